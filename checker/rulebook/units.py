"""The section `units.yaml` of a language pack."""

from collections.abc import Iterator

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and what must be read in it."""

    text: str


class UnitWords(msgspec.Struct, frozen=True):
    """Words and symbols for units."""

    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        yield from ()
