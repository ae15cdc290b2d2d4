"""Claims of two articles → slots: figures that take the same place in two reports of one thing.

A word for what a figure counts is missing in half of all sentences, or known to no pack ("seabirds", "the cargo"). What
stands around it tells: two figures fill one slot when each is the likest of its article to the other, plainly likelier
than the next, and neither value stands anywhere in the other article, which would be agreement elsewhere. So do two
whose texts name one rare thing or name beside them, and beside no other figure of the unit; and two that are the only
counts of one noun.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from checker.comparisons.ties import TieName
from checker.comparisons.values import misprinted, ratio
from checker.model import CONCEPT, DEADLINE, MOMENT, Claim
from checker.rulebook import Measure

_LIKE = 0.55  # likeness from which two figures may fill one slot
_MISWRITTEN = (0.55, 0.4, 0.3, 0.2)
"""The same of misprints, by the digits that tell: by chance one pair of 90 with two digits has them changed about, one
of 450 with three, one of 3,000 with four."""
_TWICE = 2
_APART = 0.08  # how much less the next may be
_NOUN, _MEASURE, _NAME, _WITH = 2.0, 2.5, 1.5, 1.5  # what each counts beside a word around the figure
_KINDS = frozenset({"factor"})
_BORNE = frozenset(
    {"fine", "sentence", "sought", "ban", "seats", "vote_share"}
)  # what somebody gets: two need one name beside them
_BARE, _SHARE, _SUM, _PEOPLE = "count:", "percent:", "money:", "count:people"
_SHARED = 2  # words or names at least that both must have, one where the one value is a misprint of the other
_COMMON = (CONCEPT, "n ", "m ")  # what may be the same in two languages
_HALF_YEAR, _DIGITS_OF_YEAR = 182 * 1440, 6  # minutes
_COGNATE = range(5, 7)  # letters of a word that may be known in another language, and those that are looked at
_DOUBLE = re.compile(r"(.)\1+")
_SPELLINGS = str.maketrans({"k": "c", "q": "c", "z": "s", "y": "i", "w": "v", "h": None})


class Slot(NamedTuple):
    """A claim and where it stands among its article's; weights of what stands around it, in its own language and
    across languages; `sort` is what may be compared at all: things counted by one noun, or figures of one unit.
    """  # noqa: D205  one sentence

    at: int
    claim: Claim
    sort: tuple[str, str | None]
    told: dict[str, float]
    common: dict[str, float]
    marks: frozenset[str]
    """The things and names around it that tell it from other figures, none of the headline's and first sentence's."""
    whose: frozenset[str]
    """The people, bodies and works named around it; those of the headline and first sentence where there are none."""
    foreign: bool
    """Whether the headline and the first sentence name none of these."""


def make_slots(
    claims: Sequence[Claim],
    measures: Mapping[str, Measure],
    everywhere: frozenset[str] = frozenset(),
    says: Callable[[str | None], frozenset[str]] = lambda _: frozenset(),
) -> list[Slot]:
    """The slots of an article's claims; figures that grow with time and bare numbers have none.

    `everywhere` are concepts that tell no figure of an event from another, `says` those that tell no more than a unit.
    """
    slots = []
    home = names_of_lead(claims)
    for at, claim in enumerate(claims):
        known = measures.get(claim.measure)
        kind = claim.measure.partition(":")[0]
        deadline, moment = claim.measure.endswith(DEADLINE), claim.measure.endswith(MOMENT)
        year = _length(claim) >= _DIGITS_OF_YEAR and claim.sole
        if claim.timed and not (deadline or moment or year):
            continue
        if claim.measure == _BARE or kind in _KINDS or "vague" in claim.hedge:
            continue
        if (known is not None and (known.grows or known.leaves or known.state)) or (
            claim.value.low is None and claim.value.high is None
        ):
            continue
        told = _tell(claim)
        common = {key: weight for key, weight in told.items() if key.startswith(_COMMON)}
        empty = everywhere | says(claim.unit)
        marks = {key for key in common if key.startswith(CONCEPT) and key.removeprefix(CONCEPT) not in empty}
        marks |= {f"n {name}" for name in claim.names if name not in home}
        common |= dict.fromkeys((f"c {sign}" for word in claim.context if (sign := _cognate(word))), 1.0)
        whose = frozenset(claim.names) - {*claim.places, *claim.lands}
        foreign = bool(whose) and whose.isdisjoint(home)
        slots.append(
            Slot(at, claim, _sort_of(claim), told, common, frozenset(marks), frozenset(whose or home), foreign)
        )
    return slots


def _sort_of(claim: Claim) -> tuple[str, str | None]:
    """What a claim's figure may be held against: one of its unit, or of its measure; open counts against each other."""
    if claim.unit is not None:
        return "", claim.unit
    if claim.measure.endswith(DEADLINE):
        return DEADLINE, None
    if claim.measure.endswith(MOMENT):
        return f"{MOMENT}{_length(claim)}", None
    return (_BARE if claim.measure.startswith(_BARE) else claim.measure), None


def _length(claim: Claim) -> int:
    """The minutes that a time covers, by their digits: a clock time, a day, a month and a year are no rivals."""
    low, high = claim.value.low, claim.value.high
    return len(str(int(high - low))) if low is not None and high is not None else 0


def names_of_lead(claims: Sequence[Claim]) -> frozenset[str]:
    """What the headline and the first sentence that claims anything name."""
    first = min((claim.sentence_start for claim in claims if not claim.headline), default=0)
    lead = (claim for claim in claims if claim.headline or claim.sentence_start == first)
    return frozenset(name for claim in lead for name in claim.names)


def find_slots(
    left: Sequence[Slot], right: Sequence[Slot], all_left: Sequence[Claim], all_right: Sequence[Claim], *, across: bool
) -> Iterator[tuple[int, int, TieName]]:
    """The places of the claims that fill one slot with other values, and what ties them; `across`: in two languages."""
    lefts = [slot for slot in left if not _told(slot, all_right)]
    rights = [slot for slot in right if not _told(slot, all_left)]
    likeness: dict[tuple[int, int], float] = {}
    for one in lefts:
        for other in rights:
            if one.sort == other.sort or _are_days(one, other):
                likeness[one.at, other.at] = weigh_slots(one, other, across=across)
    best_left, best_right = _seconds(likeness, 0), _seconds(likeness, 1)
    places = {slot.at: slot for slot in left}, {slot.at: slot for slot in right}
    for (first, second), like in likeness.items():
        one, other = places[0][first], places[1][second]
        if one.claim.subset != other.claim.subset or _of_two(one.claim, other.claim) or _of_another(one, other):
            continue
        digits = misprinted(one.claim.value, other.claim.value)
        likest = like >= max(best_left[first], best_right[second]) + _APART
        if MOMENT in one.sort[0] + other.sort[0] and not _one_thing(one, other):
            continue
        if _are_years(one, other):
            if _one_thing(one, other):
                yield first, second, "slot"
            continue
        plain = like >= _LIKE and one.claim.measure != _SHARE and _one_noun(one, other)
        miswritten = bool(digits) and like >= _MISWRITTEN[min(digits, len(_MISWRITTEN)) - 1]
        if (likest and (plain or miswritten)) or _stand_alone(one, other, left, right):
            yield first, second, "transposed" if digits else "slot"


def _of_two(one: Claim, other: Claim) -> bool:
    """Whether two terms or fines may be of two people, as nobody is named beside both."""
    return bool({one.measure, other.measure} & _BORNE) and not {*one.names} & {*other.names}


def _of_another(one: Slot, other: Slot) -> bool:
    """Whether two amounts are of two, one of whom its text does not begin with: the 988 km/h of the man whose record
    fell.
    """  # noqa: D205  one sentence
    told = one.claim.unit is not None and bool(one.whose and other.whose) and one.whose.isdisjoint(other.whose)
    alike = any(mark.startswith(CONCEPT) for mark in one.marks & other.marks)
    return told and not alike and (one.foreign or other.foreign) and not misprinted(one.claim.value, other.claim.value)


def _are_days(one: Slot, other: Slot) -> bool:
    """Whether one is a day by which and the other a day on which something is due: "until 14 June", "on 24 June"."""
    sorts = one.sort[0], other.sort[0]
    moment = any(sort.startswith(MOMENT) for sort in sorts)
    return DEADLINE in sorts and moment and _length(one.claim) == _length(other.claim)


def _are_years(one: Slot, other: Slot) -> bool:
    """Whether both are years of one measure, which stands beside a thing that each text has one such year of."""
    years = all(slot.claim.timed and _length(slot.claim) >= _DIGITS_OF_YEAR for slot in (one, other))
    return years and one.claim.measure == other.claim.measure and MOMENT not in one.sort[0]


def _one_thing(one: Slot, other: Slot) -> bool:
    """Whether one thing stands beside two times that tells them from others: those of two things may share all names.
    Half a year apart they are of two years, which no text need say.
    """  # noqa: D205  one sentence
    a, b = one.claim.value.low, other.claim.value.low
    near = a is not None and b is not None and (abs(a - b) < _HALF_YEAR or _length(one.claim) >= _DIGITS_OF_YEAR)
    shared = one.marks & other.marks
    return near and (any(mark.startswith(CONCEPT) for mark in shared) or len(shared) > 1)


def _one_noun(one: Slot, other: Slot) -> bool:
    """Whether a unit or a noun tells what both count, or both are deadlines."""
    return one.claim.measure == other.claim.measure or one.sort[1] is not None or one.sort[0].startswith("@")


def _tell(claim: Claim) -> dict[str, float]:
    kind, _, noun = claim.measure.partition(":")
    told = dict.fromkeys((word for word in claim.context if word != CONCEPT + noun), 1.0)
    told |= dict.fromkeys((f"n {name}" for name in (*claim.names, *claim.places, *claim.lands)), _NAME)
    told |= dict.fromkeys((f"q {stem}" for stem in claim.qualifiers), _WITH)
    if not claim.measure.endswith(MOMENT) and claim.measure != _PEOPLE:  # a time, and people, of any thing tell nothing
        told[f"m {_sort_of(claim)[0] if claim.timed else noun or kind}"] = _NOUN if noun else _MEASURE
    return told


def _cognate(stem: str) -> str:
    """How a long word begins in all languages that took it from one: "vaccin" and "vakzin" are "vacsi"."""
    if stem.startswith(CONCEPT):
        return ""
    plain = _DOUBLE.sub(r"\1", stem.translate(_SPELLINGS))
    return plain[: _COGNATE.stop - 1] if len(plain) >= _COGNATE.start else ""


def weigh_slots(one: Slot, other: Slot, *, across: bool) -> float:
    """How much of what stands around two figures is the same, from 0 to 1."""
    a, b = (one.common, other.common) if across else (one.told, other.told)
    shared = a.keys() & b.keys()
    told = sum(not key.startswith(("m ", "n ")) for key in shared) + any(key.startswith("n ") for key in shared)
    if told < _SHARED - bool(misprinted(one.claim.value, other.claim.value)):
        return 0.0
    return sum(a[key] for key in shared) / sqrt(sum(a.values()) * sum(b.values()))


def _stand_alone(one: Slot, other: Slot, left: Sequence[Slot], right: Sequence[Slot]) -> bool:
    """Whether two figures that are less than twice as large as each other, or one mistyped, are alone in their articles
    to stand beside a thing or a name; or, without a unit, alone to count it where more around them is the same: some
    athletes started, of others the tests were lost.
    """  # noqa: D205  one sentence
    digits = misprinted(one.claim.value, other.claim.value)
    if not (digits or ratio(one.claim.value, other.claim.value) < _TWICE) or one.claim.measure.startswith(_SHARE):
        return False
    if one.claim.unit is None:
        return (
            one.claim.measure == other.claim.measure
            and one.claim.sole
            and other.claim.sole
            and one.claim.measure.startswith(_BARE)
            and (bool(digits) or any(not key.startswith("m ") for key in one.common.keys() & other.common.keys()))
        )
    told = one.claim.measure == other.claim.measure or ":" in one.claim.measure + other.claim.measure
    shared = (one.marks & other.marks) - _marks_beside(one, left) - _marks_beside(other, right)
    if one.claim.measure == other.claim.measure == _SUM:  # whoever is named beside a sum may give, ask for and lose one
        shared = frozenset(mark for mark in shared if mark.startswith(CONCEPT))
    return told and bool(shared)


def _marks_beside(slot: Slot, others: Sequence[Slot]) -> set[str]:
    """The marks of other values of the same unit; what stands beside one of a sentence may be said of a measurement
    that no word tells more of: "gusts of up to 120 km/h below and *140 km/h* on the pass".
    """  # noqa: D205  one sentence
    beside = [other for other in others if other.sort == slot.sort and other.claim.value != slot.claim.value]
    bare = (other.claim for other in beside if other.claim.measure.endswith(":") and other.claim.measure != _SUM)
    if any(claim.sentence_start == slot.claim.sentence_start for claim in bare):
        return set(slot.marks)
    return {mark for other in beside for mark in other.marks}


def _seconds(likeness: Mapping[tuple[int, int], float], side: int) -> dict[int, float]:
    """Place → the second best likeness of its claim, 0 where there is one alone."""
    ranked: dict[int, list[float]] = {}
    for pair, like in likeness.items():
        ranked.setdefault(pair[side], []).append(like)
    return {place: sorted(likes)[-2] if len(likes) > 1 else 0.0 for place, likes in ranked.items()}


def are_rivals(one: Slot, other: Slot) -> bool:
    """Whether two figures may fill one slot, as far as the two alone tell."""
    return (one.sort == other.sort or _are_days(one, other)) and not _agree(one.claim, other.claim)


def _told(slot: Slot, others: Sequence[Claim]) -> bool:
    """Whether the value stands among the others, rounded or hedged as it may be."""
    return any(_agree(slot.claim, other) for other in others)


def _agree(one: Claim, other: Claim) -> bool:
    """Whether two values may be one: "at least 64" tells of all above it, but of what it counts alone."""
    alike = other.measure == one.measure or (other.value.closed and one.value.closed)
    return alike and other.unit == one.unit and other.timed == one.timed and other.value.meets(one.value)
