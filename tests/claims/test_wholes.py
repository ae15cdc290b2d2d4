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
    told = claims(
        "An earlier toll from the two northern districts on Monday evening had spoken of 12 dead and 30 hurt."
    )
    later = claims("The earlier toll, which the army gave on Monday, is wrong: 19 people died.")

    assert [claim.phase for claim in told[1:]] == ["previous", "previous"]
    assert [claim.phase for claim in later if claim.measure == "killed"] == [""]
