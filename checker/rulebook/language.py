"""One folder of `rules/languages/` → Language: one section for each file in it."""

from pathlib import Path
from typing import get_type_hints

import msgspec

from checker.rulebook.attribution import AttributionWords
from checker.rulebook.dates import DateWords
from checker.rulebook.furniture import FurnitureWords
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.measures import MeasureSection
from checker.rulebook.names import NameWords
from checker.rulebook.negation import NegationWords
from checker.rulebook.numbers import NumberWords
from checker.rulebook.sentences import SentenceWords
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import RuleError, load_entry
from checker.rulebook.units import UnitWords


class Language(msgspec.Struct, frozen=True):
    """A language pack. `code` is ISO 639-1, the folder's name; every other field is the file of that name."""

    code: str
    sentences: SentenceWords
    furniture: FurnitureWords
    numbers: NumberWords
    units: UnitWords
    hedges: HedgeWords
    dates: DateWords
    names: NameWords
    measures: MeasureSection
    attribution: AttributionWords
    negation: NegationWords


def load_languages(directory: Path) -> dict[str, Language]:
    """Every pack in the directory, by code."""
    if not directory.is_dir():
        raise RuleError(f"{directory}:1: no such folder of languages")
    return {folder.name: load_language(folder) for folder in sorted(directory.iterdir()) if folder.is_dir()}


def load_language(folder: Path) -> Language:
    """One pack; a missing or an unknown file is an error."""
    sections = {name: kind for name, kind in get_type_hints(Language).items() if name != "code"}
    for path in sorted(folder.iterdir()):
        if path.suffix != ".yaml" or path.stem not in sections:
            raise RuleError(f"{path}:1: unknown file; a pack holds {', '.join(f'{name}.yaml' for name in sections)}")
    for name in sections:
        if not (folder / f"{name}.yaml").is_file():
            raise RuleError(f"{folder / name}.yaml:1: missing")
    return Language(
        code=folder.name,
        **{name: read_as(kind, load_entry(folder / f"{name}.yaml")) for name, kind in sections.items()},
    )
