"""Two claims → why they cannot be compared, or nothing."""

from decimal import Decimal
from typing import Literal

from checker.comparisons.clocks import is_of_past_vote, tell_next_days, tell_one_moment, window_of
from checker.comparisons.likeness import Likeness
from checker.comparisons.pasts import tell_past
from checker.comparisons.populations import counts_wider, name_people, of_one_origin, two_populations
from checker.comparisons.sides import Pair
from checker.comparisons.values import summed
from checker.interval import DAY, Interval, minutes_of
from checker.model import AWAY, ORIGIN, OTHER, SAID, Claim, Reason, Window

Windows = Literal["none", "one", "since", "same", "apart"]

_SAME_SPAN = Decimal("0.5")
_NEARLY = Decimal("0.8")
_LITTLE = Decimal("0.2")
_BOTH, _TOO_VAGUE = 2, 2
_SOME, _MANY, _TELLING = 10, 1000, 3  # numbers of one noun, of people at large; digits of a quantity
SLOTS = frozenset({"slot", "transposed"})
"""Ties that tell two figures of one thing by what stands around them."""
_NO_MEASURE = frozenset({"count:", "factor:"})  # a bare number, and a number of times
_NATIVES = f"count:{ORIGIN}"  # the people from one land
_PEOPLE, _SHARE = "count:people", "percent:"  # a text that gives several shares may mean any
_TIME = "duration:"  # of which a noun says more: "three years of probation"
_AGE = "age"
_LENGTH = "length:"  # of which no text says more: a distance


def find_reason(  # noqa: PLR0911  one return for each gate
    pair: Pair, likeness: Likeness, *, planned: bool, grows: bool, kin: bool = False, known: bool = False
) -> tuple[Reason, str]:
    """The first reason why two claims of one measure cannot be compared, with its words; ("", "") where they can.

    `kin`: two open nouns of two languages that may mean one thing; `known`: one value that tells its thing.
    """
    left, right = pair.left.claim, pair.right.claim
    asked = pair.asked and _one_noun(left, right)
    named = pair.asked and bool({*left.names} & {*right.names})
    if not pair.same_event and not asked and not named:
        return "event", f"two events: {pair.because}"
    one_thing = known or (kin and likeness != "low") or _one_measure(left, right, likeness)
    away = not pair.asked and AWAY in {*left.qualifiers, *right.qualifiers}
    if away or (not one_thing and not asked and pair.tie not in SLOTS):
        told = "how far something was from another is no length of its own"
        return "measure", told if away else f"{_named(left)} is not {_named(right)}"
    if left.subset != right.subset and not of_one_origin(left, right):
        return "subset", "one is a part, the other a whole"
    if not (kin or known or pair.tie == "transposed") and two_populations(left, right):
        return "population", f"{name_people(left)} are not {name_people(right)}"
    places = "" if _of_one_person(left, right) else _places(left, right)
    if places:
        return "place", places
    if left.measure == _LENGTH and bool(left.places) != bool(right.places):
        return "place", "a distance is measured from a place that one text does not name"
    slot = _in_slot(pair) or (known and None in {left.window, right.window})
    window = tell_next_days(pair) if slot else _window(pair, grows=grows)
    if window:
        return "window", window
    return _mood(left, right, planned=planned or known)


def _of_one_person(left: Claim, right: Claim) -> bool:
    """Whether both are the age of one whom they name, who is as old in one place as in another."""
    return left.measure == right.measure == _AGE and bool({*left.bodies} & {*right.bodies})


def _in_slot(pair: Pair) -> bool:
    """Whether the words around two figures tell that they are of one thing, and no figure is a rate ("a day") or of a
    vote years ago.
    """  # noqa: D205  one sentence
    windows = (pair.left.claim.window, pair.right.claim.window)
    rated = any(window is not None and window.label.startswith("P") for window in windows)
    return (
        pair.tie in SLOTS and None in windows and not rated and not any(map(is_of_past_vote, (pair.left, pair.right)))
    )


def find_reason_apart(pair: Pair) -> tuple[Reason, str]:
    """Why two statements cannot be compared: two events, or two places; ("", "") where they can."""
    if not pair.same_event and not pair.asked:
        return "event", f"two events: {pair.because}"
    places = _places(pair.left.claim, pair.right.claim)
    return ("place", places) if places else ("", "")


def find_reason_disjoint(pair: Pair, times: Decimal, *, grows: bool, planned: bool) -> tuple[Reason, str]:
    """Why two figures that share nothing need not exclude each other; ("", "") where they do.

    `planned`: the terms of a plan hold whatever day stands beside them ("38 percent above Friday's close").
    """
    left, right = pair.left.claim, pair.right.claim
    aged = left.measure.partition("_")[0] == _AGE  # the same whatever day stands beside it
    past = "" if aged or pair.asked else tell_past(pair)
    if past:
        return "window", past
    if not (planned or aged) and days_apart(left, right) and not estimated(left, right):
        return "window", "they speak of two days"
    if grows and part_of_scene(left, right):
        return "place", "one counts at a place that the other text does not name"
    counted = left.unit is not None or left.measure == _PEOPLE
    if (counted and (OTHER in left.qualifiers) != (OTHER in right.qualifiers)) or summed(left, right, times):
        return "subset", "one is what there is beside another amount, or a total of several"
    if left.natives != right.natives:
        return "subset", "one is of the people from one land"
    why = tell_one_moment(left, right)
    if not why and too_vague(left, right, times):
        why = "a vague word does not exclude the other figure"
    return ("too_vague", why) if why else ("", "")


def may_compare(left: Claim, right: Claim) -> bool:
    """Whether two claims may be of one measure, by their measures alone."""
    if left.measure == right.measure:
        return left.measure not in _NO_MEASURE
    return left.unit is not None and left.unit == right.unit and _at_large(left, right)  # asked of every two claims


def tells_itself(left: Claim, right: Claim) -> bool:
    """Whether an equal value is so much its own that two texts on one event hardly give it to two things: a number of
    one noun, from ten on; of people at large from a thousand on; a quantity of three digits that are no zeros at the
    end ("46,850 pounds").
    """  # noqa: D205  one sentence
    size = left.value.low if left.value.low is not None else left.value.high
    if size is None or left.timed or right.timed or "vague" in {left.hedge, right.hedge}:
        return False
    if left.measure == right.measure and ":" not in left.measure:
        return size >= _SOME
    if left.unit is None:
        least = _MANY if left.measure == _PEOPLE else _SOME
        return _one_noun(left, right) and size >= least
    at_large = left.measure == right.measure or _at_large(left, right)
    digits = 3 if left.measure.partition(":")[0] in {"percent", "duration", "age"} else 2
    return at_large and left.unit == right.unit and len(size.normalize().as_tuple().digits) >= digits


def both_since_events(left: Claim, right: Claim) -> bool:
    """Whether both count since an event without a date; other words for one event are no proof of two."""
    return all(
        claim.window is not None and claim.window.span is None and claim.window.label.startswith("since:")
        for claim in (left, right)
    )


def _lies_in(part: Claim, whole: Claim) -> bool:
    wider = {*whole.names} - {*whole.bodies, *part.places}
    return part.elsewhere and (not whole.places or (not whole.elsewhere and bool(wider)))


def part_of_scene(left: Claim, right: Claim) -> bool:
    """Whether one counts at a place that its text names further down only, and the other at no place or a wider one."""
    return _lies_in(left, right) or _lies_in(right, left)


def too_vague(left: Claim, right: Claim, times: Decimal) -> bool:
    """Whether a word such as "dozens" keeps two disjoint values from excluding each other."""
    return "vague" in {left.hedge, right.hedge} and times < _TOO_VAGUE


def days_apart(left: Claim, right: Claim) -> bool | None:
    """Whether the two speak of days more than one apart (a day's slack for time zones); `None` where one gives none."""
    if left.on is None or right.on is None:
        return None
    return not left.on.widened(DAY / 2).meets(right.on.widened(DAY / 2))


def estimated(left: Claim, right: Claim) -> bool:
    """Whether two named origins give a quantity with a unit: the day is then that of the estimate, not of the thing."""
    return left.unit is not None and None not in {left.origin, right.origin} and left.origin != right.origin


def _one_measure(left: Claim, right: Claim, likeness: Likeness) -> bool:
    if any(claim.measure.startswith(_SHARE) and not claim.sole for claim in (left, right)):
        return False
    if left.measure != right.measure:
        return likeness == "high" and _at_large(left, right)
    if ":" not in left.measure:
        return True
    if left.measure in _NO_MEASURE or (left.measure == _TIME and left.noun != right.noun):
        return False
    if left.measure.startswith(_NATIVES):
        return True
    return likeness == "high" or (likeness == "some" and left.measure.startswith("count:"))


def _one_noun(left: Claim, right: Claim) -> bool:
    """Whether two open counts are of one noun."""
    return left.measure == right.measure and left.measure.startswith("count:") and left.measure != "count:"


def _at_large(left: Claim, right: Claim) -> bool:
    """Whether one quantity has no word that the packs know ("money:", "speed:"), and might be the other's."""
    if (
        left.unit is None
        or left.unit != right.unit
        or (_TIME in {left.measure, right.measure} and left.noun != right.noun)
    ):
        return False
    named = {left.measure, right.measure}
    if len({name.partition(":")[0] == "age" for name in named}) > 1:
        return False  # years of age are no stretch of time
    return any(name.endswith(":") for name in named)


def _places(left: Claim, right: Claim) -> str:
    if left.places and right.places:
        return (
            "" if set(left.places) & set(right.places) else f"{', '.join(left.places)} is not {', '.join(right.places)}"
        )
    if left.lands and right.lands and not set(left.lands) & set(right.lands):
        return f"{', '.join(left.lands)} is not {', '.join(right.lands)}"
    return "one counts the crowd of a town, the other that of the land" if counts_wider(left, right) else ""


def windows_of(pair: Pair) -> Windows:
    """How the stretches stand that two figures count over: none given; by one alone, since something began; by both
    since about one moment; the same; or "apart".
    """  # noqa: D205  one sentence
    left, right = window_of(pair.left), window_of(pair.right)
    if left is None and right is None:
        return "none"
    if left is None or right is None:
        return "one" if _is_open(left) or _is_open(right) else "apart"
    if _is_open(left) and _is_open(right) and (left.span is None) != (right.span is None):
        return "one"
    if _is_open(left) != _is_open(right) and _until_now(pair, left, right):
        return "same"
    if _is_open(left) and _is_open(right):
        return "since" if left.label == right.label or _begin_together(pair, left, right) else "apart"
    return (
        "same" if (left.span == right.span and left.label == right.label) or _alike(left.span, right.span) else "apart"
    )


def _is_open(window: Window | None) -> bool:
    return window is not None and window.label.startswith("since:")


def _until_now(pair: Pair, left: Window, right: Window) -> bool:
    """Whether one counts over a stretch from about the moment on since which the other counts, nearly until now."""
    told = [side.published for side in (pair.left, pair.right) if side.published is not None]
    opened, closed = (left.span, right.span) if _is_open(left) else (right.span, left.span)
    if opened is None or closed is None or opened.low is None or not told or not closed.closed:
        return False
    now = minutes_of(max(told, key=lambda moment: moment.replace(tzinfo=None)))
    return opened.low < now and _alike(Interval(opened.low, now), closed, _NEARLY)


def _begin_together(pair: Pair, left: Window, right: Window) -> bool:
    """Whether two counts began at moments that differ by little of the time since then."""
    starts = [window.span.low for window in (left, right) if window.span is not None and window.span.low is not None]
    told = [side.published for side in (pair.left, pair.right) if side.published is not None]
    if len(starts) < _BOTH or not told:
        return False
    since = minutes_of(min(told, key=lambda moment: moment.replace(tzinfo=None))) - min(starts)
    return abs(starts[0] - starts[1]) <= max(DAY, since * _LITTLE)


def _window(pair: Pair, *, grows: bool) -> str:
    stands = windows_of(pair)
    left, right = pair.left.claim.window, pair.right.claim.window
    if stands in {"none", "since", "same"} or (stands == "one" and grows):
        return ""
    if left is None or right is None:
        given = left or right
        return f"only one counts over a window ({given.label if given is not None else ''})"
    return f"one counts over {left.label}, the other over {right.label}"


def _alike(left: Interval | None, right: Interval | None, least: Decimal = _SAME_SPAN) -> bool:
    if left is None or right is None:
        return False
    if left.low is None or right.low is None or left.high is None or right.high is None:
        return left.low == right.low and left.low is not None
    shared = min(left.high, right.high) - max(left.low, right.low)
    whole = max(left.high, right.high) - min(left.low, right.low)
    return whole > 0 and shared / whole >= least


def _mood(one: Claim, other: Claim, *, planned: bool) -> tuple[Reason, str]:
    if one.positive != other.positive:
        return "hypothetical", "one says it, the other denies it"
    left, right = one.modality, other.modality
    if (left in SAID and right in SAID) or left == right:
        return "", ""
    said = {left, right}
    if one.timed and other.timed:
        return "", ""  # a day that is called for is the day that is planned
    if planned and said <= SAID | {"forecast"}:
        return "", ""
    reason: Reason = "forecast" if "forecast" in said else "hypothetical"
    return reason, f"one is {left}, the other {right}"


def _named(claim: Claim) -> str:
    return claim.measure.removeprefix("count:").rstrip(":") or "an unnamed count"
