"""What went wrong → a problem (RFC 9457) that names the field: JSON for programs, a page for people."""

from http import HTTPStatus

import msgspec
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

MEDIA_TYPE = "application/problem+json"


class Problem(msgspec.Struct, frozen=True):
    """A problem as a client gets it. `field` names what in the request is at fault, "" where nothing alone is."""

    type: str
    title: str
    status: int
    detail: str
    field: str


class ProblemError(Exception):
    """A request that cannot be done."""

    def __init__(self, status: int, detail: str, field: str = "", headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.problem = make_problem(status, detail, field)
        self.headers = headers or {}


def make_problem(status: int, detail: str, field: str = "") -> Problem:
    """A problem of an HTTP status."""
    try:
        title = HTTPStatus(status).phrase
    except ValueError:
        title = "Error"
    return Problem("about:blank", title, status, detail, field)


def tell_problem(problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """The response that tells a program of a problem."""
    return Response(msgspec.json.encode(problem), problem.status, headers, MEDIA_TYPE)


def find_problem(request: Request, error: Exception) -> tuple[Problem, dict[str, str]]:
    """The problem that an error makes, and the headers that go with it."""
    if isinstance(error, ProblemError):
        return error.problem, error.headers
    if isinstance(error, RequestValidationError):
        first = error.errors()[0]
        field = str(first["loc"][1] if len(first["loc"]) > 1 else first["loc"][0])
        return make_problem(422, f"{field}: {first['msg']}", field), {}
    if isinstance(error, HTTPException):
        detail = f"{request.method} {request.url.path}: {error.detail}"
        return make_problem(error.status_code, detail), dict(error.headers or {})
    return make_problem(500, "this is a fault of checker; its log tells more"), {}
