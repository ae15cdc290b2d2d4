"""People told by where they come from are a part of all: they are held against one another, never against everybody."""

from datetime import datetime

import pytest

from checker.model import Article
from checker.pipeline import check
from tests.shipped import READER

AT = datetime.fromisoformat("2031-11-03T09:00:00+01:00")


def articles(*bodies: str) -> list[Article]:
    title = "Airliner Norvia 614 down off Sable"
    return [
        Article(
            id=str(number),
            outlet=f"paper-{number}.example",
            published=AT.replace(day=3 + number),
            title=title,
            body=body,
        )
        for number, body in enumerate(bodies)
    ]


def alarms(left: str, right: str) -> list[tuple[str, str]]:
    found = check(articles(left, right), READER).findings
    return sorted((finding.left.value.text, finding.right.value.text) for finding in found)


def test_two_counts_of_the_people_of_one_country_exclude_each_other() -> None:
    left = "The Norvia airliner fell off Sable on Monday. There were 88 Dutch nationals on board, the company said."
    right = "The Norvia airliner fell off Sable on Monday with 214 people on board, among them 93 Dutch citizens."
    assert alarms(left, right) == [("88", "93")]


def test_the_people_of_one_country_are_not_everybody_aboard() -> None:
    left = "The Norvia airliner fell off Sable on Monday. There were 88 Dutch nationals and 41 Belgians on board."
    right = "The Norvia airliner fell off Sable on Monday with 214 people on board, the company said."
    assert alarms(left, right) == []


def test_the_dead_of_one_country_may_be_all_the_dead() -> None:
    left = "The Norvia airliner fell off Sable on Monday. The crash killed 88 Belgians, the company said."
    right = "The Norvia airliner fell off Sable on Monday. The crash killed 31 people, the company said."
    related = check(articles(left, right), READER, every=True).relations
    tolls = [one for one in related if {one.left.value.text, one.right.value.text} == {"88", "31"}]
    assert [one.relation for one in tolls] == ["update"]


@pytest.mark.parametrize(
    "body",
    [
        "The Norvia airliner fell off Sable on Monday. Officials lowered the death toll to 61.",
        "Norvia 614: las autoridades rebajaron a 61 el número de muertos del avión que cayó frente a Sable.",
    ],
)
def test_a_toll_that_is_told_to_be_lowered_is_no_fall(body: str) -> None:
    before = "The crash of the Norvia airliner off Sable killed 88 people."
    plain = "The crash of the Norvia airliner off Sable killed 61 people."
    assert alarms(before, body) == []
    assert alarms(before, plain) == [("88", "61")]
