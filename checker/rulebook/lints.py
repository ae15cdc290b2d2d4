"""`rules/` → faults: everything that is wrong with a folder of rules, told at once, each with its file and line."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_type_hints

from checker.rulebook.calendars import load_calendars
from checker.rulebook.conflicts import Rule, load_rule
from checker.rulebook.filters import load_filter
from checker.rulebook.kinds import load_kinds
from checker.rulebook.language import Language, load_language
from checker.rulebook.measures import Measure, load_measures
from checker.rulebook.names import load_name_table
from checker.rulebook.strict_yaml import RuleError
from checker.words import split_words


def find_faults(directory: Path) -> Iterator[str]:
    """The faults of a folder of rules as "file:line: reason": one broken file does not hide those of another."""
    faults: list[str] = []
    measures = _try(faults, load_measures, directory / "measures.yaml") or {}
    _try(faults, load_kinds, directory / "kinds")
    _try(faults, load_name_table, directory / "names")
    _try(faults, load_calendars, directory / "calendars.yaml")
    folders = [folder for folder in sorted(directory.glob("languages/*")) if folder.is_dir()]
    for folder in folders:
        language = _try(faults, load_language, folder)
        if language is not None:
            faults += _language_faults(language, folder, measures)
    paths = sorted(directory.glob("conflicts/*.yaml"))
    known: dict[str, Rule] = {}
    for path in paths:
        rule = _try(faults, load_rule, path)
        if rule is not None:
            known[rule.id] = rule
            faults += _rule_faults(rule, path, measures)
    for path in sorted(directory.glob("filters/*.yaml")):
        silencer = _try(faults, lambda path: load_filter(path, known), path)
        if silencer is not None:
            faults += _rule_faults(silencer, path, measures)
    for name, found in (("languages", folders), ("conflicts", paths)):
        if not found:
            faults.append(f"{directory / name}:1: holds nothing")
    yield from faults


def find_unreached(language: Language) -> Iterator[tuple[str, str]]:
    """Section and phrase of every phrase of a pack that stands, as whole words, in no example of its section."""
    for section in _sections():
        words = getattr(language, section)
        if not hasattr(words, "phrases"):
            continue
        texts = [" ".join(("", *_forms(example.text), "")) for example in words.examples]
        for phrase in dict.fromkeys(words.phrases()):
            forms = " ".join(("", *_forms(phrase), ""))
            if not any(forms in text for text in texts):
                yield section, phrase


def _try(faults: list[str], load: Callable[[Path], Any], path: Path) -> Any:  # noqa: ANN401  what the loader loads
    try:
        return load(path)
    except RuleError as error:
        faults.append(str(error))
    except OSError as error:
        faults.append(f"{path}:1: {error.strerror}")
    return None


def _language_faults(language: Language, folder: Path, measures: dict[str, Measure]) -> Iterator[str]:
    for name in language.measures.measures:
        if name not in measures:
            yield f"{_place(folder / 'measures.yaml', name)}: measure {name!r} is not in rules/measures.yaml"
    for section, phrase in find_unreached(language):
        yield f"{_place(folder / f'{section}.yaml', phrase)}: no example reaches {phrase!r}"


def _rule_faults(rule: Rule, path: Path, measures: dict[str, Measure]) -> Iterator[str]:
    for name in rule.measures:
        if name not in measures and ":" not in name:  # an open measure is called as a text has it
            yield f"{_place(path, name)}: measure {name!r} is not in rules/measures.yaml"
    if not any(case.want for case in rule.cases):
        yield f"{_place(path, 'cases')}: no case says on what the rule must fire (`want`)"
    for told in (rule.because, *(one.because for one in rule.translations.values())):
        yield from _sentence_faults(told, path)


def _sentence_faults(because: str, path: Path) -> Iterator[str]:
    try:
        because.format(left="", right="", earlier="", later="", measure="")
    except (KeyError, IndexError, ValueError):
        yield f"{_place(path, 'because')}: names other than {{left}}, {{right}}, {{earlier}}, {{later}}, {{measure}}"


def _place(path: Path, word: str) -> str:
    """The file and the first line of it that holds the word, whole."""
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    lines = path.read_text(encoding="utf-8").splitlines()
    return f"{path}:{next((number for number, line in enumerate(lines, 1) if whole.search(line)), 1)}"


def _sections() -> list[str]:
    return [name for name in get_type_hints(Language) if name != "code"]


def _forms(text: str) -> list[str]:
    return [word.form for word in split_words(text)]
