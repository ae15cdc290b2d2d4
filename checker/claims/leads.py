"""Tokens → what leads to each name: "built *by* the Danish yard Holm", "opened *in* Tessel"."""

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.model import Token

_WORDS = 3  # of the longest phrase before a place
_REACH = 4  # words before a name: an article, what it is ("the Danish yard")


def find_leads(line: Line, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens, each name with what leads to it."""
    told = {token.at for token in tokens}
    return tuple(
        msgspec.structs.replace(token, led=_lead(line, token.at, told, lexicon)) if token.name else token
        for token in tokens
    )


def _lead(line: Line, at: int, told: set[int], lexicon: Lexicon) -> str:
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        form = line.words[place].form
        if form in lexicon.opposites.by:
            return "by"
        place_lead = _place_lead(line, place, lexicon)
        if place_lead or (form not in lexicon.opposites.articles and place not in told):
            return place_lead
    return ""


def _place_lead(line: Line, last: int, lexicon: Lexicon) -> str:
    """The words that lead to a place and end with a word: "near", "près de"; "" for none."""
    for first in range(max(0, last - _WORDS + 1), last + 1):
        found = lexicon.place_leads.at(line.words, first)
        if found is not None and first + found[0] == last + 1:
            return " ".join(word.form for word in line.words[first : last + 1])
    return ""
