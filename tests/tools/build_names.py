"""CLDR → `rules/names/countries.yaml` and `cities.yaml`: run `python tests/tools/build_names.py` to write them again.

Countries are CLDR's territories, cities its exemplar cities of time zones, in the languages below, as babel ships them
(Unicode licence). A name that two things bear is kept for each only in the languages where it means that one thing;
where one language gives it to both, a country goes before a city. What CLDR does not say is kept by hand in the other
files of `rules/names/`.
"""

import re
from collections import defaultdict
from pathlib import Path

from babel import Locale

from checker.rarity import zipf
from checker.words import fold

NAMES = Path(__file__).resolve().parents[2] / "rules" / "names"
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sv")
CONTINENTS = ("002", "003", "005", "009", "142", "150")
NO_TERRITORIES = ("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ")
NO_CITIES = re.compile(
    r"Etc/|Antarctica/|Arctic/|Atlantic/Canary|Pacific/(?:Pitcairn|Enderbury|Kanton)|America/(?:Indiana|North_Dakota|Kentucky)"
)
SAME = {"vatican": "vatican-city"}
"""A city that CLDR also has as a territory, under another name."""

NAMES_OF_OTHERS = ("Ascension", "Columbia", "Dominique", "Maurice", "Oral", "Pasqua", "Riunione", "Stanley")
"""Far more often a person or a plain word."""

COMMON = 4.0
SHORT = 3
ASIDE = re.compile(r"\s*[(\[]([^)\]]+)[)\]]")
SIGNS_OF_PROSE = re.compile(r"SAR|RAE|RAS|R\.A\.S\.|Sonderverwaltung|САР|ÖİB|RAS|\d")
HEADER = "# Written by tests/tools/build_names.py from CLDR (Unicode License v3): do not edit, run it again.\n"

Names = dict[str, dict[str, list[str]]]
"""Key → language → names."""


def build() -> dict[str, str]:
    """The text of each generated file, by file name."""
    countries, cities = read_countries(), read_cities()
    for key in sorted(cities):
        country = countries.get(SAME.get(key, key))
        if country is not None:
            for language, names in cities.pop(key).items():
                country[language] += [name for name in names if name not in country[language]]
    owners = find_owners(countries, cities)
    return {
        "countries.yaml": HEADER + "wide: true\n" + write_things(countries, owners),
        "cities.yaml": HEADER + write_things(cities, owners),
    }


def read_countries() -> Names:
    """Every territory and continent."""
    english = Locale.parse("en").territories
    codes = [code for code in english if (code.isalpha() and code not in NO_TERRITORIES) or code in CONTINENTS]
    countries: Names = {}
    for code in sorted(codes):
        key = slug(ASIDE.sub("", english[code]).replace(" SAR China", ""))
        countries[key] = {
            language: names_in(Locale.parse(language).territories.get(code, "")) for language in LANGUAGES
        }
    return countries


def read_cities() -> Names:
    """Every exemplar city that some language names."""
    zones = {language: Locale.parse(language).time_zones for language in LANGUAGES}
    cities: Names = {}
    for zone in sorted({zone for known in zones.values() for zone in known}):
        if NO_CITIES.match(zone):
            continue
        english = zones["en"].get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        named = {language: names_in(zones[language].get(zone, {}).get("city", ""))[:1] for language in LANGUAGES}
        cities[slug(english)] = {**named, "en": [english]}
    return cities


def names_in(text: str) -> list[str]:
    """The names that CLDR gives in one string: "Myanmar (Burma)" is two."""
    names = [ASIDE.sub("", text), *ASIDE.findall(text)]
    names = [name.replace("’", "'").strip() for name in names]
    return [name for name in names if name not in NAMES_OF_OTHERS and len(name) > 1 and not SIGNS_OF_PROSE.search(name)]


def find_owners(*groups: Names) -> dict[str, dict[str, str]]:
    """Folded name → language → the one thing that bears it there; the first group goes first."""
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for group in groups:
        for key, named in group.items():
            for language, names in named.items():
                for name in names:
                    owners[fold(name)].setdefault(language, key)
    return owners


def write_things(group: Names, owners: dict[str, dict[str, str]]) -> str:
    """The YAML of one group."""
    lines = ["things:"]
    for key, named in sorted(group.items()):
        everywhere: list[str] = []
        local: dict[str, list[str]] = {}
        for language in ("en", *LANGUAGES):
            for name in named[language]:
                bearers = owners[fold(name)]
                if set(bearers.values()) == {key} and not is_word_elsewhere(name, bearers):
                    if name not in everywhere:
                        everywhere.append(name)
                elif bearers[language] == key and name not in local.get(language, []):
                    local.setdefault(language, []).append(name)
        lines += [f"  {key}:", "    type: place", f"    names: [{', '.join(map(quoted, everywhere))}]"]
        if local:
            lines.append("    local:")
            lines += [f"      {code}: [{', '.join(map(quoted, names))}]" for code, names in sorted(local.items())]
    return "\n".join(lines) + "\n"


def is_word_elsewhere(name: str, bearers: dict[str, str]) -> bool:
    """Whether a language that does not name the thing so has a plain word of these letters.

    "Island" is Iceland in German; "Irã" is Iran in Portuguese, and without its accent something else.
    """
    if len(name) <= SHORT and fold(name) != name.lower():
        return True
    return any(zipf(name, language) >= COMMON for language in LANGUAGES if language not in bearers)


def quoted(name: str) -> str:
    """A name as YAML reads it back."""
    return f'"{name}"' if re.search(r"[^\w\s.\-]", name) or name[:1] in "-." else name


def slug(name: str) -> str:
    """A key: folded, hyphens for all else."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


if __name__ == "__main__":
    NAMES.mkdir(exist_ok=True)
    for file, text in build().items():
        (NAMES / file).write_text(text, encoding="utf-8")
