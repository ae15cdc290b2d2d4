"""Languages without a pack: places by CLDR's names, kinds of happening by beginnings of words, names by their sound."""

import pytest

from checker.links import KindFinder
from checker.mentions.names import PlacenameFinder, key_of
from checker.pipeline import Reader
from checker.words import split_words
from tests.comparisons.telling import article
from tests.links.test_links import DAY, link
from tests.shipped import RULEBOOK

READER = Reader(RULEBOOK)
QUAKE = "An earthquake in Turkey near the town of Tesselköy killed 4,100 people, rescuers said."


@pytest.mark.parametrize("code", sorted(RULEBOOK.happenings_elsewhere))
def test_every_beginning_is_found_as_its_kind(code: str) -> None:
    kinds = RULEBOOK.happenings_elsewhere[code]
    finder = KindFinder(kinds)
    wrong = {
        word: kind
        for kind, words in kinds.items()
        for word in words
        if finder.find(split_words(f"2031 {word} 14")).get(5) != kind
    }
    assert wrong == {}


@pytest.mark.parametrize("code", sorted(RULEBOOK.happenings_elsewhere))
def test_a_language_of_the_list_has_no_pack_and_knows_places(code: str) -> None:
    assert code not in RULEBOOK.languages
    assert code in RULEBOOK.names.elsewhere


@pytest.mark.parametrize(
    ("code", "text", "name", "key"),
    [
        ("ru", "В Турции погибли 4100 человек.", "Турции", "turkiye"),
        ("fi", "Maanjäristys Syyriassa surmasi 40.", "Syyriassa", "syria"),
        ("zh", "土耳其发生地震，造成4100人死亡。", "土耳其", "turkiye"),
        ("th", "แผ่นดินไหวในตุรกี", "ตุรกี", "turkiye"),
        ("ko", "튀르키예에서 지진이 났다.", "튀르키예에서", "turkiye"),
        ("ar", "زلزال في تركيا", "تركيا", "turkiye"),
        ("uz", "Indoneziyada zilzila", "Indoneziyada", "indonesia"),
    ],
)
def test_a_place_is_found_with_its_ending(code: str, text: str, name: str, key: str) -> None:
    found = PlacenameFinder(RULEBOOK.names.elsewhere[code]).find(text, split_words(text))
    assert [(text[place.start : place.end], place.key) for place in found] == [(name, key)]


def test_a_small_letter_and_a_longer_word_are_no_place() -> None:
    text = "ирановедение и иран"
    assert PlacenameFinder(RULEBOOK.names.elsewhere["ru"]).find(text, split_words(text)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Вествик", "Westvik"), ("Παπαδάκης", "Papadakis"), ("Зеленський", "Zelenskiy"), ("ელისაბედ", "Elisabed")],
)
def test_names_of_two_scripts_have_one_key(one: str, other: str) -> None:
    assert key_of(one)[:5] == key_of(other)[:5]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "В результате землетрясения в Турции погибли 4100 человек."),
        ("zh", "土耳其发生地震，造成4100人死亡。"),
        ("sv", "Jordbävningen i Turkiet har krävt 4 100 människoliv."),
        ("tr", "Türkiye'deki depremde 4.100 kişi öldü."),
    ],
)
def test_a_report_meets_its_like_in_a_language_without_a_pack(code: str, text: str) -> None:
    quake = article("a", QUAKE, code="en", published=DAY)
    assert link(quake, article("b", text, code=code, published=DAY)).same


def test_letters_of_a_script_without_spaces_are_words_and_others_keep_their_signs() -> None:
    assert [word.form for word in split_words("地震4 ตุรกี")] == ["地", "震", "4", "ตุ", "ร", "กี"]
    assert [word.form for word in split_words("भूकंप e\u0301te\u0301")] == ["भूकंप", "e\u0301te\u0301"]
