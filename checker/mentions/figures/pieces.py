"""The noun between a pack and a number: what one word can do in it."""

from decimal import Decimal

import msgspec

from checker.rulebook.numbers import Bounds


class Piece(msgspec.Struct, frozen=True):
    """All that one word of a pack can do in a number; most can do one thing."""

    cardinal: Decimal | None = None
    room: Decimal | None = None
    hundred: Decimal | None = None
    magnitude: Decimal | None = None
    scale: Decimal | None = None
    vague: Bounds | None = None
    several: Bounds | None = None
    ordinal: Decimal | None = None
    fraction: Decimal | None = None
    half: Decimal | None = None
    article: bool = False
    lone: bool = False
    weak: bool = False
    open: bool = False

    @property
    def multiplies(self) -> bool:
        """Whether it is a hundred, a magnitude or a scale."""
        return any(part is not None for part in (self.hundred, self.magnitude, self.scale, self.vague))

    @property
    def factor(self) -> Decimal | None:
        """What it multiplies a vague word by; a vague plural stands for twice its singular at least."""
        for part in (self.scale, self.magnitude, self.hundred):
            if part is not None:
                return part
        return None if self.vague is None else self.vague.low / 2
