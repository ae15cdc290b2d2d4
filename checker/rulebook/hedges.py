"""The section `hedges.yaml` of a language pack."""

from collections.abc import Iterator

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and what must be read in it."""

    text: str


class HedgeWords(msgspec.Struct, frozen=True):
    """Words that open, widen or close a value."""

    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        yield from ()
