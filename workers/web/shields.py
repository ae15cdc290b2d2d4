"""Around every request: how much one may send and how often, and the headers that keep a browser from being used."""

import time
from collections.abc import Awaitable, Callable, MutableMapping
from hashlib import sha256
from typing import Any

import msgspec

from workers.web.problems import MEDIA_TYPE, ProblemError, make_problem
from workers.web.rooms import WebOptions, is_proxy

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    b"content-security-policy": POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
    b"cache-control": b"no-store",
}
_SECURE = (b"strict-transport-security", b"max-age=31536000")
_BURST = 4  # how many times its share of a second one may ask at once
_MOST_KNOWN = 10_000


class Shield:
    """An ASGI application around another one."""

    def __init__(self, app: App, options: WebOptions) -> None:
        self._app = app
        self._most = options.most_bytes
        self._proxies = options.proxies
        self._a_second = options.requests_a_minute / 60
        self._buckets: dict[str, tuple[float, float]] = {}

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:  # noqa: D102  as ASGI has it
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        if headers.get(b"x-forwarded-proto") == b"https" and is_proxy(_address(scope), self._proxies):
            scope = {**scope, "scheme": "https"}  # the proxy speaks for the browser
        answer = _guarded(send, secure=scope.get("scheme") == "https")
        wait = self._wait(_who(scope, headers))
        if wait:
            await _refuse(answer, 429, "too many requests; wait a little", {b"retry-after": str(wait).encode()})
        elif _length(headers) > self._most:
            await _refuse(answer, 413, told_size(self._most))
        else:
            await self._app(scope, self._counted(receive), answer)

    def _counted(self, receive: Receive) -> Receive:
        """Counts what comes in: a length need not be told, nor be true."""
        got = 0

        async def counted() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self._most:
                raise ProblemError(413, told_size(self._most))
            return message

        return counted

    def _wait(self, who: str) -> int:
        """Seconds until one may ask again; 0 for at once. Each has a bucket that fills with time."""
        now = time.monotonic()
        if len(self._buckets) > _MOST_KNOWN:
            self._buckets.clear()
        full = self._a_second * 60 / _BURST
        left, then = self._buckets.get(who, (full, now))
        left = min(full, left + (now - then) * self._a_second)
        if left < 1:
            self._buckets[who] = left, now
            return max(1, round((1 - left) / self._a_second))
        self._buckets[who] = left - 1, now
        return 0


def told_size(most: int) -> str:
    """What a client is told whose request is too large."""
    return f"a request may have {most:,} bytes"


def _who(scope: Message, headers: dict[bytes, bytes]) -> str:
    given = headers.get(b"authorization") or headers.get(b"cookie")
    return f"{_address(scope)} {sha256(given).hexdigest()}" if given else _address(scope)


def _address(scope: Message) -> str:
    return str((scope.get("client") or ("",))[0])


def _length(headers: dict[bytes, bytes]) -> int:
    written = headers.get(b"content-length", b"0")
    return int(written) if written.isdigit() else 0


def _guarded(send: Send, *, secure: bool) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name.lower() for name, _ in message["headers"]}
            added = [pair for pair in _HEADERS.items() if pair[0] not in own]
            message = {**message, "headers": [*message["headers"], *added, *([_SECURE] if secure else [])]}
        await send(message)

    return answer


async def _refuse(send: Send, status: int, detail: str, headers: dict[bytes, bytes] | None = None) -> None:
    body = msgspec.json.encode(make_problem(status, detail))
    told = [(b"content-type", MEDIA_TYPE.encode()), (b"content-length", str(len(body)).encode())]
    start = {"type": "http.response.start", "status": status, "headers": [*told, *(headers or {}).items()]}
    await send(start)
    await send({"type": "http.response.body", "body": body})
