"""Lines → Verdicts on signs: lone and glued buttons, and lines that begin as a pack says ("Read more", "Suivez …")."""

import re
from collections.abc import Iterable, Iterator

from checker.rulebook.furniture import FurnitureWords, Sign
from checker.text.furniture.verdicts import Verdict
from checker.text.lines import Line
from checker.words import Phrases, split_words

_SIGNS = re.compile(r"[\W\d_]+")
_LONGEST_BUTTONS = 160
_LONGEST_SIGN = 300
_BEGINNING = 60
_WORD = re.compile(r"[^\W\d_]+|\d+")
_NAME_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_SMALL_WORD = 3
_MARKS = '.!?…»”"'


class SignReader:
    """Reads lines by the buttons and signs of some packs."""

    def __init__(self, packs: Iterable[FurnitureWords]) -> None:
        packs = tuple(packs)
        buttons = {_letters(button) for pack in packs for button in pack.buttons}
        longest_first = sorted(buttons, key=lambda button: (-len(button), button))
        # Possessive: a line of a hundred buttons is tried in one way only.
        self._buttons = re.compile(f"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})++")
        self._tails = tuple(sorted({tail.lower() for pack in packs for tail in pack.tails}, key=len, reverse=True))
        signs = [sign for pack in packs for sign in pack.signs]
        beginnings = _by_beginning(signs)
        self._begins: Phrases[list[Sign]] = Phrases(beginnings.items())
        self._first_words = frozenset(split_words(phrase)[0].form for phrase in beginnings)
        self._holding = [sign for sign in signs if not sign.begins]
        self._held = tuple(held.lower() for sign in self._holding for held in sign.holds)

    def may_hold(self, lower: str) -> bool:
        """Whether a text in small letters holds any of the words that a sign may hold; most do not."""
        return any(map(lower.__contains__, self._held))

    def read(self, line: Line, before: Line | None, *, held: bool) -> Verdict | None:
        """The verdict by words, if any; `before` is the line above; `held`: the text may hold words of signs."""
        text = line.text
        runs_on = text[0].islower() and before is not None and before.block == line.block and not before.finished
        if runs_on:
            return None
        if len(text) <= _LONGEST_BUTTONS and self._buttons.fullmatch(_letters(text)):
            return Verdict("button")
        if len(text) <= _LONGEST_SIGN:
            for sign, rest in self._signs_at(text, held=held):
                if _holds(sign, text, rest) and not (sign.unfinished and line.finished):
                    return Verdict(sign.why, list=sign.list)
        return self._tail(text)

    def _signs_at(self, text: str, *, held: bool) -> Iterator[tuple[Sign, int]]:
        """The signs that the line may be, each with the place where its beginning ends."""
        first = _WORD.search(text, 0, _BEGINNING)
        if first is not None and first.group().lower() in self._first_words:
            words = split_words(text, 0, _BEGINNING)
            found = self._begins.at(words, 0)
            if found is not None:
                yield from ((sign, words[found[0] - 1].end) for sign in found[1])
        if held and self.may_hold(text.lower()):
            yield from ((sign, 0) for sign in self._holding)

    def _tail(self, text: str) -> Verdict | None:
        """A button at the end of a finished paragraph ("… he said. Read more")."""
        end = text.rstrip(" .…:>»›→")
        lower = end[-_BEGINNING:].lower()
        for tail in self._tails if lower.endswith(self._tails) else ():
            if lower.endswith(tail):
                above = end[: len(end) - len(tail)]
                if above.rstrip().endswith(tuple(_MARKS)):
                    return Verdict("link", len(above))
        return None


def _by_beginning(signs: Iterable[Sign]) -> dict[str, list[Sign]]:
    found: dict[str, list[Sign]] = {}
    for sign in signs:
        for phrase in sign.begins:
            found.setdefault(phrase.lower(), []).append(sign)
    return found


def _holds(sign: Sign, text: str, rest: int) -> bool:
    if len(text) > sign.longest or (sign.figures and _DIGIT.search(text) is None):
        return False
    if sign.holds:
        lower = text.lower()
        if not any(held.lower() in lower for held in sign.holds):
            return False
    return not sign.names or _only_names(text[rest:])


def _only_names(text: str) -> bool:
    """Whether long words all begin with a capital, as in a byline or a credit."""
    words = _NAME_WORD.findall(text)
    named = [word for word in words if word[0].isupper()]
    return bool(named) and all(word[0].isupper() or len(word) <= _SMALL_WORD for word in words)


def _letters(text: str) -> str:
    return _SIGNS.sub("", text).lower()
