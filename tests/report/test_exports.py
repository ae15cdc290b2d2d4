"""SARIF, CSV, HTML and annotations of a report: as their standards have them, and harmless."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from checker.model import Report, Review
from checker.pipeline import (
    Hints,
    check,
    draft_claim_reviews,
    read_inputs,
    write_annotations,
    write_csv,
    write_html,
    write_sarif,
)
from checker.report.blocks import gather_blocks
from tests.shipped import READER

ROOT = Path(__file__).parents[2]
SCHEMA = Path(__file__).parent / "schemas/sarif-2.1.0.json"
EVIL = "=cmd|' /C calc'!A0</blockquote><script>alert(1)</script>\u202e\x1b[31m"


@pytest.fixture(scope="module")
def report() -> Report:
    found = read_inputs([str(ROOT / "checker/demo/articles.jsonl")], io.BytesIO(), Hints())
    return check(found, READER)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def hostile(report: Report) -> Report:
    told = msgspec.json.encode(report).decode()
    escaped = json.dumps(EVIL)[1:-1]
    for outlet in {article.outlet for article in report.articles}:
        told = told.replace(f'"{outlet}"', f'"{escaped}{outlet}"')
    return msgspec.json.decode(told, type=Report)


def test_sarif_is_valid_and_points_at_the_quotes(report: Report) -> None:
    log = json.loads(write_sarif(report))
    jsonschema.validate(log, json.loads(SCHEMA.read_text(encoding="utf-8")))
    (run,) = log["runs"]
    assert [one["partialFingerprints"]["checkerFinding/v1"] for one in run["results"]] == [
        one.id for one in report.findings
    ]
    for one, finding in zip(run["results"], report.findings, strict=True):
        region = one["locations"][0]["physicalLocation"]["region"]
        assert region["charLength"] == len(region["snippet"]["text"])
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == finding.rule.id


def test_sarif_of_hostile_articles_is_valid(hostile: Report) -> None:
    jsonschema.validate(json.loads(write_sarif(hostile)), json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_a_broken_sarif_log_would_be_seen(report: Report) -> None:
    log = json.loads(write_sarif(report))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_csv_has_a_line_for_each_finding_and_no_formula(report: Report, hostile: Report) -> None:
    lines = list(csv.DictReader(io.StringIO(write_csv(report).decode(), newline="")))
    assert [line["finding"] for line in lines] == [finding.id for finding in report.findings]
    assert lines[0]["left_low"] == report.findings[0].left.value.low
    for line in csv.reader(io.StringIO(write_csv(hostile).decode(), newline="")):
        assert [cell for cell in line if cell.startswith(tuple("=+-@\t\r"))] == []


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, Any]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("which", ["report", "hostile"])
def test_the_page_to_mail_is_whole_and_fetches_nothing(which: str, request: pytest.FixtureRequest) -> None:
    report = request.getfixturevalue(which)
    page = Page()
    page.feed(write_html(report).decode())
    assert [tag for tag, _ in page.tags].count("article") == len(list(gather_blocks(report.disagreements)))
    anchors = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert anchors == {one.id for one in report.disagreements}
    assert {tag for tag, _ in page.tags} & {"script", "img", "link", "a", "iframe", "form"} == set()
    assert [attributes for _, attributes in page.tags if {"src", "href"} & attributes.keys()] == []
    assert "48,000,000 EUR" in page.text
    assert ("alert(1)" in page.text) == (which == "hostile")
    assert not {"\u202e", "\x1b"} & set(page.text)


def test_annotations_hold_both_quotes(report: Report) -> None:
    page = json.loads(write_annotations(report))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len(page["items"]) == len(report.findings)
    for one in page["items"]:
        for target in one["target"]:
            quote, place = target["selector"]
            assert place["end"] - place["start"] == len(quote["exact"])
            assert target["source"].startswith("urn:checker:article:")


@pytest.mark.parametrize(
    ("state", "wrong"), [("open", []), ("update", []), ("a_wrong", ["left"]), ("both_wrong", ["left", "right"])]
)
def test_a_claim_review_is_drafted_once_a_person_has_found_a_side_wrong(
    report: Report, state: str, wrong: list[str]
) -> None:
    review = Review(state, "ada", None, "see the register")
    one = msgspec.structs.replace(report.disagreements[0], review=review)
    drafts = draft_claim_reviews(one)
    assert [draft["itemReviewed"]["author"]["name"] for draft in drafts] == [
        getattr(one, side).lead.outlet for side in wrong
    ]
    assert {draft["creativeWorkStatus"] for draft in drafts} <= {"Draft"}
