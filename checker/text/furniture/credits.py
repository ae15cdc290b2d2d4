"""Lines → Verdicts on credits: who made a picture, with the caption before it, and who holds the rights of a page."""

import re
from collections.abc import Iterable

from checker.rulebook.furniture import FurnitureWords
from checker.text.furniture.verdicts import Verdict
from checker.text.lines import Line

_SIGN = re.compile(r"©|\(c\)(?=\s*[\dA-Z])")
_YEAR = re.compile(r"[\s:]*(?:19|20)\d\d")
_LONGEST_CAPTION = 240
_LONGEST_CREDIT = 140
_SENTENCE = re.compile(r"[.!?…][»”\"']?\s+[^\W\d_a-z]\w*\s+[^\W\d_A-Z]")


class CreditReader:
    """Reads lines by the sign of copyright and by the agencies of some packs."""

    def __init__(self, packs: Iterable[FurnitureWords]) -> None:
        names = sorted({name for pack in packs for name in pack.credits}, key=lambda name: (-len(name), name))
        named = "|".join(map(re.escape, names)) or "(?!)"
        # "Ann Lee/Reuters", "Reuters/Ann Lee", "(AFP)" at the end of a caption, "Source: Reuters".
        self._stroke = re.compile(
            rf"(?:/\s?(?:{named})|\b(?:{named})\s?/\s?[^\W\d_a-z][\w .'’-]{{2,40}}|\((?:{named})\))[\s.)\]]*\Z"
        )

    def read(self, line: Line) -> Verdict | None:
        """The verdict, if the line ends in a credit; a finished sentence before it stays."""
        text = line.text
        sign = _SIGN.search(text)
        if sign is not None:
            return _by_sign(text, sign)
        if len(text) <= _LONGEST_CAPTION and ("/" in text or "(" in text):
            stroke = self._stroke.search(text, max(0, len(text) - 80))
            if stroke is not None and not _SENTENCE.search(text) and not text[0].islower():
                return Verdict("photo credit")
        return None


def _by_sign(text: str, sign: re.Match[str]) -> Verdict | None:
    credit, caption = text[sign.end() :], text[: sign.start()].rstrip()
    if len(credit) > _LONGEST_CREDIT or _SENTENCE.search(credit):
        return None
    why = "copyright line" if _YEAR.match(credit) else "photo credit"
    if caption.endswith((".", "!", "?", "…", "»", "”", '"')) and len(caption) > len(credit):
        return Verdict(why, sign.start())
    return Verdict(why) if len(caption) <= _LONGEST_CAPTION else Verdict(why, sign.start())
