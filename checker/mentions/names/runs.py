"""Words → Run: words in a row whose capitals make one name that no table knows."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from checker.rulebook.names import NameWords
from checker.words import Word, split_words

_HYPHENS = frozenset("-‐‑")
_APOSTROPHES = frozenset("'’ʼ")
_BONDS = _HYPHENS | _APOSTROPHES
_PARTICLES_IN_A_ROW = 3
_LONGEST = 8


class Run(msgspec.Struct, frozen=True, gc=False):
    """The words `first`…`last` (both included); `heads` are those that bear the name, the first of a hyphened group."""

    first: int
    last: int
    heads: tuple[int, ...]


class Runs:
    """Follows a run of capitals from its first word on."""

    def __init__(self, words: NameWords) -> None:
        self._particles = forms_of(words.particles) | forms_of(words.name_starts)
        self._behind = forms_of(words.particles_behind)
        self._bound = forms_of(words.bound_particles)
        self._body_particles = forms_of(words.body_particles)
        self._bodies = forms_of(words.organisation_words) | forms_of(words.place_words)
        self._shortened = forms_of(words.shortened)
        self._possessives = forms_of(words.possessives)

    def from_word(self, text: str, words: Sequence[Word], index: int, stops: Callable[[int], bool]) -> Run:
        """The run that begins at `index`; a word for which `stops` holds is no part of it."""
        heads = [index]
        place = index + 1
        while place < len(words) and place - index < _LONGEST:
            size = self._next(text, words, place)
            bound = joined(text, words, place)
            if not size or (stops(place + size - 1) and not bound):
                break
            place += size
            if not bound:
                heads.append(place - 1)
        return Run(index, place - 1, tuple(heads))

    def _next(self, text: str, words: Sequence[Word], place: int) -> int:
        """How many words from `place` on carry the run on to its next head: particles and a capital; 0 where none."""
        word = words[place]
        gap = text[words[place - 1].end : word.start]
        if gap in _HYPHENS:
            return 1 if text[word.start].isalpha() else 0
        if gap in _APOSTROPHES:
            return 0 if word.form in self._possessives else 1
        before = words[place - 1]
        if "." in gap and before.end - before.start > 1 and before.form not in self._shortened:
            return 0
        return self._over_particles(text, words, place)

    def _over_particles(self, text: str, words: Sequence[Word], place: int) -> int:
        """How many words lead to the next capital, particles alone before it."""
        for size, word in enumerate(words[place : place + _PARTICLES_IN_A_ROW], start=1):
            if not word.glued or (size > 1 and "." in text[words[place + size - 2].end : word.start]):
                return 0
            if text[word.start].isupper():
                return size
            known = word.form in self._particles or (size > 1 and word.form in self._behind)
            known = known or (word.form in self._body_particles and words[place - 1].form in self._bodies)
            if not known and not self.binds(text, words, place + size - 1):
                return 0
        return 0

    def binds(self, text: str, words: Sequence[Word], place: int) -> bool:
        """Whether the word is a particle by the hyphen behind it: "al-Asad", where "al" alone means "to the"."""
        return words[place].form in self._bound and hyphened(text, words, place + 1)


def joined(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether a hyphen or an apostrophe binds the word to the one before."""
    return 0 < place < len(words) and text[words[place - 1].end : words[place].start] in _BONDS


def hyphened(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether a hyphen binds the word to the one before."""
    return 0 < place < len(words) and text[words[place - 1].end : words[place].start] in _HYPHENS


def forms_of(phrases: Iterable[str]) -> frozenset[str]:
    """The lower-case words of a list in a pack."""
    return frozenset(word.form for phrase in phrases for word in split_words(phrase))
