"""Decisions → how each rule fares: what people made of its disagreements."""

from collections import Counter

import msgspec

from checker.store.desk_protocol import CONFIRMED, DISMISSED, Desk


class RuleRecord(msgspec.Struct, frozen=True):
    """The disagreements of a rule by what people made of them; a duplicate counts nowhere."""

    open: int = 0
    confirmed: int = 0
    dismissed: int = 0

    @property
    def precision(self) -> str:
        """Confirmed of all that was confirmed or dismissed, as a percentage; "" where nothing was."""
        judged = self.confirmed + self.dismissed
        return f"{self.confirmed / judged:.0%}" if judged else ""


def count_records(desk: Desk) -> dict[str, RuleRecord]:
    """The record of each rule that has found something."""
    counted: Counter[tuple[str, str]] = Counter()
    for one in desk.rule_counts():
        column = "confirmed" if one.state in CONFIRMED else "dismissed" if one.state in DISMISSED else one.state
        counted[one.rule, column] += one.count
    return {
        name: RuleRecord(counted[name, "open"], counted[name, "confirmed"], counted[name, "dismissed"])
        for name in {rule for rule, _ in counted}
    }
