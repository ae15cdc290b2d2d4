"""`rules/concepts/`: every word is known by its form, stands for one thing, and unites what two languages count."""

import pytest

from checker.pipeline import Reader
from checker.rulebook import load_rulebook
from checker.rulebook.happenings import load_happenings
from tests.claims.plurals import make_plurals
from tests.comparisons.telling import article
from tests.test_house import ROOT

BOOK = load_rulebook()
READER = Reader(BOOK)
WORDS = [
    (code, word, concept)
    for concept, languages in BOOK.concepts.items()
    for code, words in languages.items()
    for word in words
]
UNCOUNTED = {"deeds", "qualities"}
COUNTED = {
    concept: languages
    for path in (ROOT / "rules/concepts").glob("*.yaml")
    if path.stem not in UNCOUNTED
    for concept, languages in load_happenings(path).items()
}


@pytest.mark.parametrize("code", sorted(BOOK.languages))
def test_every_word_says_its_concept_and_no_other(code: str) -> None:
    lexicon = READER._maker(code)._lexicon  # noqa: SLF001  the look-up that reading uses
    wrong = {
        word: lexicon.concept_of(word.lower())
        for known, word, concept in WORDS
        if known == code and lexicon.concept_of(word.lower()) != concept
    }
    assert wrong == {}


@pytest.mark.parametrize("code", sorted(BOOK.languages))
def test_the_plural_of_a_counted_noun_says_what_the_noun_says(code: str) -> None:
    """A noun may have one of several endings; what is itself listed as the plural of another has none."""
    lexicon = READER._maker(code)._lexicon  # noqa: SLF001  the look-up that reading uses
    mute = {
        word: concept
        for concept, languages in COUNTED.items()
        for word in languages[code]
        if not any(word.lower() in make_plurals(noun, code) for noun in languages[code])
        if concept not in map(lexicon.concept_of, make_plurals(word, code))
    }
    assert mute == {}


@pytest.mark.parametrize("concept", sorted(BOOK.concepts))
def test_a_concept_has_a_word_in_every_language_of_the_packs(concept: str) -> None:
    assert set(BOOK.concepts[concept]) == set(BOOK.languages)


def test_one_thing_is_counted_alike_in_two_languages() -> None:
    told = {
        code: [claim.measure for claim in READER.read(article("a", text, code=code)).claims]
        for code, text in (("en", "The port held 64 tankers."), ("fr", "Le port abritait 64 pétroliers."))
    }
    assert told["en"] == told["fr"] == ["count:tanker"]
