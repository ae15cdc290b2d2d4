"""Figures → numbers that only those who ask for numbers want: hundreds that also name a coin, ranges of places."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from checker.model import Figure
from checker.rulebook.language import Language

_COINS = "CENT"
_HUNDRED = Decimal(100)
_ARTICLE = 3  # letters


def in_hundreds(figures: Sequence[Figure], content: str, language: Language) -> tuple[Figure, ...]:
    """The figures; coins as the number that their word is too: "3 cents" is 300 in French."""
    coins = tuple(language.numbers.coin_hundreds)
    return tuple(
        msgspec.structs.replace(figure, value=figure.value.times(_HUNDRED), unit=None, type="number")
        if coins and figure.unit == _COINS and content[figure.start : figure.end].lower().endswith(coins)
        else figure
        for figure in figures
    )


def ranges_of_places(figures: Sequence[Figure], content: str, language: Language) -> Iterator[tuple[Figure, Figure]]:
    """Two ordinals that words make a range: "entre la dixième et la quinzième"."""
    frames = [(frame.open, frame.link) for frame in language.hedges.frames if not frame.change]
    for first, last in pairwise(figures):
        if not first.type == last.type == "ordinal":
            continue
        before, between = content[: first.start].lower().split(), content[first.end : last.start].lower().split()
        if any(_led_by(opening, before) and _is(link, between) for opening, link in frames):
            yield first, last


def _led_by(opening: str, words: list[str]) -> bool:
    size = len(opening.split())
    return _is(opening, words[-size:]) or _is(opening, words[-size - 1 :])


def _is(phrase: str, words: list[str]) -> bool:
    """Whether the words are the phrase, an article behind it or none."""
    forms = phrase.split()
    return words == forms or (words[:-1] == forms and len(words[-1]) <= _ARTICLE)
