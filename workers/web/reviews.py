"""Rows of the desk → Findings and Disagreements as they stand, with what was decided of them."""

from collections.abc import Iterable, Sequence

import msgspec

from checker.model import Disagreement, Finding, Review
from checker.pipeline import collapse_findings
from checker.store import Decision, Desk, FindingRow, Place, Sought
from workers.web.moments import moment_of

_AT_ONCE = 500  # findings
_decode = msgspec.json.Decoder(Finding).decode


def read_findings(rows: Sequence[FindingRow], desk: Desk) -> list[Finding]:
    """The findings of rows, in their order, each with its review."""
    findings = [_decode(row.body) for row in rows]
    decided = desk.standing(sorted({finding.disagreement for finding in findings}))
    return [
        msgspec.structs.replace(finding, review=make_review(decided.get(finding.disagreement), row.state))
        for finding, row in zip(findings, rows, strict=True)
    ]


def read_disagreements(rows: Sequence[FindingRow], desk: Desk) -> list[Disagreement]:
    """The disagreements that the findings of rows make, in the order of their first rows."""
    findings = read_findings(rows, desk)
    order = {name: at for at, name in enumerate(_names(findings))}
    return sorted(collapse_findings(findings), key=lambda one: order.get(one.id, len(order)))


def read_states(event: str, desk: Desk) -> dict[str, str]:
    """How each finding of an event stands with the desk, by its id."""
    states: dict[str, str] = {}
    place: Place | None = None
    while True:
        page = desk.page(Sought(event=event), place, _AT_ONCE)
        states.update((row.id, row.state) for row in page.rows)
        if page.next is None:
            return states
        place = page.next


def make_review(decision: Decision | None, state: str) -> Review:
    """A review as a finding carries it."""
    if decision is None or state == "open":
        return Review(state)
    return Review(state, decision.by, moment_of(decision.at), decision.note)


def _names(findings: Iterable[Finding]) -> dict[str, None]:
    return dict.fromkeys(finding.disagreement for finding in findings)
