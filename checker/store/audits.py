"""Tables → faults: each law of the ledger as one question whose right answer is nothing."""

from typing import Any

from sqlalchemy import Connection, and_, exists, func, select

from checker.store.service_tables import LEDGER, QUARANTINE, WORK
from checker.store.tables import ARTICLES, READINGS, VERSIONS

_STATES = ("accepted", "duplicate", "superseded", "done", "quarantined", "forgotten")


def find_faults(connection: Connection) -> list[str]:
    """A line for each law that does not hold, with how often; empty where all hold."""
    faults = []
    for told, query in _laws():
        count = connection.scalar(select(func.count()).select_from(query.subquery())) or 0
        if count:
            faults.append(f"{count:,} {told}")
    return faults


def _laws() -> list[tuple[str, Any]]:
    row, work, held = LEDGER.c, WORK.c, QUARANTINE.c
    of_row = and_(work.article == row.article, work.version == row.version)
    read = and_(READINGS.c.article == row.article, READINGS.c.related == 1)
    version = and_(VERSIONS.c.article == row.article, VERSIONS.c.version == row.version)
    live = select(row.article).where(row.state.in_(("accepted", "done"))).group_by(row.article)
    return [
        ("rows of the ledger are in no known state", select(row.serial).where(row.state.not_in(_STATES))),
        (
            "pending articles wait nowhere",
            select(row.serial).where(row.state == "accepted", ~exists().where(of_row)),
        ),
        (
            "articles are called done and were not read, or not compared",
            select(row.serial).where(row.state == "done", ~exists().where(of_row), ~exists().where(read)),
        ),
        (
            "articles are called done and another version of them was read",
            select(row.serial).where(
                row.state == "done",
                ~exists().where(work.article == row.article),
                ~exists().where(and_(ARTICLES.c.serial == row.article, ARTICLES.c.version == row.version)),
            ),
        ),
        (
            "quarantined submissions have no reason",
            select(row.serial).where(row.state == "quarantined", ~exists().where(held.ledger == row.serial)),
        ),
        (
            "reasons are kept of what is not in quarantine",
            select(held.ledger).where(~exists().where(and_(row.serial == held.ledger, row.state == "quarantined"))),
        ),
        (
            "accepted versions are not kept",
            select(row.serial).where(row.state.in_(("accepted", "superseded", "done")), ~exists().where(version)),
        ),
        ("articles have two live versions", live.having(func.count() > 1)),
        (
            "submissions with an outcome have no time of it",
            select(row.serial).where(row.state != "accepted", row.settled == 0),
        ),
    ]
