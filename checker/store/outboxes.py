"""The outbox → what is to be sent: to the stream once, and to each address till it takes it or is given up."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from checker.store.locks import inserter
from checker.store.postings import portions
from checker.store.service_protocol import Delivery, Message
from checker.store.service_tables import DELIVERIES, OUTBOX

_COLUMNS = OUTBOX.c.serial, OUTBOX.c.finding, OUTBOX.c.kind, OUTBOX.c.content, OUTBOX.c.made


class SqlOutbox:
    """The `Outbox` of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def unsent(self, limit: int) -> list[Message]:  # noqa: D102  told by the protocol, as all below
        query = select(*_COLUMNS).where(OUTBOX.c.sent == 0).order_by(OUTBOX.c.serial).limit(limit)
        with self._engine.connect() as connection:
            return [Message(*row) for row in connection.execute(query)]

    def sent(self, entries: Sequence[tuple[int, str]], hooks: Iterable[str], *, now: int) -> None:  # noqa: D102
        deliveries = [
            {"message": serial, "hook": hook, "attempts": 0, "due": now, "state": "waiting"}
            for serial, _ in entries
            for hook in hooks
        ]
        with self._writer.begin() as connection:
            for serial, entry in entries:
                connection.execute(update(OUTBOX).where(OUTBOX.c.serial == serial).values(sent=now, entry=entry))
            if deliveries:
                connection.execute(inserter(connection)(DELIVERIES).on_conflict_do_nothing(), deliveries)

    def due(self, limit: int, *, now: int, lease: int) -> list[Delivery]:  # noqa: D102
        waiting = (DELIVERIES.c.state == "waiting") & (DELIVERIES.c.due <= now)
        query = (
            select(DELIVERIES.c.hook, DELIVERIES.c.attempts, *_COLUMNS)
            .join(OUTBOX, OUTBOX.c.serial == DELIVERIES.c.message)
            .where(waiting)
            .order_by(DELIVERIES.c.due, DELIVERIES.c.message)
            .limit(limit)
        )
        with self._writer.begin() as connection:
            locked = query.with_for_update(skip_locked=True, of=DELIVERIES)
            found = [Delivery(row.hook, row.attempts, Message(*row[2:])) for row in connection.execute(locked)]
            for one in found:
                postponed = update(DELIVERIES).where(_is(one)).values(due=now + lease)
                connection.execute(postponed)
        return found

    def settle(self, delivery: Delivery, state: str, *, due: int) -> None:  # noqa: D102
        anew = {"state": state, "due": due, "attempts": delivery.attempts + 1}
        with self._writer.begin() as connection:
            connection.execute(update(DELIVERIES).where(_is(delivery)).values(**anew))

    def waiting(self) -> int:  # noqa: D102
        with self._engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(OUTBOX).where(OUTBOX.c.sent == 0)) or 0

    def prune(self, before: int) -> list[str]:  # noqa: D102
        old = select(OUTBOX.c.serial).where(OUTBOX.c.sent != 0, OUTBOX.c.made < before)
        with self._writer.begin() as connection:
            return drop_messages(connection, connection.scalars(old).all())


def drop_messages(connection: Connection, serials: Sequence[int]) -> list[str]:
    """Delete messages; what they are called in the stream, where they were sent."""
    entries: list[str] = []
    for some in portions(serials):
        of_some = OUTBOX.c.serial.in_(some)
        entries += [entry for entry in connection.scalars(select(OUTBOX.c.entry).where(of_some)) if entry]
        connection.execute(delete(DELIVERIES).where(DELIVERIES.c.message.in_(some)))
        connection.execute(delete(OUTBOX).where(of_some))
    return entries


def put_messages(connection: Connection, rows: Sequence[dict[str, object]], now: int) -> None:
    """Put messages into the outbox: each has a finding, a kind and a content."""
    if rows:
        connection.execute(insert(OUTBOX), [{**row, "made": now, "sent": 0, "entry": ""} for row in rows])


def _is(delivery: Delivery) -> Any:  # noqa: ANN401  a condition
    return (DELIVERIES.c.message == delivery.message.serial) & (DELIVERIES.c.hook == delivery.hook)
