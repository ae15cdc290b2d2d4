"""One reading against its candidates: together the same links as all against all."""

from itertools import combinations

from checker.pipeline import find_links, link_reading, may_link
from tests.comparisons.telling import article
from tests.links.test_links import DAY, ECHO, ELSEWHERE, FRENCH, WIRE
from tests.shipped import READER

READINGS = [
    READER.read(article(name, body, code=code, published=published))
    for name, body, code, published in (
        ("a", WIRE, "en", DAY),
        ("b", ECHO, "en", None),
        ("c", FRENCH, "fr", DAY),
        ("d", ELSEWHERE, "en", DAY),
        ("e", WIRE, "en", "2019-03-02T09:00:00Z"),
    )
]


def test_each_against_the_others_gives_the_links_of_all_against_all() -> None:
    apart = {link.left + link.right: link for one in READINGS for link in link_reading(one, READINGS)}
    assert [apart[name] for name in sorted(apart)] == find_links(READINGS)
    assert set(apart) >= {"ab", "ac"}


def test_candidates_are_near_in_time_or_undated_and_share_enough_keys() -> None:
    near = {one.article + other.article for one, other in combinations(READINGS, 2) if may_link(one, other)}
    assert {"ab", "ac", "bc", "be"} <= near
    assert near.isdisjoint({"ae", "ce", "de"})


def test_reports_of_a_few_days_meet_by_their_country_and_the_kind_of_happening_alone() -> None:
    texts = (("a", "An earthquake in Turkey.", "en", DAY), ("b", "土耳其发生地震。", "zh", DAY))
    quakes = [READER.read(article(name, body, code=code, published=day)) for name, body, code, day in texts]
    month_after = READER.read(article("c", "土耳其发生地震。", code="zh", published="2012-07-04T09:00:00Z"))
    assert may_link(*quakes)
    assert not may_link(quakes[0], month_after)
