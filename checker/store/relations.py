"""Links and clashes → rows under the serial numbers of their articles, written only while both readings stand."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, delete, func, or_, select, update

from checker.model import Article, Outline, Reading
from checker.store.caches import KeptCache
from checker.store.clashes import settle_clashes
from checker.store.locks import inserter
from checker.store.postings import find_shared, portions
from checker.store.relation_protocol import ClashRow, Kept, LinkRow, Mark, Settled
from checker.store.service_tables import CHANGES, CLASHES, LINKS
from checker.store.tables import ARTICLES, READINGS, VERSIONS

_article = msgspec.json.Decoder(Article).decode
_reading = msgspec.json.Decoder(Reading).decode
_outline = msgspec.json.Decoder(Outline).decode


class SqlRelations:
    """The `Relations` of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        # For a single question: without a transaction it takes one message to the server, not three.
        self._asker = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._cache = KeptCache()

    def kept(self, serials: Iterable[int]) -> list[Kept]:  # noqa: D102  told by the protocol, as all below
        found: list[Kept] = []
        with self._engine.connect() as connection:
            for some in portions(sorted(set(serials))):
                marks = _marks(connection, some)
                at_hand = {mark: kept for mark in marks if (kept := self._cache.find(mark)) is not None}
                missing = [mark for mark in marks if mark not in at_hand]
                at_hand |= {one.mark: one for one in self._load(connection, missing)}
                found.extend(at_hand[mark] for mark in marks if mark in at_hand)
        return found

    def _load(self, connection: Connection, marks: Sequence[Mark]) -> Iterator[Kept]:
        if not marks:
            return
        version = (VERSIONS.c.article == READINGS.c.article) & (VERSIONS.c.version == ARTICLES.c.version)
        query = (
            select(ARTICLES.c.serial, ARTICLES.c.version, READINGS.c.rulebook)
            .add_columns(VERSIONS.c.content, READINGS.c.content.label("reading"))
            .join(READINGS, READINGS.c.article == ARTICLES.c.serial)
            .join(VERSIONS, version)
            .where(ARTICLES.c.serial.in_([mark.serial for mark in marks]))
        )
        for row in connection.execute(query):
            kept = Kept(
                serial=row.serial,
                version=row.version,
                rulebook=row.rulebook,
                article=_article(row.content),
                reading=_reading(row.reading),
            )
            self._cache.keep(kept, len(row.content) + len(row.reading))
            yield kept

    def outlines(self, serials: Iterable[int]) -> list[tuple[Mark, Outline]]:  # noqa: D102
        query = _of_newest(READINGS.c.content)
        with self._engine.connect() as connection:
            return [
                (Mark(*row[:-1]), _outline(row.content))
                for some in portions(sorted(set(serials)))
                for row in connection.execute(query.where(ARTICLES.c.serial.in_(some)))
            ]

    def marks(self, serials: Iterable[int]) -> list[Mark]:  # noqa: D102
        with self._engine.connect() as connection:
            return [mark for some in portions(sorted(set(serials))) for mark in _marks(connection, some)]

    def serials(self) -> list[int]:  # noqa: D102
        with self._engine.connect() as connection:
            return list(connection.scalars(select(READINGS.c.article).order_by(READINGS.c.article)))

    def unrelated(self, limit: int) -> list[int]:  # noqa: D102
        query = select(READINGS.c.article).where(READINGS.c.related == 0).order_by(READINGS.c.article).limit(limit)
        with self._engine.connect() as connection:
            return list(connection.scalars(query))

    def near(self, keys: Iterable[str], day: int | None, *, window_days: int, at_least: int) -> list[int]:  # noqa: D102
        with self._asker.connect() as connection:
            return sorted(find_shared(connection, keys, day, window_days=window_days, at_least=max(at_least, 1)))

    def link(self, involved: Iterable[Mark], links: Sequence[LinkRow]) -> None:  # noqa: D102
        if not links:
            return
        ends = {end for row in links for end in (row.left, row.right)}
        with self._writer.begin() as connection:
            standing = hold_readings(connection, [one for one in involved if one.serial in ends])
            rows = [msgspec.structs.asdict(one) for one in links if {one.left, one.right} <= standing]
            if rows:
                fresh = inserter(connection)(LINKS)
                keep = fresh.on_conflict_do_update(
                    index_elements=["left", "right"], set_={"content": fresh.excluded.content}
                )
                connection.execute(keep, sorted(rows, key=lambda row: (row["left"], row["right"])))

    def linked(self, serials: Iterable[int]) -> list[LinkRow]:  # noqa: D102
        found: set[LinkRow] = set()
        with self._engine.connect() as connection:
            for some in portions(sorted(set(serials))):
                query = select(LINKS).where(or_(LINKS.c.left.in_(some), LINKS.c.right.in_(some)))
                found.update(LinkRow(*row) for row in connection.execute(query))
        return sorted(found, key=lambda row: (row.left, row.right))

    def relate(  # noqa: D102
        self, involved: Iterable[Mark], settled: Sequence[Settled], *, now: int
    ) -> set[int]:
        if not settled:
            return set()
        with self._writer.begin() as connection:
            standing = hold_readings(connection, involved)
            written = [one for one in settled if one.subject.serial in standing]
            serials = sorted(one.subject.serial for one in written)
            changed = settle_clashes(connection, _still_linked(connection, written), standing, now)
            for some in portions(serials):
                connection.execute(update(READINGS).where(READINGS.c.article.in_(some)).values(related=1))
            note_changes(connection, {*serials, *changed})
        return set(serials)

    def links(self) -> list[LinkRow]:  # noqa: D102
        with self._engine.connect() as connection:
            return [LinkRow(*row) for row in connection.execute(select(LINKS).order_by(LINKS.c.left, LINKS.c.right))]

    def rules(self) -> dict[str, int]:  # noqa: D102
        query = select(CLASHES.c.rule, func.count()).where(CLASHES.c.standing == 1).group_by(CLASHES.c.rule)
        with self._engine.connect() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def clashes(self, serials: Iterable[int] | None = None) -> list[ClashRow]:  # noqa: D102
        columns = CLASHES.c.left, CLASHES.c.right, CLASHES.c.id, CLASHES.c.rule, CLASHES.c.content
        query: Any = select(*columns).where(CLASHES.c.standing == 1)
        found: set[ClashRow] = set()
        with self._engine.connect() as connection:
            if serials is None:
                return [ClashRow(*row) for row in connection.execute(query.order_by(CLASHES.c.id))]
            for some in portions(sorted(set(serials))):
                of_some = or_(CLASHES.c.left.in_(some), CLASHES.c.right.in_(some))
                found.update(ClashRow(*row) for row in connection.execute(query.where(of_some)))
        return sorted(found, key=lambda row: row.id)


def _marks(connection: Connection, serials: Sequence[int]) -> list[Mark]:
    rows = connection.execute(_of_newest().where(ARTICLES.c.serial.in_(serials)))
    return [Mark(*row) for row in rows]


def _of_newest(*columns: Any) -> Any:  # noqa: ANN401  columns, a select
    mark = ARTICLES.c.serial, ARTICLES.c.version, READINGS.c.rulebook, ARTICLES.c.id, ARTICLES.c.outlet
    joined = select(*mark, *columns).join(READINGS, READINGS.c.article == ARTICLES.c.serial)
    return joined.order_by(ARTICLES.c.serial)


def _still_linked(connection: Connection, settled: Sequence[Settled]) -> list[Settled]:
    """Without those others whose link went since, with an older reading: a newer one has its own comparison to come."""
    linked: set[tuple[int, int]] = set()
    for some in portions(sorted(one.subject.serial for one in settled)):
        query = select(LINKS.c.left, LINKS.c.right).where(or_(LINKS.c.left.in_(some), LINKS.c.right.in_(some)))
        linked.update((row.left, row.right) for row in connection.execute(query))
    return [
        msgspec.structs.replace(
            one,
            others=[
                other for other in one.others if {(one.subject.serial, other), (other, one.subject.serial)} & linked
            ],
        )
        for one in settled
    ]


def hold_readings(connection: Connection, involved: Iterable[Mark]) -> set[int]:
    """Lock these articles; the serial numbers of those whose reading is still the one at hand."""
    # Always in the order of ids and outlets, as every writer does: no two then wait in a ring.
    listed = sorted(set(involved), key=lambda one: (one.id, one.outlet))
    marks = {one[:3] for one in listed}
    standing: set[int] = set()
    for some in portions([one.serial for one in listed]):
        locked = (
            select(ARTICLES.c.serial, ARTICLES.c.version)
            .where(ARTICLES.c.serial.in_(some))
            .order_by(ARTICLES.c.id, ARTICLES.c.outlet)
        )
        versions = {row.serial: row.version for row in connection.execute(locked.with_for_update(key_share=True))}
        read = select(READINGS.c.article, READINGS.c.rulebook).where(READINGS.c.article.in_(some))
        standing.update(
            row.article
            for row in connection.execute(read)
            if (row.article, versions.get(row.article), row.rulebook) in marks
        )
    return standing


def loosen(connection: Connection, serials: Sequence[int]) -> None:
    """Take away the links of articles that have a new reading; what they contradicted stands no more until compared."""
    for some in portions(sorted(serials)):
        linked = select(LINKS.c.left, LINKS.c.right).where(or_(LINKS.c.left.in_(some), LINKS.c.right.in_(some)))
        neighbours = {serial for row in connection.execute(linked) for serial in row}
        connection.execute(delete(LINKS).where(or_(LINKS.c.left.in_(some), LINKS.c.right.in_(some))))
        of_some = or_(CLASHES.c.left.in_(some), CLASHES.c.right.in_(some))
        connection.execute(update(CLASHES).where(of_some).values(standing=0))
        note_changes(connection, {*some, *neighbours})


def note_changes(connection: Connection, serials: Iterable[int]) -> None:
    """Remember that what people see of these articles is to be written anew."""
    rows = [{"article": serial, "number": 0} for serial in sorted(set(serials))]
    if rows:
        fresh = inserter(connection)(CHANGES)
        anew = {"number": CHANGES.c.number + 1}
        connection.execute(fresh.on_conflict_do_update(index_elements=["article"], set_=anew), rows)
