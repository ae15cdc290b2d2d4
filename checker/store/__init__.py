"""Articles, Readings and Findings → a database, and back: SQLite in a file by default, PostgreSQL for the service.

Importing this module is cheap: SQLAlchemy is loaded by `open_store`, Alembic only when the schema must be moved.
"""

from checker.store.desk_protocol import (
    CONFIRMED,
    DISMISSED,
    SCOPES,
    STATES,
    Decision,
    Desk,
    EventRow,
    Page,
    Place,
    ReviewState,
    RuleCount,
    Scope,
    Sought,
    Token,
)
from checker.store.protocol import FindingRow, Store, StoreError
from checker.store.rule_records import RuleRecord, count_records

__all__ = [
    "CONFIRMED",
    "DISMISSED",
    "SCOPES",
    "STATES",
    "Decision",
    "Desk",
    "EventRow",
    "FindingRow",
    "Page",
    "Place",
    "ReviewState",
    "RuleCount",
    "RuleRecord",
    "Scope",
    "Sought",
    "Store",
    "StoreError",
    "Token",
    "count_records",
    "open_store",
]


def open_store(address: str) -> Store:
    """The store at an address, its schema made or brought forward where needed; raises StoreError.

    A plain path means a SQLite file, `:memory:` a store that ends with the process; `sqlite:///…` and `postgresql://…`
    name the database in full. Open it after a fork, never before one; threads may share it.
    """
    # Loaded here, not above: it costs .4 s that `checker --help` need not wait for.
    from checker.store.engines import open_engine  # noqa: PLC0415
    from checker.store.schemas import bring_forward  # noqa: PLC0415
    from checker.store.sql import SqlStore  # noqa: PLC0415

    engine = open_engine(address)
    bring_forward(engine)
    return SqlStore(engine)
