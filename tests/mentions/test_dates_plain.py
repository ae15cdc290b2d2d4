"""Dates in a language without a pack: figures, and day with month and year as dateparser knows them."""

from datetime import datetime

import pytest

from checker.mentions.dates import Anchors, PlainWhenFinder
from checker.words import split_words


def read(code: str, text: str) -> list[tuple[str, str]]:
    anchors = Anchors(published=datetime(2016, 12, 16))  # noqa: DTZ001
    whens = PlainWhenFinder(code).find(text, split_words(text), [], anchors)
    return [(text[when.start : when.end], when.value) for when in whens]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("nl", "De brug viel op 14 december 2016 om.", [("14 december 2016", "2016-12-14")]),
        ("pl", "Most runął 14 grudnia 2016 roku.", [("14 grudnia 2016", "2016-12-14")]),
        ("sv", "Bron föll den 3 november.", [("3 november", "2016-11-03")]),
        (
            "nl",
            "In januari 2015 brak 12 meter af, op 05/03/2015.",
            [("januari 2015", "2015-01"), ("05/03/2015", "2015-03-05")],
        ),
        ("nl", "Gisteren viel de brug om, vandaag niet.", [("Gisteren", "2016-12-15"), ("vandaag", "2016-12-16")]),
        ("ru", "Позавчера мост упал.", [("Позавчера", "2016-12-14")]),
        (
            "tr",
            "Köprü 14.12.2016 günü, 2016-12-15 ve 2017 için.",
            [("14.12.2016", "2016-12-14"), ("2016-12-15", "2016-12-15"), ("2017", "2017")],
        ),
    ],
)
def test_a_date_is_found_in_any_language(code: str, text: str, found: list[tuple[str, str]]) -> None:
    assert read(code, text) == found


@pytest.mark.parametrize(
    ("code", "text"), [("nl", "Er kwamen 12 man en 30 die mit des may."), ("xx", "5 dek 3-2 1.234")]
)
def test_words_that_are_no_months_are_none(code: str, text: str) -> None:
    assert read(code, text) == []


def test_a_day_named_by_a_word_is_unknown_without_publication() -> None:
    text = "Gisteren viel de brug om."
    assert PlainWhenFinder("nl").find(text, split_words(text), [], Anchors()) == []
