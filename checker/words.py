"""Words of a text with their places, and lexicons of phrases that are looked up word by word.

A word is a run of letters or a run of digits; an apostrophe or a hyphen parts words ("l'offensive", "Alep-Est"). Packs
are cut by the same rule, so that a phrase of a pack and the same phrase in a text always meet. In scripts that put no
space between words (Chinese, Thai) each letter is a word, glued to the one before.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from sys import intern
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

_WORD = re.compile(r"([^\W\d_]+|\d+)")
# By the letters that it is not: `re` takes a class letter by letter, and these are a tenth as many.
_BEYOND = re.compile(r"[^\0-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u2e7f\ufff0-\uffff]")
_GLUE = re.compile(r"[ \u00a0\u202f\u2009'’ʼ.\-‐‑]{0,3}")
_GAPS: dict[str, bool] = {}
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_GAPS_KEPT, _LONG_GAP = 500, 10
_SIGMA = "Σ"
_PAIR = 2

V = TypeVar("V")


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word: `text[start:end]`, its lower-case form, and whether only a space, point, hyphen or apostrophe parts it
    from the word before.
    """  # noqa: D205  one sentence

    start: int
    end: int
    form: str
    glued: bool


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, with offsets into `text`."""
    stretch = text[start:end]
    lowered = stretch.lower()
    # Of a capital that is two letters when small, and of one that ends words in another form, each word is told apart.
    same = len(lowered) == len(stretch) and _SIGMA not in stretch
    plain = stretch.isascii() or _BEYOND.search(stretch) is None
    pattern = _WORD if plain else _words_of_scripts()
    parts = pattern.split(lowered if same else stretch)  # gap, word, gap, word, gap
    forms = parts[1::2] if same else [form.lower() for form in parts[1::2]]
    if not forms:
        return []
    gaps = parts[:-1:2]
    try:
        glued = list(map(_GAPS.__getitem__, gaps))
    except KeyError:
        glued = [_glues(gap) for gap in gaps]
    glued[0] = False
    places = list(accumulate(map(len, parts), initial=start))
    return list(map(Word, places[1::2], places[2::2], forms, glued))


def _glues(gap: str) -> bool:
    """Whether what stands between two words keeps them together; for the commonest it is known."""
    known = _GAPS.get(gap)
    if known is None:
        known = _GLUE.fullmatch(gap) is not None
        if len(_GAPS) < _GAPS_KEPT and len(gap) < _LONG_GAP:
            _GAPS[gap] = known
    return known


@cache
def _words_of_scripts() -> Any:  # noqa: ANN401  its patterns are typed as Any
    """Words with the vowel signs that stand over and beside their letters, which `re` takes for no letters."""
    from regex import compile as compile_pattern  # noqa: PLC0415  few texts need it

    letters = r"\p{L}\p{Nl}\p{No}"
    return compile_pattern(
        rf"([{letters}&&[{_UNSPACED}]]\p{{M}}*+"
        rf"|[{letters}--[{_UNSPACED}]][{letters}\p{{M}}\u200c\u200d--[{_UNSPACED}]]*+|\d++)",
        flags=0x100,  # V1: sets with differences
    )


@lru_cache(maxsize=1024)
def is_apart(letter: str) -> bool:
    """Whether a letter that touches a number is a word beside it: one of a script without spaces, and no numeral."""
    if _BEYOND.match(letter) is None or unicodedata.numeric(letter, None) is not None:
        return False
    from regex import match  # noqa: PLC0415  few texts need it

    return match(f"[{_UNSPACED}]", letter) is not None


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """A word without case, accents and ligatures: "Éxito" and "exito" are one."""
    if word.isascii():
        return word.lower()
    cased = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())  # a "℃" holds a capital
    plain = cased.replace("œ", "oe").replace("æ", "ae").replace("ø", "o")
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def to_latin(word: str) -> str:
    """A folded word in the letters a to z, whatever its script: "вествик" is "vestvik"."""
    if word.isascii():
        return word
    # Its tables are read when the first such word comes: most runs meet none.
    from anyascii import anyascii  # noqa: PLC0415

    return anyascii(word).lower()


class Phrases(Generic[V]):
    """A lexicon: phrases of one or more words, each with a value; the longest match wins."""

    __slots__ = ("_by_first",)

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        alone: dict[str, tuple[int, V]] = {}
        kept: dict[int, tuple[int, V]] = {}  # one entry for all words of one value: a reader knows tens of thousands
        longer: dict[str, dict[str, list[tuple[int, tuple[str, ...], V]]]] = {}  # by their first, second word
        for phrase, value in entries:
            forms = tuple(intern(word.form) for word in split_words(phrase))
            if len(forms) == 1:
                alone.setdefault(forms[0], kept.setdefault(id(value), (1, value)))
            else:
                longer.setdefault(forms[0], {}).setdefault(forms[1], []).append((len(forms), forms, value))
        for seconds in longer.values():
            for rivals in seconds.values():
                rivals.sort(key=lambda entry: -entry[0])
        # One look-up for the many words that begin no phrase.
        lone = {id(entry): (entry, None) for entry in kept.values()}
        self._by_first = {form: (alone.get(form), seconds) for form, seconds in longer.items()} | {
            form: lone[id(entry)] for form, entry in alone.items() if form not in longer
        }

    def at(self, words: Sequence[Word], index: int) -> tuple[int, V] | None:
        """How many words from `index` on make the longest phrase, and its value; `None` where none begins."""
        known = self._by_first.get(words[index].form)
        if known is None:
            return None
        alone, seconds = known
        if seconds is not None and index + 1 < len(words):
            second = words[index + 1]
            if second.glued and second.form in seconds:
                for size, forms, value in seconds[second.form]:
                    if size == _PAIR or _go_on(words, index, forms):
                        return size, value
        return alone

    def openings(self) -> Iterator[tuple[str, tuple[int, V] | None, Collection[str]]]:
        """The first words of all phrases, each with what is found there alone, and the second words of longer ones."""
        return ((form, alone, () if longer is None else longer) for form, (alone, longer) in self._by_first.items())

    def all(self, words: Sequence[Word]) -> dict[int, tuple[int, V]]:
        """What `at` says of each word where a phrase begins."""
        known = self._by_first
        begun = [index for index, word in enumerate(words) if word.form in known]
        return {index: found for index in begun if (found := self.at(words, index)) is not None}


def _go_on(words: Sequence[Word], index: int, forms: tuple[str, ...]) -> bool:
    """Whether the phrase that begins at `index` with two of these words goes on with the others."""
    if index + len(forms) > len(words):
        return False
    for place in range(_PAIR, len(forms)):
        word = words[index + place]
        if word.form != forms[place] or not word.glued:
            return False
    return True


class Survey:
    """Looks for the phrases of several lexicons in one go through the words."""

    def __init__(self, lexicons: Sequence[Phrases[Any]]) -> None:
        self._lexicons = lexicons
        self._by_first: dict[str, list[tuple[Phrases[Any], tuple[int, Any] | None, Collection[str]]]] = {}
        for phrases in lexicons:
            for form, alone, seconds in phrases.openings():
                self._by_first.setdefault(form, []).append((phrases, alone, seconds))

    def find(self, words: Sequence[Word]) -> dict[Phrases[Any], dict[int, tuple[int, Any]]]:
        """For each lexicon the places where its phrases begin, with the number of words and the value of each."""
        found: dict[Phrases[Any], dict[int, tuple[int, Any]]] = {phrases: {} for phrases in self._lexicons}
        known = self._by_first.get
        for index, begun in [(index, begun) for index, word in enumerate(words) if (begun := known(word.form))]:
            after = words[index + 1].form if index + 1 < len(words) else ""
            for phrases, alone, seconds in begun:
                match = phrases.at(words, index) if after in seconds else alone
                if match is not None:
                    found[phrases][index] = match
        return found


class Beginning(NamedTuple):
    """A phrase whose last word may go on: its folded forms but the last, how that begins, and its longest form."""

    before: tuple[str, ...]
    start: str
    longest: int


class Beginnings(Generic[V]):
    """A lexicon for languages of which no endings are known: phrases whose last word may bear any; the longest wins."""

    __slots__ = ("_by_first",)
    _FIRST = 2  # letters by which phrases are looked up

    def __init__(self, entries: Iterable[tuple[Beginning, V]]) -> None:
        self._by_first: dict[str, list[tuple[Beginning, V]]] = {}
        for phrase, value in entries:
            first = phrase.before[0] if phrase.before else phrase.start
            self._by_first.setdefault(first[: self._FIRST], []).append((phrase, value))
        for rivals in self._by_first.values():
            rivals.sort(key=lambda entry: (-len(entry[0].before), -len(entry[0].start)))

    def at(self, words: Sequence[Word], forms: Sequence[str], index: int) -> Iterator[tuple[int, V]]:
        """Each phrase that begins at `index`, the longest first: its number of words, its value; `forms` are folded."""
        first = forms[index]
        for size in range(1, self._FIRST + 1):
            if size > len(first) and size > 1:
                return
            for phrase, value in self._by_first.get(first[:size], ()):
                count = len(phrase.before) + 1
                last = forms[index + count - 1] if index + count <= len(forms) else ""
                if (
                    last.startswith(phrase.start)
                    and len(last) <= phrase.longest
                    and tuple(forms[index : index + count - 1]) == phrase.before
                    and all(word.glued for word in words[index + 1 : index + count])
                ):
                    yield count, value


def make_beginning(phrase: str, *, cut: int, ending: int) -> Beginning:
    """The beginning of a phrase without its last `cut` letters, that may go on for `ending` letters more."""
    *before, last = (fold(word.form) for word in split_words(phrase))
    return Beginning(tuple(before), last[: len(last) - cut], len(last) + ending)


class Endings(Generic[V]):
    """Phrases, each with a value, that are looked up by their last words."""

    __slots__ = ("_by_last",)

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], V]]) -> None:
        self._by_last: dict[str, dict[str, list[tuple[tuple[str, ...], V]]]] = {}
        for forms, value in entries:
            second = forms[-_PAIR] if len(forms) >= _PAIR else ""
            self._by_last.setdefault(forms[-1], {}).setdefault(second, []).append((forms, value))
        for seconds in self._by_last.values():
            for rivals in seconds.values():
                rivals.sort(key=lambda entry: -len(entry[0]))

    def before(self, words: Sequence[Word], index: int) -> list[tuple[tuple[str, ...], V]]:
        """The phrases that end right before `words[index]`, the longest first, whatever parts their words."""
        seconds = self._by_last.get(words[index - 1].form) if index else None
        if seconds is None:
            return []
        longer = seconds.get(words[index - _PAIR].form, ()) if index >= _PAIR else ()
        found = [
            (forms, value)
            for forms, value in longer
            if index >= len(forms)
            and all(words[index - back].form == forms[-back] for back in range(_PAIR + 1, len(forms) + 1))
        ]
        return found + seconds.get("", [])


def mark_phrases(phrases: Iterable[str]) -> Phrases[bool]:
    """Phrases that are asked only where they stand."""
    return Phrases((phrase, True) for phrase in phrases)


def mark_endings(phrases: Iterable[str]) -> Endings[bool]:
    """Phrases that are asked only whether they end before a word."""
    return Endings((tuple(word.form for word in split_words(phrase)), True) for phrase in phrases)
