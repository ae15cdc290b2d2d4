"""Structs → JSON Schemas (2020-12) of what goes in and comes out."""

from typing import Any

import msgspec

from checker.model import Article, Clash, Finding, Reading, Report
from checker.rulebook import Rule
from checker.rulebook.conflicts import FACTS

REPORT = "checker.report/1"
"""The version of the report's shape, as every report carries it."""

_NOUNS: dict[str, tuple[type, str]] = {
    "article": (Article, "An article, as it is handed in"),
    "clash": (Clash, "What of a finding is known from its two articles alone; the data of an event"),
    "finding": (Finding, "A conflict with its proof; a line of --format jsonl"),
    "reading": (Reading, "All that one article says, as checker read --format json prints it"),
    "report": (Report, "What checker check --format json says"),
    "rule": (Rule, "A rule of rules/conflicts/, once its YAML is read"),
}
SCHEMAS = tuple(_NOUNS)
"""The names that `make_schema` knows."""


def make_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a noun by its name in lower case."""
    noun, title = _NOUNS[name]
    (root,), components = msgspec.json.schema_components((noun,), ref_template="#/$defs/{name}")
    shape = components.pop(noun.__name__) if "$ref" in root else root
    if noun is Article:
        _open_article(shape)
    if noun is Report:
        shape["properties"]["schema"] = {"const": REPORT}
    if noun is Rule:
        _close_facts(shape)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:checker:{name}:1",
        "title": title,
        **{key: part for key, part in shape.items() if key != "title"},
        **({"$defs": components} if components else {}),
    }


def write_schema(name: str) -> bytes:
    """The schema as a JSON document, its keys in the order in which a person reads them."""
    return msgspec.json.format(msgspec.json.encode(make_schema(name)), indent=2) + b"\n"


def _open_article(shape: dict[str, Any]) -> None:
    """What may be handed in beyond the struct: no id, HTML in place of a body, a date without a time, null for none."""
    properties = shape["properties"]
    properties["html"] = {"type": "string"}
    for field in ("published", "updated"):
        properties[field] = {
            "anyOf": [{"type": "string", "format": kind} for kind in ("date-time", "date")] + [{"type": "null"}]
        }
    for field in ("id", "title", "body", "html"):
        properties[field] = {"anyOf": [properties[field], {"type": "null"}]}
    shape["required"] = ["outlet"]
    shape["anyOf"] = [{"required": ["body"]}, {"required": ["html"]}]


def _close_facts(shape: dict[str, Any]) -> None:
    """`when` knows a closed set of facts, each with a closed set of values."""
    shape["properties"]["when"] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {fact: {"type": "array", "items": {"enum": list(values)}} for fact, values in FACTS.items()},
    }
