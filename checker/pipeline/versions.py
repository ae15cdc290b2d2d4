"""Articles → one version of each: the newest counts, and no two share an id, whatever order they came in."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from checker.model import Article, Reading

_STANDINGS = {"usable": 0, "corrected": 1, "withdrawn": 2}
_NEVER = datetime.min.replace(tzinfo=UTC)


def keep_newest(articles: Iterable[Article]) -> list[Article]:
    """Of every outlet and id the newest: by `updated` or else `published`, then by status, then by content; sorted."""
    newest: dict[tuple[str, str], tuple[tuple[datetime, int, str], Article]] = {}
    for article in articles:
        rank = _moment(article), _STANDINGS[article.status], digest(article)
        name = article.id, article.outlet
        if name not in newest or newest[name][0] < rank:
            newest[name] = rank, article
    return [newest[name][1] for name in sorted(newest)]


def tell_apart(entries: Iterable[tuple[Article, Reading]]) -> list[tuple[Article, Reading]]:
    """The entries sorted by id and outlet; where two outlets use one id, the outlet follows it behind a U+0000.

    These names sort as ids and outlets do, so that who stands left in a pair does not hang on what else is there.
    """
    listed = sorted(entries, key=lambda entry: (entry[0].id, entry[0].outlet))
    uses = Counter(article.id for article, _ in listed)
    return [entry if uses[entry[0].id] == 1 else _renamed(*entry) for entry in listed]


def name_all(names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What `tell_apart` calls articles of these ids and outlets."""
    known = set(names)
    uses = Counter(name for name, _ in known)
    return {(name, outlet): name if uses[name] == 1 else f"{name}\0{outlet}" for name, outlet in known}


def publish_name(name: str) -> str:
    """What a report calls an article: its id, or "outlet/id" where two outlets use one."""
    bare, _, outlet = name.partition("\0")
    return f"{outlet}/{bare}" if outlet else bare


def digest(article: Article) -> str:
    """A hash of all that an article holds."""
    return sha256(msgspec.json.encode(article, order="deterministic")).hexdigest()[:16]


def _renamed(article: Article, reading: Reading) -> tuple[Article, Reading]:
    name = f"{article.id}\0{article.outlet}"
    replace = msgspec.structs.replace
    claims = tuple(replace(claim, article=name) for claim in reading.claims)
    return replace(article, id=name), replace(reading, article=name, claims=claims)


def _moment(article: Article) -> datetime:
    moment = article.updated or article.published
    if moment is None:
        return _NEVER
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
