"""Gap between two words → the mark that parts them for a date."""

import re

_GAPS = {
    "": "",
    " ": "",
    "\u00a0": "",
    "\u202f": "",
    "\u2009": "",
    "'": "",
    "’": "",
    ", ": ",",
    ",": ";",
    "-": "-",
    "–": "-",
    ". ": ".",
    " (": "<",
    "° ": "",
    "., ": ",",
    " @ ": "",
    " @": "",
}
# Behind a day whose point makes it an ordinal: "4., 5. und 6. Mai", "3. - 7. Mai".
_POINTED = {". - ": "-", ". – ": "-", ".-": "-", ".–": "-", "./": "/"}
_MARK = re.compile(r"[ \u00a0\u202f\u2009\n'’ʼ]*([,./:\-]|[‐‑–—~])?[ \u00a0\u202f\u2009\n]*")


def mark_of(gap: str, *, short: bool) -> str:
    """The mark between two words, `|` where they are parted by more than one; nothing where only a space stands.

    `;` is a comma without a space. `short`: the word before has at most two signs, so that its point may belong to it.
    """
    if short and gap in _POINTED:
        return _POINTED[gap]
    mark = _GAPS.get(gap)
    if mark is not None:
        return mark
    match = _MARK.fullmatch(gap)
    mark = "|" if match is None else match[1] or ""
    return "-" if mark and mark in "‐‑–—~" else mark
