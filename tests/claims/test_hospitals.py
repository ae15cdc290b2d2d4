"""The wounded of whom a verb says that they lie in hospital are those in hospital, not all who were hurt."""

import pytest

from tests.claims.telling import claims

IN_HOSPITAL = {
    "en": "Some 48 injured were still in hospital.",
    "fr": "48 blessés étaient toujours hospitalisés.",
    "de": "48 Verletzte liegen noch in Krankenhäusern.",
    "es": "Otros 48 heridos siguen hospitalizados.",
    "it": "48 feriti sono ancora ricoverati.",
    "pt": "48 feridos continuam internados.",
}


@pytest.mark.parametrize("language", list(IN_HOSPITAL))
def test_the_wounded_in_hospital_are_those_in_hospital(language: str) -> None:
    assert [(one.measure, one.value.low) for one in claims(IN_HOSPITAL[language], language)] == [("hospitalised", 48)]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Twelve dead, 30 wounded and 14 people in hospital were listed.", ["killed", "wounded", "hospitalised"]),
        ("The blast left 30 wounded, and 14 people were taken to hospital.", ["wounded", "hospitalised"]),
        ("There were 30 wounded on the square.", ["wounded"]),
    ],
)
def test_the_wounded_beside_those_in_hospital_stay_the_wounded(text: str, measures: list[str]) -> None:
    assert [one.measure for one in claims(text)] == measures
