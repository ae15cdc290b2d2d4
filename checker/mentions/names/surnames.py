"""Names of a text → names: a surname that stands alone is the person's whom the text names in full, whatever place or
plain word it may be elsewhere ("Ada Paris … For Paris, 49, it is over").
"""  # noqa: D205  one sentence

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from checker.model import Name
from checker.words import Word

_SHORTEST = 4


def settle_surnames(text: str, sentences: Sequence[Sequence[Word]], names: Sequence[Name]) -> list[Name]:
    """The names, sorted; of a surname alone behind the full name, the person's."""
    known: dict[str, Name] = {}
    settled: list[Name] = []
    starts = [name.start for name in names]
    for words in sentences:
        at = bisect_left(starts, words[0].start) if words else len(names)
        for word in words:
            while at < len(names) and names[at].end <= word.start:
                settled.append(_alone(text, names[at], known))
                at += 1
            if at < len(names) and names[at].start <= word.start:
                continue
            person = known.get(text[word.start : word.end])
            if person is not None:
                settled.append(_as(person, word.start, word.end))
        end = words[-1].end if words else 0
        while at < len(names) and names[at].start < end:
            settled.append(_alone(text, names[at], known))
            at += 1
    return settled if len(settled) >= len(names) else list(names)


def _alone(text: str, name: Name, known: dict[str, Name]) -> Name:
    """The name, or the person's whose surname it is; a person named in full is known from here on."""
    said = text[name.start : name.end]
    given, _, surname = said.rpartition(" ")
    if name.type == "person" and given and len(surname) >= _SHORTEST and surname[0].isupper():
        known.setdefault(surname, name)
    person = known.get(said)
    return name if person is None or name.adjective else _as(person, name.start, name.end)


def _as(person: Name, start: int, end: int) -> Name:
    return msgspec.structs.replace(person, start=start, end=end)
