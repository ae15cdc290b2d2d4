"""`rules/conflicts/*.yaml` → Rule."""

from pathlib import Path

import msgspec


class Rule(msgspec.Struct, frozen=True):
    """One conflict rule."""

    id: str


def load_rules(directory: Path) -> tuple[Rule, ...]:
    """All rules, sorted by id."""
    return ()
