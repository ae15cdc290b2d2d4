"""A store of the first program: brought forward, nothing is lost, and what was never compared is."""

from contextlib import closing
from pathlib import Path

import msgspec
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from checker.cli.checks import check_in_store
from checker.keeping import relate_kept
from checker.model import Article
from checker.pipeline import Relater
from checker.store import Sought, open_store, schemas
from checker.store.engines import open_engine
from checker.store.versions import rank_article
from tests.shipped import READER

SAID = "Ellery Shipyards will cut {} jobs at its Grevesund yard, the company said on Monday."


def make_first(address: str, articles: list[Article]) -> None:
    """A store as the schema 0001 had it, with articles, readings, postings and a reviewed finding."""
    engine = open_engine(address)
    with engine.execution_options(writes=True).begin() as connection:
        config = Config(attributes={"connection": connection, "version_table": schemas.VERSION_TABLE})
        config.set_main_option("script_location", str(Path(schemas.__file__).parent / "migrations"))
        command.upgrade(config, "0001")
        for serial, article in enumerate(articles, 1):
            rank, content = rank_article(article)
            row = {"serial": serial, "id": article.id, "outlet": article.outlet, **rank._asdict(), "content": content}
            row["reading"] = msgspec.json.encode(READER.read(article))
            row["rulebook"] = READER.hash
            for statement in (
                "INSERT INTO articles VALUES (:serial, :id, :outlet, :version, :moment, :standing, NULL, 'usable')",
                "INSERT INTO versions VALUES (:serial, :version, :moment, :standing, :content)",
                "INSERT INTO readings VALUES (:serial, :rulebook, :reading)",
            ):
                connection.execute(text(statement), row)
        connection.execute(text("INSERT INTO findings VALUES ('f', 'a', 'b', 'a_wrong', :body)"), {"body": b"{}"})
    engine.dispose()


_BACK = {
    "sqlite": "DROP TRIGGER desk_text_in; DROP TRIGGER desk_text_out; DROP TABLE desk_text; DROP TABLE headlines_text",
    "postgresql": "DROP INDEX desk_by_words",
}


def test_a_desk_without_an_index_is_sought_by_words_once_it_is_brought_forward(address: str) -> None:
    articles = [
        Article(id=name, outlet=f"{name}.example", title=f"Yard {name}: Éclats", language="en", body=SAID.format(count))
        for name, count in (("a", "1,200"), ("b", "2,100"))
    ]
    with closing(open_store(address)) as store:
        check_in_store(articles, store, READER)
    engine = open_engine(address)
    with engine.execution_options(writes=True).begin() as connection:
        for statement in (*_BACK[engine.dialect.name].split("; "), "DROP TABLE headlines"):
            connection.execute(text(statement))
        connection.execute(text("UPDATE desk SET words = 'as 0003 had them'"))
        connection.execute(text("UPDATE checker_schema SET version_num = '0003'"))
    engine.dispose()
    with closing(open_store(address)) as store:
        for words, found in (("grevesund JOBS", 1), ("eclats 1,200", 1), ("0003", 0)):
            assert len(store.desk.page(Sought(words=words), None, 9).rows) == found, words
        assert store.forget("a")
        assert store.desk.page(Sought(words="grevesund"), None, 9).rows == ()


def test_an_old_store_loses_nothing_and_its_articles_are_queued(address: str) -> None:
    articles = [
        Article(id=name, outlet=f"{name}.example", language="en", body=SAID.format(count))
        for name, count in (("a", "1,200"), ("b", "2,100"))
    ]
    make_first(address, articles)
    with closing(open_store(address)) as store:
        assert store.articles(["a", "b"]) == articles
        assert [(row.id, row.state, row.body) for row in store.findings()] == [("f", "a_wrong", b"{}")]
        assert store.ledger.counts()["received"] == 0
        assert store.queue.adopt(now=1, limit=10) == [1, 2]
        assert store.queue.adopt(now=1, limit=10) == []
        assert [job.rulebook for job in store.queue.begin([1, 2], now=1, lease=1)] == [READER.hash] * 2
        relate_kept(store, Relater(READER), now=2)
        assert store.queue.adopt(now=1, limit=10) == []
        assert store.ledger.audit() == []
        assert check_in_store([], store, READER).rulebook == READER.hash
