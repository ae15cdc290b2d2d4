"""The day that a figure speaks of."""

from datetime import date, datetime

import pytest

from checker.interval import moment_of
from checker.model import Article
from checker.pipeline import Reader
from checker.rulebook import load_rulebook

SUNDAY = datetime.fromisoformat("2031-01-05T12:00:00+00:00")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_rulebook())


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
def test_a_feast_that_only_names_an_event_is_not_its_day(
    reader: Reader, language: str, body: str, day: date | None
) -> None:
    (claim,) = reader.read(Article(id="a", outlet="o", language=language, body=body, published=SUNDAY)).claims
    assert (claim.on and claim.on.low and moment_of(claim.on.low).date()) == day
