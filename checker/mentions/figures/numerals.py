"""The noun between text and figure: a number as written, before its unit, hedge and neighbours are known."""

from decimal import Decimal
from typing import Literal

import msgspec

from checker.interval import Interval
from checker.words import Word

_TENS = tuple(Decimal(1).scaleb(zeros) for zeros in range(25))
GAPS = frozenset({" ", "-", "\u00a0", "\u202f", "\u2009", "  ", "   ", "‑", "‐", " - ", "'", "’"})
"""What may part two words of one number."""


class Numeral(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """`words[first:after]` are its words. `shape` says how it is written; `base` is its last magnitude (1 where none).

    `lone` marks a one that may be an article or pronoun, `article` one that is an article and nothing else; `part` a
    fraction that only what follows can prove one.
    """

    start: int
    end: int
    first: int
    after: int
    value: Interval
    step: Decimal
    shape: Literal["digits", "words", "ordinal", "fraction"]
    hedge: Literal["exact", "about", "vague"] = "exact"
    base: Decimal = Decimal(1)
    grouped: bool = False
    ambiguous: bool = False
    lone: bool = False
    article: bool = False
    part: bool = False
    steps: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it is nothing but a whole number in digits."""
        return self.shape == "digits" and not self.grouped and self.base == 1


def touches(text: str, words: list[Word], index: int) -> bool:
    """Whether only a space, hyphen or apostrophe parts `words[index]` from the word before."""
    return text[words[index - 1].end : words[index].start] in GAPS


def last_digit(value: Decimal) -> Decimal:
    """The worth of the last digit that is not a zero before the decimal sign: 7000 → 1000, 4.25 → 0.01, 0 → 1."""
    if not value:
        return Decimal(1)
    written = str(value)
    if written.isdecimal() and len(written) < len(_TENS):
        return _TENS[len(written) - len(written.rstrip("0"))]
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    reduced = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(reduced if isinstance(reduced, int) else 0)


def room_of(number: Decimal) -> Decimal:
    """What a cardinal leaves open below its last zero: 10 after twenty, 100 after two hundred, nothing after three."""
    for size in (1000, 100, 10):
        if number >= size and number % size == 0:
            return Decimal(size)
    return Decimal(0)
