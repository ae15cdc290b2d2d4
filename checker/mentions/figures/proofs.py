"""Whether a word that is often no number counts here: "one", "un", "a third", "half", "a week"."""

from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word, mark_endings

_CHANGE_REACH = 6  # words from a change to what leads to its size: "fell last year in all the towns by a third"
_BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than"})


class ProofReader:
    """Looks at the neighbours of doubtful words."""

    def __init__(
        self, numbers: NumberWords, units: UnitWords, hedges: HedgeWords, ordinals: frozenset[str] = frozenset()
    ) -> None:
        """`ordinals` are all forms of words that are places as well as parts."""
        self._links = frozenset(numbers.fraction_links)
        self._open = frozenset(numbers.open_fractions)
        self._doubtful = frozenset((*numbers.weak_fractions, *ordinals))
        self._points = frozenset(numbers.point_fractions)
        self._changes = frozenset(hedges.changes)
        self._change_leads = mark_endings(numbers.change_leads)
        self._bound = frozenset(numbers.bound_fractions)
        self._open_links = frozenset(numbers.open_links) | self._links
        self._one_openers = frozenset(numbers.one_openers)
        self._one_nouns = frozenset(numbers.one_nouns)
        self._partitives = Phrases((phrase, True) for phrase in numbers.partitives)
        self._one_counts = numbers.one_counts
        self._bare = frozenset((*numbers.not_figures.bare, *units.counted.stops))
        self._articles = frozenset(numbers.articles)
        self._weak = frozenset(units.weak)
        self._unit_openers = frozenset(units.one_openers)
        self._unit_closers = frozenset(units.one_closers)

    def stands(self, text: str, words: list[Word], quantity: Quantity, hedge: str) -> bool:
        """Whether the quantity may be given out."""
        numeral, hedged = quantity.numeral, hedge != "exact"
        counted = quantity.unit is not None and not quantity.value.meets(numeral.value)
        counted = counted or (numeral.part and quantity.type == "percent")
        counted = counted or (quantity.value.low is not None and quantity.value.low < 0)  # "négatif un"
        whole = not quantity.first and quantity.after >= len(words)  # nothing around it could say otherwise
        if whole or quantity.hedge == "range" or counted or not (numeral.part or numeral.lone):
            return True
        before = words[quantity.first - 1].form if quantity.first else ""
        follows = ""
        if quantity.after < len(words) and text[quantity.end : words[quantity.after].start] in GAPS:
            follows = words[quantity.after].form
        if numeral.lone and follows.isdecimal():
            return False  # "hasta un 3 %": an article before another number
        if quantity.unit is not None and quantity.unit != "1":
            weak = words[numeral.first].form in self._articles and words[quantity.after - 1].form in self._weak
            return (
                hedged or not (weak or numeral.article) or before in self._unit_openers or follows in self._unit_closers
            )
        if numeral.part:
            part = words[numeral.after - 1].form
            changed = hedged or self._changed(words, quantity.first, part, follows)
            links = self._open_links if part in self._open else self._links
            return changed or (follows in links and part not in self._bound)
        bounded = hedge in _BOUNDS  # "al menos uno", but "hasta un pueblo", "près d'un pont"
        return bounded or follows in self._one_nouns or (before in self._one_openers and follows not in self._links)

    def _changed(self, words: list[Word], first: int, part: str, follows: str) -> bool:
        """Whether a part says how much something changed: "fell by a third", not "fell a third time"."""
        if part in self._points or (follows and follows not in self._bare and part in self._doubtful):
            return False
        leads = self._change_leads.before(words, first)
        if not leads:
            return first > 0 and words[first].glued and words[first - 1].form in self._changes
        at = first - len(leads[0][0])
        return any(word.form in self._changes for word in words[max(0, at - _CHANGE_REACH) : at])

    def is_aside(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether it is a one that claims nothing: told from among several ("one of the largest"), or before a noun."""
        numeral, after = quantity.numeral, quantity.after
        if not numeral.lone or numeral.article or quantity.unit is not None or after >= len(words):
            return False
        if self._partitives.at(words, after) is not None:
            return True
        noun = text[quantity.end : words[after].start] == " " and text[words[after].start].islower()
        return self._one_counts and noun and words[after].form not in self._bare
