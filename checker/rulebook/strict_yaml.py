"""YAML file → plain text values with their lines: no guessed types, no key twice, no alias, no tag.

PyYAML's safe loader turns `no` into False and `12:30` into 750 and keeps the last of two equal keys in silence; here
every scalar stays text, and `shape.py` gives it the type that the receiving struct declares.
"""

from collections.abc import Iterable
from pathlib import Path

from checker.rulebook.entries import Entry, RuleError

__all__ = ["Entry", "RuleError", "load_entry", "refuse_rivals"]


def load_entry(path: Path) -> Entry:
    """The one document of a YAML file; raises RuleError with file and line."""
    from checker.rulebook.yaml_nodes import read_nodes  # noqa: PLC0415  PyYAML, for rules that were not read before

    return read_nodes(path)


def refuse_rivals(words: Iterable[tuple[str, str, Entry]]) -> None:
    """RuleError at the first word, told as language, owner and entry, that another owner has in that language."""
    owners: dict[tuple[str, str], str] = {}
    for code, owner, word in words:
        first = owners.setdefault((code, str(word.value).lower()), owner)
        if first != owner:
            raise word.wrong(f"{word.value!r} ({code}) is a word of {first} and of {owner}")
