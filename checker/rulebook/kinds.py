"""`rules/kinds/*.yaml` → Kind: one kind of quantity, its units and symbols, no words."""

from pathlib import Path

import msgspec


class Kind(msgspec.Struct, frozen=True):
    """A dimension: its units, each with the factor that turns it into the first."""

    units: dict[str, str] = {}


def load_kinds(directory: Path) -> dict[str, Kind]:
    """All kinds by name."""
    return {}
