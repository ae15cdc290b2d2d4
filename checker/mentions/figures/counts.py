"""Quantity → what it counts: "400 jobs" → "job", "$52 a barrel" → "dollar per barrel"."""

from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word, split_words

_LONGEST = 5
_HYPHENS = frozenset({"-", "‑", "‐"})


class CountReader:
    """Names what a number counts, in languages whose nouns show their plural."""

    def __init__(self, units: UnitWords) -> None:
        counted = units.counted
        self._endings = sorted(counted.endings.items(), key=lambda pair: -len(pair[0]))
        self._irregular = counted.irregular
        self._stops = frozenset(counted.stops)
        self._links = frozenset(counted.links)
        self._ages = counted.ages
        self._closers = frozenset(units.one_closers)
        self._rates = frozenset(counted.rates)
        self._unit_rates = frozenset(counted.unit_rates)
        self._words = Phrases((form, unit) for unit, forms in units.words.items() for form in forms)
        self._names = {unit: forms[0] for unit, forms in units.words.items()}

    def name(self, text: str, words: list[Word], quantity: Quantity) -> str:
        """The noun counted, or the rate, in the singular; "" where none is told."""
        if quantity.type == "age" and quantity.unit in self._ages:
            return self._ages[quantity.unit]
        if not self._endings or quantity.type in {"ordinal", "percent", "age", "temperature"}:
            return ""
        after, end = quantity.after, quantity.end
        if quantity.unit is not None and quantity.unit != "1":
            base = self._names.get(quantity.unit, "")
            return self._rate(text, words, self._singular_of(base), after, end) if base else ""
        found = self._noun(text, words, quantity)
        if found is None:
            return ""
        noun, after = found
        return self._rate(text, words, noun, after, words[after - 1].end) or noun

    def _noun(self, text: str, words: list[Word], quantity: Quantity) -> tuple[str, int] | None:
        at, end, taken = quantity.after, quantity.end, list[str]()
        single = quantity.value.exact and quantity.value.low == 1
        first = at
        while at < len(words) and at - first < _LONGEST and text[end : words[at].start] in GAPS:
            form, linked = words[at].form, bool(taken) and words[at].form in self._links
            if not linked and (form in self._stops or form.isdecimal() or form in self._rates):
                break
            hyphened = at == first and text[end : words[at].start] in _HYPHENS
            end = words[at].end
            singular = None if single or text[end : end + 1] in _HYPHENS else self._singular(form)
            if singular is not None or hyphened or single:
                return " ".join([*taken, singular or form]), at + 1
            taken += [] if linked else [form]
            at += 1
        return None

    def _rate(self, text: str, words: list[Word], base: str, after: int, end: int) -> str:
        """The base and what one is given for; "" where nothing follows."""
        if after + 1 >= len(words) or text[end : words[after].start] not in GAPS or not words[after + 1].glued:
            return ""
        form, unit = words[after].form, self._words.at(words, after + 1)
        if form not in self._rates and (form not in self._unit_rates or unit is None):
            return ""
        size = 1 if unit is None else unit[0]
        beyond = words[after + 1 + size : after + 2 + size]
        if form in self._unit_rates and beyond and beyond[0].form in self._closers:
            return ""  # "$6 billion a year earlier"
        what = " ".join(word.form for word in words[after + 1 : after + 1 + size])
        return f"{base} per {self._singular_of(what)}"

    def _singular_of(self, phrase: str) -> str:
        *taken, last = (word.form for word in split_words(phrase))
        return " ".join([*taken, self._singular(last) or last])

    def _singular(self, form: str) -> str | None:
        """The singular of a plural, None where the form is none."""
        known = self._irregular.get(form)
        if known is not None:
            return known
        for ending, singular in self._endings:
            if form.endswith(ending) and len(form) > len(ending):
                return None if ending == singular else form[: len(form) - len(ending)] + singular
        return None
