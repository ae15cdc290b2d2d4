"""The desk as a command: it serves, signs its runner in, and ends when it is told to; tokens are made and revoked."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from checker.store import open_store
from tests.cli.conftest import Run, run

__all__ = ["run"]


@contextmanager
def serving(*words: str, **environment: str) -> Iterator[str]:
    """`checker serve` in a process of its own; the address that it prints."""
    command = [sys.executable, "-m", "checker", "serve", "--port", "0", *words]
    own = os.environ  # noqa: TID251  a process inherits it
    inherited = {name: value for name, value in own.items() if not name.startswith("CHECKER_")}
    with subprocess.Popen(command, env={**inherited, **environment}, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip()
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)
    assert server.returncode in {0, -signal.SIGTERM}


def test_whoever_runs_it_on_loopback_is_signed_in(tmp_path: Path) -> None:
    with serving("--store", str(tmp_path / "desk.db")) as address:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/sign-in\?key=[\w-]{20,}", address)
        browser = requests.Session()
        page = browser.get(address, timeout=30)
        assert page.ok
        assert "Nothing disagrees here" in page.text
        assert requests.get(address[:-1], headers={"Accept": "text/html"}, timeout=30).url.endswith(address[:-1][-20:])


def test_elsewhere_nobody_is_and_settings_hold(tmp_path: Path) -> None:
    store = str(tmp_path / "desk.db")
    open_store(store).close()
    told = {"CHECKER_STORE_URL": store, "CHECKER_REQUEST_BYTES": "100"}
    with serving("--host", "0.0.0.0", **told) as address:  # noqa: S104  as in a container
        assert "key" not in address
        here = address.replace("0.0.0.0", "127.0.0.1")  # noqa: S104  the same
        assert requests.get(f"{here}health", timeout=30).json()["status"] == "ok"
        assert requests.post(f"{here}v1/articles", data=b" " * 200, timeout=30).status_code == 413


def test_a_setting_that_cannot_be_is_named(run: Run, tmp_path: Path, monkeypatch: object) -> None:
    for name, value in (("WEB_SECRET", "short"), ("WEB_PROXY_SCOPES", "read,rule")):
        monkeypatch.setenv(f"CHECKER_{name}", value)  # type: ignore[attr-defined]
        ran = run("serve", "--store", tmp_path / "desk.db", "--port", "0")
        assert ran.code == 2
        assert name.lower() in ran.err
        monkeypatch.delenv(f"CHECKER_{name}")  # type: ignore[attr-defined]


def test_tokens(run: Run, tmp_path: Path) -> None:
    store = str(tmp_path / "desk.db")
    assert run("tokens", "list", "--store", store).code == 2
    open_store(store).close()
    written = run("tokens", "add", "night desk", "--scope", "review", "--store", store).out.strip()
    assert re.fullmatch(r"chk_[0-9a-f]{12}_[\w-]{43}", written)
    public = written.split("_")[1]
    listed = run("tokens", "list", "--store", store).out
    assert listed.split()[:2] == [public, "review"]
    assert written.split("_", 2)[2] not in (tmp_path / "desk.db").read_bytes().decode("latin-1")
    assert run("tokens", "revoke", public, "--store", store).code == 0
    assert run("tokens", "revoke", public, "--store", store).code == 2
    assert run("tokens", "list", "--store", store).out == ""


def test_a_review_of_what_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    store = str(tmp_path / "desk.db")
    open_store(store).close()
    ran = run("review", "0123", "a_wrong", "--store", store)
    assert (ran.code, ran.out) == (2, "")
    assert "no finding or disagreement '0123'" in ran.err
