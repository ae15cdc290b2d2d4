"""Claims of a sentence → claims: counts of another happening than the article's own, the cholera after the storm."""

from collections.abc import Mapping, Sequence

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.model import Claim


def find_kinds(line: Line, lexicon: Lexicon) -> frozenset[str]:
    """The kinds of happening that a sentence names."""
    stems = (lexicon.meaning(word.form)[0] for word in line.words)
    return frozenset(lexicon.kinds[stem] for stem in stems if stem in lexicon.kinds)


def set_apart(
    line: Line, lexicon: Lexicon, told: Sequence[Claim], own: frozenset[str], causes: Mapping[str, frozenset[str]]
) -> list[Claim]:
    """The claims, those of a measure that `causes` names qualified by the kind that is not the article's `own`."""
    if all(claim.measure not in causes for claim in told):
        return list(told)
    kinds = find_kinds(line, lexicon)
    if not own or not own.isdisjoint(kinds):
        return list(told)
    return [_qualified(claim, kinds & causes.get(claim.measure, frozenset())) for claim in told]


def _qualified(claim: Claim, kinds: frozenset[str]) -> Claim:
    return msgspec.structs.replace(claim, qualifiers=tuple(sorted({*claim.qualifiers, *kinds}))) if kinds else claim
