"""The section `negation.yaml` of a language pack: polarity, and whether a thing is a fact, a hope or a forecast."""

from collections.abc import Iterator
from typing import Literal

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and the modality of each claim in it, in order of appearance; "not " before it where it is negated."""

    text: str
    want: tuple[str, ...] = ()


class NegationWords(msgspec.Struct, frozen=True):
    """`negations` turn the clause after them; `moods` say that the clause is no plain fact."""

    negations: tuple[str, ...]
    moods: dict[Literal["reported", "forecast", "hoped", "demanded", "denied", "hypothetical"], tuple[str, ...]]
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every phrase of the section."""
        yield from self.negations
        for group in self.moods.values():
            yield from group
