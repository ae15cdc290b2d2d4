"""Tokens → whose each is: "the gym of the old school", "Venn's brother"."""

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.model import CONCEPT, Token

_SAYS = 3  # words from a speaker to the verb of saying


def find_belongings(line: Line, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens with whose they are; who says a thing is nobody's: "the mayor of the town said"."""
    told = list(tokens)
    of, owned = lexicon.opposites.of, lexicon.opposites.owned
    for at, token in enumerate(tokens[:-1]):
        link = line.words[token.last].form
        behind = _phrase(tokens, at + 1)
        if link in of and tokens[at + 1].clause == token.clause and not _says(line, tokens[behind[-1]].last, lexicon):
            told[at] = msgspec.structs.replace(told[at], of=behind)
        elif link in owned and tokens[at + 1].at == token.last + 1:
            for place in behind:
                told[place] = msgspec.structs.replace(told[place], of=(at,))
    return tuple(told)


def _phrase(tokens: tuple[Token, ...], first: int) -> tuple[int, ...]:
    """The places of a word and of those right behind it, as far as they may be of one phrase."""
    last = first
    while last + 1 < len(tokens) and _follows(tokens[last + 1], tokens[last]):
        last += 1
    return tuple(range(first, last + 1))


def _follows(token: Token, before: Token) -> bool:
    """Whether a word stands right behind another in its clause, and has no opposites, as verbs have."""
    plain = all(name.startswith(CONCEPT) for name, _ in token.poles)
    return plain and token.at == before.last and token.clause == before.clause


def _says(line: Line, last: int, lexicon: Lexicon) -> bool:
    """Whether a verb of saying stands right behind a word."""
    return any(lexicon.verbs.at(line.words, at) is not None for at in range(last, min(last + _SAYS, len(line.words))))
