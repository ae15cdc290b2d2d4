"""The tables of the service: what came in and what became of it, what waits, what two articles make, what goes out.

Times are microseconds since 1970-01-01 UTC, given by who writes: a store has no clock.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

from checker.store.tables import METADATA, NAME, SERIAL

# One row for each thing that was handed in, kept as the record of it; `entry` is its name in its channel.
LEDGER = Table(
    "ledger",
    METADATA,
    Column("serial", SERIAL, primary_key=True),
    Column("channel", NAME, nullable=False),
    Column("entry", NAME, nullable=False),
    Column("article", BigInteger, nullable=False),  # serial; 0 where none could be read or it was forgotten
    Column("version", NAME, nullable=False),
    Column("state", NAME, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("settled", BigInteger, nullable=False),
    UniqueConstraint("channel", "entry", name="one_row_of_an_entry"),
    Index("ledger_by_article", "article", "version"),
    Index("ledger_by_state", "state", "received"),
)

# One row for each article that waits for its reading or its comparisons: the queue, whatever a broker loses.
WORK = Table(
    "work",
    METADATA,
    Column("article", SERIAL, ForeignKey("articles.serial"), primary_key=True, autoincrement=False),
    Column("version", NAME, nullable=False),
    Column("attempts", Integer, nullable=False),  # that failed by the article's own doing
    Column("starts", Integer, nullable=False),
    Column("due", BigInteger, nullable=False),  # when it is to be queued again
    Column("since", BigInteger, nullable=False),
    Index("work_by_due", "due"),
    Index("work_by_age", "since"),
)

QUARANTINE = Table(
    "quarantine",
    METADATA,
    Column("ledger", SERIAL, ForeignKey("ledger.serial"), primary_key=True, autoincrement=False),
    Column("stage", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),  # as it was handed in; empty where the article's version is kept
)

LINKS = Table(
    "links",
    METADATA,
    Column("left", BigInteger, primary_key=True, autoincrement=False),
    Column("right", BigInteger, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
    Index("links_by_right", "right"),
)

# What two readings, or one, contradict in: a function of the pair. Voices and events come when it is read.
CLASHES = Table(
    "clashes",
    METADATA,
    Column("left", BigInteger, primary_key=True, autoincrement=False),
    Column("right", BigInteger, primary_key=True, autoincrement=False),
    Column("id", NAME, primary_key=True),
    Column("rule", NAME, nullable=False),
    Column("standing", Integer, nullable=False),  # 0 while a newer reading of a side is not compared yet
    Column("content", LargeBinary, nullable=False),
    Index("clashes_by_right", "right"),
)

# Articles whose findings, as people see them, are to be written anew; `number` rises with each further change.
CHANGES = Table(
    "changes",
    METADATA,
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
)

OUTBOX = Table(
    "outbox",
    METADATA,
    Column("serial", SERIAL, primary_key=True),
    Column("finding", NAME, nullable=False),
    Column("kind", NAME, nullable=False),  # opened, updated, resolved
    Column("content", LargeBinary, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("sent", BigInteger, nullable=False),  # 0: not yet in the stream
    Column("entry", NAME, nullable=False),  # its id in the stream
    Index("outbox_by_sent", "sent", "serial"),
    Index("outbox_by_finding", "finding"),
)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("message", SERIAL, ForeignKey("outbox.serial", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("hook", NAME, primary_key=True),  # a hash of its address
    Column("attempts", Integer, nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("state", NAME, nullable=False),  # waiting, delivered, given_up
    Index("deliveries_by_due", "state", "due"),
)
