"""`rules/concepts.yaml`: every word is known by its form, stands for one thing, and unites what two languages count."""

import pytest

from checker.pipeline import Reader
from checker.rulebook import load_rulebook
from tests.comparisons.telling import article

BOOK = load_rulebook()
READER = Reader(BOOK)
WORDS = [
    (code, word, concept)
    for concept, languages in BOOK.concepts.items()
    for code, words in languages.items()
    for word in words
]


@pytest.mark.parametrize("code", sorted(BOOK.languages))
def test_every_word_says_its_concept_and_no_other(code: str) -> None:
    lexicon = READER._maker(code)._lexicon  # noqa: SLF001  the look-up that reading uses
    wrong = {
        word: lexicon.concept_of(word.lower())
        for known, word, concept in WORDS
        if known == code and lexicon.concept_of(word.lower()) != concept
    }
    assert wrong == {}


@pytest.mark.parametrize("concept", sorted(BOOK.concepts))
def test_a_concept_has_a_word_in_every_language_of_the_packs(concept: str) -> None:
    assert set(BOOK.concepts[concept]) == set(BOOK.languages)


def test_one_thing_is_counted_alike_in_two_languages() -> None:
    told = {
        code: [claim.measure for claim in READER.read(article("a", text, code=code)).claims]
        for code, text in (("en", "The port held 64 tankers."), ("fr", "Le port abritait 64 pétroliers."))
    }
    assert told["en"] == told["fr"] == ["count:tanker"]
