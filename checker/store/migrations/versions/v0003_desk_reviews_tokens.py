"""What findings are sorted and sought by, the record of reviews, and the tokens of the API."""

import sqlalchemy as sa
from alembic import op

from checker.store.desk_rows import make_desk_row

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    desk = op.create_table(
        "desk",
        sa.Column("serial", SERIAL, primary_key=True),
        sa.Column("finding", NAME, nullable=False, unique=True),
        sa.Column("disagreement", NAME, nullable=False),
        sa.Column("event", NAME, nullable=False),
        sa.Column("measure", NAME, nullable=False),
        sa.Column("rule", NAME, nullable=False),
        sa.Column("severity", sa.Integer, nullable=False),
        sa.Column("latest", sa.BigInteger, nullable=False),
        sa.Column("outlets", NAME, nullable=False),
        sa.Column("words", NAME, nullable=False),
    )
    op.create_index("desk_by_disagreement", "desk", ["disagreement", "severity", "latest"])
    op.create_index("desk_by_event", "desk", ["event"])
    op.create_index("desk_by_order", "desk", ["severity", "latest"])
    op.create_table(
        "reviews",
        sa.Column("number", SERIAL, primary_key=True),
        sa.Column("disagreement", NAME, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("undoes", sa.BigInteger, nullable=False),
    )
    op.create_index("reviews_by_disagreement", "reviews", ["disagreement"])
    op.create_table(
        "reviewed",
        sa.Column("finding", NAME, primary_key=True),
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    )
    op.create_table(
        "tokens",
        sa.Column("id", NAME, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("scopes", sa.Text, nullable=False),
        sa.Column("made", sa.BigInteger, nullable=False),
    )
    connection = op.get_bind()
    bodies = connection.execute(sa.text("SELECT id, body FROM findings ORDER BY id")).all()
    rows = [row for name, body in bodies if (row := make_desk_row(name, bytes(body)))]
    if rows:
        connection.execute(sa.insert(desk), rows)
