"""What the library says in its own language → the same in another: whole phrases, with what was read between them.

A phrase is known by its words; names in braces stand for what was read, which is carried over as it is. A name that
ends in "_" stands for several parts with commas between, each a phrase of its own; with "__" one that is none may stay.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

SPOKEN = "en"
"""The language in which the library says why (ISO 639-1)."""

_LONGEST = 600
_HOLE = re.compile(r"\{(\w+?)(_{0,2})\}")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


class Told(NamedTuple):
    """Words of a page. `lang` is "" where they are in its language, else the language that they stayed in."""

    text: str
    lang: str = ""


class _Phrase(NamedTuple):
    known_by: str  # its longest stretch of words: what lacks that is another phrase
    pattern: re.Pattern[str]
    several: Mapping[str, str]  # the names that stand for several parts
    said: str


class Phrasebook:
    """Says phrases anew: of those that fit the first. Without any, what the library says is in the page's language.

    `glossary` says anew what stands for a name: under "measure" the title of each measure by its id.
    """

    def __init__(self, phrases: Mapping[str, str], glossary: Mapping[str, Mapping[str, str]]) -> None:
        self._phrases = [_make(form, said) for form, said in phrases.items()]
        self._glossary = glossary
        self._resay = lru_cache(maxsize=4096)(self._find)

    def tell(self, text: str) -> Told:
        """The phrase as the page says it; as it was, with its language, where the book does not have it."""
        if not self._phrases:
            return Told(text)
        said = self._resay(text) if len(text) <= _LONGEST else None
        return Told(text, SPOKEN) if said is None else Told(said)

    def _find(self, text: str) -> str | None:
        for phrase in self._phrases:
            if phrase.known_by in text and (found := phrase.pattern.fullmatch(text)):
                parts = {
                    name: self._parts(self._glossary.get(name, {}).get(part, part), phrase.several.get(name))
                    for name, part in found.groupdict().items()
                }
                if all(part is not None for part in parts.values()):
                    return phrase.said.format(**parts)
        return None

    def _parts(self, part: str, several: str | None) -> str | None:
        """What a name stands for; `None` where a part of several is neither a phrase nor without words."""
        if several is None:
            return part
        said = [self._find(one) or (one if several == "__" or _is_wordless(one) else None) for one in part.split(", ")]
        return None if None in said else ", ".join(one for one in said if one is not None)


def _make(form: str, said: str) -> _Phrase:
    several = {name: mark for name, mark in _HOLE.findall(form) if mark}
    pieces = _HOLE.split(form)
    fixed, names = pieces[::3], pieces[1::3]
    pattern = "".join(
        re.escape(words) + (f"(?P<{name}>.+?)" if name else "") for words, name in zip(fixed, [*names, ""], strict=True)
    )
    return _Phrase(max(fixed, key=len), re.compile(pattern, re.DOTALL), several, _HOLE.sub(r"{\1}", said))


def _is_wordless(part: str) -> bool:
    """Whether a part holds figures, signs and quoted words alone."""
    return not any(sign.isalpha() for sign in _QUOTED.sub("", part))
