"""Comparisons → Report → text, JSON and JSON Lines: what is told, the gravest first."""

from checker.report.annotations import draft_claim_reviews, list_annotations, write_annotations
from checker.report.csvs import write_csv
from checker.report.disagreements import collapse_findings
from checker.report.findings import make_clashes, make_findings
from checker.report.jsons import write_json, write_jsonl, write_line
from checker.report.mails import write_html
from checker.report.relations import list_relations
from checker.report.sarifs import write_sarif
from checker.report.schemas import REPORT, SCHEMAS, make_schema, write_schema
from checker.report.sides import SideWriter, bare_name, write_number
from checker.report.totals import say_place

__all__ = [
    "REPORT",
    "SCHEMAS",
    "SideWriter",
    "bare_name",
    "collapse_findings",
    "draft_claim_reviews",
    "list_annotations",
    "list_relations",
    "make_clashes",
    "make_findings",
    "make_schema",
    "say_place",
    "write_annotations",
    "write_csv",
    "write_html",
    "write_json",
    "write_jsonl",
    "write_line",
    "write_number",
    "write_sarif",
    "write_schema",
]
