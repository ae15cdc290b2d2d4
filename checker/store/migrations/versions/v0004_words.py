"""Indexes of words: of what findings quote, and of headlines."""

import msgspec
import sqlalchemy as sa
from alembic import op

from checker.model import Article
from checker.store.desk_rows import make_desk_row
from checker.store.words import cut_words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NAME = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT_ONCE = 500
FTS5 = """
CREATE VIRTUAL TABLE {name}_text USING fts5(words, content='{name}', content_rowid='{key}', tokenize='ascii');
CREATE TRIGGER {name}_text_in AFTER INSERT ON {name} BEGIN
    INSERT INTO {name}_text(rowid, words) VALUES (new.{key}, new.words); END;
CREATE TRIGGER {name}_text_out AFTER DELETE ON {name} BEGIN
    INSERT INTO {name}_text({name}_text, rowid, words) VALUES ('delete', old.{key}, old.words); END;
INSERT INTO {name}_text({name}_text) VALUES ('rebuild')
"""
VECTOR = "CREATE INDEX {name}_by_words ON {name} USING gin (array_to_tsvector(string_to_array(words, ' ')))"


def upgrade() -> None:
    headlines = op.create_table(
        "headlines",
        sa.Column("article", SERIAL, sa.ForeignKey("articles.serial"), primary_key=True, autoincrement=False),
        sa.Column("words", NAME, nullable=False),
    )
    connection = op.get_bind()
    newest = sa.text(
        "SELECT a.serial, v.content FROM articles a JOIN versions v ON v.article = a.serial AND v.version = a.version"
    )
    for rows in connection.execute(newest, execution_options={"yield_per": AT_ONCE}).partitions():
        connection.execute(sa.insert(headlines), [_headline(serial, bytes(content)) for serial, content in rows])
    bodies = connection.execute(sa.text("SELECT id, body FROM findings ORDER BY id")).all()
    made = [row for name, body in bodies if (row := make_desk_row(name, bytes(body)))]
    if made:
        anew = sa.text("UPDATE desk SET words = :words WHERE finding = :finding")
        connection.execute(anew, [{"words": row["words"], "finding": row["finding"]} for row in made])
    for name, key in (("desk", "serial"), ("headlines", "article")):
        for statement in [VECTOR] if connection.dialect.name == "postgresql" else FTS5.split(";\n"):
            op.execute(statement.format(name=name, key=key))


def _headline(serial: int, content: bytes) -> dict[str, object]:
    article = msgspec.json.decode(content, type=Article)
    return {"article": serial, "words": " ".join(cut_words(f"{article.title} {article.outlet}"))}
