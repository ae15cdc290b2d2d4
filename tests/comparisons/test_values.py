"""Two figures as they are written, and how their values stand."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import cache

import pytest

from checker.comparisons.values import Stand, Units, misprinted, stand, swapped
from checker.interval import exactly
from checker.model import Article, Claim
from checker.pipeline import Reader
from tests.shipped import RULEBOOK

UNITS = Units(RULEBOOK.kinds)


@cache
def reader() -> Reader:
    return Reader(RULEBOOK)


def read(body: str) -> Claim:
    (claim,) = reader().read(Article(id="a", outlet="post.example", language="en", body=body)).claims
    return claim


def held_against(one: str, other: str) -> tuple[Stand, Stand]:
    left, right = read(one), read(other)
    convert = left.unit != right.unit
    a, b = UNITS.reach_of(left, convert=convert), UNITS.reach_of(right, convert=convert)
    return stand(a, b), stand(b, a)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("12 people died.", "Twelve people died.", "equal"),
        ("More than 110,000 people fled.", "112,400 people fled.", "overlap"),
        ("At least 12 people died.", "14 people died.", "overlap"),
        ("At least 14 people died.", "12 people died.", "disjoint"),
        ("Up to 300 people fled.", "250 people fled.", "overlap"),
        ("Fewer than 300 people fled.", "350 people fled.", "disjoint"),
        ("Dozens of people died.", "64 people died.", "overlap"),
        ("Dozens of people died.", "140 people died.", "disjoint"),
        ("Between 40 and 50 people died.", "45 people died.", "overlap"),
        ("Between 40 and 50 people died.", "60 people died.", "disjoint"),
        ("About 7,000 people fled.", "6,970 people fled.", "rounded"),
        ("About 7,000 people fled.", "5,900 people fled.", "disjoint"),
        ("Nearly 50 people died.", "47 people died.", "rounded"),
        ("7,000 people fled.", "6,970 people fled.", "rounded"),
        ("6,990 people fled.", "6,970 people fled.", "disjoint"),
        ("12 people died.", "13 people died.", "disjoint"),
        ("122 people died.", "123 people died.", "disjoint"),
        ("The mayor, Ada Corvin, 49, quit.", "The mayor, Ada Corvin, 50, quit.", "disjoint"),
        ("The loss was $1.2 billion.", "The loss was $1.23 billion.", "rounded"),
        ("The loss was $1.2 billion.", "The loss was $1.4 billion.", "disjoint"),
    ],
)
def test_hedges_and_round_digits_leave_room_and_no_more(one: str, other: str, how: Stand) -> None:
    assert held_against(one, other) == (how, how)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("It drifted 52 miles.", "It drifted 84 km.", "rounded"),
        ("It drifted 52 miles.", "It drifted 31 km.", "disjoint"),
        ("It burned 2,450 hectares.", "It burned 6,050 acres.", "rounded"),
        ("Winds reached 90 km/h.", "Winds reached 56 mph.", "rounded"),
        ("It weighs 31 tonnes.", "It weighs 31,000 kg.", "equal"),
    ],
)
def test_units_of_one_kind_are_converted_first(one: str, other: str, how: Stand) -> None:
    assert held_against(one, other) == (how, how)


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("It drifted 52 miles.", "It drifted 84 km.", True),
        ("It cost $5 million.", "It cost €5 million.", False),
        ("It cost $5 million.", "It drifted 5 km.", False),
        ("It rose 5 percent.", "It drifted 5 km.", False),
        ("12 people died.", "It drifted 12 km.", False),
    ],
)
def test_only_units_of_one_kind_are_comparable_and_currencies_never(one: str, other: str, *, may: bool) -> None:
    left, right = read(one), read(other)
    assert (UNITS.comparable(left.unit, right.unit), UNITS.comparable(right.unit, left.unit)) == (may, may)


@pytest.mark.parametrize(
    ("one", "other", "looks"),
    [
        ("214", "241", {swapped, misprinted}),
        ("18.4", "14.8", {swapped, misprinted}),
        ("5200", "2500", {swapped, misprinted}),
        ("220000", "22000", {misprinted}),
        ("1.84", "18.4", {misprinted}),
        ("1.84", "14.8", set()),
        ("250000", "520", set()),
        ("214", "412", set()),
        ("21.4", "41.2", set()),
        ("21", "-12", set()),
        ("1234", "4321", set()),
        ("450", "470", set()),
        ("45", "45", set()),
    ],
)
def test_a_figure_may_be_another_mistyped(one: str, other: str, looks: set[object]) -> None:
    a, b = exactly(Decimal(one)), exactly(Decimal(other))
    assert {look for look in (swapped, misprinted) if look(a, b)} == looks
    assert {look for look in (swapped, misprinted) if look(b, a)} == looks


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("It happened around noon on Monday.", "It happened at 11:36 a.m. on Monday.", "rounded"),
        ("It happened around noon on Monday.", "It happened at 11:26 a.m. on Monday.", "disjoint"),
        ("It happened at about 11:20 on Monday.", "It happened at 11:36 a.m. on Monday.", "disjoint"),
        ("The bridge was built in 1967.", "The bridge was built in 1968.", "disjoint"),
        ("Nora Valdis, 47, survived.", "Nora Valdis, 48, survived.", "disjoint"),
    ],
)
def test_times_and_ages_are_told_as_they_are_and_full_hours_roughly(one: str, other: str, how: Stand) -> None:
    def timed(body: str) -> Claim:
        published = datetime(2031, 5, 12, tzinfo=UTC)
        article = Article(id="a", outlet="post.example", language="en", published=published, body=body)
        claims = reader().read(article).claims
        return next(claim for claim in claims if claim.timed or claim.measure == "age")

    told = [UNITS.reach_of(timed(body), convert=False) for body in (one, other)]
    assert stand(*told) == how


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("fined 512,553.68 euros", "fined 512,000 euros", "rounded"),
        ("fined 512,553.68 euros", "fined 513,000 euros", "rounded"),
        ("fined 512,553.68 euros", "fined 511,000 euros", "disjoint"),
        ("fined 59,900 euros", "fined 50,000 euros", "disjoint"),
        ("fined 512,553 euros", "fined 51,200 euros", "disjoint"),
    ],
)
def test_a_figure_may_be_another_cut_off(one: str, other: str, how: Stand) -> None:
    assert {*held_against(f"Rusk was {one}.", f"Rusk was {other}.")} == {how}
