"""Figures + times → figures: a length of time told in two units as the one figure that it is ("three years and six
months").
"""  # noqa: D205  one sentence

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from checker.interval import exactly
from checker.model import Figure, When

_PARTS = {("y", "mo"): 12, ("wk", "d"): 7, ("d", "h"): 24, ("h", "min"): 60, ("min", "s"): 60}


def join_spells(figures: Sequence[Figure], whens: Sequence[When]) -> list[Figure]:
    """The figures of a sentence, two that one length of time holds as one, in the unit of the first."""
    joined: list[Figure] = []
    lengths = [when for when in whens if when.type == "duration"]
    for figure in figures:
        before = joined[-1] if joined else None
        whole = None if before is None or not lengths else _joined(before, figure, lengths)
        joined[len(joined) - (whole is not None) :] = [figure if whole is None else whole]
    return joined


def _joined(first: Figure, second: Figure, lengths: Sequence[When]) -> Figure | None:
    count = _PARTS.get((first.unit or "", second.unit or ""))
    low, more = first.value.low, second.value.low
    if count is None or low is None or more is None or not (first.value.exact and second.value.exact):
        return None
    at = bisect_right(lengths, first.start, key=lambda when: when.start) - 1  # "genau 4 Minuten" begins with its hedge
    held = at >= 0 and second.end <= lengths[at].end + 1  # the point of "30 sec."
    if not held or more >= count:
        return None
    return msgspec.structs.replace(
        first,
        end=second.end,
        outer_end=max(first.outer_end, second.outer_end),
        value=exactly(low + more / Decimal(count)),
        step=second.step / Decimal(count),
        steps=(*first.steps, *second.steps, "a whole and a part"),
    )
