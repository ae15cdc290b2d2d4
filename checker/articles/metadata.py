"""Pages → Metadata: what a page says of itself, in JSON-LD first, then Open Graph and other `meta`, then the markup."""

from collections.abc import Iterator
from datetime import datetime
from html import unescape
from typing import Any

import msgspec
from lxml import html

from checker.articles.drafts import find_time, host_of

_NESTED = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart")
_DEEPEST = 6


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of its article; `None` where it does not."""

    title: str | None
    outlet: str | None
    url: str | None
    language: str | None
    published: datetime | None
    updated: datetime | None


def read_metadata(root: html.HtmlElement) -> Metadata:
    """The page's own word on title, publisher, address, language and dates; what cannot be read is passed over."""
    article = _find_article(root)
    meta = _read_meta(root)
    url = _text(article.get("url")) or _canonical(root) or meta.get("og:url") or _text(article.get("@id"))
    url = url if url and url.startswith(("http://", "https://")) else None
    publisher = _name(article.get("publisher")) or _name(article.get("sourceOrganization"))
    return Metadata(
        title=_text(article.get("headline")) or meta.get("og:title") or _first(root, "h1") or _first(root, "title"),
        outlet=publisher or meta.get("og:site_name") or host_of(url),
        url=url,
        language=_text(article.get("inLanguage")) or root.get("lang") or meta.get("og:locale"),
        published=find_time(article.get("datePublished"))
        or find_time(meta.get("article:published_time"))
        or find_time(meta.get("date"))
        or find_time(article.get("dateCreated")),
        updated=find_time(article.get("dateModified")) or find_time(meta.get("article:modified_time")),
    )


def _find_article(root: html.HtmlElement) -> dict[str, Any]:
    """The first JSON-LD object whose type is some kind of article."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            written = msgspec.json.decode((script.text or "").strip(), strict=False)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            continue
        for thing in _things(written, 0):
            kinds = thing.get("@type")
            if any(isinstance(kind, str) and kind.endswith(("Article", "BlogPosting")) for kind in _listed(kinds)):
                return thing
    return {}


def _things(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    for part in _listed(value):
        if isinstance(part, dict):
            yield part
            for key in _NESTED:
                yield from _things(part.get(key), depth + 1)
        elif isinstance(part, list):
            yield from _things(part, depth + 1)


def _read_meta(root: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        key = (tag.get("property") or tag.get("name") or "").lower()
        content = (tag.get("content") or "").strip()
        if key and content:
            found.setdefault(key, content)
    return found


def _canonical(root: html.HtmlElement) -> str | None:
    links = (link for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((href for link in links if (href := link.get("href"))), None)


def _first(root: html.HtmlElement, tag: str) -> str | None:
    element = next(root.iter(tag), None)
    return None if element is None else " ".join(element.text_content().split()) or None


def _name(value: object) -> str | None:
    for part in _listed(value):
        name = _text(part.get("name")) if isinstance(part, dict) else _text(part)
        if name and not name.startswith(("http://", "https://")):
            return name
    return None


def _text(value: object) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]
