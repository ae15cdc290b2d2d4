"""`rules/kinds/*.yaml` → Kind: one kind of quantity, its units and symbols, no words."""

from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import RuleError, load_entry


class Unit(msgspec.Struct, frozen=True):
    """One unit. `factor` turns it into the first unit of its kind; left out where nothing fixed does (currencies)."""

    factor: Decimal | None = None
    name: str = ""
    """Its full English name, as lists of units have it, where its symbol is less known than that."""
    shares: str = ""
    """The bare sign that it shares with others; where a text names one of them fully, the sign alone means that one."""
    parts: Decimal | None = None
    """How many of it make one of the unit of another name that stands before it: cents in "3 dollars 50 cents"."""
    hundredths: bool = False
    """Whether two digits behind it are its hundredths: "1 m 80"."""
    within: tuple[str, ...] = ()
    """Signs between it and two digits of its hundredths: the seconds of a stopwatch, 9"58."""
    symbols: tuple[str, ...] = ()
    """Signs and abbreviations after a number, in their own case."""
    daily: tuple[str, ...] = ()
    """Those of the signs that give it for a day: "70,000 bpd"."""
    behind: tuple[str, ...] = ()
    """Abbreviations behind a number that follows a larger unit of the kind only: "6 ft 2 in"."""
    before: tuple[str, ...] = ()
    """Signs and codes before a number: "$5", "EUR 3"."""
    lost: tuple[str, ...] = ()
    """What careless copies make of such a sign, before a grouped or a multiplied number only: "PS6m", not "PS5"."""


class Kind(msgspec.Struct, frozen=True):
    """A kind of quantity: the type of its figures, and its units by UCUM symbol or ISO 4217 code."""

    type: Literal["percent", "currency", "dimension", "temperature"] = "dimension"
    units: dict[str, Unit] = {}
    says: tuple[str, ...] = ()
    """Concepts that say no more than its units do, as speed beside km/h: they tell no figure from another."""


def load_kinds(directory: Path) -> dict[str, Kind]:
    """All kinds by name, the name of the file; raises RuleError where two kinds claim one unit."""
    kinds: dict[str, Kind] = {}
    owners: dict[str, str] = {}
    for path in sorted(directory.glob("*.yaml")):
        kind = read_as(Kind, load_entry(path))
        for unit in kind.units:
            if unit in owners:
                raise RuleError(f"{path}:1: unit {unit!r} belongs to {owners[unit]} already")
            owners[unit] = path.stem
        kinds[path.stem] = kind
    return kinds
