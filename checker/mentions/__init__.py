"""Text → mentions: figures, times and names, each word given to one of them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from checker.mentions.currencies import CurrencyResolver
from checker.mentions.dates import Anchors, PlainWhenFinder, WhenFinder, advance
from checker.mentions.figures import FigureFinder
from checker.mentions.names import NameFinder, PlacenameFinder, find_citizens, key_of, settle_surnames
from checker.model import Figure, Name, Sentence, Text, When
from checker.rulebook import Rulebook
from checker.words import Word, split_words

__all__ = ["MentionFinder", "Mentions", "key_of"]

_AT_ONCE = 32
_SHORT, _MOST = 3, 0.75


class Mentions(NamedTuple):
    """All mentions of a text, each kind sorted by start, and the words of each of its sentences."""

    words: list[list[Word]]
    figures: tuple[Figure, ...]
    whens: tuple[When, ...]
    names: tuple[Name, ...]


class MentionFinder:
    """Finds the mentions of texts in one language, by its pack or, without one, by digits and dateparser."""

    def __init__(self, rulebook: Rulebook, code: str) -> None:
        language = rulebook.languages.get(code)
        kinds = rulebook.kinds
        self._figures = (
            FigureFinder(language, kinds, rulebook.persons_in(code), find_citizens(rulebook.names, language))
            if language
            else FigureFinder.plain(kinds)
        )
        self._whens = WhenFinder(language, rulebook.calendars) if language else PlainWhenFinder(code)
        self._currencies = CurrencyResolver(rulebook.kinds)
        self._title_case = language is not None and language.names.title_case
        self._language, self._table = language, rulebook.names
        self._elsewhere = rulebook.names.elsewhere.get(code, b"{}") if language is None else b"{}"

    @cached_property
    def _names(self) -> NameFinder:
        """Made when names are first asked for: all that the table knows takes longest of what a language needs."""
        return NameFinder(self._language, self._table)

    @cached_property
    def _places(self) -> PlacenameFinder:
        return PlacenameFinder(self._elsewhere)

    def find(self, text: Text, published: datetime | None, *, named: bool = True, clocked: bool = False) -> Mentions:
        """The mentions in the sentences of a text, read in order so that "three days earlier" finds its day; names
        where they are asked for; `clocked` where midnight of publication is a time of day.
        """  # noqa: D205  one sentence
        split: list[list[Word]] = []
        figures: list[Figure] = []
        whens: list[When] = []
        names: list[Name] = []
        anchors = Anchors(
            published=published and published.replace(tzinfo=None), clocked=clocked, alone=len(text.sentences) == 1
        )
        content = text.content
        # Each room goes through a few sentences before the next one does: neither then drives the other's code and
        # words out of the processor's cache.
        for at in range(0, len(text.sentences), _AT_ONCE):
            sentences = text.sentences[at : at + _AT_ONCE]
            words = [split_words(content, sentence.start, sentence.end) for sentence in sentences]
            split += words
            counted = [
                self._figures.find(content, own, sentence.start, sentence.end)
                for own, sentence in zip(words, sentences, strict=True)
            ]
            for own, found in zip(words, counted, strict=True):
                timed = _whole(content, found, self._whens.find(content, own, found, anchors))
                anchors = advance(anchors, timed)
                figures += _without(found, timed)
                whens += timed
            if named:
                names += self._find_names(content, words, sentences)
        figures = self._currencies.resolve(content, figures)
        return Mentions(split, tuple(figures), tuple(whens), tuple(settle_surnames(content, split, names)))

    def _find_names(self, content: str, words: Sequence[list[Word]], sentences: Sequence[Sentence]) -> Iterator[Name]:
        for own, sentence in zip(words, sentences, strict=True):
            headline = sentence.headline or (self._title_case and _shouts(content, own))
            names = self._names.find(content, own, headline=headline)
            places = self._places.find(content, own)
            yield from [*places, *(name for name in names if not _meets(name, places))] if places else names


def _shouts(content: str, words: Sequence[Word]) -> bool:
    """Whether nearly every longer word has a capital, as in a headline, so that capitals prove no name."""
    low = high = 0
    most = len(words) * (1 - _MOST)  # more small words than this, and the rest cannot make up for them
    for word in words:
        if len(word.form) <= _SHORT or word.form.isdigit():
            continue
        if content[word.start].isupper():
            high += 1
        else:
            low += 1
            if low > most:
                return False
    return low + high > 1 and high >= _MOST * (low + high)


def _meets(name: Name, others: Sequence[Name]) -> bool:
    return any(name.start < other.end and other.start < name.end for other in others)


def _whole(content: str, figures: Sequence[Figure], whens: list[When]) -> list[When]:
    """The times without the parts of a number that look like one: "2 1/4"."""
    return [when for when in whens if "/" not in content[when.start : when.end] or not _in_number(figures, when)]


def _in_number(figures: Sequence[Figure], when: When) -> bool:
    at = bisect_left(figures, when.start, key=attrgetter("start")) - 1  # the last figure that begins before it
    return at >= 0 and figures[at].type == "number" and when.end <= figures[at].end


def _without(figures: Sequence[Figure], whens: Sequence[When]) -> list[Figure]:
    """The figures that are no part of a date or a clock time; those of durations and sets stay."""
    taken = [when for when in whens if when.type in {"date", "time"}]
    return [
        figure for figure in figures if not any(figure.start < when.end and when.start < figure.end for when in taken)
    ]
