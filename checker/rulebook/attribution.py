"""The section `attribution.yaml` of a language pack."""

from collections.abc import Iterator

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and what must be read in it."""

    text: str


class AttributionWords(msgspec.Struct, frozen=True):
    """Who says so."""

    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        yield from ()
