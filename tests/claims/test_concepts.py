"""`rules/concepts/`, `things/`, `around/`: every word stands for one thing, and unites what two languages count."""

import pytest

from checker.pipeline import Reader
from checker.rulebook.happenings import load_happenings
from tests.claims.plurals import make_plurals
from tests.comparisons.telling import article
from tests.shipped import RULEBOOK
from tests.test_house import ROOT

READER = Reader(RULEBOOK)
WORDS = [
    (code, word, concept)
    for concept, languages in (*RULEBOOK.concepts.items(), *RULEBOOK.things.items())
    for code, words in languages.items()
    for word in words
]
CODES = RULEBOOK.languages.keys()
UNCOUNTED = {"deeds", "qualities"}
COUNTED = RULEBOOK.things | {
    concept: languages
    for path in (ROOT / "rules/concepts").glob("*.yaml")
    if path.stem not in UNCOUNTED
    for concept, languages in load_happenings(path).items()
}


@pytest.mark.parametrize("code", sorted(RULEBOOK.languages))
def test_every_word_says_its_concept_and_no_other(code: str) -> None:
    lexicon = READER._maker(code)._lexicon  # noqa: SLF001  the look-up that reading uses
    wrong = {
        word: lexicon.concept_of(word.lower())
        for known, word, concept in WORDS
        if known == code and lexicon.concept_of(word.lower()) != concept
    }
    assert wrong == {}


@pytest.mark.parametrize("code", sorted(RULEBOOK.languages))
def test_the_plural_of_a_counted_noun_says_what_the_noun_says(code: str) -> None:
    """A noun may have one of several endings; what is itself listed as the plural of another has none."""
    lexicon = READER._maker(code)._lexicon  # noqa: SLF001  the look-up that reading uses
    mute = {
        word: concept
        for concept, languages in COUNTED.items()
        for word in languages[code]
        if not any(word.lower() in make_plurals(noun, code) for noun in languages[code])
        if concept not in map(lexicon.concept_of, make_plurals(word, code))
    }
    assert mute == {}


def test_a_concept_has_a_word_in_every_language_of_the_packs() -> None:
    assert {
        name for name, told in RULEBOOK.concepts.items() if not set(told) == {*filter(told.get, told)} == {*CODES}
    } == set()


def test_a_thing_has_words_in_two_languages_at_least_and_none_only_where_it_says_so() -> None:
    assert {
        name for name, told in RULEBOOK.things.items() if set(told) != {*CODES} or sum(map(bool, told.values())) < 2
    } == set()
    assert RULEBOOK.things.keys() & RULEBOOK.concepts.keys() == set()


@pytest.mark.parametrize("code", sorted(RULEBOOK.languages))
def test_every_word_around_figures_says_its_concept_and_no_other(code: str) -> None:
    lexicon = READER._maker(code)._lexicon  # noqa: SLF001  the look-up that reading uses
    wrong = {
        word: lexicon.told_by(word.lower())
        for concept, languages in RULEBOOK.around.items()
        for word in languages[code]
        if lexicon.told_by(word.lower()) != concept
    }
    assert wrong == {}


def test_what_stands_around_figures_is_told_in_two_languages_at_least() -> None:
    said = {
        name: {
            code
            for table in (RULEBOOK.around, RULEBOOK.things, RULEBOOK.concepts)
            for code in filter(table.get(name, {}).get, CODES)
        }
        for name in RULEBOOK.around
    }
    assert {name for name, codes in said.items() if len(codes) < 2} == set()


@pytest.mark.parametrize(
    ("thing", "left", "right"),
    [
        ("tent", ("en", "The camp has 112 tents."), ("de", "Das Lager hat 112 Zelte.")),
        ("tent", ("fr", "Le camp compte 112 tentes."), ("es", "El campamento tiene 112 carpas.")),
        ("turbine", ("en", "The firm built 42 turbines."), ("fr", "La firme a construit 42 éoliennes.")),
        ("turbine", ("de", "Die Firma baute 42 Windräder."), ("es", "La firma construyó 42 turbinas.")),
        ("reactor", ("en", "The land runs 17 reactors."), ("it", "Il paese ha 17 reattori.")),
        ("panel", ("en", "The roof bears 640 panels."), ("fr", "Le toit porte 640 panneaux.")),
        ("grave", ("en", "Vandals broke 31 graves."), ("de", "Täter beschädigten 31 Gräber.")),
        ("grave", ("fr", "On a profané 31 tombes."), ("it", "Hanno profanato 31 tombe.")),
        ("horse", ("en", "The stable held 23 horses."), ("fr", "L'écurie abritait 23 chevaux.")),
        ("goat", ("en", "The farm keeps 19 goats."), ("es", "La granja tiene 19 cabras.")),
        ("whale", ("en", "On the sand lay 14 whales."), ("de", "Im Sand lagen 14 Pottwale.")),
        ("dolphin", ("fr", "Sur le sable gisaient 14 dauphins."), ("pt", "Na areia estavam 14 golfinhos.")),
        ("bee", ("en", "The hall showed 36 bees."), ("it", "La sala mostrava 36 api.")),
        ("hive", ("en", "Thieves took 36 hives."), ("fr", "Des voleurs ont pris 36 ruches.")),
        ("bicycle", ("en", "The town bought 250 bicycles."), ("de", "Die Stadt kaufte 250 Fahrräder.")),
        ("tractor", ("en", "On the road stood 85 tractors."), ("fr", "Sur la route, 85 tracteurs attendaient.")),
        ("ambulance", ("en", "The town sent 16 ambulances."), ("es", "La ciudad envió 16 ambulancias.")),
        ("bottle", ("en", "The cellar held 900 bottles."), ("de", "Im Keller lagen 900 Flaschen.")),
        ("manuscript", ("en", "The abbey lost 27 manuscripts."), ("it", "L'abbazia ha perso 27 manoscritti.")),
        ("statue", ("en", "The park shows 27 statues."), ("pt", "O parque mostra 27 estátuas.")),
        ("coffin", ("en", "Diggers found 13 coffins."), ("fr", "Les fouilles ont livré 13 cercueils.")),
        ("fossil", ("en", "Diggers found 61 fossils."), ("es", "Hallaron 61 fósiles.")),
        ("planet", ("en", "They saw 21 exoplanets."), ("fr", "Ils ont vu 21 exoplanètes.")),
        ("satellite", ("en", "The rocket bore 34 satellites."), ("de", "Die Rakete trug 34 Satelliten.")),
        ("grenade", ("en", "Police found 18 grenades."), ("it", "La polizia ha trovato 18 granate.")),
        ("mask", ("en", "The ward got 5,200 masks."), ("fr", "Le service a reçu 5 200 masques.")),
        ("syringe", ("en", "The ward got 5,200 syringes."), ("pt", "O serviço recebeu 5.200 seringas.")),
        ("loan", ("en", "The bank gave 74 loans."), ("es", "El banco dio 74 préstamos.")),
        ("diver", ("en", "The navy sent 22 divers."), ("it", "La marina ha inviato 22 sommozzatori.")),
        ("pilgrim", ("en", "The ship bore 310 pilgrims."), ("de", "Das Schiff trug 310 Pilger.")),
        ("monk", ("en", "The abbey has 15 monks."), ("es", "La abadía tiene 15 monjes.")),
        ("lawyer", ("en", "The firm has 140 lawyers."), ("fr", "Le cabinet compte 140 avocats.")),
        ("chair", ("en", "The hall has 480 chairs."), ("de", "Der Saal hat 480 Stühle.")),
        ("robot", ("en", "The plant has 53 robots."), ("pt", "A fábrica tem 53 robôs.")),
    ],
)
def test_one_thing_is_counted_by_one_name_in_two_languages(
    thing: str, left: tuple[str, str], right: tuple[str, str]
) -> None:
    told = [
        claim.measure for code, text in (left, right) for claim in READER.read(article("a", text, code=code)).claims
    ]
    assert told == [f"count:{thing}"] * 2


def test_one_thing_is_counted_alike_in_two_languages() -> None:
    told = {
        code: [claim.measure for claim in READER.read(article("a", text, code=code)).claims]
        for code, text in (("en", "The port held 64 tankers."), ("fr", "Le port abritait 64 pétroliers."))
    }
    assert told["en"] == told["fr"] == ["count:tanker"]
