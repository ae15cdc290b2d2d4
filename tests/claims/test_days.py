"""The day that a figure speaks of."""

from datetime import date, datetime

import pytest

from checker.interval import moment_of
from checker.model import Article
from tests.shipped import READER

SUNDAY = datetime.fromisoformat("2031-01-05T12:00:00+00:00")


@pytest.mark.parametrize(
    ("language", "body", "day"),
    [
        ("en", "Twelve people died on Christmas Day.", date(2030, 12, 25)),
        ("en", "The Christmas market attack killed 12 people.", None),
        ("fr", "Douze personnes sont mortes à Noël.", date(2030, 12, 25)),
        ("fr", "La bousculade de Halloween a fait 12 morts.", None),
        ("de", "An Heiligabend starben zwölf Menschen.", date(2030, 12, 24)),
        ("es", "La avalancha de Halloween causó 12 muertos.", None),
        ("it", "La strage di Capodanno ha fatto 12 morti.", None),
    ],
)
def test_a_feast_that_only_names_an_event_is_not_its_day(language: str, body: str, day: date | None) -> None:
    (claim,) = READER.read(Article(id="a", outlet="o", language=language, body=body, published=SUNDAY)).claims
    assert (claim.on and claim.on.low and moment_of(claim.on.low).date()) == day


@pytest.mark.parametrize(
    ("language", "body", "day"),
    [
        ("en", "The quake killed 97 people, according to a toll released on Friday.", None),
        ("en", "The quake killed 97 people on Thursday, according to a toll of Friday.", date(2031, 1, 2)),
        ("en", "The quake killed 97 people, according to police, on Friday.", date(2031, 1, 3)),
        ("fr", "Le séisme a fait 97 morts, selon un bilan communiqué vendredi.", None),
        ("es", "El sismo dejó 97 muertos, según un balance difundido el viernes.", None),
        ("it", "Il sisma ha causato 97 morti, secondo un bilancio diffuso venerdì.", None),
        ("pt", "O sismo fez 97 mortos, segundo um balanço divulgado na sexta-feira.", None),
        ("de", "Nach Angaben der Polizei kamen am Freitag 97 Menschen ums Leben.", date(2031, 1, 3)),
    ],
)
def test_the_day_of_the_report_that_is_named_is_not_that_of_the_event(
    language: str, body: str, day: date | None
) -> None:
    (claim,) = READER.read(Article(id="a", outlet="o", language=language, body=body, published=SUNDAY)).claims
    low = claim.on.low if claim.on is not None else None
    assert (None if low is None else moment_of(low).date()) == day


def test_a_stretch_before_another_clause_is_not_its_figures() -> None:
    body = "The state looks into a fire over the weekend, as crews fight blazes that killed 61 people."
    (claim,) = READER.read(Article(id="a", outlet="o", language="en", body=body, published=SUNDAY)).claims
    assert claim.window is None


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "It was the worst storm since that of 2019, which killed 92 people."),
        ("fr", "Aucune crue n'a été aussi haute depuis celle de 2019, qui avait tué 37 personnes."),
        ("es", "Es el peor temporal desde el de 2019, que dejó 92 muertos."),
        ("it", "È la peggior tempesta da quella del 2019, che fece 92 morti."),
        ("pt", "É a pior tempestade desde a de 2019, que fez 92 mortos."),
        ("de", "Es war der schwerste Sturm seit dem von 2019, der 92 Menschen das Leben kostete."),
        ("en", "It was the worst storm since 2019, when 92 people died."),
    ],
)
def test_the_toll_of_an_earlier_one_is_of_its_year(language: str, body: str) -> None:
    told = READER.read(Article(id="a", outlet="o", language=language, body=body, published=SUNDAY)).claims
    assert [one.window and one.window.label for one in told if one.measure == "killed"] == ["2019"]
