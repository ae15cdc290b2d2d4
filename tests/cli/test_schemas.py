"""The published JSON Schemas hold for what the command really prints."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from checker.pipeline import SCHEMAS, make_schema
from tests.cli.conftest import YARD, Run


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_2020_12_and_carries_its_version(run: Run, name: str) -> None:
    schema = run("schema", name).told
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:checker:{name}:1"
    assert schema["title"]


def test_what_is_printed_fits_its_schema(run: Run, yard: Path) -> None:
    report = run("check", yard, "--format", "json", "--all").told
    assert report["findings"]
    assert report["relations"]
    Draft202012Validator(make_schema("report")).validate(report)
    for reading in run("read", yard, "--format", "json").told:
        Draft202012Validator(make_schema("reading")).validate(reading)
    for rule in run("rules", "list", "--format", "json").told:
        Draft202012Validator(make_schema("rule")).validate(rule)


def test_what_can_be_handed_in_fits_the_schema_of_an_article() -> None:
    schema = Draft202012Validator(make_schema("article"))
    for article in (*YARD, {"outlet": "x.example", "html": "<p>12</p>", "published": "2031-03-02", "id": None}):
        schema.validate(article)
    for article in ({"outlet": "x.example"}, {"body": "12"}, YARD[0] | {"status": "gone"}):
        with pytest.raises(ValidationError):
            schema.validate(article)


def test_another_version_of_the_report_does_not_fit(run: Run, yard: Path) -> None:
    report = run("check", yard, "--format", "json").told | {"schema": "checker.report/2"}
    with pytest.raises(ValidationError):
        Draft202012Validator(make_schema("report")).validate(report)
