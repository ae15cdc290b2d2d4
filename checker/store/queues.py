"""Work → jobs and outcomes: what waits, whose turn it is, how often it failed, and when it is done."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import ColumnElement, Connection, Engine, bindparam, delete, func, select, update

from checker.model import Article
from checker.store.intakes import find_newest, one_of, queue
from checker.store.locks import inserter
from checker.store.postings import portions
from checker.store.service_protocol import Job
from checker.store.service_tables import LEDGER, QUARANTINE, WORK
from checker.store.tables import ARTICLES, READINGS, VERSIONS

_STARTS = 10
"""After so many beginnings without an end or a failure, the article is taken for what ends its workers."""

_DOUBLINGS = 6
"""Of the lease, from one beginning of an article to the next."""

_decode = msgspec.json.Decoder(Article).decode


class SqlQueue:
    """The `Queue` of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def begin(self, serials: Iterable[int], *, now: int, lease: int) -> list[Job]:  # noqa: D102  told by the protocol
        wanted = sorted(set(serials))
        if not wanted:
            return []
        with self._writer.begin() as connection:
            # Locked in one order first: two that begin the same then wait for each other.
            locked = select(WORK.c.article, WORK.c.starts).where(WORK.c.article.in_(wanted)).order_by(WORK.c.article)
            starts = {row.article: row.starts for row in connection.execute(locked.with_for_update())}
            present = sorted(starts)
            if not present:
                return []
            # Longer each time: where all is slow, what is on its way must not be queued over and over.
            connection.execute(
                update(WORK)
                .where(WORK.c.article == bindparam("of"))
                .values(starts=WORK.c.starts + 1, due=bindparam("at")),
                [{"of": serial, "at": now + lease * 2 ** min(starts[serial], _DOUBLINGS)} for serial in present],
            )
            stuck = select(WORK.c.article).where(WORK.c.article.in_(present), WORK.c.starts > _STARTS)
            ended = connection.scalars(stuck).all()
            _quarantine(connection, ended, "read", f"begun {_STARTS} times and never ended", now)
            of_work = (VERSIONS.c.article == WORK.c.article) & (VERSIONS.c.version == WORK.c.version)
            query = (
                select(WORK, VERSIONS.c.content, ARTICLES.c.version.label("head"), READINGS.c.rulebook)
                .join(VERSIONS, of_work)
                .join(ARTICLES, ARTICLES.c.serial == WORK.c.article)
                .outerjoin(READINGS, READINGS.c.article == WORK.c.article)
                .where(WORK.c.article.in_(present))
                .order_by(WORK.c.article)
            )
            return [
                Job(
                    serial=row.article,
                    version=row.version,
                    attempts=row.attempts,
                    article=_decode(row.content),
                    rulebook=row.rulebook if row.head == row.version and row.rulebook else "",
                )
                for row in connection.execute(query)
            ]

    def claim(  # noqa: D102
        self, limit: int, *, now: int, lease: int, begun: bool = False, grace: int = 0
    ) -> list[int]:
        late = select(WORK.c.article).where(WORK.c.due <= now - grace).order_by(WORK.c.since, WORK.c.article)
        late = late.with_for_update(skip_locked=True)
        fresh, ended = late.where(WORK.c.starts == 0).limit(limit), late.where(WORK.c.starts > 0)
        with self._writer.begin() as connection:
            serials = [] if begun else list(connection.scalars(fresh))
            # What was begun and has no outcome may end whoever works on it: it comes alone, and last.
            serials = serials or list(connection.scalars(ended.limit(limit if begun else min(limit, 1))))
            if serials:
                connection.execute(update(WORK).where(WORK.c.article.in_(serials)).values(due=now + lease))
        return serials

    def fail(  # noqa: D102
        self, serials: Sequence[int], stage: str, reason: str, *, now: int, attempts: int
    ) -> list[int]:
        wanted = sorted(set(serials))
        with self._writer.begin() as connection:
            locked = select(WORK.c.article, WORK.c.attempts).where(WORK.c.article.in_(wanted)).order_by(WORK.c.article)
            counts = {row.article: row.attempts + 1 for row in connection.execute(locked.with_for_update())}
            # Which of several is to blame is not known: the last count is kept for those that fail alone.
            ended = [serial for serial, count in counts.items() if count >= attempts and len(wanted) == 1]
            of_some = WORK.c.article.in_(wanted)
            counted = update(WORK).where(of_some, WORK.c.attempts < attempts - 1)
            connection.execute(counted.values(attempts=WORK.c.attempts + 1))
            connection.execute(update(WORK).where(of_some).values(due=now))
            _quarantine(connection, ended, stage, reason, now)
        return sorted(counts.keys() - set(ended))

    def finish(self, jobs: Iterable[tuple[int, str]], *, now: int) -> None:  # noqa: D102
        rows = [{"of": serial, "read": version} for serial, version in sorted(set(jobs))]
        if not rows:
            return
        of_version = (LEDGER.c.article == bindparam("of")) & (LEDGER.c.version == bindparam("read"))
        with self._writer.begin() as connection:
            done_work = (WORK.c.article == bindparam("of")) & (WORK.c.version == bindparam("read"))
            connection.execute(delete(WORK).where(done_work), rows)
            freed = select(LEDGER.c.serial).where(of_version, LEDGER.c.state == "quarantined")
            connection.execute(delete(QUARANTINE).where(QUARANTINE.c.ledger.in_(freed)), rows)
            waiting = one_of(LEDGER.c.state, ("accepted", "quarantined"))
            connection.execute(update(LEDGER).where(of_version & waiting).values(state="done", settled=now), rows)

    def reread(self, rulebook: str, *, now: int, limit: int) -> list[int]:  # noqa: D102
        return self._requeue(READINGS.c.rulebook != rulebook, now, limit)

    def adopt(self, *, now: int, limit: int) -> list[int]:  # noqa: D102
        return self._requeue(READINGS.c.related == 0, now, limit)

    def _requeue(self, which: ColumnElement[bool], now: int, limit: int) -> list[int]:
        idle = READINGS.c.article.not_in(select(WORK.c.article))
        found = select(READINGS.c.article).where(which, idle).order_by(READINGS.c.article).limit(limit)
        with self._writer.begin() as connection:
            newest = find_newest(connection, connection.scalars(found).all())
            queue(connection, {serial: rank.version for serial, rank in newest.items()}, now=now, due=now)
        return sorted(newest)

    def oldest(self) -> int | None:  # noqa: D102
        with self._engine.connect() as connection:
            since: int | None = connection.scalar(select(func.min(WORK.c.since)))
            return since


def _quarantine(connection: Connection, serials: Sequence[int], stage: str, reason: str, now: int) -> None:
    """Move articles from the work to quarantine; their versions are kept where every version is."""
    for some in portions(serials):
        waiting = (
            select(LEDGER.c.serial, LEDGER.c.article)
            .join(WORK, (WORK.c.article == LEDGER.c.article) & (WORK.c.version == LEDGER.c.version))
            .where(WORK.c.article.in_(some), LEDGER.c.state.in_(("accepted", "done")))
        )
        numbers = [row.serial for row in connection.execute(waiting)]
        if numbers:
            connection.execute(
                update(LEDGER).where(LEDGER.c.serial.in_(numbers)).values(state="quarantined", settled=now)
            )
            fresh = inserter(connection)(QUARANTINE)
            connection.execute(
                fresh.on_conflict_do_nothing(),
                [
                    {"ledger": number, "stage": stage, "field": "", "reason": reason, "content": b""}
                    for number in numbers
                ],
            )
        connection.execute(delete(WORK).where(WORK.c.article.in_(some)))
