"""Signing in and out, the language, and what the browser fetches once."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from workers.web.catalogues import load_catalogues
from workers.web.pages.frames import LANGUAGE_COOKIE, Looks, Visit, stay_here
from workers.web.people import LOCAL, Form
from workers.web.rooms import Room, room_of
from workers.web.sessions import COOKIE, LIFE, open_session, same, sign_session
from workers.web.tokens import find_token

ROUTER = APIRouter(include_in_schema=False)
_YEAR = 365 * 24 * 3600


@ROUTER.get("/sign-in")
def show_sign_in(
    request: Request,
    going: Annotated[str, Query(alias="next", max_length=2000)] = "/",
    key: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """The door; whoever runs the desk on loopback comes in by its key."""
    room = room_of(request)
    if key and room.options.local_key and same(key, room.options.local_key):
        return _let_in(request, room, LOCAL, going)
    return Visit(request, None).show("sign_in.html", next=stay_here(going), wrong=bool(key))


@ROUTER.post("/sign-in")
def sign_in(request: Request, form: Form) -> Response:
    """Sign in with a token."""
    room = room_of(request)
    token = find_token(form.get("token", "").strip(), room.desk)
    going = form.get("next", "/")
    if token is None:
        return Visit(request, None).show("sign_in.html", status=403, next=stay_here(going), wrong=True)
    return _let_in(request, room, token.id, going)


@ROUTER.post("/sign-out")
def sign_out(_: Looks) -> Response:
    """Sign out of this browser."""
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(COOKIE)
    return answer


@ROUTER.get("/language/{code}")
def choose(code: str, going: Annotated[str, Query(alias="next", max_length=2000)] = "/") -> Response:
    """Choose a language for this browser."""
    answer = RedirectResponse(stay_here(going), 303)
    if code in load_catalogues():
        answer.set_cookie(LANGUAGE_COOKIE, code, max_age=_YEAR, httponly=True, samesite="lax")
    return answer


def _let_in(request: Request, room: Room, token: str, going: str) -> Response:
    answer = RedirectResponse(stay_here(going), 303)
    cookie = sign_session(open_session(token, room.clock()), room.options.secret)
    answer.set_cookie(
        COOKIE,
        cookie,
        max_age=LIFE // 1_000_000,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return answer
