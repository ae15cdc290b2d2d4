"""Readings → Links: one reading against those that share its keys; a set of readings against itself is the same.

A service that keeps readings asks its store for `candidates(reading.keys, reading.day, window_days=WINDOW_DAYS,
at_least=SHARED_KEYS)`, loads those readings and calls `link_reading`; the union over all articles is `find_links`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

import msgspec

from checker.links import Profile, link_profiles, make_profile
from checker.model import Link, Outline, Reading

WINDOW_DAYS = 1200
SHARED_KEYS = 2
LEAST_CHANCE = 0.1
"""Links less likely are not kept: they neither compare claims nor hold a story together."""


def may_link(left: Reading, right: Reading) -> bool:
    """Whether two readings are candidates: enough shared keys, and days that are near each other or not known."""
    return _near(left.day, right.day) and len(frozenset(left.keys) & frozenset(right.keys)) >= SHARED_KEYS


def link_reading(reading: Reading, candidates: Iterable[Reading]) -> list[Link]:
    """The links of one reading to others; sorted, each the same whatever else is among the candidates."""
    profile = make_profile(reading)
    others = (other for other in candidates if other.article != reading.article and may_link(reading, other))
    return _sorted(_kept(link_profiles(profile, make_profile(other)) for other in others))


class Linkable(NamedTuple):
    """A reading that is ready to be linked with many: its article's id and outlet, its keys, its profile."""

    name: tuple[str, str]
    keys: frozenset[str]
    profile: Profile


def make_linkable(reading: Reading | Outline) -> Linkable:
    """A reading, or its outline, ready to be linked."""
    return Linkable((reading.article, reading.outlet), frozenset(reading.keys), make_profile(reading))


def link_near(own: Linkable, candidates: Sequence[Linkable]) -> list[tuple[Link, Linkable]]:
    """As `link_reading`, each link with its other side, which is the left one where its name is the lesser.

    Where several have one id, the link calls each by its id and its outlet, as `tell_apart` does.
    """
    uses = Counter(name for name, _ in {one.name for one in (own, *candidates)})

    def called(one: Linkable) -> Profile:
        name, outlet = one.name
        return one.profile if uses[name] == 1 else msgspec.structs.replace(one.profile, article=f"{name}\0{outlet}")

    mine = called(own)
    near = (
        one
        for one in candidates
        if one.name != own.name and _near(mine.day, one.profile.day) and len(own.keys & one.keys) >= SHARED_KEYS
    )
    linked = [(link_profiles(mine, called(one)), one) for one in near]
    kept = [(link, one) for link, one in linked if _worth(link)]
    return sorted(kept, key=lambda pair: (pair[0].left, pair[0].right))


def find_links(readings: Sequence[Reading]) -> list[Link]:
    """All links among the readings; sorted."""
    if len(readings) < 2:  # noqa: PLR2004  one has none
        return []
    holders: dict[str, list[int]] = defaultdict(list)
    linker = _Linker()
    links: list[Link] = []
    for at, reading in enumerate(readings):
        shared: Counter[int] = Counter()
        for key in reading.keys:
            shared.update(holders[key])
            holders[key].append(at)
        linker.add(make_profile(reading))
        near = (linker.link(other) for other, count in shared.items() if count >= SHARED_KEYS)
        links += (link for link in near if link is not None and _worth(link))
    return _sorted(links)


class _Linker:
    """Links profiles, each two texts once: prints of one text in many outlets have the links of the first."""

    def __init__(self) -> None:
        self._profiles: list[Profile] = []
        self._texts: list[int] = []
        self._numbers: dict[tuple[object, ...], int] = {}
        self._known: dict[tuple[int, int, int | None, bool], Link] = {}

    def add(self, profile: Profile) -> None:
        """Take in one more profile: the newest."""
        text = (profile.language, profile.shingles, *profile.terms.items())
        self._profiles.append(profile)
        self._texts.append(self._numbers.setdefault(text, len(self._numbers)))

    def link(self, at: int) -> Link | None:
        """As `link_profiles` of the newest and of that one; `None` where their days are not near."""
        left, right = self._profiles[at], self._profiles[-1]
        gap = None if left.day is None or right.day is None else abs(left.day - right.day)
        if gap is not None and gap > WINDOW_DAYS:
            return None
        one, other = self._texts[at], self._texts[-1]
        same = left.outlet == right.outlet
        key = (one, other, gap, same) if one < other else (other, one, gap, same)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = link_profiles(left, right)
            return known
        if left.article > right.article:
            left, right = right, left
        return Link(
            left=left.article,
            right=right.article,
            same=known.same,
            copy=known.copy,
            score=known.score,
            because=known.because,
        )


def _near(left: int | None, right: int | None) -> bool:
    return left is None or right is None or abs(left - right) <= WINDOW_DAYS


def _kept(links: Iterable[Link]) -> Iterable[Link]:
    return filter(_worth, links)


def _worth(link: Link) -> bool:
    return link.same or link.score >= LEAST_CHANCE


def _sorted(links: Iterable[Link]) -> list[Link]:
    return sorted(links, key=attrgetter("left", "right"))
