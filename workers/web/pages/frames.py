"""Template + nouns → a page, for a person, in their language; or the way to the door where nobody has signed in."""

from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

import jinja2
from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from checker.store import STATES, Scope
from workers.web.catalogues import choose_language, load_catalogues
from workers.web.people import Form, Person, find_person, wants
from workers.web.problems import ProblemError, find_problem
from workers.web.rooms import Room, room_of
from workers.web.words import Speaker

LANGUAGE_COOKIE = "checker_language"
_TEMPLATES = Path(__file__).parents[1] / "templates"


class StrangerError(Exception):
    """Nobody has signed in."""


class Visit:
    """A request for a page: who asks for it, and in which language."""

    def __init__(self, request: Request, person: Person | None) -> None:
        self.request = request
        self.room: Room = room_of(request)
        self.person = person
        asked = request.cookies.get(LANGUAGE_COOKIE, "")
        self.language = choose_language(asked, request.headers.get("accept-language", ""))
        self.catalogue = load_catalogues()[self.language]
        self.speaker = Speaker(self.catalogue, self.room.reader.rulebook)

    def show(self, template: str, here: str = "", status: int = 200, **nouns: object) -> Response:
        """A page of these nouns."""
        path = self.request.url.path
        if self.request.url.query:
            path += f"?{self.request.url.query}"
        page = (
            _environment()
            .get_template(template)
            .render(
                t=self.catalogue,
                speaker=self.speaker,
                language=self.language,
                catalogues=load_catalogues(),
                person=self.person,
                states=STATES,
                here=here,
                path=path,
                **nouns,
            )
        )
        return HTMLResponse(page, status)


def enters(scope: Scope) -> Callable[[Request, Form], Awaitable[Visit]]:
    """A dependency: the visit of a person who has signed in and has the scope."""
    admit = wants(scope)

    async def enter(request: Request, form: Form) -> Visit:
        if await run_in_threadpool(find_person, request) is None:
            raise StrangerError
        return Visit(request, await admit(request, form))

    return enter


Looks = Annotated[Visit, Depends(enters("read"))]
Decides = Annotated[Visit, Depends(enters("review"))]
Keeps = Annotated[Visit, Depends(enters("admin"))]


def show_door(request: Request, _error: Exception) -> Response:
    """The way to the door, and from there to where one was going."""
    going = request.url.path if request.method == "GET" else "/"
    if request.method == "GET" and request.url.query:
        going += f"?{request.url.query}"
    return RedirectResponse(f"/sign-in?next={quote(going)}", 303)


def show_problem(request: Request, error: Exception) -> Response:
    """A page that tells of a problem."""
    problem, headers = find_problem(request, error)
    person = find_person(request) if not isinstance(error, ProblemError) or problem.status != 500 else None  # noqa: PLR2004
    page = Visit(request, person).show("problem.html", status=problem.status, problem=problem)
    page.headers.update(headers)
    return page


def stay_here(path: str) -> str:
    """A path of this desk; the inbox for any address that leads away from it."""
    local = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if local else "/"


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
