"""The laws of the corridor on our labelled events: a function of the set, each pair by itself, all quotes exact."""

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Article, Relation
from checker.pipeline import check, write_json
from tests.gold.labels import load_events
from tests.shipped import READER

EVENTS = {name: [told.article for told in event.articles] for name, event in load_events().items()}
EVERY = [article for articles in EVENTS.values() for article in articles]


@cache
def whole(name: str) -> bytes:
    return write_json(check(EVENTS[name], READER, every=True))


def across(articles: list[Article]) -> set[Relation]:
    """The relations between two articles each."""
    relations = check(articles, READER, every=True).relations
    return {relation for relation in relations if relation.left.article != relation.right.article}


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(EVENTS)), st.randoms())
def test_no_order_and_no_repetition_changes_a_byte(name: str, chance) -> None:
    articles = [*EVENTS[name], *chance.sample(EVENTS[name], chance.randint(0, len(EVENTS[name])))]
    chance.shuffle(articles)
    assert write_json(check(articles, READER, every=True)) == whole(name)


@pytest.mark.parametrize("name", EVENTS)
def test_what_is_said_of_two_articles_does_not_depend_on_a_third(name: str) -> None:
    together = across(EVENTS[name])
    apart = [across(list(pair)) for pair in combinations(EVENTS[name], 2)]
    assert together == set().union(*apart)


def test_events_of_other_places_add_no_finding() -> None:
    alone = [finding.id for articles in EVENTS.values() for finding in check(articles, READER).findings]
    assert sorted(finding.id for finding in check(EVERY, READER).findings) == sorted(alone)


@pytest.mark.parametrize("article", EVERY, ids=lambda article: article.id)
def test_every_claim_is_an_exact_stretch_of_its_article(article: Article) -> None:
    for claim in READER.read(article).claims:
        assert 0 <= claim.sentence_start <= claim.start <= claim.figure_start < claim.figure_end <= claim.end
        assert claim.end <= claim.sentence_end <= len(article.text)
        assert article.text[claim.figure_start : claim.figure_end].strip()


PIECES = [*sorted({piece for article in EVERY for piece in article.body.split(" ")[:60]}), "\n\n", "«", "12 345", "24"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(("en", "fr", "de", "es", "pt", "zz", None)))
def test_words_of_the_news_in_any_order_are_read_and_hold_against_themselves(words: list[str], code: str) -> None:
    body = " ".join(words)
    articles = [Article(id=name, outlet=f"{name}.example", language=code, body=body) for name in ("post", "echo")]
    report = check(articles, READER, every=True)
    texts = {article.id: article.text for article in articles}
    for relation in report.relations:
        for side in (relation.left, relation.right):
            assert texts[side.article][side.quote.start : side.quote.end] == side.quote.exact
            assert side.value.text in texts[side.article]
