"""Words → what they are the opposite of, and what turns them: "not", "failed to", "stopped"."""

import msgspec

from checker.claims.antonyms import Pole
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.claims.words import is_noun
from checker.model import CONCEPT, Token

_TURNED = 2  # words that a verb such as "failed" turns
_CLOSE = 2  # words between two that belong together


def turn_poles(
    line: Line, lexicon: Lexicon, clauses: list[int], turned: set[int]
) -> dict[int, tuple[tuple[Pole, ...], int]]:
    """The opposites of which each word is one, with the side that is meant, and where its phrase begins.

    `turned` are the words so near to a negation that their opposite is meant.
    """
    poles: dict[int, tuple[tuple[Pole, ...], int]] = {}
    parted = _parted(line, lexicon, clauses)
    hollow = {place for at, (size, _) in line.all(lexicon.hollow).items() for place in range(at, at + size)}
    for at, word in enumerate(line.words):
        if at in poles or at in hollow:
            continue
        phrase = lexicon.poles.at(line.words, at)
        size = 1 if phrase is None else phrase[0]
        told = lexicon.poles_of(word.form) if size == 1 else ()
        told = parted.get(at) or (told if phrase is None else (phrase[1], *(one for one in told if one != phrase[1])))
        if told:
            places = range(at, at + size)
            meant = turn(told) if any(place in turned for place in places) else told
            poles.update((place, (meant, at)) for place in places)
    return poles


def turn(poles: tuple[Pole, ...]) -> tuple[Pole, ...]:
    """The other side of each; what a word says beside remains."""
    return tuple((name, said if name.startswith(CONCEPT) else not said) for name, said in poles)


def _parted(line: Line, lexicon: Lexicon, clauses: list[int]) -> dict[int, tuple[Pole, ...]]:
    """The opposites of verbs whose particle stands at the end of their clause, or of the sentence: "lehnte den Antrag
    ab", "lehnte sowohl den Antrag, als auch die Klage ab".
    """  # noqa: D205  one sentence
    return {
        at: poles
        for last, particle in _particles(line, lexicon, clauses)
        for at in range(last - 1, -1, -1)
        if (clauses[at] == clauses[last] or last + 1 == len(clauses))
        and not is_noun(line, lexicon, at)
        and (poles := lexicon.poles_of(particle + line.words[at].form))
    }


def _particles(line: Line, lexicon: Lexicon, clauses: list[int]) -> list[tuple[int, str]]:
    ends = [at for at in range(len(clauses)) if at + 1 == len(clauses) or clauses[at + 1] != clauses[at]]
    return [(at, form) for at in ends if (form := line.words[at].form) in lexicon.opposites.particles]


def turn_behind(line: Line, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens, a verb behind a word that turns it denied ("stopped selling", "failed to pay"), and what stands next
    to it; where that word is denied itself ("did not prevent"), they are not. So is the first word behind "without".
    """  # noqa: D205  one sentence
    turned = list(tokens)
    for at, token in enumerate(tokens[:-1]):
        if (
            token.name
            or not lexicon.opposites.turns(line.words[token.at].form)
            or not _bound(line, lexicon, tokens, at)
        ):
            continue
        if token.denied:
            turned = _cancelled(turned, at)
        for place in range(at + 1, min(len(tokens), at + 1 + _TURNED)):
            other = tokens[place]
            if other.clause != token.clause or other.name or other.at - tokens[place - 1].last > _CLOSE:
                break
            turned[place] = _denied(other, denied=not token.denied and not other.denied, focus=place == at + 1)
    for at in _deprived(line, tokens, lexicon):
        turned[at] = _denied(turned[at], denied=not turned[at].denied, focus=True)
    return tuple(_denying(token, lexicon) for token in turned)


def _cancelled(tokens: list[Token], at: int) -> list[Token]:
    """The tokens, those from one on in its clause no longer denied: "did not prevent the sale" denies nothing of it."""
    clause = tokens[at].clause
    return [
        msgspec.structs.replace(token, denied=False, focus=False) if place >= at and token.clause == clause else token
        for place, token in enumerate(tokens)
    ]


def _denying(token: Token, lexicon: Lexicon) -> Token:
    """A word such as "impossible" denied, where nothing has turned it."""
    denies = any(name in lexicon.opposites.denying and not said for name, said in token.poles)
    return msgspec.structs.replace(token, denied=True) if denies else token


def _denied(token: Token, *, denied: bool, focus: bool) -> Token:
    poles = turn(token.poles) if denied != token.denied else token.poles
    return msgspec.structs.replace(token, denied=denied, focus=denied and focus, poles=poles)


def _bound(line: Line, lexicon: Lexicon, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the token behind is a verb that hangs on this one, by a word between them or by its ending."""
    last, verb = tokens[at].last, tokens[at + 1].at
    if any(word.form in lexicon.opposites.links for word in line.words[max(last, verb - _CLOSE) : verb]):
        return True
    return verb == last and line.words[verb].form.endswith(lexicon.opposites.endings or ("\0",))


def _deprived(line: Line, tokens: tuple[Token, ...], lexicon: Lexicon) -> set[int]:
    """The first tokens behind "without", "instead of"."""
    ends = [at + size for at, (size, _) in line.all(lexicon.privatives).items()]
    behind = {at: min((place for place, token in enumerate(tokens) if token.at >= at), default=-1) for at in ends}
    return {place for at, place in behind.items() if place >= 0 and tokens[place].at <= at + _CLOSE}
