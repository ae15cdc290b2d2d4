"""Engine → the schema of today: made in an empty database, brought forward in an older one, refused in a newer one."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError, ProgrammingError

from checker.store.protocol import StoreError

NEWEST = "0005"
"""The last revision in `migrations/versions`; known here, so that Alembic is loaded only when there is work for it."""

VERSION_TABLE = "checker_schema"
_LOCK = 0x436865636B6572  # one process migrates at a time: "Checker" as PostgreSQL's advisory lock


def bring_forward(engine: Engine) -> None:
    """Give the database the newest schema; raises StoreError where it cannot be reached, is newer, or is not ours."""
    where = engine.url.render_as_string(hide_password=True)
    try:
        with engine.connect() as connection:
            version = _version(connection, where)
        if version != NEWEST:
            _migrate_all(engine, where, version)
    except DBAPIError as error:
        engine.dispose()
        raise StoreError(f"{where}: {str(error.orig).strip()}") from error
    except StoreError:
        engine.dispose()
        raise


def _version(connection: Connection, where: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if VERSION_TABLE not in tables:
        if tables:
            raise StoreError(f"{where}: this database holds tables of another program ({tables[0]}, …)")
        return None
    version = str(connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}")))  # noqa: S608  a constant
    if version > NEWEST:
        raise StoreError(
            f"{where}: written by a newer checker (schema {version}; this one knows {NEWEST}): update the program"
        )
    return version


def _migrate_all(engine: Engine, where: str, version: str | None) -> None:
    try:
        with engine.execution_options(writes=True).begin() as connection:
            _migrate(connection, where)
    except ProgrammingError as error:  # whoever only works with the tables may not make them
        have = f"has schema {version}" if version else "holds no tables"
        raise StoreError(
            f"{where}: {have}, and this program needs schema {NEWEST}; its owner makes it with "
            f"`checker work --only migrate` ({str(error.orig).strip()})"
        ) from error


def _migrate(connection: Connection, where: str) -> None:
    from alembic import command  # noqa: PLC0415  another .4 s, needed once in the life of a store
    from alembic.config import Config  # noqa: PLC0415

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    if _version(connection, where) == NEWEST:
        return  # another process was faster
    config = Config(attributes={"connection": connection, "version_table": VERSION_TABLE})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    command.upgrade(config, "head")
