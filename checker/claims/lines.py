"""Sentence + mentions → Line: one sentence's words, each knowing which mention it belongs to."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import msgspec

from checker.claims.spells import join_spells
from checker.model import Figure, Name, Sentence, When
from checker.words import Phrases, Word

V = TypeVar("V")
Mentions = tuple[Sequence[Figure], Sequence[When], Sequence[Name]]
Starts = tuple[list[int], ...]


class Placed(msgspec.Struct, frozen=True, gc=False, order=True):
    """A stretch of words `first` … `last - 1`."""

    first: int
    last: int


class Line(msgspec.Struct, frozen=True, gc=False):
    """One sentence, its words and its mentions with their places among the words."""

    content: str
    sentence: Sentence
    words: list[Word]
    figures: list[tuple[Placed, Figure]]
    whens: list[tuple[Placed, When]]
    names: list[tuple[Placed, Name]]
    owner: dict[int, int]
    met: dict[Phrases[Any], Any]
    nouns: dict[int, Any]  # the noun phrases that were read, by the word at which they begin

    def all(self, phrases: Phrases[V]) -> dict[int, tuple[int, V]]:
        """Where phrases of a lexicon begin, with the number of words and the value of each; looked for once."""
        found: dict[int, tuple[int, V]] | None = self.met.get(phrases)
        if found is None:
            found = self.met[phrases] = phrases.all(self.words)
        return found

    def figure_at(self, index: int) -> int | None:
        """The figure that holds the word, as an index of `figures`."""
        return self.owner.get(index)

    def places(self) -> dict[int, Placed]:
        """The place of each figure, by where the figure begins in the text, as a claim has it."""
        return {figure.start: place for place, figure in self.figures}

    def gap(self, index: int) -> str:
        """The text between a word and the word before it."""
        before = self.words[index - 1].end if index else self.sentence.start
        return self.content[before : self.words[index].start]

    def parts(self, index: int, marks: Iterable[str]) -> bool:
        """Whether one of the marks, each one sign, parts a word from the word before it; most are parted by a space."""
        gap = self.gap(index)
        return gap != " " and not set(marks).isdisjoint(gap)


def starts_of(mentions: Mentions) -> Starts:
    """Where the mentions of each kind start."""
    return tuple([mention.start for mention in kind] for kind in mentions)


def make_line(content: str, sentence: Sentence, words: list[Word], mentions: Mentions, begun: Starts) -> Line:
    """The line of a sentence, out of all mentions of its text, which start at `begun`."""
    figures, whens, names = mentions
    own, timed, named = (
        slice(bisect_left(begins, sentence.start), bisect_left(begins, sentence.end)) for begins in begun
    )
    some = own.start < own.stop or timed.start < timed.stop or named.start < named.stop
    starts = [word.start for word in words] if some else []
    counted = join_spells(figures[own], whens[timed])
    placed = [(_place(starts, one.outer_start, one.outer_end), one) for one in counted]
    return Line(
        content,
        sentence,
        words,
        placed,
        [(_place(starts, one.outer_start, one.end), one) for one in whens[timed]],
        [(_place(starts, one.start, one.end), one) for one in names[named]],
        {index: at for at, (place, _) in enumerate(placed) for index in range(place.first, place.last)},
        {},
        {},
    )


def find_counting(line: Line) -> list[int]:
    """The figures that count something: not those within a window ("the last 24 hours") or another time."""
    taken = [place for place, when in line.whens if when.role != "length"]
    return [
        at
        for at, (place, figure) in enumerate(line.figures)
        if figure.type != "ordinal" and not any(time.first < place.last and place.first < time.last for time in taken)
    ]


def _place(starts: list[int], start: int, end: int) -> Placed:
    return Placed(bisect_left(starts, start), bisect_left(starts, end))
