"""Bytes → Articles: formats told by name or first bytes, each refusal reported in its place."""

from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import PurePath
from typing import BinaryIO

from checker.articles.drafts import Draft, complete_draft
from checker.articles.objects import read_objects
from checker.articles.pages import decode_page, read_page
from checker.articles.plains import read_plain
from checker.articles.records import read_record
from checker.articles.refusals import Limits, Refusal, Unreadable, too_large
from checker.model import Article

_BY_SUFFIX = {
    ".json": "json", ".jsonl": "json", ".ndjson": "json", ".html": "page", ".htm": "page", ".xhtml": "page",
    ".txt": "plain", ".xml": "feed", ".rss": "feed", ".atom": "feed",
}  # fmt: skip
_SNIFFED = 1024


def read_content(stream: BinaryIO, *, name: str, limits: Limits, defaults: Draft) -> Iterator[Article | Unreadable]:
    """Every article of an open file or of standard input (`-`, which is JSON)."""
    kind = "json" if name == "-" else _BY_SUFFIX.get(PurePath(name).suffix.lower())
    if kind is None:
        peeked = stream if isinstance(stream, BufferedReader) else BufferedReader(stream)  # type: ignore[type-var]
        stream, kind = peeked, _sniff(peeked.peek(_SNIFFED))
    for line, found in _drafts(stream, kind, limits):
        if isinstance(found, Refusal):
            yield found.at(name, line)
            continue
        try:
            yield complete_draft(found, defaults, limits=limits)
        except Refusal as refusal:
            yield refusal.at(name, line)


def _drafts(stream: BinaryIO, kind: str, limits: Limits) -> Iterable[tuple[int | None, Draft | Refusal]]:
    if kind == "json":
        return _records(stream, limits)
    content = stream.read(limits.document_bytes + 1)
    if kind == "feed":
        from checker.articles.feeds import read_feed  # noqa: PLC0415  loads lxml

        return read_feed(content, limits=limits)
    try:
        if len(content) > limits.article_bytes:
            raise too_large(limits.article_bytes)
        return [(None, read_plain(content) if kind == "plain" else read_page(decode_page(content)))]
    except Refusal as refusal:
        return [(None, refusal)]


def _records(stream: BinaryIO, limits: Limits) -> Iterator[tuple[int, Draft | Refusal]]:
    for line, value in read_objects(stream, limits=limits):
        try:
            yield line, value if isinstance(value, Refusal) else read_record(value, limits=limits)
        except Refusal as refusal:
            yield line, refusal


def _sniff(head: bytes) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith((b"{", b"[")):
        return "json"
    if start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf:rdf")) and b"<html" not in start:
        return "feed"
    return "page" if start.startswith(b"<") else "plain"
