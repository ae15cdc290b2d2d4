"""Events and articles: what was said when, who wrote it, and what was read in it."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

import msgspec
from fastapi import APIRouter, Response

from checker.interval import minutes_of
from checker.model import Article, Claim, Relation, SideSaid
from checker.pipeline import SideWriter, assemble
from checker.store import Place, Sought
from workers.web.api.answers import read_cursor, write_cursor
from workers.web.api.events import MOST, list_members
from workers.web.drawings.timelines import Kind, Point, Timeline, draw_timeline
from workers.web.gatherings import Wanted, list_events
from workers.web.happenings import Happening, find_happening, find_headlines
from workers.web.moments import moment_of
from workers.web.pages.frames import Looks, Visit
from workers.web.problems import ProblemError
from workers.web.reviews import read_disagreements

ROUTER = APIRouter(include_in_schema=False)
_SIZE = 40
_SHORT = 8  # rows
_LONGEST_SERIAL = 19  # digits
_MOST_COMPARED = 60  # articles of an event whose every pair is compared for a page


class Row(msgspec.Struct, frozen=True):
    """A claim in the table of its measure."""

    said: SideSaid
    label: str
    scope: list[str]
    kind: Kind
    href: str


class MeasureTold(msgspec.Struct, frozen=True):
    """One measure of an event: its timeline and the table behind it."""

    title: str
    drawn: Timeline
    rows: list[Row]

    @property
    def open(self) -> bool:
        """Whether the table is shown at once: where something conflicts, or where it is short."""
        return len(self.rows) <= _SHORT or any(row.kind == "conflict" for row in self.rows)


@ROUTER.get("/events")
def show_events(visit: Looks) -> Response:
    """The events, the newest first; a filter leaves those whose headlines hold some words, or with a disagreement."""
    room, query = visit.room, dict(visit.request.query_params)
    found = query.get("found", "")
    wanted = Wanted(query.get("words", "")[:300], {"yes": True, "no": False}.get(found))
    rows, place = list_events(room.store, wanted, _read_place(query.get("cursor", "")), _SIZE)
    now = moment_of(room.clock())
    rest = {name: told for name, told in query.items() if name in {"words", "found"} and told}
    return visit.show(
        "events.html",
        "events",
        events=rows,
        wanted=wanted,
        found=found,
        filtered=bool(rest),
        titles=find_headlines(room.store, [row.id for row in rows]),
        ages={row.id: visit.catalogue.age(moment_of(row.latest), now) if now else "" for row in rows},
        revision=room.desk.revision(),
        later=f"/events?{urlencode({**rest, 'cursor': write_cursor(place)})}" if place is not None else "",
    )


def _read_place(cursor: str) -> Place | None:
    place = read_cursor(cursor)
    if place is not None and not (place.id.isascii() and place.id.isdigit() and len(place.id) < _LONGEST_SERIAL):
        raise ProblemError(422, "cursor: no place of a list", "cursor")
    return place


@ROUTER.get("/events/{name:path}")
def show_event(name: str, visit: Looks) -> Response:
    """One event."""
    room = visit.room
    happening = find_happening(room.store, name)
    members = list_members(happening)
    rows = room.desk.disagreements(Sought(event=happening.id), None, MOST).rows
    return visit.show(
        "event.html",
        "events",
        happening=happening,
        members=members,
        outlets={member.id: member.outlet for member in members},
        disagreements=read_disagreements(rows, room.desk),
        measures=_measures(visit, happening),
    )


def _measures(visit: Visit, happening: Happening) -> list[MeasureTold]:
    """The measures that several claims tell of, those in a disagreement first."""
    kinds = _kinds(visit, happening)
    articles = {article.id: article for article in happening.articles}
    writer = SideWriter(articles, {reading.article: reading for reading in happening.readings})
    by_measure: dict[str, list[tuple[Row, Point]]] = {}
    for reading in happening.readings:
        for claim in reading.claims:
            moment = _moment(claim, articles[reading.article])
            if moment is not None:
                shown = _draw(visit, writer.write(claim), moment, kinds)
                by_measure.setdefault(claim.measure, []).append(shown)
    told = []
    for measure, drawn in by_measure.items():
        drawn.sort(key=lambda pair: (pair[1].minutes, pair[1].outlet))
        rows = [row for row, _ in drawn]
        if len(rows) > 1 and (":" not in measure or any(row.kind == "conflict" for row in rows)):
            title = visit.speaker.measure(measure, rows[0].said)
            told.append(MeasureTold(title, draw_timeline(_once(point for _, point in drawn)), rows))
    return sorted(told, key=lambda one: (-sum(row.kind == "conflict" for row in one.rows), -len(one.rows), one.title))


def _once(points: Iterable[Point]) -> list[Point]:
    """Of points that say the same at the same place one: a headline often repeats its text."""
    kept: dict[tuple[str, str, float], Point] = {}
    for point in points:
        key = point.outlet, point.label, point.minutes
        if key not in kept or kept[key].kind == "plain":
            kept[key] = point
    return list(kept.values())


def _draw(visit: Visit, said: SideSaid, minutes: float, kinds: dict[tuple[str, int], Kind]) -> tuple[Row, Point]:
    label = visit.speaker.value(said.value)
    kind = kinds.get((said.article, said.quote.start), "plain")
    place = urlencode({"outlet": said.outlet, "at": said.quote.start})
    row = Row(said, label, visit.speaker.scope(said), kind, f"/articles/{quote(said.article)}?{place}#chosen")
    told = f"{said.outlet}, {visit.catalogue.moment(said.published)}: {label}. {said.quote.exact}"
    return row, Point(said.outlet, label, told, minutes, kind, row.href)


def _kinds(visit: Visit, happening: Happening) -> dict[tuple[str, int], Kind]:
    """How each claim stands: in a disagreement, or as the later state of an update."""
    entries = list(zip(happening.articles, happening.readings, strict=True))
    every = len(entries) <= _MOST_COMPARED
    report = assemble(entries, visit.room.reader, every=every)
    kinds: dict[tuple[str, int], Kind] = {}
    for relation in report.relations:
        if relation.relation == "update":
            later = _later(relation)
            kinds[later.article, later.quote.start] = "update"
    for finding in report.findings:
        for side in (finding.left, finding.right):
            kinds[side.article, side.quote.start] = "conflict"
    return kinds


def _later(relation: Relation) -> SideSaid:
    left, right = relation.left, relation.right
    return right if str(right.published or "") >= str(left.published or "") else left


def _moment(claim: Claim, article: Article) -> float | None:
    """The minute that a claim speaks of: the end of its day where that is over by then, else when it was published."""
    published = article.published or article.updated
    told = None if published is None else float(minutes_of(published))
    if claim.on is not None and claim.on.high is not None and (told is None or float(claim.on.high) < told):
        return float(claim.on.high)
    return told
