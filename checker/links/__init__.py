"""Readings → Links: whether two articles tell of the same happening, by names, rare words and days."""

from math import sqrt

from checker.links.copies import are_copies, sketch_shingles
from checker.links.terms import rarest_keys, weigh_terms
from checker.model import Link, Reading

__all__ = ["make_link", "rarest_keys", "sketch_shingles", "weigh_terms"]

_SAME_LANGUAGE, _ACROSS = 0.28, 0.17
_NAMES = frozenset({"n:", "l:"})
_FARTHER = ((3, 0.0), (14, 0.06), (45, 0.3), (10**9, 0.5))
"""Days between two publications, and how much more likeness they ask for: one town may have two fires."""


def _likeness_of_names(left: Reading, right: Reading, shared: list[str]) -> float:
    """The cosine of the names alone, since words of two languages seldom meet; a country alone is not enough."""
    if not any(term.startswith("n:") for term in shared):
        return 0.0
    lengths = [
        sqrt(sum(worth**2 for term, worth in side.terms.items() if term[:2] in _NAMES)) for side in (left, right)
    ]
    product = sum(left.terms[term] * right.terms[term] for term in shared if term[:2] in _NAMES)
    return product / (lengths[0] * lengths[1])


def make_link(left: Reading, right: Reading) -> Link:
    """The link of two readings: a pure function of the two, the same whichever comes first."""
    left, right = sorted((left, right), key=lambda reading: reading.article)
    if are_copies(left.shingles, right.shingles):
        return Link(
            left=left.article, right=right.article, same=True, copy=True, score=1.0, because="prints of one text"
        )
    shared = sorted(
        left.terms.keys() & right.terms.keys(), key=lambda term: (-left.terms[term] * right.terms[term], term)
    )
    score = sum(left.terms[term] * right.terms[term] for term in shared)
    needed = _SAME_LANGUAGE
    if left.language != right.language:
        score, needed = _likeness_of_names(left, right, shared), _ACROSS
    if left.day is not None and right.day is not None:
        apart = abs(left.day - right.day)
        needed += next(more for days, more in _FARTHER if apart <= days)
    same = score >= needed
    words = ", ".join(term[2:] for term in shared[:5])
    because = f"share {words} ({score:.2f}, {needed:.2f} needed)" if shared else "share no rare word and no name"
    return Link(left=left.article, right=right.article, same=same, copy=False, score=round(score, 4), because=because)
