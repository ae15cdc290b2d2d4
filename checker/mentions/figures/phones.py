"""Quantity → whether it is part of a telephone number."""

import re

from checker.mentions.figures.quantities import Quantity
from checker.words import Word

_PHONE_GROUPS = 6
_PHONE_REACH, _PHONE_DIGITS = 20, 8
_LEAST_GROUPS = 4
_THOUSANDS = 3  # digits in a group of a number that counts
_CALLED = re.compile(r"\+\d{1,3}[ .\-\u00a0]?[\d ().\-\u00a0]{6,20}")


def is_phone(text: str, words: list[Word], quantity: Quantity) -> bool:
    """Whether groups of digits lead back to one that begins with 0 or stands behind a plus ("01 23 45", "+33 1 23"), on
    to one that begins with 0 ("555 0123"), or are four and no thousands ("91 555 22 11").
    """  # noqa: D205  one sentence
    at, end = quantity.first, quantity.end
    plus = text.rfind("+", max(0, quantity.start - _PHONE_REACH), quantity.start)
    called = _CALLED.match(text, plus) if plus >= 0 else None
    if called is not None and called.end() >= end and sum(sign.isdecimal() for sign in called[0]) > _PHONE_DIGITS:
        return True
    if text[max(0, quantity.start - 1) : quantity.start] == "(" and text[end : end + 2] == ") ":
        return text[end + 2 : end + 3].isdecimal()  # "(11) 5555-0123"
    if at and words[at - 1].form[0] == "0" and text[words[at - 1].end : quantity.start] in {" ", "-", "."}:
        return words[at - 1].form.isdecimal() and len(words[at - 1].form) > 1
    if _goes_on(text, words, quantity.after):
        return True
    if not quantity.numeral.plain or not at:
        return at == 0 and text[max(0, quantity.start - 1) : quantity.start] == "+"
    return _leads_back(text, words, at)


def _goes_on(text: str, words: list[Word], after: int) -> bool:
    """Whether a group behind begins with 0, or groups of other sizes than thousands stand around."""
    if after < len(words) and _next_to(text, words, after):
        form = words[after].form
        if form[0] == "0" and form.isdecimal() and len(form) > 1:
            return True
    first = last = after
    while last < len(words) and last - after < _PHONE_GROUPS and _next_to(text, words, last):
        last += 1
    while first > 1 and after - first < _PHONE_GROUPS and _next_to(text, words, first - 1):
        first -= 1
    if last - first < _LEAST_GROUPS - 1:
        return False
    groups = words[max(0, first - 1) : last]
    return len(groups) >= _LEAST_GROUPS and any(len(word.form) != _THOUSANDS for word in groups[1:])


def _next_to(text: str, words: list[Word], at: int) -> bool:
    """Whether a group of digits stands there, a space away from another."""
    before, word = words[at - 1], words[at]
    return word.form.isdecimal() and before.form.isdecimal() and text[before.end : word.start] == " "


def _leads_back(text: str, words: list[Word], at: int) -> bool:
    first = at
    for _ in range(_PHONE_GROUPS):
        if not at or not words[at - 1].form.isdecimal() or words[at].start - words[at - 1].end != 1:
            break
        at -= 1
    if at == first:
        return False
    return words[at].form[0] == "0" or text[max(0, words[at].start - 1) : words[at].start] == "+"
