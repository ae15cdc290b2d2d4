"""Articles → nothing: every row that holds their text, their quotes or their names, and a plain row in the ledger."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, or_, select, update

from checker.store.desk_tables import HEADLINES
from checker.store.desk_writes import forget_notes, take_from_desk
from checker.store.outboxes import drop_messages, put_messages
from checker.store.postings import portions, withdraw
from checker.store.relations import note_changes
from checker.store.service_tables import CHANGES, CLASHES, LEDGER, LINKS, OUTBOX, QUARANTINE, WORK
from checker.store.tables import ARTICLES, FINDINGS, READINGS, VERSIONS
from checker.store.words import tidy_indexes


def forget_articles(connection: Connection, serials: Sequence[int], *, now: int) -> list[str]:
    """Forget articles, whose rows must be locked; the entries of the stream of findings that quote them."""
    entries: list[str] = []
    for some in portions(sorted(serials)):
        kept = select(READINGS.c.article, READINGS.c.content).where(READINGS.c.article.in_(some))
        for serial, reading in connection.execute(kept).all():
            withdraw(connection, serial, reading)
        entries += _forget_relations(connection, some, now)
        forget_rows(connection, connection.scalars(select(LEDGER.c.serial).where(LEDGER.c.article.in_(some))).all())
        names = connection.scalars(select(ARTICLES.c.id).where(ARTICLES.c.serial.in_(some))).all()
        outlets = connection.execute(select(ARTICLES.c.outlet, ARTICLES.c.id).where(ARTICLES.c.serial.in_(some)))
        called = [*names, *(f"{outlet}/{name}" for outlet, name in outlets)]
        for few in portions(called):
            forget_notes(connection, connection.scalars(select(FINDINGS.c.id).where(of_articles(few))).all())
        drop_findings(connection, called)
        for table, column in (
            (WORK, WORK.c.article),
            (READINGS, READINGS.c.article),
            (VERSIONS, VERSIONS.c.article),
            (CHANGES, CHANGES.c.article),
            (HEADLINES, HEADLINES.c.article),
            (ARTICLES, ARTICLES.c.serial),
        ):
            connection.execute(delete(table).where(column.in_(some)))
    if serials:
        tidy_indexes(connection)
    return entries


def forget_rows(connection: Connection, numbers: Iterable[int]) -> None:
    """Leave of rows of the ledger that they were, and nothing of what they were."""
    wanted = sorted(numbers)
    for some in portions(wanted):
        connection.execute(delete(QUARANTINE).where(QUARANTINE.c.ledger.in_(some)))
    if wanted:
        blank = {"article": 0, "version": "", "state": "forgotten", "entry": bindparam("name")}
        forgotten = update(LEDGER).where(LEDGER.c.serial == bindparam("number")).values(**blank)
        settled = forgotten.values(settled=LEDGER.c.received)
        connection.execute(settled, [{"number": number, "name": f"forgotten/{number}"} for number in wanted])


def drop_findings(connection: Connection, ids: Sequence[str]) -> None:
    """Delete what people see of articles, by their ids."""
    for some in portions(ids):
        # Locked in the order of their ids, as `save_findings` writes them: so no two writers wait for each other.
        doomed = select(FINDINGS.c.id).where(of_articles(some)).order_by(FINDINGS.c.id).with_for_update()
        for findings in portions(connection.scalars(doomed).all()):
            connection.execute(delete(FINDINGS).where(FINDINGS.c.id.in_(findings)))
            take_from_desk(connection, findings)


def of_articles(ids: Sequence[str]) -> Any:  # noqa: ANN401  a condition
    """That a finding has one of these articles on a side."""
    return or_(FINDINGS.c.left_article.in_(ids), FINDINGS.c.right_article.in_(ids))


def _forget_relations(connection: Connection, serials: Sequence[int], now: int) -> list[str]:
    of_links = or_(LINKS.c.left.in_(serials), LINKS.c.right.in_(serials))
    linked = connection.execute(select(LINKS.c.left, LINKS.c.right).where(of_links)).all()
    neighbours = {end for row in linked for end in row}
    connection.execute(delete(LINKS).where(of_links))
    of_clashes = or_(CLASHES.c.left.in_(serials), CLASHES.c.right.in_(serials))
    findings = sorted(set(connection.scalars(select(CLASHES.c.id).where(of_clashes))))
    connection.execute(delete(CLASHES).where(of_clashes))
    entries: list[str] = []
    for some in portions(findings):
        told = connection.scalars(select(OUTBOX.c.serial).where(OUTBOX.c.finding.in_(some))).all()
        entries += drop_messages(connection, told)
    plain = [{"finding": name, "kind": "resolved", "content": msgspec.json.encode({"id": name})} for name in findings]
    put_messages(connection, plain, now)
    note_changes(connection, neighbours - set(serials))
    return entries
