"""Two sentences of opposite words that are said of two things: nothing in them excludes the other."""

import pytest

from tests.comparisons.telling import clashes


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "The old school of Tessel was closed after the storm.", "The old school stayed open.", True),
        ("en", "The old school was closed after the storm.", "The gym of the old school stayed open.", False),
        ("en", "The court of Tessel acquitted Orla Venn.", "The court of Tessel convicted Orla Venn.", True),
        ("en", "The court of Tessel acquitted Orla Venn.", "The court of Tessel convicted Venn's brother.", False),
        ("fr", "Le tribunal a relaxé la notaire.", "Le tribunal a condamné l'associé de la notaire.", False),
        ("de", "Der Umsatz der Werft ist gestiegen.", "Der Umsatz der Werft ist gesunken.", True),
        ("de", "Der Umsatz der Werft ist gestiegen.", "Der Gewinn der Werft ist gesunken.", False),
        ("it", "Il prezzo del pesce è salito.", "Il prezzo del sale è sceso.", False),
        ("pt", "O desemprego caiu em Tessel.", "O desemprego dos jovens subiu em Tessel.", False),
        ("pt", "O desemprego caiu em Tessel.", "O desemprego subiu em Tessel.", True),
        ("fr", "Les ventes de bacs ont progressé.", "Les ventes de bacs en Espagne ont reculé.", False),
        ("fr", "Les ventes de bacs ont progressé.", "Les ventes de bacs ont reculé en Espagne.", True),
        ("en", "The fine of the baker was upheld.", "The fine of the baker was overturned.", True),
        (
            "en",
            "The sentence of the old baker was upheld.",
            "The sentence of the wife of the old baker was overturned.",
            False,
        ),
        ("en", "Tessel refused the ferry.", "The city of Tessel accepted the ferry.", True),
        ("en", "The ferry of Tessel will not sail.", "The mayor of Tessel said the ferry will sail.", True),
    ],
)
def test_a_thing_and_what_belongs_to_it(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "The ferry company refused to pay the pilots.", "The pilots want the ferry company to pay.", False),
        ("en", "The ferry company refused to pay the pilots.", "The ferry company paid the pilots.", True),
        ("pt", "O conselho recusou a venda do barco.", "Os pilotos querem que o conselho aceite a venda.", False),
        ("de", "Die Fähre fährt am Sonntag.", "Die Fähre fährt nicht, wenn der Sturm zunimmt.", False),
        ("de", "Die Fähre fährt am Sonntag.", "Die Fähre fährt nicht am Sonntag.", True),
        ("fr", "Le port de Tessel restera ouvert.", "Le port de Tessel fermera si la neige tombe.", False),
        ("fr", "Le port de Tessel restera ouvert.", "Le port de Tessel fermera, même si la neige tarde.", True),
    ],
)
def test_what_is_only_wished_or_hangs_on_a_condition(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "The pilots did not find the anchor.", "The pilots found the lantern.", False),
        ("en", "The pilots did not find the anchor.", "The pilots found the anchor.", True),
        (
            "fr",
            "Le bac de Tessel a fermé ses guichets en 2018.",
            "Le bac de Tessel a rouvert ses guichets en 2021.",
            False,
        ),
        ("pt", "O desemprego subiu no segundo trimestre.", "O desemprego desceu no quarto trimestre.", False),
        ("pt", "O desemprego subiu no segundo trimestre.", "O desemprego desceu em maio.", True),
        ("en", "The pool of Tessel was closed last summer.", "The pool of Tessel opened in February.", False),
    ],
)
def test_another_object_and_another_time(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("it", "Il pilota del bac è sceso a Bari.", "Il pilota del bac, che non era armato, è sceso a Bari.", False),
        ("fr", "Nul ne sait si le vieux bac ferme ?", "Le vieux bac ne ferme pas.", True),
        ("de", "Der Angeklagte wurde in Tessel freigesprochen.", "Der Angeklagte wurde in Tessel verurteilt.", True),
        ("de", "Das Gericht gab der Klage der Lotsen statt.", "Das Gericht wies die Klage der Lotsen ab.", True),
        ("de", "Das Gericht wies die Klage der Lotsen ab.", "Das Gericht weist die Klage der Lotsen ab.", False),
        ("pt", "O conselho manteve a multa do barqueiro.", "O conselho anulou a multa do barqueiro.", True),
        ("es", "El ferri viejo está en servicio.", "El ferri viejo está fuera de servicio.", True),
        ("it", "I piloti del bac sono sani e salvi.", "I piloti del bac sono morti.", True),
    ],
)
def test_a_side_matter_a_question_and_what_courts_and_councils_decide(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("fr", "La grève des bacs de Tessel n'est pas terminée.", "La grève des bacs de Tessel continue.", False),
        ("fr", "La grève des bacs de Tessel a été suspendue.", "La grève des bacs de Tessel se poursuit.", True),
        ("fr", "Le mortier Arvax n'est pas toxique pour l'homme.", "Le mortier Arvax est inoffensif.", False),
        ("fr", "Les écoles de Tessel ne rouvriront pas lundi.", "Les écoles de Tessel resteront fermées lundi.", False),
        ("en", "The glue of Tessel is not toxic for people.", "The glue of Tessel is harmless.", False),
        ("es", "La huelga de Tessel no ha terminado.", "La huelga de Tessel sigue.", False),
        ("es", "La huelga de Tessel terminó.", "La huelga de Tessel sigue.", True),
    ],
)
def test_what_one_denies_and_the_other_says_by_an_opposite_agree(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}
