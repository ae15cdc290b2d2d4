"""Outbox → the stream of findings and the addresses that were set: CloudEvents 1.0, each sent at least once.

A message to an address is signed as Standard Webhooks has it: HMAC-SHA-256 over "id.timestamp.body". The addresses are
those of the settings alone; redirects are not followed.
"""

import base64
import hashlib
import hmac
import http.client
import ssl
import threading
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import msgspec
import redis

from checker.store import Store
from checker.store.service_protocol import Delivery, Message
from workers.benches import is_outage
from workers.clocks import SECOND, microseconds, now
from workers.logs import log
from workers.settings import Settings, Webhook

FIELD = "event"
SOURCE = "urn:checker"
_BATCH = 200
_TIMEOUT = 5.0
_FIRST_PAUSE, _ATTEMPTS = 5.0, 10  # doubled each time: the last comes after some 40 minutes
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FINE = range(200, 300)


def make_event(message: Message) -> bytes:
    """A message as a CloudEvent in JSON."""
    event = {
        "specversion": "1.0",
        "id": str(message.serial),
        "source": SOURCE,
        "type": f"checker.finding.{message.kind}",
        "subject": message.finding,
        "time": (_EPOCH + timedelta(microseconds=message.made)).isoformat(),
        "datacontenttype": "application/json",
        "data": msgspec.Raw(message.content.rstrip()),
    }
    return msgspec.json.encode(event)


def sign(secret: str, name: str, timestamp: int, body: bytes) -> str:
    """The signature of a message to an address."""
    signed = f"{name}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(secret.encode(), signed, hashlib.sha256).digest()).decode()


class Relay:
    """Sends what is in the outbox."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings = settings
        self._store = store
        self._client = redis.Redis.from_url(settings.broker_url) if settings.broker_url else None
        self._hooks = {name_of(hook): hook for hook in settings.webhooks}

    def run(self, ended: threading.Event) -> None:
        """Send until it is told to end; a server that is away is waited for."""
        while not ended.is_set():
            try:
                while self.stream() + self.deliver():
                    pass
            except Exception as error:
                if not is_outage(error):
                    raise
                log().warning("a server is away", error=type(error).__name__)
            ended.wait(self._settings.sweep_seconds)

    def stream(self) -> int:
        """Put what is not there yet into the stream; how much."""
        messages = self._store.outbox.unsent(_BATCH)
        if not messages:
            return 0
        entries = [""] * len(messages)
        if self._client is not None:
            pipe = self._client.pipeline(transaction=False)
            for message in messages:
                pipe.xadd(
                    self._settings.findings_stream,
                    {FIELD: make_event(message)},
                    maxlen=self._settings.findings_kept,
                    approximate=True,
                )
            entries = [name.decode() for name in pipe.execute()]
        serials = [message.serial for message in messages]
        self._store.outbox.sent(list(zip(serials, entries, strict=True)), sorted(self._hooks), now=now())
        return len(messages)

    def deliver(self) -> int:
        """Try the deliveries whose time has come; how many of them arrived."""
        arrived = 0
        for delivery in self._store.outbox.due(_BATCH // 10, now=now(), lease=microseconds(60)):
            hook = self._hooks.get(delivery.hook)
            if hook is not None and post(hook, delivery.message):
                self._store.outbox.settle(delivery, "delivered", due=0)
                arrived += 1
            else:
                self._postpone(delivery, known=hook is not None)
        return arrived

    def _postpone(self, delivery: Delivery, *, known: bool) -> None:
        again = known and delivery.attempts + 1 < _ATTEMPTS
        pause = int(_FIRST_PAUSE * 2**delivery.attempts * SECOND)
        state = "waiting" if again else "given_up"
        log().warning("an address does not take it", hook=delivery.hook, attempts=delivery.attempts + 1, state=state)
        self._store.outbox.settle(delivery, state, due=now() + pause)


def name_of(hook: Webhook) -> str:
    """What an address is called where it is not to be told."""
    return hashlib.sha256(hook.url.encode()).hexdigest()[:16]


def post(hook: Webhook, message: Message) -> bool:
    """Send a message to an address; whether it was taken."""
    address = urlsplit(hook.url)
    body = make_event(message)
    timestamp = now() // SECOND
    headers = {
        "content-type": "application/cloudevents+json",
        "webhook-id": str(message.serial),
        "webhook-timestamp": str(timestamp),
        "webhook-signature": sign(hook.secret, str(message.serial), timestamp, body),
    }
    secure = address.scheme == "https"
    try:
        line = (
            http.client.HTTPSConnection(address.netloc, timeout=_TIMEOUT, context=ssl.create_default_context())
            if secure
            else http.client.HTTPConnection(address.netloc, timeout=_TIMEOUT)
        )
        path = (address.path or "/") + (f"?{address.query}" if address.query else "")
        line.request("POST", path, body, headers)
        answer = line.getresponse()
        answer.read(1000)
        line.close()
    except (OSError, http.client.HTTPException, ValueError):
        return False
    return answer.status in _FINE
