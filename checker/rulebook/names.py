"""The section `names.yaml` of a language pack, and `rules/names/*.yaml` → NameTable."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import Entry, RuleError, load_entry
from checker.words import fold

NameType = Literal["place", "person", "organisation", "other"]


class Expected(msgspec.Struct, frozen=True):
    """A name that an example holds: its exact text, type and key."""

    name: str
    key: str
    type: NameType = "other"
    part: str = ""


class Example(msgspec.Struct, frozen=True):
    """A sentence and every name in it, in order."""

    text: str
    names: tuple[Expected, ...] = ()
    headline: bool = False


class NameWords(msgspec.Struct, frozen=True):
    """Words around proper names."""

    # What a capital letter proves: "names" where only names bear one, "nouns" where every noun does.
    capitals: Literal["names", "nouns"] = "names"
    title_case: bool = False  # whether headlines give every word a capital
    titles: tuple[str, ...] = ()  # stand before a person and are no part of the name
    particles: tuple[str, ...] = ()  # lower-case words inside a name: "de", "von"
    particles_behind: tuple[str, ...] = ()  # the same behind another of them only: "de *la* Torre"
    bound_particles: tuple[str, ...] = ()  # the same before a hyphen only, in front too: "al-Asad", not "al Sevilla"
    body_particles: tuple[str, ...] = ()  # the same inside the name of a body or a place only: "of"
    shortened: tuple[str, ...] = ()  # words of a name that may end in a point: "St."
    name_starts: tuple[str, ...] = ()  # particles that belong to the surname even in front: "al-", "bin"
    elisions: tuple[str, ...] = ()  # short forms before an apostrophe that are no part of the name
    possessives: tuple[str, ...] = ()  # endings after an apostrophe that are no part of the name
    suffixes: tuple[str, ...] = ()  # stand after a surname: "Jr", "II"
    not_names: tuple[str, ...] = ()  # capitalised but no names: months, weekdays, "TV"
    ordinary: tuple[str, ...] = ()  # names of the table that also begin sentences as plain words
    place_openers: tuple[str, ...] = ()  # words that make a place with the word behind them: "Sankt Urban"
    place_leads: tuple[str, ...] = ()  # words after which a name is a place
    organisation_words: tuple[str, ...] = ()  # a name that holds one is an organisation
    place_words: tuple[str, ...] = ()  # a name that holds one is a place
    name_endings: tuple[str, ...] = ()  # endings that a name of the table may bear: "Syriens"
    place_endings: tuple[str, ...] = ()  # where nouns have capitals: endings of towns, not of compound nouns
    common_endings: tuple[str, ...] = ()  # endings by which a rare first word is a plain word, not a name
    parts_before: dict[str, tuple[str, ...]] = {}  # part of a place → words before its name
    parts_after: dict[str, tuple[str, ...]] = {}  # the same, after its name
    part_links: tuple[str, ...] = ()  # words between a part and its place
    inflections: tuple[tuple[str, ...], ...] = ()  # endings that stand for each other in words of origin
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        parts = (*self.parts_before.values(), *self.parts_after.values())
        around = (self.titles, self.particles, self.particles_behind, self.bound_particles, self.body_particles)
        within = (self.shortened, self.name_starts, self.elisions, self.possessives, self.suffixes)
        against = (self.not_names, self.ordinary, self.part_links)
        sorts = (self.place_openers, self.place_leads, self.organisation_words, self.place_words)
        for phrases in (*around, *within, *against, *sorts, *parts):
            yield from phrases


class Thing(msgspec.Struct, frozen=True):
    """A place, person or body under every name that news gives it.

    `names` hold in any language. What means something else elsewhere stands under its language in `local` ("Mexico" is
    a city in French). `adjectives` say where something comes from ("Syrian"), by language, in the basic form.
    """

    type: NameType
    names: tuple[str, ...] = ()
    local: dict[str, tuple[str, ...]] = {}
    adjectives: dict[str, tuple[str, ...]] = {}


Placenames = dict[str, tuple[str, ...]]
"""Place → its names in one language."""


class NameTable(msgspec.Struct, frozen=True):
    """Things by key; given names (folded), by which an unknown person is known as one; and the wide places: a country
    does not exclude a town, which may lie in it. Of the wide ones those `overlapping` hold others or lie in one.
    """  # noqa: D205  one sentence

    things: dict[str, Thing] = {}
    given: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    overlapping: frozenset[str] = frozenset()
    elsewhere: dict[str, bytes] = {}  # language without a pack → JSON of Placenames; each decoded when first needed

    @property
    def states(self) -> frozenset[str]:
        """The wide places that exclude one another."""
        return self.wide - self.overlapping


class _File(msgspec.Struct, frozen=True):
    """One file of `rules/names/`."""

    things: dict[str, Thing] = {}
    given: tuple[str, ...] = ()
    wide: bool = False
    overlapping: tuple[str, ...] = ()


def load_name_table(directory: Path) -> NameTable:
    """All files of `rules/names/`, what they say of one key put together; RuleError where they disagree."""
    things: dict[str, Thing] = {}
    given: set[str] = set()
    wide: set[str] = set()
    overlapping: set[str] = set()
    for path in sorted(directory.glob("*.yaml")):
        entry = load_entry(path)
        file = read_as(_File, entry)
        given.update(map(fold, file.given))
        wide.update(file.things if file.wide else ())
        overlapping.update(file.overlapping)
        for key, thing in file.things.items():
            known = things.get(key)
            if known is not None and known.type != thing.type:
                raise _at(entry, key).wrong(f"{key!r} is a {known.type} in another file")
            things[key] = thing if known is None else _merged(known, thing)
    unknown = sorted(overlapping - wide)
    if unknown:
        raise RuleError(f"{directory}: overlapping: no wide place: {', '.join(unknown)}")
    return NameTable(
        things, frozenset(given), frozenset(wide), frozenset(overlapping), _load_elsewhere(directory / "elsewhere")
    )


def _load_elsewhere(directory: Path) -> dict[str, bytes]:
    tables: dict[str, bytes] = {}
    for path in sorted(directory.glob("*.json")):
        try:
            tables[path.stem] = msgspec.json.encode(msgspec.json.decode(path.read_bytes(), type=Placenames))
        except msgspec.DecodeError as error:
            raise RuleError(f"{path}: {error}") from error
    return tables


def _at(entry: Entry, key: str) -> Entry:
    """The entry of a thing, for its line."""
    below = entry.value["things"] if isinstance(entry.value, dict) else entry
    return below.value[key] if isinstance(below.value, dict) else below


def _merged(one: Thing, other: Thing) -> Thing:
    return Thing(
        type=one.type,
        names=one.names + tuple(name for name in other.names if name not in one.names),
        local=_joined(one.local, other.local),
        adjectives=_joined(one.adjectives, other.adjectives),
    )


def _joined(one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {code: one.get(code, ()) + other.get(code, ()) for code in {**one, **other}}
