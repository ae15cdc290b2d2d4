"""The section `numbers.yaml` of a language pack."""

from collections.abc import Iterator

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and what must be read in it."""

    text: str


class NumberWords(msgspec.Struct, frozen=True):
    """How numbers are written, in digits and in words."""

    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        yield from ()
