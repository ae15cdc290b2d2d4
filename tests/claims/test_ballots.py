"""The two sides of a vote, and what stands beside them."""

import pytest

from tests.claims.telling import claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council passed the bill by 78 votes to 68."),
        ("fr", "Le conseil a adopté le texte par 78 voix contre 68."),
        ("de", "Der Rat nahm den Antrag mit 78 gegen 68 Stimmen an."),
        ("es", "El consejo aprobó la ley por 78 votos a favor y 68 en contra."),
        ("it", "Il consiglio ha approvato la legge con 78 voti contro 68."),
        ("pt", "O conselho aprovou a lei por 78 votos contra 68."),
    ],
)
def test_the_first_number_is_for_the_second_against(language: str, text: str) -> None:
    told = [(claim.measure, claim.value.low) for claim in claims(text, language)]
    assert told == [("votes_for", 78), ("votes_against", 68)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La liste a obtenu 78 voix contre 68 en 2027."),
        ("en", "The list won 78 votes, and 68 members sang to the end."),
        ("en", "The list went from 9 towns to 68."),
    ],
)
def test_numbers_of_another_year_or_thing_are_no_side_of_it(language: str, text: str) -> None:
    assert "votes_against" not in {claim.measure for claim in claims(text, language)}
