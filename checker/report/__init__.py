"""Comparisons → Report → text, JSON and JSON Lines: what is told, the gravest first."""

from checker.report.answers import print_answer
from checker.report.disagreements import collapse_findings
from checker.report.findings import make_clashes, make_findings
from checker.report.jsons import write_json, write_jsonl, write_line
from checker.report.proofs import print_proof
from checker.report.relations import list_relations
from checker.report.schemas import REPORT, SCHEMAS, make_schema, write_schema
from checker.report.sides import SideWriter, bare_name, write_number
from checker.report.summaries import print_reading
from checker.report.texts import print_report, say_place

__all__ = [
    "REPORT",
    "SCHEMAS",
    "SideWriter",
    "bare_name",
    "collapse_findings",
    "list_relations",
    "make_clashes",
    "make_findings",
    "make_schema",
    "print_answer",
    "print_proof",
    "print_reading",
    "print_report",
    "say_place",
    "write_json",
    "write_jsonl",
    "write_line",
    "write_number",
    "write_schema",
]
