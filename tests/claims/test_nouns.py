"""The noun phrase that a figure counts, and the verb that says what became of it."""

import pytest

from checker.model import Article
from tests.claims.telling import claims
from tests.shipped import READER


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Aid groups delivered 145 million long-lasting insecticide-treated nets.", ("count:net", "~net")),
        ("en", "The raid killed 12 off-duty officers.", ("killed", "police")),
        ("en", "The army killed 12 US-backed fighters.", ("killed", "fighters")),
        ("en", "Some 300 non-governmental organisations met.", ("count:organis", "~organis")),
        ("de", "Bei dem Angriff starben zwölf US-Soldaten.", ("killed", "soldiers")),
    ],
)
def test_a_compound_with_hyphens_leads_to_its_noun(language: str, text: str, told: tuple[str, str]) -> None:
    assert [(claim.measure, claim.population) for claim in claims(text, language)] == [told]


@pytest.mark.parametrize("text", ["About 50 percent now have nets.", "It paid 50 percent last year."])
def test_a_time_behind_a_figure_is_no_noun(text: str) -> None:
    assert [claim.measure for claim in claims(text)] == ["percent:"]


def test_an_adverb_may_stand_before_the_participle() -> None:
    assert [claim.measure for claim in claims("Hundreds of people were also wounded in the blast.")] == ["wounded"]
    assert [claim.measure for claim in claims("The film shows five scenes of dead.")] == ["count:scene"]


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("fr", "La direction annonce la suppression de 8 000 à 10 000 postes.", "jobs_cut"),
        ("fr", "L'attentat a causé la mort de 10 à 12 personnes.", "killed"),
        ("es", "El atentado causó la muerte de 10 a 12 personas.", "killed"),
    ],
)
def test_the_preposition_of_a_verb_may_open_the_range_too(language: str, text: str, measure: str) -> None:
    assert [claim.measure for claim in claims(text, language)] == [measure]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Bei dem Angriff wurden zwölf Soldaten und drei Polizisten getötet.", ["killed", "killed"]),
        ("Bei dem Angriff wurden zwölf Soldaten verletzt und drei Polizisten getötet.", ["wounded", "killed"]),
        ("Nach zwölf Unfällen wurden drei Polizisten getötet.", ["count", "killed"]),
    ],
)
def test_a_verb_in_two_parts_holds_the_list_between_them(text: str, measures: list[str]) -> None:
    assert [claim.measure.partition(":")[0] for claim in claims(text, "de")] == measures


def test_the_article_of_a_time_is_no_part_of_the_quote() -> None:
    text = "Il a perdu 48 millions d'euros l'an dernier."
    (lost,) = claims(text, "fr")
    assert text[lost.start : lost.end] == "perdu 48 millions d'euros"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hundreds of rebels and their families were moved."),
        ("fr", "Des centaines de rebelles et leurs familles sont partis."),
        ("de", "Hunderte Rebellen und ihre Familien wurden fortgebracht."),
        ("es", "Cientos de rebeldes y sus familias salieron."),
        ("it", "Centinaia di ribelli e le loro famiglie sono partiti."),
        ("pt", "Centenas de rebeldes e suas famílias saíram."),
    ],
)
def test_those_counted_with_their_families_are_anybody(language: str, text: str) -> None:
    assert [claim.population for claim in claims(text, language)] == [None]


def test_those_counted_beside_somebody_else_are_not() -> None:
    assert [claim.population for claim in claims("12 soldiers and a policeman were killed.")] == ["soldiers"]
    assert [claim.population for claim in claims("12 rebels and 30 families were moved.")] == ["fighters", "families"]


def test_a_point_in_a_headline_ends_the_phrase_of_its_figure() -> None:
    told = Article(
        id="a", outlet="x.example", language="it", title="I morti sono 250. I vigili scavano", body="Scavano."
    )
    (claim,) = READER.read(told).claims
    assert (claim.measure, claim.population) == ("killed", None)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Seven Dutch children were on the bus.", ("count:@netherlands", "children", ("@netherlands",))),
        ("en", "Twelve people from Germany were hurt.", ("wounded", "~germany", ())),
        ("en", "Twelve people from the town were hurt.", ("wounded", None, ())),
        ("fr", "Sept enfants belges étaient à bord.", ("aboard", "children", ("@belgium",))),
        ("de", "Neun Kinder aus den Niederlanden saßen im Bus.", ("aboard", "children", ("@netherlands",))),
        ("it", "Nove vittime di nazionalità olandese.", ("killed", None, ("@netherlands",))),
        ("es", "El tren transportaba ocho vagones.", ("aboard", "~~carriage", ())),
    ],
)
def test_whom_a_figure_counts_and_where_they_come_from(language: str, text: str, told: tuple[object, ...]) -> None:
    (claim,) = claims(text, language)
    assert (claim.measure, claim.population, claim.natives) == told


@pytest.mark.parametrize(
    ("language", "text", "population"),
    [
        ("pt", "A clínica recebeu 17 feridos civis.", "civilians"),
        ("fr", "La salle a reçu 14 blessés civils.", "civilians"),
        ("es", "Hay 14 heridos civiles.", "civilians"),
        ("it", "Ci sono 14 feriti civili.", "civilians"),
        ("en", "The ward took in 14 wounded civilians.", "civilians"),
        ("de", "Es gab 14 verletzte Zivilisten.", "civilians"),
        ("fr", "La salle a reçu 20 blessés civils et militaires.", None),
    ],
)
def test_who_they_are_may_stand_behind_the_word_for_what_became_of_them(
    language: str, text: str, population: str | None
) -> None:
    assert next((one.measure, one.population) for one in claims(text, language)) == ("wounded", population)
