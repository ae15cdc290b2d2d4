"""Comparisons → Findings: what conflicts, with both quotes, both values, the proof, and the voices on each side."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

from checker.model import Comparison, Finding, Review, RuleRef, SideSaid, Voices
from checker.report.orders import finding_order
from checker.report.quarrels import Quarrel, find_quarrel, side_key
from checker.report.sides import SideWriter
from checker.report.voices import count_voices


class _Said(NamedTuple):
    comparison: Comparison
    left: SideSaid
    right: SideSaid
    event: str


def make_findings(
    comparisons: Iterable[Comparison],
    sides: SideWriter,
    *,
    events: Mapping[str, str],
    copies: Mapping[str, str],
    rules: Mapping[str, RuleRef],
) -> tuple[Finding, ...]:
    """The findings among the comparisons, the gravest first; the same whatever order the comparisons come in.

    `events` names the event of each article, `copies` the text of which an article is a print.
    """
    quarrels: dict[Quarrel, list[_Said]] = defaultdict(list)
    for comparison in comparisons:
        if comparison.severity is None:
            continue
        left, right = sides.write(comparison.left), sides.write(comparison.right)
        event = events[left.article]
        quarrels[find_quarrel(event, comparison.left.measure, left, right)].append(
            _Said(comparison, left, right, event)
        )
    findings = [finding for quarrel, said in quarrels.items() for finding in _findings(quarrel, said, copies, rules)]
    return tuple(sorted(findings, key=finding_order))


def _findings(
    quarrel: Quarrel, said: list[_Said], copies: Mapping[str, str], rules: Mapping[str, RuleRef]
) -> Iterable[Finding]:
    """The findings of one quarrel: they share the voices, since each value stands for all who give it."""
    stands: dict[bool, list[SideSaid]] = {True: [], False: []}
    for _, left, right, _ in said:
        straight = side_key(left, right) == quarrel.left
        stands[straight].append(left)
        stands[not straight].append(right)
    first, second = (count_voices(stands[place], copies) for place in (True, False))
    every = [*stands[True], *stands[False]]
    outlets, origins = len({side.outlet for side in every}), count_voices(every, copies)
    for one in said:
        straight = side_key(one.left, one.right) == quarrel.left
        voices = Voices(*((first, second) if straight else (second, first)), outlets, origins)
        yield _finding(one, voices, rules, quarrel.id)


def _finding(said: _Said, voices: Voices, rules: Mapping[str, RuleRef], disagreement: str) -> Finding:
    comparison, left, right, event = said
    assert comparison.severity is not None  # noqa: S101  others are left out above
    return Finding(
        id=_name(comparison, left, right),
        type=comparison.type,
        relation=comparison.relation,
        rule=rules[comparison.rule],
        severity=comparison.severity,
        measure=comparison.left.measure,
        event=event,
        left=left,
        right=right,
        because=comparison.because,
        proof=comparison.proof,
        voices=voices,
        review=Review(),
        disagreement=disagreement,
    )


def _name(comparison: Comparison, left: SideSaid, right: SideSaid) -> str:
    """A hash of what the finding says: its type and measure, and of each side the article, the place and the value."""
    told = sorted(
        f"{side.article}\n{side.outlet}\n{side.quote.start}\n{side.quote.end}\n{side.value.low}\n{side.value.high}"
        f"\n{side.value.unit}"
        for side in (left, right)
    )
    return sha256("\n\n".join((comparison.type, comparison.left.measure, *told)).encode()).hexdigest()[:12]
