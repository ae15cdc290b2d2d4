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


@pytest.mark.parametrize(
    ("code", "house", "count"),
    [
        ("en", "The blast at 12 Harbour Road woke Tessel.", "All 12 Harbour Road shops are shut."),
        ("fr", "Le feu a pris au 12 rue des Lilas.", "Il reste 12 places rue des Lilas."),
        ("de", "In der Straße des Friedens 12 brannte es.", "In der Straße nach Tessel 12 Autos, mehr nicht."),
        ("es", "El fuego empezó en la avenida Corvina, 1.200.", "En la avenida Corvina 1.200 vecinos cantaban."),
        ("it", "L'incendio in via Corvina 12 è domato.", "In via Corvina 12 persone cantavano."),
        ("pt", "O fogo começou na rua das Flores, 120.", "Na rua das Flores, 120 pessoas cantavam."),
    ],
)
def test_a_street_makes_the_number_of_a_house_where_no_noun_is_counted(code: str, house: str, count: str) -> None:
    assert quotes(code, house) == []
    assert quotes(code, count)[0].startswith("1")


@pytest.mark.parametrize(
    ("code", "text", "rate"),
    [
        ("en", "There were 12 new cases per 100,000 people.", "/100000"),
        ("fr", "On compte 12 cas pour 100 000 habitants.", "/100000"),
        ("de", "Es gab 12 Fälle je 100.000 Einwohner.", "/100000"),
        ("es", "Hubo 12 casos por cada 100.000 habitantes.", "/100000"),
        ("it", "Sono 12 casi ogni 1.000 abitanti.", "/1000"),
        ("pt", "São 12 casos por 100 mil habitantes.", "/100000"),
    ],
)
def test_the_base_of_a_rate_counts_nobody_and_is_the_unit_of_the_rate(code: str, text: str, rate: str) -> None:
    figures = find(code, text)
    assert [(text[figure.start : figure.end], figure.unit) for figure in figures] == [("12", rate)]


def test_many_people_are_no_base_of_a_rate_where_no_figure_leads_to_them() -> None:
    assert quotes("fr", "C'est un repas pour 100 personnes.") == ["100"]
    assert quotes("de", "Zwei Gruppen mit je 100 Kindern kamen.") == ["Zwei", "100"]


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("en", "Junctions 10 and 11 are shut.", "Flight 12 and 30 passengers are late."),
        ("fr", "Les voies 3 et 4 sont fermées.", "La voie 3 et 40 personnes attendent."),
        ("de", "Die Gleise 3 und 4 sind frei.", "Gleis 3 und 40 Leute warten."),
    ],
)
def test_a_list_of_names_goes_on_where_no_noun_is_counted(code: str, text: str, count: str) -> None:
    assert quotes(code, text) == []
    assert len(quotes(code, count)) == 1


def test_a_weak_label_names_a_number_before_a_verb() -> None:
    assert quotes("en", "Zone 3 lost power.") == []
    assert quotes("en", "In zone 3 people slept.") == ["3"]
