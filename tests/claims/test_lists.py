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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plane carried 150 people -144 passengers and six crew- to Lyon."),
        ("fr", "L'avion transportait 150 personnes -144 passagers et six membres d'équipage- vers Lyon."),
        ("es", "El avión cayó con 150 personas a bordo –144 pasajeros y seis tripulantes– en los Alpes."),
    ],
)
def test_a_dash_that_opens_an_aside_is_no_minus(language: str, text: str) -> None:
    assert [claim.value.low for claim in claims(text, language)] == [150, 144, 6]


def test_a_minus_before_degrees_is_one() -> None:
    assert [claim.value.low for claim in claims("Temperatures fell to -14 degrees, the office said.")] == [-14]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police have identified 19 dead."),
        ("de", "Die Polizei hat 19 Tote identifiziert."),
        ("pt", "A polícia confirmou a identificação de 19 mortos."),
    ],
)
def test_the_dead_whose_names_are_known_are_not_all_the_dead(language: str, text: str) -> None:
    (claim,) = claims(text, language)
    assert claim.qualifiers == ("identified",)
