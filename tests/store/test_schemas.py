"""A store's schema: made from nothing, the same as the tables in code, never moved backwards."""

import re
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from checker.store import StoreError, open_store
from checker.store.engines import open_engine
from checker.store.schemas import NEWEST, VERSION_TABLE
from checker.store.service_tables import LEDGER
from tests.store.articles import read, write_article


def test_the_known_schema_is_the_last_migration() -> None:
    folder = Path(sys.modules["checker.store"].__path__[0]) / "migrations"
    config = Config()
    config.set_main_option("script_location", str(folder))
    assert ScriptDirectory.from_config(config).get_heads() == [NEWEST]


def test_migrations_make_the_tables_of_the_code(address: str) -> None:
    open_store(address).close()
    engine = open_engine(address)
    with engine.connect() as connection:
        # The indexes of words are no tables of SQLAlchemy's: a virtual table and what FTS5 keeps beside it, and an
        # index over an expression.
        opts = {
            "version_table": VERSION_TABLE,
            "include_name": lambda name, *_: not re.search("_text|_by_words", name or ""),
        }
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, LEDGER.metadata) == []
    engine.dispose()


def test_what_was_kept_is_there_when_it_is_opened_again(address: str) -> None:
    article = write_article()
    with closing(open_store(address)) as store:
        store.save(article, read(article, "nine"))
    with closing(open_store(address)) as store:
        assert store.articles([article.id]) == [article]


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    empty = tmp_path / "100% new.db"
    empty.touch()
    with closing(open_store(str(empty))) as store:
        assert store.all_ids() == []


def test_a_newer_schema_is_refused_and_left_alone(address: str) -> None:
    open_store(address).close()
    engine = open_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE checker_schema SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"newer checker \(schema 9999; this one knows"):
        open_store(address)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM checker_schema")) == "9999"
    engine.dispose()


def test_the_database_of_another_program_is_refused(address: str) -> None:
    engine = open_engine(address)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoices (amount INTEGER)"))
    engine.dispose()
    with pytest.raises(StoreError, match=r"another program \(invoices"):
        open_store(address)


def test_many_openers_of_an_empty_database_make_one_schema(address: str) -> None:
    with ThreadPoolExecutor(6) as openers:
        stores = [opening.result() for opening in [openers.submit(open_store, address) for _ in range(6)]]
    for store in stores:
        assert store.all_ids() == []
        store.close()


def test_an_opener_waits_for_one_that_makes_the_same_new_file(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    first = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    first.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.5, lambda: first.execute("COMMIT"))
    done.start()
    open_store(str(path)).close()
    done.join()
    first.close()


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("mysql://root@127.0.0.1/news", "unknown kind of store; known: a path, sqlite://, postgresql://"),
        ("postgresql://:port:/", "no address of a database"),
        ("/nowhere/at/all/store.db", "there is no folder /nowhere/at/all"),
        ("postgresql://reader:secret@127.0.0.1:1/news", r"reader:\*\*\*@127.0.0.1:1/news: .*refused"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(address: str, reason: str) -> None:
    with pytest.raises(StoreError, match=f"(?s){reason}") as told:
        open_store(address)
    assert "secret" not in str(told.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor,\n" * 100)
    with pytest.raises(StoreError, match=r"letter\.txt: file is not a database"):
        open_store(str(letter))
    assert letter.read_text().startswith("Dear editor,")


def test_what_is_forgotten_is_not_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    article = write_article(title="Belisaria speaks", body="The witness is called Belisaria." * 50)
    with closing(open_store(str(file))) as store:
        store.save(article, read(article, "nine"))
        assert store.forget(article.id)
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"belisaria" not in kept.lower()


def test_opening_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    open_store(str(file)).close()
    steps = f"""
import sys, checker.store
print("sqlalchemy" in sys.modules)
checker.store.open_store({str(file)!r}).close()
print("alembic" in sys.modules, "psycopg" in sys.modules)
"""
    told = subprocess.run([sys.executable, "-c", steps], check=True, capture_output=True, text=True)
    assert told.stdout.split() == ["False", "False", "False"]
