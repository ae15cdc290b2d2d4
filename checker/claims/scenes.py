"""What holds for a whole sentence, whatever is found in it."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from checker.interval import Interval


class Names(msgspec.Struct, frozen=True, gc=False):
    """The keys of the names in a sentence: places, the wide ones among them apart, people and bodies, and all."""

    places: tuple[str, ...]
    lands: tuple[str, ...]
    bodies: tuple[str, ...]
    all: tuple[str, ...]


class Scene(msgspec.Struct, frozen=True, gc=False):
    """The article, who says the sentence, the day its heading gives, whether it stands foremost.

    `wide` are the keys of places that hold others (countries, regions); `home` are the names of the headline and the
    first sentence, empty before they are read; `names` are those of the sentence itself; `given` is the first letter
    of each person's given name, by key.
    """

    article: str
    wide: frozenset[str]
    origin: str | None
    day: Interval | None
    foremost: bool
    home: frozenset[str]
    names: Names
    given: Mapping[str, str] = MappingProxyType({})
