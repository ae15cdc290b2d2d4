"""Readings → Links: whether two articles tell of the same happening, by names, rare words, figures and days."""

from checker.links.copies import are_copies, sketch_shingles
from checker.links.evidence import list_shared, weigh_chance
from checker.links.kinds import KindFinder
from checker.links.profiles import Profile, make_profile
from checker.links.terms import Said, WordTerms, rarest_keys, weigh_terms
from checker.model import Link, Reading

__all__ = [
    "KindFinder",
    "Profile",
    "Said",
    "WordTerms",
    "link_profiles",
    "make_link",
    "make_profile",
    "rarest_keys",
    "sketch_shingles",
    "weigh_terms",
]

_SAME = 0.3  # the chance from which claims of two articles are compared
_TOLD = 5
_LONG = 80  # runs of words
_SIGNS = {"f": "figure ", "l": "", "n": "", "w": "", "k": "sound "}


def make_link(left: Reading, right: Reading) -> Link:
    """The link of two readings: a pure function of the two, the same whichever comes first."""
    return link_profiles(make_profile(left), make_profile(right))


def link_profiles(left: Profile, right: Profile) -> Link:
    """As `make_link`, for who links one reading with many."""
    if left.article > right.article:
        left, right = right, left
    chance = weigh_chance(left, right)
    if chance >= _SAME and _prints(left, right):
        return Link(
            left=left.article, right=right.article, same=True, copy=True, score=1.0, because="prints of one text"
        )
    shared = list_shared(left, right, _TOLD)
    words = ", ".join(_SIGNS[term[0]] + term[2:].rstrip("|") for term in shared)
    told = f"share {words}" if shared else "share no rare word and no name"
    return Link(
        left=left.article,
        right=right.article,
        same=chance >= _SAME,
        copy=False,
        score=round(chance, 4),
        because=f"{told} (chance {chance:.2f}, {_SAME:.2f} needed)",
    )


def _prints(left: Profile, right: Profile) -> bool:
    """Whether the two are prints of one text; a short one that stands twice in one outlet may be page furniture."""
    long = min(len(left.shingles), len(right.shingles)) >= _LONG
    return (long or left.outlet != right.outlet) and are_copies(
        left.shingles, right.shingles, len(left.marks & right.marks)
    )
