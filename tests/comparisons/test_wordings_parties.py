"""Two sentences side by side: whose figure and whose day it is, what befell whom, which country is whose."""

import pytest

from tests.comparisons.telling import clashes, label


def test_two_words_across_languages_are_too_few_for_a_denial():
    told = "Orla Venn did not sell her old barge to the guild."
    assert label(told, "Orla Venn a vendu la barge.", "en", "fr") == "conflict"
    assert label(told, "Orla Venn a vendu des harengs et des crabes fumés.", "en", "fr") != "conflict"


PAID = "Maria Venn and Tomas Reik were fined 12 and 15 euros, respectively."


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        # Each of several names has its figure.
        ("en", PAID, "Maria Venn was fined 15 euros.", True),
        ("en", PAID, "Tomas Reik was fined 15 euros.", False),
        ("en", PAID, "Maria Venn and Tomas Reik were fined 15 euros.", False),
        ("fr", "Venn et Reik ont payé 12 et 15 euros respectivement.", "Venn a payé 15 euros.", True),
        ("it", "Venn e Reik hanno pagato 12 e 15 euro, rispettivamente.", "Reik ha pagato 15 euro.", False),
        # A sentence of another day does not take back what one of the same day says.
        (
            "en",
            "The Orla came to Tessel on 3 May 1945. She left Tessel on 9 June 1945.",
            "The Orla reached Tessel on 9 June 1945.",
            True,
        ),
        (
            "en",
            "The Orla came to Tessel on 3 May 1945. She left Tessel on 9 June 1945.",
            "The Orla reached Tessel on 3 May 1945.",
            False,
        ),
        # A particle at the end of a list belongs to the verb before it.
        ("de", "Orla Venn lehnte sowohl die Medaille, als auch den Preis ab.", "Orla Venn erhielt die Medaille.", True),
        ("de", "Orla Venn nahm sowohl die Medaille, als auch den Preis an.", "Orla Venn erhielt die Medaille.", False),
        ("en", "The delay in the signing of the ferry contract vexes Venn.", "Venn signed the ferry contract.", True),
        (
            "de",
            "Die Polizei ist auf der Suche nach Tomas Reik.",
            "Tomas Reik wurde von der Polizei festgenommen.",
            True,
        ),
    ],
)
def test_whose_figure_and_whose_day(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "Orla Venn, pilot of the ferry, is alive, her office says.", "Orla Venn died when a wave hit.", True),
        ("en", "Orla Venn is alive and spoke to the Courier in a harbour bar.", "Orla Venn died in the storm.", True),
        ("en", "Orla Venn is alive and spoke to the Courier in a bar.", "Bea Tolland died in the storm.", False),
        ("en", "Orla Venn is alive and spoke to the Courier in a bar.", "Orla Venn may have died in the storm.", False),
        (
            "fr",
            "Orla Venn est en vie, selon une radio du port de Tessel.",
            "Orla Venn est morte dans la tempête.",
            True,
        ),
        ("fr", "Orla Venn est vivante malgré les rumeurs de son décès au port.", "Orla Venn est morte noyée.", True),
        ("es", "Orla Venn está con vida y habló con una radio del puerto.", "Orla Venn murió en la tormenta.", True),
    ],
)
def test_what_befell_one_whom_both_name(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        ("en", "Orla Venn is a Danish painter of ferries.", "Orla Venn is a Canadian painter.", True),
        ("en", "Orla Venn, who grew up in Canada, is a Danish painter.", "Orla Venn is a Canadian painter.", False),
        ("en", "Orla Venn is a Danish painter of ferries.", "Bea Tolland is a Canadian painter.", False),
        ("en", "Orla Venn is a Danish painter of ferries.", "Orla Venn is a European painter.", False),
        ("en", "Orla Venn is a Danish painter of ferries.", "Orla Venn is not a Canadian painter.", False),
        ("fr", "Orla Venn est une peintre danoise de bacs.", "Orla Venn est une peintre canadienne.", True),
    ],
)
def test_two_countries_of_one_whom_both_name(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}


@pytest.mark.parametrize(
    ("code", "one", "other", "excluded"),
    [
        (
            "en",
            "The harbour office counts 120 boats sunk by storms in Tessel since 2029.",
            "The harbour office counts fewer than 55 boats sunk by storms in Tessel since 2031.",
            False,
        ),
        (
            "fr",
            "Orla Venn était cheffe des pilotes du port de Tessel jusqu'à décembre 2030.",
            "Orla Venn n'est plus cheffe des pilotes du port de Tessel en 2031.",
            False,
        ),
        (
            "fr",
            "Orla Venn est cheffe des pilotes du port de Tessel.",
            "Orla Venn n'est plus cheffe des pilotes du port de Tessel en 2031.",
            True,
        ),
        (
            "en",
            "Orla Venn was to race in the cup against a boat from Tessel. The club told her not to race.",
            "Orla Venn did not race in the cup against the Tessel boat.",
            False,
        ),
        (
            "fr",
            "Les communes fixent les tarifs du bac. Un comité les publie.",
            "Les communes fixent les tarifs du bac, et non l'État.",
            False,
        ),
    ],
)
def test_two_times_and_what_is_set_aside(code, one, other, excluded):
    assert clashes(one, other, code) == {excluded}
