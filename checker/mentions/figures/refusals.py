"""What looks like a number and counts nothing: names with digits, dates, clock times, scores, lists."""

import re

from checker.mentions.figures.quantities import Quantity
from checker.rulebook.numbers import NumberWords
from checker.words import Phrases, Word, split_words

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_LAST_DAY = 31
_GLUE = re.compile(r"[/\\_=?&@#§№~^*+|]|[^\W\d_][-‑–]|[^\W\d_]|[.:]$", re.UNICODE)
_SCORE = re.compile(r"\d{1,3} ?[-–‑:] ?\d{1,3}(?![\d\w.,%])")


class RefusalReader:
    """Says why a quantity is none."""

    def __init__(self, numbers: NumberWords) -> None:
        refusals = numbers.not_figures
        self._calendar = frozenset(refusals.calendar)
        self._years = frozenset(refusals.year_openers)
        self._bare = frozenset(refusals.bare)
        self._clocks = Phrases((phrase, True) for phrase in refusals.clocks)
        self._labels: dict[str, list[tuple[str, ...]]] = {}
        for phrase in refusals.labels:
            forms = tuple(word.form for word in split_words(phrase))
            self._labels.setdefault(forms[-1], []).append(forms)
        self._clock_openers = frozenset(
            tuple(word.form for word in split_words(phrase))[-1] for phrase in refusals.clock_openers
        )
        self._suffix_links = frozenset(numbers.links)

    def refuses(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        """Why it counts nothing; `None` where it may stand."""
        numeral = quantity.numeral
        if numeral.shape != "digits":
            return None
        if quantity.start == numeral.start and (why := self._glued_before(text, words, quantity)):
            return why
        if why := self._glued_after(text, words, quantity):
            return why
        if quantity.unit is None and numeral.base == 1:
            return self._named(text, words, quantity) or self._dated(text, words, quantity)
        if quantity.unit == "h":
            return self._clock(text, words, quantity)
        return None

    def _glued_before(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        start = quantity.start
        one = text[start - 1 : start]
        two = text[max(0, start - 2) : start - 1]
        if not one:
            return None
        if one.isalpha() or (one in "-‑–−" and two.isalpha()):
            return "part of a name"
        if one in "/\\_=?&@#§№^|" or (one in ".:,-‑–" and two.isdecimal()):
            return "part of a code"
        if one == "." and two.isalpha() and text[start - 1 : start] == ".":
            return "part of a name"
        return None

    def _glued_after(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        end = quantity.end
        one, two = text[end : end + 1], text[end + 1 : end + 2]
        if one.isalpha() or one == "_":
            return "part of a name"
        if one in {":", "/", "@", "="} and two.isalnum() and quantity.unit is None:
            return "part of a code"
        if quantity.unit == "h" and one.isdecimal():
            return "a clock time"
        return None

    def _named(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        at = quantity.first
        if at and text[words[at - 1].end : quantity.start].strip(" \u00a0\u202f.°º") in {"", "#"}:
            for forms in self._labels.get(words[at - 1].form, ()):
                begin = at - len(forms)
                if begin >= 0 and all(w.form == f for w, f in zip(words[begin:at], forms, strict=True)):
                    return f"named by {' '.join(forms)!r}"
        if text[quantity.start - 1 : quantity.start] == "[" and text[quantity.end : quantity.end + 1] == "]":
            return "a note"
        if not at and text[quantity.end : quantity.end + 2] in {". ", ") "} and quantity.numeral.plain:
            return "a list number"
        match = _SCORE.match(text, quantity.start)
        if match and ":" not in match.group() and _is_score(match.group()):
            return "a score"
        return None

    def _dated(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        numeral, after = quantity.numeral, quantity.after
        number = numeral.value.low
        if number is None or not numeral.plain:
            return None
        before = words[quantity.first - 1].form if quantity.first else ""
        follows = words[after] if after < len(words) and words[after].glued else None
        if follows is not None:
            if self._clocks.at(words, after) is not None:
                return "a clock time"
            if follows.form in self._calendar and number <= _LAST_DAY:
                return "a day"
        if before in self._calendar and words[quantity.first].glued and number <= _LAST_YEAR:
            return "a day or a year"
        if _FIRST_YEAR <= number <= _LAST_YEAR and numeral.end - numeral.start == 4:
            if (
                follows is None
                or follows.form in self._bare
                or follows.form.isdecimal()
                or "." in text[quantity.end : follows.start]
            ):
                return "a year"
            if before in self._years or not text[follows.start].islower():
                return "a year"
        return None

    def _clock(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        before = words[quantity.first - 1].form if quantity.first else ""
        symbol = text[quantity.numeral.end : quantity.end].strip()
        if symbol == "h" and before in self._clock_openers:
            return "a clock time"
        return None


def _is_score(written: str) -> bool:
    low, high = (int(side) for side in re.split(r" ?[-–‑:] ?", written))
    return low >= high or high < 13
