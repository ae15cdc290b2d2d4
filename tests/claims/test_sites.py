"""Figures that a sentence lists place by place: each counts at its own."""

import pytest

from tests.claims.telling import claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Twelve people died in Lyon and at least seven in Marseille over the last six months."),
        ("en", "Twelve people were killed near the town of Lyon and seven others in the harbour of Marseille."),
        ("fr", "La tempête a fait 12 morts à Lyon et 7 à Marseille."),
        ("de", "Zwölf Menschen starben in Lyon und sieben in Marseille."),
        ("es", "Doce personas murieron en Lyon y siete en Marseille."),
        ("it", "Dodici persone sono morte a Lyon e sette a Marseille."),
        ("pt", "Doze pessoas morreram em Lyon e sete em Marseille."),
    ],
)
def test_each_figure_of_a_list_counts_at_the_place_behind_it(language: str, text: str) -> None:
    told = [(claim.measure, claim.value.low, claim.places) for claim in claims(text, language)]
    assert told == [("killed", 12, ("lyon",)), ("killed", 7, ("marseille",))]


def test_figures_of_two_measures_are_told_apart_by_place_too() -> None:
    killed, wounded = claims("Twelve people were killed in Lyon and seven were injured in Marseille.")
    assert (killed.measure, killed.places) == ("killed", ("lyon",))
    assert (wounded.measure, wounded.places) == ("wounded", ("marseille",))


def test_behind_a_colon_they_are_parts_of_the_whole() -> None:
    whole, one, other = claims("Nineteen people died: 12 in Lyon and seven in Marseille.")
    assert not whole.subset
    assert not whole.places  # a text that says nothing of Lyon may count the same nineteen
    assert not whole.elsewhere
    assert [(part.measure, part.subset, part.places) for part in (one, other)] == [
        ("killed", True, ("lyon",)),
        ("killed", True, ("marseille",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died and seven were injured in Lyon, near Marseille.",
        "Twelve people died in Lyon, and police in Marseille searched seven flats.",
        "Twelve people died in Lyon, 300 kilometres from Marseille.",
    ],
)
def test_a_single_place_is_that_of_all_the_sentence_tells(text: str) -> None:
    places = {claim.places for claim in claims(text) if claim.measure == "killed"}
    assert all("lyon" in named for named in places)
    assert "killed" not in {claim.measure for claim in claims(text) if claim.value.low != 12}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fourteen people were killed at the airport and 20 in the metro."),
        ("fr", "Quatorze personnes ont été tuées à l'aéroport et 20 dans le métro."),
        ("it", "Quattordici persone sono morte in aeroporto e 20 nella metropolitana."),
    ],
)
def test_places_without_a_name_part_a_list_too(language: str, text: str) -> None:
    one, other = claims(text, language)
    assert (one.places, other.places) == (("=airport",), ("=metro",))
    assert (one.measure, other.measure) == ("killed", "killed")


def test_one_place_without_a_name_parts_nothing() -> None:
    (told,) = claims("Fourteen people were killed at the airport.")
    assert told.places == ()


def test_parts_are_of_the_figure_that_is_their_sum() -> None:
    told = claims("At least 31 people were killed and 180 injured: 11 at the airport and 20 in the metro.")
    assert [claim.measure for claim in told if claim.places] == ["killed", "killed"]
