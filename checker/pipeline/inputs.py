"""Paths and entries → Articles and what could not be read: the door by which everything comes in."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from checker.articles import Limits, Unreadable, read_articles, read_stream
from checker.articles import read_entry as read_one
from checker.model import Article, Unread

STDIN = "-"


class Hints(msgspec.Struct, frozen=True, kw_only=True):
    """What fills the gaps of articles that do not say it themselves, and the most bytes that one may have."""

    outlet: str | None = None
    published: datetime | None = None
    language: str | None = None
    max_bytes: int = Limits().article_bytes


def read_inputs(paths: Iterable[str], stdin: BinaryIO, hints: Hints) -> Iterator[Article | Unread]:
    """The articles of files, folders and, for "-", of JSON Lines on `stdin`, in the order given."""
    standing = Limits()
    limits = Limits(hints.max_bytes, max(hints.max_bytes, standing.document_bytes), standing.json_depth)
    for path in paths:
        if path == STDIN:
            found = read_stream(
                stdin, limits=limits, outlet=hints.outlet, published=hints.published, language=hints.language
            )
        else:
            found = read_articles(
                [Path(path)], limits=limits, outlet=hints.outlet, published=hints.published, language=hints.language
            )
        for one in found:
            yield _unread(one) if isinstance(one, Unreadable) else one


def read_entry(content: bytes, name: str, max_bytes: int) -> Article | Unread:
    """The article of one entry of a queue, bare or in a CloudEvents envelope; never raises."""
    found = read_one(content, name=name, limits=Limits(article_bytes=max_bytes))
    return _unread(found) if isinstance(found, Unreadable) else found


def write_entry(article: Article) -> bytes:
    """An article as one entry of a queue: `read_entry` gives the same article back."""
    told: dict[str, Any] = msgspec.to_builtins(article)
    extra = told.pop("extra")
    return msgspec.json.encode({**extra, **told}, order="deterministic")


def _unread(unreadable: Unreadable) -> Unread:
    return Unread(unreadable.path, unreadable.line, unreadable.field or "", unreadable.reason)
