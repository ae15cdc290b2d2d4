"""Forms of a pack ("weekday? ,? day of? month") → patterns over a sentence in which each word is one character.

Each set of meanings that a word can have is one character; a sentence becomes a string of them with the punctuation
between the words, so that a compiled pattern reads what stands for classes of words, in linear time: a form repeats
nothing without end. `<` stands for an opening bracket of the text, `!` for a place where no word unknown to the pack
follows: "na segunda" is a Monday, "na segunda fase" is none. `~` stands for a place where no minutes follow, no word of
the clock and no unit: "Mittwoch, 20." is a day, "Mittwoch, 20.45 Uhr" and "lundi, deux jours" are none. Nor are two
digits a year where the clock goes on with them: "27 December 12:30". `;` stands for a point, or for a comma without a
space: "alle 5,59"; `,` for any comma.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

OTHER = "\x00"  # a word that the pack does not know
_CLOCK = ("meridiem", "hourword", "oclock", "hourmark")  # behind an hour
_MARKS = {",": ",;", ";": ".;"}  # in a line a comma without a space is one mark, all others another
_PIECE = re.compile(r"\s*(?:(?P<classes>[a-z_0-9]+(?:\|[a-z_0-9]+)*)|(?P<sign>[()?,;./:<!~\-]))\s*")


class Form:
    """One way to write something: `name` says how it is read, `classes` what each group of the pattern may stand for,
    `starts` the characters that it may begin with, `longest` how many it takes at most; `written` is the pattern,
    compiled when a text first needs it.
    """  # noqa: D205  one sentence

    def __init__(self, name: str, whole: "_Part", classes: tuple[tuple[str, ...], ...]) -> None:
        self.name, self.classes = name, classes
        self.written, self.starts, self.longest = whole.pattern, whole.starts, whole.longest

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, with a group for each class."""
        return re.compile(self.written)


def probe_of(forms: Iterable[Form]) -> re.Pattern[str]:
    """One pattern, without groups, that tells whether any of the forms fits at a place."""
    return re.compile("|".join(form.written.replace("([", "(?:[").replace("((?!))", "(?!)") for form in forms))


class _Part(NamedTuple):
    """A compiled stretch: its pattern, the characters it may begin with, whether it may be empty, its most signs."""

    pattern: str
    starts: frozenset[str]
    empty: bool
    longest: int


def compile_form(name: str, written: str, codes: Mapping[str, str]) -> Form:
    """The form, where `codes` gives for each class all the characters of words that may belong to it."""
    pieces: list[str] = []
    place = 0
    while place < len(written):
        piece = _PIECE.match(written, place)
        if piece is None:
            raise ValueError(f"{written!r} cannot be read from {written[place:]!r} on")
        pieces.append(piece["classes"] or piece["sign"])
        place = piece.end()
    classes: list[tuple[str, ...]] = []
    pieces.reverse()
    whole = _sequence(pieces, codes, classes)
    if pieces:
        raise ValueError(f"{written!r}: a bracket closes that was not opened")
    return Form(name, whole, tuple(classes))


def _sequence(pieces: list[str], codes: Mapping[str, str], classes: list[tuple[str, ...]]) -> _Part:
    """Reads from the end of `pieces` (they stand in reverse) up to a closing bracket or to the end."""
    pattern, starts, empty, longest = "", frozenset[str](), True, 0
    while pieces and pieces[-1] != ")":
        part = _part(pieces.pop(), pieces, codes, classes)
        if pieces and pieces[-1] == "?":
            pieces.pop()
            part = part._replace(pattern=f"(?:{part.pattern})?", empty=True)
        pattern += part.pattern
        longest += part.longest
        starts |= part.starts if empty else frozenset()
        empty = empty and part.empty
    return _Part(pattern, starts, empty, longest)


def _part(piece: str, pieces: list[str], codes: Mapping[str, str], classes: list[tuple[str, ...]]) -> _Part:
    if piece == "(":
        inner = _sequence(pieces, codes, classes)
        if not pieces:
            raise ValueError("a bracket opens that is not closed")
        pieces.pop()
        return inner._replace(pattern=f"(?:{inner.pattern})")
    if piece == "!":
        return _Part(f"(?!{OTHER})", frozenset(), empty=True, longest=0)
    if piece == "~":
        units = _any_of(codes.get("unit", "") + codes.get("plural", ""))
        stop = f"[.:]{_any_of(codes['num'])}|{_clock_of(codes)}|{units}"
        return _Part(f"(?!{stop})", frozenset(), empty=True, longest=0)
    if not piece[0].isalnum():
        marks = _MARKS.get(piece, piece)
        return _Part(_any_of(marks), frozenset(marks), empty=False, longest=1)
    names = tuple(piece.split("|"))
    for name in names:
        if name not in codes:
            raise ValueError(f"forms: the pack has no word of class {name!r}")
    signs = frozenset(sign for name in names for sign in codes[name])
    classes.append(names)
    pattern = f"({_any_of(signs)})" if signs else "((?!))"
    if "yy" in names and signs:
        follows = f"[.:]{_any_of(codes['minute'])}|{_clock_of(codes)}"
        pattern = f"{pattern}(?:(?<!{_any_of(codes['yy'])})|(?!{follows}))"
    return _Part(pattern, signs, empty=False, longest=1)


def _clock_of(codes: Mapping[str, str]) -> str:
    """A pattern for the words that make a clock time of the number before them."""
    clock = "".join(codes.get(name, "") for name in _CLOCK)
    return _any_of(clock) if clock else "(?!)"


def _any_of(signs: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(signs)))}]"
