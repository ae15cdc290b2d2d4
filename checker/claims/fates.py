"""Words → what befell whom, by name: "Orla Venn is alive", "Orla Venn, who led the strike, has died"."""

from collections.abc import Sequence

from checker.claims.antonyms import Antonyms
from checker.model import Fate, Token

_FEW = 2  # words between a name and what befell it, or before the name that its sentence begins with


def find_fates(tokens: Sequence[Token], antonyms: Antonyms) -> tuple[Fate, ...]:
    """The fates that a sentence tells; none that it calls a rumour."""
    fates = []
    for at, token in enumerate(tokens):
        poles = [(name, said) for name, said in token.poles if name in antonyms.personal]
        whose = _whose(tokens, at) if poles else ""
        if whose and not _is_doubted(tokens, at, antonyms):
            fates += [Fate(whose, name, said, at) for name, said in poles]
    return tuple(fates)


def _whose(tokens: Sequence[Token], at: int) -> str:
    """The name right before a word in its clause; where the clause has none, that with which its sentence begins."""
    clause = [place for place in range(at) if tokens[place].clause == tokens[at].clause]
    names = [place for place in clause if _is_person(tokens[place])]
    if names:
        return tokens[names[-1]].name if at - names[-1] - 1 <= _FEW else ""
    if clause:
        return ""
    first = next((place for place in range(at) if _is_person(tokens[place])), at)
    return tokens[first].name if first < at and (first <= _FEW or first == at - 1) else ""


def _is_person(token: Token) -> bool:
    return bool(token.name) and token.sort in {"person", "other"}


def _is_doubted(tokens: Sequence[Token], at: int, antonyms: Antonyms) -> bool:
    """Whether a word right before it says that it is not so: "the rumours of his death"."""
    before = tokens[max(0, at - _FEW) : at]
    return any(name in antonyms.doubting and not said for token in before for name, said in token.poles)
