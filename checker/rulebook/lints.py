"""`rules/` → faults: everything that is wrong with a folder of rules, told at once, each with its file and line."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_type_hints

from checker.rulebook.calendars import Calendars, find_feasts, load_calendars
from checker.rulebook.conflicts import Rule, load_rule
from checker.rulebook.filters import load_filter
from checker.rulebook.happenings import Happenings, load_beginnings, load_happenings
from checker.rulebook.kinds import load_kinds
from checker.rulebook.language import Language, load_language
from checker.rulebook.measures import Measure, load_measures
from checker.rulebook.names import load_name_table
from checker.rulebook.opposites import Opposites, load_opposites
from checker.rulebook.strict_yaml import Entry, RuleError, load_entry
from checker.words import split_words

_TOLD = {"examples", "cases"}  # what must be read may be read twice
_HAPPENINGS, _ELSEWHERE = "happenings.yaml", "happenings_elsewhere.yaml"
_CONCEPTS, _THINGS, _AROUND, _OPPOSITES = "concepts", "things", "around", "opposites.yaml"


def find_faults(directory: Path) -> Iterator[str]:
    """The faults of a folder of rules as "file:line: reason": one broken file does not hide those of another."""
    faults: list[str] = []
    measures = _try(faults, load_measures, directory / "measures.yaml") or {}
    _try(faults, load_kinds, directory / "kinds")
    _try(faults, load_name_table, directory / "names")
    calendars = _try(faults, load_calendars, directory / "calendars.yaml") or {}
    folders = [folder for folder in sorted(directory.glob("languages/*")) if folder.is_dir()]
    for folder in folders:
        language = _try(faults, load_language, folder)
        if language is not None:
            faults += _language_faults(language, folder, measures, calendars)
    faults += _table_faults(directory, {folder.name for folder in folders})
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
    faults += _double_faults(directory)
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


def _language_faults(
    language: Language, folder: Path, measures: dict[str, Measure], calendars: Calendars
) -> Iterator[str]:
    for name in language.measures.measures:
        if name not in measures:
            yield f"{_place(folder / 'measures.yaml', name)}: measure {name!r} is not in rules/measures.yaml"
    dates = language.dates
    for feast in sorted(find_feasts((*dates.holidays.values(), *dates.shy_holidays.values())) - calendars.keys()):
        yield f"{_place(folder / 'dates.yaml', feast)}: feast {feast!r} is not in rules/calendars.yaml"
    for section, phrase in find_unreached(language):
        yield f"{_place(folder / f'{section}.yaml', phrase)}: no example reaches {phrase!r}"


def _table_faults(directory: Path, packs: set[str]) -> list[str]:
    """What is wrong with the tables of words by language: rivals, languages that have no pack, or have one."""
    faults: list[str] = []
    happenings: Happenings = _try(faults, load_happenings, directory / _HAPPENINGS) or {}
    concepts: Happenings = _try(faults, load_happenings, directory / _CONCEPTS) or {}
    things: Happenings = _try(faults, load_happenings, directory / _THINGS) or {}
    around: Happenings = _try(faults, load_happenings, directory / _AROUND) or {}
    opposites = _try(faults, load_opposites, directory / _OPPOSITES) or Opposites()
    for name, table in (
        (_HAPPENINGS, happenings),
        (_CONCEPTS, concepts),
        (_THINGS, things),
        (_AROUND, around),
        (_OPPOSITES, opposites.concepts),
    ):
        for thing, languages in table.items():
            place = _place(directory / name, thing)
            faults += [f"{place}: {thing!r} has no words of {code!r}" for code in sorted(packs - languages.keys())]
            faults += [f"{place}: {thing!r}: no pack is called {code!r}" for code in sorted(languages.keys() - packs)]
    path = directory / _ELSEWHERE
    for code, kinds in (_try(faults, load_beginnings, path) or {}).items():
        unknown = sorted(kinds.keys() - happenings.keys())
        faults += [f"{_place(path, kind)}: {kind!r} ({code}) is no kind of {_HAPPENINGS}" for kind in unknown]
        if code in packs:
            faults.append(f"{_place(path, code)}: {code!r} has a pack: its words stand in {_HAPPENINGS}")
    return faults


def _double_faults(directory: Path) -> Iterator[str]:
    for path in sorted(directory.rglob("*.yaml")):
        try:
            yield from _doubles(load_entry(path))
        except RuleError:  # told where the file is read as what it is
            continue


def _doubles(entry: Entry) -> Iterator[str]:
    """The words that stand twice in one list."""
    for key, below in entry.tables():
        if key in _TOLD:
            continue
        yield from _doubles(below)
        seen: set[str] = set()
        for word in below.value if isinstance(below.value, list) else ():
            if isinstance(word.value, str) and word.value in seen:
                yield str(word.wrong(f"{word.value!r} is given twice"))
            elif isinstance(word.value, str):
                seen.add(word.value)


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
    """The file, of a folder the one that has it, and its first line that holds the word, whole."""
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if whole.search(line):
                return f"{file}:{number}"
    return f"{path}:1"


def _sections() -> list[str]:
    return [name for name in get_type_hints(Language) if name != "code"]


def _forms(text: str) -> list[str]:
    return [word.form for word in split_words(text)]
