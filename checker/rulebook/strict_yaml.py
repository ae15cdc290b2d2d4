"""YAML file → plain text values with their lines: no guessed types, no key twice, no alias, no tag.

PyYAML's safe loader turns `no` into False and `12:30` into 750 and keeps the last of two equal keys in silence; here
every scalar stays text, and `shape.py` gives it the type that the receiving struct declares.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class RuleError(Exception):
    """A file in `rules/` cannot be used; the message is `file:line: reason`."""


class Entry(NamedTuple):
    """A YAML value where it stands: text, a list of entries, or a mapping of entries."""

    value: "str | list[Entry] | dict[str, Entry]"
    path: Path
    line: int

    def wrong(self, reason: str) -> RuleError:
        """The error that points at this entry."""
        return RuleError(f"{self.path}:{self.line}: {reason}")

    def tables(self) -> "Iterator[tuple[str, Entry]]":
        """The keys of a mapping with their entries; nothing of anything else."""
        if isinstance(self.value, dict):
            yield from self.value.items()

    def plain(self) -> "Iterator[Entry]":
        """The texts in this entry, however deep."""
        if isinstance(self.value, str):
            yield self
            return
        for below in self.value.values() if isinstance(self.value, dict) else self.value:
            yield from below.plain()


def load_entry(path: Path) -> Entry:
    """The one document of a YAML file; raises RuleError with file and line."""
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(f"{path}:{line}: {error.problem}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}:1: {error}") from error
    if node is None:
        raise RuleError(f"{path}:1: the file is empty")
    return _entry(node, path, frozenset())


def refuse_rivals(words: Iterable[tuple[str, str, Entry]]) -> None:
    """RuleError at the first word, told as language, owner and entry, that another owner has in that language."""
    owners: dict[tuple[str, str], str] = {}
    for code, owner, word in words:
        first = owners.setdefault((code, str(word.value).lower()), owner)
        if first != owner:
            raise word.wrong(f"{word.value!r} ({code}) is a word of {first} and of {owner}")


def _entry(node: yaml.Node, path: Path, above: frozenset[int]) -> Entry:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):  # most are
        return Entry(str(node.value), path, line)
    if id(node) in above:
        raise RuleError(f"{path}:{line}: a value holds itself")
    above |= {id(node)}
    if isinstance(node, yaml.MappingNode):
        return Entry(dict(_pairs(node, path, above)), path, line)
    return Entry([_entry(child, path, above) for child in node.value], path, line)


def _pairs(node: yaml.MappingNode, path: Path, above: frozenset[int]) -> Iterator[tuple[str, Entry]]:
    seen: set[str] = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise RuleError(f"{path}:{line}: a key must be plain text")
        if key.value in seen:
            raise RuleError(f"{path}:{line}: {key.value!r} is given twice")
        seen.add(key.value)
        yield key.value, _entry(value, path, above)
