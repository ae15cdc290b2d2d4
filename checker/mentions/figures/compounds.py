"""Words → pieces: a number written as one word taken apart ("dreiundzwanzigtausend", "duecentomila")."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache

import msgspec

from checker.mentions.figures.pieces import Piece
from checker.mentions.figures.tallies import Tally
from checker.rulebook.numbers import NumberWords
from checker.words import fold

_SHORTEST, _LONGEST, _REMEMBERED = 5, 60, 8192


class CompoundReader:
    """Takes words apart that are made of the number words of a pack alone."""

    def __init__(self, pieces: Mapping[str, Piece], numbers: NumberWords, others: frozenset[str]) -> None:
        ones_first = numbers.ones_first
        whole = (form for form in pieces if form.isalpha() and not form.endswith(numbers.denominator_endings or "-"))
        self._pieces = {form: pieces[form] for form in whole}
        self._others = others
        self._endings = numbers.stem_ordinal_endings
        self._denominators = numbers.denominator_endings
        self._joints = frozenset(numbers.compound_joints)
        self._last_letters = ("", *sorted({form[-1] for form in self._pieces}))
        self._parts = sorted({*self._pieces, *self._joints, ones_first} - {""}, key=len, reverse=True)
        self._heads = frozenset(part[:2] for part in self._parts)
        self._ones_first = ones_first
        self.cardinal: Callable[[str, str], tuple[str, Decimal] | None] = lru_cache(_REMEMBERED)(self._cardinal)
        self.piece: Callable[[str], Piece | None] = lru_cache(_REMEMBERED)(self._piece)

    def _piece(self, form: str) -> Piece | None:
        """The whole number that the word is; `None` where it is none, or a word for something else, as a coin."""
        if form[:2] not in self._heads or not _SHORTEST <= len(form) <= _LONGEST or form in self._others:
            return None
        piece = self._whole(form) or self._stemmed(form)
        parts = "·".join(self._split(form) or (form,))
        return None if piece is None else msgspec.structs.replace(piece, phrase=parts)

    def _whole(self, form: str) -> Piece | None:
        parts = self._split(form) or (None if form.isascii() else self._split(fold(form)))
        return None if parts is None else self._count(self._in_order(parts))

    def _stemmed(self, form: str) -> Piece | None:
        """An ordinal made of a cardinal that lost its last vowel: "ventisett-esimo"."""
        for ending in self._endings:
            number = self.cardinal(form, ending)
            if number is not None:
                return Piece(ordinal=number[1], fraction=number[1])
        for ending in self._denominators:  # "treintaicinco-avos"
            number = self.cardinal(form, ending)
            if number is not None:
                return Piece(fraction=number[1])
        return None

    def _cardinal(self, form: str, ending: str) -> tuple[str, Decimal] | None:
        """The cardinal before an ending, whose last vowel may be lost, and its value."""
        if form == ending or not form.endswith(ending):
            return None
        for letter in self._last_letters:
            whole = form[: -len(ending)] + letter
            piece = self._whole(whole)
            if piece is not None and piece.cardinal is not None:
                return whole, piece.cardinal
        return None

    def _split(self, form: str) -> list[str] | None:
        """The parts that make the word up, the longest first where two ways lead through it."""
        ways: dict[int, list[str]] = {len(form): []}
        for at in range(len(form) - 1, -1, -1):
            for part in self._parts:
                if form.startswith(part, at) and at + len(part) in ways:
                    ways[at] = [part, *ways[at + len(part)]]
                    break
        return ways.get(0)

    def _in_order(self, parts: list[str]) -> list[str]:
        """Tens before ones, where the language says "three and twenty", not behind others: "tausendundzwölf"."""
        ordered = list(parts)
        for at in range(1, len(parts) - 1):
            before = self._pieces.get(parts[at - 1])
            if parts[at] != self._ones_first or before is None:
                continue
            ordered[at] = ""
            if not before.multiplies:
                ordered[at - 1], ordered[at + 1] = parts[at + 1], parts[at - 1]
        return [part for at, part in enumerate(ordered) if part and not (at and part in self._joints)]

    def _count(self, parts: list[str]) -> Piece | None:
        tally, ordinal, divides = Tally(), False, False
        for place, part in enumerate(parts):
            piece = self._pieces.get(part)
            if piece is not None and piece.ordinal is not None and place < len(parts) - 1:
                # "dreiundzwanzigste": the ordinal ending stands on the tens, which come first in order.
                piece, ordinal = Piece(cardinal=piece.ordinal), True
            elif place and piece is not None and None not in {piece.ordinal, piece.fraction}:
                # "dos-milésimos": parts of what the whole word names.
                piece, divides = Piece(ordinal=piece.ordinal), True
            if piece is None or tally.closed or not tally.take(piece):
                return None
        value = tally.value()
        if value is None or value.low is None or not value.exact:
            return None
        if tally.ordinal or ordinal:
            return Piece(ordinal=value.low, fraction=value.low if divides else None)
        return Piece(cardinal=value.low)
