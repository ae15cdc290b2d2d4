"""Pieces → a number: the machine that adds and multiplies the pieces of one number and refuses what does not fit."""

from decimal import Decimal
from typing import Literal

from checker.interval import Interval, exactly
from checker.mentions.figures.digits import DigitRun
from checker.mentions.figures.numerals import last_digit, room_of
from checker.mentions.figures.pieces import Piece
from checker.rulebook.numbers import Bounds

_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)
_THOUSAND = Decimal(1000)
_BELOW_HUNDRED = range(100)
_LARGEST = Decimal(10) ** 18


class Tally:
    """A number under way: `total` of closed magnitudes, `group` being counted, `room` for the next smaller piece."""

    # What a number begins with stands here: most are given up at their first word.
    total = room = Decimal(0)
    base = _ONE
    end = 0
    told = "number words"
    closed = ordinal = fraction = doubtful_part = lone = grouped = ambiguous = linkable = False
    group: Decimal | None = None
    _bounds: Bounds | None = None
    _several: Bounds | None = None
    _step: Decimal | None = None
    _unproved = _article = _round = _scaled = False
    _count = 0

    def __init__(self, *, ordinal_chains: bool = False) -> None:
        self.ordinal_chains = ordinal_chains
        self._closed: list[tuple[Decimal, Decimal]] = []
        self._pieces: list[Piece] = []

    def take(self, piece: Piece) -> bool:
        """Whether the piece fits here; if so it is counted in."""
        self._count += 1
        fits = self._take(piece)
        self._count -= not fits
        if fits:
            self._pieces.append(piece)
            self.lone = piece.lone and self._count == 1
        return fits

    def take_digits(self, run: DigitRun) -> None:
        """Begin with a number in digits."""
        self.group, self.grouped, self.ambiguous = run.value, run.grouped, run.ambiguous
        self._step, self.told, self._count = run.step, run.told, 1
        self.fraction = self.linkable = run.fraction and run.value < 1

    def take_joined(self, run: DigitRun) -> bool:
        """Go on with digits behind a joining word: "3 hundred and 21"."""
        if run.fraction or run.grouped or not 0 < run.value < self.room or self._bounds is not None:
            return False
        self.group = (self.group or Decimal(0)) + run.value
        self._step, self.room = run.step, Decimal(0)
        return True

    def take_late(self, run: DigitRun, least: int) -> bool:
        """Go on with digits below a magnitude: "1 million 200 000"."""
        if self.group is not None or not self.total or run.fraction or self._bounds is not None:
            return False
        floor = Decimal(least) if least < _HUNDRED else max(self.base / _THOUSAND, _HUNDRED)
        if not floor <= run.value < self.base or run.value != run.value.to_integral_value():
            return False
        self.group, self._step = run.value, run.step
        self.room = Decimal(0)
        return True

    @property
    def in_digits(self) -> bool:
        """Whether its last piece in figures was in digits."""
        return self._step is not None

    def close_ordinal(self) -> None:
        """Digits with an ordinal suffix."""
        self.ordinal = self.closed = True
        self.told = "digits with an ordinal ending"

    def value(self) -> Interval | None:
        """What was counted; `None` where nothing was."""
        if self._bounds is not None:
            return Interval(self._bounds.low, self._bounds.high)
        if self._several is not None or (self.group is None and not self.total):
            return None
        if self.fraction and self._unproved:
            return None
        return exactly(self.total + (self.group or 0))

    def step(self) -> Decimal:
        """The worth of the last digit."""
        if self._bounds is not None:
            return last_digit(self._bounds.low)
        if self.fraction:
            return Decimal("0.01")
        if self._step is not None:
            return self._step
        return last_digit(self.total + (self.group or 0))

    def shape(self, *, digits: bool) -> Literal["digits", "words", "ordinal", "fraction"]:
        """How the number is written."""
        if self.ordinal:
            return "ordinal"
        if self.fraction:
            return "fraction"
        return "digits" if digits else "words"

    def read_as(self) -> str:
        """How it was read: digits or words, and each entry of the pack with what it did."""
        said = [piece.said(ordinal=self.ordinal, fraction=self.fraction) for piece in self._pieces]
        return ", ".join([self.told, *said])

    def hedge(self) -> Literal["exact", "about", "vague"]:
        """What its own words say of its sharpness."""
        if self._bounds is not None:
            return "vague"
        return "about" if self._round else "exact"

    def _take(self, piece: Piece) -> bool:
        if self._count == 1 and (piece.article or piece.several is not None):
            self._article, self._several = piece.article, piece.several
            return piece.cardinal is None or self._add(piece, piece.cardinal)
        if self.ordinal:
            return piece.ordinal is not None and piece.ordinal < self.room and self._close(piece.ordinal)
        if piece.half is not None:
            return not (piece.weak and self.group is not None) and self._add_half(piece.half)
        if piece.cardinal is not None:
            return not self._after_article() and self._several is None and self._add(piece, piece.cardinal)
        return (
            (piece.fraction is not None and self._part(piece, piece.fraction))
            or (piece.ordinal is not None and self._close(piece.ordinal))
            or (piece.vague is not None and self._open_vague(piece.vague))
            or (piece.factor is not None and self._multiply(piece, piece.factor))
        )

    def _after_article(self) -> bool:
        return self._article and self._count > 1 and self.group is None and not self.total

    def _add(self, piece: Piece, number: Decimal) -> bool:
        if self._bounds is not None or self._scaled or self.fraction:
            return False
        if self.group is None:
            if self.total and number >= self.base:
                return False
            self.group = number
        elif 0 < number < self.room and not self.grouped:
            self.group += number
            self._step = None
        else:
            return False
        self.room = piece.room if piece.room is not None else room_of(number)
        return True

    def _add_half(self, half: Decimal) -> bool:
        if self._bounds is not None or self._several is not None or self.fraction:
            return False
        if self.group is not None:
            self.group += half
        elif self.total:
            self.total += half * self.base
        else:
            return False
        self._step = half * (self.base if self.group is None else 1) / 5
        self.room = Decimal(0)
        return True

    def _multiply(self, piece: Piece, factor: Decimal) -> bool:
        self.linkable = True
        if self._bounds is not None and self._bounds.low > _LARGEST:
            return False
        if self._bounds is not None:
            self._bounds = Bounds(self._bounds.low * factor, (self._bounds.high + 1) * factor - 1)
            return True
        if self._several is not None:
            self._bounds = Bounds(self._several.low * factor, self._several.high * factor)
            self._several = None
            return True
        if piece.hundred is not None:
            return self._hundred(factor, coin=piece.coin)
        return self.total <= _LARGEST and self._close_group(piece, factor)

    def _close_group(self, piece: Piece, factor: Decimal) -> bool:
        """Multiply what was counted by a magnitude or a scale, and add it to the total."""
        below = self.total - (above := self._above(factor))
        if self.group is None and not self.total:
            self.total = factor
        elif self.group is None:
            if factor <= self.base and not self._scaled:
                return False
            self._step = None if self._step is None else self._step * factor
            self.total = above + below * factor
        elif below and factor >= self.base:
            if below + self.group >= factor:
                return False
            self.total, self.group = above + (below + self.group) * factor, None
        else:
            self.total += self.group * factor
            self._step = None if self._step is None else self._step * factor
            self._round = piece.scale is not None and (self._article or self.fraction)
            self.group, self.fraction = None, False
        if piece.scale is not None:
            self._scaled = True
            self._round = self._round or self.total == factor
        self.base = self.room = factor
        self._closed.append((factor, self.total))
        return True

    def _above(self, factor: Decimal) -> Decimal:
        """What greater magnitudes closed: the end of "tres billones dos mil millones" multiplies "dos mil"."""
        while self._closed and self._closed[-1][0] <= factor:
            self._closed.pop()
        return self._closed[-1][1] if self._closed else Decimal(0)

    def _hundred(self, factor: Decimal, *, coin: bool) -> bool:
        if self.group is None:
            if self._scaled or (self.total and factor >= self.base):
                return False
            self.group = factor
        elif self.group > 0 and (self.in_digits or self.group in _BELOW_HUNDRED) and not (coin and self._in_coins()):
            self.group *= factor
            self._step = None if self._step is None else self._step * factor
        else:
            return False
        self.room = _HUNDRED
        return True

    def _in_coins(self) -> bool:
        """Whether what was counted may be coins: "50 cents", but "4 mille 3 cents"."""
        return self._step is not None and not self.total

    def _open_vague(self, bounds: Bounds) -> bool:
        if self.group is not None or self.total or self._several is not None or self._bounds is not None:
            return False
        self._bounds, self.linkable = bounds, True
        return True

    def _part(self, piece: Piece, denominator: Decimal) -> bool:
        """A part: counted ("two thirds"), or alone, when what follows must prove it."""
        if self._bounds is not None or self._several is not None or self.fraction:
            return False
        if self.ordinal_chains and self.total:
            # No cardinal leads an ordinal here, so that what a plural names is a part: "cem mil milionésimos".
            self.total, self.group, self.base = Decimal(0), self.total + (self.group or 0), _ONE
        if self.total:
            return False
        most = _HUNDRED if piece.ordinal is not None else _THOUSAND
        if self.group is None:
            if piece.ordinal is not None and not self._article:
                return False
            self._unproved = not self._article and not piece.open
            self.group = _ONE / denominator
            self.doubtful_part = True
        elif self.group > 0 and not self.grouped and (self.ordinal_chains or self._divides(piece, most)):
            self.doubtful_part = piece.weak or (self._article and piece.ordinal is not None)
            self.group /= denominator
        else:
            return False
        self.fraction, self.linkable, self.room = True, True, Decimal(0)
        self.told = "a part in words"
        return True

    def _divides(self, piece: Piece, most: Decimal) -> bool:
        """Whether what was counted can be a numerator: "twenty fifths" may be "twenty-fifths"."""
        return self.group is not None and self.group < most and (piece.ordinal is None or piece.ordinal >= self.room)

    def _close(self, ordinal: Decimal) -> bool:
        # "20 centesimi" are coins: after digits no ordinal is spelled out.
        if self._bounds is not None or self._several is not None or self._after_article() or self._step is not None:
            return False
        counted = self.group is not None or self.total > 0
        if not counted:
            self.group = ordinal
        elif self.ordinal:  # "milésimo tricentésimo"
            self.group = (self.group or Decimal(0)) + ordinal
        elif ordinal >= _THOUSAND:  # "dos mil millonésimo"
            if not self._close_group(Piece(magnitude=ordinal), ordinal):
                return False
        elif ordinal >= _HUNDRED:
            if self.group is None:
                return False
            self.group *= ordinal
        elif self.group is None or ordinal < self.room:
            self.group = (self.group or Decimal(0)) + ordinal
        else:
            return False
        self.ordinal, self.room = True, room_of(ordinal)
        self.closed = not (self.ordinal_chains and self.room)
        self.told = "an ordinal in words"
        return True
