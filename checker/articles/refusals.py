"""Trouble → Refusals: what is too big or wrong, with the field at fault, and the report that names file and line."""

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Bounds on input: bytes of one article, bytes of one JSON document or feed that holds many, depth of JSON."""

    article_bytes: int = 2_000_000
    document_bytes: int = 200_000_000
    json_depth: int = 32


class Unreadable(msgspec.Struct, frozen=True):
    """An article that could not be read: where it stands, the field at fault, and why."""

    path: str
    line: int | None
    field: str | None
    reason: str

    def __str__(self) -> str:
        """As compilers write it: `news.jsonl:12: outlet: missing`."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.reason}" if self.field is None else f"{place}: {self.field}: {self.reason}"


class Refusal(Exception):  # noqa: N818  it is an answer, not an accident
    """An article cannot be taken; `field` is at fault where it is not `None`, `line` counts from 1 in its source."""

    def __init__(self, reason: str, *, field: str | None = None, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
        self.line = line

    def at(self, path: str, line: int | None) -> Unreadable:
        """The report of this refusal; its own line counts before the given one."""
        return Unreadable(path, self.line if line is None else line, self.field, self.reason)


def too_large(limit: int, *, field: str | None = None) -> Refusal:
    """The refusal of what exceeds a bound in bytes; the bound is stated."""
    return Refusal(f"larger than {limit:,} bytes", field=field)
