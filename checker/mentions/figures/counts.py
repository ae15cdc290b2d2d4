"""Quantity → what it counts: "400 jobs" → "job", "$52 a barrel" → "dollar per barrel"."""

from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.kinds import Kind
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word, split_words

_LONGEST = 5
_BRACKET = 30
_HYPHENS = frozenset({"-", "‑", "‐"})
_NEAR = GAPS | {""}
_SIZE = 2  # numbers in a size: "2.5-litre"


class CountReader:
    """Names what a number counts, in languages whose nouns show their plural."""

    def __init__(self, numbers: NumberWords, units: UnitWords, kinds: dict[str, Kind]) -> None:
        counted = units.counted
        self._of = frozenset(numbers.links)
        self._owners = frozenset(counted.owners)
        self._articles = frozenset((*units.articles, *counted.owners))
        self._skips = frozenset(counted.skips)
        self._degrees = counted.degrees
        self._percent = counted.percent
        self._endings = sorted(counted.endings.items(), key=lambda pair: -len(pair[0]))
        self._irregular = counted.irregular
        self._stops = frozenset(counted.stops)
        self._links = frozenset(counted.links)
        self._ages = counted.ages
        self._closers = frozenset(units.one_closers)
        self._rates = frozenset(counted.rates)
        self._unit_rates = frozenset(counted.unit_rates)
        self._words = Phrases((form, unit) for unit, forms in units.words.items() for form in forms)
        self._known = frozenset(unit for kind in kinds.values() for unit in kind.units)
        entries = [(unit, entry) for kind in kinds.values() for unit, entry in kind.units.items()]
        signs = [(sign.lower(), unit) for unit, entry in entries for sign in entry.symbols if sign.isalpha()]
        self._sizes = Phrases([*signs, *((form, unit) for unit, forms in units.words.items() for form in forms)])
        self._names = {unit: entry.name for kind in kinds.values() for unit, entry in kind.units.items() if entry.name}
        self._names |= {unit: forms[0] for unit, forms in units.words.items()}
        self._names = {unit: self._singular_of(name) for unit, name in self._names.items()}

    def name(self, text: str, words: list[Word], quantity: Quantity) -> str:
        """The noun counted, or the rate, in the singular; "" where none is told."""
        if quantity.type == "age" and quantity.unit in self._ages:
            return self._ages[quantity.unit]
        if not self._endings or quantity.type in {"ordinal", "age", "temperature"}:
            return ""
        if quantity.unit is not None and quantity.unit != "1" and quantity.unit[0] != "/":
            base = self._percent if quantity.type == "percent" else self.unit_name(quantity.unit)
            told = base if quantity.unit not in self._known else ""  # "kV/cm" has no other name
            return self.rate(text, words, base, quantity.after, quantity.end) or told if base else ""
        found = self._noun(text, words, quantity)
        if found is None:
            return ""
        noun, after = found
        return self.rate(text, words, noun, after, words[after - 1].end) or noun

    def unit_name(self, unit: str) -> str:
        """The name of a unit in the words of the pack and in the singular; "" where it has none."""
        name = self._names.get(unit, "")
        if not name and "/" in unit:
            return " per ".join(self.unit_name(part) or part for part in unit.split("/"))
        return name

    def rate(self, text: str, words: list[Word], base: str, after: int, end: int) -> str:
        """The base and what one is given for, a bracket between them left out; "" where nothing follows."""
        if text[end : end + 2] == " (":  # "9 billion shekels ($2.4 billion) a year"
            close = text.find(") ", end, end + _BRACKET)
            if close > 0:
                end = close + 1
                while after < len(words) and words[after].start < end:
                    after += 1
        if after < len(words) and text[end : words[after].start] == "/":  # "$15.40/hour"
            return f"{base} per {self._per(words, after)}"
        if after + 1 >= len(words) or text[end : words[after].start] not in GAPS or not words[after + 1].glued:
            return ""
        form, unit = words[after].form, self._words.at(words, after + 1)
        if form not in self._rates and (form not in self._unit_rates or unit is None):
            return ""
        beyond = [] if unit is None else words[after + 1 + unit[0] : after + 2 + unit[0]]
        if form in self._unit_rates and beyond and beyond[0].form in self._closers:
            return ""  # "$6 billion a year earlier"
        return f"{base} per {self._per(words, after + 1)}"

    def _per(self, words: list[Word], at: int) -> str:
        unit, form = self._words.at(words, at), words[at].form
        return self._singular(form) or form if unit is None else self.unit_name(unit[1])

    def _noun(self, text: str, words: list[Word], quantity: Quantity) -> tuple[str, int] | None:
        at, end, taken = self._past_of(words, quantity), quantity.end, list[str]()
        first = at
        single = quantity.value.exact and quantity.value.low == 1 and first == quantity.after
        sized = self._past_size(text, words, at)
        first = at = sized or at
        if at > quantity.after:
            end = words[at - 1].end
        while at < len(words) and at - first < _LONGEST and text[end : words[at].start] in GAPS:
            form, linked = words[at].form, bool(taken) and words[at].form in self._links
            if not linked and (form in self._stops or form.isdecimal() or form in self._rates):
                break
            hyphened = at == first and text[end : words[at].start] in _HYPHENS
            end = words[at].end
            singular = None if single or text[end : end + 1] in _HYPHENS else self._singular(form)
            unit = self._words.at(words, at) if taken and singular is not None else None
            if unit is not None:
                return self.unit_name(unit[1]), at + unit[0]  # "517 rushing yards"
            if singular is not None or hyphened or single:
                return " ".join([*taken, singular or form]), at + 1
            taken += [] if linked or form in self._skips else [self._degrees.get(form, form)]
            at += 1
        led = not sized and quantity.first > 0 and words[quantity.first - 1].form in self._articles
        return (taken[0], first + 1) if taken and led else None  # "the 12 page report"

    def _past_of(self, words: list[Word], quantity: Quantity) -> int:
        """Where the counted noun may begin: "dozens of its vans", "35m of the phones"."""
        at = quantity.after
        numeral = quantity.numeral
        if (numeral.base == 1 and quantity.hedge == "exact" and not numeral.lone) or at >= len(words):
            return at
        if words[at].form in self._of and words[at].glued:
            at += 1
            at += at < len(words) and words[at].form in self._owners
        return at

    def _past_size(self, text: str, words: list[Word], at: int) -> int:
        """Past the size of what is counted ("two 500kg bombs", "three 50-metre pools"); 0 where none stands there."""
        size = at
        while size < len(words) and size - at < _SIZE and words[size].form.isdecimal():
            size += 1
        unit = self._sizes.at(words, size) if at < size < len(words) else None
        if unit is None or text[words[size - 1].end : words[size].start] not in _NEAR:
            return 0
        after = size + unit[0]
        return after if after < len(words) and text[words[after - 1].end : words[after].start] == " " else 0

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
