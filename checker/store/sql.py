"""The store over SQLAlchemy Core: the same statements on SQLite and PostgreSQL."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Engine, bindparam, select, update

from checker.model import Article, Reading
from checker.store.desk_writes import place_on_desk
from checker.store.desks import SqlDesk
from checker.store.forgetting import drop_findings, forget_articles, of_articles
from checker.store.intakes import SqlIntake
from checker.store.ledgers import SqlLedger
from checker.store.locks import inserter, lock_articles
from checker.store.outboxes import SqlOutbox
from checker.store.postings import find_ids, find_shared, portions, post, withdraw
from checker.store.protocol import FindingRow
from checker.store.queues import SqlQueue
from checker.store.relations import SqlRelations, loosen, note_changes
from checker.store.showcases import SqlShowcase
from checker.store.tables import ARTICLES, FINDINGS, READINGS, VERSIONS
from checker.store.versions import Rank, Version, read_version
from checker.store.words import write_headlines

T = TypeVar("T")


class _Head(msgspec.Struct, frozen=True):
    """What the database holds of an article before a newer version is written."""

    serial: int
    rank: Rank
    rulebook: str | None
    reading: bytes  # as JSON; empty where there is none


class SqlStore:
    """A `Store` in one database; `open_store` makes it. One engine, shared by threads."""

    def __init__(self, engine: Engine) -> None:
        self.desk = SqlDesk(engine)
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._insert = inserter(engine)
        self.intake = SqlIntake(engine)
        self.queue = SqlQueue(engine)
        self.ledger = SqlLedger(engine)
        self.relations = SqlRelations(engine)
        self.showcase = SqlShowcase(engine)
        self.outbox = SqlOutbox(engine)

    def save(self, article: Article, reading: Reading) -> bool:  # noqa: D102  told by the protocol, as all below
        return bool(self.save_many([(article, reading)]))

    def save_many(self, entries: Iterable[tuple[Article, Reading]]) -> list[str]:  # noqa: D102
        # Always in one order: writers that overlap then wait for each other instead of locking each other out.
        versions = sorted((read_version(*entry) for entry in entries), key=lambda version: (version.name, version.rank))
        if not versions:
            return []
        newest = [list(group)[-1] for _, group in groupby(versions, key=lambda version: version.name)]
        with self._writer.begin() as connection:
            heads = self._heads(connection, newest)
            self._write_versions(connection, versions, heads)
            risen = [version for version in newest if _rises(version, heads[version.name])]
            replaced = [version for version in risen if heads[version.name].reading]
            for version in replaced:
                withdraw(connection, heads[version.name].serial, heads[version.name].reading)
            loosen(connection, [heads[version.name].serial for version in replaced])
            drop_findings(connection, [version.article.id for version in replaced])
            self._write_readings(connection, risen, heads)
            note_changes(connection, _namesakes(heads))
        return sorted({version.article.id for version in risen})

    def candidates(  # noqa: D102
        self, keys: Iterable[str], day: int | None, *, window_days: int, at_least: int
    ) -> list[str]:
        with self._engine.connect() as connection:
            shared = find_shared(connection, keys, day, window_days=window_days, at_least=max(at_least, 1))
            return sorted(set(find_ids(connection, shared)))

    def articles(self, ids: Iterable[str]) -> list[Article]:  # noqa: D102
        newest = (VERSIONS.c.article == ARTICLES.c.serial) & (VERSIONS.c.version == ARTICLES.c.version)
        return self._decoded(select(VERSIONS.c.content).join(ARTICLES, newest), ids, Article)

    def versions(self, article_id: str) -> list[Article]:  # noqa: D102
        query = (
            select(VERSIONS.c.content)
            .join(ARTICLES, VERSIONS.c.article == ARTICLES.c.serial)
            .where(ARTICLES.c.id == article_id)
            .order_by(ARTICLES.c.outlet, VERSIONS.c.moment, VERSIONS.c.standing, VERSIONS.c.version)
        )
        with self._engine.connect() as connection:
            return [msgspec.json.decode(content, type=Article) for content in connection.scalars(query)]

    def readings(self, ids: Iterable[str]) -> list[Reading]:  # noqa: D102
        query = select(READINGS.c.content).join(ARTICLES, READINGS.c.article == ARTICLES.c.serial)
        return self._decoded(query, ids, Reading)

    def outdated(self, rulebook: str) -> list[str]:  # noqa: D102
        query = select(ARTICLES.c.id).join(READINGS, READINGS.c.article == ARTICLES.c.serial)
        return self._ids(query.where(READINGS.c.rulebook != rulebook))

    def all_ids(self) -> list[str]:  # noqa: D102
        return self._ids(select(ARTICLES.c.id))

    def forget(self, article_id: str) -> bool:  # noqa: D102
        of_id = ARTICLES.c.id == article_id
        with self._writer.begin() as connection:
            # The lock first, in a statement of its own: what is read after it is what the last writer left.
            locked = select(ARTICLES.c.serial).where(of_id).order_by(ARTICLES.c.outlet).with_for_update()
            serials = connection.scalars(locked).all()
            forget_articles(connection, serials, now=0)
        return bool(serials)

    def save_findings(self, findings: Iterable[FindingRow]) -> None:  # noqa: D102
        findings = sorted(findings)
        rows = [
            {"id": row.id, "left_article": row.left, "right_article": row.right, "state": row.state, "body": row.body}
            for row in findings
        ]
        if not rows:
            return
        fresh = self._insert(FINDINGS)
        keep = fresh.on_conflict_do_update(index_elements=["id"], set_={"body": fresh.excluded.body})
        with self._writer.begin() as connection:
            connection.execute(keep, rows)
            place_on_desk(connection, findings)

    def findings(self, article_id: str | None = None) -> list[FindingRow]:  # noqa: D102
        query = select(FINDINGS).order_by(FINDINGS.c.id)
        if article_id is not None:
            query = query.where(of_articles([article_id]))
        with self._engine.connect() as connection:
            return [FindingRow(*row) for row in connection.execute(query)]

    def close(self) -> None:  # noqa: D102
        self._engine.dispose()

    def _heads(self, connection: Connection, newest: Sequence[Version]) -> dict[tuple[str, str], _Head]:
        """The row of every article, made where there is none, and locked till the end of the transaction."""
        lock_articles(connection, [version.name for version in newest])
        heads = {}
        for ids in portions(sorted({version.article.id for version in newest})):
            query = select(ARTICLES, READINGS.c.rulebook, READINGS.c.content).outerjoin(
                READINGS, READINGS.c.article == ARTICLES.c.serial
            )
            for row in connection.execute(query.where(ARTICLES.c.id.in_(ids))):
                rank = Rank(row.moment, row.standing, row.version)
                heads[row.id, row.outlet] = _Head(row.serial, rank, row.rulebook, row.content or b"")
        return heads

    def _write_versions(
        self, connection: Connection, versions: Sequence[Version], heads: dict[tuple[str, str], _Head]
    ) -> None:
        rows = [
            {**version.rank._asdict(), "article": heads[version.name].serial, "content": version.content}
            for version in versions
        ]
        connection.execute(self._insert(VERSIONS).on_conflict_do_nothing(), rows)

    def _write_readings(
        self, connection: Connection, risen: Sequence[Version], heads: dict[tuple[str, str], _Head]
    ) -> None:
        if not risen:
            return
        fresh = self._insert(READINGS)
        replace = {"rulebook": fresh.excluded.rulebook, "related": 0, "content": fresh.excluded.content}
        connection.execute(
            fresh.on_conflict_do_update(index_elements=["article"], set_=replace),
            [
                {
                    "article": heads[version.name].serial,
                    "rulebook": version.reading.rulebook,
                    "content": msgspec.json.encode(version.reading),
                }
                for version in risen
            ],
        )
        connection.execute(
            update(ARTICLES).where(ARTICLES.c.serial == bindparam("which")),
            [
                {
                    "which": heads[version.name].serial,
                    "published": None if version.article.published is None else version.article.published.isoformat(),
                    "status": version.article.status,
                    **version.rank._asdict(),
                }
                for version in risen
            ],
        )
        write_headlines(connection, ((heads[version.name].serial, version.article) for version in risen))
        post(connection, ((heads[version.name].serial, version.reading) for version in risen))

    def _decoded(self, query: Any, ids: Iterable[str], kind: type[T]) -> list[T]:  # noqa: ANN401  typed by its tables
        decode = msgspec.json.Decoder(kind).decode
        found: list[T] = []
        with self._engine.connect() as connection:
            for some in portions(sorted(set(ids))):
                sorted_query = query.where(ARTICLES.c.id.in_(some)).order_by(ARTICLES.c.id, ARTICLES.c.outlet)
                found.extend(decode(content) for content in connection.scalars(sorted_query))
        return found

    def _ids(self, query: Any) -> list[str]:  # noqa: ANN401  typed by its tables
        with self._engine.connect() as connection:
            return list(connection.scalars(query.distinct().order_by(ARTICLES.c.id)))


def _namesakes(heads: dict[tuple[str, str], _Head]) -> list[int]:
    """Articles whose id another outlet uses too: what they are called hangs on that."""
    uses = Counter(name for name, _ in heads)
    return [head.serial for (name, _), head in heads.items() if uses[name] > 1]


def _rises(version: Version, head: _Head) -> bool:
    if version.rank == head.rank:
        return version.reading.rulebook != head.rulebook
    return version.rank > head.rank
