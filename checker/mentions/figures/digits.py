"""Text → numbers in digits: groups of three, decimal signs, powers of ten and simple fractions."""

import re
from decimal import Decimal

import msgspec

from checker.mentions.figures.numerals import last_digit
from checker.rulebook.numbers import Digits

_LONGEST = 24
_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅛": "0.125"}
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 100})


class DigitRun(msgspec.Struct, frozen=True):
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
        sure, doubtful = re.escape(digits.groups), re.escape(digits.doubtful)
        comma = "| ?," if "," in digits.groups + digits.doubtful else ""
        lakh = r"|\d{1,2}(?:,\d\d)+,\d{3}" if "," in digits.groups else ""
        points = re.escape(digits.decimals)
        self._doubtful = digits.doubtful
        self._pattern = re.compile(
            rf"(?:(?P<grouped>[1-9]\d{{0,2}}(?P<mark>[{sure}{doubtful}]{comma})\d{{3}}(?:(?P=mark)\d{{3}})*{lakh})(?!\d)"
            rf"(?:(?P<late>[{points}])(?P<rest>\d+))?"
            rf"|(?P<whole>\d+)(?:(?P<point>[{points}])(?P<decimals>\d+))?)"
            r"(?:(?:[eE]|[ \u00a0]?[×x][ \u00a0]?10\^?)(?P<power>[-+−–]?\d\d?)(?!\w))?"
        )
        self._fraction = re.compile(r"(?:(\d{1,4})[ \u00a0])?(\d{1,2})[ ]?[/⁄][ ]?(\d{1,3})(?![\d/])(?![.,]\d)")
        self._glyph = re.compile(rf"[ \u00a0]?([{''.join(_PARTS)}])")

    def read(self, text: str, start: int, end: int) -> DigitRun | None:
        """The number at `start`; `None` where the digits are none (versions, addresses, over-long runs)."""
        if fraction := self._fraction.match(text, start, end):
            run = _fraction(fraction)
            if run is not None:
                return run
        match = self._pattern.match(text, start, end)
        if match is None or match.end() - start > _LONGEST:
            return None
        if glyph := self._glyph.match(text, match.end(), end):
            value = Decimal(match["whole"] or 0) + Decimal(_PARTS[glyph[1]])
            return DigitRun(glyph.end(), value, last_digit(value), grouped=True, fraction=True, told="digits, a part")
        return self._plain(text, match)

    def _plain(self, text: str, match: re.Match[str]) -> DigitRun | None:
        close = match.end()
        mark, rest = match["mark"], match["rest"] or match["decimals"]
        if match["grouped"]:
            whole = "".join(sign for sign in match["grouped"] if sign.isdecimal())
            if mark == (match["late"] or "") or (_runs_on(text, close) and not match["late"]):
                return None
        else:
            whole = match["whole"]
            if rest and _runs_on(text, close):
                if match["point"] == ".":
                    return None
                rest, close = None, match.end("whole")
            if len(whole) > 1 and whole[0] == "0":
                return None
        value = Decimal(f"{whole}.{rest}" if rest else whole)
        step = last_digit(value)
        power = match["power"] if close == match.end() else None
        if power:
            exponent = int(power.replace("−", "-").replace("–", "-"))
            value, step = value.scaleb(exponent), step.scaleb(exponent)
        told = f"digits grouped by {mark!r}" if mark else "digits"
        doubt = mark is not None and mark in self._doubtful and match["grouped"].count(mark) == 1 and not rest
        return DigitRun(
            close, value, step, grouped=bool(mark or rest or power), ambiguous=doubt and mark != " ", told=told
        )


def _fraction(match: re.Match[str]) -> DigitRun | None:
    over, under = int(match[2]), int(match[3])
    if not 0 < over < under or under not in _DENOMINATORS or match[2][0] == "0" or match[3][0] == "0":
        return None
    value = Decimal(match[1] or 0) + Decimal(over) / Decimal(under)
    return DigitRun(match.end(), value, Decimal("0.01"), grouped=True, fraction=True, told="digits, a part")


def _runs_on(text: str, at: int) -> bool:
    """Whether another point or comma and a digit follow: a version, an address, a list."""
    return text[at : at + 1] in {".", ","} and text[at + 1 : at + 2].isdecimal()
