"""`rules/opposites.yaml`: concept → language → words for it and for its opposite."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from checker.rulebook.negation import Poles
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import Entry, load_entry, refuse_rivals


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
    sections = dict(entry.tables())
    for name in ("turning", "changing"):
        for word in sections[name].plain() if name in sections else ():
            if word.value not in opposites.concepts:
                raise word.wrong(f"no concept: {word.value}")
    concepts = dict(sections["concepts"].tables()) if "concepts" in sections else {}
    for name, told in opposites.concepts.items():
        if not any(poles.opposite for poles in told.values()):
            raise concepts[name].wrong(f"no opposite: {name} (concepts/ has what has none)")
    refuse_rivals(_sides(concepts))
    return opposites


def _sides(concepts: dict[str, Entry]) -> Iterator[tuple[str, str, Entry]]:
    """Each word with its language and what it says: "won", "not won"."""
    for concept, languages in concepts.items():
        for code, poles in languages.tables():
            for side, words in poles.tables():
                for word in words.plain():
                    yield code, concept if side == "said" else f"not {concept}", word
