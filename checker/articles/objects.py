"""Bytes → JSON values: JSON Lines one by one as they arrive, or one document that is an object or an array."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

import msgspec

from checker.articles.refusals import Limits, Refusal, too_large

_BOM = b"\xef\xbb\xbf"
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_BYTE = re.compile(r" ?\(byte (\d+)\)")
_DRAIN = 1 << 20

Found = tuple[int, Any]


def read_objects(stream: BinaryIO, *, limits: Limits) -> Iterator[Found]:
    """Each value with the line on which it begins; a Refusal in the place of what is no JSON.

    The first line decides: a complete value, or one that only looks broken, begins JSON Lines; an open bracket or an
    unfinished object begins one document.
    """
    above, first = 0, stream.readline(limits.document_bytes + 1).removeprefix(_BOM)
    while first and not first.strip():
        above, first = above + 1, stream.readline(limits.document_bytes + 1)
    if not first:
        yield 1, Refusal("holds no JSON")
    elif _begins_document(first):
        yield from _document(first + stream.read(limits.document_bytes + 1 - len(first)), above, limits)
    else:
        yield from _line(first, above + 1, limits)
        yield from _lines(stream, above + 1, limits)


def _begins_document(first: bytes) -> bool:
    start = first.strip()
    return start.startswith(b"[") or (start.startswith(b"{") and not start.endswith(b"}"))


def _lines(stream: BinaryIO, line: int, limits: Limits) -> Iterator[Found]:
    while raw := stream.readline(limits.article_bytes + 2):
        line += 1
        yield from _line(raw, line, limits)
        piece = raw
        while len(raw) > limits.article_bytes and piece and not piece.endswith(b"\n"):
            piece = stream.readline(_DRAIN)


def _line(raw: bytes, line: int, limits: Limits) -> Iterator[Found]:
    if len(raw.rstrip(b"\r\n")) > limits.article_bytes:
        yield line, too_large(limits.article_bytes)
    elif raw.strip():
        yield line, _decode(raw)


def _document(content: bytes, above: int, limits: Limits) -> Iterator[Found]:
    """One object or array, or JSON Lines after all; `above` lines came before."""
    if len(content) > limits.document_bytes:
        yield above + 1, too_large(limits.document_bytes)
        return
    if not content.lstrip().startswith(b"["):
        value = _decode(content)
        if not isinstance(value, Refusal):
            begin = content[: len(content) - len(content.lstrip())].count(b"\n")
            yield above + begin + 1, value if len(content) <= limits.article_bytes else too_large(limits.article_bytes)
        elif any(_is_object(raw) for raw in content.splitlines()):
            yield from _lines(BytesIO(content), above, limits)
        else:
            yield above + (value.line or 1), value
        return
    try:
        rows = msgspec.json.decode(content, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        refusal = _refusal(error, content)
        yield above + (refusal.line or 1), refusal
        return
    at = line = 0
    for row in rows:
        raw = bytes(row)
        begin = content.find(raw, at)
        line, at = line + content.count(b"\n", at, begin), begin
        yield above + line + 1, _decode(raw) if len(raw) <= limits.article_bytes else too_large(limits.article_bytes)
        line, at = line + raw.count(b"\n"), begin + len(raw)


def _is_object(raw: bytes) -> bool:
    return raw.lstrip().startswith(b"{") and isinstance(_decode(raw), dict)


def _decode(raw: bytes) -> Any:  # noqa: ANN401  any JSON value, or a Refusal
    try:
        return msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return _decode_halves(raw) if _HALF.search(raw) else _refusal(error, raw)


def _decode_halves(raw: bytes) -> Any:  # noqa: ANN401  any JSON value, or a Refusal
    """A value with half a surrogate pair, a truncated text to msgspec: the field at fault is told later."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return Refusal("not JSON")


def _refusal(error: Exception, content: bytes) -> Refusal:
    if isinstance(error, RecursionError):
        return Refusal("nested too deeply")
    if isinstance(error, UnicodeDecodeError):
        return Refusal("not UTF-8", line=content.count(b"\n", 0, error.start) + 1)
    place = _BYTE.search(str(error))
    byte = int(place.group(1)) if place else 0
    return Refusal(f"not JSON: {error}", line=content.count(b"\n", 0, byte) + 1)
