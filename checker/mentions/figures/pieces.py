"""The noun between a pack and a number: what one word can do in it."""

from decimal import Decimal

import msgspec

from checker.rulebook.numbers import Bounds, NumberWords
from checker.words import fold


class Piece(msgspec.Struct, frozen=True, gc=False):
    """All that one word of a pack can do in a number; most can do one thing. `phrase` is its entry there."""

    phrase: str = ""
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
    coin: bool = False

    @property
    def multiplies(self) -> bool:
        """Whether it is a hundred, a magnitude or a scale."""
        return any(part is not None for part in (self.hundred, self.magnitude, self.scale, self.vague))

    def said(self, *, ordinal: bool, fraction: bool) -> str:
        """The entry and what it did, in a number that is an ordinal or a part."""
        number = next((one for one in (self.hundred, self.magnitude, self.scale) if one is not None), None)
        if number is not None:
            done = f"× {number:,f}"
        elif self.half is not None:
            done = f"+ {self.half}"
        elif fraction and self.fraction is not None:
            done = f"1/{self.fraction:f}"
        elif ordinal and self.ordinal is not None:
            done = f"place {self.ordinal:f}"
        elif self.cardinal is not None:
            done = f"{self.cardinal:f}"
        else:
            bounds = self.vague or self.several
            done = f"{bounds.low:f} to {bounds.high:f}" if bounds else "1"
        return f"{self.phrase!r} {done}"

    @property
    def factor(self) -> Decimal | None:
        """What it multiplies a vague word by; a vague plural stands for twice its singular at least."""
        for part in (self.scale, self.magnitude, self.hundred):
            if part is not None:
                return part
        return None if self.vague is None else self.vague.low / 2


def pieces_of(numbers: NumberWords) -> dict[str, Piece]:
    """All that each word or phrase of a pack can do in a number, with its accents and without."""
    fields: dict[str, dict[str, object]] = {}
    tables: tuple[tuple[str, dict[str, Decimal]], ...] = (
        ("cardinal", numbers.cardinals),
        ("hundred", numbers.hundreds),
        ("magnitude", numbers.magnitudes),
        ("scale", numbers.scales),
        ("ordinal", _inflected(numbers.ordinals, numbers.ordinal_endings)),
        ("fraction", numbers.fractions | _denominators(numbers.cardinals, numbers.denominator_endings)),
        ("half", numbers.halves),
        ("room", numbers.rooms),
    )
    for name, table in tables:
        for phrase, number in table.items():
            fields.setdefault(phrase, {})[name] = number
    for name, ranges in (("vague", numbers.vague), ("several", numbers.several)):
        for phrase, bounds in ranges.items():
            fields.setdefault(phrase, {})[name] = bounds
    for phrase in numbers.articles:
        fields.setdefault(phrase, {})["article"] = True
    for phrase in (*numbers.open_fractions, *numbers.bound_fractions):
        fields.setdefault(phrase, {})["open"] = True
    for phrase in (*numbers.weak_fractions, *numbers.bound_halves):
        fields.setdefault(phrase, {})["weak"] = True
    for phrase in numbers.coin_hundreds:
        fields.setdefault(phrase, {})["coin"] = True
    for phrase in numbers.ones:
        fields.setdefault(phrase, {})["lone"] = True
    pieces = {phrase: msgspec.convert({**given, "phrase": phrase}, Piece) for phrase, given in fields.items()}
    # Capitals often lose their accents, and so do careless hands.
    return {fold(phrase): piece for phrase, piece in pieces.items()} | pieces


def _inflected(ordinals: dict[str, Decimal], families: tuple[tuple[str, ...], ...]) -> dict[str, Decimal]:
    """The ordinals in all their forms."""
    forms = dict(ordinals)
    for phrase, number in ordinals.items():
        for first, *rest in families:
            if phrase.endswith(first):
                for ending in rest:
                    forms.setdefault(phrase[: len(phrase) - len(first)] + ending, number)
                break
    return forms


def _denominators(cardinals: dict[str, Decimal], endings: tuple[str, ...]) -> dict[str, Decimal]:
    """The parts named by a cardinal and an ending: "quinceavos", "treintavo"."""
    return {
        stem + ending: number
        for cardinal, number in cardinals.items()
        if number > 1 and cardinal.isalpha()
        for ending in endings
        for stem in {cardinal, cardinal.rstrip(ending[0])}
    }
