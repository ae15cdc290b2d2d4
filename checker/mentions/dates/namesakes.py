"""Pack → Namesakes: months and weekdays that are names of people and places: "Santo Domingo", "Julio Cortázar"."""

from collections.abc import Sequence

from checker.mentions.dates.entries import Entries
from checker.rulebook.dates import DateWords
from checker.words import Word, split_words

_CALENDAR = frozenset({"month", "weekday", "season"})
_TITLE = 4  # long words of a headline of which each begins with a capital
_LONG = 4  # letters of such a word
_ARTICLES = frozenset({"the", "day_lead", "this", "shift"})


class Namesakes:
    """The words of a calendar that may be names, by what stands beside them."""

    def __init__(self, words: DateWords, entries: Entries) -> None:
        self._entries = entries
        self._small = words.small_calendar
        self._nouns_capitalised = words.capitalised_nouns
        self._names = frozenset(word.form for name in words.namesakes for word in split_words(name))
        calendar = {
            forms[0] for forms, found in entries.meanings.items() if len(forms) == 1 and _CALENDAR & found.keys()
        }
        self.forms = frozenset(calendar) if words.small_calendar else self._names

    def is_name(self, text: str, words: Sequence[Word], index: int) -> bool:
        """Whether a word of `forms` with a capital stands beside another word with one that is of no date: before that
        word, or right behind it where months and weekdays begin small.
        """  # noqa: D205  one sentence
        word = words[index]
        if (
            word.form not in self.forms or not _is_capital(text, word) or self._entries.longest(words, index)[0] > 1
        ):  # "Viernes Santo" is a feast
            return False
        before = words[index - 1] if index and text[words[index - 1].end : word.start] == " " else None
        after = words[index + 1] if index + 1 < len(words) and text[word.end : words[index + 1].start] == " " else None
        led = before is not None and self._entries.alone(before) is not None
        if self._small and before is not None and not led and _is_capital(text, before):
            return not self._is_title(text, words)
        if after is None or not _is_capital(text, after) or self._entries.alone(after) is not None:
            return False
        named = word.form in self._names
        if led and not (named and self._small and self._may_lead(words, index)):
            return False
        return (named or (self._small and before is not None)) and not self._is_title(text, words)

    def _may_lead(self, words: Sequence[Word], index: int) -> bool:
        """Whether the word before may lead to a name: "de Julio Iglesias", but not "el Domingo Messi juega", nor "9 de
        Julio Rosario".
        """  # noqa: D205  one sentence
        near = [self._entries.alone(word) for word in words[max(index - 2, 0) : index]]
        if near[-1] is None or not _ARTICLES.isdisjoint(near[-1].meanings):
            return False
        return len(near) < 2 or near[0] is None or "num" not in near[0].meanings  # noqa: PLR2004  two words

    def _is_title(self, text: str, words: Sequence[Word]) -> bool:
        """Whether all words begin with a capital, as in some headlines: "June Jobs Report Beats Hopes"."""
        long = [word for word in words if len(word.form) >= _LONG and not word.form.isdecimal()]
        return not self._nouns_capitalised and len(long) >= _TITLE and all(text[word.start].isupper() for word in long)


def _is_capital(text: str, word: Word) -> bool:
    """Whether the first letter alone is a capital: in "LUNES" all are."""
    return text[word.start].isupper() and not text[word.start + 1 : word.end].isupper()
