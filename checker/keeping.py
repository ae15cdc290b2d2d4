"""Store + corridor → what is kept: the links, clashes and findings of articles that are in a store.

Called for any articles, in any order, any number of times, by any number of processes: what the store then holds is
what one `check` over the same articles says.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

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
from checker.store.service_protocol import ClashRow, Kept, LinkRow, Settled

_CHUNK = 200  # articles in one transaction
_MOST = 2000
"""Articles that hang together and are shown together; beyond, a group is shown as far as it was followed."""

_link = msgspec.json.Decoder(Link).decode
_clash = msgspec.json.Decoder(Clash).decode


Blame = Callable[[Kept, Exception], None]
"""Takes what one article has raised, so that the others are done; or raises it again."""


def give_up(_subject: Kept, error: Exception) -> None:
    """Let whatever an article raises end all."""
    raise error


def link_kept(subjects: Sequence[Kept], store: Store, relater: Relater, blame: Blame = give_up) -> list[Kept]:
    """Find and keep the links of articles with all that was read before this was called; those that were linked."""
    done: dict[int, Kept] = {}
    involved = {one.serial: one for one in subjects}
    rows: list[LinkRow] = []
    near = {one.serial: _near(one, store) for one in subjects}
    at_hand = {one.serial: one for one in store.relations.kept({serial for some in near.values() for serial in some})}
    for subject in subjects:
        # What was linked in this very call has found this one already.
        candidates = [at_hand[serial] for serial in near[subject.serial] if serial in at_hand and serial not in done]
        others = {(one.article.id, one.article.outlet): one for one in candidates}
        try:
            neighbours = relater.link(
                (subject.article, subject.reading), [(one.article, one.reading) for one in candidates]
            )
        except Exception as error:  # noqa: BLE001  whoever is to blame decides
            blame(subject, error)
            continue
        for entry, link, left in neighbours:
            other = others[entry[0].id, entry[0].outlet]
            involved[other.serial] = other
            pair = (other.serial, subject.serial) if left else (subject.serial, other.serial)
            rows.append(LinkRow(*pair, msgspec.json.encode(link)))
        done[subject.serial] = subject
    store.relations.link(list(involved.values()), rows)
    return list(done.values())


def _near(subject: Kept, store: Store) -> list[int]:
    reading = subject.reading
    near = store.relations.near(reading.keys, reading.day, window_days=WINDOW_DAYS, at_least=SHARED_KEYS)
    return [serial for serial in near if serial != subject.serial]


def clash_kept(
    subjects: Sequence[Kept], store: Store, relater: Relater, now: int, blame: Blame = give_up
) -> list[Kept]:
    """Compare articles with all that they are linked to, and keep what they contradict in; those that are done.

    One that has another reading by now is not: that one is to be compared instead.
    """
    rows = store.relations.linked(one.serial for one in subjects)
    involved = {one.serial: one for one in store.relations.kept(_ends(rows))} | {one.serial: one for one in subjects}
    settled: list[Settled] = []
    compared: set[int] = set()
    for subject in subjects:
        own = [row for row in rows if subject.serial in (row.left, row.right)]
        others = [involved.get(row.left if row.right == subject.serial else row.right) for row in own]
        # A pair of which the other was compared in this very call is done.
        linked = [
            (row, other)
            for row, other in zip(own, others, strict=True)
            if other is not None and other.serial not in compared
        ]
        try:
            clashes = _clash_one(subject, linked, relater)
        except Exception as error:  # noqa: BLE001  whoever is to blame decides
            blame(subject, error)
            continue
        settled.append(Settled(subject=subject, others=[other.serial for _, other in linked], clashes=clashes))
        compared.add(subject.serial)
    written = store.relations.relate(list(involved.values()), settled, now=now)
    return [one.subject for one in settled if one.subject.serial in written]


def _clash_one(subject: Kept, linked: Sequence[tuple[LinkRow, Kept]], relater: Relater) -> list[ClashRow]:
    neighbours = [
        Neighbour((other.article, other.reading), _link(row.content), left=row.left == other.serial)
        for row, other in linked
    ]
    rows = []
    for place, clash in relater.clash((subject.article, subject.reading), neighbours):
        link = linked[place][0] if place >= 0 else LinkRow(subject.serial, subject.serial, b"")
        rows.append(ClashRow(link.left, link.right, clash.id, clash.rule.id, write_line(clash)))
    return rows


def relate_kept(store: Store, relater: Relater, now: int) -> None:
    """Link and compare every article that is read and not compared yet."""
    while serials := store.relations.unrelated(_CHUNK):
        subjects = store.relations.kept(serials)
        link_kept(subjects, store, relater)
        clash_kept(subjects, store, relater, now)


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
