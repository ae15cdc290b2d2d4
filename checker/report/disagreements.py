"""Findings → Disagreements: those that say the same are shown once, with all who stand on each side."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.model import Disagreement, Finding, SideSaid, Stand
from checker.report.orders import disagreement_order, review_order, side_order, weight_order
from checker.report.quarrels import Quarrel, find_quarrel, side_key


def collapse_findings(findings: Iterable[Finding]) -> tuple[Disagreement, ...]:
    """One disagreement for each event, measure, scope and pair of values, the gravest first."""
    quarrels: dict[Quarrel, list[Finding]] = defaultdict(list)
    for finding in findings:
        quarrel = find_quarrel(finding.event, finding.measure, finding.left, finding.right)
        quarrels[quarrel].append(finding)
    return tuple(sorted((_disagreement(*entry) for entry in quarrels.items()), key=disagreement_order))


def _disagreement(quarrel: Quarrel, findings: Sequence[Finding]) -> Disagreement:
    oriented = [_oriented(finding, quarrel) for finding in findings]
    stands = [_stand([sides[place] for sides, _ in oriented], oriented[0][1][place]) for place in (0, 1)]
    left, right = sorted(stands, key=lambda stand: side_order(stand.lead))
    leads = {(side.article, side.quote.start) for side in (left.lead, right.lead)}
    first = min(findings, key=lambda finding: (*weight_order(finding), not _between(finding, leads), finding.id))
    return Disagreement(
        id=quarrel.id,
        type=first.type,
        relation=first.relation,
        severity=first.severity,
        measure=quarrel.measure,
        event=quarrel.event,
        left=left,
        right=right,
        because=first.because,
        rule=first.rule.id,
        findings=tuple(sorted(finding.id for finding in findings)),
        review=max((finding.review for finding in findings), key=review_order),
    )


def _oriented(finding: Finding, quarrel: Quarrel) -> tuple[tuple[SideSaid, SideSaid], tuple[int, int]]:
    """The two sides, and the voices behind each, in the order of the quarrel's values."""
    if side_key(finding.left, finding.right) == quarrel.left:
        return (finding.left, finding.right), (finding.voices.left, finding.voices.right)
    return (finding.right, finding.left), (finding.voices.right, finding.voices.left)


def _stand(sides: Sequence[SideSaid], origins: int) -> Stand:
    lead = min(sides, key=side_order)
    return Stand(
        value=lead.value,
        lead=lead,
        outlets=tuple(sorted({side.outlet for side in sides})),
        origins=origins,
    )


def _between(finding: Finding, leads: set[tuple[str, int]]) -> bool:
    return {(side.article, side.quote.start) for side in (finding.left, finding.right)} == leads
