"""The section `attribution.yaml` of a language pack: who says so."""

from collections.abc import Iterator

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and the origin of each claim in it, in order of appearance.

    An origin is a source's concept ("authorities:police"), a name's key, or "none".
    """

    text: str
    want: tuple[str, ...] = ()


class AttributionWords(msgspec.Struct, frozen=True):
    """`before` stand before a source ("according to"); `verbs` after or before it ("said"); `sources` are nouns for
    sources that have no name, by concept; `anaphors` point back at the last source ("it said", "the organisation");
    `seats` tie a source to the place where it sits ("London-based"); `beside` credit a source with one of two counts
    only ("50mila per gli organizzatori, 12mila per la questura").
    """  # noqa: D205  one sentence

    before: tuple[str, ...]
    verbs: tuple[str, ...]
    sources: dict[str, tuple[str, ...]]
    anaphors: tuple[str, ...]
    seats: tuple[str, ...]
    beside: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every phrase of the section."""
        yield from (*self.before, *self.verbs, *self.anaphors, *self.seats, *self.beside)
        for group in self.sources.values():
            yield from group
