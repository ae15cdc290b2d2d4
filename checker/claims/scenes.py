"""What holds for a whole sentence, whatever is found in it."""

from typing import NamedTuple

from checker.interval import Interval


class Scene(NamedTuple):
    """The article, who says the sentence, the day its heading gives, whether it stands foremost.

    `wide` are the keys of places that hold others (countries, regions); `home` are the names of the headline and the
    first sentence, empty before they are read.
    """

    article: str
    wide: frozenset[str]
    origin: str | None
    day: Interval | None
    foremost: bool
    home: frozenset[str]
