"""Lines → Verdicts on repeats: the headline once more, alone or glued to what follows, lines that come twice, and the
teasers of other articles, which say their first sentence twice and break off.
"""  # noqa: D205  one sentence

import re
from collections.abc import Sequence

from checker.text.furniture.verdicts import Verdict
from checker.text.lines import Line

_SIGNS = re.compile(r"[\W_]+")
_FEW_LETTERS = 12
_LONGEST = 200
_LONGEST_REST = 160
_SLACK = 10
_SENTENCE, _DATELINE, _MORE = 30, 40, 15  # characters
_TEASER = Verdict("teaser of another article")


def find_repeats(lines: Sequence[Line]) -> list[Verdict | None]:
    """A verdict for each line; the first of equal lines stays, and so does the title."""
    head = [line.text for line in lines if line.headline] or [line.text for line in lines[:1] if not line.finished]
    title = head[0] if len(head) == 1 and len(_letters(head[0])) >= _FEW_LETTERS else None
    verdicts: list[Verdict | None] = []
    seen: set[str] = set()
    for place, line in enumerate(lines):
        verdict = None
        letters = _letters(line.text) if len(line.text) <= _LONGEST and not line.finished else ""
        if len(letters) >= _FEW_LETTERS:
            verdict = Verdict("repeated line") if letters in seen else None
            seen.add(letters)
        if title is not None and place and not line.headline:
            verdict = _repeated_title(line, title) or verdict
        if place and _is_teased(lines[place - 1], line):
            verdicts[-1] = verdict = _TEASER
        verdicts.append(verdict)
    return verdicts


def _is_teased(line: Line, below: Line) -> bool:
    """Whether a line's sentence stands once more at the head of the line below, behind a dateline, and breaks off."""
    if line.headline or not line.finished or not _SENTENCE <= len(line.text) <= len(below.text) - _MORE:
        return False
    place = below.text.find(line.text, 0, _DATELINE + len(line.text))
    rest = below.text[place + len(line.text) :]
    broken = rest[-1:].isalpha() or rest.endswith(("…", "..."))
    return place >= 0 and broken and any(word.islower() for word in rest.split()[1:])


def _repeated_title(line: Line, title: str) -> Verdict | None:
    if abs(len(line.text) - len(title)) <= _SLACK and _letters(line.text) == _letters(title):
        return Verdict("repeated headline")
    if not line.text.startswith(title):
        return None
    rest = line.text[len(title) :]
    if rest[:1].isspace() or rest[:1] in ",:;" or len(rest) > _LONGEST_REST:
        return None
    return Verdict("repeated headline", 0, len(title))


def _letters(text: str) -> str:
    return _SIGNS.sub("", text).lower()
