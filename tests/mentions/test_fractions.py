"""A fraction that stands alone is a number; a day and a month where a word or its size says so."""

import pytest

from checker.model import Article
from tests.mentions.test_figures import find
from tests.shipped import READER


@pytest.mark.parametrize(
    ("text", "dates"), [("1/3", 0), ("3/4%", 0), ("2/3 %", 0), ("le 2/3", 1), ("2/15", 1), ("le 14/7", 1)]
)
def test_a_fraction_alone_is_no_day(text: str, dates: int) -> None:
    article = Article(id="a", outlet="harbour-post.example", language="fr", body=text)
    _, (_, _, whens, _) = READER.find_mentions(article)
    assert len(whens) == dates


@pytest.mark.parametrize(
    ("code", "text", "quote"),
    [
        ("en", "Sales fell by a third in May.", "a third"),
        ("en", "Profits are up a quarter.", "a quarter"),
        ("fr", "Les ventes ont été réduites de moitié.", "moitié"),
        ("de", "Der Absatz fiel um ein Viertel.", "ein Viertel"),
        ("es", "Las ventas bajaron a la mitad.", "la mitad"),
        ("it", "Le vendite sono calate di un terzo.", "un terzo"),
        ("pt", "As vendas caíram pela metade.", "metade"),
    ],
)
def test_a_change_proves_a_part_one(code: str, text: str, quote: str) -> None:
    assert [text[figure.start : figure.end] for figure in find(code, text)] == [quote]


@pytest.mark.parametrize("text", ["It went down a third time.", "Costs were cut by a third party.", "He left by half."])
def test_a_place_behind_a_change_is_no_part(text: str) -> None:
    assert find("en", text) == []


def test_the_preposition_of_a_size_bounds_nothing() -> None:
    hedges = [
        [figure.hedge for figure in find("de", text)]
        for text in ("Ein Mietvertrag über fünf Jahre.", "Der Vertrag kostet über fünf Euro.")
    ]
    assert hedges == [["exact"], ["more_than"]]


def test_a_scale_that_names_another_thing_counts_before_what_it_counts() -> None:
    assert find("fr", "Les marins sont en quarantaine ; la quarantaine stricte dure.") == []
    assert [figure.value.low for figure in find("fr", "Une quarantaine de marins dorment.")] == [40]


@pytest.mark.parametrize(
    ("code", "text", "hedge"),
    [
        ("en", "Just shy of 300 people came.", "nearly"),
        ("en", "Not shy, 300 people came.", "exact"),
        ("fr", "Le coût avoisine les 300 euros.", "about"),
        ("fr", "Le quai avoisine le port ; 300 euros suffisent.", "exact"),
        ("de", "Keine 300 Menschen kamen.", "less_than"),
        ("de", "Keine Fähre kam, 300 Menschen warteten.", "exact"),
        ("es", "El gasto no superará los 300 euros.", "at_most"),
        ("it", "Il costo sfiora i 300 euro.", "nearly"),
        ("pt", "O total ultrapassou a marca de 300 mortos.", "more_than"),
    ],
)
def test_what_bounds_or_rounds_a_figure_stands_right_before_it(code: str, text: str, hedge: str) -> None:
    assert [figure.hedge for figure in find(code, text)] == [hedge]
