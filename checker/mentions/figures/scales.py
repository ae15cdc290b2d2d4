"""Scales that name another thing as well: "une quarantaine de marins" counts, "en quarantaine" does not."""

from checker.mentions.figures.numerals import GAPS, Numeral
from checker.rulebook.numbers import NumberWords
from checker.words import Word


class ScaleReader:
    """Looks at what stands around such a scale."""

    def __init__(self, numbers: NumberWords) -> None:
        refusals = numbers.not_figures
        self._scales = frozenset(refusals.noun_scales)
        self._bare = frozenset(refusals.bare)
        self._articles = self._bare - frozenset(numbers.ones)
        self._links = frozenset(numbers.links)
        self._cardinals, self._plurals = frozenset(numbers.cardinals), numbers.plural_endings

    def is_noun(self, text: str, words: list[Word], numeral: Numeral) -> bool:
        """Whether the numeral is the other thing: "une quarantaine stricte", "une quarantaine de dix jours"."""
        first, at = words[numeral.first].form, numeral.after
        if words[at - 1].form not in self._scales:
            return False
        behind = words[at : at + 2] if at < len(words) and text[numeral.end : words[at].start] in GAPS else []
        linked = bool(behind) and behind[0].form in self._links
        counted = linked and behind[-1].form.endswith(self._plurals) and behind[-1].form not in self._cardinals
        if first in self._scales or (first in self._articles and not counted):
            return True
        if linked:
            return behind[-1].form.isdecimal() or behind[-1].form in self._cardinals
        return bool(behind) and behind[0].form not in self._bare and not behind[0].form.endswith(self._plurals)
