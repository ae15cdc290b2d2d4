"""What the figures of a list share, and what each has of its own: a currency, a body, a year."""

import pytest

from tests.claims.telling import claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The yard made a profit of 512 million euros, the mill 391 million."),
        ("fr", "Le chantier a gagné 512 millions d'euros, la scierie 391 millions."),
        ("de", "Die Werft verdiente 512 Millionen Euro, die Mühle 391 Millionen."),
        ("es", "El astillero ganó 512 millones de euros, el molino 391 millones."),
        ("it", "Il cantiere ha guadagnato 512 milioni di euro, il mulino 391 milioni."),
        ("pt", "O estaleiro ganhou 512 milhões de euros, o moinho 391 milhões."),
    ],
)
def test_a_bare_million_is_in_the_currency_of_the_sum_before(language, text):
    assert [(claim.value.low, claim.unit) for claim in claims(text, language)] == [
        (512_000_000, "EUR"),
        (391_000_000, "EUR"),
    ]


def test_people_and_small_numbers_borrow_no_currency():
    told = claims("It spent 40 million euros on 3 million people, of 12 towns; 7 million of them are young.")
    assert [claim.unit for claim in told] == ["EUR", None, None, None]


def test_each_sum_of_a_list_has_the_body_that_stands_nearest_to_it():
    told = claims(
        "Hartmann Kabel must pay the highest fine, 512 million euros, followed by Cavitalia with 391 million."
    )
    one, other = (claim.names for claim in told)
    assert len(one) == len(other) == 1
    assert set(one).isdisjoint(other)


def test_the_year_behind_an_earlier_figure_is_not_that_of_the_figure_before():
    one, other = claims("Only 52 percent of villages have a doctor, up from 37 percent in 2023.")
    assert one.window is None
    assert other.window is not None
