"""The section `hedges.yaml` of a language pack: words that open, widen or join values.

The hedges of a figure are a closed set. With n for the number as written:
`exact` n; `about` and `nearly` n, but not sharp; `at_least` and `more_than` from n on; `at_most`, `less_than` and
`up_to` no more than n; `range` from one number to another; `vague` a word for many ("dozens"), between the bounds of
that word.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from checker.rulebook.numbers import Example

Hedge = Literal["about", "nearly", "at_least", "more_than", "at_most", "less_than", "up_to"]


class RangeFrame(msgspec.Struct, frozen=True):
    """What stands around two numbers: "between 40 and 50", "dai 40 ai 50", "tra i 40 e i 50".

    A link has two words at most.

    `change` where it may also tell of a change.
    """

    open: str
    link: str
    change: bool = False


class HedgeWords(msgspec.Struct, frozen=True):
    """Words that open, widen or close a value."""

    before: dict[Hedge, tuple[str, ...]] = {}
    prepositions: tuple[str, ...] = ()
    """Those of them that are prepositions as well, so that they make no number of an article: "über einen Platz"."""
    sized: tuple[str, ...] = ()
    """Endings of nouns whose size such a preposition tells, and bounds nothing: "ein Vertrag über fünf Jahre"."""
    equals: tuple[str, ...] = ()
    """Words before a number that is meant as it stands: "equal to 20"."""
    after: dict[Hedge, tuple[str, ...]] = {}
    after_noun: dict[Hedge, tuple[str, ...]] = {}
    """As `after`, also with the counted noun in between: "30 morts au moins"."""
    signs: dict[str, Hedge] = {}
    """Signs before a number: ">", "~"."""
    signs_after: dict[str, Hedge] = {}
    """One sign right after it: "50+"."""
    stops: tuple[str, ...] = ()
    """Words after which a hedge belongs to what follows: "5000 or less than 6000"."""
    joins: tuple[str, ...] = ()
    """Words that join two hedged numbers into a range: "more than 10 and less than 40"."""
    frames: tuple[RangeFrame, ...] = ()
    range_links: tuple[str, ...] = ()
    """Words that join two numbers into a range by themselves: "5 to 8"."""
    choice_links: tuple[str, ...] = ()
    """Those of them that may also part two things: "80 or 160 gigabytes"."""
    levels: tuple[str, ...] = ()
    """Hedges that behind one of `changes` say where it led, not how far at most: "subió *hasta* 30"."""
    changes: tuple[str, ...] = ()
    """Words before "from … to …" that make it a change, two figures: "rose from 20 to 30"."""
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        for table in (self.before, self.after, self.after_noun):
            for forms in table.values():
                yield from forms
        for frame in self.frames:
            yield from (frame.open, frame.link)
        yield from self.sized
        yield from (*self.joins, *self.stops, *self.equals)
        yield from self.range_links
        yield from self.choice_links
        yield from (*self.changes, *self.levels)
