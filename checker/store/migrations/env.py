"""Alembic's entry: it runs the revisions on the connection that `schemas.py` has opened, inside its transaction."""

from alembic import context

from checker.store.service_tables import LEDGER

context.configure(
    connection=context.config.attributes["connection"],
    version_table=context.config.attributes["version_table"],
    target_metadata=LEDGER.metadata,
)
context.run_migrations()
