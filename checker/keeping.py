"""Store + corridor → what is kept: the links, clashes and findings of articles that are in a store.

Called for any articles, in any order, any number of times, by any number of processes: what the store then holds is
what one `check` over the same articles says.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from checker.model import Clash, Link, Report
from checker.pipeline import (
    SHARED_KEYS,
    WINDOW_DAYS,
    Neighbour,
    Relater,
    Tie,
    link_near,
    make_linkable,
    name_all,
    publish_name,
    refer,
    tell,
    tell_findings,
    write_line,
)
from checker.store import FindingRow, Store
from checker.store.relation_protocol import ClashRow, Kept, LinkRow, Mark, Settled

_CHUNK = 200  # articles in one transaction
_AT_HAND = 100
"""Articles that are loaded at once: in a hot event there are thousands, and a worker's memory must not hang on them."""
_MOST = 2000
"""Articles that hang together and are shown together; beyond, a group is shown as far as it was followed."""

_link = msgspec.json.Decoder(Link).decode
_tie = msgspec.json.Decoder(Tie).decode
_clash = msgspec.json.Decoder(Clash).decode


Blame = Callable[[Kept, Exception], None]
"""Takes what one article has raised, so that the others are done; or raises it again."""


def give_up(_subject: Kept, error: Exception) -> None:
    """Let whatever an article raises end all."""
    raise error


def link_kept(subjects: Sequence[Kept], store: Store, blame: Blame = give_up) -> list[Kept]:
    """Find and keep the links of articles with all that was read before this was called; those that were linked."""
    near = {one.serial: _near(one, store) for one in subjects}
    own = {one.serial: make_linkable(one.reading) for one in subjects}
    involved = {one.mark for one in subjects}
    rows: dict[tuple[int, int], LinkRow] = {}
    failed: set[int] = set()
    for some in _portions({serial for found in near.values() for serial in found}):
        at_hand = [(mark, make_linkable(outline)) for mark, outline in store.relations.outlines(some)]
        marks = {linkable.name: mark for mark, linkable in at_hand}
        for subject in (one for one in subjects if one.serial not in failed):
            candidates = [linkable for mark, linkable in at_hand if mark.serial in near[subject.serial]]
            try:
                linked = link_near(own[subject.serial], candidates)
            except Exception as error:  # noqa: BLE001  whoever is to blame decides
                blame(subject, error)
                failed.add(subject.serial)
                continue
            for link, other in linked:
                mark = marks[other.name]
                involved.add(mark)
                left = other.name < own[subject.serial].name
                pair = (mark.serial, subject.serial) if left else (subject.serial, mark.serial)
                rows[pair] = LinkRow(*pair, msgspec.json.encode(link))
    store.relations.link(involved, list(rows.values()))
    return [one for one in subjects if one.serial not in failed]


def _near(subject: Kept, store: Store) -> set[int]:
    reading = subject.reading
    near = store.relations.near(reading.keys, reading.day, window_days=WINDOW_DAYS, at_least=SHARED_KEYS)
    return {serial for serial in near if serial != subject.serial}


def _portions(serials: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(sorted(serials))
    while some := list(islice(rest, _AT_HAND)):
        yield some


def clash_kept(
    subjects: Sequence[Kept], store: Store, relater: Relater, now: int, blame: Blame = give_up
) -> list[Kept]:
    """Compare articles with themselves and all that they are linked to, and keep what they contradict; what is done.

    One that has another reading by now is not: that one is to be compared instead.
    """
    own = {one.serial: one for one in subjects}
    rows = store.relations.linked(own)
    links = {serial: _links_of(serial, rows, own) for serial in own}
    marks = {one.serial: one for one in store.relations.marks(_ends(rows))}
    found: dict[int, list[ClashRow]] = {serial: [] for serial in own}
    compared = {end for row in rows if _tie(row.content).same for end in (row.left, row.right)}
    for some in _portions(compared | own.keys()):
        at_hand = [own.get(one.serial, one) for one in store.relations.kept(some)]
        # Written down as compared is the reading that is compared, should another have come since.
        marks |= {one.serial: one.mark for one in at_hand}
        for subject in (one for one in subjects if one.serial in found):
            try:
                found[subject.serial] += _clash_one(subject, at_hand, links[subject.serial], relater)
            except Exception as error:  # noqa: BLE001  whoever is to blame decides
                blame(subject, error)
                del found[subject.serial]
    settled = [
        Settled(subject=own[serial].mark, others=[one for one in links[serial] if one in marks], clashes=clashes)
        for serial, clashes in found.items()
    ]
    written = store.relations.relate(marks.values(), settled, now=now)
    return [own[serial] for serial in found if serial in written]


def _links_of(serial: int, rows: Iterable[LinkRow], own: Collection[int]) -> dict[int, LinkRow]:
    """The links of an article by the other one's number; those that another of this very call sees to are left out."""
    others = {row.left if row.right == serial else row.right: row for row in rows if serial in (row.left, row.right)}
    return {other: row for other, row in others.items() if other not in own or other > serial}


def _clash_one(
    subject: Kept, at_hand: Iterable[Kept], links: Mapping[int, LinkRow], relater: Relater
) -> list[ClashRow]:
    entry = subject.article, subject.reading
    made = []
    for other in at_hand:
        if other.serial == subject.serial:
            made += [(other.serial, other.serial, clash) for _, clash in relater.clash(entry, [])]
        elif other.serial in links:
            row = links[other.serial]
            neighbour = Neighbour((other.article, other.reading), _link(row.content), left=row.left == other.serial)
            made += [(row.left, row.right, clash) for clash in relater.clash_with(entry, neighbour)]
    return [ClashRow(left, right, clash.id, clash.rule.id, write_line(clash)) for left, right, clash in made]


def relate_kept(store: Store, relater: Relater, now: int) -> None:
    """Link and compare every article that is read and not compared yet."""
    while serials := store.relations.unrelated(_CHUNK):
        subjects = store.relations.kept(serials)
        link_kept(subjects, store)
        clash_kept(subjects, store, relater, now)


def report_kept(store: Store, rulebook: str, states: Mapping[str, str]) -> Report:
    """The report on all that the store holds; `states` are the reviews of findings, by id."""
    marks = store.relations.marks(store.relations.serials())
    called = _call(marks, name_all((one.id, one.outlet) for one in marks))
    refs = [
        msgspec.structs.replace(refer(one.article, one.reading), id=called[one.serial])
        for some in _portions(called)
        for one in store.relations.kept(some)
        if one.serial in called
    ]
    ties = _ties(store.relations.links(), called)
    clashes = _clashes(store.relations.clashes(), called.values())
    return tell(sorted(refs, key=lambda ref: ref.id), ties, clashes, rulebook, states)


def show_changes(store: Store, limit: int = 100) -> int:
    """Write anew the findings that people see wherever something has changed; of how many articles it was seen to."""
    waiting = store.showcase.changes(limit)
    seen: set[int] = set()
    for serial in waiting:
        if serial not in seen:
            seen |= _show_group(store, serial)
    return len(waiting)


def _show_group(store: Store, serial: int) -> set[int]:
    """Write anew the findings of all that hangs together with an article; those whose changes are seen to."""
    group = _gather(store, serial)
    changed = store.showcase.changes_among(group)
    marks = store.relations.marks(group)
    own = [(one.id, one.outlet) for one in marks]
    shared = store.showcase.namesakes(name for name, _ in own)
    called = _call(marks, {name: f"{name[0]}\0{name[1]}" if name[0] in shared else name[0] for name in own})
    # A link between two portions comes with each of them.
    ties = {_place(tie): tie for some in _portions(group) for tie in _ties(store.relations.linked(some), called)}
    rows = [row for row in store.relations.clashes(group) if {row.left, row.right} <= called.keys()]
    names = {name: publish_name(name) for name in sorted(called.values())}
    _, findings = tell_findings(names, [ties[place] for place in sorted(ties)], _clashes(rows, called.values()))
    told = [
        FindingRow(one.id, one.left.article, one.right.article, one.review.state, write_line(one)) for one in findings
    ]
    store.showcase.show(changed, own, told)
    return group


def _call(marks: Iterable[Mark], names: Mapping[tuple[str, str], str]) -> dict[int, str]:
    return {one.serial: names[one.id, one.outlet] for one in marks}


def _ties(rows: Iterable[LinkRow], called: Mapping[int, str]) -> list[Tie]:
    """The links among articles of these names, sorted."""
    ties = [
        msgspec.structs.replace(_tie(row.content), left=called[row.left], right=called[row.right])
        for row in rows
        if row.left in called and row.right in called
    ]
    return sorted(ties, key=_place)


def _place(tie: Tie) -> tuple[str, str]:
    return tie.left, tie.right


def _clashes(rows: Iterable[ClashRow], called: Iterable[str]) -> list[Clash]:
    """The clashes of articles of these names, their sides called as a report does."""
    apart = [name.partition("\0") for name in called]
    public = {(bare, outlet): publish_name(f"{bare}\0{outlet}") for bare, _, outlet in apart if outlet}
    clashes = (_clash(row.content) for row in rows)
    return [_rename(clash, public) if public else clash for clash in clashes]


def _rename(clash: Clash, public: Mapping[tuple[str, str], str]) -> Clash:
    replace = msgspec.structs.replace
    left, right = (
        replace(side, article=public.get((side.article, side.outlet), side.article))
        for side in (clash.left, clash.right)
    )
    return replace(clash, left=left, right=right)


def _gather(store: Store, serial: int) -> set[int]:
    """All articles that hang together with one by links that can join two events."""
    group, fringe = {serial}, {serial}
    while fringe and len(group) < _MOST:
        fringe = {end for some in _portions(fringe) for end in _ends(_binding(store.relations.linked(some)))} - group
        group |= fringe
    return group


def _binding(rows: Iterable[LinkRow]) -> list[LinkRow]:
    return [row for row in rows if _tie(row.content).binds]


def _ends(rows: Collection[LinkRow]) -> set[int]:
    return {end for row in rows for end in (row.left, row.right)}
