"""Drafts → Article: what a format told of an article, checked as a whole and completed."""

from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

import msgspec

from checker.articles.refusals import Limits, Refusal, too_large
from checker.model import Article, Status

_YEARS = range(1500, 2500)


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """An article as far as its source tells of it."""

    id: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    title: str | None = None
    body: str | None = None
    origin: str | None = None
    status: Status = "usable"
    extra: dict[str, Any] = {}

    def filled(self, other: "Draft") -> "Draft":
        """The draft with its gaps filled from the other."""
        gaps = {
            name: getattr(other, name)
            for name in self.__struct_fields__
            if name not in ("status", "extra") and not getattr(self, name)
        }
        return msgspec.structs.replace(self, **gaps)


def complete_draft(draft: Draft, defaults: Draft, *, limits: Limits) -> Article:
    """The article, whole; raises Refusal where outlet or body is missing or a text cannot be kept.

    Without an id, it is the first 16 hexadecimal digits of the SHA-256 of outlet, url, title and body.
    """
    whole = draft.filled(defaults)
    outlet, body, title = (whole.outlet or "").strip(), whole.body or "", (whole.title or "").strip()
    if not outlet:
        raise Refusal("missing; give it with --outlet", field="outlet")
    if not body.strip():
        raise Refusal("empty" if draft.body is not None else "missing", field="body")
    for field in ("id", "outlet", "url", "language", "title", "body", "origin"):
        check_text(getattr(whole, field) or "", field, limits.article_bytes)
    return Article(
        id=whole.id or digest(outlet, whole.url or "", title, body),
        outlet=outlet,
        body=body,
        title=title,
        url=whole.url,
        language=whole.language,
        published=whole.published,
        updated=whole.updated,
        origin=whole.origin,
        status=whole.status,
        extra=whole.extra,
    )


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for these texts in this order."""
    return sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def read_time(written: str, field: str) -> datetime:
    """An ISO 8601 time, or a date alone as its midnight without a zone; raises Refusal with the field and its value."""
    text = written.strip()
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise Refusal(f"{written[:60]!r} is not an ISO 8601 date or time", field=field) from None
    if time.year not in _YEARS:
        raise Refusal(f"{written[:60]!r} is not of our time", field=field)
    return time


def find_time(written: object) -> datetime | None:
    """The time, where a page or feed writes one that can be read."""
    try:
        return read_time(written, "") if isinstance(written, str) else None
    except Refusal:
        return None


def host_of(url: str | None) -> str | None:
    """The host of an address without its `www.`."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def check_text(text: str, field: str, limit: int | None = None) -> None:
    """Refuses a text that is too long or that UTF-8 or a store cannot hold."""
    if "\x00" in text:
        raise Refusal("holds a NUL character", field=field)
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        raise Refusal(f"holds half a surrogate pair at character {error.start}", field=field) from error
    if limit is not None and size > limit:
        raise too_large(limit, field=field)
