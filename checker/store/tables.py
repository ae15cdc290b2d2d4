"""The tables, as SQLAlchemy sees them; `migrations/` makes them, and a test holds the two equal.

Text is compared by code point in both databases (PostgreSQL's collation "C" is SQLite's BINARY), so that sorted lists
are the same. Whole nouns are JSON in bytes: a text may hold U+0000, which PostgreSQL's text types refuse.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

NAME = Text().with_variant(Text(collation="C"), "postgresql")
SERIAL = BigInteger().with_variant(Integer(), "sqlite")

METADATA = MetaData()

ARTICLES = Table(
    "articles",
    METADATA,
    Column("serial", SERIAL, primary_key=True),
    Column("id", NAME, nullable=False),
    Column("outlet", NAME, nullable=False),
    # The newest version: its hash, when it was written (microseconds since 1970-01-01 UTC), and what ranks it beside.
    Column("version", NAME, nullable=False),
    Column("moment", BigInteger, nullable=False),
    Column("standing", Integer, nullable=False),
    Column("published", Text),
    Column("status", Text, nullable=False),
    UniqueConstraint("id", "outlet", name="one_article_of_an_outlet"),
)

VERSIONS = Table(
    "versions",
    METADATA,
    Column("article", SERIAL, ForeignKey("articles.serial"), primary_key=True),
    Column("version", NAME, primary_key=True),
    Column("moment", BigInteger, nullable=False),
    Column("standing", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("article", SERIAL, ForeignKey("articles.serial"), primary_key=True, autoincrement=False),
    Column("rulebook", NAME, nullable=False),
    Column("related", Integer, nullable=False, server_default="0"),  # 1: compared with all neighbours it then had
    Column("content", LargeBinary, nullable=False),
)

# No foreign key here: a hundred and more rows an article, each of which would be looked up again.
POSTINGS = Table(
    "postings",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

FINDINGS = Table(
    "findings",
    METADATA,
    Column("id", NAME, primary_key=True),
    Column("left_article", NAME, nullable=False),
    Column("right_article", NAME, nullable=False),
    Column("state", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("findings_by_left", "left_article"),
    Index("findings_by_right", "right_article"),
)
