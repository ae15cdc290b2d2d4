import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.interval import Interval
from checker.mentions.figures import FigureFinder
from checker.model import Figure
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.language import Language
from checker.rulebook.numbers import Example
from checker.words import split_words
from tests.shipped import RULEBOOK

LANGUAGES: dict[str, Language] = RULEBOOK.languages
KINDS = RULEBOOK.kinds
FINDERS = {code: FigureFinder(language, KINDS, RULEBOOK.persons_in(code)) for code, language in LANGUAGES.items()}
PLAIN = FigureFinder.plain(KINDS)

EXAMPLES = [
    pytest.param(code, example, id=f"{code}/{section}/{number}")
    for code, language in LANGUAGES.items()
    for section in ("numbers", "units", "hedges")
    for number, example in enumerate(getattr(language, section).examples)
]


def find(code: str, text: str) -> list[Figure]:
    finder = FINDERS.get(code, PLAIN)
    return finder.find(text, split_words(text), 0, len(text))


def written(value: Interval) -> str:
    low, high = (None if bound is None else round(bound, 4).normalize() for bound in (value.low, value.high))
    if low == high:
        return f"{low:f}"
    return f"{'' if low is None else f'{low:f}'}..{'' if high is None else f'{high:f}'}"


def told(text: str, figure: Figure) -> tuple[object, ...]:
    quote = text[figure.outer_start : figure.outer_end]
    return quote, written(figure.value), figure.unit, figure.hedge, figure.type, figure.ambiguous


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_each_example_of_a_pack_is_read_as_it_says(code: str, example: Example) -> None:
    expected = [(read.quote, read.value, read.unit, read.hedge, read.type, read.ambiguous) for read in example.reads]
    figures = find(code, example.text)
    assert [told(example.text, figure) for figure in figures] == expected
    counted = [(read.counts, figure.counts) for read, figure in zip(example.reads, figures, strict=True) if read.counts]
    assert [named for _, named in counted] == [wanted for wanted, _ in counted]


def test_packs_have_examples_in_which_nothing_is_read() -> None:
    for language in LANGUAGES.values():
        if language.numbers.examples:
            assert any(not example.reads for example in language.numbers.examples)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Secondo il sindaco il primo ministro era in piazza prima di tutti."),
        ("it", "Soffiano venti forti da nord; gli anni Novanta e gli anni '90 sono lontani, come il Novecento."),
        ("it", "Il treno delle 15.30 parte alle 16, dalle 9 alle 18 gli uffici sono aperti."),
        ("it", "Il Movimento 5 Stelle, l'articolo 18, la legge 104 e il volo 370 non contano nulla."),
        ("it", "Hanno vinto 3-1 ai quarti di finale; il numero verde è 0800 555 212."),
        ("it", "A metà marzo, nella prima metà del 2015, un mezzo dei pompieri è arrivato."),
        ("it", "L'uno e l'altro, uno dei gemelli no, l'ottone, il battesimo e l'incantesimo."),
    ],
)
def test_what_only_looks_like_a_figure_is_none(code: str, text: str) -> None:
    assert [figure for figure in find(code, text) if figure.type != "ordinal"] == []


def test_a_figure_holds_magnitude_and_unit_but_not_its_hedge_or_noun() -> None:
    text = "Ils ont perdu plus de 1,2 milliard d'euros et 12 personnes."
    money, people = find("fr", text)
    assert text[money.start : money.end] == "1,2 milliard d'euros"
    assert text[money.outer_start : money.outer_end] == "plus de 1,2 milliard d'euros"
    assert text[people.start : people.end] == "12"


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("7,000 fled", "1000"),
        ("4.9 million fled", "100000"),
        ("5,992 fled", "1"),
        ("110,000 fled", "10000"),
        ("2.5 km", "0.1"),
    ],
)
def test_the_step_is_the_worth_of_the_last_digit(text: str, step: str) -> None:
    (figure,) = find("en", text)
    assert figure.step == Decimal(step)


def test_a_point_before_three_digits_is_marked_ambiguous_in_french_and_a_decimal_in_english() -> None:
    (french,) = find("fr", "Il y avait 1.300 cyclistes")
    (english,) = find("en", "It grew by 1.300 points")
    assert (french.value.low, french.ambiguous) == (1300, True)
    assert (english.value.low, english.ambiguous) == (Decimal("1.300"), False)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_every_space_groups_thousands(space: str) -> None:
    (figure,) = find("fr", f"On a compté 5{space}992 civils")
    assert figure.value == Interval(Decimal(5992), Decimal(5992))


def test_steps_name_what_was_read_and_the_entry_that_read_it() -> None:
    (figure,) = find("fr", "On parle de plus de 5 992 civils")
    assert figure.steps == ("5 992: digits grouped by ' '", "hedge 'plus de' → more_than")


def test_a_stretch_of_a_text_is_read_with_offsets_of_the_whole() -> None:
    text = "Seven fled. Then 12 died."
    words = split_words(text, 12, len(text))
    (figure,) = FINDERS["en"].find(text, words, 12, len(text))
    assert text[figure.start : figure.end] == "12"


def test_without_a_pack_digits_and_symbols_are_read() -> None:
    text = "Das kostet 1.250.000 € und 3,5 % mehr, sagte er 2016."
    money, share = find("de-without-pack", text)
    assert (money.value.low, money.unit, money.type) == (1250000, "EUR", "currency")
    assert (share.value.low, share.unit) == (Decimal("3.5"), "%")


def test_hedges_of_packs_are_of_the_closed_set() -> None:
    known = {"about", "nearly", "at_least", "more_than", "at_most", "less_than", "up_to"}
    for language in LANGUAGES.values():
        hedges: HedgeWords = language.hedges
        assert {*hedges.before, *hedges.after, *hedges.after_noun} <= known


def test_units_of_packs_are_known_to_some_kind() -> None:
    known = {unit for kind in KINDS.values() for unit in kind.units}
    for language in LANGUAGES.values():
        assert set(language.units.words) <= known


PIECES = sorted(
    {
        word
        for language in LANGUAGES.values()
        for section in (language.numbers, language.units, language.hedges)
        for word in section.phrases()
    }
    | {
        "12",
        "1.300",
        "5 992",
        "007",
        "3-1",
        "$",
        "€",
        "%",
        "½",
        "1/2",
        "e5",
        "×10^9",
        ",",
        ".",
        "(",
        "-",
        "–",
        "\n",
        "'",
        "01 23",
    }
)


@given(
    code=st.sampled_from([*FINDERS, "xx"]), text=st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join))
)
@settings(max_examples=300, deadline=None)
def test_any_text_raises_nothing_and_figures_are_sorted_apart_and_inside(code: str, text: str) -> None:
    figures = find(code, text)
    last = 0
    for figure in figures:
        assert last <= figure.outer_start <= figure.start < figure.end <= figure.outer_end <= len(text)
        assert re.search(r"\S", text[figure.start : figure.end])
        last = figure.end
        assert figure.value.low is not None or figure.value.high is not None
        assert figure.step > 0


def test_the_minutes_of_a_clock_time_open_no_range() -> None:
    text = "Il a déraillé à 22 h 15 à une dizaine de kilomètres de Tessel."
    told = [text[figure.start : figure.end] for figure in find("fr", text)]
    assert "une dizaine de kilomètres" in told
