"""Words → parts: a number over an ordinal of several words ("three twenty-fifths"), a number and a part of it.

The longest denominator that leaves a numerator is taken: "one hundred thirty fifths" are 100/35.
"""

from decimal import Decimal
from typing import NamedTuple

from checker.interval import exactly
from checker.mentions.figures.number_words import NumberReader
from checker.mentions.figures.numerals import GAPS, Numeral, room_of
from checker.mentions.figures.pieces import Piece
from checker.rulebook.numbers import NumberWords
from checker.words import Word

_LONGEST, _LEAST = 12, 3
_ARTICLED = 2  # words of a half that has no article: "et demi"
_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)


class Ending(NamedTuple):
    """The last word of a part: its place, the ordinal it holds, and whether it is a plural."""

    at: int
    ordinal: Decimal
    plural: bool
    known: bool


class PartReader:
    """Reads parts that take more than a counted fraction."""

    def __init__(self, reader: NumberReader, numbers: NumberWords) -> None:
        self._reader = reader
        self._joins = frozenset((*(join.word for join in numbers.joins), *numbers.sums))
        self._links = frozenset(numbers.fraction_links)
        self._ones = frozenset((*numbers.articles, *numbers.ones))
        self._plurals = numbers.part_endings
        self._alone = numbers.hundreds_alone
        self._one_word = numbers.compounds
        plurals = (form + ending for form in reader.starters for ending in self._plurals)
        self._follow = frozenset((*reader.starters, *plurals, *self._joins))

    def read(self, text: str, words: list[Word], at: int) -> Numeral | None:
        """The part that begins at `words[at]`; `None` where there is none or a plainer reading does."""
        if not self._plurals or at + 1 >= len(words) or words[at].form.isdecimal():
            return None
        follows = self._one_word or words[at + 1].form in self._follow
        run = words[at : at + _LONGEST]
        ending = self._ending(text, run) if follows else None
        if ending is None:
            return None
        behind = run[ending.at + 1] if ending.at + 1 < len(run) else None
        whole = at == 0 and behind is None
        run = run[: ending.at + 1]
        first = self._reader.piece(run, 1)
        hundreds = not self._alone and first is not None and first[1].multiplies  # "a hundred thousandth"
        if not ending.plural and (hundreds or run[0].form not in self._ones):
            place = self._reader.read(text, run, 0)
            if place is not None and place.shape == "ordinal" and place.after == len(run):
                return None
        mixed = self._mixed(text, run, ending, words[at + len(run) : at + len(run) + 1])
        if mixed is not None:
            return _shifted(mixed, at)
        if not (ending.plural or whole or (behind is not None and behind.glued and behind.form in self._links)):
            return None
        part = self._divided(text, run, ending)
        return None if part is None else _shifted(part, at)

    def _ending(self, text: str, run: list[Word]) -> Ending | None:
        at = 0
        while at < len(run):
            if at and text[run[at - 1].end : run[at].start] not in GAPS:
                return None
            ending = self._denominator(run, at) if at else None
            if ending is not None:
                return ending
            found = self._reader.piece(run, at)
            if found is not None and found[1].half is not None and not self._below(text, run, at, at + found[0]):
                return None  # "un million et demi" is no part of a million and two
            join = at > 0 and run[at].form in self._joins
            if found is None and not join:
                return None
            at += 1 if found is None or join else found[0]
        return None

    def _below(self, text: str, run: list[Word], at: int, after: int) -> bool:
        """Whether a half up to `after` is of a magnitude below that before it: "one billion and a quarter million"."""
        found = self._reader.piece(run, after) if after - at > _ARTICLED and after < len(run) else None
        left = self._cardinal(text, run[:at])
        return left is not None and found is not None and left[1] > (found[1].magnitude or left[1])

    def _denominator(self, run: list[Word], at: int) -> Ending | None:
        form, plural = run[at].form, run[at].form.endswith(self._plurals)
        found = self._reader.piece(run, at)
        if found is None and plural:
            stem = next(form[: -len(ending)] for ending in self._plurals if form.endswith(ending))
            found = self._reader.piece([Word(run[at].start, run[at].end, stem, run[at].glued)], 0)
        if found is None or found[0] > 1:
            return None
        piece: Piece = found[1]
        ordinal = piece.ordinal if piece.ordinal is not None else piece.fraction
        if ordinal is None or piece.cardinal is not None:
            return None
        return Ending(at, ordinal, plural, known=piece.fraction is not None)

    def _mixed(self, text: str, run: list[Word], ending: Ending, behind: list[Word]) -> Numeral | None:
        """A number and a part of one of it: "six million and two thirds", "vingt et un cinquième"."""
        join = next((at for at in range(ending.at - 1, 0, -1) if run[at].form in self._joins), 0)
        if not join:
            return None
        left, right = self._cardinal(text, run[:join]), self._cardinal(text, run[join + 1 : ending.at])
        if (
            left is None
            or right is None
            or right[0] >= ending.ordinal
            or ending.ordinal < _LEAST
            or ending.plural != (right[0] > 1)
        ):
            return None
        number, base = left
        found = self._reader.piece(behind, 0) if behind else None
        smaller = found[1].magnitude if found is not None and found[0] == 1 else None
        after = ending.at + 1
        if smaller is not None and smaller < base:  # "one billion and a quarter million"
            each, after = smaller, after + 1
        else:
            each = base if number % base == 0 else _ONE
        value = number + each * right[0] / ending.ordinal
        return _numeral(text, [*run, *behind], after, value, base)

    def _divided(self, text: str, run: list[Word], ending: Ending) -> Numeral | None:
        first = ending.at if self._one_word else 1
        splits = range(first, ending.at + 1)
        hyphens = [at for at in splits if "-" in text[run[at - 1].end : run[at].start]]
        for bound in (False, True):
            for at in reversed(hyphens) if bound else splits:
                if not bound and at in hyphens:
                    continue
                over, under = self._cardinal(text, run[:at]), self._ordinal(text, run, at, ending)
                if over is not None and under is not None and under >= _LEAST:
                    if at == ending.at == 1 and ending.known and over[0] < _HUNDRED:
                        return None  # a counted fraction: "two thirds"
                    return _numeral(text, run, len(run), over[0] / under, _ONE)
        return None

    def _cardinal(self, text: str, run: list[Word]) -> tuple[Decimal, Decimal] | None:
        """The number that all these words make, and its last magnitude."""
        if len(run) == 1 and run[0].form in self._ones:
            return _ONE, _ONE
        found = self._reader.read(text, run, 0, whole=True) if run else None
        if found is None or found.after != len(run) or found.shape != "words" or not found.value.exact:
            return None
        return (found.value.low, found.base) if found.value.low is not None else None

    def _ordinal(self, text: str, run: list[Word], at: int, ending: Ending) -> Decimal | None:
        """The ordinal from `run[at]` to its end, which begins as ordinals do: not with a bare "hundred" in English."""
        close = ending.at - (ending.at > at and run[ending.at - 1].form in self._joins)
        if at >= close:
            return ending.ordinal if at == ending.at else None
        first, last = self._reader.piece(run, at), self._reader.piece(run, close - 1)
        number = self._cardinal(text, run[at:close])
        if number is None or first is None or (first[1].cardinal is None and not self._alone):
            return None
        room = last[1].room if last is not None and last[1].room is not None else room_of(number[0])
        return number[0] + ending.ordinal if ending.ordinal < room and number[0] != _TEN else None


def _numeral(text: str, run: list[Word], after: int, value: Decimal, base: Decimal) -> Numeral:
    start, end = run[0].start, run[after - 1].end
    return Numeral(
        start=start,
        end=end,
        first=0,
        after=after,
        value=exactly(value),
        step=Decimal("0.01") * base,
        shape="fraction" if value < 1 else "words",
        base=base,
        steps=(f"{text[start:end]}: a part in words",),
    )


def _shifted(numeral: Numeral, by: int) -> Numeral:
    return Numeral(
        start=numeral.start,
        end=numeral.end,
        first=by,
        after=numeral.after + by,
        value=numeral.value,
        step=numeral.step,
        shape=numeral.shape,
        base=numeral.base,
        steps=numeral.steps,
    )
