"""Who counts as one voice."""

from checker.model import Quote, SideSaid, Value
from checker.report.voices import count_voices


def side(article: str, outlet: str, origin: str | None = None) -> SideSaid:
    return SideSaid(
        article=article,
        outlet=outlet,
        published=None,
        language="en",
        quote=Quote("9", "", "", 0, 1),
        value=Value("9", "9", None, "exact", "9"),
        window=None,
        as_of=None,
        place=(),
        population=None,
        origin=origin,
        credited=origin,
        steps=(),
    )


def test_two_outlets_are_two_voices() -> None:
    assert count_voices([side("1", "post"), side("2", "times")], {}) == 2


def test_one_outlet_with_two_articles_is_one_voice() -> None:
    assert count_voices([side("1", "post"), side("2", "post")], {}) == 1


def test_prints_of_one_text_are_one_voice() -> None:
    assert count_voices([side("1", "post"), side("2", "times"), side("3", "echo")], {"1": "1", "2": "1"}) == 2


def test_one_credited_origin_is_one_voice() -> None:
    sides = [side("1", "post", "police"), side("2", "times", "police"), side("3", "echo", "union"), side("4", "mail")]
    assert count_voices(sides, {}) == 3


def test_voices_that_hang_together_by_a_third_are_one() -> None:
    sides = [side("1", "post", "police"), side("2", "times", "police"), side("3", "times")]
    assert count_voices([*sides, side("4", "echo")], {"3": "3", "4": "3"}) == 1
