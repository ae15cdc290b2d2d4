"""Arrivals → rows of the ledger and of the work that they make: one transaction, whatever is handed in how often."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, bindparam, insert, or_, select, tuple_, update

from checker.model import Article
from checker.store.locks import Name, find_serials, inserter, lock_articles
from checker.store.postings import portions
from checker.store.protocol import StoreError
from checker.store.service_protocol import Arrival, Receipt, State
from checker.store.service_tables import LEDGER, QUARANTINE, WORK
from checker.store.tables import VERSIONS
from checker.store.versions import Rank, rank_article

LIVE = ("accepted", "done")


class _Ranked(msgspec.Struct, frozen=True):
    """An arrival whose article is one that can be kept."""

    arrival: Arrival
    article: Article
    rank: Rank
    content: bytes

    @property
    def name(self) -> Name:
        return self.article.id, self.article.outlet


class SqlIntake:
    """Records arrivals; the `Intake` of one database."""

    def __init__(self, engine: Engine) -> None:
        self._writer = engine.execution_options(writes=True)

    def accept(self, arrivals: Iterable[Arrival], *, now: int, lease: int) -> tuple[list[Receipt], list[int]]:
        """As the protocol tells."""
        given = list({(one.channel, one.entry): one for one in arrivals}.values())
        ranked, refused = _sort(given)
        with self._writer.begin() as connection:
            lock_articles(connection, (one.name for one in ranked))
            known = _known_entries(connection, given)
            ranked = [one for one in ranked if one.arrival.entry not in known[one.arrival.channel]]
            refused = [one for one in refused if one.entry not in known[one.channel]]
            serials = find_serials(connection, (one.name for one in ranked))
            states, overtaken = _judge(connection, ranked, serials)
            _keep_versions(connection, ranked, serials)
            rows = [
                _row(one.arrival, serials[one.name], one.rank.version, state, now)
                for one, state in zip(ranked, states, strict=True)
            ]
            numbers = _record(connection, [*rows, *(_row(one, 0, "", "quarantined", now) for one in refused)])
            _hold(connection, refused, numbers)
            _supersede(connection, overtaken, now)
            fresh = {
                serials[one.name]: one.rank.version
                for one, state in zip(ranked, states, strict=True)
                if state == "accepted"
            }
            queue(connection, fresh, now=now, due=now + lease)
        receipts = {
            (one.arrival.channel, one.arrival.entry): _receipt(one, state)
            for one, state in zip(ranked, states, strict=True)
        }
        receipts |= {
            (one.channel, one.entry): Receipt(entry=one.entry, state="quarantined", field=one.field, reason=one.reason)
            for one in refused
        }
        told = [
            receipts.get((one.channel, one.entry)) or Receipt(entry=one.entry, state=known[one.channel][one.entry])
            for one in given
        ]
        return told, sorted(fresh)


def queue(connection: Connection, versions: dict[int, str], *, now: int, due: int) -> None:
    """Put articles, each with the version to be read, into the work there is; a newer version takes the place."""
    if not versions:
        return
    fresh = inserter(connection)(WORK)
    anew = {name: getattr(fresh.excluded, name) for name in ("version", "attempts", "starts", "due")}
    connection.execute(
        fresh.on_conflict_do_update(index_elements=["article"], set_=anew),
        [
            {"article": serial, "version": version, "attempts": 0, "starts": 0, "due": due, "since": now}
            for serial, version in sorted(versions.items())
        ],
    )


def find_newest(connection: Connection, serials: Iterable[int]) -> dict[int, Rank]:
    """The rank of the newest version of each article, read or not."""
    newest: dict[int, Rank] = {}
    for some in portions(sorted(set(serials))):
        versions = select(VERSIONS.c.article, VERSIONS.c.moment, VERSIONS.c.standing, VERSIONS.c.version)
        for serial, *parts in connection.execute(versions.where(VERSIONS.c.article.in_(some))):
            newest[serial] = max(newest.get(serial, Rank(*parts)), Rank(*parts))
    return newest


def _sort(arrivals: Sequence[Arrival]) -> tuple[list[_Ranked], list[Arrival]]:
    """What can be kept, in the one order in which rows are locked, and what cannot."""
    ranked: list[_Ranked] = []
    refused: list[Arrival] = []
    for one in arrivals:
        if one.article is None:
            refused.append(one)
            continue
        try:
            rank, content = rank_article(one.article)
        except StoreError as error:
            refused.append(msgspec.structs.replace(one, article=None, field="id", reason=str(error)))
            continue
        ranked.append(_Ranked(one, one.article, rank, content))
    return sorted(ranked, key=lambda one: (one.name, one.rank)), refused


def _known_entries(connection: Connection, arrivals: Sequence[Arrival]) -> dict[str, dict[str, State]]:
    """The entries that are recorded already, by channel, and what became of them."""
    known: dict[str, dict[str, State]] = defaultdict(dict)
    for some in portions([(one.channel, one.entry) for one in arrivals]):
        query = select(LEDGER.c.channel, LEDGER.c.entry, LEDGER.c.state)
        for row in connection.execute(query.where(tuple_(LEDGER.c.channel, LEDGER.c.entry).in_(some))):
            known[row.channel][row.entry] = row.state
    return known


def _judge(
    connection: Connection, ranked: Sequence[_Ranked], serials: dict[Name, int]
) -> tuple[list[State], list[tuple[int, str]]]:
    """The state of each, in their order, and the rows (article, version) that newer ones overtake."""
    newest = find_newest(connection, serials.values())
    entered: dict[tuple[int, str], str] = {}
    for some in portions(sorted(set(serials.values()))):
        rows = select(LEDGER.c.article, LEDGER.c.version, LEDGER.c.state).where(LEDGER.c.article.in_(some))
        for serial, version, state in connection.execute(rows.where(LEDGER.c.state != "duplicate")):
            entered[serial, version] = state
    states: list[State] = []
    for one in ranked:
        serial = serials[one.name]
        if (serial, one.rank.version) in entered:
            states.append("duplicate")
            continue
        above = newest.get(serial)
        judged: State = "superseded" if above is not None and above > one.rank else "accepted"
        entered[serial, one.rank.version] = judged
        newest[serial] = one.rank if above is None else max(above, one.rank)
        states.append(judged)
    # Of one article in one batch the lesser come first: those that a later one overtakes are told here too.
    for at, one in enumerate(ranked):
        if states[at] == "accepted" and newest[serials[one.name]] > one.rank:
            states[at] = "superseded"
    risen = {serials[one.name] for one, state in zip(ranked, states, strict=True) if state == "accepted"}
    overtaken = [
        key for key, state in entered.items() if key[0] in risen and state in LIVE and key[1] != newest[key[0]].version
    ]
    return states, overtaken


def _keep_versions(connection: Connection, ranked: Sequence[_Ranked], serials: dict[Name, int]) -> None:
    rows = [{**one.rank._asdict(), "article": serials[one.name], "content": one.content} for one in ranked]
    if rows:
        connection.execute(inserter(connection)(VERSIONS).on_conflict_do_nothing(), rows)


def _row(arrival: Arrival, serial: int, version: str, state: State, now: int) -> dict[str, object]:
    return {
        "channel": arrival.channel,
        "entry": arrival.entry,
        "article": serial,
        "version": version,
        "state": state,
        "received": now,
        "settled": 0 if state == "accepted" else now,
    }


def _record(connection: Connection, rows: list[dict[str, object]]) -> dict[tuple[str, str], int]:
    """Write rows of the ledger; the number of each that was not there."""
    if not rows:
        return {}
    fresh = inserter(connection)(LEDGER).on_conflict_do_nothing(index_elements=["channel", "entry"])
    written = connection.execute(fresh.returning(LEDGER.c.channel, LEDGER.c.entry, LEDGER.c.serial), rows)
    return {(row.channel, row.entry): row.serial for row in written}


def _hold(connection: Connection, refused: Sequence[Arrival], numbers: dict[tuple[str, str], int]) -> None:
    rows = [
        {
            "ledger": numbers[one.channel, one.entry],
            "stage": "intake",
            "field": one.field,
            "reason": one.reason,
            "content": one.content,
        }
        for one in refused
        if (one.channel, one.entry) in numbers
    ]
    if rows:
        connection.execute(insert(QUARANTINE), rows)


def _supersede(connection: Connection, overtaken: list[tuple[int, str]], now: int) -> None:
    if overtaken:
        of_version = (LEDGER.c.article == bindparam("of")) & (LEDGER.c.version == bindparam("old"))
        connection.execute(
            update(LEDGER).where(of_version & one_of(LEDGER.c.state, LIVE)).values(state="superseded", settled=now),
            [{"of": serial, "old": version} for serial, version in sorted(overtaken)],
        )


def one_of(column: Any, values: Iterable[str]) -> Any:  # noqa: ANN401  a column, a condition
    """As `IN`, which a statement for many rows does not take."""
    return or_(*(column == value for value in values))


def _receipt(one: _Ranked, state: State) -> Receipt:
    return Receipt(
        entry=one.arrival.entry,
        state=state,
        article=one.article.id,
        outlet=one.article.outlet,
        version=one.rank.version,
    )
