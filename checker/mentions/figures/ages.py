"""Quantity → age: "14-year-old", "âgé de 31 ans", "aged 31", "Ann Lee, 34, said"."""

import msgspec

from checker.mentions.figures.age_lists import AgeLists
from checker.mentions.figures.hedges import HedgeReader
from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.model import Figure
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word

_OLDEST = 115
_APPOSED = 4  # words back from a comma to the noun for somebody whose age follows it
_ARTICLE = 3  # letters of the longest article: "der", "una"
_CLOSERS = frozenset({",", ".", ";", ")", ""})
_INNER = frozenset({" ", ". ", "-"})  # between the words of a name
_FULL = 2  # words of a full name


class AgeReader:
    """Tells an age from a length of time or a bare number."""

    def __init__(self, units: UnitWords, hedges: HedgeWords, persons: frozenset[str], citizens: frozenset[str]) -> None:
        """`persons` are the nouns for somebody, `citizens` the words of origin."""
        self._persons = persons
        self._citizens = citizens
        self._of_somebody = frozenset(units.ages.links)
        self._bracketed = units.ages.bracketed
        self._lists = AgeLists(units, hedges, persons)
        self._unit = units.ages.unit
        self._apposed = units.ages.apposed
        self._name_words = units.ages.name_words
        self._nouns, self._place_leads = frozenset(units.ages.nouns), frozenset(units.ages.place_leads)
        self._links = frozenset(units.ages.apposed_links)
        self._after = Phrases((phrase, True) for phrase in units.ages.after)
        self._before = HedgeReader(HedgeWords(before={"about": units.ages.before}))
        self._before_units = HedgeReader(HedgeWords(before={"about": units.ages.before_units}))
        self._spans = frozenset({self._unit, "mo", "wk", "d", None})

    def spread(self, text: str, figures: list[Figure]) -> list[Figure]:
        """The figures of a sentence, those that stand in one list with an age made ages."""
        return self._lists.spread(text, figures)

    def read(self, text: str, words: list[Word], quantity: Quantity, first: int, start: int) -> Quantity:
        """The quantity, as an age where it is one; `first` and `start` take in the hedge before it."""
        if quantity.type == "ordinal" or quantity.unit not in self._spans:
            return quantity
        if quantity.unit is not None and words[quantity.after - 1].form in self._nouns:
            return self._aged(quantity, after=quantity.after, end=quantity.end)
        if quantity.unit is not None and quantity.after < len(words):
            found = self._after.at(words, quantity.after)
            if found is not None and text[quantity.end : words[quantity.after].start] in GAPS:
                after = quantity.after + found[0]
                return self._aged(quantity, after=after, end=words[after - 1].end)
        if quantity.numeral.base != 1:
            return quantity
        named = self._before.before(text, words, first, start) or self._before.before(
            text, words, quantity.first, quantity.start
        )
        if named is None and quantity.unit is not None:
            named = self._before_units.before(text, words, quantity.first, quantity.start)
        if (
            named is not None
            or self._is_of_somebody(text, words, quantity)
            or (quantity.unit in {None, self._unit} and self._apposed and self._stands_apposed(text, words, quantity))
        ):
            return self._aged(quantity, after=quantity.after, end=quantity.end)
        return quantity

    def _is_of_somebody(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether a noun for somebody stands before a length of time: "un operario de 33 años"."""
        at = quantity.first - 1
        if quantity.unit is None or at < 1 or words[at].form not in self._of_somebody:
            return False
        if text[words[at - 1].end : words[at].start] != " ":
            return False
        return words[at - 1].form in self._persons or self._is_citizen(text, words, at - 1)

    def _is_citizen(self, text: str, words: list[Word], at: int) -> bool:
        """Whether a word of origin stands for somebody: "un *tunisino* di 36 anni", "l'autista *serbo* di 38 anni"."""
        if words[at].form not in self._citizens or not at or text[words[at - 1].end : words[at].start] not in GAPS:
            return False
        before = words[at - 1].form
        return len(before) <= _ARTICLE or before in self._persons

    def _stands_apposed(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        low, at = quantity.value.low, quantity.first
        if not at or low is None or not quantity.value.exact or not 0 < low <= _OLDEST or not quantity.numeral.plain:
            return False
        start = quantity.start
        if quantity.unit == self._unit and self._stands_behind_somebody(text, words, quantity):
            return True
        if words[at - 1].form in self._links and text[words[at - 1].end : start] == " ":
            at, start = at - 1, words[at - 1].start
            if quantity.unit == self._unit and at and text[words[at - 1].end : start] == ", ":
                return text[quantity.end : quantity.end + 1] in _CLOSERS  # "el alcalde, de 61 años, dijo"
        if at < self._name_words or not all(text[word.start].isupper() for word in words[at - self._name_words : at]):
            return False
        name = words[at - 1]
        if self._bracketed and quantity.unit is None and at > 1 and text[name.end : start] == " (":
            given = text[words[at - 2].start].isupper() and text[words[at - 2].end : name.start] in {" ", "-"}
            return given and text[quantity.end : quantity.end + 1] == ")"
        last = quantity.after == len(words) and self._is_somebody_before(text, words, at - 1)
        led = quantity.unit == self._unit or last or self._is_led(text, words, at, quantity.end)
        return (
            text[name.end : start] == ", "
            and text[quantity.end : quantity.end + 1] in (_CLOSERS if led else {","})
            and not text[quantity.end + 1 : quantity.end + 3].strip().isdecimal()
        )

    def _is_led(self, text: str, words: list[Word], at: int, end: int) -> bool:
        """Whether the full name before a word, and the number that ends at `end`, stand in a list or behind a word that
        leads to no place: "the death *of* Ann Lee, 34.", "Jim B. Roy, 9; Ann Lee, 34".
        """  # noqa: D205  one sentence
        first = at - 1
        while (
            first
            and text[words[first - 1].start].isupper()
            and text[words[first - 1].end : words[first].start] in _INNER
        ):
            first -= 1
        if not first or at - first < _FULL:
            return False
        listed = ";" in {text[end : end + 1], text[words[first - 1].end : words[first - 1].end + 1]}
        before = words[first - 1]
        return listed or not (text[before.start].isupper() or before.form in self._place_leads)

    def _stands_behind_somebody(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether commas set a count of years off behind a noun for somebody: "il conducente del camion, 45 anni,"."""
        at = quantity.first - 1
        if text[words[at].end : quantity.start] != ", " or text[quantity.end : quantity.end + 1] not in _CLOSERS:
            return False
        return self._is_somebody_before(text, words, at)

    def _is_somebody_before(self, text: str, words: list[Word], at: int) -> bool:
        """Whether a noun for somebody stands in the few words up to one, no mark between."""
        for place in range(at, max(-1, at - _APPOSED), -1):
            if words[place].form in self._persons:
                return True
            if not place or text[words[place - 1].end : words[place].start] != " ":
                return False
        return False

    def _aged(self, quantity: Quantity, *, after: int, end: int) -> Quantity:
        unit = quantity.unit or self._unit
        steps = (*quantity.steps, "an age")
        return msgspec.structs.replace(quantity, type="age", unit=unit, after=after, end=end, steps=steps)
