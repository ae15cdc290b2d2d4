"""Store → its events page by page, the newest first: also those on which nothing was found."""

from collections.abc import Iterable

import msgspec

from checker.model import Link
from checker.pipeline import group_events, publish_name
from checker.store import EventRow, Place, Store
from checker.store.relation_protocol import Heading

_AT_ONCE = 100  # articles looked at together
_MOST_LOOKED = 1000  # articles looked at for one page
_MOST_TOGETHER = 2000  # articles that hang together by links

_link = msgspec.json.Decoder(Link).decode


class Gathering(msgspec.Struct, frozen=True):
    """An event in the list: its articles, their outlets, when the newest was written; `found` where something was."""

    id: str
    articles: int
    outlets: int
    latest: int
    found: EventRow | None


class Wanted(msgspec.Struct, frozen=True):
    """Which events are listed: whose headlines or outlets hold all these words; only with a finding, or without."""

    words: str = ""
    found: bool | None = None


def list_events(
    store: Store, wanted: Wanted, after: Place | None, limit: int, *, at_once: int = _AT_ONCE
) -> tuple[list[Gathering], Place | None]:
    """The next events, each where its newest article stands, and where the list goes on, if it does.

    `at_once` articles are looked at together.
    """
    place = None if after is None else (after.latest, int(after.id or 0))
    listed: list[Gathering] = []
    for _ in range(0, _MOST_LOOKED, at_once):
        newest = store.showcase.headings(wanted.words, place, at_once)
        groups = _group(store, newest)
        members = {member.serial for group in groups.values() for member in group[1]}
        matching = store.showcase.headings(wanted.words, None, len(members), members)
        first = _firsts(matching, groups)
        found = store.desk.tallies(sorted({event for event, _ in groups.values()}))
        for heading in newest:
            place = heading.moment, heading.serial
            event, group = groups[heading.serial]
            if first.get(event) == heading.serial and wanted.found in {None, event in found}:
                outlets = len({member.outlet for member in group})
                listed.append(Gathering(event, len(group), outlets, group[0].moment, found.get(event)))
            if len(listed) == limit:
                break
        if len(listed) == limit or len(newest) < at_once:
            break
    more = place is not None and store.showcase.headings(wanted.words, place, 1)
    return listed, Place(0, place[0], str(place[1])) if place is not None and more else None


def _firsts(headings: Iterable[Heading], groups: dict[int, tuple[str, list[Heading]]]) -> dict[str, int]:
    """The newest of the headings in each event."""
    first: dict[str, int] = {}
    for heading in headings:
        if heading.serial in groups:
            first.setdefault(groups[heading.serial][0], heading.serial)
    return first


def _group(store: Store, some: Iterable[Heading]) -> dict[int, tuple[str, list[Heading]]]:
    """Each of these articles, and all that hang together with them, with its event and that event's articles."""
    serials = {heading.serial for heading in some}
    fringe, rows = set(serials), set()
    while fringe and len(serials) < _MOST_TOGETHER:
        found = store.relations.linked(fringe)
        rows.update(found)
        fringe = {end for row in found for end in (row.left, row.right)} - serials
        serials |= fringe
    members = {one.serial: one for one in store.showcase.headings("", None, len(serials), serials)}
    shared = store.showcase.namesakes(one.id for one in members.values())
    names = {serial: f"{one.id}\0{one.outlet}" if one.id in shared else one.id for serial, one in members.items()}
    links = [
        msgspec.structs.replace(_link(row.content), left=names[row.left], right=names[row.right])
        for row in rows
        if row.left in names and row.right in names
    ]
    events = group_events(sorted(names.values()), sorted(links, key=lambda link: (link.left, link.right)))
    together: dict[str, list[Heading]] = {}
    for serial, one in members.items():
        together.setdefault(events[names[serial]], []).append(one)
    return {serial: (publish_name(events[name]), together[events[name]]) for serial, name in names.items()}
