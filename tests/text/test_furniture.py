"""Furniture: each example of each pack, marked as it says and in no other place."""

import pytest

from checker.model import Article
from checker.rulebook import load_rulebook
from checker.text import TextMaker

LANGUAGES = load_rulebook().languages
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
