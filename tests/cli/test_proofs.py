"""`checker explain` and `checker verify`."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import YARD, Run, write_lines


@pytest.fixture
def report(run: Run, yard: Path, tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_text(run("check", yard, "--format", "json", "--all").out)
    return path


def test_a_finding_is_explained_by_its_id_its_beginning_or_its_disagreement(run: Run, report: Path) -> None:
    told = json.loads(report.read_text())
    finding, disagreement = told["findings"][0]["id"], told["disagreements"][0]["id"]
    by_id = run("explain", finding, "--report", report)
    assert by_id.code == 0
    for word in (finding, "[1,200]", "[2,100]", "jobs-differ", "proof"):
        assert word in by_id.out
    assert by_id.out == run("explain", finding[:6], "--report", report).out
    assert by_id.out == run("explain", disagreement, "--report", report).out


def test_every_finding_is_explained_where_none_is_named(run: Run, report: Path) -> None:
    findings = [finding["id"] for finding in json.loads(report.read_text())["findings"]]
    explained = run("explain", "--report", report)
    assert explained.code == 0
    assert [line.split()[0] for line in explained.out.splitlines() if line[:12] in findings] == findings


def test_a_finding_is_explained_from_the_store(run: Run, yard: Path, tmp_path: Path) -> None:
    store = tmp_path / "checker.db"
    (finding,) = run("check", yard, "--store", store, "--format", "jsonl").lines
    assert finding["id"] in run("explain", finding["id"], "--store", store).out


def test_an_unknown_finding_is_wrong_usage(run: Run, report: Path) -> None:
    assert run("explain", "ffffffffffff", "--report", report).code == 2
    assert run("explain", "ffffffffffff").code == 2
    assert run("explain", "ffffffffffff", "--report", report, "--store", report).code == 2


def test_a_store_that_is_not_there_is_not_made(run: Run, report: Path, tmp_path: Path) -> None:
    store = tmp_path / "none.db"
    assert run("explain", "ffffffffffff", "--store", store).code == 2
    assert run("verify", report, "--store", store).code == 2
    assert not store.exists()


def test_a_report_comes_out_of_its_articles_again(run: Run, report: Path, yard: Path, tmp_path: Path) -> None:
    ran = run("verify", report, yard)
    assert (ran.code, ran.out) == (0, "1 of 1 findings come out again\n")
    store = tmp_path / "checker.db"
    run("check", yard, "--store", store)
    assert run("verify", report, "--store", store).code == 0


def test_a_report_does_not_come_out_of_other_articles(run: Run, report: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.jsonl"
    changed.write_text(write_lines([YARD[0], YARD[1] | {"body": YARD[1]["body"].replace("2,100", "2,101")}]))
    ran = run("verify", report, changed)
    assert (ran.code, ran.out) == (1, "0 of 1 findings come out again\n")
    assert "does not say" in ran.err
    changed.write_text(write_lines(YARD[:1]))
    assert "not among those given" in run("verify", report, changed).err


def test_a_forged_report_does_not_come_out(run: Run, report: Path, yard: Path) -> None:
    forged = json.loads(report.read_text())
    forged["findings"][0]["right"]["value"]["low"] = "9999"
    report.write_text(json.dumps(forged))
    ran = run("verify", report, yard)
    assert ran.code == 1
    assert "another right" in ran.err or "another left" in ran.err


def test_what_is_no_report_cannot_be_read(run: Run, yard: Path) -> None:
    assert run("verify", yard, yard).code == 4
    assert run("explain", "ffffffffffff", "--report", yard).code == 4
