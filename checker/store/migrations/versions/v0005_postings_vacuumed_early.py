"""PostgreSQL walks the postings in their index alone where it knows a page to be old: it is to look often."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        early = ", ".join(f"autovacuum_{name}_scale_factor = 0.02" for name in ("vacuum_insert", "vacuum", "analyze"))
        op.execute(f"ALTER TABLE postings SET ({early})")
