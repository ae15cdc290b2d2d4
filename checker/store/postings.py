"""Reading → postings, rows of (key, day, article), and keys → the articles that share them."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ARRAY, BigInteger, Connection, any_, bindparam, delete, func, insert, select, union_all

from checker.model import Reading
from checker.store.tables import ARTICLES, POSTINGS

T = TypeVar("T")

_UNDATED = -(1 << 31)  # in the place of a day: a part of a primary key cannot be NULL
_MANY = 1000  # values in one IN; SQLite takes 32,766 parameters a statement, PostgreSQL 65,535


class _Posted(msgspec.Struct, frozen=True):
    """What a kept reading says of its own postings; the rest of it may have been written by an older program."""

    keys: tuple[str, ...]
    day: int | None


def post(connection: Connection, readings: Iterable[tuple[int, Reading]]) -> None:
    """Write the postings of readings, each given with the serial number of its article."""
    rows = [
        {"key": mark, "day": _UNDATED if reading.day is None else reading.day, "article": serial}
        for serial, reading in readings
        for mark in _marks(reading.keys)
    ]
    if rows:
        connection.execute(insert(POSTINGS), rows)


def withdraw(connection: Connection, serial: int, reading: bytes) -> None:
    """Delete the postings of a kept reading: it holds its own keys, so that no index by article is needed."""
    posted = msgspec.json.decode(reading, type=_Posted)
    day = _UNDATED if posted.day is None else posted.day
    for marks in portions(_marks(posted.keys)):
        of_reading = (POSTINGS.c.key.in_(marks)) & (POSTINGS.c.day == day) & (POSTINGS.c.article == serial)
        connection.execute(delete(POSTINGS).where(of_reading))


def find_shared(
    connection: Connection, keys: Iterable[str], day: int | None, *, window_days: int, at_least: int
) -> list[int]:
    """Serial numbers of the articles near the day that have at least so many of the keys."""
    marks = _marks(keys)
    shared: Counter[int] = Counter()
    given: dict[str, int] = {}
    if day is not None:
        given = {"first": max(day - window_days, _UNDATED + 1), "last": day + window_days}
    query = _counts(dated=bool(given), arrays=connection.dialect.name == "postgresql")
    for some in portions(marks):
        # What falls short in one portion of many may still make it in all.
        fewest = at_least if len(marks) <= _MANY else 1
        for serial, count in connection.execute(query, {**given, "marks": some, "fewest": fewest}):
            shared[serial] += count
    return [serial for serial, count in shared.items() if count >= at_least]


def portions(values: Sequence[T]) -> Iterator[list[T]]:
    """The values in stretches short enough for one statement."""
    rest = iter(values)
    while some := list(islice(rest, _MANY)):
        yield some


def find_ids(connection: Connection, serials: Sequence[int]) -> Iterator[str]:
    """The ids of articles."""
    query = _ids(arrays=connection.dialect.name == "postgresql")
    for some in portions(serials):
        yield from connection.scalars(query, {"serials": some})


@cache
def _ids(*, arrays: bool) -> Any:  # noqa: ANN401  a select of one column
    return select(ARTICLES.c.id).where(_is_among(ARTICLES.c.serial, "serials", arrays=arrays))


def _is_among(column: Any, name: str, *, arrays: bool) -> Any:  # noqa: ANN401  a column, a condition
    """That a column has one of many numbers. PostgreSQL takes them as one array: the statement is then the same for any
    number of them, and planned once a connection.
    """  # noqa: D205  one paragraph
    if arrays:
        return column == any_(bindparam(name, type_=ARRAY(BigInteger)))
    return column.in_(bindparam(name, expanding=True))


@cache
def _counts(*, dated: bool, arrays: bool) -> Any:  # noqa: ANN401  a select of two columns
    """How many of the marks each article has, near the day: a walk in the index for each stretch of days.

    Made once: it costs more to put together than to run.
    """
    of_marks = select(POSTINGS.c.article).where(_is_among(POSTINGS.c.key, "marks", arrays=arrays))
    if dated:
        within = of_marks.where(POSTINGS.c.day.between(bindparam("first"), bindparam("last")))
        near = union_all(within, of_marks.where(POSTINGS.c.day == _UNDATED)).subquery()
    else:
        near = of_marks.subquery()
    grouped = select(near.c.article, func.count()).group_by(near.c.article)
    return grouped.having(func.count() >= bindparam("fewest"))


def _marks(keys: Iterable[str]) -> list[int]:
    """Keys as 64 bits each: smaller than the words, and any text will do. Two in one cost a needless candidate."""
    digests = {hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest() for key in keys}
    return sorted(int.from_bytes(digest, "big", signed=True) for digest in digests)
