"""Counts of another happening than the article's own stand apart."""

import pytest

from checker.model import Article
from tests.shipped import READER


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Storm lashes Tessel, 40 dead", {40: (), 2: ("epidemic",)}),
        ("Storm and cholera lash Tessel, 40 dead", {40: (), 2: ()}),
    ],
)
def test_the_dead_of_an_epidemic_are_apart_where_the_article_is_on_a_storm(
    title: str, want: dict[int, tuple[str, ...]]
) -> None:
    body = "The storm came ashore on Monday. It flooded the harbour. Roads are cut. A cholera outbreak killed 2 people."
    reading = READER.read(Article(id="a", outlet="post.example", language="en", title=title, body=body))

    told = {int(claim.value.low or 0): claim.qualifiers for claim in reading.claims if claim.measure == "killed"}
    assert told == want
