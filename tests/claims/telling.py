"""What a text claims, for tests that look at its claims alone."""

from datetime import UTC, datetime

from checker.model import Article, Claim
from tests.shipped import READER


def claims(text: str, language: str = "en") -> tuple[Claim, ...]:
    """The claims of a text without a headline, published on 12 May 2031."""
    told = Article(
        id="a", outlet="x.example", language=language, published=datetime(2031, 5, 12, tzinfo=UTC), title="", body=text
    )
    return READER.read(told).claims
