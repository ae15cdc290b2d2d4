"""Quantity → whether it is part of a telephone number."""

import re

from checker.mentions.figures.quantities import Quantity
from checker.words import Word

_PHONE_GROUPS = 6
_PHONE_REACH, _PHONE_DIGITS = 20, 8
_CALLED = re.compile(r"\+\d{1,3}[ .\-\u00a0]?[\d ().\-\u00a0]{6,20}")


def is_phone(text: str, words: list[Word], quantity: Quantity) -> bool:
    """Whether groups of digits lead back to one that begins with 0 or stands behind a plus: "01 23 45", "+33 1 23"."""
    at, end = quantity.first, quantity.end
    plus = text.rfind("+", max(0, quantity.start - _PHONE_REACH), quantity.start)
    called = _CALLED.match(text, plus) if plus >= 0 else None
    if called is not None and called.end() >= end and sum(sign.isdecimal() for sign in called[0]) > _PHONE_DIGITS:
        return True
    if text[max(0, quantity.start - 1) : quantity.start] == "(" and text[end : end + 2] == ") ":
        return text[end + 2 : end + 3].isdecimal()  # "(11) 5555-0123"
    if at and words[at - 1].form[0] == "0" and text[words[at - 1].end : quantity.start] in {" ", "-", "."}:
        return words[at - 1].form.isdecimal() and len(words[at - 1].form) > 1
    if not quantity.numeral.plain or not at:
        return at == 0 and text[max(0, quantity.start - 1) : quantity.start] == "+"
    for _ in range(_PHONE_GROUPS):
        if not at or not words[at - 1].form.isdecimal() or words[at].start - words[at - 1].end != 1:
            break
        at -= 1
    if at == quantity.first:
        return False
    return words[at].form[0] == "0" or text[max(0, words[at].start - 1) : words[at].start] == "+"
