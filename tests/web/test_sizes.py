"""A desk with ten thousand findings answers at once."""

import time
from contextlib import closing
from pathlib import Path

import msgspec
from requests import Session

from checker.model import Finding
from checker.pipeline import Reader
from checker.store import FindingRow, open_store
from tests.web.conftest import fill, serve

FINDINGS, EACH = 10_000, 4
LONGEST = 0.2  # seconds of CPU, of the server and of the client that asks


def multiply(finding: Finding, number: int) -> FindingRow:
    """Another finding like it, of a disagreement of four."""
    name = f"{number:012x}"
    told = msgspec.structs.replace(finding, id=name, disagreement=f"d{number // EACH:011x}", event=f"e{number // 40}")
    return FindingRow(name, told.left.article, told.right.article, "open", msgspec.json.encode(told))


def cost(client: Session, url: str) -> float:
    begun = time.process_time()
    answer = client.get(url)
    spent = time.process_time() - begun
    assert answer.status_code == 200
    assert len(answer.content) > 3_000
    return spent


def test_ten_thousand_findings(reader: Reader, tmp_path: Path) -> None:
    with closing(open_store(str(tmp_path / "desk.db"))) as store:
        fill(store, reader)
        known = [msgspec.json.decode(row.body, type=Finding) for row in store.findings()]
        store.save_findings(multiply(known[number // EACH % len(known)], number) for number in range(FINDINGS))
        with serve(store, reader) as served:
            client = served.client("read")
            client.get(f"{served.url}/sign-in?key=opens-the-desk")
            for path in ("/", "/?words=ferries&state=any", "/events", "/rules", "/v1/disagreements", "/v1/findings"):
                least = min(cost(client, served.url + path) for _ in range(3))
                assert least < LONGEST, (path, least)
