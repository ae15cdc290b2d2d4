"""`POST /v1/articles` and `/v1/queue`: articles handed in, and what became of all that was."""

from typing import Annotated
from uuid import uuid4

from fastapi import APIRouter, Header, Request, Response
from starlette.concurrency import run_in_threadpool

from checker.model import Unread
from checker.pipeline import read_entry
from workers.intakes import Submission, take_in
from workers.web.api.answers import tell
from workers.web.api.disagreements import In
from workers.web.api.says import says
from workers.web.api.shapes import QueueSaid, Received
from workers.web.moments import moment_of
from workers.web.people import Reads, Submits
from workers.web.problems import ProblemError
from workers.web.rooms import Room

ROUTER = APIRouter(prefix="/v1")
_LINES = frozenset({"application/x-ndjson", "application/jsonl", "application/jsonlines", "application/x-jsonlines"})
_MOST = 1000
_HELD = 200
_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/ArticleIn"}},
            "application/x-ndjson": {"schema": {"type": "string"}},
        },
    }
}


@ROUTER.post(
    "/articles",
    tags=["articles"],
    status_code=202,
    responses=says(Received, "Recorded; what cannot be read is in quarantine", 202),
    openapi_extra=_BODY,
)
async def post_articles(
    request: Request, room: In, person: Submits, idempotency_key: Annotated[str, Header(max_length=200)] = ""
) -> Response:
    """Hand in one article, bare or in a CloudEvents envelope, or many as JSON Lines (`application/x-ndjson`).

    A request with an `Idempotency-Key` that one person sends again counts once. Each line has a receipt of its own.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    content = await request.body()
    if kind in _LINES:
        lines = [line for line in content.splitlines() if line.strip()]
        if len(lines) > _MOST:
            raise ProblemError(413, f"a request may have {_MOST:,} articles; this has {len(lines):,}")
    else:
        lines = [await run_in_threadpool(_one, content, room)]
    key = f"{person.id}/{idempotency_key}" if idempotency_key else uuid4().hex
    submissions = [Submission("http", f"{key}/{number}", line) for number, line in enumerate(lines, 1)]
    receipts = await run_in_threadpool(take_in, submissions, room.store, room.settings, room.enqueue)
    return tell(Received(receipts), 202)


@ROUTER.get("/queue", tags=["queue"], responses=says(QueueSaid, "The queue"))
def get_queue(room: In, _: Reads) -> Response:
    """What came in and what became of it; `faults` is empty where the counts add up."""
    return tell(read_queue(room))


def read_queue(room: Room) -> QueueSaid:
    """The queue as it stands."""
    ledger = room.store.ledger
    oldest = room.store.queue.oldest()
    return QueueSaid(
        counts=ledger.counts(),
        oldest=None if oldest is None else moment_of(oldest),
        faults=ledger.audit(),
        quarantine=ledger.held(_HELD),
    )


def _one(content: bytes, room: Room) -> bytes:
    """One article: it is looked at first, so that a mistake is told at once and leaves nothing behind."""
    found = read_entry(content, "body", room.settings.article_bytes)
    if isinstance(found, Unread):
        raise ProblemError(422, found.reason, found.field)
    return content
