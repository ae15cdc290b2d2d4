"""Figure → Meanings: how many words of a figure are one number of a date, and what that number may be there."""

from collections.abc import Sequence

from checker.mentions.dates.entries import Entries
from checker.mentions.dates.meanings import DAYS, MINUTES, Meaning, Meanings, number_means, ordinal_means
from checker.model import Figure
from checker.rulebook.dates import DateWords
from checker.words import Word, split_words

TIME_UNITS = frozenset({"y", "mo", "wk", "d", "h", "min", "s"})
_TIMEX = {"y": "P{}Y", "mo": "P{}M", "wk": "P{}W", "d": "P{}D", "h": "PT{}H", "min": "PT{}M", "s": "PT{}S"}
_PARTS = {"quarter": 4, "half": 2}
_LONGEST = 12  # words of the longest figure looked at
_OF_CLOCK = frozenset({"offset", "meridiem"})
_NOTHING: dict[str, Meaning] = {}


class Amounts:
    """What figures mean for the dates of one language."""

    def __init__(self, words: DateWords, entries: Entries) -> None:
        self._entries = entries
        self._hours_told = bool(words.joints.get("hourword"))  # "17.30 horas"
        clocked = [*words.joints.get("lead", words.joints.get("at", ())), *words.joints.get("clock_lead", ())]
        self._clock_openers = frozenset(split_words(phrase)[-1].form for phrase in clocked)
        shy = words.joints.get("shy_clock_lead", ())  # before counts too: "alle 15 vittime"
        self._shy_clock_leads = frozenset(split_words(phrase)[-1].form for phrase in shy)

    def counts_behind_lead(self, words: Sequence[Word], index: int, figure: Figure) -> bool:
        """Whether a word that leads to clock times stands before a number that counts: "alle 15 vittime"."""
        if not index or words[index - 1].form not in self._shy_clock_leads or figure.unit is not None:
            return False
        following = self._entries.longest(words, index + 1)[1] if index + 1 < len(words) else None
        if following is not None and not _OF_CLOCK.isdisjoint(following.meanings):  # "alle sette meno dieci", "le 5 pm"
            return False
        if any(self._of_part(words, index + behind) for behind in (1, 3)):  # "le 8 della sera", "le 8 e venti di sera"
            return False
        return figure.type == "number" and words[index].end == figure.end

    def _of_part(self, words: Sequence[Word], at: int) -> bool:
        """Whether a part of a day is named there, with the word that leads to it: "del pomeriggio"."""
        if at + 1 >= len(words):
            return False
        lead = self._entries.alone(words[at])
        article = self._entries.alone(words[at + 1])
        at += article is not None and "the" in article.meanings and at + 2 < len(words)  # "de la tarde"
        part = self._entries.alone(words[at + 1])
        return lead is not None and part is not None and "of_time" in lead.meanings and "part" in part.meanings

    def read(self, text: str, words: Sequence[Word], index: int, figure: Figure) -> tuple[int, Meanings]:
        """How many words of a figure make one number here, and what it means; none where its words are read alone."""
        hour = self._hour_before_offset(words, index, figure)
        if hour:
            return hour, number_means(int(figure.value.low or 0))
        looks = (self._day_and_hour, self._hours_of_day)
        if any(look(words, index, figure) for look in looks) or self.hour_behind_offset(words, index, figure):
            return 0, _NOTHING
        return self._counted_parts(words, index, figure) or self._figure(text, words, index, figure)

    def _day_and_hour(self, words: Sequence[Word], index: int, figure: Figure) -> bool:
        """Whether what looks like a range of hours is a day and an hour: "mardi 4 à 19h", "le 4 à 19h"."""
        if figure.value.exact or figure.unit != "h" or not index or not words[index].form.isdecimal():
            return False
        day = self._entries.alone(words[index - 1])
        if day is None:
            return False
        single = "day_lead" in day.meanings and int(words[index].form) <= DAYS
        return single or "weekday" in day.meanings

    def _hours_of_day(self, words: Sequence[Word], index: int, figure: Figure) -> bool:
        """Whether a part of a day follows what looks like so many hours: "entre 7 et 9 heures du soir"."""
        spelled = figure.type == "range" and not words[index].form.isdecimal()  # "de cinco a siete de la tarde"
        if not (figure.unit == "h" or spelled) or figure.value.exact:
            return False
        inside = [word for word in words[index : index + _LONGEST] if word.end <= figure.end]
        return self._of_part(words, index + len(inside))

    def hour_behind_offset(self, words: Sequence[Word], index: int, figure: Figure) -> int:
        """Where the hour stands of what looks like a range and is a time of day: "a quarter to 8"; else 0."""
        size, entry = self._entries.longest(words, index)
        within = index + size < len(words) and words[index + size].end <= figure.end
        return index + size if within and entry is not None and "offset" in entry.meanings else 0

    def days_of_month(self, words: Sequence[Word], index: int, figure: Figure) -> tuple[int, int, int] | None:
        """Where the first number in words begins and ends and the second begins of what looks like a range and is two
        days of the month behind it: "dal tre al sette ottobre".
        """  # noqa: D205  one sentence
        first = index + (self._is(words, index, "from") or self._is(words, index, "between"))
        if figure.unit is not None or words[first].form.isdecimal():
            return None
        after = index + sum(word.end <= figure.end for word in words[index : index + _LONGEST])
        link = next((place for place in range(first + 1, after) if self._is(words, place, "to")), 0)
        after += self._is(words, after, "of")
        if not link or not self._is(words, after, "month"):
            return None
        return first, link - 1, link + self._entries.longest(words, link)[0]

    def _is(self, words: Sequence[Word], place: int, name: str) -> bool:
        """Whether a word or phrase of that class begins there."""
        entry = self._entries.longest(words, place)[1] if place < len(words) else None
        return entry is not None and name in entry.meanings

    def _figure(self, text: str, words: Sequence[Word], index: int, figure: Figure) -> tuple[int, Meanings]:
        entries = self._entries
        inside = [word for word in words[index : index + _LONGEST] if word.end <= figure.end]
        told = figure.unit == "h" and self._hours_told
        pointed = (figure.unit is None or told) and _is_pointed(text, inside, short=figure.unit is None)
        if pointed or (len(inside) == 1 and self._is_half(inside[0])):
            return 0, _NOTHING
        if self._half_behind(words, index, inside, figure):
            return len(inside), {"period": _TIMEX[figure.unit or "d"].format(figure.value.low)}
        if figure.unit in TIME_UNITS:
            inside = self._before_unit(words, index, inside, figure)
        elif figure.unit is not None or figure.type in {"age", "percent", "currency"}:
            return len(inside), _NOTHING
        digits = any(word.form.isdecimal() for word in inside)
        alone = len(inside) == 1 and entries.alone(inside[0]) is not None
        kept = figure.unit is None and digits and (figure.type == "range" or len(inside) == 1)
        if not inside or alone or kept or (figure.type == "ordinal" and digits):
            return 0, _NOTHING
        value = figure.value
        cut = figure.unit in TIME_UNITS and not self._ends_with_unit(words, index, figure)  # "huit heures et quart"
        exact = value.exact and value.low is not None and (cut or value.low == int(value.low))
        whole = int(value.low) if exact and value.low is not None else None
        if figure.type == "ordinal" and whole is not None:
            return len(inside), ordinal_means(whole)
        return len(inside), {"num": value} if digits or whole is None else number_means(whole)

    def _is_half(self, word: Word) -> bool:
        """Whether the word stands for half a year behind an ordinal: "la segunda mitad de 2016"."""
        entry = self._entries.alone(word)
        return entry is not None and "h" in entry.meanings

    def _hour_before_offset(self, words: Sequence[Word], index: int, figure: Figure) -> int:
        """How many words of "huit et demie", "sete e meia" are the hour, where the rest tells its minutes; else 0."""
        value = figure.value
        if figure.unit is not None or not value.exact or value.low is None or value.low == int(value.low):
            return 0
        inside = [word for word in words[index : index + _LONGEST] if word.end <= figure.end]
        for size in range(1, len(inside)):
            count, entry = self._entries.longest(words, index + size)
            if entry is not None and "offset" in entry.meanings and count == len(inside) - size:
                return size
        return 0

    def _counted_parts(self, words: Sequence[Word], index: int, figure: Figure) -> tuple[int, Meanings] | None:
        """The number in "the past six quarters", which alone would be a fraction."""
        entries = self._entries
        before = entries.alone(words[index - 1]) if index else None
        if figure.unit is not None or before is None or "stretch" not in before.meanings or not figure.value.exact:
            return None
        behind = index + 1 < len(words) and words[index + 1].end <= figure.end
        last = entries.alone(words[index + 1]) if behind else None
        parts = _PARTS.get(str(last.meanings.get("plural"))) if last is not None else None
        return None if parts is None or figure.value.low is None else (1, number_means(int(figure.value.low * parts)))

    def _before_unit(self, words: Sequence[Word], index: int, inside: list[Word], figure: Figure) -> list[Word]:
        """The number of a figure of time without its unit; nothing where the pack reads its words better."""
        entries = self._entries
        units = [place for place, word in enumerate(inside) if entries.is_unit(word)]
        last = len(inside) - 1
        count = last if last in units else units[0] if units else len(inside)  # "two and a half hours", but "3h30"
        two = not figure.value.exact and len(units) > 1 and units[0] < last  # "14h à 16h"
        period = any(entries.is_period(words, index + place) for place in range(1, len(inside)))  # "une demi-heure"
        return [] if two or period else inside[:count]

    def _ends_with_unit(self, words: Sequence[Word], index: int, figure: Figure) -> bool:
        inside = [word for word in words[index : index + _LONGEST] if word.end <= figure.end]
        return bool(inside) and self._entries.is_unit(inside[-1])

    def _half_behind(self, words: Sequence[Word], index: int, inside: Sequence[Word], figure: Figure) -> bool:
        """Whether a part stands behind the unit: "an hour and a half", of which the half is no half year; behind
        words that lead to a time of day it is one: "à huit heures et quart", where these hedge nothing: "cerca de".
        """  # noqa: D205  one sentence
        if figure.unit not in TIME_UNITS or not figure.value.exact or figure.value.low == int(figure.value.low or 0):
            return False
        entries = self._entries
        clock = figure.unit == "h" and self._hours_told and not entries.is_unit(inside[-1])
        hedged = figure.outer_start < figure.start
        if clock and index and not hedged and words[index - 1].form in self._clock_openers:
            return False
        behind = not inside[-1].form.isdecimal() and not entries.names(inside[-1], figure.unit)
        return behind and any(entries.names(word, figure.unit) for word in inside[:-1])


def _is_pointed(text: str, inside: Sequence[Word], *, short: bool) -> bool:
    """Whether a figure may be a time of day or, where `short` ones are, a date with a point: "20.30 Uhr", "5.1."."""
    if len(inside) < 2:  # noqa: PLR2004  the hour and the minute, the day and the month
        return False
    first, second = inside[0].form, inside[1].form
    if text[inside[0].end] == "," and not short:  # "1,5 Stunden"
        return False
    if not (first.isdecimal() and second.isdecimal() and len(first) <= 2 and int(first) <= DAYS):  # noqa: PLR2004
        return False
    if len(second) == 2:  # noqa: PLR2004  minutes have two figures
        return int(second) <= MINUTES
    return short and len(second) == 1 and int(second) > 0
