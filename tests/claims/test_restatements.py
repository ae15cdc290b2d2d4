"""A figure in brackets that says the one before again in another unit, and what stands behind the brackets."""

import pytest

from tests.claims.telling import claims


@pytest.mark.parametrize(
    ("language", "text", "measure", "values"),
    [
        ("en", "The wreck lies in about 5,000 ft (1,525 m) of water.", "depth", [5000, 1525]),
        (
            "en",
            "About 4.9 million barrels (205.8 million gallons) leaked.",
            "spilled",
            [4900000, 205800000],
        ),
        ("en", "The fire burned 10 hectares (25 acres) of forest.", "burnt", [10, 25]),
        ("en", "The bottle was sold for 46,000 pounds ($72,000) in Oskeld.", "price", [46000, 72000]),
        ("fr", "Le feu a brûlé 10 km² (1 000 hectares) de forêt.", "burnt", [10, 1000]),
    ],
)
def test_both_figures_count_one_thing(language: str, text: str, measure: str, values: list[int]) -> None:
    assert [(claim.measure, claim.value.low) for claim in claims(text, language)] == [
        (measure, value) for value in values
    ]


def test_the_second_has_the_rate_and_the_hedge_of_the_first() -> None:
    first, second = claims("The well is leaking about 1,000 barrels a day (42,000 gallons).")
    assert first.window is not None
    assert first.window.label == "P1D"
    assert second.window == first.window
    assert second.hedge == first.hedge == "about"


def test_a_sign_may_give_its_figure_for_a_day() -> None:
    (sign,) = claims("The well is leaking 70,000 bpd.")
    (words,) = claims("The well is leaking 70,000 barrels of oil a day.")
    assert sign.window == words.window
    assert (sign.measure, sign.unit) == (words.measure, words.unit)


@pytest.mark.parametrize(
    "text", ["The tower cost 30 million euros (40 metres high).", "The road is 12 km (30 of them paved)."]
)
def test_brackets_with_a_figure_of_another_kind_restate_nothing(text: str) -> None:
    first, second = claims(text)
    assert first.measure != second.measure


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Scientists say 9,000 barrels of oil a day are leaking.", "P1D"),
        ("Twelve people a week are killed on that road.", "P1W"),
        ("Twelve people who spent a day at sea were killed.", None),
    ],
)
def test_a_rate_may_stand_before_the_verb(text: str, window: str | None) -> None:
    (told,) = claims(text)
    assert (None if told.window is None else told.window.label) == window
