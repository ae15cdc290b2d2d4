"""What a text calls a total, and the lower tolls of it that are parts; people aboard a convoy; what is left over."""

import pytest

from checker.pipeline import check
from tests.claims.telling import claims
from tests.comparisons.telling import article, relate
from tests.shipped import READER

SIEGES = {
    "en": "Gunmen killed 7 hostages on Saturday. A total of 23 hostages and 32 guards died in the siege.",
    "fr": "Les assaillants ont tué 7 otages samedi. Au total, 23 otages et 32 gardes sont morts pendant le siège.",
    "de": "Die Angreifer töteten am Samstag 7 Geiseln. Insgesamt wurden bei der Belagerung 23 Geiseln getötet.",
    "es": "Los asaltantes mataron a 7 rehenes el sábado. En total murieron 23 rehenes en el asedio.",
    "it": "Gli assalitori hanno ucciso 7 ostaggi sabato. In totale sono morti 23 ostaggi nell'assedio.",
    "pt": "Os atacantes mataram 7 reféns no sábado. No total morreram 23 reféns no cerco.",
}


@pytest.mark.parametrize("language", list(SIEGES))
def test_a_toll_below_the_total_of_its_text_is_a_part(language: str) -> None:
    told = {
        int(one.value.low or 0): one.subset for one in claims(SIEGES[language], language) if one.measure == "killed"
    }
    assert (told[7], told[23]) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 7 hostages on Saturday. Soldiers found 23 hostages dead.",  # no total
        "Gunmen killed 7 hostages on Saturday. A total of 23 hostages died in sieges in 2030.",  # over a year
        "Gunmen killed 7 hostages on Saturday. A total of 900 hostages have died in the war.",  # of something wider
        "Gunmen killed 7 hostages on Saturday. A total of 23 soldiers died in the siege.",  # of others
    ],
)
def test_a_toll_beside_no_total_of_its_own_is_a_whole(text: str) -> None:
    assert not any(one.subset for one in claims(text))


def test_two_figures_that_open_a_sentence_have_its_verb() -> None:
    told = claims("23 hostages and 32 guards died. Troops freed 40 hostages and two gunmen died.")
    assert [(one.measure, one.value.low) for one in told] == [
        ("killed", 23),
        ("killed", 32),
        ("hostages", 40),
        ("killed", 2),
    ]


CONVOYS = {
    "en": ("On Sunday 81 buses carrying 5,435 people left Hara.", "5,435"),
    "fr": ("Dimanche, 5 435 personnes ont quitté Hara à bord de 81 autobus.", "5 435"),
    "es": ("El domingo salieron de Hara 5.435 personas a bordo de 81 autobuses.", "5.435"),
    "pt": ("No domingo 81 ônibus transportando 5.435 pessoas saíram de Hara.", "5.435"),
}


@pytest.mark.parametrize("language", list(CONVOYS))
def test_those_aboard_two_convoys_are_no_two_counts(language: str) -> None:
    text, said = CONVOYS[language]
    later = article("b", text, code=language, published="2031-05-12T20:00:00Z", title="Hara")
    first = "On Saturday 17 buses carrying 984 people left Hara."
    earlier = article("a", first, published="2031-05-12T09:00:00Z", title="Hara")
    assert relate(earlier, later)["984", said].startswith("not_comparable")


def test_those_aboard_one_bus_are_the_same_in_two_reports() -> None:
    first, second = (f"A bus carrying {number} pilgrims fell into the Sarun gorge near Hara." for number in (44, 52))
    told = relate(article("a", first, published="2031-05-12"), article("b", second, published="2031-05-12"))
    assert told["44", "52"] == "conflict"


OFFSETS = {
    "en": "The strike at Werft Nord began two weeks after the talks.",
    "fr": "La grève chez Werft Nord a commencé deux semaines après les pourparlers.",
    "de": "Der Streik bei Werft Nord begann zwei Wochen nach den Gesprächen.",
    "es": "La huelga en Werft Nord empezó dos semanas después de las charlas.",
    "it": "Lo sciopero alla Werft Nord è cominciato due settimane dopo i colloqui.",
    "pt": "A greve na Werft Nord começou duas semanas após as conversas.",
}


@pytest.mark.parametrize("language", list(OFFSETS))
def test_a_length_before_or_after_something_lasts_no_time(language: str) -> None:
    (length,) = claims(OFFSETS[language], language)
    assert length.qualifiers == ("away",)


@pytest.mark.parametrize(("how_long", "found"), [("after the first call", 0), ("long", 1)])
def test_how_long_after_something_is_no_conflict(how_long: str, found: int) -> None:
    first = f"The shooting in Lerrin was 21 minutes {how_long} when police arrested the gunman."
    second = f"The shooting in Lerrin was 36 minutes {how_long} when police caught the gunman."
    articles = [
        article(name, text, published="2031-05-12", title="Lerrin") for name, text in (("a", first), ("b", second))
    ]
    assert len(check(articles, READER).findings) == found


def test_a_length_alone_lasts() -> None:
    assert [(one.measure, one.value.low) for one in claims("The strike at Werft Nord lasted two weeks.")] == [
        ("lasted", 2)
    ]


def test_another_amount_is_not_the_whole() -> None:
    first = article(
        "a", "The tanker Sola was carrying 4,000 tonnes of oil when it ran aground.", published="2031-05-12"
    )
    more = article("b", "Another 2,500 tonnes are aboard the tanker Sola, which ran aground.", published="2031-05-12")
    whole = article("c", "The tanker Sola has 2,500 tonnes of oil on board and ran aground.", published="2031-05-12")
    assert relate(first, more)["4,000 tonnes", "2,500 tonnes"] == "not_comparable: subset"
    assert relate(first, whole)["4,000 tonnes", "2,500 tonnes"] != "not_comparable: subset"
