"""Article → Version: a hash of its content, and its rank among the versions of one article, whatever came first."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import msgspec

from checker.model import Article, Reading, Status
from checker.store.protocol import StoreError

LONGEST_NAME = 1000
"""Bytes of UTF-8 that an id or an outlet may have: both stand in one index, and PostgreSQL's has 2,704 for an entry."""

NO_MOMENT = -(1 << 62)
"""Ranks what has no date below everything that has one."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STANDINGS: dict[Status, int] = {"usable": 0, "corrected": 1, "withdrawn": 2}


class Rank(NamedTuple):
    """The greatest rank among the versions of an article is the newest one."""

    moment: int
    standing: int
    version: str


class Version(NamedTuple):
    """One version of an article with its reading. `content` is the Article as JSON, `rank.version` a hash of it."""

    rank: Rank
    content: bytes
    article: Article
    reading: Reading

    @property
    def name(self) -> tuple[str, str]:
        """What makes it a version of the same article: its id and its outlet."""
        return self.article.id, self.article.outlet


def read_version(article: Article, reading: Reading) -> Version:
    """The version that an article is; raises StoreError for what no store can keep."""
    rank, content = rank_article(article)
    if (reading.article, reading.outlet) != (article.id, article.outlet):
        raise StoreError(f"the reading of {reading.article!r} is not one of article {article.id!r}")
    return Version(rank, content, article, reading)


def rank_article(article: Article) -> tuple[Rank, bytes]:
    """The rank of an article among its versions, and its content; raises StoreError for what no store can keep."""
    for field, name in (("id", article.id), ("outlet", article.outlet)):
        if "\0" in name or len(name.encode()) > LONGEST_NAME:
            raise StoreError(f"article {article.id[:80]!r}: `{field}` has over {LONGEST_NAME} bytes or a U+0000")
    content = msgspec.json.encode(article, order="deterministic")
    version = hashlib.blake2b(content, digest_size=16).hexdigest()
    return Rank(_moment(article), _STANDINGS[article.status], version), content


def _moment(article: Article) -> int:
    """Microseconds since 1970-01-01 UTC; a time without a zone is taken for UTC."""
    moment = article.updated or article.published
    if moment is None:
        return NO_MOMENT
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - _EPOCH) // timedelta(microseconds=1)
