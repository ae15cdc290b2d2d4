"""Articles and readings of the stores' tests: small, and different where a test needs them to be."""

from datetime import UTC, datetime
from typing import get_origin

import msgspec

from checker.model import Article, Reading, Status

DAY = 17_000
"""2016-07-18, in days since 1970-01-01."""

_EMPTY = {tuple: (), dict: {}}


def write_article(  # noqa: PLR0913  the fields of an article
    name: str = "flood-1",
    *,
    outlet: str = "valley.example",
    body: str = "Nine people died in Arlund.",
    published: datetime | None = datetime(2016, 7, 18, 9, tzinfo=UTC),
    updated: datetime | None = None,
    status: Status = "usable",
    title: str = "",
) -> Article:
    return Article(id=name, outlet=outlet, title=title, body=body, published=published, updated=updated, status=status)


def read(article: Article, *keys: str, day: int | None = DAY, rulebook: str = "rulebook-1") -> Reading:
    """A reading in which all that a store does not look at is empty."""
    empty = {field.name: _EMPTY.get(get_origin(field.type)) for field in msgspec.structs.fields(Reading)}
    told = {
        "article": article.id,
        "outlet": article.outlet,
        "published": article.published,
        "language": "en",
        "level": "pack",
        "rulebook": rulebook,
        "keys": keys,
        "day": day,
    }
    return Reading(**(empty | told))
