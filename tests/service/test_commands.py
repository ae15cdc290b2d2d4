"""The commands of the service on a store without a broker: in, through, looked after, and gone without a trace."""

import json
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

from checker.store import open_store
from tests.cli.conftest import YARD, Run, run, write_lines, yard
from workers.clocks import SECOND, now
from workers.intakes import Submission, take_in
from workers.locals import work_locally
from workers.retention import keep_limits
from workers.settings import Settings

__all__ = ["run", "yard"]

COPY = {**YARD[0], "id": "third", "outlet": "third.example", "published": "2031-11-03T12:00:00+01:00"}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    address = str(tmp_path / "service.db")
    monkeypatch.setenv("CHECKER_STORE_URL", address)
    monkeypatch.delenv("CHECKER_BROKER_URL", raising=False)
    return address


def work_off(store: str, **told: Any) -> None:
    work_locally(Settings(store_url=store, **told), threading.Event(), until_idle=True)


def counts(run: Run) -> dict[str, int]:
    return {name: count for name, count in run("queue", "status", "--format", "json").told["counts"].items() if count}


def test_what_is_submitted_is_pending_until_it_is_worked_on(run: Run, yard: Path, store: str) -> None:
    assert run("submit", yard).out == "2 submitted\n"
    assert run("submit", yard).out == "2 submitted: 2 duplicate\n"
    assert counts(run) == {"received": 4, "pending": 2, "duplicate": 2}
    assert "2 articles are pending" in run("reports").err
    assert run("queue", "status", "--max-age", "0").code == 1
    work_off(store)
    assert counts(run) == {"received": 4, "done": 2, "duplicate": 2}
    assert run("queue", "audit").out == "all adds up\n"
    assert run("queue", "status", "--max-age", "0").code == 0
    reported = run("reports", "--format", "json")
    assert reported.out == run("check", yard, "--format", "json").out
    assert len(reported.told["findings"]) == 1


def test_one_id_of_two_outlets_is_two_articles(run: Run, tmp_path: Path, store: str) -> None:
    path = tmp_path / "one-id.jsonl"
    path.write_text(write_lines([{**YARD[0], "id": "1"}, {**YARD[1], "id": "1"}, {**COPY, "id": "0"}]))
    run("submit", path)
    work_off(store)
    assert run("reports", "--format", "json").out == run("check", path, "--format", "json").out
    kept = open_store(store)
    shown = {(row.left, row.right) for row in kept.findings()}
    kept.close()
    assert shown == {("0", "gazette-du-port.example/1"), ("gazette-du-port.example/1", "harbour-post.example/1")}


def test_a_watched_folder_takes_files_of_any_kind_once(run: Run, tmp_path: Path, store: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "yard.jsonl").write_text(write_lines(YARD))
    (folder / "broken.json").write_text('{"outlet": "a.example"')
    (folder / ".hidden").write_text("not yet")
    for path in folder.iterdir():
        os.utime(path, (1, 1))
    work_off(store, watched_folder=str(folder))
    assert counts(run) == {"received": 3, "done": 2, "quarantined": 1}
    assert sorted(path.name for path in folder.iterdir()) == [".hidden", "refused", "taken"]
    assert "not JSON" in run("queue", "quarantine").out


def test_what_could_not_be_read_can_be_replayed_once_it_can(run: Run, store: str) -> None:
    kept = open_store(store)
    tight = Settings(store_url=store, article_bytes=100)
    take_in([Submission("http", "1", json.dumps(YARD[0]).encode())], kept, tight, lambda _: None)
    kept.close()
    assert "larger than 100 bytes" in run("queue", "quarantine").out
    (held,) = run("queue", "quarantine", "--format", "json").told
    assert json.loads(run("queue", "quarantine", "--show", held["number"]).out) == YARD[0]
    assert run("queue", "replay").code == 2
    assert run("queue", "replay", "--all").out == "1 of 1 are in the queue again\n"
    work_off(store)
    assert counts(run) == {"received": 1, "done": 1}


def test_a_forgotten_article_leaves_no_trace(run: Run, yard: Path, store: str, tmp_path: Path) -> None:
    run("submit", yard)
    work_off(store)
    assert run("forget", "gazette-1", "--outlet", "harbour-post.example").code == 1
    assert run("forget", "gazette-1").out == "1 forgotten\n"
    work_off(store)
    assert counts(run) == {"received": 2, "done": 1, "forgotten": 1}
    assert run("queue", "audit").code == 0
    assert json.loads(run("reports", "--format", "json").out)["findings"] == []
    held = b"".join(path.read_bytes() for path in tmp_path.glob("service.db*"))
    assert b"2,100" not in held
    assert b"gazette" not in held


def test_other_rules_tell_first_what_they_change_and_then_read_again(
    run: Run, yard: Path, store: str, tmp_path: Path
) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(Path(__file__).parents[2] / "rules", rules)
    (rules / "conflicts/jobs-differ.yaml").unlink()
    run("submit", yard)
    work_off(store)
    told = run("rules", "diff", "--against", store, "--rules", rules, "--format", "json").told
    assert (len(told["gone"]) + len(told["changed"]), told["unchanged"]) == (1, 0)
    assert run("rules", "diff", "--against", store).out.endswith("0 new, 0 gone, 0 changed, 1 unchanged\n")
    assert run("reread", "--rules", rules).out == "2 articles are in the queue again\n"
    assert counts(run) == {"received": 2, "done": 2, "rereading": 2}
    work_off(store, rules=str(rules))
    after = json.loads(run("reports", "--rules", rules, "--format", "json").out)
    assert after == json.loads(run("check", yard, "--rules", rules, "--format", "json").out)
    assert run("queue", "audit").code == 0


def test_what_is_too_old_is_forgotten(run: Run, yard: Path, store: str) -> None:
    run("submit", yard)
    work_off(store)
    kept = open_store(store)
    keep_limits(kept, Settings(store_url=store, article_days=1))
    assert counts(run)["done"] == 2
    assert kept.ledger.aged(now() + SECOND, 10)
    kept.ledger.forget(kept.ledger.aged(now() + SECOND, 10), now=now())
    assert kept.outbox.prune(now() + SECOND) == []
    kept.close()
    assert counts(run) == {"received": 2, "forgotten": 2}


def test_the_doctor_names_each_fault(
    run: Run, yard: Path, store: str, monkeypatch: pytest.MonkeyPatch, redis_url: str, durable_redis_url: str
) -> None:
    run("submit", yard)
    assert "ok     store" in run("doctor", "--store", store).out
    assert run("doctor").code == 0
    monkeypatch.setenv("CHECKER_BROKER_ULR", "redis://127.0.0.1:1/0")
    assert "FAULT  settings  CHECKER_BROKER_ULR is no setting: is it to be CHECKER_BROKER_URL?" in run("doctor").out
    monkeypatch.delenv("CHECKER_BROKER_ULR")
    monkeypatch.setenv("CHECKER_BROKER_URL", "redis://127.0.0.1:1/0")
    assert "FAULT  broker    Redis does not answer" in run("doctor").out
    monkeypatch.setenv("CHECKER_BROKER_URL", redis_url)
    assert "writes no log" in run("doctor").out
    monkeypatch.setenv("CHECKER_BROKER_URL", durable_redis_url)
    monkeypatch.setenv("CHECKER_STALL_SECONDS", "0.000001")
    told = run("doctor")
    assert told.code == 1
    assert "FAULT  store     the oldest pending article has waited" in told.out
    assert "FAULT  broker" not in told.out
    monkeypatch.setenv("CHECKER_STORE_URL", "postgresql://nobody@127.0.0.1:1/nowhere")
    assert "FAULT  store" in run("doctor").out


def test_a_service_without_a_broker_says_what_to_do(run: Run, store: str) -> None:
    assert store
    assert "CHECKER_BROKER_URL" in run("work").err
    assert "# chunk = 20" in run("work", "--settings").out
