"""The values of a rules file, each with its place in it, and the error that points there."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class RuleError(Exception):
    """A file in `rules/` cannot be used; the message is `file:line: reason`."""


class Entry(NamedTuple):
    """A YAML value where it stands: text, a list of entries, or a mapping of entries."""

    value: "str | list[Entry] | dict[str, Entry]"
    path: Path
    line: int

    def wrong(self, reason: str) -> RuleError:
        """The error that points at this entry."""
        return RuleError(f"{self.path}:{self.line}: {reason}")

    def tables(self) -> "Iterator[tuple[str, Entry]]":
        """The keys of a mapping with their entries; nothing of anything else."""
        if isinstance(self.value, dict):
            yield from self.value.items()

    def plain(self) -> "Iterator[Entry]":
        """The texts in this entry, however deep."""
        if isinstance(self.value, str):
            yield self
            return
        for below in self.value.values() if isinstance(self.value, dict) else self.value:
            yield from below.plain()
