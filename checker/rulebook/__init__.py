"""`rules/` → Rulebook: all knowledge, read once, frozen, and handed in to whoever needs it."""

from itertools import chain
from pathlib import Path

import msgspec

from checker.rulebook.calendars import Calendars, load_calendars
from checker.rulebook.compiled import load_compiled
from checker.rulebook.conflicts import Rule
from checker.rulebook.filters import load_all_rules
from checker.rulebook.happenings import Happenings, find_ubiquitous, load_beginnings, load_happenings
from checker.rulebook.kinds import Kind, load_kinds
from checker.rulebook.language import Language, load_languages
from checker.rulebook.measures import Measure, load_measures
from checker.rulebook.names import NameTable, load_name_table
from checker.rulebook.opposites import Opposites, load_opposites
from checker.rulebook.strict_yaml import RuleError

__all__ = [
    "Kind",
    "Language",
    "Measure",
    "NameTable",
    "Opposites",
    "Rule",
    "RuleError",
    "Rulebook",
    "find_rules",
    "find_ubiquitous",
    "load_rulebook",
]

_PLACES, _PEOPLE = "places.yaml", "people.yaml"  # the fields of places and people, of concepts and of things
_NONHUMAN = ("vehicles.yaml", "nature.yaml")


class Rulebook(msgspec.Struct, frozen=True):
    """Everything that the checker knows beside its code."""

    languages: dict[str, Language]
    calendars: Calendars
    kinds: dict[str, Kind]
    measures: dict[str, Measure]
    names: NameTable
    happenings: Happenings
    concepts: Happenings  # one thing → language → its plain words, for all forms of their stems
    things: Happenings  # one thing → language → its forms, for these alone
    sites: frozenset[str]  # those concepts and things that are places
    persons: frozenset[str]  # those concepts and things that are people, who have an age
    nonhuman: frozenset[str]  # those of vehicles and of nature, which are no people
    around: Happenings  # what stands around figures → language → its plain words, for all forms of their stems
    happenings_elsewhere: Happenings  # language without a pack → kind → beginnings of words
    opposites: Opposites
    rules: tuple[Rule, ...]

    def persons_in(self, code: str) -> frozenset[str]:
        """The nouns for somebody in one language, in small letters."""
        tables = (self.concepts, self.things)
        named = self.persons.union(measure.bearer for measure in self.measures.values())
        found = (table[name].get(code, ()) for table in tables for name in named if name in table)
        return frozenset(word.lower() for words in found for word in words)


def find_rules() -> Path:
    """The shipped `rules/`: beside the package in a checkout, inside it in an installed wheel."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load_rulebook(directory: Path | None = None, *, cache: Path | None = None) -> Rulebook:
    """Read and check a rules directory (the shipped one by default); raises RuleError with file and line.

    With a folder `cache`, rules that were read before and have not changed are read back from it.
    """
    root = find_rules() if directory is None else directory
    return _load(root) if cache is None else load_compiled(root, cache, Rulebook, lambda: _load(root))


def _load(root: Path) -> Rulebook:
    return Rulebook(
        languages=load_languages(root / "languages"),
        calendars=load_calendars(root / "calendars.yaml"),
        kinds=load_kinds(root / "kinds"),
        measures=load_measures(root / "measures.yaml"),
        names=load_name_table(root / "names"),
        happenings=load_happenings(root / "happenings.yaml"),
        concepts=load_happenings(root / "concepts"),
        things=load_happenings(root / "things"),
        sites=_of_field(root, _PLACES),
        persons=_of_field(root, _PEOPLE),
        nonhuman=_of_field(root, *_NONHUMAN),
        around=load_happenings(root / "around"),
        happenings_elsewhere=load_beginnings(root / "happenings_elsewhere.yaml"),
        opposites=load_opposites(root / "opposites.yaml"),
        rules=load_all_rules(root),
    )


def _of_field(root: Path, *fields: str) -> frozenset[str]:
    """The names of the concepts and things of some fields."""
    tables = (root / table / field for table in ("concepts", "things") for field in fields)
    return frozenset(chain(*map(load_happenings, tables)))
