"""What is found goes out: into the stream, and signed to each address, again where it was not taken."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import msgspec
import pytest
import redis

from checker.pipeline import Reader
from checker.store import Store, open_store
from tests.cli.conftest import YARD
from workers.benches import Bench, shared_reader, work_through
from workers.intakes import Submission, take_in
from workers.metrics import make_registry
from workers.relays import Relay
from workers.settings import Settings, Webhook
from workers.sweepers import Sweeper
from workers.timings import Timings

SECRET = "a secret of the desk"  # noqa: S105  of this test


class Desk:
    """An address that refuses the first so many messages."""

    def __init__(self, refusals: int) -> None:
        self.taken: list[tuple[dict[str, str], bytes]] = []
        desk = self

        class Answer(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                nonlocal refusals
                refusals -= 1
                if refusals < 0:
                    desk.taken.append((dict(self.headers.items()), body))
                self.send_response(500 if refusals >= 0 else 204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk(refusals=1)
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


@pytest.fixture
def settings(tmp_path: Path, redis_url: str) -> Settings:
    stream = f"findings-{tmp_path.name}"
    return Settings(store_url=str(tmp_path / "store.db"), broker_url=redis_url, findings_stream=stream)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with closing(open_store(settings.store_url)) as opened:
        yield opened


def ignore(_serials: object) -> None:
    """The test works by itself."""


def submit(store: Store, settings: Settings, articles: list[dict[str, Any]], channel: str = "stream") -> None:
    local = msgspec.structs.replace(settings, broker_url="")
    sent = [Submission(channel, str(number), json.dumps(one).encode()) for number, one in enumerate(articles)]
    take_in(sent, store, local, ignore)
    bench = Bench(local, store, reader(), Timings(local))
    work_through(bench, store.queue.claim(100, now=2**62, lease=1))


def reader() -> Reader:
    return shared_reader("")


def test_a_finding_is_opened_once_and_resolved_when_an_article_is_mended(store: Store, settings: Settings) -> None:
    submit(store, settings, YARD)
    submit(store, settings, YARD, "http")
    relay = Relay(settings, store)
    assert relay.stream() == 1
    assert relay.stream() == 0
    mended = {**YARD[1], "body": YARD[0]["body"], "updated": "2031-11-04T11:00:00+01:00"}
    submit(store, settings, [mended], "folder")
    assert relay.stream() == 1
    with redis.Redis.from_url(settings.broker_url) as client:
        entries: Any = client.xrange(settings.findings_stream)
    events = [json.loads(fields[b"event"]) for _, fields in entries]
    assert [event["type"] for event in events] == ["checker.finding.opened", "checker.finding.resolved"]
    assert events[0]["subject"] == events[1]["subject"] == events[0]["data"]["id"]
    assert {events[0]["data"][side]["value"]["low"] for side in ("left", "right")} == {"1200", "2100"}
    assert {"specversion", "id", "source", "type", "time"} <= set(events[0])


def test_an_address_gets_what_it_refused_again_and_each_message_is_signed(
    store: Store, settings: Settings, desk: Desk
) -> None:
    told = msgspec.structs.replace(
        settings, webhooks=(Webhook(desk.url, SECRET), Webhook("http://127.0.0.1:1/", SECRET))
    )
    submit(store, told, YARD)
    relay = Relay(told, store)
    relay.stream()
    assert relay.deliver() == 0
    assert relay.deliver() == 0  # not before its time
    for delivery in store.outbox.due(10, now=2**62, lease=1):
        store.outbox.settle(delivery, "waiting", due=0)
    assert relay.deliver() == 1
    ((headers, body),) = desk.taken
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert json.loads(body)["type"] == "checker.finding.opened"


def test_what_is_shown_follows_what_is_found(store: Store, settings: Settings) -> None:
    submit(store, settings, YARD)
    sweeper = Sweeper(settings, store, ignore)
    sweeper.tidy()
    (shown,) = store.findings()
    assert json.loads(shown.body)["event"] == "gazette-1"
    assert json.loads(shown.body)["voices"]["origins"] >= 1
    mended = {**YARD[1], "body": YARD[0]["body"], "updated": "2031-11-04T11:00:00+01:00"}
    submit(store, settings, [mended], "folder")
    sweeper.tidy()
    assert store.findings() == []


def test_metrics_tell_what_came_in_and_what_was_found(store: Store, settings: Settings) -> None:
    submit(store, settings, [*YARD, {"id": "x"}])
    local = msgspec.structs.replace(settings, broker_url="")
    timings = Timings(local)
    with timings.measure("read", 3):
        pass
    ask = make_registry(store, timings).get_sample_value
    assert ask("checker_articles", {"state": "done"}) == 2
    assert ask("checker_articles", {"state": "quarantined"}) == 1
    assert ask("checker_oldest_pending_seconds") == 0
    assert ask("checker_findings", {"rule": "jobs-differ"}) == 1
    assert ask("checker_outbox_unsent") == 1
    assert ask("checker_stage_seconds_count", {"stage": "read"}) == 3
