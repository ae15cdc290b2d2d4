"""`rules/opposites.yaml`: concept → language → words for it and for its opposite."""

from pathlib import Path

import msgspec

from checker.rulebook.negation import Poles
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import load_entry


class Opposites(msgspec.Struct, frozen=True):
    """The words of each concept by language; a word stands for all forms of its stem.

    `turning` are the concepts whose opposite turns the word behind it, as a negation does ("failed to pay");
    `changing` those that say of a figure that it moves.
    """

    turning: tuple[str, ...] = ()
    changing: tuple[str, ...] = ()
    concepts: dict[str, dict[str, Poles]] = {}


def load_opposites(path: Path) -> Opposites:
    """The opposites; RuleError where a word is of two concepts, or a concept has no opposite or is not there."""
    entry = load_entry(path)
    opposites = read_as(Opposites, entry)
    unknown = {*opposites.turning, *opposites.changing} - {*opposites.concepts}
    if unknown:
        raise entry.wrong(f"no concept: {', '.join(sorted(unknown))}")
    alone = [name for name, told in opposites.concepts.items() if not any(poles.opposite for poles in told.values())]
    if alone:
        raise entry.wrong(f"no opposite: {', '.join(alone)} (concepts.yaml has what has none)")
    owners: dict[tuple[str, str], str] = {}
    for concept, languages in opposites.concepts.items():
        for code, poles in languages.items():
            for side, words in ((concept, poles.said), (f"not {concept}", poles.opposite)):
                for word in words:
                    owner = owners.setdefault((code, word), side)
                    if owner != side:
                        raise entry.wrong(f"{word!r} ({code}) is a word of {owner} and of {side}")
    return opposites
