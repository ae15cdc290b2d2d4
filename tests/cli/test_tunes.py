"""What a desk dismisses becomes a filter with its tests, or a test of the rule; what it confirms is left alone."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from checker.rulebook import find_rules
from checker.store import ReviewState, open_store
from tests.cli.conftest import YARD, Run, write_lines

RULE = "jobs-differ"
MINE = [
    {**one, "id": f"mine-{one['id']}", "title": one["title"].replace("Ellery Shipyards", "Tessel Mining"),
     "body": one["body"].replace("Ellery Shipyards", "Tessel Mining").replace("Grevesund", "Marrowdale")
     .replace("1,200", "about 1,200"), "published": one["published"].replace("2031-11", "2031-05")}
    for one in YARD
]  # fmt: skip


@pytest.fixture
def store(run: Run, tmp_path: Path) -> str:
    articles = tmp_path / "both.jsonl"
    articles.write_text(write_lines([*YARD, *MINE]))
    address = str(tmp_path / "desk.db")
    told = run("check", articles, "--store", address, "--format", "json").told
    assert [one["rule"]["id"] for one in told["findings"]] == [RULE, RULE]
    return address


def decide(store: str, run: Run, state: ReviewState, outlet_of: str) -> str:
    """Decide the disagreement on an article; the id of its finding."""
    with closing(open_store(store)) as kept:
        (row,) = kept.findings(outlet_of)
    assert run("review", row.id, state, "--by", "ada", "--note", "they mean two sites", "--store", store).code == 0
    return row.id


def findings(run: Run, articles: Path, rules: Path) -> list[str]:
    told = run("check", articles, "--rules", rules, "--format", "json", "--fail-on", "never").told
    return [one["id"] for one in told["findings"]]


def test_a_filter_silences_all_that_was_dismissed_and_nothing_confirmed(store: str, run: Run, tmp_path: Path) -> None:
    dismissed = decide(store, run, "conflation", MINE[0]["id"])
    confirmed = decide(store, run, "a_wrong", YARD[0]["id"])
    listed = run("rules", "list", "--store", store).out.splitlines()
    assert {line.split()[0]: line.split()[3] for line in listed if "/" in line.split()[3]} == {RULE: "1/1"}
    rules = tmp_path / "rules"
    shutil.copytree(find_rules(), rules)
    articles = tmp_path / "both.jsonl"
    assert sorted(findings(run, articles, rules)) == sorted([dismissed, confirmed])
    written = run("rules", "tune", RULE, "--store", store, "--into", rules / "filters")
    assert (written.code, Path(written.out.strip()).name) == (0, f"quiet-{RULE}.yaml")
    assert findings(run, articles, rules) == [confirmed]
    assert run("rules", "test", f"quiet-{RULE}", "--coverage", "--rules", rules).code == 0
    assert run("rules", "lint", "--rules", rules).code == 0
    assert f"quiet-{RULE}" in run("rules", "list", "--rules", rules).out


def test_with_nothing_confirmed_a_filter_is_narrow(store: str, run: Run) -> None:
    decide(store, run, "both_right", MINE[0]["id"])
    told = run("rules", "tune", RULE, "--store", store).out
    assert 'hedged: ["one"]' in told
    assert 'want: ["2100 / 1200"]' in told


def test_what_looks_like_a_confirmed_finding_cannot_be_silenced(run: Run, tmp_path: Path) -> None:
    same = [{**one, "body": one["body"].replace("about ", "")} for one in MINE]
    articles, store = tmp_path / "both.jsonl", str(tmp_path / "desk.db")
    articles.write_text(write_lines([*YARD, *same]))
    run("check", articles, "--store", store)
    dismissed = decide(store, run, "conflation", same[0]["id"])
    decide(store, run, "b_wrong", YARD[0]["id"])
    ran = run("rules", "tune", RULE, "--store", store)
    assert (ran.code, ran.out) == (1, "")
    assert dismissed in ran.err


def test_nothing_dismissed_nothing_to_silence(store: str, run: Run) -> None:
    assert "nobody has dismissed" in run("rules", "tune", RULE, "--store", store).err
    assert run("rules", "tune", "toll-rises", "--store", store).code == 2


def test_a_dismissal_becomes_a_test_of_the_rule(store: str, run: Run, tmp_path: Path) -> None:
    finding = decide(store, run, "conflation", MINE[0]["id"])
    rules = tmp_path / "rules"
    shutil.copytree(find_rules(), rules)
    assert run("rules", "test", RULE, "--rules", rules).code == 0
    assert run("rules", "case", finding, "--store", store, "--write").code == 2
    assert run("rules", "case", finding, "--store", store, "--rules", rules, "--write").code == 0
    broken = run("rules", "test", RULE, "--rules", rules)
    assert broken.code == 3
    assert "they mean two sites" in broken.err
    printed = run("rules", "case", finding, "--store", store, "--because", 'a "reason": with signs').out
    assert json.dumps('a "reason": with signs') in printed
    assert (rules / f"conflicts/{RULE}.yaml").read_text().count("absent:") >= 1
