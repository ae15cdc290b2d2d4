"""Room → a running server; and the OpenAPI file of its API."""

import socket

import uvicorn

from checker.pipeline import Reader, write_json
from checker.rulebook import load_rulebook
from checker.store import open_store
from workers.clocks import now
from workers.web.apps import make_app, protect
from workers.web.rooms import Room, WebOptions

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


def print_openapi() -> bytes:
    """The OpenAPI file as JSON."""
    room = Room(open_store(":memory:"), Reader(load_rulebook()), WebOptions(secret=b"none"), now)
    return write_json(make_app(room).openapi())
