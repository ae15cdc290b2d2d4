"""Clashes of one article → the rows that changed, and a message in the outbox for each that opened, changed or went."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
from sqlalchemy import Connection, delete, insert, or_, select, tuple_

from checker.store.locks import inserter
from checker.store.postings import portions
from checker.store.service_protocol import ClashRow
from checker.store.service_tables import CLASHES, OUTBOX
from checker.store.tables import READINGS

Change = Literal["opened", "updated", "resolved"]
Key = tuple[int, int, str]


def settle_clashes(
    connection: Connection, subject: int, standing: set[int], clashes: Sequence[ClashRow], now: int
) -> set[int]:
    """Let exactly these clashes stand between an article and those at hand; the articles of what changed.

    The rows of all of them must be locked. What has ceased to stand with articles that are not at hand goes too, unless
    one of these is about to be compared itself.
    """
    columns = CLASHES.c.left, CLASHES.c.right, CLASHES.c.id, CLASHES.c.standing, CLASHES.c.content
    query = select(*columns).where(or_(CLASHES.c.left == subject, CLASHES.c.right == subject))
    before: dict[Key, tuple[int, bytes]] = {
        (row.left, row.right, row.id): (row.standing, row.content) for row in connection.execute(query)
    }
    now_there = {(row.left, row.right, row.id): row for row in clashes if {row.left, row.right} <= standing}
    changes: list[tuple[Change, ClashRow]] = []
    for key, row in now_there.items():
        stood, content = before.get(key, (0, b""))
        if content != row.content:
            changes.append(("updated" if content else "opened", row))
        if (stood, content) != (1, row.content):
            _write(connection, row)
    gone = [key for key in before if key not in now_there and set(key[:2]) <= standing]
    fallen = [key for key in before if key not in now_there and key not in gone and not before[key][0]]
    gone += _without_prospect(connection, fallen, subject)
    for some in portions(sorted(gone)):
        connection.execute(delete(CLASHES).where(tuple_(CLASHES.c.left, CLASHES.c.right, CLASHES.c.id).in_(some)))
    changes += [("resolved", ClashRow(*key, "", before[key][1])) for key in sorted(gone)]
    tell_changes(connection, changes, now)
    return {serial for _, row in changes for serial in (row.left, row.right)}


def tell_changes(connection: Connection, changes: Iterable[tuple[Change, ClashRow]], now: int) -> None:
    """Put a message for each change into the outbox."""
    rows = [
        {"finding": row.id, "kind": kind, "content": row.content, "made": now, "sent": 0, "entry": ""}
        for kind, row in changes
    ]
    if rows:
        connection.execute(insert(OUTBOX), rows)


def _write(connection: Connection, row: ClashRow) -> None:
    fresh = inserter(connection)(CLASHES)
    anew = {name: getattr(fresh.excluded, name) for name in ("rule", "standing", "content")}
    keep = fresh.on_conflict_do_update(index_elements=["left", "right", "id"], set_=anew)
    connection.execute(keep, [{**msgspec.structs.asdict(row), "standing": 1}])


def _without_prospect(connection: Connection, fallen: Sequence[Key], subject: int) -> list[Key]:
    """Those of the fallen whose other article is compared already: nobody else will see to them."""
    others = {right if left == subject else left for left, right, _ in fallen}
    if not others:
        return []
    related = set(
        connection.scalars(select(READINGS.c.article).where(READINGS.c.article.in_(others), READINGS.c.related == 1))
    )
    return [key for key in fallen if (key[1] if key[0] == subject else key[0]) in related]
