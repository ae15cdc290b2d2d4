"""The snippets of README hand in an article each, by the programs that are here."""

import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from checker.store import open_store
from tests.servers import find_redis
from workers.bridges import Bridge
from workers.settings import Settings

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SNIPPETS = {
    name: next(block for block in re.findall(rf"```{name}\n(.*?)```", README, re.DOTALL) if "checker:articles" in block)
    for name in ("sh", "python", "js")
}


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
