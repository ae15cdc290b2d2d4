"""JSON objects → Drafts: the project's own shape, with `body` or `html`; unknown keys are kept in `extra`."""

import re
from typing import Any, get_args

import msgspec

from checker.articles.drafts import Draft, check_text, read_time
from checker.articles.ninjs import is_ninjs, read_ninjs
from checker.articles.pages import read_page
from checker.articles.refusals import Limits, Refusal
from checker.model import Status

_AT_FIELD = re.compile(r" - at `\$\.?([^`]*)`")
_TYPES = {"str": "text", "int": "a number", "float": "a number", "object": "an object", "array": "a list"}


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The keys of an article in JSON that have a meaning here."""

    id: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    updated: str | None = None
    title: str | None = None
    body: str | None = None
    html: str | None = None
    origin: str | None = None
    status: Status = "usable"


def read_record(value: Any, *, limits: Limits) -> Draft:  # noqa: ANN401  any JSON value may come
    """The draft of one JSON value; raises Refusal with the field at fault."""
    if not isinstance(value, dict):
        raise Refusal("an article must be a JSON object")
    _check_depth(value, limits.json_depth)
    if is_ninjs(value):
        return read_ninjs(value)
    # Many programs write an empty text for what they do not know.
    known = {key: part for key, part in value.items() if key in Record.__struct_fields__ and part not in (None, "")}
    if known.get("status", "usable") not in get_args(Status):
        raise Refusal(f"{str(known['status'])[:60]!r} is none of {', '.join(get_args(Status))}", field="status")
    try:
        record = msgspec.convert(known, Record)
    except msgspec.ValidationError as error:
        raise _refusal(str(error)) from error
    draft = Draft(
        id=record.id,
        outlet=record.outlet,
        url=record.url,
        language=record.language,
        published=None if record.published is None else read_time(record.published, "published"),
        updated=None if record.updated is None else read_time(record.updated, "updated"),
        title=record.title,
        body=record.body if record.body is not None or record.html is not None else value.get("body"),
        origin=record.origin,
        status=record.status,
        extra={key: part for key, part in value.items() if key not in Record.__struct_fields__},
    )
    if record.html is not None and not (record.body or "").strip():
        return draft.filled(read_page(record.html))
    return draft


def _refusal(message: str) -> Refusal:
    place = _AT_FIELD.search(message)
    reason = _AT_FIELD.sub("", message)
    for name, words in _TYPES.items():
        reason = reason.replace(f"`{name}`", words).replace(f"`{name} | null`", words)
    return Refusal(
        reason.replace(" | null", "").replace("Expected", "expected"), field=place.group(1) if place else None
    )


def _check_depth(value: dict[str, Any], depth: int) -> None:
    """Refuses what is nested too deeply, and texts anywhere that no store can keep."""
    level: list[tuple[str, Any]] = [*value.items(), *((key, key) for key in value)]
    for _ in range(depth):
        deeper: list[tuple[str, Any]] = []
        for field, part in level:
            if isinstance(part, dict):
                deeper.extend((field, inner) for inner in part.values())
                deeper.extend((field, key) for key in part)
            elif isinstance(part, list):
                deeper.extend((field, inner) for inner in part)
            elif isinstance(part, str):
                check_text(part, field)
        if not deeper:
            return
        level = deeper
    raise Refusal(f"nested deeper than {depth} levels", field=level[0][0])
