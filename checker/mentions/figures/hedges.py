"""Words around a number → its hedge: "plus de", "about", "or so", "au moins"."""

from decimal import Decimal

from checker.interval import Interval
from checker.mentions.figures.numerals import GAPS
from checker.rulebook.hedges import HedgeWords
from checker.words import Phrases, Word, split_words

_NEAR = GAPS | {"", " (", " ~"}
_OPEN_ABOVE = frozenset({"at_least", "more_than"})
_OPEN_BELOW = frozenset({"at_most", "less_than", "up_to"})


class HedgeReader:
    """Finds the hedge before or after a figure."""

    def __init__(self, hedges: HedgeWords) -> None:
        self._before: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for hedge, phrases in hedges.before.items():
            for phrase in phrases:
                forms = tuple(word.form for word in split_words(phrase))
                self._before.setdefault(forms[-1], []).append((forms, hedge))
        for rivals in self._before.values():
            rivals.sort(key=lambda entry: -len(entry[0]))
        self._joins = frozenset(hedges.joins)
        self._after = Phrases((phrase, hedge) for hedge, phrases in hedges.after.items() for phrase in phrases)
        self._after_noun = Phrases(
            (phrase, hedge) for hedge, phrases in hedges.after_noun.items() for phrase in phrases
        )

    def before(self, text: str, words: list[Word], first: int, start: int) -> tuple[int, str] | None:
        """The index of the first word of the longest hedge that ends right before `start`, the place of
        `words[first]` or of the sign before it, and the hedge.
        """  # noqa: D205  one sentence
        if not first or text[words[first - 1].end : start] not in _NEAR:
            return None
        for forms, hedge in self._before.get(words[first - 1].form, ()):
            at = first - len(forms)
            if at >= 0 and all(word.form == form for word, form in zip(words[at:first], forms, strict=True)):
                return at, hedge
        return None

    def after(self, text: str, words: list[Word], after: int, end: int) -> tuple[int, str] | None:
        """Where the hedge that follows ends, and the hedge: right after, or with the counted noun in between."""
        if after >= len(words) or text[end : words[after].start] not in _NEAR:
            return None
        found, at = self._after.at(words, after), after
        if found is None and after + 1 < len(words) and words[after].form not in self._joins:
            at = after + 1
            found = self._after_noun.at(words, at) if text[words[after].end : words[at].start] in _NEAR else None
        if found is None:
            return None
        last = at + found[0]
        # "at most 100 and at least 20", "5000 or less than 6000": what follows belongs to the next number.
        for word in words[last : last + 2]:
            if not word.glued:
                break
            if word.form.isdecimal() or word.form in self._joins:
                return None
        return words[last - 1].end, found[1]


def hedged(value: Interval, hedge: str) -> Interval:
    """The value as the hedge leaves it open."""
    if hedge in _OPEN_ABOVE:
        return Interval(value.low, None)
    if hedge in _OPEN_BELOW:
        return Interval(None, value.high)
    return value


def stronger(near: str, far: str) -> str:
    """Of two hedges on one number the one that says more: "au moins une dizaine" is at least."""
    rank = _OPEN_ABOVE | _OPEN_BELOW
    if near in rank or far in {"exact", "about"}:
        return near if near != "exact" else far
    return far


def opens(hedge: str) -> bool:
    """Whether the hedge leaves one side open."""
    return hedge in _OPEN_ABOVE or hedge in _OPEN_BELOW


def middle(value: Interval) -> Decimal | None:
    """The number as written, of a value whose one side a hedge has opened."""
    return value.low if value.low is not None else value.high
