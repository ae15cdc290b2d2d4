"""Alignment → what two sentences say of one whom both name, and that excludes each other: alive, and dead."""

from checker.comparisons.wordings.alignments import Alignment
from checker.model import SAID, Wording


def find_two_fates(alignment: Alignment) -> tuple[int, ...]:
    """The words of the shorter that tell of somebody the opposite of what the longer tells."""
    short, long = alignment.short, alignment.long
    if not {short.statement.modality, long.statement.modality} <= SAID:
        return ()
    theirs, mine = _sure(long), _sure(short)
    return tuple(
        fate.at
        for fate in short.fates
        if (fate.name, fate.concept, fate.said) in mine and (fate.name, fate.concept, not fate.said) in theirs
    )


def _sure(wording: Wording) -> set[tuple[str, str, bool]]:
    """The fates of which the sentence does not tell the opposite too."""
    told = {(fate.name, fate.concept, fate.said) for fate in wording.fates}
    return {(name, concept, said) for name, concept, said in told if (name, concept, not said) not in told}
