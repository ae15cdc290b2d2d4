"""Nouns of two languages that no word of the rules joins: sentence vectors propose, the rules decide."""

from functools import cache

import pytest

from checker.meanings import Meanings, find_meanings
from checker.model import Article, Report
from checker.pipeline import Reader, check
from tests.shipped import RULEBOOK

ENGLISH = (
    "Aid reaches Marrowdale",
    "Dana Rusk said the convoy of the Red Harbour brought {} to Marrowdale on Wednesday.",
)
FRENCH = (
    "Marrowdale : le convoi est arrivé",
    "Dana Rusk a déclaré que le convoi du Red Harbour avait apporté {} à Marrowdale mercredi.",
)


@pytest.fixture(scope="module")
def meanings() -> Meanings:
    found = find_meanings()
    assert found is not None, "the extra `[semantic]` is part of what the tests install"
    return found


@cache
def reader(meanings: Meanings | None) -> Reader:
    return Reader(RULEBOOK, meanings)


def told(meanings: Meanings | None, english: str, french: str) -> Report:
    """The report on an English and a French article that name two figures."""
    articles = [
        Article(id=code, outlet=f"{code}.example", language=code, published=None, title=title, body=body.format(said))
        for (title, body), code, said in ((ENGLISH, "en", english), (FRENCH, "fr", french))
    ]
    return check(articles, reader(meanings), every=True)


def relations(report: Report) -> set[tuple[str, str, str]]:
    return {
        (one.left.value.text, one.right.value.text, one.relation)
        for one in report.relations
        if one.left.article != one.right.article
    }


def test_an_open_thing_of_two_languages_is_compared(meanings: Meanings) -> None:
    assert ("64", "64", "agree") in relations(told(meanings, "64 feathers", "64 plumes"))
    report = told(meanings, "64 feathers", "48 plumes")
    assert ("64", "48", "conflict") in relations(report)
    (finding,) = report.findings
    assert "nouns: akin" in finding.proof


def test_without_the_extra_they_are_two_things() -> None:
    assert ("64", "48", "not_comparable") in relations(told(None, "64 feathers", "48 plumes"))


@pytest.mark.parametrize(
    ("english", "french"),
    [("64 feathers", "48 seaux"), ("64 buses", "48 voitures"), ("64 children", "48 plumes")],
    ids=["far apart", "both known to the rules", "people and a thing"],
)
def test_two_things_stay_two(meanings: Meanings, english: str, french: str) -> None:
    assert ("64", "48", "not_comparable") in relations(told(meanings, english, french))


def test_findings_made_with_the_extra_are_told_from_others(meanings: Meanings) -> None:
    bare, helped = reader(None), reader(meanings)
    rules = bare.rulebook.rules
    assert helped.hash == helped.with_rules(rules).hash != bare.hash == bare.with_rules(rules).hash


def test_a_likeness_does_not_hang_on_what_was_asked_before(meanings: Meanings) -> None:
    first = meanings.likeness("feathers", "plumes")
    assert all(meanings.likeness(word, "plumes") < first for word in ("ladder", "cheese", "senator"))
    assert meanings.likeness("feathers", "plumes") == first == meanings.likeness("plumes", "feathers")
