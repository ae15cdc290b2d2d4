"""Store + corridor → what is kept: the links, clashes and findings of articles that are in a store.

Called for any articles, in any order, any number of times, by any number of processes: what the store then holds is
what one `check` over the same articles says.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from checker.model import ArticleRef, Clash, Link, Report
from checker.pipeline import (
    SHARED_KEYS,
    WINDOW_DAYS,
    Neighbour,
    Relater,
    name_all,
    publish_name,
    refer,
    tell,
    write_line,
)
from checker.store import FindingRow, Store
from checker.store.service_protocol import ClashRow, Kept, LinkRow

_MOST = 2000
"""Articles that hang together and are shown together; beyond, a group is shown as far as it was followed."""

_link = msgspec.json.Decoder(Link).decode
_clash = msgspec.json.Decoder(Clash).decode


def link_kept(subject: Kept, store: Store, relater: Relater) -> None:
    """Find and keep the links of an article that is read, with all that was read before this was called."""
    reading = subject.reading
    near = store.relations.near(reading.keys, reading.day, window_days=WINDOW_DAYS, at_least=SHARED_KEYS)
    candidates = {
        (one.article.id, one.article.outlet): one
        for one in store.relations.kept(serial for serial in near if serial != subject.serial)
    }
    entries = [(one.article, one.reading) for one in candidates.values()]
    linked, rows = [], []
    for entry, link, left in relater.link((subject.article, reading), entries):
        other = candidates[entry[0].id, entry[0].outlet]
        pair = (other.serial, subject.serial) if left else (subject.serial, other.serial)
        linked.append(other)
        rows.append(LinkRow(*pair, msgspec.json.encode(link)))
    store.relations.link(subject, linked, rows)


def clash_kept(subject: Kept, store: Store, relater: Relater, now: int) -> bool:
    """Compare an article with all that it is linked to, and keep what they contradict in.

    `False` where it has another reading by now, which is to be compared instead.
    """
    rows = store.relations.linked([subject.serial])
    others = {one.serial: one for one in store.relations.kept(_ends(rows) - {subject.serial})}
    linked: list[Kept] = []
    neighbours: list[Neighbour] = []
    for row in rows:
        other = others.get(row.left if row.right == subject.serial else row.right)
        if other is not None:
            linked.append(other)
            entry = other.article, other.reading
            neighbours.append(Neighbour(entry, _link(row.content), left=row.left == other.serial))
    clashes = []
    for place, clash in relater.clash((subject.article, subject.reading), neighbours):
        left = right = subject.serial
        if place >= 0 and neighbours[place].left:
            left = linked[place].serial
        elif place >= 0:
            right = linked[place].serial
        clashes.append(ClashRow(left, right, clash.id, clash.rule.id, write_line(clash)))
    return store.relations.relate(subject, linked, clashes, now=now)


def relate_kept(store: Store, relater: Relater, now: int) -> None:
    """Link and compare every article that is read and not compared yet."""
    while serials := store.relations.unrelated(100):
        for serial in serials:
            for subject in store.relations.kept([serial]):
                link_kept(subject, store, relater)
                clash_kept(subject, store, relater, now)


def report_kept(store: Store, rulebook: str, states: Mapping[str, str]) -> Report:
    """The report on all that the store holds; `states` are the reviews of findings, by id."""
    kept = store.relations.kept(store.relations.serials())
    names = name_all((one.article.id, one.article.outlet) for one in kept)
    clashes = [_clash(row.content) for row in store.relations.clashes()]
    return _tell(kept, names, store.relations.links(), clashes, rulebook, states)


def show_changes(store: Store, rulebook: str, limit: int = 100) -> int:
    """Write anew the findings that people see wherever something has changed; of how many articles it was seen to."""
    changes = store.showcase.changes(limit)
    waiting = dict(changes)
    while waiting:
        serial = next(iter(waiting))
        group, links = _gather(store, serial)
        seen = {one: waiting.pop(one) for one in sorted(group & waiting.keys())}
        kept = store.relations.kept(group)
        shared = store.showcase.namesakes(one.article.id for one in kept)
        own = [(one.article.id, one.article.outlet) for one in kept]
        names = {(name, outlet): f"{name}\0{outlet}" if name in shared else name for name, outlet in own}
        clashes = [_clash(row.content) for row in store.relations.clashes(group) if {row.left, row.right} <= group]
        report = _tell(kept, names, links, clashes, rulebook, {})
        rows = [
            FindingRow(one.id, one.left.article, one.right.article, one.review.state, write_line(one))
            for one in report.findings
        ]
        store.showcase.show(seen, own, rows)
    return len(changes)


def _tell(
    kept: Sequence[Kept],
    names: Mapping[tuple[str, str], str],
    links: Iterable[LinkRow],
    clashes: Iterable[Clash],
    rulebook: str,
    states: Mapping[str, str],
) -> Report:
    called = {one.serial: names[one.article.id, one.article.outlet] for one in kept}
    replace = msgspec.structs.replace
    refs = [_refer(one, called[one.serial]) for one in kept]
    told = [
        replace(_link(row.content), left=called[row.left], right=called[row.right])
        for row in links
        if row.left in called and row.right in called
    ]
    ordered = sorted(told, key=lambda link: (link.left, link.right))
    public = {name: publish_name(internal) for name, internal in names.items() if internal != name[0]}
    if public:
        clashes = [_rename(clash, public) for clash in clashes]
    return tell(sorted(refs, key=lambda ref: ref.id), ordered, clashes, rulebook, states)


def _refer(one: Kept, called: str) -> ArticleRef:
    return msgspec.structs.replace(refer(one.article, one.reading), id=called)


def _rename(clash: Clash, public: Mapping[tuple[str, str], str]) -> Clash:
    replace = msgspec.structs.replace
    left, right = (
        replace(side, article=public.get((side.article, side.outlet), side.article))
        for side in (clash.left, clash.right)
    )
    return replace(clash, left=left, right=right)


def _gather(store: Store, serial: int) -> tuple[set[int], list[LinkRow]]:
    """All articles that hang together with one, and the links among them."""
    group, fringe, links = {serial}, {serial}, set[LinkRow]()
    while fringe and len(group) < _MOST:
        found = store.relations.linked(fringe)
        links.update(found)
        fringe = _ends(found) - group
        group |= fringe
    return group, [row for row in links if {row.left, row.right} <= group]


def _ends(rows: Collection[LinkRow]) -> set[int]:
    return {end for row in rows for end in (row.left, row.right)}
