"""Two quantities → a share of a whole: "one in five", "9 out of 10", "jeder Fünfte"."""

from decimal import Decimal

import msgspec

from checker.interval import exactly
from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.quantities import Quantity
from checker.rulebook.language import Language
from checker.rulebook.numbers import NumberWords
from checker.words import Phrases, Word

_SHARE_STEP = Decimal("0.01")
_SMALL = 10
_YEARS = 1000
_ROUND = frozenset({12, 20, 50, 100, 1000, 10000, 100000})


def times_of(language: Language) -> frozenset[str]:
    """The words for stretches of time and for days."""
    dates = language.dates
    return frozenset(
        word.lower() for table in (dates.units, dates.plurals, dates.weekdays, dates.parts) for word in table
    )


class ShareReader:
    """Joins a part and its whole."""

    def __init__(
        self, numbers: NumberWords, times: frozenset[str] = frozenset(), persons: frozenset[str] = frozenset()
    ) -> None:
        """`times` are words for stretches of time, `persons` nouns for somebody."""
        self._persons = persons
        self._openers = frozenset(numbers.share_openers)
        self._times = times
        self._links = Phrases(
            (phrase, phrase in numbers.bare_ratios) for phrase in (*numbers.ratios, *numbers.bare_ratios)
        )
        self._measuring = frozenset(numbers.links)
        self._sums = frozenset(numbers.sums)
        self._closers = frozenset(numbers.denominator_closers)
        self._bare = frozenset(numbers.not_figures.bare)
        self._plurals = numbers.plural_endings

    def join(self, text: str, words: list[Word], part: Quantity, whole: Quantity) -> Quantity | None:
        """The share, where words between the two numbers make it one, its unit "1"; or the sum of a mixed number."""
        if self._sums and self._adds(text, words, part, whole):
            return _sum(part, whole)
        if self._closers and part.after == whole.first and text[part.end : whole.start] in GAPS:
            return self._closed(text, words, part, whole)
        return self._share(text, words, part, whole)

    def read(self, text: str, words: list[Word], quantity: Quantity) -> Quantity:
        """The quantity; as a share where an ordinal tells one: "jeder Fünfte", not "jeden zweiten Tag"."""
        at, low = quantity.first - 1, quantity.value.low
        if quantity.type != "ordinal" or at < 0 or words[at].form not in self._openers or low is None or low <= 1:
            return quantity
        timed = quantity.after < len(words) and words[quantity.after].form in self._times
        if timed or text[words[at].end : quantity.start] not in GAPS:
            return quantity
        return msgspec.structs.replace(
            quantity,
            start=words[at].start,
            first=at,
            value=exactly(1 / low),
            step=_SHARE_STEP,
            unit="1",
            type="number",
            steps=(*quantity.steps, "one in that many"),
        )

    def _share(self, text: str, words: list[Word], part: Quantity, whole: Quantity) -> Quantity | None:
        low, high = part.value.low, whole.value.low
        if low is None or high is None or not part.value.exact or not whole.value.exact or not 0 < low < high:
            return None
        bare = part.first == 0 and whole.after >= len(words)  # nothing around it could say otherwise
        measured = part.unit is not None or (whole.unit is not None and not (bare and whole.type == "percent"))
        if measured or "ordinal" in {part.type, whole.type}:
            return None
        between = words[part.after : whole.first]
        if not between or any(
            text[words[at - 1].end : words[at].start] not in GAPS for at in range(part.after, whole.first + 1)
        ):
            return None
        found = self._links.at(words, part.after)
        noun = found is None
        # "ein Wachstum von 1,2": where the link also leads to a figure, a noun before it is measured by what follows.
        if noun and len(between) > 1 and between[1].form not in self._measuring:
            found = self._links.at(words, part.after + 1)
        if found is None or found[0] + noun != len(between) or (found[1] and not bare):
            return None
        if not bare and not self._fits(
            text,
            words,
            whole,
            high,
            alone=low == 1 and not noun and part.numeral.shape in {"words", whole.numeral.shape},
            sure=not noun and (found[0] > 1 or (low == 1 and _is_whole(part, whole))),
        ):
            return None
        return msgspec.structs.replace(
            whole,
            start=part.start,
            first=part.first,
            value=exactly(low / high),
            step=_SHARE_STEP,
            unit=whole.unit or "1",
            type=whole.type,
            hedge="exact",
            steps=(*part.steps, *whole.steps, "a share"),
        )

    def _closed(self, text: str, words: list[Word], part: Quantity, whole: Quantity) -> Quantity | None:
        """A part whose denominator a word closes: "um vinte e um avos"."""
        after, low, high = whole.after, part.value.low, whole.value.low
        if after >= len(words) or words[after].form not in self._closers or text[whole.end : words[after].start] != " ":
            return None
        if not low or not high or not part.value.exact or not whole.value.exact or part.unit is not None:
            return None
        share = exactly(low / high)
        return msgspec.structs.replace(
            whole,
            start=part.start,
            first=part.first,
            end=words[after].end,
            after=after + 1,
            value=share,
            step=_SHARE_STEP,
            unit="1",
            steps=(*part.steps, *whole.steps, "a part"),
        )

    def _adds(self, text: str, words: list[Word], whole: Quantity, part: Quantity) -> bool:
        """Whether a part below one is added to a whole number: "ventitré e due terzi"."""
        low, high = whole.value.low, part.value.high
        if low is None or high is None or not whole.value.exact or not part.value.exact or whole.unit is not None:
            return False
        if part.first - whole.after != 1 or words[whole.after].form not in self._sums or whole.type == "ordinal":
            return False
        near = text[whole.end : words[whole.after].start] in GAPS and text[words[whole.after].end : part.start] in GAPS
        return near and part.numeral.shape == "fraction" and high < 1 <= low == low.to_integral_value()

    def _fits(self, text: str, words: list[Word], whole: Quantity, high: Decimal, *, alone: bool, sure: bool) -> bool:
        """Whether a share is meant: surely with "out of", with "in" where no noun follows or one is counted."""
        if sure:
            return True
        if high > _SMALL and high not in _ROUND:
            return False
        after = whole.after
        if alone:
            return True
        if after >= len(words) or text[whole.end : words[after].start] not in GAPS:
            return True
        form = words[after].form
        if self._is_person(form) or (self._plurals and form.isalpha() and not form.endswith(self._plurals)):
            return True  # "two in three adults", "un italiano su quattro fuma"
        return form in self._bare or not text[words[after].start].islower()

    def _is_person(self, form: str) -> bool:
        return form in self._persons or any(form.removesuffix(ending) in self._persons for ending in self._plurals)


def _is_whole(part: Quantity, whole: Quantity) -> bool:
    """Whether one stands before a number that is no year: "one in five", "1 in 20,000 births"."""
    high = whole.value.low
    if whole.numeral.grouped or whole.numeral.base != 1:
        return True
    return high is not None and high < _YEARS and part.numeral.shape == "words"


def _sum(whole: Quantity, part: Quantity) -> Quantity:
    low = (whole.value.low or Decimal(0)) + (part.value.low or Decimal(0))
    return msgspec.structs.replace(
        part,
        numeral=msgspec.structs.replace(whole.numeral, lone=False),
        start=whole.start,
        first=whole.first,
        value=exactly(low),
        step=_SHARE_STEP,
        unit=None if part.unit == "1" else part.unit,
        steps=(*whole.steps, *part.steps, "a whole and a part"),
    )
