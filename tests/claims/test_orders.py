"""What a language says of the order of its words: verbs before their subjects, nouns known by a capital."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from checker.model import Article
from checker.pipeline import Reader
from tests.shipped import RULEBOOK


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Dans le village sont mortes 12 personnes.", ["killed 12"]),
        ("Dans le village sont mortes 12 personnes et trois vaches.", ["killed 12", "count:cow 3"]),
        ("Dans le village sont mortes 12 femmes et trois enfants.", ["killed 12", "killed 3"]),
        ("Les mères sont mortes, et 12 enfants jouent.", ["count:children 12"]),
        ("12 soldats sont morts et 30 civils jouent.", ["killed 12", "count:civilians 30"]),
    ],
)
def test_a_verb_before_its_subject_counts_it_where_the_language_may_invert(text, want):
    assert measured(text, {"inverted": True}) == want


def test_no_verb_counts_what_follows_it_where_the_language_keeps_the_subject_first():
    assert measured("Dans le village sont mortes 12 personnes.", {"inverted": False}) == ["count:people 12"]


def test_the_noun_of_a_phrase_is_its_first_word_with_a_capital_where_the_language_writes_nouns_so():
    assert measured("On y voit 12 vieilles belles Fontaines bleues.", {"head": "capital"}) == ["count:fontain 12"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Hier la police mit 12 voleurs au cachot.", ["arrested 12"]),
        ("Hier 12 voleurs dormaient au cachot.", ["count:thief 12"]),
        ("Il mit son manteau, et 12 voleurs dormaient au cachot.", ["count:thief 12"]),
        ("Il mit au cachot 12 voleurs.", ["count:thief 12"]),
    ],
)
def test_a_verb_in_two_parts_is_known_by_both(text, want):
    measures = RULEBOOK.languages["fr"].measures.measures
    arrested = msgspec.structs.replace(measures["arrested"], passives=("mit … au cachot",))

    assert measured(text, {"inverted": True, "measures": {**measures, "arrested": arrested}}) == want


def test_a_phrase_without_a_capital_has_no_noun_where_the_language_writes_nouns_so():
    assert measured("La somme des points est de 12 environ.", {"head": "capital"}) == ["count: 12"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Twelve rebels were killed, said the army.", "authorities:army"),
        ("Rebels killed 12 soldiers, the army said.", "authorities:army"),
        ("Twelve soldiers were killed, rebels said in a statement.", "rebels:"),
    ],
)
def test_who_stands_behind_a_verb_of_saying_that_closes_a_quote_says_it(text, want):
    article = Article(id="x", outlet="o", body=text, language="en")

    assert [claim.origin for claim in Reader(RULEBOOK).read(article).claims] == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The toll rose to 50 on Monday, 300 people were injured.", ["killed", "wounded"]),
        ("The toll rose to 50, 300 people were injured.", ["killed", "wounded"]),
        ("14 women, 200 men, two children were injured.", ["wounded", "wounded", "wounded"]),
    ],
)
def test_a_comma_lists_another_figure_only_right_behind_a_noun_phrase(text, want):
    article = Article(id="x", outlet="o", body=text, language="en")

    assert [claim.measure for claim in Reader(RULEBOOK).read(article).claims] == want


def test_a_negation_within_a_phrase_of_a_measure_denies_nothing():
    measures = RULEBOOK.languages["fr"].measures.measures
    killed = msgspec.structs.replace(measures["killed"], passives=("retrouvés sans vie",))
    reader = reader_of({"measures": {**measures, "killed": killed}})
    claims = reader.read(article_of("12 mineurs ont été retrouvés sans vie. 12 soldats sont partis sans armes.")).claims

    assert [(claim.measure, claim.positive) for claim in claims] == [("killed", True), ("count:soldiers", True)]


def measured(text: str, switches: Mapping[str, Any]) -> list[str]:
    """What French would claim with these switches."""
    return [f"{claim.measure} {claim.value.low}" for claim in reader_of(switches).read(article_of(text)).claims]


def reader_of(switches: Mapping[str, Any]) -> Reader:
    """A reader whose French measures are changed so."""
    french = RULEBOOK.languages["fr"]
    section = msgspec.structs.replace(french.measures, **switches)
    languages = {**RULEBOOK.languages, "fr": msgspec.structs.replace(french, measures=section)}
    return Reader(msgspec.structs.replace(RULEBOOK, languages=languages))


def article_of(text: str) -> Article:
    return Article(id="x", outlet="o", body=text, language="fr", published=datetime(2031, 3, 2, tzinfo=UTC))
