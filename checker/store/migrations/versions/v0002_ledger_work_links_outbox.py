"""What came in and what became of it, what waits, what two articles make, what goes out."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # 0: not compared with its neighbours yet, which is true of all that an older program read.
    op.add_column("readings", sa.Column("related", sa.Integer, nullable=False, server_default="0"))
    _make_queue()
    _make_relations()
    _make_outbox()


def _make_queue() -> None:
    op.create_table(
        "ledger",
        sa.Column("serial", SERIAL, primary_key=True),
        sa.Column("channel", NAME, nullable=False),
        sa.Column("entry", NAME, nullable=False),
        sa.Column("article", sa.BigInteger, nullable=False),
        sa.Column("version", NAME, nullable=False),
        sa.Column("state", NAME, nullable=False),
        sa.Column("received", sa.BigInteger, nullable=False),
        sa.Column("settled", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("channel", "entry", name="one_row_of_an_entry"),
    )
    op.create_index("ledger_by_article", "ledger", ["article", "version"])
    op.create_index("ledger_by_state", "ledger", ["state", "received"])
    op.create_table(
        "work",
        sa.Column("article", SERIAL, sa.ForeignKey("articles.serial"), primary_key=True, autoincrement=False),
        sa.Column("version", NAME, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("starts", sa.Integer, nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
    )
    op.create_index("work_by_due", "work", ["due"])
    op.create_index("work_by_age", "work", ["since"])
    op.create_table(
        "quarantine",
        sa.Column("ledger", SERIAL, sa.ForeignKey("ledger.serial"), primary_key=True, autoincrement=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def _make_relations() -> None:
    op.create_table(
        "links",
        sa.Column("left", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("right", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("links_by_right", "links", ["right"])
    op.create_table(
        "clashes",
        sa.Column("left", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("right", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("id", NAME, primary_key=True),
        sa.Column("rule", NAME, nullable=False),
        sa.Column("standing", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("clashes_by_right", "clashes", ["right"])
    op.create_table(
        "changes",
        sa.Column("article", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger, nullable=False),
    )


def _make_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("serial", SERIAL, primary_key=True),
        sa.Column("finding", NAME, nullable=False),
        sa.Column("kind", NAME, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("made", sa.BigInteger, nullable=False),
        sa.Column("sent", sa.BigInteger, nullable=False),
        sa.Column("entry", NAME, nullable=False),
    )
    op.create_index("outbox_by_sent", "outbox", ["sent", "serial"])
    op.create_index("outbox_by_finding", "outbox", ["finding"])
    message = sa.ForeignKey("outbox.serial", ondelete="CASCADE")
    op.create_table(
        "deliveries",
        sa.Column("message", SERIAL, message, primary_key=True, autoincrement=False),
        sa.Column("hook", NAME, primary_key=True),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due", sa.BigInteger, nullable=False),
        sa.Column("state", NAME, nullable=False),
    )
    op.create_index("deliveries_by_due", "deliveries", ["state", "due"])
