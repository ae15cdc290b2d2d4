"""Numeral → quantity: the unit around a number, by symbol or by word, and whether it is an age."""

import re
from decimal import Decimal

import msgspec

from checker.interval import Interval, exactly
from checker.mentions.figures.numerals import GAPS, Numeral
from checker.mentions.figures.symbols import SymbolReader, either
from checker.mentions.figures.unit_pairs import UnitPairReader
from checker.model import FigureType
from checker.rulebook.kinds import Kind
from checker.rulebook.numbers import NumberWords
from checker.rulebook.units import UnitWords
from checker.words import Phrases, Word, fold

_NEAR = GAPS | {""}
_SIGN_GAP = 3  # from the last letter of a sign to its number, white space in between


class Quantity(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A number with its unit. `words[first:after]` are the words in `start`…`end`; `numeral` is what was counted."""

    numeral: Numeral
    start: int
    end: int
    first: int
    after: int
    value: Interval
    step: Decimal
    type: FigureType
    unit: str | None = None
    hedge: str = "exact"
    finest: str = ""
    steps: tuple[str, ...] = ()


class QuantityReader:
    """Finds the unit before or after a numeral."""

    def __init__(self, numbers: NumberWords, units: UnitWords, kinds: dict[str, Kind]) -> None:
        self._types: dict[str, FigureType] = {unit: kind.type for kind in kinds.values() for unit in kind.units}
        entries = [(unit, entry) for kind in kinds.values() for unit, entry in kind.units.items()]
        self._after = {sign: unit for unit, entry in entries for sign in entry.symbols}
        self._before = {sign: unit for unit, entry in entries for sign in (*entry.before, *entry.lost)}
        self._parted = {sign: unit for unit, entry in entries if entry.hundredths for sign in entry.symbols}
        self._parted |= {sign: unit for unit, entry in entries for sign in entry.within}
        self._hundredths = re.compile(rf"({either(self._parted)})(\d\d)(?!\w)" if self._parted else r"(?!)")
        self._lost = frozenset(sign for _, entry in entries for sign in entry.lost)
        self._after_pattern = re.compile(
            r"[ \u00a0\u202f\u2009]?(?:-(?=[A-Za-z]))?(" + either(self._after) + r")" if self._after else r"(?!)"
        )
        self._bracketed = re.compile(r" ?[\[{<](" + either(self._after) + r")[\]}>]" if self._after else r"(?!)")
        self._pairs = UnitPairReader(kinds)
        self._before_pattern = re.compile(
            r"(" + either(self._before) + r")[ \u00a0\u202f\u2009]?$" if self._before else r"(?!)"
        )
        self._before_ends = frozenset(sign[-1] for sign in self._before)
        forms = {form: unit for unit, forms in units.words.items() for form in forms}
        # Capitals often lose their accents; "no" is no "nó".
        bare = frozenset(numbers.not_figures.bare)
        folded = {fold(form): unit for form, unit in forms.items() if fold(form) not in bare}
        self._words = Phrases((folded | forms).items())
        self._links = frozenset(numbers.links)
        self._ordinals = frozenset(numbers.ordinals) & frozenset(numbers.fractions)
        self._articles = frozenset(numbers.articles) | frozenset(numbers.ones)
        self._unit_articles = frozenset(units.articles)
        self._halves = Phrases(numbers.halves.items())
        self._short = numbers.short_magnitudes
        self._symbols = SymbolReader(self._after, self._types, frozenset(numbers.links), bare, numbers.negatives)
        self._short_blockers = frozenset(numbers.short_blockers)

    def read(self, text: str, words: list[Word], numeral: Numeral, floor: int) -> Quantity:
        """The numeral with its unit, if it has one; what stands before `floor` belongs to another."""
        numeral = self._spoken_letters(text, words, numeral)
        bare = _bare(numeral)
        if numeral.shape == "ordinal":
            return bare
        before = self._unit_before(text, words, bare, floor)
        return before if before is not None else self._unit_after(text, words, bare)

    def read_article(self, text: str, words: list[Word], at: int) -> Quantity | None:
        """An article and a unit, to be proved by their neighbours: "a week" before "ago"."""
        if words[at].form not in self._unit_articles or at + 1 >= len(words) or self._words.at(words, at + 1) is None:
            return None
        word = words[at]
        numeral = Numeral(
            start=word.start,
            end=word.end,
            first=at,
            after=at + 1,
            value=exactly(Decimal(1)),
            step=Decimal(1),
            shape="words",
            lone=True,
            article=True,
            steps=(f"{word.form}: an article as one",),
        )
        # A sign behind it belongs to the next number: "a US$ 4 billion suit".
        quantity = self._unit_word(text, words, _bare(numeral))
        return self._half_after(text, words, quantity) if quantity.unit is not None else None

    def _spoken_letters(self, text: str, words: list[Word], numeral: Numeral) -> Numeral:
        """The letter of "3m viewers" is a magnitude, that of "3m tall" a unit."""
        after = numeral.after
        if not numeral.steps or numeral.base == 1 or numeral.shape != "digits":
            return numeral
        letters = text[words[after - 1].start : words[after - 1].end]
        if letters not in self._short or letters not in self._after:
            return numeral
        money = self._before_pattern.search(text, max(0, numeral.start - 6), numeral.start)
        follows = after < len(words) and text[numeral.end : words[after].start] in GAPS
        if money or (follows and words[after].form not in self._short_blockers and text[words[after].start].islower()):
            return numeral
        base = self._short[letters]
        return msgspec.structs.replace(
            numeral,
            end=words[after - 1].start,
            after=after - 1,
            value=Interval(_divided(numeral.value.low, base), _divided(numeral.value.high, base)),
            step=numeral.step / base,
            base=Decimal(1),
            steps=numeral.steps[:1],
        )

    def _unit_before(self, text: str, words: list[Word], bare: Quantity, floor: int) -> Quantity | None:
        if self._before_ends.isdisjoint(text[max(0, bare.start - _SIGN_GAP) : bare.start]):
            return None
        match = self._before_pattern.search(text, max(floor, bare.start - 8), bare.start)
        if match is None:
            return None
        start, sign = match.start(), match[1]
        if sign[0].isalpha() and start and text[start - 1].isalnum():
            # "MXN$ 20" holds a "N$" of Namibia.
            start, sign = match.end(1) - 1, sign[-1]
            if sign.isalpha() or sign not in self._before:
                return None
        if sign in self._lost and not bare.numeral.grouped and bare.numeral.base == 1:
            return None
        first = bare.first
        while first and words[first - 1].start >= start:
            first -= 1
        unit = self._before[sign.replace(" $", "$")]
        steps = (*bare.steps, f"{sign} → {unit}")
        # "$ 40,000 US dollars": the words say the same again, or say it better.
        after = self._unit_word(text, words, bare)
        if after.type == "currency":
            return msgspec.structs.replace(after, start=start, first=first)
        return msgspec.structs.replace(bare, start=start, first=first, unit=unit, type=self._types[unit], steps=steps)

    def _unit_after(self, text: str, words: list[Word], bare: Quantity) -> Quantity:
        within = self._within(text, words, bare)
        if within is not None:
            return within
        match = self._after_pattern.match(text, bare.end) or self._bracketed.match(text, bare.end)
        if match is None and bare.numeral.base != 1:
            linked = self._skip_link(text, words, bare)
            match = self._after_pattern.match(text, words[linked - 1].end) if linked > bare.after else None
        if match is not None and self._symbols.fits(text, match, bare.numeral):
            unit, after = self._after[match[1]], bare.after
            while after < len(words) and words[after].start < match.end():
                after += 1
            if match[1] in self._short and after < len(words) and self._words.at(words, after) is not None:
                return self._unit_after(text, words, self._in_millions(bare, match, after))
            unit, end, after = self._pairs.read(text, words, unit, match.end(), after)
            quantity = self._with(bare, unit, end, after, text[match.start(1) : end])
            worded = self._unit_word(text, words, bare)
            quantity = worded if worded.end > quantity.end else quantity
        else:
            quantity = self._unit_word(text, words, bare)
        return self._half_after(text, words, quantity) if quantity.unit not in {None, "1"} else quantity

    def _within(self, text: str, words: list[Word], bare: Quantity) -> Quantity | None:
        """A unit between a number and its hundredths: "1m80", "9"58"."""
        match = self._hundredths.match(text, bare.end)
        if match is None or not bare.numeral.plain or bare.value.low is None:
            return None
        after = bare.after
        while after < len(words) and words[after].start < match.end():
            after += 1
        value = exactly(bare.value.low + Decimal(f"0.{match[2]}"))
        quantity = self._with(bare, self._parted[match[1]], match.end(), after, match.group())
        return msgspec.structs.replace(quantity, value=value, step=Decimal("0.01"))

    def _in_millions(self, bare: Quantity, match: re.Match[str], after: int) -> Quantity:
        """A unit's letter before another unit is a magnitude: "4.4 m barrels"."""
        base = self._short[match[1]]
        numeral = msgspec.structs.replace(bare.numeral, base=base, end=match.end(), after=after)
        return msgspec.structs.replace(
            bare,
            numeral=numeral,
            end=match.end(),
            after=after,
            value=bare.value.times(base),
            step=bare.step * base,
            steps=(*bare.steps, f"{match[1]} → ×{base}"),
        )

    def _unit_word(self, text: str, words: list[Word], bare: Quantity) -> Quantity:
        at = bare.after
        if bare.numeral.base != 1 or bare.hedge != "exact" or bare.numeral.shape == "fraction":
            at = self._skip_link(text, words, bare)
        if at >= len(words) or text[max(bare.end, words[at - 1].end) : words[at].start] not in _NEAR:
            return bare
        found = self._words.at(words, at)
        if found is None or (found[0] == 1 and _is_initial(text, words[at])):
            return bare
        if (
            bare.numeral.part
            and at == bare.after
            and words[at - 1].form in self._ordinals
            and self._types.get(found[1]) != "percent"
        ):
            return bare  # "la dixième semaine" is no tenth of a week
        end = words[at + found[0] - 1].end
        return self._with(bare, found[1], end, at + found[0], repr(text[words[at].start : end]))

    def _skip_link(self, text: str, words: list[Word], bare: Quantity) -> int:
        """Past "of", "d'" and, after a part, an article: "half an hour", "millions d'euros"."""
        at = bare.after
        if at < len(words) and words[at].form in self._links and text[bare.end : words[at].start] in _NEAR:
            at += 1
        part = bare.numeral.shape == "fraction"
        if part and at < len(words) and words[at].form in self._articles and words[at].glued:
            at += 1
        return at

    def _with(self, bare: Quantity, unit: str, end: int, after: int, told: str) -> Quantity:
        return msgspec.structs.replace(
            bare,
            unit=unit,
            end=end,
            after=after,
            type=self._types.get(unit, "dimension"),
            steps=(*bare.steps, f"{told} → {unit}"),
        )

    def _half_after(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        """With the part behind its unit: "an hour and a half", "une heure et demie"."""
        at = quantity.after
        if at >= len(words) or text[quantity.end : words[at].start] not in GAPS:
            return quantity
        found = self._halves.at(words, at)
        if found is None or not quantity.value.exact or quantity.value.low is None:
            return quantity
        if at + found[0] < len(words) and self._words.at(words, at + found[0]) is not None:
            return quantity  # "una hora y media docena", "media hora y medio día"
        value = quantity.value.low + found[1]
        return msgspec.structs.replace(
            quantity,
            value=Interval(value, value),
            step=found[1] / 5,
            end=words[at + found[0] - 1].end,
            after=at + found[0],
            steps=(*quantity.steps, f"+ {found[1]}"),
        )


def _is_initial(text: str, word: Word) -> bool:
    """Whether a lone letter is a capital or begins an abbreviation: "5 p.m.", not "5p."."""
    if word.end - word.start > 1:
        return False
    return text[word.start].isupper() or (text[word.end : word.end + 1] == "." and text[word.end + 1 :][:1].isalpha())


def _bare(numeral: Numeral) -> Quantity:
    return Quantity(
        numeral=numeral,
        start=numeral.start,
        end=numeral.end,
        first=numeral.first,
        after=numeral.after,
        value=numeral.value,
        step=numeral.step,
        type="ordinal" if numeral.shape == "ordinal" else "number",
        unit="1" if _is_share(numeral) else None,
        hedge=numeral.hedge,
        steps=numeral.steps,
    )


def _is_share(numeral: Numeral) -> bool:
    """A part below one of something: UCUM's unity is its unit until a real one follows."""
    return numeral.shape == "fraction" and numeral.base == 1 and numeral.value.low is not None and numeral.value.low < 1


def _divided(bound: Decimal | None, base: Decimal) -> Decimal | None:
    return None if bound is None else bound / base
