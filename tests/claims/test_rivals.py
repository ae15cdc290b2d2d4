"""A figure alone in the clause of a source is that source's count of what was counted before."""

import pytest

from tests.claims.telling import claims

RIVALS = {
    "en": "Police said 480 people had been arrested; the rights group said no more than 150 had.",
    "fr": "Plus de 480 personnes ont été arrêtées, d'après l'ONG ; les autorités en reconnaissent 150.",
    "de": "Laut Polizei wurden 480 Menschen festgenommen, nach Angaben der Opposition 150.",
    "es": "Según la policía, 480 personas fueron detenidas; los sindicatos hablan de 150.",
}


@pytest.mark.parametrize("language", list(RIVALS))
def test_who_gives_a_figure_alone_counts_the_same_thing(language: str) -> None:
    told = [claim for claim in claims(RIVALS[language], language) if claim.unit is None]
    assert [claim.measure for claim in told] == ["arrested", "arrested"]
    assert len({claim.origin for claim in told}) == len(told)
    assert told[1].goes_on == told[0].id


@pytest.mark.parametrize(
    "text",
    [
        "Police said 480 people had been arrested; the rights group treated 150.",
        "Police said 480 people had been arrested; the rights group said 150 of its own members stood by the gate.",
        "Police said 480 people had been arrested; police said 150.",
    ],
)
def test_a_clause_that_says_more_or_is_of_the_same_source_counts_its_own(text: str) -> None:
    assert not any(claim.goes_on for claim in claims(text))


def test_what_it_said_is_of_the_source_before() -> None:
    text = "The ministry said the roads were shut. It said 900 people marched; organisers said 3,000 did."
    assert [claim.origin for claim in claims(text)] == ["authorities:government", "union:"]


def test_a_source_behind_a_semicolon_is_another() -> None:
    text = "Some 9,000 people are missing, according to the Red Cross; the ministry said 6,000 people are missing."
    assert [claim.origin for claim in claims(text)] == ["red-cross", "authorities:government"]


def test_a_figure_that_goes_on_counts_over_the_same_stretch() -> None:
    text = "In all 7,800 people were evacuated since Sunday, police said, while the charity put the figure at 9,100."
    first, second = claims(text)
    assert first.window is not None
    assert second.window == first.window
