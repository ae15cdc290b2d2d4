"""`rules/calendars.yaml`: the feasts that another calendar moves, each with its days; packs name them in `holidays`."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import load_entry

Calendars = dict[str, tuple[str, ...]]
_FEAST = re.compile(r"[a-z]+(?:-[a-z]+)*")
_COUNTED = {"easter", "orthodox"}  # need no table


def load_calendars(path: Path) -> Calendars:
    """The days of each feast, in order; nothing where there is no such file; RuleError for what is no day."""
    if not path.is_file():
        return {}
    entry = load_entry(path)
    calendars = read_as(Calendars, entry)
    for feast, days in calendars.items():
        for day in days:
            try:
                date.fromisoformat(day)
            except ValueError as error:
                raise entry.wrong(f"{feast}: {day!r} is no day") from error
        if any(first >= second for first, second in pairwise(days)):
            raise entry.wrong(f"{feast}: the days are not in order")
    return calendars


def find_feasts(rules: Iterable[str]) -> set[str]:
    """The feasts of other calendars that rules of holidays name: "rosh-hashanah+1/yom-kippur", not "easter-2"."""
    parts = (_FEAST.match(part) for rule in rules for part in rule.split("/"))
    return {part[0] for part in parts if part} - _COUNTED
