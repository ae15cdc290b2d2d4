"""Numbers that are part of a name, and those that only stand beside one."""

import pytest

from tests.mentions.test_figures import find


def quotes(code: str, text: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in find(code, text)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The dam at the Three Elms reservoir is full."),
        ("en", "Fans of the Fab Four came back to the harbour."),
        ("en", "It was said that the Nine are to meet again soon."),
        ("fr", "Les ministres des Vingt-Sept se verront bientôt au bord du lac."),
        ("es", "El tren de Tres Molinos llega siempre tarde."),
        ("it", "La sede del movimento Cinque Lune resta chiusa."),
        ("pt", "A ponte de Sete Moinhos continua fechada."),
    ],
)
def test_a_capital_within_a_sentence_makes_a_name_of_a_number_in_words(code: str, text: str) -> None:
    assert quotes(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "quote"),
    [
        ("en", "Bus Crash Kills Three In Tessel Harbour", "Three"),
        ("en", "Nine barges sank in the harbour.", "Nine"),
        ("en", "The harbour master said: Nine barges sank.", "Nine"),
        ("fr", "Les Vingt-Sept pays se verront bientôt au bord du lac.", "Vingt-Sept"),
    ],
)
def test_a_capital_says_nothing_in_a_title_at_the_start_and_before_what_is_counted(
    code: str, text: str, quote: str
) -> None:
    assert quotes(code, text) == [quote]


@pytest.mark.parametrize(
    ("code", "label", "count"),
    [
        ("en", "The bus 38 was late.", "On the bus 38 people sang."),
        ("fr", "La salle 38 est fermée.", "Dans la salle 38 personnes chantaient."),
        ("de", "Auf der Station 38 war es still.", "Auf der Station 38 Betten, das reicht."),
        ("es", "El sector 38 de la ciudad duerme.", "En el sector 38 familias duermen."),
        ("it", "Il treno 38 per Tessel parte.", "Sul treno 38 persone cantano."),
        ("pt", "O portão 38 da doca fechou.", "No portão 38 pessoas cantavam."),
    ],
)
def test_a_weak_label_names_a_number_that_counts_no_noun(code: str, label: str, count: str) -> None:
    assert quotes(code, label) == []
    assert quotes(code, count)[0].startswith("38")


@pytest.mark.parametrize(
    ("code", "idiom", "count"),
    [
        ("en", "She called 911 at once.", "She called 911 witnesses' names out in 2 hours."),
        ("fr", "Le guichet est ouvert 24 heures sur 24.", "Il a veillé 24 heures sur 36 jours."),
        ("it", "I volontari del 118 sono partiti.", "Il rialzo del 118% ha stupito tutti."),
        ("es", "Avisaron al 112 enseguida.", "La subida al 112 % sorprendió a todos."),
        ("de", "Wer das sieht, soll 112 wählen.", "Es standen 112 Boote im Hafen."),
        ("pt", "Ligaram para o 193 logo cedo.", "Ligaram para os 193 sócios logo cedo."),
    ],
)
def test_digits_of_an_idiom_count_nothing_and_the_same_digits_elsewhere_do(code: str, idiom: str, count: str) -> None:
    assert quotes(code, idiom) == []
    assert quotes(code, count) != []
