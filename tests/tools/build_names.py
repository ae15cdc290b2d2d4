"""CLDR → `countries.yaml`, `cities.yaml` and `elsewhere/` in `rules/names/`.

Run `python tests/tools/build_names.py` to write them again.

Countries are CLDR's territories, cities its exemplar cities of time zones, in the languages below, as babel ships them
(Unicode licence). A name that two things bear is kept for each only in the languages where it means that one thing;
where one language gives it to both, a country goes before a city. What CLDR does not say is kept by hand in the other
files of `rules/names/`.
"""

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers

from checker.rarity import zipf
from checker.words import fold

NAMES = Path(__file__).resolve().parents[2] / "rules" / "names"
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sv")
PRESS = (
    *("af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "ckb", "cs", "cy", "da", "el", "et", "eu", "fa", "fi"),
    *("ga", "gl", "gu", "ha", "he", "hi", "hr", "hu", "hy", "id", "is", "ja", "ka", "kk", "km", "kn", "ko", "ku"),
    *("ky", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "mt", "my", "nb", "ne", "nl", "nn", "no", "or", "pa"),
    *("pl", "ps", "ro", "ru", "sd", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "ti"),
    *("tk", "tr", "ug", "uk", "ur", "uz", "vi", "yue", "zh", "zu"),
)
"""Languages with a press of their own and no pack."""

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
COMMON_WORD = 5.5
"""A name that is so common in its own language is a plain word there."""

SHORT = 3
ASIDE = re.compile(r"\s*[(\[]([^)\]]+)[)\]]")
SIGNS_OF_PROSE = re.compile(r"SAR|RAE|RAS|R\.A\.S\.|Sonderverwaltung|САР|ÖİB|RAS|\d")
HEADER = "# Written by tests/tools/build_names.py from CLDR (Unicode License v3): do not edit, run it again.\n"

Names = dict[str, dict[str, list[str]]]
"""Key → language → names."""


def build() -> dict[str, str]:
    """The text of each generated file, by file name."""
    countries, cities = read_countries(LANGUAGES), read_cities(LANGUAGES)
    for key in sorted(cities):
        country = countries.get(SAME.get(key, key))
        if country is not None:
            for language, names in cities.pop(key).items():
                country[language] += [name for name in names if name not in country[language]]
    owners = find_owners(countries, cities)
    return {
        "countries.yaml": HEADER + "wide: true\n" + write_things(countries, owners),
        "cities.yaml": HEADER + write_things(cities, owners),
        **build_elsewhere(),
    }


def build_elsewhere() -> dict[str, str]:
    """The tables of the languages without a pack."""
    scripts: dict[str, list[str]] = defaultdict(list)  # language → its locales, Chinese in two scripts
    for identifier in sorted(locale_identifiers()):
        locale = Locale.parse(identifier)
        if locale.territory is None and locale.variant is None and locale.language in PRESS:
            scripts[locale.language].append(identifier)
    every = tuple(identifier for identifiers in scripts.values() for identifier in identifiers)
    countries, cities = read_countries(every), read_cities(every)
    built: dict[str, str] = {}
    for code, identifiers in scripts.items():
        table: dict[str, list[str]] = {}
        taken: set[str] = set()
        for key, named in [*countries.items(), *((SAME.get(key, key), named) for key, named in cities.items())]:
            names = dict.fromkeys(name for identifier in identifiers for name in named[identifier])
            fresh = [name for name in names if fold(name) not in taken and zipf(name, code) < COMMON_WORD]
            taken.update(map(fold, fresh))
            if fresh:
                table[key] = [*table.get(key, ()), *fresh]
        lines = (f"{json.dumps(key)}: {json.dumps(names, ensure_ascii=False)}" for key, names in sorted(table.items()))
        built[f"elsewhere/{code}.json"] = "{\n" + ",\n".join(lines) + "\n}\n"
    return built


def read_countries(languages: Sequence[str]) -> Names:
    """Every territory and continent."""
    english = Locale.parse("en").territories
    codes = [code for code in english if (code.isalpha() and code not in NO_TERRITORIES) or code in CONTINENTS]
    countries: Names = {}
    for code in sorted(codes):
        key = slug(ASIDE.sub("", english[code]).replace(" SAR China", ""))
        countries[key] = {
            language: names_in(Locale.parse(language).territories.get(code, "")) for language in languages
        }
    return countries


def read_cities(languages: Sequence[str]) -> Names:
    """Every exemplar city that some language names."""
    zones = {language: Locale.parse(language).time_zones for language in ("en", *languages)}
    cities: Names = {}
    for zone in sorted({zone for known in zones.values() for zone in known}):
        if NO_CITIES.match(zone):
            continue
        english = zones["en"].get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        named = {language: names_in(zones[language].get(zone, {}).get("city", ""))[:1] for language in languages}
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
    (NAMES / "elsewhere").mkdir(exist_ok=True)
    for file, text in build().items():
        (NAMES / file).write_text(text, encoding="utf-8")
