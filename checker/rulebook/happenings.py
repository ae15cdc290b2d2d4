"""`rules/happenings.yaml`: kind of happening → language → the plain words that news has for it.

`rules/concepts/` has the same of all that news counts, does and speaks of, a file for each field; `rules/things/` of
what it counts, in the very forms that stand there;
`rules/happenings_elsewhere.yaml`, language first, the beginnings of such words where there is no pack.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import Entry, load_entry, refuse_rivals

Happenings = dict[str, dict[str, tuple[str, ...]]]


def load_happenings(path: Path) -> Happenings:
    """The words of each kind by language, of a file or a folder of them; RuleError where one language gives a word to
    two kinds. A kind has `[]` where a language says it in several words, or in one that says other things too.

    Nothing where there is no such file: a rules directory may go without.
    """  # noqa: D205  one sentence
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path] * path.is_file()
    entries = [load_entry(file) for file in files]
    refuse_rivals((code, kind, word) for entry in entries for kind, code, word in _words(entry))
    happenings: Happenings = {}
    for entry in entries:
        kinds = read_as(Happenings, entry)
        if twice := sorted(happenings.keys() & kinds):
            raise entry.wrong(f"stands in another file too: {', '.join(twice)}")
        happenings |= kinds
    return happenings


def find_ubiquitous(
    persons: frozenset[str], concepts: Happenings, happenings: Happenings, sources: Mapping[str, Iterable[str]]
) -> frozenset[str]:
    """The concepts that do not tell two figures of an event apart: people, who says so, and what happened; `sources`
    are the words for the second, by language.
    """  # noqa: D205  one sentence
    taken = {(code, word) for kinds in happenings.values() for code, words in kinds.items() for word in words}
    taken |= {(code, word) for code, words in sources.items() for word in words}
    told = (
        concept
        for concept, languages in concepts.items()
        if any((code, word) in taken for code, words in languages.items() for word in words)
    )
    return persons.union(told)


def load_beginnings(path: Path) -> Happenings:
    """The beginnings of words by language and kind, read as `load_happenings` does."""
    if not path.is_file():
        return {}
    entry = load_entry(path)
    refuse_rivals(_words(entry))
    return read_as(Happenings, entry)


def _words(entry: Entry) -> Iterator[tuple[str, str, Entry]]:
    """Each word of a table of tables, with both keys."""
    for first, table in entry.tables():
        for second, words in table.tables():
            for word in words.plain():
                yield first, second, word
