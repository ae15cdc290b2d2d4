"""The ledger → counts, an audit, what is in quarantine and its way out."""

from collections.abc import Iterable

from sqlalchemy import Engine, bindparam, delete, func, select, tuple_, update

from checker.store.audits import find_faults
from checker.store.forgetting import forget_articles, forget_rows
from checker.store.intakes import find_newest, queue
from checker.store.locks import find_serials, inserter, lock_articles
from checker.store.postings import portions
from checker.store.service_protocol import Arrival, Held
from checker.store.service_tables import LEDGER, QUARANTINE, WORK
from checker.store.tables import ARTICLES, VERSIONS
from checker.store.versions import rank_article

_STATES = ("pending", "done", "duplicate", "superseded", "quarantined", "forgotten")


class SqlLedger:
    """The `Ledger` of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def counts(self) -> dict[str, int]:  # noqa: D102  told by the protocol, as all below
        with self._engine.connect() as connection:
            rows = connection.execute(select(LEDGER.c.state, func.count()).group_by(LEDGER.c.state)).all()
            waiting = connection.scalar(select(func.count()).select_from(WORK)) or 0
            told = {("pending" if state == "accepted" else state): count for state, count in rows}
            counts = {"received": sum(told.values()), **{state: told.pop(state, 0) for state in _STATES}, **told}
            return {**counts, "rereading": max(0, waiting - counts["pending"])}

    def audit(self) -> list[str]:  # noqa: D102
        with self._engine.connect() as connection:
            return find_faults(connection)

    def received(self, channel: str) -> int:  # noqa: D102
        with self._engine.connect() as connection:
            count = select(func.count()).select_from(LEDGER).where(LEDGER.c.channel == channel)
            return connection.scalar(count) or 0

    def states(self, names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:  # noqa: D102
        found = {}
        query = select(LEDGER.c.channel, LEDGER.c.entry, LEDGER.c.state)
        with self._engine.connect() as connection:
            for some in portions(sorted(set(names))):
                for row in connection.execute(query.where(tuple_(LEDGER.c.channel, LEDGER.c.entry).in_(some))):
                    found[row.channel, row.entry] = row.state
        return found

    def held(self, limit: int = 1000) -> list[Held]:  # noqa: D102
        size = func.length(QUARANTINE.c.content).label("size")
        query = (
            select(LEDGER, QUARANTINE, ARTICLES.c.id, ARTICLES.c.outlet, size)
            .join(QUARANTINE, QUARANTINE.c.ledger == LEDGER.c.serial)
            .outerjoin(ARTICLES, ARTICLES.c.serial == LEDGER.c.article)
            .order_by(LEDGER.c.serial)
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return [
                Held(
                    number=row.serial,
                    channel=row.channel,
                    entry=row.entry,
                    article=row.id or "",
                    outlet=row.outlet or "",
                    stage=row.stage,
                    field=row.field,
                    reason=row.reason,
                    bytes=row.size,
                )
                for row in connection.execute(query)
            ]

    def content(self, number: int) -> bytes:  # noqa: D102
        with self._engine.connect() as connection:
            return connection.scalar(select(QUARANTINE.c.content).where(QUARANTINE.c.ledger == number)) or b""

    def replay(self, numbers: Iterable[int], *, now: int) -> list[int]:  # noqa: D102
        wanted = sorted(set(numbers))
        with self._writer.begin() as connection:
            held = select(LEDGER.c.serial, LEDGER.c.article, LEDGER.c.version).where(
                LEDGER.c.serial.in_(wanted), LEDGER.c.state == "quarantined", LEDGER.c.article != 0
            )
            rows = connection.execute(held.order_by(LEDGER.c.article).with_for_update()).all()
            newest = find_newest(connection, (row.article for row in rows))
            # What a newer version has overtaken meanwhile is not worked on again.
            again = {row.article: row.version for row in rows if newest[row.article].version == row.version}
            states = [
                {"number": row.serial, "now": "accepted" if row.article in again else "superseded"} for row in rows
            ]
            if states:
                changed = update(LEDGER).where(LEDGER.c.serial == bindparam("number")).values(state=bindparam("now"))
                connection.execute(changed, states)
                connection.execute(delete(QUARANTINE).where(QUARANTINE.c.ledger.in_([row.serial for row in rows])))
            queue(connection, again, now=now, due=now)
        return sorted(again)

    def mend(self, number: int, arrival: Arrival, *, now: int) -> bool:  # noqa: D102
        if arrival.article is None:
            return False
        rank, content = rank_article(arrival.article)
        name = arrival.article.id, arrival.article.outlet
        with self._writer.begin() as connection:
            lock_articles(connection, [name])
            unread = (LEDGER.c.serial == number) & (LEDGER.c.state == "quarantined") & (LEDGER.c.article == 0)
            serial = find_serials(connection, [name])[name]
            entered = select(LEDGER.c.serial).where(
                LEDGER.c.article == serial, LEDGER.c.version == rank.version, LEDGER.c.state != "duplicate"
            )
            known = connection.scalars(entered).first() is not None
            above = find_newest(connection, [serial]).get(serial, rank)
            state = "duplicate" if known else "superseded" if above > rank else "accepted"
            row = {"article": serial, "version": rank.version, "state": state}
            if not connection.execute(update(LEDGER).where(unread).values(**row)).rowcount:
                return False
            connection.execute(delete(QUARANTINE).where(QUARANTINE.c.ledger == number))
            version = {**rank._asdict(), "article": serial, "content": content}
            connection.execute(inserter(connection)(VERSIONS).on_conflict_do_nothing(), [version])
            if state == "accepted":
                older = (LEDGER.c.article == serial) & (LEDGER.c.serial != number)
                live = older & LEDGER.c.state.in_(("accepted", "done"))
                connection.execute(update(LEDGER).where(live).values(state="superseded", settled=now))
                queue(connection, {serial: rank.version}, now=now, due=now)
        return True

    def find(self, article: str, outlet: str | None) -> list[int]:  # noqa: D102
        query = select(ARTICLES.c.serial).where(ARTICLES.c.id == article).order_by(ARTICLES.c.serial)
        with self._engine.connect() as connection:
            return list(connection.scalars(query if outlet is None else query.where(ARTICLES.c.outlet == outlet)))

    def aged(self, before: int, limit: int) -> list[int]:  # noqa: D102
        last = select(LEDGER.c.article).where(LEDGER.c.article != 0).group_by(LEDGER.c.article)
        old = last.having(func.max(LEDGER.c.received) < before).order_by(LEDGER.c.article).limit(limit)
        with self._engine.connect() as connection:
            return list(connection.scalars(old))

    def forget(self, serials: Iterable[int], *, now: int) -> list[str]:  # noqa: D102
        wanted = sorted(set(serials))
        with self._writer.begin() as connection:
            of_some = ARTICLES.c.serial.in_(wanted)
            locked = select(ARTICLES.c.serial).where(of_some).order_by(ARTICLES.c.id, ARTICLES.c.outlet)
            return forget_articles(connection, connection.scalars(locked.with_for_update()).all(), now=now)

    def empty(self, before: int) -> int:  # noqa: D102
        unread = (LEDGER.c.state == "quarantined") & (LEDGER.c.article == 0) & (LEDGER.c.settled < before)
        with self._writer.begin() as connection:
            numbers = connection.scalars(select(LEDGER.c.serial).where(unread)).all()
            forget_rows(connection, numbers)
        return len(numbers)
