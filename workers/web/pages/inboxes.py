"""The inbox: what does not agree, the gravest first; and the line by which pages learn that something has changed."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from checker.model import SEVERITIES
from checker.store import STATES, Sought
from workers.web.api.answers import read_cursor, write_cursor
from workers.web.happenings import find_headlines
from workers.web.moments import microseconds_of, moment_of
from workers.web.pages.frames import Looks, Visit
from workers.web.reviews import read_disagreements

ROUTER = APIRouter(include_in_schema=False)
_SIZE = 40
_LOOK = 1.0  # seconds between two looks for changes
_BEAT = 15  # looks between two signs of life
_ANY = "any"


def read_sought(query: dict[str, str]) -> Sought:
    """What the fields of the filter ask for; what is no value of a field is taken as left empty."""
    told = {name: query.get(name, "")[:300] for name in ("outlet", "event", "measure", "rule", "words")}
    severity = query.get("severity", "")
    state = query.get("state") or "open"
    try:
        since = microseconds_of(datetime.fromisoformat(query["since"])) if query.get("since") else None
    except ValueError:
        since = None
    return msgspec.convert(
        {
            **told,
            "severity": severity if severity in SEVERITIES else "",
            "state": state if state in STATES else "",
            "since": since,
        },
        Sought,
    )


@ROUTER.get("/")
def show_inbox(visit: Looks) -> Response:
    """The inbox."""
    room, query = visit.room, dict(visit.request.query_params)
    sought = read_sought(query)
    revision = room.desk.revision()
    page = room.desk.disagreements(sought, read_cursor(query.get("cursor", "")), _SIZE)
    disagreements = read_disagreements(page.rows, room.desk)
    now = moment_of(room.clock())
    ages = {}
    for one in disagreements:
        known = [lead.published for lead in (one.left.lead, one.right.lead) if lead.published is not None]
        latest = max(known, key=microseconds_of, default=None)
        ages[one.id] = visit.catalogue.age(latest, now) if now is not None else ""
    rest = {name: told for name, told in query.items() if name != "cursor" and told}
    following = write_cursor(page.next)
    return visit.show(
        "inbox.html",
        "inbox",
        sought=sought,
        filtered=bool(set(rest) - {"cursor"}),
        disagreements=disagreements,
        titles=find_headlines(room.store, sorted({one.event for one in disagreements})),
        ages=ages,
        counts=room.desk.count(sought),
        measures=_measures(visit),
        revision=revision,
        earlier=f"/?{urlencode(rest)}" if query.get("cursor") else "",
        later=f"/?{urlencode({**rest, 'cursor': following})}" if following else "",
    )


@ROUTER.get("/live")
async def tell_changes(visit: Looks) -> Response:
    """Server-sent events: the revision of the desk, now and whenever it is another one."""
    return StreamingResponse(
        _changes(visit.request, visit), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )


async def _changes(request: Request, visit: Visit) -> AsyncIterator[str]:
    told, beat = "", 0
    while not await request.is_disconnected():
        revision = await run_in_threadpool(visit.room.glance)
        beat += 1
        if revision != told:
            told = revision
            yield f"event: revision\ndata: {revision}\n\n"
        elif beat % _BEAT == 0:
            yield ": still here\n\n"
        await asyncio.sleep(_LOOK)


def _measures(visit: Visit) -> list[tuple[str, str]]:
    """The measures that a filter offers, by what they are called."""
    named = [(one, visit.speaker.title(one)) for one in visit.room.desk.measures() if ":" not in one]
    return sorted(named, key=lambda pair: pair[1])
