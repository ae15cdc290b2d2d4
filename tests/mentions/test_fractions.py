"""A fraction that stands alone is a number; a day and a month where a word or its size says so."""

import pytest

from checker.model import Article
from checker.pipeline import Reader
from checker.rulebook import load_rulebook


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_rulebook())


@pytest.mark.parametrize(
    ("text", "dates"), [("1/3", 0), ("3/4%", 0), ("2/3 %", 0), ("le 2/3", 1), ("2/15", 1), ("le 14/7", 1)]
)
def test_a_fraction_alone_is_no_day(reader: Reader, text: str, dates: int) -> None:
    article = Article(id="a", outlet="harbour-post.example", language="fr", body=text)
    _, (_, _, whens, _) = reader.find_mentions(article)
    assert len(whens) == dates
