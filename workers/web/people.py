"""Request → Person: who asks, by a token, by the cookie of a session, or by what a reverse proxy says; and may they."""

from collections.abc import Awaitable, Callable
from typing import Annotated
from urllib.parse import parse_qsl

import msgspec
from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from checker.store import SCOPES, Scope
from workers.web.problems import ProblemError
from workers.web.rooms import Room, is_proxy, room_of
from workers.web.sessions import COOKIE, make_csrf, read_session, same
from workers.web.tokens import find_token

LOCAL = "local"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_IMPLIED: dict[Scope, frozenset[Scope]] = {
    "submit": frozenset({"submit"}),
    "read": frozenset({"read"}),
    "review": frozenset({"review", "read"}),
    "admin": frozenset(SCOPES),
}


class Person(msgspec.Struct, frozen=True):
    """Who asks. `csrf` is what their forms must send back, "" where the request carries its own proof, a token.

    `id` tells apart people of one name.
    """

    id: str
    name: str
    scopes: frozenset[Scope]
    csrf: str

    def may(self, scope: Scope) -> bool:
        """Whether a scope is theirs."""
        return scope in self.scopes


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a form; of two with one name the last."""
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return {}
    body = (await request.body()).decode("utf-8", "replace")
    return dict(parse_qsl(body, keep_blank_values=True, max_num_fields=100))


Form = Annotated[dict[str, str], Depends(read_form)]


def find_person(request: Request) -> Person | None:
    """Who asks; `None` where nobody known does."""
    room = room_of(request)
    scheme, _, written = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        token = find_token(written.strip(), room.desk)
        return None if token is None else Person(token.id, token.name, widen(token.scopes), "")
    return _by_proxy(request, room) or _by_session(request, room)


def widen(scopes: tuple[Scope, ...]) -> frozenset[Scope]:
    """Scopes with all that they imply."""
    return frozenset().union(*(_IMPLIED[scope] for scope in scopes))


def wants(scope: Scope) -> Callable[[Request, dict[str, str]], Awaitable[Person]]:
    """A dependency: the person, who must have the scope, and whose form must be one of ours."""

    async def admit(request: Request, form: Form) -> Person:
        person = await _known(request)
        if request.method not in _SAFE and person.csrf:
            given = request.headers.get("x-csrf-token") or form.get("csrf", "")
            if not same(given, person.csrf):
                raise ProblemError(403, "the form is too old or not of this desk: load the page again", "csrf")
        if not person.may(scope):
            raise ProblemError(403, f"this needs the scope {scope!r}; {person.name} has {_list(person.scopes)}")
        return person

    return admit


async def _known(request: Request) -> Person:
    # A look into the database, which must not hold up the other requests.
    person = await run_in_threadpool(find_person, request)
    if person is None:
        told = "a token is needed: Authorization: Bearer chk_…"
        raise ProblemError(401, told, "authorization", {"WWW-Authenticate": 'Bearer realm="checker"'})
    return person


def _by_proxy(request: Request, room: Room) -> Person | None:
    options = room.options
    name = request.headers.get(options.proxy_header, "") if options.proxy_header else ""
    if not name or request.client is None or not is_proxy(request.client.host, options.proxies):
        return None
    return Person(f"proxy {name}", name, widen(options.proxy_scopes), make_csrf(f"proxy {name}", options.secret))


def _by_session(request: Request, room: Room) -> Person | None:
    session = read_session(request.cookies.get(COOKIE, ""), room.options.secret, room.clock())
    if session is None:
        return None
    csrf = make_csrf(session.mark, room.options.secret)
    if session.token == LOCAL:
        return Person(LOCAL, LOCAL, widen(("admin",)), csrf) if room.options.local_key else None
    token = room.desk.token(session.token)
    return None if token is None else Person(token.id, token.name, widen(token.scopes), csrf)


def _list(scopes: frozenset[Scope]) -> str:
    return ", ".join(sorted(scopes)) or "none"


Reads = Annotated[Person, Depends(wants("read"))]
Reviews = Annotated[Person, Depends(wants("review"))]
Submits = Annotated[Person, Depends(wants("submit"))]
Administers = Annotated[Person, Depends(wants("admin"))]
