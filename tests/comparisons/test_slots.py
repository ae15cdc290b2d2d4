"""Figures that take the same place in two reports: what stands around them decides, in one language or in two."""

import pytest

from checker.pipeline import check
from tests.comparisons.telling import article
from tests.shipped import READER

TITLE = "Strathmoor archive opens"
MORNING, EVENING = "2031-05-06T08:00:00+00:00", "2031-05-06T18:00:00+00:00"


def rules(left: str, right: str, code: str = "en") -> set[str]:
    """The rules that alarmed of two reports on one event."""
    first = article("a", f"Strathmoor has a new archive. {left}", published=MORNING, title=TITLE)
    second = article("b", f"Strathmoor {right}", published=EVENING, title=TITLE, code=code)
    return {finding.rule.id for finding in check([first, second], READER).findings}


def test_many_digits_changed_about_are_a_misprint_whatever_the_noun() -> None:
    left, right = "Readers may order 7,461 charters.", "opens its archive. Readers may order 7,641 documents."
    assert rules(left, right) == {"slot-misprinted"}


def test_two_digits_changed_about_need_more_than_one_word_in_common() -> None:
    left = "Readers may order 74 old charters of the abbey."
    right = "opens its archive. There are 47 chairs for readers in a bright hall."
    assert rules(left, right) == set()


@pytest.mark.parametrize(
    ("left", "right", "code"),
    [
        (
            "The digital catalogue lists 5.2 million euros of restoration.",
            "ouvre ses archives. Le catalogue numérique compte 3,9 millions d'euros de restauration.",
            "fr",
        ),
        (
            "The financing of the restoration took 5.2 million euros.",
            "abre su archivo. La financiación de la restauración necesitó 3,9 millones de euros.",
            "es",
        ),
    ],
)
def test_words_of_one_origin_and_plain_words_tell_in_two_languages(left: str, right: str, code: str) -> None:
    assert rules(left, right, code) == {"slot-differs"}


DRIVERS = "Tram drivers of the union Tramforce called a strike of all lines for 14 June."


@pytest.mark.parametrize(
    ("right", "code"),
    [
        ("opens its archive. The drivers' union Tramforce called the strike for 16 June.", "en"),
        ("ouvre ses archives. Le syndicat Tramforce appelle à la grève des tramways le 16 juin.", "fr"),
        ("eröffnet sein Archiv. Die Gewerkschaft Tramforce hat für den 16. Juni zum Streik aufgerufen.", "de"),
    ],
)
def test_two_days_of_one_thing_exclude_each_other(right: str, code: str) -> None:
    assert rules(DRIVERS, right, code) == {"slot-date-differs"}


@pytest.mark.parametrize(
    "right",
    [
        "opens its archive. The union Tramforce meets the mayor on 16 June.",  # another thing
        "opens its archive. Updated: 16 June, strike of tram drivers, union Tramforce, all lines.",  # a stamp
        "opens its archive. The union Tramforce called a strike of all lines in 2029.",  # a year is no rival of a day
        "opens its archive. The union Tramforce called a strike of all lines on 16 June 2030.",  # the last one
    ],
)
def test_days_of_two_things_and_stamps_do_not(right: str) -> None:
    assert rules(DRIVERS, right) == set()


@pytest.mark.parametrize(
    ("right", "found"),
    [
        ("ouvre ses archives. Les 145 athlètes sous drapeau neutre y ont leurs dossiers.", {"slot-count-differs"}),
        ("ouvre ses archives. On a effacé les analyses de 145 athlètes au laboratoire.", set()),
    ],
)
def test_two_counts_of_one_noun_need_more_around_them_in_common(right: str, found: set[str]) -> None:
    assert rules("It keeps the files of 169 athletes who started under a neutral flag.", right, "fr") == found


@pytest.mark.parametrize(
    ("right", "want"),
    [
        ("ouvre ses archives. Le musée du port a été construit en 1936.", {"slot-date-differs"}),
        ("ouvre ses archives. Le phare du port a été construit en 1936.", set()),  # another thing
        ("ouvre ses archives. Le musée a été construit en 1936, la gare a été construite en 1940.", set()),
    ],
)
def test_two_years_in_which_one_thing_was_built_exclude_each_other(right: str, want: set[str]) -> None:
    assert rules("The old museum was built in 1926.", right, "fr") == want


@pytest.mark.parametrize(
    ("right", "want"),
    [
        ("opens its archive. The bridge to the island has been closed to lorries since 2021.", {"slot-date-differs"}),
        ("opens its archive. The mayor has been in office since 2021.", set()),
    ],
)
def test_two_years_since_which_one_thing_is_so_exclude_each_other(right: str, want: set[str]) -> None:
    assert rules("The bridge to the island has been closed to lorries since 2024.", right) == want


def test_people_beside_a_bare_number_are_not_the_only_people() -> None:
    left = "In all 30,400 people went to the polls on the new hall."
    assert rules(left, "opens its archive. In all 26,700 people went to the polls.") == {"slot-count-differs"}
    assert rules(left, "opens its archive. In all 26,700 people voted for it, against 16,100 who did not.") == set()


def test_the_speed_of_the_one_whose_record_fell_is_no_rival() -> None:
    left = "Petra Lund flew over it in a glider, at a speed of 412 km/h."
    right = "cheers. A speed of 380 km/h reached by Ada Corvin had been the best since 2019."
    assert rules(left, right) == set()


def test_a_word_that_says_no_more_than_the_unit_ties_no_two_speeds() -> None:
    left = "The courier's speed was 41 km/h on the steep road."
    right = "applaude. La vitesse du monte-charge est de 32 km/h."
    assert rules(left, right, "fr") == set()


@pytest.mark.parametrize(("more", "alarms"), [("", {"slot-differs"}), (" and 160 km/h in the fields", set())])
def test_what_is_said_of_one_figure_of_a_sentence_may_be_said_of_all(more: str, alarms: set[str]) -> None:
    left = f"Winds reached 200 km/h on the hill{more}."
    assert rules(left, "opens its archive. The wind blew at 150 km/h.") == alarms
