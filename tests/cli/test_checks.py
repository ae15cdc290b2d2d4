"""`checker check`: exit codes, formats and the store."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.pipeline import make_schema
from tests.cli.conftest import YARD, Run, write_lines


def test_two_figures_for_one_announcement_are_a_finding(run: Run, yard: Path) -> None:
    ran = run("check", yard, "--format", "json")
    assert ran.code == 1
    (disagreement,) = ran.told["disagreements"]
    assert {disagreement["left"]["value"]["low"], disagreement["right"]["value"]["low"]} == {"1200", "2100"}
    assert disagreement["left"]["outlets"] == ["harbour-post.example"]  # the earlier one leads


def test_every_quote_is_an_exact_substring_of_its_article(run: Run, yard: Path) -> None:
    texts = {one["id"]: f"{one['title']}\n\n{one['body']}" for one in YARD}
    relations = run("check", yard, "--format", "json", "--all").told["relations"]
    assert relations
    for side in [relation[name] for relation in relations for name in ("left", "right")]:
        quote, text = side["quote"], texts[side["article"]]
        assert text[quote["start"] : quote["end"]] == quote["exact"]
        assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in text
        assert side["value"]["text"] in quote["exact"]


@pytest.mark.parametrize(("least", "code"), [("low", 1), ("high", 1), ("never", 0)])
def test_the_exit_code_follows_the_gravest_finding(run: Run, yard: Path, least: str, code: int) -> None:
    assert run("check", yard, "--fail-on", least).code == code


def test_one_outlet_alone_is_clean(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps(YARD[0]))
    assert run("check", tmp_path / "one.json").code == 0


def test_the_text_names_both_outlets_and_marks_both_figures(run: Run, yard: Path) -> None:
    out = run("check", yard).out
    for word in ("HIGH conflict", "harbour-post.example", "gazette-du-port.example", "[1,200]", "[2,100]", "because"):
        assert word in out
    assert "1 disagreement (1 high) in 1 finding" in out
    assert "\x1b" not in out


def test_an_article_cannot_steer_the_terminal(run: Run) -> None:
    hostile = [one | {"outlet": f"\x1b[31m{one['outlet']}\x07", "title": "a\u202eb\x1b]0;x\x07"} for one in YARD]
    out = run("check", "-", stdin=write_lines(hostile)).out
    assert "harbour-post.example" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_what_cannot_be_read_is_named_with_line_and_field_and_the_rest_is_done(run: Run) -> None:
    ran = run("check", "-", "--format", "json", stdin=write_lines([YARD[0], {"outlet": "x.example"}, YARD[1]]))
    assert ran.code == 4
    assert "-:2: body: missing" in ran.err
    assert ran.told["unread"] == [{"path": "-", "line": 2, "field": "body", "reason": "missing"}]
    assert len(ran.told["findings"]) == 1


def test_a_language_without_a_pack_is_never_clean(run: Run) -> None:
    article = {"outlet": "x.example", "language": "fi", "body": "Tulipalossa kuoli 14 ihmistä lauantaina."}
    ran = run("check", "-", stdin=json.dumps(article))
    assert ran.code == 4
    assert "no pack" in ran.err
    assert "no language pack" in ran.out


def test_the_order_of_the_articles_changes_no_byte(run: Run) -> None:
    shapes = [("--format", "json", "--all"), ("--format", "jsonl", "--all"), ("--format", "text", "--all")]
    for shape in shapes:
        forth, back = (run("check", "-", *shape, stdin=write_lines(order)).out for order in (YARD, YARD[::-1]))
        assert forth == back


def test_an_article_given_twice_counts_once(run: Run) -> None:
    once, twice = (run("check", "-", "--format", "json", stdin=write_lines(many)).out for many in (YARD, YARD * 2))
    assert once == twice


def test_one_id_in_two_outlets_is_two_articles(run: Run) -> None:
    told = run("check", "-", "--format", "json", stdin=write_lines([one | {"id": "1"} for one in YARD])).told
    assert [one["id"] for one in told["articles"]] == ["gazette-du-port.example/1", "harbour-post.example/1"]
    assert len(told["findings"]) == 1


def test_the_newest_version_of_an_article_counts(run: Run) -> None:
    corrected = YARD[1] | {"updated": "2031-11-03T12:00:00+01:00", "body": YARD[0]["body"]}
    assert run("check", "-", stdin=write_lines([corrected, *YARD])).code == 0


def test_a_store_gathers_what_comes_on_two_days(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "checker.db"
    first = run("check", "-", "--store", store, stdin=write_lines(YARD[:1]))
    second = run("check", "-", "--store", store, "--format", "json", stdin=write_lines(YARD[1:]))
    assert (first.code, second.code) == (0, 1)
    assert second.out == run("check", "-", "--format", "json", stdin=write_lines(YARD)).out


def test_json_lines_are_findings_then_relations(run: Run, yard: Path) -> None:
    findings = run("check", yard, "--format", "jsonl").lines
    every = run("check", yard, "--format", "jsonl", "--all").lines
    Draft202012Validator(make_schema("finding")).validate(findings[0])
    assert every[: len(findings)] == findings
    assert len(every) > len(findings)


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "-", "--fail-on", "huge"),
        ("check", "-", "--published", "soon"),
        ("check", "-", "--store", "/no/such/folder/checker.db"),
        ("chek",),
    ],
)
def test_wrong_usage_is_two(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err


def test_broken_rules_are_three(run: Run, yard: Path, tmp_path: Path) -> None:
    ran = run("check", yard, "--rules", tmp_path)
    assert ran.code == 3
    assert str(tmp_path) in ran.err


def test_a_baseline_leaves_what_is_new(run: Run, yard: Path, tmp_path: Path) -> None:
    before = run("check", yard, "--format", "json")
    baseline = tmp_path / "before.json"
    baseline.write_text(before.out)
    again = run("check", yard, "--baseline", baseline, "--format", "json")
    assert (again.code, again.told["findings"], again.told["disagreements"]) == (0, [], [])
    assert again.told["articles"] == before.told["articles"]
    third = {
        **YARD[0],
        "id": "echo-1",
        "outlet": "inland-echo.example",
        "body": YARD[0]["body"].replace("1,200", "900"),
    }
    more = tmp_path / "more.jsonl"
    more.write_text(write_lines([*YARD, third]))
    grown = run("check", more, "--baseline", baseline, "--format", "json")
    assert grown.code == 1
    assert {one["id"] for one in grown.told["findings"]}.isdisjoint(one["id"] for one in before.told["findings"])
    assert run("check", yard, "--baseline", yard).code == 2


@pytest.mark.parametrize("shape", ["sarif", "csv", "html", "annotations"])
def test_the_shapes_for_other_programs(run: Run, yard: Path, shape: str) -> None:
    ran = run("check", yard, "--format", shape)
    assert ran.code == 1
    assert "2,100" in ran.out
