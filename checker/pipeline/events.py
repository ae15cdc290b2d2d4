"""Readings → their event: all that links lead to, found for one event without reading the whole store."""

from collections.abc import Callable, Iterable, Sequence

from checker.model import Reading
from checker.pipeline.groups import TOGETHER, group_events, join_groups
from checker.pipeline.linking import find_links, link_reading

MOST = 500
"""Articles of one event that are looked for; a page shows no more."""


def gather_event(
    first: Iterable[Reading], near: Callable[[Reading], Iterable[Reading]], most: int = MOST
) -> list[Reading]:
    """The readings of the event that some belong to, by article; `near` gives the candidates of a reading."""
    found = {reading.article: reading for reading in first}
    asked = sorted(found)
    waiting = list(asked)
    while waiting and len(found) < most:
        reading = found[waiting.pop(0)]
        others = {other.article: other for other in near(reading)}
        for link in link_reading(reading, others.values()):
            name = link.right if link.left == reading.article else link.left
            if name not in found and link.score >= TOGETHER:
                found[name] = others[name]
                waiting.append(name)
    readings = [found[name] for name in sorted(found)]
    events = group_events(found, find_links(readings))
    wanted = {events[name] for name in asked}
    return [reading for reading in readings if events[reading.article] in wanted]


def group_copies(readings: Sequence[Reading]) -> dict[str, str]:
    """Each article that shares its text with another of these, and the name of that text."""
    prints = [link for link in find_links(readings) if link.copy]
    shared = {name for link in prints for name in (link.left, link.right)}
    return join_groups((one.article for one in readings if one.article in shared), prints)
