"""The tables of the desk: what findings are sorted and sought by, headlines, the record of reviews, the tokens."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, Table, Text

from checker.store.tables import METADATA, NAME, SERIAL

# One row a finding, written with it. A row that changes is written anew, with a greater serial.
DESK = Table(
    "desk",
    METADATA,
    Column("serial", SERIAL, primary_key=True),
    Column("finding", NAME, nullable=False, unique=True),
    Column("disagreement", NAME, nullable=False),
    Column("event", NAME, nullable=False),
    Column("measure", NAME, nullable=False),
    Column("rule", NAME, nullable=False),
    Column("severity", Integer, nullable=False),  # 0 is high
    Column("latest", BigInteger, nullable=False),  # microseconds since 1970-01-01 UTC, of the later side
    Column("outlets", NAME, nullable=False),  # each between line ends
    Column("words", NAME, nullable=False),
    Index("desk_by_disagreement", "disagreement", "severity", "latest"),
    Index("desk_by_event", "event"),
    Index("desk_by_order", "severity", "latest"),
)

# The words of each article's headline and outlet. These words, and those of the desk, are in an index: SQLite's is a
# virtual table of FTS5, `desk_text` and `headlines_text`, kept by triggers; PostgreSQL's a GIN index over the words.
HEADLINES = Table(
    "headlines",
    METADATA,
    Column("article", SERIAL, ForeignKey("articles.serial"), primary_key=True, autoincrement=False),
    Column("words", NAME, nullable=False),
)

# Only ever added to. A decision names every finding that the disagreement had, for its own id changes with the event.
REVIEWS = Table(
    "reviews",
    METADATA,
    Column("number", SERIAL, primary_key=True),
    Column("disagreement", NAME, nullable=False),
    Column("state", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
    Column("undoes", BigInteger, nullable=False),
    Index("reviews_by_disagreement", "disagreement"),
)

REVIEWED = Table(
    "reviewed",
    METADATA,
    Column("finding", NAME, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
)

TOKENS = Table(
    "tokens",
    METADATA,
    Column("id", NAME, primary_key=True),
    Column("name", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("scopes", Text, nullable=False),
    Column("made", BigInteger, nullable=False),
)
