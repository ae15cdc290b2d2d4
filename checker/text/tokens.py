"""Text → the same text with the signs of a corpus written as the signs they stand for, every offset kept.

Corpora of news cut into tokens write brackets and quotation marks as the Penn Treebank does: "-LRB- 84 km -RRB-".
"""

import re

_SIGNS = re.compile(r"-L[RSC]B- ?| ?-R[RSC]B-|``|(?<=\s)''")
_BRACKETS = {"R": "()", "S": "[]", "C": "{}"}


def write_signs(text: str) -> str:
    """The text with plain signs, as long as it was."""
    if "-LRB-" in text or "``" in text or "-LSB-" in text:
        return _SIGNS.sub(_sign, text)
    return text


def _sign(match: re.Match[str]) -> str:
    token = match.group()
    if token[0] in "`'":
        return "“ " if token[0] == "`" else "” "
    name = token.strip(" -")
    sign = _BRACKETS[name[1]][name[0] == "R"]
    return sign.ljust(len(token)) if name[0] == "R" else sign.rjust(len(token))
