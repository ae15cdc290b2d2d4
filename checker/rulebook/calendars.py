"""`rules/calendars.yaml`: the feasts that another calendar moves, each with its days, for the packs that name them."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import msgspec

from checker.rulebook.language import Language
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import load_entry

Calendars = dict[str, tuple[str, ...]]


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


def with_feasts(language: Language, calendars: Calendars) -> Language:
    """The pack with the days of the feasts that its holidays name."""
    rules = " ".join((*language.dates.holidays.values(), *language.dates.shy_holidays.values()))
    named = {feast: days for feast, days in calendars.items() if feast in rules}
    dates = msgspec.structs.replace(language.dates, feasts={**named, **language.dates.feasts})
    return msgspec.structs.replace(language, dates=dates)
