"""Figures → figures: which of them a change led to ("from 20 in May to *30*"), and from which it came."""

from bisect import bisect_left

import msgspec

from checker.model import Figure
from checker.rulebook.hedges import HedgeWords
from checker.words import Word, split_words

_NEAR = 4  # words, where the second has no unit of its own: "from 14 days to 40"
_REACH = 10  # words from the first figure to the second: "from $75 a barrel in the first week of May to $46"


class ChangeReader:
    """Finds the two figures of a change by the words before each."""

    def __init__(self, hedges: HedgeWords) -> None:
        self._frames = [(_forms(frame.open), _forms(frame.link)) for frame in hedges.frames if frame.change]
        self._opens = frozenset(form for forms, _ in self._frames for form in forms[-1:])

    def mark(self, text: str, words: list[Word], figures: list[Figure]) -> list[Figure]:
        """The figures, each that a change led to with the start of the one before it."""
        if len(figures) < 2 or not any(word.form in self._opens for word in words):  # noqa: PLR2004  two make a change
            return figures
        starts = [word.start for word in words]
        return [
            msgspec.structs.replace(figure, changed_from=last.start)
            if last is not None and self._led(text, words, starts, last, figure)
            else figure
            for last, figure in zip([None, *figures], figures, strict=False)
        ]

    def _led(self, text: str, words: list[Word], starts: list[int], last: Figure, figure: Figure) -> bool:
        if "range" in {last.hedge, figure.hedge} or "ordinal" in {last.type, figure.type}:
            return False
        if last.unit != figure.unit and (None not in {last.unit, figure.unit} or "," in text[last.end : figure.start]):
            return False  # "de unas diez millas, matando a catorce"
        first, outer, second = (
            bisect_left(starts, place) for place in (last.outer_start, figure.outer_start, figure.start)
        )
        if last.unit is not None and figure.unit is None and second - first > _NEAR:
            return False  # "de quatorze jours est imposée à une quarantaine"
        if second - first > _REACH or ";" in text[last.end : figure.start]:
            return False
        return any(
            _ends(words, first, opening) and (_ends(words, outer, link) or _ends(words, second, link))
            for opening, link in self._frames
        )


def _forms(phrase: str) -> tuple[str, ...]:
    return tuple(word.form for word in split_words(phrase))


def _ends(words: list[Word], at: int, forms: tuple[str, ...]) -> bool:
    """Whether these forms stand right before `words[at]`."""
    return at >= len(forms) and all(
        word.form == form for word, form in zip(words[at - len(forms) : at], forms, strict=True)
    )
