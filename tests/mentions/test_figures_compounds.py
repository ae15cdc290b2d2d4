from decimal import Decimal

import pytest

from checker.mentions.figures.number_words import NumberReader
from checker.rulebook.numbers import Digits, Join, NumberWords
from checker.rulebook.units import UnitWords
from checker.words import split_words

GERMAN = NumberReader(
    NumberWords(
        digits=Digits(decimals=",", groups="\u00a0", doubtful="."),
        compounds=True,
        ones_first="und",
        cardinals={
            word: Decimal(number)
            for word, number in {
                "ein": 1,
                "eins": 1,
                "drei": 3,
                "sieben": 7,
                "zwölf": 12,
                "zwanzig": 20,
                "siebzig": 70,
            }.items()
        },
        hundreds={"hundert": Decimal(100)},
        magnitudes={"tausend": Decimal(1000), "millionen": Decimal(1_000_000)},
        ordinals={"zwanzigste": Decimal(20), "dritte": Decimal(3)},
    ),
    UnitWords(),
)
SPANISH = NumberReader(
    NumberWords(
        cardinals={word: Decimal(number) for word, number in {"dos": 2, "treinta": 30, "doscientos": 200}.items()},
        magnitudes={"mil": Decimal(1000)},
        joins=(Join(word="y", room=Decimal(10)),),
    ),
    UnitWords(),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("dreiundzwanzig", 23),
        ("siebenhundertdreiundsiebzig", 773),
        ("dreiundzwanzigtausendsiebenhundert", 23_700),
        ("drei Millionen siebenhunderttausend", 3_700_000),
        ("zwölf", 12),
        ("1,5 Millionen", 1_500_000),
        ("dreiundzwanzigste", 23),
    ],
)
def test_a_number_written_as_one_word_is_taken_apart(text: str, number: int) -> None:
    words = split_words(text)
    numeral = GERMAN.read(text, words, GERMAN.starts(words)[0])
    assert numeral is not None
    assert (numeral.value.low, numeral.start, numeral.end) == (number, 0, len(text))


@pytest.mark.parametrize("text", ["dreiklang", "undzwanzig", "hundertwasser", "dreidrei"])
def test_a_word_that_only_begins_like_one_is_none(text: str) -> None:
    assert GERMAN.starts(split_words(text)) == []


def test_hundreds_that_are_one_word_take_tens_and_ones() -> None:
    text = "dos mil doscientos treinta y dos"
    numeral = SPANISH.read(text, split_words(text), 0)
    assert numeral is not None
    assert numeral.value.low == 2232
