"""The corridor: the only caller of rooms."""

from checker.pipeline.cases import Outcome, find_unreached, run_cases
from checker.pipeline.classes import compare_classes
from checker.pipeline.events import gather_event, group_copies
from checker.pipeline.groups import Tie, group_events
from checker.pipeline.inputs import STDIN, Hints, read_entry, read_inputs, write_entry
from checker.pipeline.linking import (
    SHARED_KEYS,
    WINDOW_DAYS,
    Linkable,
    find_links,
    link_near,
    link_reading,
    make_linkable,
    may_link,
)
from checker.pipeline.neighbours import Entry, Neighbour, Relater
from checker.pipeline.readers import Reader, hash_of
from checker.pipeline.relating import compare_all
from checker.pipeline.reports import assemble, check, group, read, refer, tell, tell_findings
from checker.pipeline.spans import Span, find_spans
from checker.pipeline.tunings import Proposal, propose_filters, read_facts, write_case, write_filter
from checker.pipeline.verdicts import Judge, Verdict, compare
from checker.pipeline.verifications import Failure, verify
from checker.pipeline.versions import keep_newest, name_all, publish_name
from checker.report import (
    REPORT,
    SCHEMAS,
    SideWriter,
    collapse_findings,
    draft_claim_reviews,
    list_annotations,
    list_relations,
    make_schema,
    say_place,
    write_annotations,
    write_csv,
    write_html,
    write_json,
    write_jsonl,
    write_line,
    write_number,
    write_sarif,
    write_schema,
)

__all__ = [
    "REPORT",
    "SCHEMAS",
    "SHARED_KEYS",
    "STDIN",
    "WINDOW_DAYS",
    "Entry",
    "Failure",
    "Hints",
    "Judge",
    "Linkable",
    "Neighbour",
    "Outcome",
    "Proposal",
    "Reader",
    "Relater",
    "SideWriter",
    "Span",
    "Tie",
    "Verdict",
    "assemble",
    "check",
    "collapse_findings",
    "compare",
    "compare_all",
    "compare_classes",
    "draft_claim_reviews",
    "find_links",
    "find_spans",
    "find_unreached",
    "gather_event",
    "group",
    "group_copies",
    "group_events",
    "hash_of",
    "keep_newest",
    "link_near",
    "link_reading",
    "list_annotations",
    "list_relations",
    "make_linkable",
    "make_schema",
    "may_link",
    "name_all",
    "propose_filters",
    "publish_name",
    "read",
    "read_entry",
    "read_facts",
    "read_inputs",
    "refer",
    "run_cases",
    "say_place",
    "tell",
    "tell_findings",
    "verify",
    "write_annotations",
    "write_case",
    "write_csv",
    "write_entry",
    "write_filter",
    "write_html",
    "write_json",
    "write_jsonl",
    "write_line",
    "write_number",
    "write_sarif",
    "write_schema",
]
