"""Sentence + mentions → Line: one sentence's words, each knowing which mention it belongs to."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from checker.model import Figure, Name, Sentence, When
from checker.words import Word, split_words

M = TypeVar("M", Figure, When, Name)


class Placed(NamedTuple):
    """A stretch of words `first` … `last - 1`."""

    first: int
    last: int


class Line(NamedTuple):
    """One sentence, its words and its mentions with their places among the words."""

    content: str
    sentence: Sentence
    words: list[Word]
    figures: list[tuple[Placed, Figure]]
    whens: list[tuple[Placed, When]]
    names: list[tuple[Placed, Name]]
    owner: dict[int, int]

    def figure_at(self, index: int) -> int | None:
        """The figure that holds the word, as an index of `figures`."""
        return self.owner.get(index)

    def gap(self, index: int) -> str:
        """The text between a word and the word before it."""
        before = self.words[index - 1].end if index else self.sentence.start
        return self.content[before : self.words[index].start]


def make_line(
    content: str, sentence: Sentence, figures: Iterable[Figure], whens: Iterable[When], names: Iterable[Name]
) -> Line:
    """The line of a sentence; the mentions are those that lie in it."""
    words = split_words(content, sentence.start, sentence.end)
    starts = [word.start for word in words]
    placed = [(_place(starts, figure.outer_start, figure.outer_end), figure) for figure in figures]
    owner = {index: at for at, (place, _) in enumerate(placed) for index in range(place.first, place.last)}
    return Line(
        content,
        sentence,
        words,
        placed,
        [(_place(starts, when.outer_start, when.end), when) for when in whens],
        [(_place(starts, name.start, name.end), name) for name in names],
        owner,
    )


def mentions_in(mentions: Sequence[M], sentence: Sentence) -> list[M]:
    """The mentions of a sentence, out of a sequence sorted by start."""
    low = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
    high = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
    return list(mentions[low:high])


def _place(starts: list[int], start: int, end: int) -> Placed:
    return Placed(bisect_left(starts, start), bisect_left(starts, end))
