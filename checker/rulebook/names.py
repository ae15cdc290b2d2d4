"""The section `names.yaml` of a language pack."""

from collections.abc import Iterator
from pathlib import Path

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and what must be read in it."""

    text: str


class NameWords(msgspec.Struct, frozen=True):
    """Words around proper names."""

    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        yield from ()


class NameTable(msgspec.Struct, frozen=True):
    """One thing, its names in every language: folded name → key."""

    keys: dict[str, str] = {}


def load_name_table(directory: Path) -> NameTable:
    """All files of `rules/names/`."""
    return NameTable()
