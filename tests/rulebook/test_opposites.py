"""`rules/opposites.yaml`: each word stands in a text for its own concept and side; what is wrong in it is refused."""

import pytest

from checker.pipeline import Reader
from checker.rulebook import RuleError
from checker.rulebook.opposites import load_opposites
from tests.comparisons.telling import article
from tests.shipped import RULEBOOK

READER = Reader(RULEBOOK)
CODES = sorted({code for languages in RULEBOOK.opposites.concepts.values() for code in languages})


@pytest.mark.parametrize("code", CODES)
def test_every_word_is_read_as_its_concept_and_side(code):
    wrong = {}
    for concept, languages in RULEBOOK.opposites.concepts.items():
        poles = languages[code]
        for said, words in ((True, poles.said), (False, poles.opposite)):
            for word in words:
                (wording,) = READER.word(article("a", f"tessel: {word.lower()}", code=code))
                told = [pole for token in wording.tokens for pole in token.poles]
                if (concept, said) not in told or (concept, not said) in told:
                    wrong[word] = told
    assert wrong == {}


def test_every_concept_has_words_in_every_language():
    assert {name for name, languages in RULEBOOK.opposites.concepts.items() if sorted(languages) != CODES} == set()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("concepts: {won: {en: {said: [win], opposite: [win]}}}", "'win' (en) is a word of won and of not won"),
        ("concepts: {ship: {en: {said: [ship]}}}", "no opposite: ship"),
        ("denying: [lost]", "no concept: lost"),
        ("changing: [rose]", "no concept: rose"),
    ],
)
def test_a_word_on_two_sides_and_a_concept_that_is_not_there_are_refused(tmp_path, text, problem):
    path = tmp_path / "opposites.yaml"
    path.write_text(text)

    with pytest.raises(RuleError) as refused:
        load_opposites(path)

    assert problem in str(refused.value)


@pytest.mark.parametrize("code", CODES)
def test_every_word_that_leads_from_one_to_another_has_an_order(code):
    directed = RULEBOOK.opposites.directed[code]
    told = {
        word: [
            token.order
            for (wording,) in [READER.word(article("a", f"tessel: {word.lower()}", code=code))]
            for token in wording.tokens
        ]
        for word in directed.words
    }
    assert [word for word, orders in told.items() if "straight" not in orders] == []
