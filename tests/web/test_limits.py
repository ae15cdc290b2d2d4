"""What one may send, and how often."""

from contextlib import closing

import requests

from checker.pipeline import Reader
from checker.store import open_store
from tests.web.conftest import serve


def chunks() -> object:
    for _ in range(40):
        yield b" " * 1000


def test_a_large_body_is_refused_whether_or_not_its_length_is_told(reader: Reader) -> None:
    with closing(open_store(":memory:")) as store, serve(store, reader, most_bytes=10_000) as served:
        client = served.client("review")
        path = f"{served.url}/v1/disagreements/any/reviews"
        for body in (b" " * 40_000, chunks()):
            answer = client.post(path, data=body)  # type: ignore[arg-type]
            assert answer.status_code == 413
            assert answer.json()["title"]


def test_who_asks_too_often_waits(reader: Reader) -> None:
    with closing(open_store(":memory:")) as store, serve(store, reader, requests_a_minute=20) as served:
        codes = [requests.get(f"{served.url}/health", timeout=9) for _ in range(8)]
        assert codes[0].status_code == 200
        assert codes[-1].status_code == 429
        assert int(codes[-1].headers["Retry-After"]) >= 1
        other = requests.get(f"{served.url}/health", headers={"Authorization": "Bearer other"}, timeout=9)
        assert other.status_code == 200
