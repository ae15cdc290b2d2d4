"""Tokens → the order of the two ends of each word that leads from one to another: "beat", "beaten by", "'s owner"."""

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.claims.words import is_noun
from checker.model import Order, Token


def find_orders(line: Line, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens with their order."""
    return tuple(
        token
        if token.name or not lexicon.opposites.leads(line.words[token.at].form)
        else msgspec.structs.replace(token, order=_order(line, token, lexicon))
        for token in tokens
    )


def _order(line: Line, token: Token, lexicon: Lexicon) -> Order:
    opposites = lexicon.opposites
    if token.at and line.words[token.at - 1].form in opposites.owned:
        return "owned"
    behind = line.words[token.last].form if token.last < len(line.words) else ""
    return "by" if behind in opposites.by and not is_noun(line, lexicon, token.at) else "straight"
