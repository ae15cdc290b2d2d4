"""Counts of those who are sure by now or still there, parts whose sum a text gives, and who says so behind a day."""

import pytest

from checker.model import Claim
from tests.claims.telling import claims


def qualifiers(text: str, language: str = "en") -> tuple[str, ...]:
    return claims(text, language)[0].qualifiers


@pytest.mark.parametrize(
    ("language", "text", "mark"),
    [
        ("en", "57 injured people are still there.", "remaining"),
        ("de", "57 Verletzte sind noch dort.", "remaining"),
        ("es", "57 heridos siguen allí.", "remaining"),
        ("en", "Thirty people are confirmed dead.", "confirmed"),
        ("fr", "On compte 30 morts confirmés.", "confirmed"),
    ],
)
def test_a_count_of_those_still_there_or_sure_by_now_is_marked(language: str, text: str, mark: str) -> None:
    assert mark in qualifiers(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Police confirmed that 30 people died.",
        "57 people were injured, and the road is still closed.",
        "57 passengers are still aboard the ferry.",  # all of them: such a count holds at a moment
    ],
)
def test_words_of_another_clause_or_of_a_measure_that_holds_at_a_moment_mark_nothing(text: str) -> None:
    assert not {"confirmed", "remaining"} & {*qualifiers(text)}


def parts(text: str) -> list[bool]:
    told: list[Claim] = [claim for claim in claims(text) if claim.measure == "killed"]
    return [claim.subset for claim in told]


def test_figures_that_add_up_to_another_are_its_parts() -> None:
    assert parts("49 people were killed. 41 people were killed at prayer and eight others died later.") == [
        False,
        True,
        True,
    ]


def test_figures_that_add_up_to_nothing_are_none() -> None:
    assert parts("52 people were killed. 41 people were killed at prayer and eight others died later.") == [
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Al menos 79 personas murieron en la torre Grandel, informó este lunes la policía.",
        "Al menos 79 personas murieron en la torre Grandel, informó la policía.",
    ],
)
def test_who_says_so_stands_behind_the_day_of_the_report(text: str) -> None:
    assert {(claim.origin or "").partition(":")[0] for claim in claims(text, "es")} == {"authorities"}
