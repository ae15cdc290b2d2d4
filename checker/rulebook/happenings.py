"""`rules/happenings.yaml`: kind of happening → language → the plain words that news has for it.

`rules/happenings_elsewhere.yaml` has, language first, the beginnings of such words where there is no pack.
"""

from pathlib import Path

from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import load_entry

Happenings = dict[str, dict[str, tuple[str, ...]]]


def load_happenings(path: Path) -> Happenings:
    """The words of each kind by language; RuleError where one language gives a word to two kinds."""
    entry = load_entry(path)
    happenings = read_as(Happenings, entry)
    owners: dict[tuple[str, str], str] = {}
    for kind, languages in happenings.items():
        for code, words in languages.items():
            for word in words:
                owner = owners.setdefault((code, word), kind)
                if owner != kind:
                    raise entry.wrong(f"{word!r} ({code}) is a word of {owner} and of {kind}")
    return happenings


def load_beginnings(path: Path) -> Happenings:
    """The beginnings of words by language and kind; a rules directory may go without."""
    return read_as(Happenings, load_entry(path)) if path.is_file() else {}
