"""Findings → rows of the desk, in the transaction that writes the findings."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from checker.store.desk_rows import make_desk_row
from checker.store.desk_tables import DESK, REVIEWED, REVIEWS
from checker.store.postings import portions
from checker.store.protocol import FindingRow
from checker.store.tables import FINDINGS


def place_on_desk(connection: Connection, rows: Sequence[FindingRow]) -> None:
    """Write the desk's row of each finding that is new or another one now; it takes on what was decided before."""
    made = {row.id: one for row in rows if (one := make_desk_row(row.id, row.body)) is not None}
    for names in portions(list(made)):
        query = select(DESK).where(DESK.c.finding.in_(names))
        kept = {row["finding"]: dict(row) for row in connection.execute(query).mappings()}
        fresh = [made[name] for name in names if {**made[name], "serial": 0} != {**kept.get(name, {}), "serial": 0}]
        if fresh:
            take_from_desk(connection, [one["finding"] for one in fresh])
            connection.execute(insert(DESK), fresh)
            _inherit(connection, {one["finding"]: one["disagreement"] for one in fresh})


def take_from_desk(connection: Connection, findings: Sequence[str]) -> None:
    """Delete the desk's rows of findings; what was decided of them stays on record."""
    connection.execute(delete(DESK).where(DESK.c.finding.in_(findings)))


def forget_notes(connection: Connection, findings: Sequence[str]) -> None:
    """Leave of what was decided of findings that it was, when and by whom: a note may quote what is to be forgotten."""
    for some in portions(findings):
        numbers = select(REVIEWED.c.number).where(REVIEWED.c.finding.in_(some))
        connection.execute(update(REVIEWS).where(REVIEWS.c.number.in_(numbers)).values(note=""))


def _inherit(connection: Connection, disagreements: dict[str, str]) -> None:
    """Give findings the state that was last decided, of them or of the disagreement that they join."""
    by_finding = select(REVIEWED.c.finding, func.max(REVIEWED.c.number)).where(REVIEWED.c.finding.in_(disagreements))
    of_findings = {row[0]: row[1] for row in connection.execute(by_finding.group_by(REVIEWED.c.finding))}
    sought = sorted(set(disagreements.values()))
    by_name = select(REVIEWS.c.disagreement, func.max(REVIEWS.c.number)).where(REVIEWS.c.disagreement.in_(sought))
    of_names = {row[0]: row[1] for row in connection.execute(by_name.group_by(REVIEWS.c.disagreement))}
    last = {finding: max(of_findings.get(finding, 0), of_names.get(name, 0)) for finding, name in disagreements.items()}
    states = select(REVIEWS.c.number, REVIEWS.c.state).where(REVIEWS.c.number.in_(sorted(set(last.values()))))
    decided = {row[0]: row[1] for row in connection.execute(states)}
    for finding, number in sorted(last.items()):
        if number:
            connection.execute(update(FINDINGS).where(FINDINGS.c.id == finding).values(state=decided[number]))
