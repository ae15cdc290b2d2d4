"""IPTC ninjs 1, 2 and 3 → Drafts: news in JSON as the agencies exchange it.

Version 1 has `headline` and `body_text`, `body_xhtml`, …; version 2 lists `headlines` and `bodies` with roles;
version 3 writes the same in camel case. Keys are compared without case and underscores, so one reading serves all.
(IPTC, "ninjs, a JSON format for news", https://iptc.org/standards/ninjs/.)
"""

from collections.abc import Iterable
from typing import Any

from checker.articles.drafts import Draft, host_of, read_time
from checker.articles.pages import read_fragment
from checker.articles.refusals import Refusal
from checker.model import Status

_STATUS: dict[str, Status] = {"usable": "usable", "canceled": "withdrawn", "withheld": "withdrawn"}
_MARKUP = ("bodyxhtml", "bodyhtml", "bodyhtml5")


def is_ninjs(value: dict[str, Any]) -> bool:
    """Whether a JSON object is a ninjs news item rather than an article of our own shape."""
    keys = {_plain(key) for key in value}
    if "body" in keys or "html" in keys:
        return False
    standard = value.get("standard")
    named = isinstance(standard, dict) and standard.get("name") == "ninjs"
    told = "bodies" in keys or "headlines" in keys or any(key.startswith("body") for key in keys)
    return named or ("uri" in keys and (told or "versioncreated" in keys))


def read_ninjs(value: dict[str, Any]) -> Draft:
    """The draft of a ninjs item; raises Refusal where a date or a status is wrong or the item holds no text."""
    news = {_plain(key): part for key, part in value.items()}
    uri, created = _text(news.get("uri")), _text(news.get("firstcreated"))
    version = _text(news.get("versioncreated"))
    status = _text(news.get("pubstatus")) or "usable"
    if status not in _STATUS:
        raise Refusal(f"{status!r} is none of {', '.join(_STATUS)}", field="pubstatus")
    body = _body(news)
    if body is None:
        raise Refusal("the ninjs item holds no text", field="bodies" if "bodies" in news else "body_text")
    published = created or version
    return Draft(
        id=uri,
        outlet=_outlet(news, uri),
        url=uri if uri and uri.startswith(("http://", "https://")) else None,
        language=_text(news.get("language")),
        published=None if published is None else read_time(published, "firstcreated" if created else "versioncreated"),
        updated=None if version is None else read_time(version, "versioncreated"),
        title=_text(news.get("headline")) or _main(news.get("headlines")) or _text(news.get("title")),
        body=body,
        status=_STATUS[status],
        extra={key: part for key, part in value.items() if not _read(_plain(key))},
    )


def _body(news: dict[str, Any]) -> str | None:
    """The body; markup is preferred, for it keeps the paragraphs that plain text often lacks."""
    bodies = [body for body in _rows(news.get("bodies")) if _text(body.get("value"))]
    for body in (body for body in bodies if "html" in (_text(body.get("contenttype")) or "")):
        return read_fragment(str(body["value"]))
    for key in _MARKUP:
        if markup := _text(news.get(key)):
            return read_fragment(markup)
    return next((str(body["value"]) for body in bodies), None) or _text(news.get("bodytext"))


def _outlet(news: dict[str, Any], uri: str | None) -> str | None:
    sources = _rows(news.get("infosources")) + _rows(news.get("infosource"))
    named = next((name for source in sources if (name := _text(source.get("name")))), None)
    return named or _text(news.get("copyrightholder")) or _text(news.get("provider")) or host_of(uri)


def _main(rows: object) -> str | None:
    titles = _rows(rows)
    main = [row for row in titles if row.get("role") == "main"] + titles
    return next((title for row in main if (title := _text(row.get("value")))), None)


def _rows(part: object) -> list[dict[str, Any]]:
    rows: Iterable[object] = part if isinstance(part, list) else ()
    return [{_plain(key): value for key, value in row.items()} for row in rows if isinstance(row, dict)]


def _text(part: object) -> str | None:
    return part if isinstance(part, str) and part.strip() else None


def _plain(key: str) -> str:
    return key.lower().replace("_", "")


def _read(key: str) -> bool:
    return key.startswith("body") or key in (
        "uri", "headline", "headlines", "bodies", "language", "firstcreated", "versioncreated", "pubstatus",
    )  # fmt: skip
