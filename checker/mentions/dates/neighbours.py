"""What stands between two matches of a line, and which of them name a day."""

from checker.mentions.dates.matches import Match
from checker.mentions.dates.readings import Reading
from checker.mentions.dates.tokens import Line

DAYS = frozenset({"day", "part"})
CLOCKED = frozenset({"minute", "hour"})
MARKS = frozenset(",;.:|-/<")


def between(line: Line, first: Match, second: Match) -> str:
    """The marks between two matches, or a letter where words stand between them."""
    if first.last + 1 != second.first:
        return "x"
    return line.codes[line.spots[first.last] + 1 : line.spots[second.first]]


def beside(line: Line, first: Match, second: Match) -> bool:
    """Whether nothing but a comma or an article stands between: "jeudi, 5 h 25", "en matinée le 11 novembre"."""
    if second.first - first.last == 2 and "the" in line.tokens[first.last + 1].meanings:  # noqa: PLR2004  one word
        return not {"|", "."} & set(line.codes[line.spots[first.last] : line.spots[second.first]])
    mark = between(line, first, second)
    return mark in {"", ",", ";"} or (mark == "." and bool(first.reading.clock))  # "7:44 a.m. Wednesday"


def is_day(reading: Reading) -> bool:
    """Whether it names one day, without a time."""
    return reading.type == "date" and reading.grain == "day" and "/" not in reading.value
