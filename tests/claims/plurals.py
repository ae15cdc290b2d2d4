"""A noun → the regular plurals that it may have in its language: what stands behind a figure."""

import re

_SHARP = tuple(zip("áéíóú", "aeiou", strict=True))
# The first pattern that a noun ends in decides, and gives the endings that may stand in its place.
_ENDINGS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "en": (
        (r"man", ("men",)),
        (r"(?<=[^aeiou])y", ("ies",)),
        (r"(?<=s|x|z|h)", ("es", "s", "")),
        (r"", ("s", "")),
    ),
    "fr": ((r"(?<=[sxz])", ("",)), (r"al", ("aux", "als")), (r"(?<=[ae]u)", ("x",)), (r"", ("s",))),
    "de": ((r"", ("", "e", "n", "en", "s", "er")),),
    "es": (
        (r"z", ("ces",)),
        *((rf"{flat}([^aeiou]+)en", (rf"{sharp}\1enes",)) for sharp, flat in _SHARP),
        *((rf"{sharp}(?=[ns]$)(.)", (rf"{flat}\1es",)) for sharp, flat in _SHARP),
        (r"(?<=s)", ("", "es")),
        (r"(?<=[aeiouáéó])", ("s",)),
        (r"", ("es", "s")),
    ),
    "it": (
        (r"ista", ("isti", "iste")),
        (r"([cg])a", (r"\1he", r"\1hi")),
        (r"([cg])ia", (r"\1e", r"\1ie")),
        (r"io", ("i",)),
        (r"([cg])o", (r"\1hi", r"\1i")),
        (r"[oe]", ("i",)),
        (r"a", ("e", "i")),
        (r"", ("",)),
    ),
    "pt": (
        (r"m", ("ns",)),
        (r"ão", ("ões", "ães", "ãos")),
        (r"ês", ("eses",)),
        (r"(?<=s)", ("",)),
        (r"([aou])l", (r"\1is",)),
        (r"el", ("éis", "eis")),
        (r"il", ("is", "eis")),
        (r"(?<=[rz])", ("es",)),
        (r"", ("s",)),
    ),
}


def make_plurals(noun: str, code: str) -> tuple[str, ...]:
    """The forms in lower case, one of which at least is the plural."""
    noun = noun.lower()
    for pattern, endings in _ENDINGS[code]:
        if found := re.search(rf"(?:{pattern})$", noun):
            return tuple(noun[: found.start()] + found.expand(ending) for ending in endings)
    raise AssertionError(noun)
