"""`/v1/events` and `/v1/articles`: what happened, who wrote of it, and what was read in it."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from checker.pipeline import group_copies
from checker.store import Sought
from workers.web.api.answers import (
    Cursor,
    Limit,
    Seeks,
    find_tag,
    is_known,
    read_cursor,
    tell,
    tell_page,
    tell_unchanged,
    write_cursor,
)
from workers.web.api.disagreements import In
from workers.web.api.says import says
from workers.web.api.shapes import ArticleSaid, EventPage, EventSaid, EventSummary, Member
from workers.web.happenings import Happening, find_article, find_happening, find_headlines
from workers.web.moments import moment_of
from workers.web.people import Reads
from workers.web.reviews import read_disagreements

ROUTER = APIRouter(prefix="/v1")
MOST = 200
"""Disagreements of one event that are told at once."""


@ROUTER.get("/events", tags=["events"], responses=says(EventPage, "A page", etag=True))
def list_events(
    request: Request, room: In, _: Reads, sought: Seeks, cursor: Cursor = "", limit: Limit = 50
) -> Response:
    """Events on which something was found."""
    tag = find_tag(request, room)
    if is_known(request, tag):
        return tell_unchanged(tag)
    rows, place = room.desk.events(sought, read_cursor(cursor), limit)
    titles = find_headlines(room.store, [row.id for row in rows])
    told = [
        EventSummary(row.id, titles[row.id].text, row.disagreements, row.severity, moment_of(row.latest))
        for row in rows
    ]
    following = write_cursor(place)
    return tell_page(request, EventPage(told, following), following, tag)


@ROUTER.get("/events/{name:path}", tags=["events"], responses=says(EventSaid, "The event"))
def get_event(name: str, room: In, _: Reads) -> Response:
    """One event: its articles, copies known, and what is contradicted in them."""
    happening = find_happening(room.store, name)
    rows = room.desk.disagreements(Sought(event=happening.id), None, MOST).rows
    told = EventSaid(happening.id, happening.title, list_members(happening), read_disagreements(rows, room.desk))
    return tell(told)


@ROUTER.get("/articles/{name:path}", tags=["articles"], responses=says(ArticleSaid, "The article"))
def get_article(name: str, room: In, _: Reads, outlet: Annotated[str, Query(max_length=1000)] = "") -> Response:
    """One article, what was read in it, and what was found. Where two outlets use one id, `outlet` says which."""
    article, reading = find_article(room.store, name, outlet)
    found = [row.id for row in room.store.findings(article.id)]
    return tell(ArticleSaid(article, reading, found))


def list_members(happening: Happening) -> list[Member]:
    """The articles of an event, the earliest first."""
    copies = group_copies(happening.readings)
    entries = zip(happening.articles, happening.readings, strict=True)
    ordered = sorted(entries, key=lambda entry: (str(entry[0].published or "~"), entry[0].outlet, entry[0].id))
    first: dict[str, str] = {}
    for article, _ in ordered:
        if article.id in copies:
            first.setdefault(copies[article.id], article.id)
    return [
        Member(
            id=article.id,
            outlet=article.outlet,
            title=article.title,
            url=article.url,
            published=article.published,
            language=reading.language,
            copy_of=""
            if first.get(copies.get(article.id, ""), article.id) == article.id
            else first[copies[article.id]],
            claims=len(reading.claims),
        )
        for article, reading in ordered
    ]
