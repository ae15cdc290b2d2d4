"""Kinds of people in one list, the strongest of several shocks, and the day of a clock time that names none."""

from decimal import Decimal

import pytest

from tests.claims.telling import claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On board were 22 jugglers and 21 journalists."),
        ("fr", "À bord se trouvaient 22 jongleurs et 21 journalistes."),
        ("es", "A bordo viajaban 22 malabaristas y 21 periodistas."),
    ],
)
def test_of_two_kinds_of_people_neither_is_everybody(language: str, text: str) -> None:
    jugglers, journalists = (claim.population or "" for claim in claims(text, language))
    assert journalists == "journalists"
    assert jugglers.startswith("~~")


def test_an_unknown_noun_alone_may_be_everybody() -> None:
    (claim,) = claims("Twelve jugglers were killed.")
    assert not (claim.population or "~").startswith("~~")


def test_a_far_weaker_shock_is_a_part_of_the_story_and_no_rival_figure() -> None:
    main, other, after = claims(
        "It had a magnitude of 6.4. An institute measured a magnitude of 6.1. A second of magnitude 5.3 followed."
    )
    assert [claim.measure for claim in (main, other, after)] == ["magnitude"] * 3
    assert [claim.subset for claim in (main, other, after)] == [False, False, True]


def test_a_corrected_toll_goes_on_with_no_magnitude() -> None:
    told = claims("Das Beben hatte die Stärke 6,4. Die Behörde hatte ihre Angaben von 247 auf 241 korrigiert.", "de")
    assert [claim.value.low for claim in told if claim.measure == "magnitude"] == [Decimal("6.4")]


def minutes(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Day of the month and minute of the day of each clock time."""
    low = [claim.value.low or Decimal(0) for claim in claims(text, language) if claim.timed]
    first = Decimal(1440)
    return [(int(one // first), int(one % first)) for one in low]


def test_a_clock_time_without_a_day_is_of_the_day_told_before() -> None:
    (dated, before), (told, after) = (
        minutes("The ferry sank at 9:40 p.m. on Saturday.")[0],
        minutes("Twelve people were killed on Saturday. The ferry sank at 9:40 p.m., the port said.")[0],
    )
    assert (dated, before) == (told, after)


def test_a_clock_time_of_a_night_is_of_the_day_that_it_lies_in() -> None:
    night = "Douze personnes ont été tuées dans la nuit de vendredi à samedi. Le ferry a coulé à 2 h 40."
    assert minutes(night, "fr") == minutes("The ferry sank at 2:40 a.m. on Saturday.")


def test_a_clock_time_without_a_day_gives_figures_no_day() -> None:
    (depth,) = (claim for claim in claims("It struck at 3:36 a.m. at a depth of 10 km.") if claim.measure == "depth")
    assert depth.on is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were 81 people on board: 72 passengers and nine crew."),
        ("fr", "L'avion transportait 81 personnes : 72 passagers et neuf membres d'équipage."),
        ("pt", "Havia 81 pessoas a bordo: 72 passageiros e nove tripulantes."),
    ],
)
def test_passengers_and_crew_listed_behind_those_aboard_are_aboard(language: str, text: str) -> None:
    told = [(claim.measure, claim.population, claim.qualifiers) for claim in claims(text, language)]
    assert told == [("aboard", None, ()), ("aboard", "passengers", ()), ("aboard", "crew", ())]


def test_passengers_without_those_aboard_are_counted_alone() -> None:
    (told,) = claims("The company paid 72 passengers.")
    assert told.measure == "count:passengers"
