"""Settings and Room → a running server; and the OpenAPI file of its API."""

import secrets
import socket

import msgspec
import uvicorn

from checker.pipeline import Reader, write_json
from checker.rulebook import load_rulebook
from checker.store import Scope, open_store
from workers.settings import Settings, SettingsError
from workers.web.apps import make_app, protect
from workers.web.rooms import Room, WebOptions

_SHORTEST = 32
_GRACE = 3  # seconds that open pages are given when the server ends


def run_server(room: Room, host: str, port: int) -> None:
    """Serve until the process is told to end; the address is printed once requests are taken."""
    listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    told = f"[{host}]" if ":" in host else host
    address = f"http://{told}:{listening.getsockname()[1]}"
    key = room.options.local_key
    print(f"{address}/{f'sign-in?key={key}' if key else ''}", flush=True)  # noqa: T201  the one line of this command
    config = uvicorn.Config(
        protect(make_app(room)),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
    )
    uvicorn.Server(config).run(sockets=[listening])


def make_options(settings: Settings, local_key: str = "") -> WebOptions:
    """How the desk is set up by the settings; raises SettingsError with the name at fault."""
    if settings.web_secret and len(settings.web_secret) < _SHORTEST:
        raise SettingsError(f"settings: web_secret has under {_SHORTEST} characters")
    try:
        scopes = msgspec.convert(_parts(settings.web_proxy_scopes), tuple[Scope, ...])
    except msgspec.ValidationError as error:
        raise SettingsError(f"settings: web_proxy_scopes: {error}") from error
    return WebOptions(
        secret=settings.web_secret.encode() or secrets.token_bytes(_SHORTEST),
        local_key=local_key,
        proxy_header=settings.web_proxy_header,
        proxies=_parts(settings.web_proxies),
        proxy_scopes=scopes,
        most_bytes=settings.request_bytes,
        requests_a_minute=settings.requests_a_minute,
    )


def print_openapi() -> bytes:
    """The OpenAPI file as JSON."""
    room = Room(open_store(":memory:"), Reader(load_rulebook()), Settings(), WebOptions(secret=b"none"))
    return write_json(make_app(room).openapi())


def _parts(written: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in written.split(",") if part.strip())
