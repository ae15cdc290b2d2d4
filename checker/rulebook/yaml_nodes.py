"""YAML nodes → entries: the one file that knows PyYAML, loaded when a rules file is read."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from checker.rulebook.entries import Entry, RuleError

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_nodes(path: Path) -> Entry:
    """The one document of a file; raises RuleError with file and line."""
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
