"""Line → Fits: which forms fit the characters of a line at a place, the longest first.

What fits depends on a few characters alone, and the same few come again and again: a weekday among words that are in no
pack. So what was found for a stretch is kept.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from checker.mentions.dates.forms import OTHER, Form, probe_of

_KEPT = 4096  # stretches, each with what fits it
# What stands before a date in a form and is no part of it.
_LEADS = frozenset({
    "role", "lead", "the", "at", "in", "inside", "on", "from", "between", "ofin", "of_time", "during", "forlead",
    "inyear", "summer", "durlead", "day_lead", "weekday_lead", "season_lead",
    "decade_lead", "between_hours", "it_is", "capital_at",
})  # fmt: skip


class Fit(msgspec.Struct, frozen=True, gc=False):
    """A form that fits: how many characters it takes, each piece by its character and class, without the `leads`
    leading words that are no part of the date.
    """  # noqa: D205  one sentence

    form: Form
    size: int
    pieces: tuple[tuple[int, str], ...]
    leads: int


class Fits:
    """All forms of a pack, by the characters they may begin with."""

    def __init__(self, forms: Sequence[Form], codes: Mapping[str, str]) -> None:
        self._codes = codes
        self._by_start: dict[str, list[Form]] = {}
        for form in forms:
            for sign in form.starts:
                self._by_start.setdefault(sign, []).append(form)
        self._longest = max((form.longest for form in forms), default=0) + 1  # and the one behind, which may forbid it
        self.starts = re.compile(f"[{re.escape(''.join(sorted(self._by_start)))}]")
        self._probe = cache(lambda sign: probe_of(self._by_start[sign]))
        self._fitting = lru_cache(maxsize=_KEPT)(self._fit)

    def at(self, codes: str, at: int) -> tuple[Fit, ...]:
        """What fits the codes from `at` on."""
        stretch = codes[at : at + self._longest]
        end = stretch.find(OTHER) + 1  # no form takes a word that the pack does not know
        return self._fitting(stretch[:end] if end else stretch)

    def _fit(self, stretch: str) -> tuple[Fit, ...]:
        forms = self._by_start.get(stretch[:1])
        if forms is None or not self._probe(stretch[0]).match(stretch):
            return ()
        fits = [self._pieces(stretch, form, match) for form in forms if (match := form.pattern.match(stretch))]
        return tuple(sorted(fits, key=lambda fit: -fit.size))

    def _pieces(self, stretch: str, form: Form, match: re.Match[str]) -> Fit:
        pieces: list[tuple[int, str]] = []
        leads = 0
        for (start, _), classes in zip(match.regs[1:], form.classes, strict=True):
            if start < 0:
                continue
            name = next(name for name in classes if stretch[start] in self._codes[name])
            if not pieces and (name in _LEADS or (name == "num" and form.name == "rate")):
                leads += 1
            else:
                pieces.append((start, name))
        return Fit(form, match.end(), tuple(pieces), leads)
