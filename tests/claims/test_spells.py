"""A length of time told in two units is one figure."""

import pytest

from tests.claims.telling import claims


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("en", "The broker was sentenced to three years and six months in prison.", "3.5"),
        ("fr", "Le courtier est condamné à quatre ans et trois mois de prison.", "4.25"),
        ("de", "Der Makler muss für drei Jahre und sechs Monate in Haft.", "3.5"),
        ("es", "El corredor fue condenado a tres años y seis meses de cárcel.", "3.5"),
        ("it", "Il mediatore fu condannato a tre anni e sei mesi di carcere.", "3.5"),
        ("pt", "O corretor foi condenado a três anos e seis meses de prisão.", "3.5"),
        ("en", "The broker was sentenced to 3-1/2 years in prison.", "3.5"),
    ],
)
def test_years_and_months_are_one_sentence(language: str, text: str, years: str) -> None:
    (claim,) = claims(text, language)
    assert (claim.measure, str(claim.value.low), claim.unit) == ("sentence", years, "y")


@pytest.mark.parametrize(
    "text",
    [
        "The broker got three years, a clerk got six months.",
        "The broker was jailed for three years after six months on trial.",
        "The clerk got six months and three years later a pardon.",
    ],
)
def test_two_lengths_stay_two(text: str) -> None:
    assert len(claims(text)) > 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Lauf dauerte genau 4 Minuten und 30 Sekunden."),
        ("de", "Der Lauf dauerte vier Minuten 30 Sekunden."),
        ("fr", "La course a duré 4 min 30 sec."),
    ],
)
def test_minutes_and_seconds_are_one_time(language: str, text: str) -> None:
    (claim,) = claims(text, language)
    assert (str(claim.value.low), claim.unit) == ("4.5", "min")
