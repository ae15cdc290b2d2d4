"""A thousand articles that say few things are compared by classes of claims: the same findings as pair by pair."""

import pytest

from checker.comparisons import Comparer
from checker.model import Article, Comparison
from checker.pipeline import compare_all, compare_classes, find_links
from tests.gold.labels import load_events
from tests.shipped import READER
from tests.speed.hot_events import make_articles

SETS = {name: [told.article for told in event.articles] for name, event in load_events().items()}
SETS["hot"] = make_articles(100)
SETS["undated"] = [
    Article(id=one.id, outlet=one.outlet, language=one.language, title=one.title, body=one.body.replace("9 ", "11 "))
    for one in make_articles(20)
] + make_articles(10, seed=2)[5:]


def findings(name: str, *, by_classes: bool) -> list[Comparison]:
    articles = {article.id: article for article in SETS[name]}
    readings = [READER.read(article) for article in articles.values()]
    book = READER.rulebook
    comparer = Comparer(book.rules, book.measures, book.kinds)
    links = find_links(readings)
    if by_classes:
        return list(compare_classes(readings, articles, links, comparer))
    compared = compare_all(readings, articles, links, comparer, every=False)
    return [one for one in compared if one.severity is not None]


@pytest.mark.parametrize("name", SETS)
def test_classes_give_the_findings_of_all_pairs(name: str) -> None:
    assert sorted(map(str, findings(name, by_classes=True))) == sorted(map(str, findings(name, by_classes=False)))


def test_a_hot_event_shows_a_handful_of_disagreements() -> None:
    told = {(one.left.measure, one.left.value, one.right.value) for one in findings("hot", by_classes=True)}
    assert 1 <= len(told) <= 6
