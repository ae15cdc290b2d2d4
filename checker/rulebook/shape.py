"""Entries → structs: the type of every value comes from the struct that receives it, and every error names its line."""

from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from checker.rulebook.strict_yaml import Entry

T = TypeVar("T")

_hints = cache(get_type_hints)  # a table reads one struct a thousand times


@cache
def _required(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields that an entry must give."""
    return tuple(field.name for field in msgspec.structs.fields(kind) if field.required)


def read_as(kind: type[T], entry: Entry) -> T:
    """The entry as `kind`: a struct, `dict[str, …]`, `tuple[…, ...]`, text, number, bool, Literal; or RuleError."""
    return _read(kind, entry)  # type: ignore[no-any-return]  # the walk is by run-time type


def _read(kind: Any, entry: Entry) -> Any:  # noqa: ANN401  the walk is by run-time type
    origin = get_origin(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _struct(kind, entry)
    if origin is dict:
        return {key: _read(get_args(kind)[1], child) for key, child in _mapping(entry).items()}
    if origin is tuple:
        return tuple(_read(get_args(kind)[0], child) for child in _sequence(entry))
    if isinstance(entry.value, str):
        try:
            return msgspec.convert(entry.value, kind, strict=False)
        except msgspec.ValidationError as error:
            raise entry.wrong(f"{entry.value!r}: {error}") from error
    raise entry.wrong("a plain value is expected here")


def _struct(kind: type[msgspec.Struct], entry: Entry) -> msgspec.Struct:
    hints = _hints(kind)
    given = _mapping(entry)
    for key, child in given.items():
        if key not in hints:
            raise child.wrong(f"unknown key {key!r}; known: {', '.join(sorted(hints))}")
    missing = [name for name in _required(kind) if name not in given]
    if missing:
        raise entry.wrong(f"missing: {', '.join(missing)}")
    return kind(**{key: _read(hints[key], child) for key, child in given.items()})


def _mapping(entry: Entry) -> dict[str, Entry]:
    if isinstance(entry.value, dict):
        return entry.value
    raise entry.wrong("keys with values are expected here")


def _sequence(entry: Entry) -> list[Entry]:
    if isinstance(entry.value, list):
        return entry.value
    raise entry.wrong("a list is expected here")
