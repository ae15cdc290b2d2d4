"""Whose a figure is: some of the whole that opens its sentence, or those among whom it counts."""

import pytest

from tests.claims.telling import claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Of the 32 gunmen, 29 were killed."),
        ("fr", "Sur les 32 assaillants, 29 ont été tués."),
        ("de", "Von den 32 Angreifern wurden 29 getötet."),
        ("es", "De los 32 atacantes, 29 murieron."),
        ("it", "Dei 32 assalitori, 29 sono stati uccisi."),
        ("pt", "Dos 32 atacantes, 29 foram mortos."),
    ],
)
def test_some_of_the_whole_that_opens_a_sentence_are_of_its_people(language: str, text: str) -> None:
    whole, killed = claims(text, language)

    assert (whole.measure, whole.population) == ("attackers", "fighters")
    assert (killed.measure, killed.population, killed.subset) == ("killed", "fighters", False)


def test_a_figure_with_a_noun_of_its_own_is_not_of_the_whole() -> None:
    _, guards = claims("Of the 32 gunmen, many were hurt and 12 guards were killed.")

    assert guards.population == "~guard"


def test_some_of_the_dead_are_a_part_of_them() -> None:
    dead, locals_ = claims("Of the 38 dead, 12 were locals.")

    assert (dead.measure, locals_.measure, locals_.subset) == ("killed", "killed", True)


def test_words_behind_a_count_say_among_whom_it_is() -> None:
    assert [claim.population for claim in claims("There were 12 deaths among the soldiers.")] == ["soldiers"]
    assert [claim.population for claim in claims("The toll among the guests is 19.")] == ["~guest"]
    assert [claim.population for claim in claims("There were 12 deaths, among the worst in years.")] == [None]


def test_a_verb_behind_the_parts_of_a_toll_is_of_the_figure_before_it() -> None:
    told = claims("The toll rose to 305, including 27 children, and 128 others were wounded.")

    assert [(claim.measure, claim.subset) for claim in told] == [
        ("killed", False),
        ("killed", True),
        ("wounded", False),
    ]


def test_a_toll_that_was_replaced_holds_for_its_whole_clause() -> None:
    told = claims("An earlier toll from the two districts on Monday evening had spoken of 12 dead and 30 hurt.")
    later = claims("The earlier toll, which the army gave on Monday, is wrong: 19 people died.")

    assert [claim.phase for claim in told[1:]] == ["previous", "previous"]
    assert [claim.phase for claim in later if claim.measure == "killed"] == [""]


def test_the_definite_number_of_attackers_is_how_many_there_were() -> None:
    assert [claim.measure for claim in claims("All seven gunmen were killed.")] == ["attackers"]
    assert [claim.measure for claim in claims("Seven gunmen were killed.")] == ["killed"]
    assert [claim.measure for claim in claims("Police showed the two gunmen killed on the roof.")] == ["killed"]


def test_a_crowd_is_that_of_the_capital_or_of_the_country() -> None:
    assert [claim.qualifiers for claim in claims("12,000 people marched in the capital.")] == [("capital",)]
    assert [claim.qualifiers for claim in claims("90,000 people marched across the country.")] == [("country",)]
    towns = claims("90,000 people marched in 40 towns according to unions, 30,000 according to police.")
    assert [claim.qualifiers for claim in towns if claim.measure == "protesters"] == [("country",), ("country",)]


def test_a_day_that_a_figure_is_compared_with_is_not_its_own() -> None:
    marched, *_ = claims("160,000 people marched, up from 100,000 on March 9, 2031.")

    assert marched.on is None


def test_people_among_the_dead_are_a_part_of_them() -> None:
    (foreigners,) = claims("There were 24 foreigners among the dead.")
    hostages = claims("There were 22 dead among the hostages.")

    assert (foreigners.measure, foreigners.population, foreigners.subset) == ("killed", "foreigners", True)
    assert [(claim.population, claim.subset) for claim in hostages] == [("hostages", False)]


def test_all_who_are_left_are_others() -> None:
    assert [claim.qualifiers for claim in claims("Nobody named the other 24 dead.")] == [("other",)]
    assert [claim.qualifiers for claim in claims("It left 12 dead and another 30 hurt.")] == [(), ()]


def test_a_place_that_people_come_from_is_no_comparison() -> None:
    (moved,) = claims("About 4,200 people were evacuated from Tessel over the past 24 hours.")

    assert moved.window is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The toll was 31 dead, but it rose to 34 and now 41."),
        ("pt", "A primeira contagem era de 31 mortos, mas subiu para 34."),
        ("es", "La cifra inicial era de 31 muertos, pero subió a 34."),
        ("fr", "Le nombre initial était de 31 morts, mais il est passé à 34."),
    ],
)
def test_a_count_that_its_sentence_goes_on_from_was_replaced(language: str, text: str) -> None:
    first, *rest = [claim for claim in claims(text, language) if claim.measure == "killed"]
    assert first.phase == "previous"
    assert rest[-1].phase == "raised"
