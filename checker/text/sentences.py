"""Lines outside the furniture → Sentences: by final marks, with each language's abbreviations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checker.model import Furniture, Sentence
from checker.rulebook.sentences import SentenceWords
from checker.text.lines import Line
from checker.text.segments import Segment, join_lines

_MARKS = r"[.!?…]*+(?:[ \u00a0\u202f][.!?…]++)*+"
# Quotes that open in one language close in another („…“, »…«): glued to the mark they close.
_CLOSERS = r"(?:[»”’)\]]++|[ \u00a0\u202f][»”’)\]]++(?!\w)|[“‘«‹](?=\s|$)|[\"']++| -R[RSC]B-| '')*+"
_GLUED = r"(?<=[^\W\d_A-Z][^\W\d_A-Z][.!?])(?=[^\W\d_a-z][^\W\d_A-Z])"
# Both ways begin with one mark, so that the engine leaps from mark to mark.
_END = re.compile(rf"[.!?…](?:{_MARKS}{_CLOSERS}(?=\s|$)|{_GLUED})")
_LONE_QUOTE = re.compile(r"[ \u00a0\u202f]\"(?=\s|$)")
_NEXT = re.compile(r"(?P<signs>(?:-L[RSC]B-|[^\w]|_){0,12}+)(?P<word>[^\W\d_]++|\d)?")
_LETTER = re.compile(r"[^\W_]")
_BEFORE = re.compile(r"[^\s\"'«“‘(\[/]*\Z")
_ENUMERATED = re.compile(r"\d{1,3}|[A-Za-z]")
_ADDRESS = re.compile(r"(?:[./@]\S*|\bwww)\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]")
_SPACES = re.compile(r"\s*")
_LONGEST_WORD = 24
_DATELINE = 60
_LONGEST_ORDINAL = 3
_DASHES = ("-", "–", "—")


class SentenceSplitter:
    """Splits lines into sentences with the abbreviations of one or more packs."""

    def __init__(self, packs: Iterable[SentenceWords]) -> None:
        packs = tuple(packs)
        self._never_last = frozenset(_bare(word) for pack in packs for word in pack.never_last)
        self._before_figures = frozenset(_bare(word) for pack in packs for word in pack.before_figures)
        self._seldom_last = frozenset(_bare(word) for pack in packs for word in pack.seldom_last)
        known = self._never_last | self._before_figures | self._seldom_last
        self._phrases = tuple(sorted(f" {word}" for word in known if " " in word))
        # "z. B.": the first point ends nothing where the rest follows.
        self._inner = frozenset(pair for word in known if " " in word for pair in _inner_pairs(word))
        self._ordinal_points = all(pack.ordinal_points for pack in packs)
        self._starters = frozenset(word.lower() for pack in packs for word in pack.starters)

    def split(self, content: str, lines: Sequence[Line], furniture: Sequence[Furniture]) -> Iterator[Sentence]:
        """The sentences in order; a line that is no full sentence, a heading or a list's entry, is one of its own."""
        for segment in join_lines(lines, furniture):
            begin = looked = segment.start
            for end in () if segment.headline else self._ends(content, segment):
                if _LETTER.search(content, looked, end):
                    yield Sentence(begin, end, segment.paragraph, headline=False)
                    begin = _after_spaces(content, end, segment.end)
                looked = end
            if _LETTER.search(content, looked, segment.end):
                yield Sentence(begin, segment.end, segment.paragraph, segment.headline)

    def _ends(self, content: str, segment: Segment) -> Iterator[int]:
        """Where sentences end before the end of the segment."""
        begin = counted = segment.start
        quotes = 0
        for match in _END.finditer(content, segment.start, segment.end):
            end = match.end()
            lone = _LONE_QUOTE.match(content, end, segment.end)
            if lone is not None:
                # Tokenised text has its quotes between spaces: only counting tells a closing from an opening one.
                quotes, counted = quotes + content.count('"', counted, end), end
                end = lone.end() if quotes % 2 else end
            if end < segment.end and self._closes(content, match.start(), end, begin, segment.end):
                yield end
                begin = _after_spaces(content, end, segment.end)

    def _closes(self, content: str, mark: int, end: int, begin: int, stop: int) -> bool:
        """Whether the mark at `mark`, with its closers until `end`, ends the sentence that begins at `begin`."""
        follows = _NEXT.match(content, end, stop)
        signs, word = (follows["signs"], follows["word"] or "") if follows else ("", "")
        if word[:1].islower():
            return False
        if len(word) == 1 and word.isalpha() and follows is not None and content.startswith(".", follows.end()):
            word = f"{word}."
        before = content[max(begin, mark - _LONGEST_WORD) : mark]
        if before.endswith(("[", "(")):
            return False
        if content[mark] != "." or content.startswith("..", mark):
            return True
        token = _BEFORE.search(before)
        last = token.group() if token else ""
        address = not content[end].isspace() and _ADDRESS.search(before) is not None
        number = mark - begin == len(last) and (_ENUMERATED.fullmatch(last) or _ACRONYM.fullmatch(last))
        shown = last[-1:].isdigit() or last.isupper()
        dateline = shown and mark - begin < _DATELINE and signs.strip() in _DASHES
        return not (address or number or dateline or self._abbreviates(before, last, word))

    def _abbreviates(self, before: str, last: str, word: str) -> bool:
        """Whether the point after `last` belongs to it, before `word`."""
        bare = last.lower()
        if self._phrases and before.lower().endswith(self._phrases):
            bare = next(phrase for phrase in self._phrases if before.lower().endswith(phrase)).strip()
        if bare in self._never_last or (bare, word.lower().removesuffix(".")) in self._inner:
            return True
        if word.isdigit() and bare in self._before_figures:
            return True
        ordinal = self._ordinal_points and len(last) <= _LONGEST_ORDINAL and last.isdecimal()
        if ordinal or bare in self._seldom_last or _ACRONYM.fullmatch(last) or (len(last) == 1 and last.isupper()):
            return word.lower() not in self._starters
        return False


def _after_spaces(content: str, place: int, stop: int) -> int:
    match = _SPACES.match(content, place, stop)
    return match.end() if match else place


def _bare(abbreviation: str) -> str:
    return abbreviation.lower().removesuffix(".")


def _inner_pairs(abbreviation: str) -> Iterable[tuple[str, str]]:
    return pairwise(part.removesuffix(".") for part in abbreviation.split())
