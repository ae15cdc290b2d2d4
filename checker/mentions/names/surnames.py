"""Names of a text → names: a surname that stands alone is the person's whom the text names in full, whatever place or
plain word it may be elsewhere ("Ada Paris … For Paris, 49, it is over").
"""  # noqa: D205  one sentence

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

import msgspec

from checker.model import Name
from checker.words import Word

_SHORTEST = 4


def settle_surnames(text: str, sentences: Iterable[Sequence[Word]], names: Sequence[Name]) -> list[Name]:
    """The names, sorted; of a surname alone behind the full name, the person's."""
    known: dict[str, Name] = {}
    settled = [_alone(text, name, known) for name in names]
    if not known:
        return settled
    starts, forms = [name.start for name in names], {surname.lower() for surname in known}
    for word in (word for words in sentences for word in words if word.form in forms):
        person = known.get(text[word.start : word.end])
        at = bisect_right(starts, word.start) - 1
        if person is not None and person.end <= word.start and names[at].end <= word.start:
            settled.append(msgspec.structs.replace(person, start=word.start, end=word.end))
    return sorted(settled, key=attrgetter("start"))


def _alone(text: str, name: Name, known: dict[str, Name]) -> Name:
    """The name, or the person's whose surname it is; a person named in full is known from here on."""
    said = text[name.start : name.end]
    given, _, surname = said.rpartition(" ")
    if name.type == "person" and given and len(surname) >= _SHORTEST and surname[0].isupper():
        known.setdefault(surname, name)
    person = known.get(said)
    if person is None or name.adjective:
        return name
    return msgspec.structs.replace(person, start=name.start, end=name.end)
