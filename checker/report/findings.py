"""Comparisons → Clashes → Findings: what conflicts, with both quotes, both values, the proof, and the voices."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256

from checker.model import Clash, Comparison, Finding, Review, RuleRef, SideSaid, Voices
from checker.report.orders import finding_order
from checker.report.quarrels import Quarrel, find_quarrel, side_key
from checker.report.sides import SideWriter, bare_name
from checker.report.voices import count_voices


def make_clashes(
    comparisons: Iterable[Comparison], sides: SideWriter, rules: Mapping[str, RuleRef]
) -> tuple[Clash, ...]:
    """What conflicts among the comparisons: each a function of its two sides, sorted by id."""
    clashes = [
        _clash(comparison, sides.write(comparison.left), sides.write(comparison.right), rules)
        for comparison in comparisons
        if comparison.severity is not None
    ]
    apart = {clash.id: clash for clash in sorted(clashes, key=lambda clash: (clash.id, clash.rule.id), reverse=True)}
    return tuple(apart[name] for name in sorted(apart))


def make_findings(
    clashes: Iterable[Clash], *, events: Mapping[str, str], copies: Mapping[str, str]
) -> tuple[Finding, ...]:
    """The findings that clashes make, the gravest first; the same whatever order the clashes come in.

    `events` names the event of each article, `copies` the text of which an article is a print.
    """
    quarrels: dict[Quarrel, list[Clash]] = defaultdict(list)
    for clash in sorted(clashes, key=lambda clash: clash.id):
        quarrels[find_quarrel(events[clash.left.article], clash.measure, clash.left, clash.right)].append(clash)
    findings = [finding for quarrel, told in quarrels.items() for finding in _findings(quarrel, told, copies)]
    return tuple(sorted(findings, key=finding_order))


def _findings(quarrel: Quarrel, clashes: list[Clash], copies: Mapping[str, str]) -> Iterable[Finding]:
    """The findings of one quarrel: they share the voices, since each value stands for all who give it."""
    stands: dict[bool, list[SideSaid]] = {True: [], False: []}
    for clash in clashes:
        straight = side_key(clash.left, clash.right) == quarrel.left
        stands[straight].append(clash.left)
        stands[not straight].append(clash.right)
    first, second = (count_voices(stands[place], copies) for place in (True, False))
    every = [*stands[True], *stands[False]]
    outlets, origins = len({side.outlet for side in every}), count_voices(every, copies)
    for clash in clashes:
        straight = side_key(clash.left, clash.right) == quarrel.left
        voices = Voices(*((first, second) if straight else (second, first)), outlets, origins)
        yield Finding(
            id=clash.id,
            type=clash.type,
            relation=clash.relation,
            rule=clash.rule,
            severity=clash.severity,
            measure=clash.measure,
            event=quarrel.event,
            left=clash.left,
            right=clash.right,
            because=clash.because,
            proof=clash.proof,
            voices=voices,
            review=Review(),
            disagreement=quarrel.id,
        )


def _clash(comparison: Comparison, left: SideSaid, right: SideSaid, rules: Mapping[str, RuleRef]) -> Clash:
    assert comparison.severity is not None  # noqa: S101  others are left out above
    return Clash(
        id=_name(comparison, left, right),
        type=comparison.type,
        relation=comparison.relation,
        rule=rules[comparison.rule],
        severity=comparison.severity,
        measure=comparison.left.measure,
        left=left,
        right=right,
        because=comparison.because,
        proof=comparison.proof,
    )


def _name(comparison: Comparison, left: SideSaid, right: SideSaid) -> str:
    """A hash of what the clash says: its type and measure, and of each side the article, the place and the value."""
    told = sorted(
        f"{bare_name(claim.article)}\n{side.outlet}\n{side.quote.start}\n{side.quote.end}\n{side.value.low}"
        f"\n{side.value.high}\n{side.value.unit}"
        for claim, side in ((comparison.left, left), (comparison.right, right))
    )
    return sha256("\n\n".join((comparison.type, comparison.left.measure, *told)).encode()).hexdigest()[:12]
