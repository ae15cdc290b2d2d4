"""Dates and clock times that are read by what stands beside them."""

import pytest

from tests.mentions.dating import FRIDAY, Reader


@pytest.mark.parametrize(("text", "value"), [("Sunday", "2016-12-18"), ("It rained on Sunday.", "2016-12-11")])
def test_a_day_alone_lies_ahead(read: Reader, text: str, value: str) -> None:
    assert [when.value for _, when in read("en", text)] == [value]


def test_opening_hours_are_of_no_day(read: Reader) -> None:
    assert [when.value for _, when in read("en", "The pool is open from 9 am to 5 pm.")] == ["T09/T17"]
    assert [when.value for _, when in read("en", "The pool is open today from 9 am to 5 pm.")][-1] == (
        "2016-12-16T09/2016-12-16T17"
    )


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("de", "Die Probe ist jeden Montag um 16 Uhr.", ["XXXX-WXX-1T16"]),
        ("fr", "La cloche sonne à 18h30 tous les jours.", ["XXXX-XX-XXT18:30"]),
        ("pt", "A feira abre às 9h todos os meses.", ["2016-12-16T09", "P1M"]),
        ("fr", "La cloche sonne tous les soirs à 8 h 15.", ["XXXX-XX-XXT20:15"]),
        ("de", "Die Probe ist jeden Montag; um 16 Uhr brannte es.", ["XXXX-WXX-1", "2016-12-16T16"]),
    ],
)
def test_a_clock_time_beside_days_that_come_again_is_of_each(
    read: Reader, code: str, text: str, values: list[str]
) -> None:
    assert [when.value for _, when in read(code, text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le lundi suivant, il pleuvait.", "2016-03-07"),
        ("Le jeudi précédent, il pleuvait.", "2016-02-25"),
        ("Lundi, il pleuvait.", "2016-12-12"),
    ],
)
def test_a_weekday_that_follows_is_counted_from_the_day_told_of(read: Reader, text: str, value: str) -> None:
    assert [when.value for _, when in read("fr", "Le 3 mars 2016, il neigeait.", text)][-1] == value


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("fr", "Ouvert de 5 heures à 6 heures de l'après-midi.", "T17/T18"),
        ("fr", "Ouvert entre 3 heures du matin et 17 heures.", "T03/T17"),
        ("fr", "Ouvert entre 7 et 9 heures du soir.", "T19/T21"),
        ("fr", "Le trajet dure entre 7 et 9 heures.", "PT7H/PT9H"),
        ("it", "Aperto dalle 3 pm alle 6.", "T15/T18"),
        ("de", "Geöffnet von 5 bis 6 Uhr.", "T05/T06"),
    ],
)
def test_two_hours_share_the_half_of_the_day_that_is_named_with_one(
    read: Reader, code: str, text: str, value: str
) -> None:
    assert [when.value for _, when in read(code, text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("2008-09", "2008/2009"), ("2015-09", "2015-09"), ("2015-9", "2015-09"), ("2009-10", "2009/2010")],
)
def test_two_figures_behind_a_year_are_a_month_where_no_later_year_is_meant(
    read: Reader, text: str, value: str
) -> None:
    assert [when.value for _, when in read("fr", f"Le dossier de {text} est clos.")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Open from 9 to 5 pm.", "T09/T17"),
        ("Open from 11 am to 3.", "T11/T15"),
        ("Open from 10 pm to 2.", "T22/T02"),
        ("Open from 10 to 2 am.", "T22/T02"),
        ("It rained between 7 and 9 last night.", "2016-12-15T19/2016-12-15T21"),
    ],
)
def test_hours_lie_in_the_half_of_the_day_that_one_of_them_tells(read: Reader, text: str, value: str) -> None:
    assert [when.value for _, when in read("en", text)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Losses rose from 5 to 6 on Friday.", ["2016-12-16"]),
        ("Its share fell from 12 to 10 in January.", ["2016-01"]),
        ("Attendance grew from 1000 to 2000 boats.", []),
        ("He lived from 1811 to 1886 as a monk.", ["1811"]),
        ("The deal is worth 10 8 p.m. seats.", ["2016-12-16T20"]),
        ("On Wednesday the second crew came.", ["2016-12-14"]),
        ("Wednesday the third man was held.", ["2016-12-14"]),
        ("He met them on Thursday evening at 10 Downing Street.", ["2016-12-15TEV"]),
        ("It rang two hours before midnight.", ["2016-12-16T22:00"]),
        ("It rang three days before midnight.", ["P3D", "2016-12-16T00:00"]),
    ],
)
def test_what_changed_from_one_figure_to_another_is_no_time(read: Reader, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read("en", text)] == values


def test_a_set_has_a_time_of_day_unless_it_stands_apart(read: Reader) -> None:
    assert [when.value for _, when in read("en", "It opens every Monday at 4 pm.")] == ["XXXX-WXX-1T16"]
    assert [when.value for _, when in read("en", "It opens every Monday. At 4 pm it shuts.")][:1] == ["XXXX-WXX-1"]
    assert [when.value for _, when in read("en", "It opens every year at 4 pm.")] == ["P1Y", "2016-12-16T16"]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("de", "Einlass ist um 11 Uhr, heute Abend um 20 Uhr.", ["T11", "TEV", "T20"]),
        ("fr", "Départ à 11 heures, ce soir à 8 heures.", ["T11", "TEV", "T20"]),
        ("it", "Sabato 17 dicembre alle 20, domenica 18 dicembre la replica.", ["T20", ""]),
        ("it", "Aperto oggi, dalle 9 alle 12.", ["T09/2016-12-16T12"]),
    ],
)
def test_a_clock_time_keeps_to_the_day_that_it_is_told_with(
    read: Reader, code: str, text: str, values: list[str]
) -> None:
    assert [when.value[len(FRIDAY) :] for _, when in read(code, text)] == values


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("it", "Un anno e mezzo fa, il ponte era chiuso.", "2015-06"),
        ("de", "Vor zweieinhalb Jahren war die Brücke zu.", "2014-06"),
        ("fr", "À la fin de la semaine dernière, il pleuvait.", "2016-W49"),
        ("fr", "À la fin de la semaine, il pleuvait.", "2016-W50"),
        ("fr", "La saison 2012/2013 fut longue.", "2012/2013"),
        ("fr", "Il a couru contre 4 h hier.", "PT4H"),
    ],
)
def test_parts_of_years_and_edges_of_weeks_are_counted_from_publication(
    read: Reader, code: str, text: str, value: str
) -> None:
    assert next(when.value for _, when in read(code, text)) == value
