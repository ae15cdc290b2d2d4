"""Nouns → responses: JSON, its ETag, where a list goes on; and requests → what they ask for."""

import base64
import binascii
import hashlib
import re
from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from fastapi import Depends, Query, Request, Response

from checker.model import Severity
from checker.pipeline import write_line
from checker.store import Place, ReviewState, Sought
from workers.web.moments import microseconds_of
from workers.web.problems import ProblemError
from workers.web.rooms import Room

T = TypeVar("T")

JSON = "application/json"
_LONG = 300
_AT = re.compile(r" - at `\$\.?(.*)`$")


def tell(noun: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:  # noqa: ANN401  any noun
    """A noun as JSON."""
    return Response(write_line(noun), status, headers, JSON)


def tell_page(request: Request, noun: Any, following: str | None, tag: str) -> Response:  # noqa: ANN401  any noun
    """A page of a list, which a client may keep until the ETag is another one, and the link to the next."""
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if following is not None:
        headers["Link"] = f'<{request.url.include_query_params(cursor=following)}>; rel="next"'
    return tell(noun, headers=headers)


def find_tag(request: Request, room: Room) -> str:
    """The ETag of what a request would get now."""
    told = f"{room.desk.revision()} {room.reader.hash} {request.url.path}?{request.url.query}"
    return f'W/"{hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:20]}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether the client holds what it asks for."""
    return tag in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]


def tell_unchanged(tag: str) -> Response:
    """The response to a client that holds it all."""
    return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "private, no-cache"})


def seek(  # noqa: PLR0913  the parameters of a query
    *,
    outlet: Annotated[str, Query(max_length=_LONG, description="One side's outlet.")] = "",
    event: Annotated[str, Query(max_length=1000, description="The id of an event.")] = "",
    measure: Annotated[str, Query(max_length=_LONG, description="What is counted, as `killed`.")] = "",
    rule: Annotated[str, Query(max_length=_LONG, description="The rule that decided.")] = "",
    severity: Annotated[Severity | Literal[""], Query(description="low, medium or high.")] = "",
    state: Annotated[ReviewState | Literal[""], Query(description="What was decided; `open` for nothing yet.")] = "",
    since: Annotated[datetime | None, Query(description="The least publication time of the later side.")] = None,
    words: Annotated[str, Query(max_length=_LONG, description="Words of the quotes, outlets or the reason.")] = "",
) -> Sought:
    """What a query asks for."""
    return Sought(
        outlet=outlet,
        event=event,
        measure=measure,
        rule=rule,
        severity=severity,
        state=state,
        since=None if since is None else microseconds_of(since),
        words=words,
    )


Seeks = Annotated[Sought, Depends(seek)]
Cursor = Annotated[str, Query(max_length=2000, description="Where to go on: `next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=200, description="The most that a page holds.")]


def write_cursor(place: Place | None) -> str | None:
    """A place as it stands in an address."""
    return None if place is None else base64.urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=")


def read_cursor(cursor: str) -> Place | None:
    """The place of a cursor; `None` for the beginning, a problem for what is none."""
    if not cursor:
        return None
    try:
        place = msgspec.json.decode(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)), type=Place)
    except (binascii.Error, ValueError) as error:
        raise ProblemError(422, "cursor: no place of a list; take `next` of the page before", "cursor") from error
    if not -(1 << 63) < place.latest < 1 << 63 or not 0 <= place.severity <= 2:  # noqa: PLR2004  as the desk has them
        raise ProblemError(422, "cursor: no place of a list", "cursor")
    return place


async def read_body(request: Request, kind: type[T]) -> T:
    """The body of a request as a noun; a problem that names the field at fault."""
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        field = _AT.search(str(error))
        raise ProblemError(422, str(error), field[1] if field else "") from error
