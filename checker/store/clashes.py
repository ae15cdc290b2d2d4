"""Clashes of one article → the rows that changed, and a message in the outbox for each that opened, changed or went."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
from sqlalchemy import Connection, delete, or_, select, tuple_

from checker.store.locks import inserter
from checker.store.outboxes import put_messages
from checker.store.postings import portions
from checker.store.relation_protocol import ClashRow, Settled
from checker.store.service_tables import CLASHES
from checker.store.tables import READINGS

Change = Literal["opened", "updated", "resolved"]
Key = tuple[int, int, str]


def settle_clashes(connection: Connection, settled: Sequence[Settled], standing: set[int], now: int) -> set[int]:
    """Let exactly these clashes stand between each article and those it was compared with; the articles of a change.

    The rows of all of them must be locked. What has ceased to stand with articles that are not at hand goes too, unless
    one of these is about to be compared itself.
    """
    subjects = {one.subject.serial: standing & {one.subject.serial, *one.others} for one in settled}
    before: dict[Key, tuple[int, bytes]] = {}
    columns = CLASHES.c.left, CLASHES.c.right, CLASHES.c.id, CLASHES.c.standing, CLASHES.c.content
    for some in portions(sorted(subjects)):
        theirs = select(*columns).where(or_(CLASHES.c.left.in_(some), CLASHES.c.right.in_(some)))
        before |= {(row.left, row.right, row.id): (row.standing, row.content) for row in connection.execute(theirs)}
    told = {
        (row.left, row.right, row.id): row
        for one in settled
        for row in one.clashes
        if {row.left, row.right} <= subjects[one.subject.serial]
    }
    changes: list[tuple[Change, ClashRow]] = []
    anew: list[ClashRow] = []
    for key, row in sorted(told.items()):
        stood, content = before.get(key, (0, b""))
        if content != row.content:
            changes.append(("updated" if content else "opened", row))
        if (stood, content) != (1, row.content):
            anew.append(row)
    _write(connection, anew)
    missing = [key for key in before if key not in told]
    gone = {key for key in missing if any({key[0], key[1]} <= near for near in _around(key, subjects))}
    fallen = [key for key in missing if key not in gone and not before[key][0]]
    gone.update(_without_prospect(connection, fallen, set(subjects)))
    for some_keys in portions(sorted(gone)):
        connection.execute(delete(CLASHES).where(tuple_(CLASHES.c.left, CLASHES.c.right, CLASHES.c.id).in_(some_keys)))
    changes += [("resolved", ClashRow(*key, "", before[key][1])) for key in sorted(gone)]
    tell_changes(connection, changes, now)
    return {serial for _, row in changes for serial in (row.left, row.right)}


def _around(key: Key, subjects: dict[int, set[int]]) -> list[set[int]]:
    return [subjects[serial] for serial in key[:2] if serial in subjects]


def tell_changes(connection: Connection, changes: Iterable[tuple[Change, ClashRow]], now: int) -> None:
    """Put a message for each change into the outbox."""
    put_messages(connection, [{"finding": row.id, "kind": kind, "content": row.content} for kind, row in changes], now)


def _write(connection: Connection, rows: Sequence[ClashRow]) -> None:
    if rows:
        fresh = inserter(connection)(CLASHES)
        anew = {name: getattr(fresh.excluded, name) for name in ("rule", "standing", "content")}
        keep = fresh.on_conflict_do_update(index_elements=["left", "right", "id"], set_=anew)
        connection.execute(keep, [{**msgspec.structs.asdict(row), "standing": 1} for row in rows])


def _without_prospect(connection: Connection, fallen: Sequence[Key], subjects: set[int]) -> list[Key]:
    """Those of the fallen whose other article is compared already: nobody else will see to them."""
    others = {end for key in fallen for end in key[:2]} - subjects
    related = set(subjects)
    for some in portions(sorted(others)):
        compared = select(READINGS.c.article).where(READINGS.c.article.in_(some), READINGS.c.related == 1)
        related.update(connection.scalars(compared))
    return [key for key in fallen if set(key[:2]) <= related]
