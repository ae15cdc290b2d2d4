"""Words inside a number: whether "and", "e", "et" goes on with the number before it or parts it from another."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from checker.mentions.figures.pieces import Piece
from checker.mentions.figures.tallies import Tally
from checker.rulebook.numbers import Join
from checker.words import Word

_MOST_BELOW = 6  # words below one magnitude: "trezentos e quarenta e sete mil"


class NumberJoins:
    """Knows the joining words of one language; `piece` finds the piece of a number that begins at a word."""

    def __init__(self, joins: Sequence[Join], piece: Callable[[list[Word], int], tuple[int, Piece] | None]) -> None:
        self._joins: dict[str, list[Join]] = {}
        for join in joins:
            self._joins.setdefault(join.word, []).append(join)
        self._piece = piece

    def knows(self, form: str) -> bool:
        """Whether the word may join."""
        return form in self._joins

    def fits(self, words: list[Word], at: int, piece: Piece, tally: Tally) -> bool:
        """Whether the word at `at` joins the piece behind it to what was counted."""
        if (piece.cardinal is None and piece.ordinal is None) or self._counts_again(words, at + 1, tally):
            return False
        return any(self._joins_piece(words, at, join, piece, tally) for join in self._joins[words[at].form])

    def digits_least(self, words: list[Word], at: int, tally: Tally) -> Decimal | None:
        """What digits behind the word at `at` must come to, to be joined; `None` where they are another number."""
        if self._counts_again(words, at + 1, tally):
            return None
        joins = self._joins.get(words[at].form, ())
        fitting = (join.digits_least for join in joins if not join.before and (tally.in_digits or not join.closes))
        return next(fitting, None)

    def _joins_piece(self, words: list[Word], at: int, join: Join, piece: Piece, tally: Tally) -> bool:
        if not join.room <= tally.room <= (join.most or tally.room):
            return False
        if join.before and words[at + 1].form not in join.before:
            return False
        if join.closes and self._multiplies(words, at + 1, tally.base):
            return False
        return not (tally.in_digits and (piece.cardinal or 0) < join.digits_least)

    def _multiplies(self, words: list[Word], at: int, base: Decimal) -> bool:
        """Whether a magnitude, or a hundred where none was counted, stands in the number that begins at `at`."""
        for piece in self._pieces(words, at):
            if piece.magnitude is not None or (base == 1 and piece.hundred is not None):
                return True
        return False

    def _counts_again(self, words: list[Word], at: int, tally: Tally) -> bool:
        """Whether a number in words begins at `at` that has the last magnitude again: "dois mil e três mil"."""
        if tally.base == 1:
            return False
        found = (piece.magnitude for piece in self._pieces(words, at) if piece.magnitude is not None)
        return next(found, None) == tally.base

    def _pieces(self, words: list[Word], at: int) -> list[Piece]:
        """The pieces of the number that begins at `at`, as far as they go."""
        pieces: list[Piece] = []
        for ahead in range(at, min(at + _MOST_BELOW, len(words))):
            if ahead > at and not words[ahead].glued:
                break
            found = self._piece(words, ahead)
            if found is not None:
                pieces.append(found[1])
            elif words[ahead].form not in self._joins and not words[ahead].form.isdecimal():
                break
        return pieces
