"""The snippets of README hand in an article each, by the programs that are here."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import requests

from checker.store import open_store
from tests.servers import find_redis, free_port
from tests.service.machines import PATIENCE
from workers.bridges import Bridge
from workers.settings import Settings

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SNIPPETS = {
    name: next(block for block in re.findall(rf"```{name}\n(.*?)```", README, re.DOTALL) if "checker:articles" in block)
    for name in ("sh", "python", "js")
}


CURL = next(block for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) if "/v1/articles" in block)


def run_snippet(name: str, snippet: str) -> None:
    if name == "python":
        subprocess.run([sys.executable, "-c", snippet], check=True)
    elif name == "js":
        node = shutil.which("node")
        if node is None:
            pytest.skip("no Node here")
        subprocess.run([node, "-e", snippet], check=True)
    else:
        program = shutil.which("redis-cli") or str(find_redis().with_name("redis-cli"))
        subprocess.run(["bash", "-c", snippet.replace("redis-cli", program, 1)], check=True, capture_output=True)


@pytest.mark.parametrize("name", sorted(SNIPPETS))
def test_a_snippet_hands_in_its_article(name: str, durable_redis_url: str, tmp_path: Path) -> None:
    port = durable_redis_url.rpartition(":")[2].partition("/")[0]
    settings = Settings(store_url=str(tmp_path / "store.db"), broker_url=durable_redis_url)
    with closing(open_store(settings.store_url)) as store:
        bridge = Bridge(settings, store, lambda _: None)
        bridge.prepare()
        run_snippet(name, SNIPPETS[name].replace("6379", port))
        assert bridge.carry() == 1
        assert bridge.carry(block=1) == 0
        assert store.ledger.counts()["pending"] == 1


def test_the_snippet_for_the_api_hands_in_its_article(tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        pytest.skip("no curl here")
    port, store = free_port(), str(tmp_path / "store.db")
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # noqa: TID251  as whoever runs it
    environment = {**os.environ, "PATH": programs, "CHECKER_STORE_URL": store}  # noqa: TID251  the same
    with subprocess.Popen(
        [sys.executable, "-m", "checker", "serve", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL
    ) as desk:
        try:
            wait_for(f"http://127.0.0.1:{port}/health")
            snippet = CURL.replace("8000", str(port))
            ran = subprocess.run(["bash", "-ec", snippet], env=environment, capture_output=True, check=False)
        finally:
            desk.terminate()
    assert ran.returncode == 0, (ran.stdout, ran.stderr)
    assert [one["state"] for one in json.loads(ran.stdout)["receipts"]] == ["accepted"]
    with closing(open_store(store)) as kept:
        assert kept.ledger.counts()["pending"] == 1


def wait_for(url: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            requests.get(url, timeout=5)
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"{url} does not answer")
