"""Names → rows of articles, made where there is none and locked, always in one order: no two writers wait in a ring."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects import postgresql, sqlite

from checker.store.postings import portions
from checker.store.tables import ARTICLES
from checker.store.versions import NO_MOMENT

Name = tuple[str, str]
"""Id and outlet."""

_BLANK = {"version": "", "moment": NO_MOMENT, "standing": -1, "published": None, "status": ""}


def inserter(bound: Engine | Connection) -> Callable[..., Any]:
    """The `insert` that knows ON CONFLICT in this database."""
    return postgresql.insert if bound.dialect.name == "postgresql" else sqlite.insert


def lock_articles(connection: Connection, names: Iterable[Name]) -> None:
    """Lock the row of every article till the end of the transaction; what is read then is what the last writer left."""
    rows = [{"id": name, "outlet": outlet, **_BLANK} for name, outlet in sorted(set(names))]
    if rows:
        # An update that changes nothing locks the row.
        fresh = inserter(connection)(ARTICLES)
        connection.execute(
            fresh.on_conflict_do_update(index_elements=["id", "outlet"], set_={"status": ARTICLES.c.status}), rows
        )


def find_serials(connection: Connection, names: Iterable[Name]) -> dict[Name, int]:
    """The serial number of each of these articles that is known."""
    wanted = set(names)
    found = {}
    for ids in portions(sorted({name for name, _ in wanted})):
        query = select(ARTICLES.c.id, ARTICLES.c.outlet, ARTICLES.c.serial).where(ARTICLES.c.id.in_(ids))
        found.update({(row.id, row.outlet): row.serial for row in connection.execute(query)})
    return {name: serial for name, serial in found.items() if name in wanted}
