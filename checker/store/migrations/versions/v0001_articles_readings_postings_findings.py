"""Articles with their versions, readings, postings and findings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("serial", SERIAL, primary_key=True),
        sa.Column("id", NAME, nullable=False),
        sa.Column("outlet", NAME, nullable=False),
        sa.Column("version", NAME, nullable=False),
        sa.Column("moment", sa.BigInteger, nullable=False),
        sa.Column("standing", sa.Integer, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        sa.UniqueConstraint("id", "outlet", name="one_article_of_an_outlet"),
    )
    op.create_table(
        "versions",
        sa.Column("article", SERIAL, sa.ForeignKey("articles.serial"), primary_key=True),
        sa.Column("version", NAME, primary_key=True),
        sa.Column("moment", sa.BigInteger, nullable=False),
        sa.Column("standing", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "readings",
        sa.Column("article", SERIAL, sa.ForeignKey("articles.serial"), primary_key=True, autoincrement=False),
        sa.Column("rulebook", NAME, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "postings",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("article", sa.BigInteger, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "findings",
        sa.Column("id", NAME, primary_key=True),
        sa.Column("left_article", NAME, nullable=False),
        sa.Column("right_article", NAME, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("findings_by_left", "findings", ["left_article"])
    op.create_index("findings_by_right", "findings", ["right_article"])
