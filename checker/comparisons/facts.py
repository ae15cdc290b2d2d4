"""A pair → facts: the closed vocabulary in which rules speak of two claims (`rulebook.conflicts.FACTS`)."""

from decimal import Decimal

from checker.comparisons.gates import days_apart, windows_of
from checker.comparisons.likeness import Likeness
from checker.comparisons.sides import Pair, order_of
from checker.comparisons.ties import TieName
from checker.comparisons.values import Reach, Stand, ratio, swapped
from checker.interval import DAY
from checker.model import CONFIRMED, DEADLINE, MOMENT, SAID, SPREAD, TAKEN_IN, Claim
from checker.rulebook import Measure

_FEW = 6
_BLANK, _SHORT = 3, 80  # signs between two sentences, a blank line among them; of a sentence that says one thing
_FLOORS, _TOPS = frozenset({"at_least", "more_than"}), frozenset({"at_most", "up_to", "less_than"})
_TWO, _TEN, _CLOSE = Decimal(2), Decimal(10), Decimal("1.2")
_YEAR, _BACK = Decimal(365), 2  # days; years by which a later text goes back to the age at the time


FIRST = ("article", "languages", "origins", "credited", "tie")
"""The facts that are told at once, before the values are looked at."""


def find_first(pair: Pair) -> tuple[str, str, str, str, TieName]:
    """The values of the facts told at once, in their order."""
    return (
        "same" if pair.same_article else "other",
        "same" if pair.left.language == pair.right.language else "two",
        _origins(pair.left.claim, pair.right.claim),
        _count(pair.left.claim.origin is not None, pair.right.claim.origin is not None),
        pair.tie,
    )


def find_facts(
    pair: Pair, stands: Stand, left: Reach, right: Reach, measure: Measure | None, likeness: Likeness
) -> dict[str, str]:
    """Every fact of the vocabulary for a pair of comparable claims."""
    a, b = pair.left.claim, pair.right.claim
    article, languages, origins, credited, tie = find_first(pair)
    planned = measure is not None and measure.planned
    beside = pair.same_article and _beside(a, b) == "yes"
    times = ratio(left.said, right.said)
    days = days_apart(a, b)
    return {
        "values": stands,
        "later": _later(pair, left, right, leaves=measure is not None and measure.leaves and times < _CLOSE),
        "gap": _gap(pair),
        "grows": "yes" if measure is not None and measure.grows else "no",
        "bounds": _bounds(a, b),
        "origins": origins,
        "beside": _beside(a, b) if pair.same_article else "no",
        "credited": credited,
        "article": article,
        "copy": "yes" if pair.copy else "no",
        "languages": languages,
        "phase": "lowered" if "lowered" in {a.phase, b.phase} else a.phase or b.phase or "none",
        "hedged": _count(a.hedge not in _SHARP, b.hedge not in _SHARP),
        "kind": _kind(a.measure, b.measure, measure),
        "size": _size(a, b),
        "likeness": likeness,
        "headline": _count(a.headline, b.headline),
        "window": windows_of(pair),
        "names": _names(a, b),
        "qualifiers": _qualifiers(a, b),
        "foremost": _count(a.foremost, b.foremost),
        "days": "unknown" if days is None else "apart" if days else "same" if _of_one_day(a, b) else "near",
        "times": "under_2" if times < _TWO else "under_10" if times < _TEN else "over_10",
        "sole": _count(a.sole, b.sole),
        "close": "yes" if times < _CLOSE else "no",
        "years": _years(pair, left, right),
        "digits": "swapped" if swapped(left.said, right.said) else "other",
        "nouns": "one",
        "spread": _spread(a, b),
        "tie": tie,
        "asked": "yes" if pair.asked else "no",
        "denial": "none",
        "mood": "fact" if {a.modality, b.modality} <= (_PLANNED if beside and planned else SAID) else "other",
        "status": pair.left.status if pair.left.status != "usable" else pair.right.status,
    }


def _of_one_day(left: Claim, right: Claim) -> bool:
    """Whether the days meet without the slack that time zones need, and neither is a month or a year."""
    if left.on is None or right.on is None or not left.on.meets(right.on):
        return False
    spans = [(on.low, on.high) for on in (left.on, right.on)]
    return all(low is not None and high is not None and high - low <= DAY for low, high in spans)


_PLANNED = SAID | {"forecast"}
_CROWDS = frozenset({"protesters", "spectators", "count:people"})
_TAKEN = 2  # people whom a count may take in that another leaves out
_SHARP = frozenset({"exact", ""})


def _later(pair: Pair, left: Reach, right: Reach, *, leaves: bool) -> str:
    """Which value came later; a fall so small that some may have left the count tells nothing."""
    order = order_of(pair.left, pair.right)
    if order is None or pair.same_article:
        return "unknown"
    if order == 0:
        return "same_day"
    earlier, later = (left, right) if order > 0 else (right, left)
    if earlier.said.below(later.said):
        return "higher"
    return "unknown" if leaves else "lower"


def _qualifiers(left: Claim, right: Claim) -> str:
    """How the qualifiers stand; that one counts somebody in explains no more than a small difference, and that a figure
    is confirmed explains nothing where two named origins count.
    """  # noqa: D205  one sentence
    low, high = (left, right) if left.value.below(right.value) else (right, left)
    apart = (high.value.low or Decimal(0)) - (low.value.high or high.value.low or Decimal(0))
    skipped = {TAKEN_IN} if apart > _TAKEN else set()
    skipped |= {CONFIRMED} if _origins(left, right) == "different" else set()
    skipped |= SPREAD if SPREAD - {*left.qualifiers, *right.qualifiers} else set()  # one alone tells nothing
    one, other = set(left.qualifiers) - skipped, set(right.qualifiers) - skipped
    return "same" if one == other else "differ" if one and other else "one"


def _spread(left: Claim, right: Claim) -> str:
    """How far two crowds spread: over the capital, or the whole country."""
    one, other = SPREAD & {*left.qualifiers}, SPREAD & {*right.qualifiers}
    if one and other:
        return "same" if one == other else "differ"
    return "one" if one or other else "none"


def _gap(pair: Pair) -> str:
    """How far apart the two were published, by the calendar."""
    left, right = pair.left.published, pair.right.published
    if left is None or right is None:
        return "unknown"
    days = abs((left.date() - right.date()).days)
    return "same_day" if days == 0 else "days" if days <= _FEW else "weeks"


def _years(pair: Pair, left: Reach, right: Reach) -> str:
    """Whether somebody was as old as both say, by the time between the two texts; within days a birthday is rare."""
    a, b = pair.left.published, pair.right.published
    first, then = left.said.low, right.said.low
    if _gap(pair) != "weeks" or a is None or b is None or first is None or then is None:
        return "unexplained"
    passed = (b.date() - a.date()).days / _YEAR
    low, high = (-_BACK, passed + 1) if passed > 0 else (passed - 1, _BACK)
    return "explained" if low <= then - first <= high else "unexplained"


def _bounds(left: Claim, right: Claim) -> str:
    """How far two numbers are apart of which one at least is given as a bound: two floors, a top and a figure, or a
    floor and a higher figure, as "at least 14" is used for the dead so far. Two tops that differ are "tops".
    """  # noqa: D205  one sentence
    hedges = {left.hedge, right.hedge}
    tops = bool(hedges & _TOPS) and not hedges & _FLOORS
    floored = [claim.value.low for claim in (left, right) if claim.hedge in _FLOORS]
    sharp = [claim.value.low for claim in (left, right) if claim.hedge == "exact"]
    over = len(floored) == len(sharp) == 1 and (floored[0] or Decimal(0)) < (sharp[0] or Decimal(0))
    numbers = [claim.value.high if claim.value.low is None else claim.value.low for claim in (left, right)]
    low, high = sorted(number or Decimal(0) for number in numbers)
    if not (len(floored) == len(numbers) or tops or over) or low <= 0:
        return "none"
    if low != high and hedges <= _TOPS:
        return "tops"
    return "same" if low == high else "near" if high < low * _TWO else "apart"


def _origins(a: Claim, b: Claim) -> str:
    """Authorities are one side: police, ministry and hospital of one place pass on each other's figures, but for a
    crowd that two of them count in one sentence. A name may be that of a ministry, but who stands in one sentence with
    it is somebody else.
    """  # noqa: D205  one sentence
    left, right = a.origin, b.origin
    if left is None or right is None:
        return "unknown"
    together = a.article == b.article and a.sentence_start == b.sentence_start
    if left.partition(":")[0] == right.partition(":")[0]:
        return "different" if together and left != right and a.measure in _CROWDS else "same"
    return "different" if together or (":" in left) == (":" in right) else "unknown"


def _beside(a: Claim, b: Claim) -> str:
    """Whether the two stand in one sentence, or the one goes on counting what the other counts; or the second in the
    next sentence, which says little else ("Rescuers counted 25 dead").
    """  # noqa: D205  one sentence
    if a.sentence_start == b.sentence_start or a.goes_on == b.id or b.goes_on == a.id:
        return "yes"
    follows = 0 <= b.sentence_start - a.sentence_end <= _BLANK
    short = b.sentence_end - b.sentence_start <= _SHORT
    return "next" if follows and short and not (b.places or b.lands or b.goes_on) else "no"


def _size(left: Claim, right: Claim) -> str:
    """Whether both figures are so small that they stand in many texts by chance."""
    most = max(claim.value.high if claim.value.high is not None else _TEN for claim in (left, right))
    return "one" if most <= 1 else "small" if most < _TEN else "large"


def _names(left: Claim, right: Claim) -> str:
    """Whether the two sentences share a name, a country apart; only other people and bodies part them."""
    if {*left.names} & {*right.names} - {*left.lands, *right.lands}:
        return "shared"
    a = {*left.bodies} - {left.origin}
    b = {*right.bodies} - {right.origin}
    if not a or not b:
        return "unknown"
    return "shared" if a & b else "disjoint"


def _count(left: bool, right: bool) -> str:  # noqa: FBT001  two equal sides
    return ("none", "one", "both")[left + right]


def _kind(name: str, other: str, measure: Measure | None) -> str:
    counts = measure.counts if measure is not None else name.partition(":")[0]
    if MOMENT in name + other:
        return "time"
    if name.endswith(DEADLINE):
        return "deadline"
    if counts in {"statement", "when", "where", "amount"}:
        return "statement"
    known = {"people": "people", "things": "things", "count": "things", "number": "things"}
    return known.get(counts, counts if counts in {"money", "percent", "age", "time"} else "measure")
