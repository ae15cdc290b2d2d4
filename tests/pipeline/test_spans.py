from datetime import UTC, datetime

import pytest

from checker.model import Article
from checker.pipeline import Span, find_spans
from tests.shipped import READER


def spans(text: str, kind: str = "", language: str = "en") -> list[Span]:
    return find_spans(Article(id="1", outlet="x", body=text, language=language), READER, kind)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Dozens of buses left.", ("12", "120")),
        ("en", "Tens of thousands of birds left.", ("10000", "100000")),
        ("en", "Several hundred birds left.", ("200", "900")),
        ("fr", "Des dizaines de bus sont partis.", ("20", "99")),
    ],
)
def test_a_vague_word_is_written_as_lists_in_its_language_do(language: str, text: str, value: tuple[str, str]) -> None:
    (span,) = spans(text, language=language)
    assert span.value == value


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("Fares went from $20 in May to $30.", "$20 in May to $30", ("20", "30"), "USD"),
        ("The herd shrank from 208 cows to 193.", "208 cows to 193", ("208", "193"), "cow"),
        ("Flats of 45 sq ft, from 30 km up to 40 km away.", "30 km up to 40 km", ("30", "40"), "km"),
    ],
)
def test_a_change_is_one_span_with_both_its_values(text: str, quote: str, value: tuple[str, str], unit: str) -> None:
    span = next(span for span in spans(text) if isinstance(span.value, tuple))
    assert (text[span.start : span.end], span.value, span.unit) == (quote, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It moved $20 from Ellery to Tarnow for $30.",
        "From 20 people came 5 km to the north.",
        "From 20 in the first of all the very many long lists of them to 30 it grew.",
        "It came from 20 to the 30.",
    ],
)
def test_two_figures_that_no_change_joins_are_two(text: str) -> None:
    assert all(isinstance(span.value, str) for span in spans(text))


def test_where_numbers_are_asked_for_a_change_is_two() -> None:
    assert [span.value for span in spans("Fares went from $20 in May to $30.", "number") if span.unit] == ["20", "30"]


def test_a_text_that_is_nothing_but_a_hedged_figure_is_its_bound() -> None:
    (span,) = spans("less than 7 EUR")
    assert (span.value, span.unit) == ((None, "7"), "EUR")
    assert spans("It cost less than 7 EUR")[0].value == "7"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "tomorrow evening", ("2031-05-08T18:00", "2031-05-09T00:00")),
        ("fr", "demain matin", ("2031-05-08T04:00", "2031-05-08T12:00")),
        ("en", "the next 3 weeks", ("2031-05-12", "2031-06-01")),
        ("de", "die letzten zwei Monate", ("2031-03-01", "2031-04-30")),
        ("en", "last 10 minutes", ("2031-05-07T08:20:00", "2031-05-07T08:30:00")),
        ("en", "last 12 quarters", ("2028-04-01", "2031-03-31")),
        ("en", "before 11 am", (None, "2031-05-07T11")),
        ("en", "since 2029.", ("2029", None)),
        ("en", "At the end of April 2031", ("2031-04-21", "2031-04-30")),
        ("pt", "meados de 2030", ("2030-05-01", "2030-08-31")),
        ("en", "the beginning of next week", ("2031-05-12", "2031-05-14")),
        ("en", "early 1970s", "197"),
        ("en", "tonight and tomorrow night", "2031-05-07TNI"),
        ("en", "It opened at the end of April.", "2031-04"),
        ("en", "next few days", "PXD"),
        ("en", "9:30 - 11:00", ("2031-05-07T09:30", "2031-05-07T11:01")),
        ("es", "de 9 a 11 de la mañana", ("2031-05-07T09:00", "2031-05-07T12:00")),
        ("en", "by 2 pm", ("2031-05-07T08:30", "2031-05-07T14:00")),
        ("en", "by the end of next month", ("2031-05-07T08:30", "2031-07-01T00:00")),
        ("en", "by 2029", (None, "2029")),
        ("en", "11:30-1:30", ("2031-05-07T11:30", "2031-05-07T13:31")),
        ("de", "22:30-1:30", ("2031-05-07T22:30", "2031-05-08T01:31")),
        ("en", "early March 2030", ("2030-03-01", "2030-03-10")),
        ("en", "9 tomorrow evening", "2031-05-08T21"),
        ("en", "from 2 pm", ("2031-05-07T14", None)),
        ("en", "between 3:30 and 6 pm", ("2031-05-07T15:30", "2031-05-07T18:01")),
        ("es", "a las tres", "2031-05-07T15:00"),
        ("es", "las tres de la manana", "2031-05-08T03:00"),
        ("es", "entre el 2 de junio y el 5 de julio", ("2031-06-02", "2031-07-05")),
        ("es", "Abre entre el 2 de junio y el 5 de julio", "2031-06-02"),
        ("en", "until 2 pm", (None, "2031-05-07T14")),
        ("en", "tomorrow morning", ("2031-05-08T00:00", "2031-05-08T12:00")),
        ("en", "early tomorrow morning", ("2031-05-08T00:00", "2031-05-08T09:00")),
        ("en", "He must leave by 2 pm.", "2031-05-07T14"),
        ("en", "He works from 2 pm.", "2031-05-07T14"),
        ("en", "The shop is open 9:30 - 11:00", ("T09:30", "T11:00")),
        ("fr", "en fin de matinée", ("2031-05-07T10:00", "2031-05-07T12:00")),
        ("fr", "l’après-midi", ("2031-05-07T12:00", "2031-05-07T19:00")),
        ("fr", "le 12 mai en début de soirée", ("2031-05-12T18:00", "2031-05-12T21:00")),
        ("fr", "demain en milieu de journée", ("2031-05-08T11:00", "2031-05-08T16:00")),
        ("fr", "vendredi après 9h30", ("2031-05-09T09:30", None)),
        ("fr", "jeudi matin à partir de 9 heures 30", ("2031-05-08T09:30", None)),
        ("fr", "dans deux semaines", "2031-05-21"),
        ("it", "tre mesi fa", "2031-02-07"),
        ("de", "vor zwei Jahren", "2029-05"),
        ("de", "vor drei Stunden", "2031-05-07T05:30"),
        ("fr", "mercredi en huit", "2031-05-14"),
        ("fr", "lundi en quinze", "2031-05-26"),
        ("fr", "du 13 au 18", ("2031-05-13", "2031-05-18")),
        ("fr", "du 10 juin au 1er juillet", ("2031-06-10", "2031-07-01")),
        ("de", "Weihnachten", "2031-12-25"),
        ("fr", "Il revient dans deux semaines", "2031-W21"),
        ("it", "alle 19 di sabato", "2031-05-10T19"),
        ("de", "diesen Sommer", ("2031-06-21", "2031-09-23")),
        ("it", "l'inverno 2031", ("2030-12-21", "2031-03-20")),
        ("it", "alle 7:15", "2031-05-08T07:15"),
        ("de", "um sieben", "2031-05-07T19:00"),
        ("de", "um acht", "2031-05-07T20:00"),
        ("de", "um neun", "2031-05-07T09"),
        ("pt", "às 7 da manhã", "2031-05-08T07:00"),
        ("fr", "Le match commence en fin de matinée.", "2031-05-07TMO"),
        ("fr", "Le match commence vendredi après 9h30.", "2031-05-09"),
        ("it", "Il treno parte alle 7:15", "2031-05-07T07:15"),
        ("fr", "en début de semaine", ("2031-05-05", "2031-05-06")),
        ("fr", "en fin d'année", ("2031-11-01", "2031-12-31")),
        ("en", "end of the year", ("2031-09-01", "2031-12-31")),
        ("it", "alle tre e dieci", "2031-05-08T03:10"),
        ("it", "tre e 10", "2031-05-08T03:10"),
        ("it", "fino alle 14:00", ("2031-05-07T08:30", "2031-05-07T14:00")),
        ("it", "dalla mezzanotte alle 2", ("2031-05-08T00:00", "2031-05-08T03:00")),
        ("fr", "de 9h30 à 11h", ("2031-05-07T09:30", "2031-05-07T11:01")),
        ("es", "dentro de tres horas", ("2031-05-07T08:30", "2031-05-07T11:30")),
        ("es", "dentro de dos semanas", ("2031-05-07T08:30", "2031-05-21T00:00")),
        ("en", "within 2 weeks", ("2031-05-07T08:30", "2031-05-21T00:00")),
        ("en", "within 3 days", ("2031-05-07T08:30", "2031-05-10T08:00")),
        ("en", "It ends within 2 weeks", "P2W"),
        ("fr", "un peu plus tard dans la soirée", ("2031-05-07T18:00", "2031-05-08T00:00")),
        ("pt", "15.30", "2031-05-07T15:30"),
        ("it", "15.30", "2031-05-07T15:30"),
        ("fr", "maintenant", "2031-05-07T08:30"),
        ("fr", "C'est sept heures", "2031-05-07T07"),
        ("fr", "à partir du 8", ("2031-05-08", None)),
        ("it", "domani notte", ("2031-05-09T00:00", "2031-05-09T04:00")),
        ("it", "tra il 9 e il 12", ("2031-05-09", "2031-05-12")),
        ("it", "mese del 16 settembre", "2031-09"),
        ("pt", "hora anterior", "2031-05-07T07"),
        ("fr", "Maintenant il pleut", "PRESENT_REF"),
        ("es", "hace 5 días", "2031-05-02T08:00"),
        ("es", "Se fue hace 5 días", "2031-05-02"),
        ("fr", "le 3/4", "2032-04-03"),
        ("fr", "18h", "2031-05-07T18"),
        ("fr", "Il a fallu 18h", "PT18H"),
        ("it", "venerdì tra le nove e le undici", ("2031-05-09T09:00", "2031-05-09T12:00")),
        ("it", "Aprono venerdì tra le nove e le undici", "2031-05-09"),
    ],
)
def test_a_text_that_is_nothing_but_a_time_is_the_stretch_that_it_covers(
    language: str, text: str, value: str | tuple[str | None, str | None]
) -> None:
    article = Article(
        id="1", outlet="x", body=text, language=language, published=datetime(2031, 5, 7, 8, 30, 12, tzinfo=UTC)
    )
    times = [span for span in find_spans(article, READER) if span.type in {"date", "time", "duration"}]
    assert times[0].value == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "the next 3 weeks", "P3W"),
        ("en", "tonight", "XXXX-XX-XXTNI"),
        ("en", "before 11 am", (None, "T11")),
        ("en", "now", "PRESENT_REF"),
        ("en", "two days ago", "P2D"),
        ("fr", "en milieu de matinée", "T10:00"),
        ("fr", "milieu de midi", "T12:00"),
        ("fr", "au milieu de l'après-midi", "T14:00"),
        ("fr", "milieu de la nuit", "T00:00"),
        ("fr", "au milieu de la journée", "T12:00"),
        ("fr", "en fin de matinée", "TMO"),
    ],
)
def test_without_a_day_of_publication_the_stretch_is_what_is_written(language: str, text: str, value: str) -> None:
    times = [span for span in spans(text, language=language) if span.type in {"date", "time", "duration"}]
    assert times[0].value == value


def test_midnight_is_a_time_to_count_from_where_it_is_said_to_be() -> None:
    article = Article(
        id="1", outlet="x", body="I'll be back in 5 minutes.", language="en", published=datetime(2031, 5, 7, tzinfo=UTC)
    )
    said = [
        next(span.value for span in find_spans(article, READER, clocked=clocked) if span.type in {"time", "duration"})
        for clocked in (True, False)
    ]
    assert said == ["2031-05-07T00:05", "PT5M"]


@pytest.mark.parametrize(("language", "text"), [("de", "92 Minuten"), ("fr", "92 minutes")])
def test_a_length_of_time_alone_is_a_figure_and_a_duration(language: str, text: str) -> None:
    assert {(span.type, span.value) for span in spans(text, language=language)} >= {("duration", "PT92M")}


def test_one_of_several_is_a_number_and_a_year_ago_is_none() -> None:
    assert [span.value for span in spans("One of the sheds burned a year ago.") if span.type != "duration"] == ["1"]


def test_where_numbers_are_asked_for_digits_that_count_nothing_are_numbers_too() -> None:
    text = "Call +1-222-0433, see nos. 22,24,26 on 5/17/2018, room B12 or 7km."
    said = [text[span.start : span.end] for span in spans(text, "number")]
    assert [quote for quote in said if quote.isdecimal()] == ["1", "222", "0433", "22", "24", "26"]
    assert [span.value for span in spans("0433 000", "number")] == ["433", "0"]
    assert "222" not in [span.value for span in spans(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("7 feet, 10 inches", "94", "in"),
        ("2 yards, 7 feet, 10 in", "166", "in"),
        ("2 yards and 7 feet", "13", "ft"),
        ("3 lbs 5 oz", "53", "oz"),
        ("5 in", "5", "in"),
    ],
)
def test_a_text_that_is_nothing_but_one_length_is_in_its_finest_unit(text: str, value: str, unit: str) -> None:
    assert [(span.value, span.unit) for span in spans(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("She is 6 feet, 3 inches tall.", ["6.25"]),
        ("2 yards and 7 litres", ["2", "7"]),
        ("2 yards and 7 yards", ["2", "7"]),
        ("5 people and 7 dogs", ["5", "7"]),
        ("He came 5 in.", ["5"]),
    ],
)
def test_lengths_in_a_sentence_and_two_things_stay_what_they_are(text: str, values: list[str]) -> None:
    assert [span.value for span in spans(text)] == values


@pytest.mark.parametrize(("kind", "value", "unit"), [("number", "300", None), ("quantity", "3", "CENT")])
def test_french_hundreds_are_coins_unless_numbers_are_asked_for(kind: str, value: str, unit: str | None) -> None:
    assert [(span.value, span.unit) for span in spans("Il reste 3 cents.", kind, "fr")] == [(value, unit)]


def test_coins_that_are_no_hundreds_stay_coins_where_numbers_are_asked_for() -> None:
    assert [(span.value, span.unit) for span in spans("He has 3 cents left.", "number")] == [("3", "CENT")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il finit entre le dixième et le quinzième."),
        ("it", "Arriva tra il 10° e il 15° posto."),
        ("es", "Acabó entre décima y decimoquinta."),
    ],
)
def test_where_numbers_are_asked_for_two_places_make_a_range(language: str, text: str) -> None:
    assert [span.value for span in spans(text, "number", language) if span.type == "range"] == [("10", "15")]


@pytest.mark.parametrize(
    "text", ["Il finit dixième et le quinzième aussi.", "Il est entre le dixième arbre et le quinzième."]
)
def test_two_places_that_no_words_join_are_two(text: str) -> None:
    assert not [span for span in spans(text, "number", "fr") if span.type == "range"]


def test_a_change_does_not_reach_over_a_comma_to_a_figure_of_another_thing() -> None:
    text = "Arrasó una zona de unas diez millas de largo, matando al menos a catorce."
    assert [span.value for span in spans(text, language="es")] == ["10", "14"]
