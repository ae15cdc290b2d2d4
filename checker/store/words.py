"""Texts → their words in an index, and words that somebody seeks → the rows that hold each of them, or its beginning.

SQLite's FTS5 and PostgreSQL's tsvector keep the indexes; both get words that are cut and folded here, and so find the
same. A word is a run of letters and digits without case and accents; what is sought may be its beginning.
"""

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Dialect,
    Table,
    cast,
    column,
    delete,
    func,
    insert,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from checker.model import Article
from checker.store.desk_tables import DESK, HEADLINES
from checker.store.postings import portions
from checker.words import fold

_WORD = re.compile(r"[^\W_]+")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)")  # 4,200 and 4 200 are one word, 4200
_LONGEST = 60  # signs of a word: beyond, it is no word
_MOST = 4000  # words of one text


def cut_words(content: str) -> list[str]:
    """The words of a text as an index holds them."""
    folded = " ".join(fold(piece) for piece in content.split())
    whole = _GROUPED.sub(lambda number: "".join(filter(str.isdigit, number[0])), folded)
    return [word[:_LONGEST] for word in _WORD.findall(whole)][:_MOST]


def holds_word(of: Table, word: str, dialect: Dialect) -> ColumnElement[bool]:
    """That a row of the desk or of the headlines holds a word that begins so; `word` as `cut_words` gives it."""
    (key,) = of.primary_key
    if dialect.name == "postgresql":
        vector = func.array_to_tsvector(func.string_to_array(of.c.words, literal_column("' '")))
        return vector.op("@@")(cast(f"'{word}':*", TSQUERY))
    index = table(f"{of.name}_text", column("rowid"))
    return key.in_(select(index.c.rowid).where(column(index.name).op("MATCH")(f'"{word}"*')))


def write_headlines(connection: Connection, articles: Iterable[tuple[int, Article]]) -> None:
    """Keep the words of the headlines and outlets of articles, by their serial numbers."""
    words = [(serial, " ".join(cut_words(f"{one.title} {one.outlet}"))) for serial, one in articles]
    forget_headlines(connection, [serial for serial, _ in words])
    if words:
        connection.execute(insert(HEADLINES), [{"article": serial, "words": told} for serial, told in words])


def forget_headlines(connection: Connection, serials: Sequence[int]) -> None:
    """Delete the words of headlines."""
    for some in portions(serials):
        connection.execute(delete(HEADLINES).where(HEADLINES.c.article.in_(some)))


def tidy_indexes(connection: Connection) -> None:
    """Let nothing be left in the indexes of what was deleted: FTS5 keeps words until it puts its parts together."""
    if connection.dialect.name == "sqlite":
        for name in (DESK.name, HEADLINES.name):
            connection.execute(text(f"INSERT INTO {name}_text({name}_text) VALUES ('optimize')"))  # noqa: S608  ours
