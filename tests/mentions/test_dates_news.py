"""Dates as news writes them, in English and German, and what looks like one beside each."""

import pytest

from tests.mentions.dating import Reader

WEDNESDAY = "2016-11-09"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In der Nacht zum 15. Oktober brannte es.", "2016-10-14TNI"),
        ("In der Nacht vom 14. auf den 15. Oktober brannte es.", "2016-10-14TNI"),
        ("In der Nacht vom 31. Oktober auf den 1. November brannte es.", "2016-10-31TNI"),
        ("Die Nacht auf den 1. Januar 2015 war kalt.", "2014-12-31TNI"),
        ("In der Nacht des 15. Oktober brannte es.", "2016-10-15TNI"),
        ("Die Nacht auf dem Berg war kalt.", ""),
    ],
)
def test_a_night_is_that_before_the_day_it_leads_to(read: Reader, text: str, value: str) -> None:
    assert [when.value for _, when in read("de", text, published=WEDNESDAY)] == ([value] if value else [])


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "The rally this Thursday is off.", "2016-11-10"),
        ("en", "The rally this Monday was off.", "2016-11-07"),
        ("en", "He spoke this Friday at the mill.", "2016-11-04"),
        ("de", "Die Kundgebung diesen Freitag entfällt.", "2016-11-11"),
        ("en", "The rally Thursday drew few.", "2016-11-03"),
    ],
)
def test_this_day_is_of_this_week_unless_a_verb_says_otherwise(read: Reader, code: str, text: str, value: str) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == [value]


def test_this_sunday_is_yesterday_on_a_monday(read: Reader) -> None:
    assert [when.value for _, when in read("en", "This Sunday’s rally: no arrests.", published="2016-11-07")] == [
        "2016-11-06"
    ]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "Prices fell in March last year.", ["2015-03"]),
        ("en", "They march last and win.", []),
        ("de", "Im Oktober des Vorjahres fiel der Preis.", ["2015-10"]),
        ("de", "Im Oktober fiel der Preis.", ["2016-10"]),
        ("en", "The mill was built in the 1800s.", ["18"]),
        ("en", "The mill was built in the 1980s.", ["198"]),
        ("en", "They sing every summer.", ["XXXX-SU"]),
        ("en", "They sang in summer.", ["2016-SU"]),
        ("en", "Half a century ago it burned.", ["1966"]),
        ("en", "It burned the day after Christmas.", ["2016-12-26"]),
        ("en", "It burned the day after the vote.", []),
        ("de", "Gesperrt in KW 31 und in der 32. Kalenderwoche 2015.", ["2016-W31", "2015-W32"]),
        ("de", "Er fährt den KW 310.", []),
        ("de", "Es dauerte drei weitere Jahre.", ["P3Y"]),
        ("de", "Es kamen drei weitere Leute.", []),
        ("de", "Vom 3.–4. Dezember war Markt.", ["2016-12-03/2016-12-04"]),
        ("de", "Ende der Neunziger war das so.", ["199"]),
        ("en", "It rang at a quarter to five.", ["2016-11-09T04:45"]),
        ("en", "It rang at a quarter to 5.", ["2016-11-09T04:45"]),
        ("en", "The year-long siege and the weeklong strike.", ["P1Y", "P1W"]),
        ("en", "The year was long.", ["2016"]),
        ("en", "Sales rose in the second quarter of fiscal 2017.", ["2017-Q2"]),
        ("en", "Sales rose in the second quarter.", ["2016-Q2"]),
        ("en", "Sales rose for the third quarter in a row.", []),
        ("en", "The past quarter century was calm, the past quarter was not.", ["P25Y", "P1Q"]),
        ("de", "Der Gewinn im ersten Halbjahr.", ["2016-H1"]),
        ("en", "The plan for the first quarter.", ["2017-Q1"]),
        ("de", "Das Treffen am kommenden Wochenende.", ["2016-W45-WE"]),
        ("de", "Das Treffen in der kommenden Woche.", ["2016-W46"]),
        ("de", "Den Morgen verbrachte er am See.", []),
        ("de", "Morgen fährt er an den See.", ["2016-11-10"]),
        ("en", "Dozens died between January and March.", ["2016-01/2016-03"]),
        ("en", "The talks between January and March.", ["2017-01/2017-03"]),
        ("en", "She is in her late 40s and he in his early twenties.", []),
        ("en", "It was built in the late forties.", ["194"]),
        ("en", "It burned on the evening of Tuesday, November 1.", ["2016-11-01TEV"]),
        ("de", "Dreißig Jahre später ist er da.", ["P30Y"]),
        ("de", "Drei Tage später war er da.", ["2016-11-12"]),
    ],
)
def test_times_told_by_other_times(read: Reader, code: str, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == values


def test_a_range_runs_on_into_the_month_after(read: Reader) -> None:
    values = [when.value for _, when in read("en", "It is shut from April 27 to the 3rd.", published=WEDNESDAY)]
    assert values == ["2016-04-27/2016-05-03"]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "The shop is open tomorrow evening from 7 to 9.", ["2016-11-10T19/2016-11-10T21"]),
        ("en", "The shop is open tomorrow from 7 to 9 pm.", ["2016-11-10", "2016-11-10T19/2016-11-10T21"]),
        ("de", "Offen ist morgen Abend von 7 bis 9.", ["2016-11-10T19/2016-11-10T21"]),
        ("de", "Er war abends von 7 bis 9 da.", ["T19/T21"]),
        ("de", "Abends wurden es von 7 bis 9 Grad.", []),
    ],
)
def test_hours_of_an_evening_are_all_of_that_evening(read: Reader, code: str, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == values


def test_a_range_that_ends_on_friday_began_the_monday_before(read: Reader) -> None:
    found = read("de", "Gesperrt von Montag 7 Uhr bis Freitag 15 Uhr.", published="2016-11-10")
    assert [when.value for _, when in found] == ["2016-11-07T07/2016-11-11T15"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Call 138-2010-2015 now.", ["PRESENT_REF"]),
        ("The case 47-2015 is open.", []),
        ("The 2014-2015 season was long.", ["2014/2015"]),
    ],
)
def test_figures_in_a_row_are_a_number_and_no_years(read: Reader, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read("en", text, published=WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("es", "La ley 7/2021 rige en el puerto.", []),
        ("es", "La feria es en 7/2021, dice la alcaldesa.", ["2021-07"]),
        ("fr", "Le décret n° 2023-1234 et la loi n° 2021-12 restent.", []),
        ("de", "Das Gesetz 12/2020 gilt noch immer hier.", []),
        ("en", "Regulation (EU) 2016/679 covers the harbour.", []),
        ("fr", "Trois des sept victimes dorment au port.", []),
        ("fr", "Le 3 sept. 2015 il dormait au port.", ["2015-09-03"]),
        ("fr", "La saison 2012-2013 fut longue au port.", ["2012/2013"]),
    ],
)
def test_the_number_of_a_law_and_some_of_seven_are_no_dates(
    read: Reader, code: str, text: str, values: list[str]
) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == values
