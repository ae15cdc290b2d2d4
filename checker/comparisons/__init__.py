"""Claims → Comparisons: two claims and the rules → how they stand to each other, with the reason in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from checker.comparisons.admissions import weigh_admitted
from checker.comparisons.facts import FIRST, find_facts, find_first
from checker.comparisons.gates import (
    both_since_events,
    find_reason,
    find_reason_apart,
    find_reason_disjoint,
    may_compare,
    tells_itself,
)
from checker.comparisons.kin import Kin
from checker.comparisons.likeness import find_likeness
from checker.comparisons.sentences import say_because, say_side
from checker.comparisons.sides import Pair, Side
from checker.comparisons.slots import Slot, are_rivals, find_slots, make_slots, names_of_lead
from checker.comparisons.statements import Denial, Opposed, find_opposed
from checker.comparisons.ties import TieName, find_ties
from checker.comparisons.values import Reach, Units, ratio, stand
from checker.comparisons.wordings import Places, Worded, find_opposed_wordings
from checker.model import DEADLINE, Claim, Comparison, Reason
from checker.rulebook import Kind, Measure, Rule
from checker.rulebook.conflicts import FACTS

__all__ = [
    "Comparer",
    "Kin",
    "Pair",
    "Places",
    "Side",
    "Slot",
    "TieName",
    "Worded",
    "are_rivals",
    "find_opposed",
    "find_slots",
    "find_ties",
    "names_of_lead",
    "weigh_admitted",
]

_MONEY = "money:"  # sums that no pack names are mostly prices, said of the future as firmly as of the past
_ARITHMETIC = frozenset({"part", "sum", "weekday"})
_NOWHERE = Places(frozenset(), frozenset())
_ASKED_FIRST = ("values", "article")  # the facts that most rules ask for: few rules are left when both are known


class _Why(NamedTuple):
    """Why two claims cannot be compared; told in full only where somebody asks for every pair."""

    reason: Reason
    words: str


class Comparer:
    """Compares claims by the rules of a rulebook; holds no state of its own."""

    def __init__(
        self,
        rules: Sequence[Rule],
        measures: Mapping[str, Measure],
        kinds: Mapping[str, Kind],
        kin: Kin | None = None,
        everywhere: frozenset[str] = frozenset(),
        places: Places = _NOWHERE,
    ) -> None:
        """`everywhere` are concepts that many figures stand beside, as people."""
        ordered = sorted(rules, key=_order)
        self._rules = {
            asked: [rule for rule in ordered if _may_hold(rule, _ASKED_FIRST, asked)]
            for asked in product(*(FACTS[fact] for fact in _ASKED_FIRST))
        }
        grave = [rule for rule in rules if rule.severity is not None]
        self._excluding = cache(lambda first: _values_of(grave, first))
        self._measures = measures
        self._units = Units(kinds)
        self._alone = frozenset(name for name, measure in measures.items() if measure.alone)
        self._kin = kin
        self._everywhere = everywhere
        self._places = places

    def find_opposed_wordings(self, left: Worded, right: Worded) -> Iterator[Opposed]:
        """The pairs of sentences of two texts put side by side that exclude each other."""
        return find_opposed_wordings(left, right, self._units, self._places)

    def find_places(self, claims: Sequence[Claim]) -> list[Slot]:
        """The slots that an article's claims fill."""
        return make_slots(claims, self._measures, self._everywhere, self._units.says)

    def may_compare(self, left: Side, right: Side) -> bool:
        """Whether two claims may be of one measure."""
        one, other = left.claim.measure, right.claim.measure
        if one != other and not self._alone.isdisjoint((one, other)):
            return False
        return may_compare(left.claim, right.claim) or (self._kin is not None and self._kin.joins(left, right))

    def _are_kin(self, left: Side, right: Side) -> bool:
        return self._kin is not None and self._kin.joins(left, right)

    def clash(self, pair: Pair) -> Comparison | None:
        """The comparison of two claims where it makes a finding; most pairs are left out before all is looked at."""
        left, right = pair.left.claim, pair.right.claim
        excluding = self._excluding(find_first(pair))
        if not excluding or not self._units.comparable(left.unit, right.unit):
            return None
        convert = left.unit != right.unit
        reach = self._units.reach_of
        if stand(reach(left, convert=convert), reach(right, convert=convert)) not in excluding:
            return None
        told = self._tell(pair)
        if isinstance(told, _Why):
            return None
        compared = self._ruled(pair, self._measures.get(left.measure), told)
        return None if compared.severity is None else compared

    def compare(self, pair: Pair) -> Comparison:
        """The relation of two claims: a pure function of the pair."""
        told = self._tell(pair)
        if isinstance(told, _Why):
            return _apart(pair, told.reason, told.words)
        return self._ruled(pair, self._measures.get(pair.left.claim.measure), told)

    def _tell(self, pair: Pair) -> Mapping[str, str] | _Why:
        """The facts of two claims that can be compared, or why they cannot."""
        left, right = pair.left.claim, pair.right.claim
        measure = self._measures.get(left.measure)
        if left.measure != right.measure and not self._alone.isdisjoint((left.measure, right.measure)):
            return _Why("measure", "what one is, no word says of the other")
        open_ones = left.unit is not None and left.measure == right.measure and left.measure.endswith(":")
        home = pair.left.home & pair.right.home if open_ones and not pair.asked else frozenset[str]()
        across = pair.left.language != pair.right.language
        likeness = find_likeness(left, right, across=across, home=home, asked=pair.asked)
        if not self._units.comparable(left.unit, right.unit):
            return _Why("unit", f"{left.unit or 'a bare number'} is not {right.unit or 'a bare number'}")
        grows = measure is not None and measure.grows
        of = self._measures.get(left.measure.partition("@")[0])
        planned = of.planned if of is not None else left.measure in {_MONEY, f":{DEADLINE}"}
        kin = self._are_kin(pair.left, pair.right)
        reason: Reason = ""
        words = ""
        convert = left.unit != right.unit
        a, b = self._units.reach_of(left, convert=convert), self._units.reach_of(right, convert=convert)
        stands = stand(a, b)
        if pair.tie not in _ARITHMETIC:
            known = stands == "equal" and tells_itself(left, right)
            reason, words = find_reason(pair, likeness, planned=planned, grows=grows, kin=kin, known=known)
        if reason == "window" and stands != "disjoint" and both_since_events(left, right):
            reason = ""
        if reason:
            return _Why(reason, words)
        if stands == "disjoint":
            reason, words = find_reason_disjoint(
                pair, ratio(a.said, b.said), grows=grows, planned=of is not None and of.planned
            )
            if reason:
                return _Why(reason, words)
        facts = find_facts(pair, stands, a, b, measure, likeness)
        return facts | ({"nouns": "akin"} if kin else {})

    def compare_statements(self, pair: Pair, denial: Denial, names: str = "") -> Comparison:
        """The relation of two statements of which one denies the other."""
        left, right = pair.left.claim, pair.right.claim
        reason, words = find_reason_apart(pair)
        if reason and (names != "shared" or reason != "place"):  # word by word, one place is found for two
            return _apart(pair, reason, words)
        nothing = Reach(left.value, left.value, None)
        likeness = find_likeness(left, right, across=pair.left.language != pair.right.language)
        facts = find_facts(pair, "opposed", nothing, nothing, None, likeness)
        return self._ruled(pair, None, facts | {"denial": denial} | ({"names": names} if names else {}))

    def _ruled(self, pair: Pair, measure: Measure | None, facts: Mapping[str, str]) -> Comparison:
        left, right = pair.left.claim, pair.right.claim
        rules = self._rules[tuple(facts[fact] for fact in _ASKED_FIRST)]
        rule = next((rule for rule in rules if _holds(rule, facts, left.measure)), None)
        if rule is None:
            told = tuple(f"{name}: {value}" for name, value in facts.items())
            return _apart(pair, "too_vague", "no rule says how two such claims stand to each other", told)
        return Comparison(
            left=left,
            right=right,
            relation=rule.relation,
            reason="too_vague" if rule.silences else "",
            because=say_because(rule, pair, measure),
            proof=(
                f"left: {say_side(pair.left)}",
                f"right: {say_side(pair.right)}",
                f"event: {pair.because}",
                *(f"{name}: {value}" for name, value in facts.items()),
                f"rule {rule.id}: {rule.title}",
            ),
            rule=rule.id,
            type=rule.type,
            severity=rule.severity,
        )


def _order(rule: Rule) -> tuple[int, str, bool, str]:
    """By rank, then by id; a filter just before the rule that it silences."""
    return rule.rank, rule.silences or rule.id, not rule.silences, rule.id


def _may_hold(rule: Rule, facts: Sequence[str], values: Sequence[str]) -> bool:
    """Whether a rule holds for some pair with these values of some facts."""
    return all(value in rule.when.get(fact, (value,)) for fact, value in zip(facts, values, strict=True))


def _values_of(rules: Iterable[Rule], first: Sequence[str]) -> frozenset[str]:
    """How the values must stand for one of the rules to hold, where the facts told at once are these."""
    held = [rule for rule in rules if _may_hold(rule, FIRST, first)]
    return frozenset(value for rule in held for value in rule.when.get("values", FACTS["values"]))


def _holds(rule: Rule, facts: Mapping[str, str], measure: str) -> bool:
    if rule.measures and not any(_is_of(measure, one) for one in rule.measures):
        return False
    return all(facts[fact] in allowed for fact, allowed in rule.when.items())


def _is_of(measure: str, named: str) -> bool:
    """Whether a rule's measure is meant; "count:@*" are all that begin so."""
    return measure == named or (named.endswith("*") and measure.startswith(named[:-1]))


def _apart(pair: Pair, reason: Reason, words: str, told: tuple[str, ...] = ()) -> Comparison:
    return Comparison(
        left=pair.left.claim,
        right=pair.right.claim,
        relation="not_comparable",
        reason=reason,
        because=words,
        proof=(
            f"left: {say_side(pair.left)}",
            f"right: {say_side(pair.right)}",
            *told,
            f"not comparable: {reason}: {words}",
        ),
    )
