"""Open nouns of two languages → whether they may count one thing, where the rules know no word that joins them."""

from typing import NamedTuple

from checker.comparisons.sides import Side
from checker.meanings import Meanings
from checker.model import UNKNOWN, Claim

_COUNT = "count:"


class Kin(NamedTuple):
    """What nouns mean, and the things that the rules know, which no likeness joins."""

    meanings: Meanings
    known: frozenset[str]

    def joins(self, left: Side, right: Side) -> bool:
        """Whether the two may count one thing: a proposal, which the words around the figures must bear out."""
        one, other = left.claim, right.claim
        if left.language == right.language or one.measure == other.measure:
            return False
        if not (_is_open(one) and _is_open(other)) or (self._knows(one) and self._knows(other)):
            return False
        return self.meanings.alike(one.noun, other.noun)

    def _knows(self, claim: Claim) -> bool:
        named = claim.population is not None and not claim.population.startswith(UNKNOWN)
        return named or claim.measure.removeprefix(_COUNT) in self.known


def _is_open(claim: Claim) -> bool:
    return claim.measure.startswith(_COUNT) and claim.measure != _COUNT and bool(claim.noun)
