"""`messages/LANGUAGE.*toml` → Catalogue: all that the pages say in one language, numbers and dates included."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

_FOLDER = Path(__file__).parent / "messages"
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_LONG_AGO = 30 * _DAY


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one language, `code` (ISO 639-1). `singular` lists the numbers that take the first form of `counts`.

    `facts` tell each value of each fact of a rule, `concepts` those of the packs, `terms` other words of a closed list,
    `problems` what went wrong by its HTTP status. `phrases` is for `Phrasebook`: what the library says, said anew.
    """

    code: str
    name: str
    group: str
    point: str
    singular: tuple[int, ...]
    date: str
    time: str
    months: tuple[str, ...]
    hedges: dict[str, str]
    words: dict[str, str]
    counts: dict[str, tuple[str, str]]
    states: dict[str, str]
    relations: dict[str, str]
    severities: dict[str, str]
    ledger: dict[str, str]
    measures: dict[str, str]
    facts: dict[str, dict[str, str]]
    units: dict[str, str]
    concepts: dict[str, str]
    terms: dict[str, str]
    problems: dict[str, str]
    phrases: dict[str, str] = {}

    def say(self, key: str, **said: object) -> str:
        """A phrase; an unknown key is a fault of the program, and told as one."""
        return self.words[key].format(**said)

    def count(self, key: str, number: int) -> str:
        """A number and its noun."""
        one, many = self.counts[key]
        return (one if number in self.singular else many).format(n=self.number(str(number)))

    def number(self, written: str) -> str:
        """A decimal number with groups of three; what is none stays as it is."""
        try:
            value = Decimal(written)
        except InvalidOperation:
            return written
        if not value.is_finite():
            return written
        whole = f"{value:,f}"
        return whole.replace(",", "\0").replace(".", self.point).replace("\0", self.group)

    def moment(self, moment: datetime | None) -> str:
        """A day, and the time of day where one is known."""
        if moment is None:
            return self.words["undated"]
        day = self.date.format(day=moment.day, month=self.months[moment.month - 1], year=moment.year)
        return f"{day}, {self.clock(moment)}" if moment.hour or moment.minute or moment.second else day

    def clock(self, moment: datetime) -> str:
        """A time of day."""
        return self.time.format(hour=moment.hour, minute=moment.minute)

    def age(self, moment: datetime | None, now: datetime) -> str:
        """How long ago; the day itself where that is long ago, or still to come."""
        if moment is None:
            return self.words["undated"]
        seconds = (now - moment).total_seconds() if moment.tzinfo else -1
        if not 0 <= seconds < _LONG_AGO:
            return self.date.format(day=moment.day, month=self.months[moment.month - 1], year=moment.year)
        for unit, length in (("days", _DAY), ("hours", _HOUR), ("minutes", _MINUTE)):
            if seconds >= length:
                return self.count(unit, int(seconds // length))
        return self.words["now"]


@cache
def load_catalogues() -> Mapping[str, Catalogue]:
    """Every catalogue by its language (ISO 639-1), the one that others fall back on first."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        code = path.name.partition(".")[0]
        found.setdefault(code, {"code": code}).update(tomllib.loads(path.read_text(encoding="utf-8")))
    return {code: msgspec.convert(found[code], Catalogue) for code in sorted(found)}


def choose_language(asked: str, accepted: str) -> str:
    """The language that was asked for, else the first that a browser accepts and we have, else the first we have."""
    known = load_catalogues()
    wanted = [asked, *(part.partition(";")[0].strip()[:2].lower() for part in accepted.split(","))]
    return next((one for one in wanted if one in known), next(iter(known)))
