"""Room → the ASGI application: the API and the pages, behind the shield."""

from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from workers.web.api import disagreements, events, exports, health, intakes
from workers.web.api.descriptions import describe
from workers.web.pages import articles, doors, inboxes, queues, workshops
from workers.web.pages import disagreements as disagreement_pages
from workers.web.pages import events as event_pages
from workers.web.pages.frames import StrangerError, show_door, show_problem
from workers.web.problems import ProblemError, find_problem, tell_problem
from workers.web.rooms import Room
from workers.web.shields import Shield

_OF_PROGRAMS = ("/v1", "/health", "/static")


def make_app(room: Room) -> FastAPI:
    """The desk as an application; `protect` puts the shield around it."""
    app = FastAPI(title="Checker", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.room = room
    for module in (health, intakes, disagreements, exports, events):
        app.include_router(module.ROUTER)
    for page in (queues, workshops, doors, inboxes, disagreement_pages, event_pages, articles):
        app.include_router(page.ROUTER)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"))
    app.add_exception_handler(StrangerError, show_door)
    for error in (ProblemError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(error, _tell)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]  # as FastAPI documents it
    return app


def protect(app: FastAPI) -> Shield:
    """The application with the shield around it, as it is served."""
    room: Room = app.state.room
    return Shield(app, room.options)


def _tell(request: Request, error: Exception) -> Response:
    if not request.url.path.startswith(_OF_PROGRAMS) and "text/html" in request.headers.get("accept", ""):
        return show_problem(request, error)
    problem, headers = find_problem(request, error)
    return tell_problem(problem, headers)
