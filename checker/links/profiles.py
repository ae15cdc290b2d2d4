"""Reading → Profile: its terms sorted for many comparisons, made once."""

from math import log1p, sqrt

import msgspec

from checker.model import Outline, Reading

WITHIN, ACROSS = frozenset("nlw"), frozenset("nlkf")
"""The sorts of terms that are compared within one language, and across two."""
UNIT = 100
"""What makes a weight whole: sums of whole numbers are the same in any order."""

_SIGNS = frozenset("nplfadh")
_RARE = 340  # weight of a word that stands once and is in no word list
_MAIN = 370  # weight of an age that stands in the headline or the lead, or more than once


class Profile(msgspec.Struct, frozen=True, gc=False):
    """What a link is made of.

    `ranked` are the terms by weight; `within` and `across` the lengths of the term vectors that count within one
    language and across two; `width` says how much there is to compare by. Of the weights by term, `signs` are those of
    what tells most: names, people, countries, figures, ages, days and kinds; of the `words` the `rare` are in no list.
    """

    article: str
    outlet: str
    language: str
    day: int | None
    shingles: tuple[int, ...]
    marks: frozenset[int]
    terms: dict[str, int]
    ranked: tuple[str, ...]
    signs: dict[str, int]
    words: dict[str, int]
    sounds: dict[str, int]
    rare: frozenset[str]
    within: float
    across: float
    people: frozenset[str]
    towns: frozenset[str]
    lands: frozenset[str]
    ages: frozenset[str]
    main_ages: frozenset[str]
    days: frozenset[str]
    kinds: float
    width: float


def make_profile(reading: Reading | Outline) -> Profile:
    """The profile of a reading."""
    terms = {term: round(weight * UNIT) for term, weight in reading.terms.items()}
    sorts: dict[str, set[str]] = {"p": set(), "t": set(), "l": set(), "a": set(), "d": set(), "h": set()}
    words = {term: weight for term, weight in terms.items() if term[0] == "w"}
    within = across = 0
    for term, weight in terms.items():
        sort = term[0]
        if sort in sorts:
            sorts[sort].add(term)
        if sort in WITHIN:
            within += weight * weight
        if sort in ACROSS:
            across += weight * weight
    return Profile(
        article=reading.article,
        outlet=reading.outlet,
        language=reading.language,
        day=reading.day,
        shingles=reading.shingles,
        marks=frozenset(reading.shingles),
        terms=terms,
        ranked=tuple(sorted(sorted(filter(_told, terms)), key=terms.__getitem__, reverse=True)),
        signs={term: weight for term, weight in terms.items() if term[0] in _SIGNS},
        words=words,
        sounds={term: weight for term, weight in terms.items() if term[0] == "k"},
        rare=frozenset(term for term, weight in words.items() if weight >= _RARE),
        within=sqrt(within) or 1.0,
        across=sqrt(across) or 1.0,
        people=frozenset(sorts["p"]),
        towns=frozenset(sorts["t"]),
        lands=frozenset(sorts["l"]),
        ages=frozenset(sorts["a"]),
        main_ages=frozenset(term for term in sorts["a"] if terms[term] >= _MAIN),
        days=frozenset(sorts["d"]),
        kinds=sqrt(sum(terms[term] ** 2 for term in sorts["h"])),
        width=log1p((within or across) / UNIT**2) / 2,
    )


def _told(term: str) -> bool:
    return term[0] in WITHIN or term[0] in ACROSS
