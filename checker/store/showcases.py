"""Changes → the findings that people see: those of one group of articles written anew at once, by one writer."""

from collections.abc import Iterable

from sqlalchemy import Engine, delete, false, func, or_, select, tuple_

from checker.store.desk_rows import clean
from checker.store.desk_tables import HEADLINES
from checker.store.desk_writes import place_on_desk, take_from_desk
from checker.store.locks import inserter
from checker.store.postings import portions
from checker.store.relation_protocol import Heading
from checker.store.rows import FindingRow
from checker.store.service_tables import CHANGES
from checker.store.tables import ARTICLES, FINDINGS, READINGS
from checker.store.words import cut_words, holds_word


class SqlShowcase:
    """The `Showcase` of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)

    def changes(self, limit: int) -> list[int]:  # noqa: D102  told by the protocol, as all below
        with self._engine.connect() as connection:
            return list(connection.scalars(select(CHANGES.c.article).order_by(CHANGES.c.article).limit(limit)))

    def changes_among(self, serials: Iterable[int]) -> dict[int, int]:  # noqa: D102
        found: dict[int, int] = {}
        with self._engine.connect() as connection:
            for some in portions(sorted(set(serials))):
                rows = connection.execute(select(CHANGES).where(CHANGES.c.article.in_(some)))
                found |= {row.article: row.number for row in rows}
        return found

    def namesakes(self, ids: Iterable[str]) -> set[str]:  # noqa: D102
        found: set[str] = set()
        with self._engine.connect() as connection:
            for some in portions(sorted(set(ids))):
                read = select(ARTICLES.c.id).join(READINGS, READINGS.c.article == ARTICLES.c.serial)
                several = read.where(ARTICLES.c.id.in_(some)).group_by(ARTICLES.c.id).having(func.count() > 1)
                found.update(connection.scalars(several))
        return found

    def headings(  # noqa: D102
        self, words: str, after: tuple[int, int] | None, limit: int, serials: Iterable[int] | None = None
    ) -> list[Heading]:
        query = select(ARTICLES.c.serial, ARTICLES.c.id, ARTICLES.c.outlet, ARTICLES.c.moment)
        query = query.join(READINGS, READINGS.c.article == ARTICLES.c.serial)
        if words.strip():
            cut = dict.fromkeys(cut_words(clean(words)))
            query = query.join(HEADLINES, HEADLINES.c.article == ARTICLES.c.serial)
            query = query.where(
                *(holds_word(HEADLINES, word, self._engine.dialect) for word in cut) if cut else (false(),)
            )
        if after is not None:
            query = query.where(tuple_(-ARTICLES.c.moment, -ARTICLES.c.serial) > tuple_(-after[0], -after[1]))
        query = query.order_by(ARTICLES.c.moment.desc(), ARTICLES.c.serial.desc()).limit(limit)
        with self._engine.connect() as connection:
            if serials is None:
                return [Heading(*row) for row in connection.execute(query)]
            parts = portions(sorted(set(serials)))
            found = [row for some in parts for row in connection.execute(query.where(ARTICLES.c.serial.in_(some)))]
        newest = sorted((Heading(*row) for row in found), key=lambda one: (one.moment, one.serial), reverse=True)
        return newest[:limit]

    def show(  # noqa: D102
        self, changes: dict[int, int], articles: Iterable[tuple[str, str]], findings: Iterable[FindingRow]
    ) -> bool:
        shown = sorted(findings)
        names = sorted({name for name, outlet in articles} | {f"{outlet}/{name}" for name, outlet in articles})
        with self._writer.begin() as connection:
            for part in portions(sorted(changes.items())):
                of_some = tuple_(CHANGES.c.article, CHANGES.c.number).in_(part)
                locked = select(CHANGES.c.article).where(of_some).order_by(CHANGES.c.article).with_for_update()
                if len(connection.scalars(locked).all()) < len(part):
                    return False
                connection.execute(delete(CHANGES).where(of_some))
            kept = {row.id for row in shown}
            same: set[tuple[str, str, str, bytes]] = set()
            for some in portions(names):
                theirs = or_(FINDINGS.c.left_article.in_(some), FINDINGS.c.right_article.in_(some))
                there = connection.execute(select(FINDINGS).where(theirs).order_by(FINDINGS.c.id)).all()
                same.update((row.id, row.left_article, row.right_article, row.body) for row in there)
                gone = [row.id for row in there if row.id not in kept]
                for few in portions(gone):
                    connection.execute(delete(FINDINGS).where(FINDINGS.c.id.in_(few)))
                    take_from_desk(connection, few)
            shown = [row for row in shown if (row.id, row.left, row.right, row.body) not in same]
            if shown:
                fresh = inserter(connection)(FINDINGS)
                anew = {name: getattr(fresh.excluded, name) for name in ("left_article", "right_article", "body")}
                connection.execute(
                    fresh.on_conflict_do_update(index_elements=["id"], set_=anew),
                    [
                        {
                            "id": row.id,
                            "left_article": row.left,
                            "right_article": row.right,
                            "state": row.state,
                            "body": row.body,
                        }
                        for row in shown
                    ],
                )
                place_on_desk(connection, shown)
        return True
