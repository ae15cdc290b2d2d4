"""Event → Happening: its articles with their readings, found when it is asked for."""

import msgspec

from checker.model import Article, Reading
from checker.pipeline import SHARED_KEYS, WINDOW_DAYS, gather_event
from checker.store import Store
from workers.web.problems import ProblemError

_MOST_CANDIDATES = 2000


class Happening(msgspec.Struct, frozen=True):
    """An event: its articles and what was read in them, by id."""

    id: str
    title: str
    language: str
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]


class Headline(msgspec.Struct, frozen=True):
    """What an event is called: the headline of one of its articles, or its id, and the language that is in."""

    text: str
    language: str


def find_headlines(store: Store, names: list[str]) -> dict[str, Headline]:
    """The headline of the article that each event is called by."""
    languages = {reading.article: reading.language for reading in store.readings(names)}
    titles = {article.id: article.title for article in store.articles(names)}
    return {name: Headline(titles.get(name) or name, languages.get(name, "")) for name in names}


def find_happening(store: Store, name: str) -> Happening:
    """The event that an article belongs to; a problem where there is no such article."""

    def near(reading: Reading) -> list[Reading]:
        ids = store.candidates(reading.keys, reading.day, window_days=WINDOW_DAYS, at_least=SHARED_KEYS)
        return store.readings(ids[:_MOST_CANDIDATES])

    first = store.readings([_clean(name)])[:1]
    if not first:
        raise ProblemError(404, f"no event {name!r}", "name")
    readings = gather_event(first, near)
    kept = {(one.outlet, one.id): one for one in store.articles([reading.article for reading in readings])}
    articles = tuple(kept[reading.outlet, reading.article] for reading in readings)
    first_article, language = articles[0], readings[0].language
    title = first_article.title or first_article.id
    return Happening(first_article.id, title, language, articles, tuple(readings))


def find_article(store: Store, name: str, outlet: str = "") -> tuple[Article, Reading]:
    """An article with its reading, by its id, or by "outlet/id" where two outlets use one; a problem without."""
    name, outlet = _clean(name), _clean(outlet)
    names = [name, name.removeprefix(f"{outlet}/")] if outlet else [name, name.partition("/")[2]]
    articles = [one for one in store.articles(names) if name in {one.id, f"{one.outlet}/{one.id}"}]
    chosen = [one for one in articles if outlet in {"", one.outlet}]
    if not chosen:
        raise ProblemError(404, f"no article {name!r}{f' of {outlet}' if outlet else ''}", "name")
    if len({one.outlet for one in chosen}) > 1:
        told = ", ".join(sorted({one.outlet for one in chosen}))
        raise ProblemError(409, f"several outlets call an article {name!r}: add ?outlet= one of {told}", "outlet")
    article = chosen[0]
    (reading,) = (one for one in store.readings([article.id]) if one.outlet == article.outlet)
    return article, reading


def _clean(name: str) -> str:
    """A name that every database takes: none holds one with U+0000."""
    return name.replace("\0", " ")
