"""Figures and times → terms: exact figures, ages and days, by which two reports of one happening are known."""

from collections.abc import Iterable, Iterator, Sequence

from checker.model import Figure, When

_LEAST = 2  # a figure up to it stands in every text
_DIGIT, _FIRST, _MOST = 1.2, 1.5, 5.0  # what each digit of a figure adds to its rarity
_AGE, _DAY = 3.5, 3.0
_DAY_LENGTH = len("2031-12-24")


def figure_terms(figures: Iterable[Figure]) -> Iterator[tuple[str, float, float]]:
    """A term f:VALUE|UNIT for each figure, the rarer the more digits it has, and a:YEARS for an age."""
    for figure in figures:
        value = figure.value.high if figure.value.low is None else figure.value.low
        if value is None:
            continue
        plain = f"{value.normalize():f}"
        if figure.type == "age":
            yield f"a:{plain}", _AGE, 1.0
        elif abs(value) > _LEAST:
            digits = len(plain.replace(".", "").strip("-0"))
            yield f"f:{plain}|{figure.unit or ''}", min(_MOST, _FIRST + _DIGIT * digits), 1.0


def when_terms(whens: Sequence[When]) -> Iterator[tuple[str, float, float]]:
    """A term d:DAY for each time that says its day."""
    for when in whens:
        day = when.value[:_DAY_LENGTH]
        if when.type in {"date", "time"} and day.count("-") == 2 and day.replace("-", "").isdigit():  # noqa: PLR2004
            yield f"d:{day}", _DAY, 1.0
