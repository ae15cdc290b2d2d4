"""Readings → their event: all that links lead to, found for one event without reading the whole store."""

from collections.abc import Callable, Iterable

from checker.model import Reading
from checker.pipeline.linking import link_reading

MOST = 500
"""Articles of one event that are looked for; a page shows no more."""


def gather_event(
    first: Iterable[Reading], near: Callable[[Reading], Iterable[Reading]], most: int = MOST
) -> list[Reading]:
    """The readings of the event that some belong to, by article; `near` gives the candidates of a reading."""
    found = {reading.article: reading for reading in first}
    waiting = sorted(found)
    while waiting and len(found) < most:
        reading = found[waiting.pop(0)]
        others = {other.article: other for other in near(reading)}
        for link in link_reading(reading, others.values()):
            name = link.right if link.left == reading.article else link.left
            if name not in found:
                found[name] = others[name]
                waiting.append(name)
    return [found[name] for name in sorted(found)]
