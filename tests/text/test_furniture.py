"""Furniture: each example of each pack, marked as it says and in no other place."""

import pytest

from checker.model import Article
from checker.text import TextMaker
from tests.shipped import RULEBOOK

LANGUAGES = RULEBOOK.languages
MAKER = TextMaker(LANGUAGES)


def furniture_of(text: str, language: str, title: str = "") -> list[str]:
    made = MAKER.make(Article(id="1", outlet="o", body=text, title=title, language=language))
    return [made.content[mark.start : mark.end] for mark in made.furniture]


@pytest.mark.parametrize(
    ("code", "example"),
    [
        pytest.param(code, example, id=f"{code}/{example.text[:40]}")
        for code, language in LANGUAGES.items()
        for example in language.furniture.examples
    ],
)
def test_an_example_of_a_pack_is_marked_as_it_says(code, example):
    assert example.furniture.splitlines() == furniture_of(example.text, code, example.title)


DECK = "A boat ran onto the bar off Port Maren with nine people aboard."
LEAD = "(MPO) - A boat ran onto the bar off Port Maren with nine people aboard. The crew had left the harbour at dusk"


def test_a_teaser_that_says_its_first_sentence_twice_and_breaks_off_is_no_part_of_an_article():
    own = "Fourteen people died when a ferry sank on Saturday."

    assert furniture_of(f"{own}\n\n{DECK}\n\n{LEAD} and", "en") == [DECK, f"{LEAD} and"]
    assert furniture_of(f"{own}\n\n{DECK}\n\n{LEAD}...", "en") == [DECK, f"{LEAD}..."]


def test_a_lead_that_says_the_deck_again_and_goes_on_stays():
    assert furniture_of(f"{DECK}\n\n{LEAD}.\n\nDivers found nobody.", "en") == []
    assert furniture_of(f"{DECK}\n\n{DECK} Maren Post/Lena Ortiz\n\nDivers found nobody.", "en") == []
