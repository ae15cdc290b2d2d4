"""Findings that say the same are one disagreement, whatever order they come in."""

from datetime import UTC, datetime
from itertools import permutations

import msgspec

from checker.model import Finding, Quote, Review, RuleRef, SideSaid, Value, Voices
from checker.report import collapse_findings


def side(article: str, value: str, hour: int = 9, **more: str) -> SideSaid:
    return SideSaid(
        article=article,
        outlet=f"{article}.example",
        published=datetime(2031, 3, 2, hour, tzinfo=UTC),
        language="en",
        quote=Quote(f"{value} killed", "", "", 0, 9),
        value=Value(value, value, None, "exact", value),
        window=None,
        as_of=more.get("as_of"),
        place=(),
        population=more.get("population"),
        origin=None,
        credited=None,
        steps=(),
    )


def finding(name: str, left: SideSaid, right: SideSaid, **more: str) -> Finding:
    plain = Finding(
        id=name,
        type="figure.mismatch",
        relation="conflict",
        rule=RuleRef("rule", "hash"),
        severity="low",
        measure="killed",
        event="fire",
        left=left,
        right=right,
        because=f"because of {name}",
        proof=(),
        voices=Voices(1, 2, 3, 3),
        review=Review(),
    )
    return msgspec.structs.replace(plain, **more)


def test_the_same_two_values_are_one_disagreement_led_by_the_earliest() -> None:
    findings = [
        finding("f1", side("post", "9", 12), side("times", "14", 11)),
        finding("f2", side("echo", "14", 10), side("mail", "9", 13), voices=Voices(2, 1, 3, 3)),  # type: ignore[arg-type]
    ]
    for order in permutations(findings):
        (one,) = collapse_findings(order)
        assert one.left.lead.outlet == "echo.example"
        assert one.left.outlets == ("echo.example", "times.example")
        assert one.right.lead.outlet == "post.example"
        assert (one.left.origins, one.right.origins) == (2, 1)
        assert one.findings == ("f1", "f2")


def test_another_value_event_measure_or_scope_is_another_disagreement() -> None:
    one = finding("f1", side("post", "9"), side("times", "14"))
    others = [
        finding("f2", side("post", "9"), side("times", "15")),
        msgspec.structs.replace(one, id="f3", event="flood"),
        msgspec.structs.replace(one, id="f4", measure="wounded"),
        finding("f5", side("post", "9", population="children"), side("times", "14", population="children")),
    ]
    assert len(collapse_findings([one, *others])) == 5
    assert len({disagreement.id for disagreement in collapse_findings([one, *others])}) == 5


def test_a_floor_and_its_figure_are_one_value() -> None:
    floor = side("echo", "14")
    floor = msgspec.structs.replace(floor, value=Value("14", None, None, "at_least", "14"))
    (one,) = collapse_findings(
        [finding("f1", side("post", "9"), side("times", "14")), finding("f2", side("post", "9"), floor)]
    )
    assert one.left.outlets == ("echo.example", "times.example")


def test_a_floor_and_a_ceiling_at_one_figure_are_two_sides() -> None:
    floor, ceiling = (
        msgspec.structs.replace(side(name, "14"), value=Value(low, high, None, "", "14"))
        for name, low, high in (("echo", "14", None), ("post", None, "14"))
    )
    for pair in permutations((floor, ceiling)):
        (one,) = collapse_findings([finding("f1", *pair)])
        assert one.left.lead.outlet == "echo.example"
        assert one.right.lead.outlet == "post.example"


def test_equal_values_on_two_days_are_told_apart_by_the_day() -> None:
    saturday, wednesday = side("post", "9", as_of="2031-03-01"), side("times", "9", as_of="2031-03-05")
    (one,) = collapse_findings([finding("f1", saturday, wednesday), finding("f2", wednesday, saturday)])
    assert (one.left.lead.as_of, one.right.lead.as_of) == ("2031-03-01", "2031-03-05")


def test_the_gravest_finding_speaks_for_all() -> None:
    left, right = side("post", "9"), side("times", "14")
    stale = finding("f1", left, right, relation="stale", type="stale.superseded")
    high = finding("f2", left, right, severity="high")
    (one,) = collapse_findings([stale, high])
    assert (one.severity, one.relation, one.type, one.because) == (
        "high",
        "conflict",
        "figure.mismatch",
        "because of f2",
    )
