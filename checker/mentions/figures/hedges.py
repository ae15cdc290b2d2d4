"""Words around a number → its hedge: "plus de", "about", "or so", "au moins", ">"."""

import re
from typing import NamedTuple

from checker.interval import Interval
from checker.mentions.figures.numerals import GAPS
from checker.rulebook.hedges import HedgeWords
from checker.words import Endings, Phrases, Word, fold, split_words

_NEAR = GAPS | {"", " ("}
_OPEN_ABOVE = frozenset({"at_least", "more_than"})
_OPEN_BELOW = frozenset({"at_most", "less_than", "up_to"})
_SIGN_REACH, _SIGN_GAP = 4, 3
_BACK = 6  # words between a change and the level it led to


class Opening(NamedTuple):
    """A hedge before a number: where its first word or sign stands, the index of that word, and the hedge."""

    start: int
    first: int
    hedge: str


class HedgeReader:
    """Finds the hedge before or after a figure."""

    def __init__(self, hedges: HedgeWords) -> None:
        before: list[tuple[tuple[str, ...], str]] = []
        self._pointed: set[tuple[str, ...]] = set()
        for hedge, phrases in (*hedges.before.items(), ("exact", hedges.equals)):
            for phrase in phrases:
                for written in {phrase, fold(phrase)}:
                    forms = tuple(word.form for word in split_words(written))
                    before.append((forms, hedge))
                    if phrase.endswith("."):
                        self._pointed.add(forms)
        self._before = Endings(before)
        self._sized = hedges.sized
        self._prepositions = {(phrase,) for phrase in hedges.prepositions} if hedges.sized else set()
        self._levels = {tuple(word.form for word in split_words(phrase)) for phrase in hedges.levels}
        self._changes = frozenset(hedges.changes)
        self._stops = frozenset(hedges.stops)
        self._joins = frozenset(hedges.joins)
        self._after = Phrases((phrase, hedge) for hedge, phrases in hedges.after.items() for phrase in phrases)
        self._after_noun = Phrases(
            (phrase, hedge) for hedge, phrases in hedges.after_noun.items() for phrase in phrases
        )
        signs = "|".join(re.escape(sign) for sign in sorted(hedges.signs, key=len, reverse=True))
        self._signs = hedges.signs
        self._sign = re.compile(f"(?<![<>=])({signs}) {{0,2}}$") if signs else None
        self._sign_ends = frozenset(sign[-1] for sign in hedges.signs)
        self._signs_after = hedges.signs_after

    def before(self, text: str, words: list[Word], first: int, start: int) -> Opening | None:
        """The longest hedge that ends right before `start`, the place of `words[first]` or of the sign before it."""
        signed = self._sign is not None and not self._sign_ends.isdisjoint(text[max(0, start - _SIGN_GAP) : start])
        if signed and self._sign and (sign := self._sign.search(text, max(0, start - _SIGN_REACH), start)):
            return Opening(sign.start(), first, self._signs[sign[1]])
        if not first:
            return None
        gap = text[words[first - 1].end : start]
        near = gap in _NEAR
        if not near and not (gap[:1] == "." and gap[1:] in _NEAR):
            return None
        for forms, hedge in self._before.before(words, first):
            at = first - len(forms)
            if not near and forms not in self._pointed:  # "ca. 300", not the end of a sentence
                continue
            if forms in self._prepositions and at and words[at - 1].form.endswith(self._sized):
                return None  # "ein Vertrag über fünf Jahre"
            changed = forms in self._levels and any(
                word.form in self._changes for word in words[max(0, at - _BACK) : at]
            )
            return None if changed else Opening(words[at].start, at, hedge)
        return None

    def holds(self, words: list[Word], first: int) -> bool:
        """Whether a hedge of several words ends before `words[first]`, of which the last may be another word alone."""
        return any(len(forms) > 1 for forms, _ in self._before.before(words, first))

    def after(self, text: str, words: list[Word], after: int, end: int) -> tuple[int, str] | None:
        """Where the hedge that follows ends, and the hedge: right after, or with the counted noun in between."""
        if hedge := self._signs_after.get(text[end : end + 1]):
            return end + 1, hedge
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
        if (
            last < len(words)
            and words[last].glued
            and (words[last].form.isdecimal() or words[last].form in self._stops)
        ):
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
