"""`/v1/disagreements` and `/v1/findings`: what was found, and what people decide of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from checker.model import Disagreement, Finding
from checker.store import Decision
from workers.web.api.answers import (
    Cursor,
    Limit,
    Seeks,
    find_tag,
    is_known,
    read_body,
    read_cursor,
    tell,
    tell_page,
    tell_unchanged,
    write_cursor,
)
from workers.web.api.says import says, takes
from workers.web.api.shapes import Decisions, DecisionSaid, DisagreementPage, FindingPage, Judgement
from workers.web.moments import moment_of
from workers.web.people import Reads, Reviews
from workers.web.problems import ProblemError
from workers.web.reviews import read_disagreements, read_findings
from workers.web.rooms import Room, room_of

ROUTER = APIRouter(prefix="/v1")
In = Annotated[Room, Depends(room_of)]


async def read_judgement(request: Request) -> Judgement:
    """The body of a request to decide."""
    return await read_body(request, Judgement)


Decides = Annotated[Judgement, Depends(read_judgement)]


@ROUTER.get("/disagreements", tags=["disagreements"], responses=says(DisagreementPage, "A page", etag=True))
def list_disagreements(
    request: Request, room: In, _: Reads, sought: Seeks, cursor: Cursor = "", limit: Limit = 50
) -> Response:
    """Disagreements: findings that say the same are one, with all outlets on each side.

    Of each a page looks at the first hundred findings; the disagreement by itself has all.
    """
    tag = find_tag(request, room)
    if is_known(request, tag):
        return tell_unchanged(tag)
    page = room.desk.disagreements(sought, read_cursor(cursor), limit)
    following = write_cursor(page.next)
    return tell_page(request, DisagreementPage(read_disagreements(page.rows, room.desk), following), following, tag)


@ROUTER.get("/findings", tags=["findings"], responses=says(FindingPage, "A page", etag=True))
def list_findings(
    request: Request, room: In, _: Reads, sought: Seeks, cursor: Cursor = "", limit: Limit = 50
) -> Response:
    """Findings: two quotes, two values, the rule and the proof."""
    tag = find_tag(request, room)
    if is_known(request, tag):
        return tell_unchanged(tag)
    page = room.desk.page(sought, read_cursor(cursor), limit)
    following = write_cursor(page.next)
    return tell_page(request, FindingPage(read_findings(page.rows, room.desk), following), following, tag)


@ROUTER.get("/disagreements/{name}", tags=["disagreements"], responses=says(Disagreement, "The disagreement"))
def get_disagreement(name: str, room: In, _: Reads) -> Response:
    """One disagreement."""
    return tell(find_disagreement(room, name))


@ROUTER.get("/findings/{name}", tags=["findings"], responses=says(Finding, "The finding"))
def get_finding(name: str, room: In, _: Reads) -> Response:
    """One finding."""
    return tell(_finding(room, name))


@ROUTER.get("/disagreements/{name}/reviews", tags=["reviews"], responses=says(Decisions, "The record"))
def list_reviews(name: str, room: In, _: Reads) -> Response:
    """Every decision on a disagreement; none is ever changed or deleted."""
    find_disagreement(room, name)
    return tell(Decisions([write_decision(one) for one in room.desk.decisions(name)]))


@ROUTER.post(
    "/disagreements/{name}/reviews",
    tags=["reviews"],
    status_code=201,
    responses=says(DecisionSaid, "Recorded", 201),
    openapi_extra=takes(Judgement),
)
def review_disagreement(name: str, room: In, person: Reviews, judgement: Decides) -> Response:
    """Decide; the decision holds for all findings of the disagreement, and for those that join it."""
    made = room.desk.decide(name, judgement.state, by=person.name, at=room.clock(), note=judgement.note)
    if made is None:
        raise ProblemError(404, f"no disagreement {name!r}", "name")
    return tell(write_decision(made), 201)


@ROUTER.post(
    "/findings/{name}/reviews",
    tags=["reviews"],
    status_code=201,
    responses=says(DecisionSaid, "Recorded", 201),
    openapi_extra=takes(Judgement),
)
def review_finding(name: str, room: In, person: Reviews, judgement: Decides) -> Response:
    """The same by one of its findings."""
    return review_disagreement(_finding(room, name).disagreement, room, person, judgement)


@ROUTER.post(
    "/disagreements/{name}/undo", tags=["reviews"], status_code=201, responses=says(DecisionSaid, "Taken back", 201)
)
def undo_review(name: str, room: In, person: Reviews) -> Response:
    """Take back the last decision that stands, by a further entry."""
    find_disagreement(room, name)
    made = room.desk.undo(name, by=person.name, at=room.clock())
    if made is None:
        raise ProblemError(404, f"nothing was decided of {name!r}", "name")
    return tell(write_decision(made), 201)


def find_disagreement(room: Room, name: str) -> Disagreement:
    """A disagreement by its id; a problem where there is none."""
    rows = room.desk.disagreement(name)
    if not rows:
        raise ProblemError(404, f"no disagreement {name!r}", "name")
    return read_disagreements(rows, room.desk)[0]


def write_decision(decision: Decision) -> DecisionSaid:
    """An entry of the record as the API tells it."""
    return DecisionSaid(
        decision.number,
        decision.disagreement,
        decision.state,
        decision.by,
        moment_of(decision.at),
        decision.note,
        decision.undoes,
    )


def _finding(room: Room, name: str) -> Finding:
    row = room.desk.finding(name)
    if row is None:
        raise ProblemError(404, f"no finding {name!r}", "name")
    return read_findings([row], room.desk)[0]
