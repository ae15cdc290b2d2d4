"""The queue: what came in, what waits, what is in quarantine and why; and another try for what is."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import RedirectResponse

from workers.replays import replay_held
from workers.web.api.intakes import read_queue
from workers.web.moments import moment_of
from workers.web.pages.frames import Keeps, Looks
from workers.web.people import Form

ROUTER = APIRouter(include_in_schema=False)


@ROUTER.get("/queue")
def show_queue(visit: Looks, replayed: Annotated[str, Query(max_length=10)] = "") -> Response:
    """The queue as it stands."""
    told = read_queue(visit.room)
    now = moment_of(visit.room.clock())
    waiting = visit.catalogue.age(told.oldest, now) if told.oldest is not None and now is not None else ""
    return visit.show("queue.html", "queue", queue=told, waiting=waiting, replayed=replayed)


@ROUTER.post("/queue/replay")
def replay(visit: Keeps, form: Form) -> Response:
    """Try again what is in quarantine under a number of the ledger."""
    number = form.get("number", "")
    done = replay_held(visit.room.store, visit.room.settings, [int(number)]) if _is_number(number) else 0
    return RedirectResponse(f"/queue?replayed={'yes' if done else 'no'}", 303)


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) < 19  # noqa: PLR2004  what 64 bits hold
