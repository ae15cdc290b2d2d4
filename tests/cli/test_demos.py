"""`checker demo`: what was planted is found, and what only looks like a conflict is not."""

import json
from importlib.resources import files
from pathlib import Path

from jsonschema import Draft202012Validator

from checker.pipeline import make_schema
from tests.cli.conftest import Run


def test_the_demo_finds_what_was_planted(run: Run) -> None:
    ran = run("demo")
    assert ran.code == 0
    for figure in ("[1,200]", "[2 100]", "[€48 million]", "[84 millions d'euros]", "[75]", "[42]", "[19]"):
        assert figure in ran.out or figure.replace("[1,200]", "[1 200]") in ran.out
    assert "2 outlets, 1 voice" in ran.out  # a wire text in two outlets
    assert "cookies" not in ran.out


def test_the_demo_ends_where_its_reader_can_go_on(run: Run) -> None:
    last = run("demo").out.splitlines()[-3:]
    assert all("checker " in line for line in last)


def test_the_demo_fills_a_store_that_can_be_asked(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "demo.db"
    assert run("demo", "--store", store).code == 0
    assert run("demo", "--store", store).out == run("demo").out


def test_the_demo_articles_are_what_the_schema_asks_for() -> None:
    schema = Draft202012Validator(make_schema("article"))
    lines = (files("checker") / "demo/articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    for article in articles:
        schema.validate(article)
    assert len({article["outlet"] for article in articles}) >= 4
    assert {article["language"] for article in articles} == {"en", "fr"}
