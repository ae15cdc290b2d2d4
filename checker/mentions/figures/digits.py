"""Text → numbers in digits: groups of three, decimal signs, powers of ten and simple fractions."""

import re
from decimal import Decimal

import msgspec

from checker.mentions.figures.numerals import last_digit
from checker.rulebook.numbers import Digits

_LONGEST, _DOUBTFUL_PLACES = 24, 2
_LEADING = frozenset({".", ","})
_POWER = (
    r"(?:(?:[eE]|[ \u00a0]?[×x][ \u00a0]?10(?:\^|(?=[-−–])))(?P<power>[-+−–]?\d\d?)(?!\w)"
    r"|\^(?P<raised>(?:[-−–]{2}|[-+−–])?\d\d?)(?!\w))?"
)
_MOST_ZEROS = 24
PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625"}
PARTS |= {"⅞": "0.875", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅙": "0.16667", "⅚": "0.83333"}
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128})


class DigitRun(msgspec.Struct, frozen=True, gc=False):
    """A number in digits up to `end`. `fraction` is set for "1/2", "2 ¼"; `grouped` where groups or decimals show."""

    end: int
    value: Decimal
    step: Decimal
    grouped: bool = False
    fraction: bool = False
    ambiguous: bool = False
    told: str = "digits"


class DigitReader:
    """Reads the number that begins at a place where digits begin."""

    def __init__(self, digits: Digits) -> None:
        marks = re.escape("".join(sorted(set(digits.groups + digits.doubtful + ".,"))))
        self._sure, self._doubtful, self._points = digits.groups, digits.doubtful, digits.decimals
        lakh = r"|\d{1,2}(?:,\d\d){1,4},\d{3}"
        self._doubtful_points = digits.doubtful_decimals
        self._grouped = re.compile(
            rf"(?P<all>(?P<groups>(?!0)\d{{1,3}}(?P<mark> ?,|[{marks}])\d{{3}}(?:(?P=mark)\d{{3}}){{0,6}}){lakh})(?!\d)"
            rf"(?:(?P<point>[.,])(?P<decimals>\d+))?{_POWER}"
        )
        self._bare = re.compile(r"\d+(?![\w.])")
        points = re.escape(digits.decimals + digits.doubtful_decimals)
        self._plain = re.compile(rf"(?P<whole>\d+)(?:(?P<point>[{points}])(?P<decimals>\d+))?{_POWER}")
        self._fraction = re.compile(
            r"(?:(\d{1,4})(?:[ \u00a0]{1,2}|-(?=[1-3]/[248]\b)))?(\d{1,2})[ ]?[/⁄][ ]?(\d{1,3})(?![\d/])(?![.,]\d)"
        )
        self._glyph = re.compile(rf"[ \u00a0]?([{''.join(PARTS)}])")

    def read(self, text: str, start: int, end: int) -> DigitRun | None:
        """The number at `start`; `None` where the digits are none (versions, addresses, over-long runs)."""
        if self._leads(text, start):
            match = self._bare.match(text, start, end)
            if match is not None and match.end() - start <= _LONGEST:
                value = Decimal(f"0.{match.group()}")
                return DigitRun(match.end(), value, last_digit(value), grouped=True, told="digits after a point")
        if text[start] in PARTS:
            value = Decimal(PARTS[text[start]])
            return DigitRun(start + 1, value, last_digit(value), grouped=True, fraction=True, told="a part")
        if fraction := self._fraction.match(text, start, end):
            run = _fraction(fraction)
            if run is not None:
                return run
        match = self._grouped.match(text, start, end)
        run = None if match is None else self._in_groups(text, match)
        if run is None:
            match = self._plain.match(text, start, end)
            if match is None or match.end() - start > _LONGEST:
                return None
            run = self._in_one(text, match)
        return None if run is None else self._with_glyph(text, run, end)

    def _leads(self, text: str, start: int) -> bool:
        """Whether a decimal sign with nothing before it stands before `start`: ".500", ",08"."""
        if start == 0 or text[start - 1] not in self._points or text[start - 1] not in _LEADING:
            return False
        return start == 1 or text[start - 2].isspace() or text[start - 2] in "($£€-"

    def _in_groups(self, text: str, match: re.Match[str]) -> DigitRun | None:
        mark, point, close = match["mark"], match["point"], match.end()
        if close - match.start() > _LONGEST or (point is None and _runs_on(text, close)):
            return None
        sign = (mark or ",").strip() or " "
        told_twice = match["groups"] is None or match["groups"].count(sign) > 1
        # One group after a sign that this language does not group by is a decimal: "1.300" in English.
        usual, zeros = sign in self._sure + self._doubtful, match.group().endswith(sign + "000")
        if point == sign or not (usual or told_twice or point or zeros):
            return None
        whole = "".join(figure for figure in match["all"] if figure.isdecimal())
        doubt = (sign in self._doubtful or not usual) and not told_twice and point is None
        told = f"digits grouped by {sign!r}{', elsewhere a decimal sign' if doubt and sign != ' ' else ''}"
        return _run(whole, match, close, grouped=True, ambiguous=doubt, told=told)

    def _in_one(self, text: str, match: re.Match[str]) -> DigitRun | None:
        whole, close = match["whole"], match.end()
        if len(whole) > 1 and whole[0] == "0":
            return None
        if match["decimals"] and _runs_on(text, close):
            if match["point"] == ".":
                return None
            value = Decimal(whole)
            return DigitRun(match.end("whole"), value, last_digit(value))
        if not match["decimals"] and _runs_on(text, close) and text[close] == ".":
            return None
        doubt = bool(match["decimals"]) and match["point"] in self._doubtful_points
        if doubt and (len(match["decimals"]) > _DOUBTFUL_PLACES or match["power"] or match["raised"]):
            return DigitRun(match.end("whole"), Decimal(whole), last_digit(Decimal(whole)))
        raised = bool(match["decimals"] or match["power"] or match["raised"])
        return _run(whole, match, close, grouped=raised, ambiguous=doubt, told="digits")

    def _with_glyph(self, text: str, run: DigitRun, end: int) -> DigitRun:
        glyph = None if run.grouped else self._glyph.match(text, run.end, end)
        if glyph is None:
            return run
        value = run.value + Decimal(PARTS[glyph[1]])
        return DigitRun(glyph.end(), value, last_digit(value), grouped=True, fraction=True, told="digits, a part")


def _run(whole: str, match: re.Match[str], close: int, *, grouped: bool, ambiguous: bool, told: str) -> DigitRun | None:
    value = Decimal(f"{whole}.{match['decimals']}" if match["decimals"] else whole)
    step = last_digit(value)
    if match["power"]:
        exponent = int(match["power"].replace("−", "-").replace("–", "-"))
        value, step = value.scaleb(exponent), step.scaleb(exponent)
    if match["raised"]:
        return _raised(value, match, told)
    return DigitRun(close, value, step, grouped=grouped, ambiguous=ambiguous, told=told)


def _raised(value: Decimal, match: re.Match[str], told: str) -> DigitRun | None:
    """A number with its power, "10^6"; `None` where it is beyond all that is counted."""
    exponent = int(match["raised"].replace("−", "-").replace("–", "-").replace("--", ""))
    if not value or abs(exponent * value.adjusted()) > _MOST_ZEROS:
        return None
    power = value**exponent
    step = Decimal(1).scaleb(power.adjusted() - len(value.as_tuple().digits) + 1)
    return DigitRun(match.end(), power, step, grouped=True, told=f"{told}, to the power of {exponent}")


def _fraction(match: re.Match[str]) -> DigitRun | None:
    over, under = int(match[2]), int(match[3])
    if not 0 < over < under or under not in _DENOMINATORS or match[2][0] == "0" or match[3][0] == "0":
        return None
    value = Decimal(match[1] or 0) + Decimal(over) / Decimal(under)
    return DigitRun(match.end(), value, Decimal("0.01"), grouped=True, fraction=True, told="digits, a part")


def _runs_on(text: str, at: int) -> bool:
    """Whether another point or comma and a digit follow: a version, an address, a list."""
    return text[at : at + 1] in {".", ","} and text[at + 1 : at + 2].isdecimal()
