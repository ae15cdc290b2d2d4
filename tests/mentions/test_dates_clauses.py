"""Which verb a day goes with, numbers that only look like times, and stretches by the month that ends them."""

import pytest

from tests.mentions.dating import Reader

WEDNESDAY = "2016-11-09"


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "They met in March and will meet again.", ["2016-03"]),
        ("en", "They will meet in March and said so.", ["2017-03"]),
        ("en", "He resigned, and on Friday they will vote.", ["2016-11-11"]),
        ("en", "He resigned on Friday, and they will vote.", ["2016-11-04"]),
        ("fr", "Ils s'étaient vus en mars et doivent se revoir.", ["2016-03"]),
        ("de", "Sie trafen sich im März, sie wollen reden.", ["2016-03"]),
        ("es", "Se vieron en marzo y volverán a verse.", ["2016-03"]),
        ("it", "Si erano visti a marzo e si rivedranno.", ["2016-03"]),
        ("pt", "O voo será retomado na quinta-feira.", ["2016-11-10"]),
        ("pt", "O voo foi retomado na quinta-feira.", ["2016-11-03"]),
        ("es", "El vuelo será anulado el jueves.", ["2016-11-10"]),
        ("it", "Il volo sarà annullato giovedì.", ["2016-11-10"]),
        ("it", "Il volo è stato annullato giovedì.", ["2016-11-03"]),
    ],
)
def test_a_day_lies_where_the_verb_of_its_clause_points(read: Reader, code: str, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("de", "Die G20 tagen, die A4 Tage.", []),
        ("de", "Sie streiken 20 Tage.", ["P20D"]),
        ("de", "Version 4.12.1 stürzt ab.", []),
        ("de", "Am 4.12. wird gefeiert.", ["2016-12-04"]),
        ("fr", "Lundi, deux jours après, il est parti.", ["2016-11-07", "P2D"]),
        ("fr", "Mercredi, deux novembre, il est parti.", ["2016-11-02"]),
        ("fr", "Les Vingt-Sept ont voté.", []),
        ("fr", "Le vingt-sept mai ils ont voté.", ["2016-05-27"]),
        ("fr", "Il en a un et demi.", []),
        ("fr", "Il est un et demi.", ["2016-11-09T01:30"]),
        ("fr", "L'eau cédera dans un jour.", ["2016-11-10"]),
        ("fr", "Un jour, elle cédera.", []),
        ("es", "Está sobre el nivel del mar.", []),
        ("es", "Abrió en mar 2015.", ["2015-03"]),
        ("es", "La ley 7/2021 y el decreto 12/2020.", []),
        ("es", "Cerró en 7/2016.", ["2016-07"]),
        ("it", "Aperto dal tre al sette ottobre.", ["2016-10-03/2016-10-07"]),
        ("it", "Sale dal tre al sette per cento.", []),
        ("es", "Cerró del tres al siete de octubre.", ["2016-10-03/2016-10-07"]),
        ("en", "It rose in the fourth quarter to 90.", ["2016-Q4"]),
        ("en", "It rang at a quarter to nine.", ["2016-11-09T08:45"]),
        ("en", "It rang shortly after noon.", ["2016-11-09T12:00"]),
        ("en", "It will ring shortly.", ["FUTURE_REF"]),
        ("en", "A years-long dispute.", ["PXY"]),
        ("en", "A year-long dispute.", ["P1Y"]),
    ],
)
def test_what_only_looks_like_a_time_is_none(read: Reader, code: str, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("en", "Wages rose in the year to March.", ["2015-04/2016-03"]),
        ("en", "Wages will rise in the year to March.", ["2016-04/2017-03"]),
        ("en", "Wages rose in the year to March 2014.", ["2013-04/2014-03"]),
        ("en", "Wages rose in the three months to December.", ["2015-10/2015-12"]),
        ("en", "Wages rose in the quarter to 30 June.", ["2016-04-01/2016-06-30"]),
        ("en", "It was put off by six months to March.", ["P6M", "2016-03"]),
        ("en", "It opens in the 99999 years to March.", ["P99999Y", "2017-03"]),
        ("de", "In den zwölf Monaten bis Ende März sank sie.", ["2015-04/2016-03"]),
        ("pt", "Caiu nos doze meses até março de 2016.", ["2015-04/2016-03"]),
    ],
)
def test_a_month_may_end_a_stretch(read: Reader, code: str, text: str, values: list[str]) -> None:
    found = read(code, text, published=WEDNESDAY)
    assert [when.value for _, when in found] == values
    if "/" in values[0]:
        assert found[0][1].role == "window"


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("es", "Santo Domingo acoge la cumbre.", []),
        ("es", "Lo dijo Ana Domingo.", []),
        ("es", "El Domingo jugará el equipo.", ["2016-11-13"]),
        ("es", "LUNES ARRANCA LA HUELGA.", ["2016-11-14"]),
        ("es", "El Viernes Santo de 2015 llovió.", ["2015-04-03"]),
        ("es", "Fue de Julio Gomez.", []),
        ("es", "El 9 de Julio Gomez habló.", ["2016-07-09"]),
        ("it", "Lo scrittore Ernesto Sabato morì.", []),
        ("it", "Domenica Gomez sarà a Roma.", ["2016-11-13"]),
        ("pt", "A Editora Abril fechou.", []),
        ("pt", "A editora fechou em Abril.", ["2016-04"]),
        ("en", "April Jones was killed.", []),
        ("en", "In April Jones was killed.", ["2016-04"]),
        ("en", "June Jobs Report Shows Strong Growth.", ["2016-06"]),
        ("es", "Ardió en el Hospital 12 de Octubre.", []),
        ("es", "Ardió el 12 de octubre.", ["2016-10-12"]),
        ("de", "Es brannte am Platz des 18. März.", []),
        ("it", "In piazza XX Settembre si balla.", []),
        ("fr", "La place du 1er mai est fermée.", []),
        ("fr", "Le pont du 11 novembre sera long.", ["2016-11-11"]),
    ],
)
def test_a_word_of_the_calendar_may_be_a_name(read: Reader, code: str, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == values


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("de", "In der Nacht zum Sonntag brannte es, am Morgen war es aus.", ["2016-11-05TNI", "2016-11-06TMO"]),
        ("de", "Am Sonntag brannte es, am Morgen war es aus.", ["2016-11-06", "2016-11-06TMO"]),
        ("es", "En la madrugada del domingo, a las 3.40, ardió.", ["2016-11-06TMO", "2016-11-06T03:40"]),
        ("es", "En la noche del sábado, a las 3.40, ardió.", ["2016-11-05TNI", "2016-11-06T03:40"]),
        ("fr", "Dans la nuit du 3 au 4 octobre un feu a pris.", ["2016-10-03TNI"]),
        ("fr", "Du 3 au 4 octobre un feu a pris.", ["2016-10-03/2016-10-04"]),
    ],
)
def test_a_night_ends_in_the_morning_after(read: Reader, code: str, text: str, values: list[str]) -> None:
    assert [when.value for _, when in read(code, text, published=WEDNESDAY)] == values
