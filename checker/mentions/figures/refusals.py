"""What looks like a number and counts nothing: names with digits, dates, clock times, scores, lists."""

import re

from checker.mentions.figures.addresses import AddressReader
from checker.mentions.figures.codes import CodeReader
from checker.mentions.figures.numerals import GAPS
from checker.mentions.figures.phones import is_phone
from checker.mentions.figures.proper_names import ProperNameReader
from checker.mentions.figures.quantities import Quantity
from checker.mentions.figures.scales import ScaleReader
from checker.mentions.figures.scores import ScoreReader
from checker.rulebook.hedges import HedgeWords
from checker.rulebook.numbers import NotFigures, NumberWords
from checker.words import Phrases, Word, is_apart, mark_endings, split_words

_FIRST_YEAR, _LAST_YEAR = 1000, 2150
_YEAR_DIGITS, _SHORT_YEAR = 4, 2
_SURE_YEARS = range(1900, 2100)
_LAST_DAY = 31
_DAY_HOURS = 25
_POINTED_HOUR = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
GLUED = "part of a name"  # letters touch the digits: "4in", "A4"
LABELLED = "named by the word before"


class RefusalReader:
    """Says why a quantity is none."""

    def __init__(self, numbers: NumberWords, hedges: HedgeWords) -> None:
        refusals = numbers.not_figures
        self._calendar = frozenset(refusals.calendar)
        self._capital_months = refusals.capital_months
        self._day_links = frozenset(refusals.day_links)
        self._days_follow = refusals.days_follow
        self._years = frozenset(refusals.year_openers)
        self._bare = frozenset(refusals.bare)
        self._after_years = self._bare - frozenset(refusals.count_articles)
        self._rates = frozenset(refusals.rates)
        self._hyphened = frozenset((*numbers.negatives, *refusals.hyphened))
        self._clocks = Phrases((phrase, True) for phrase in refusals.clocks)
        self._clock_marks = frozenset(refusals.clocks)
        self._clock_openers = _last_forms(refusals)
        self._idioms = Phrases((phrase, True) for phrase in refusals.idioms)
        self._idiom_openers = frozenset(form for form, *_ in self._idioms.openings())
        self._idiom_reach = max((len(split_words(phrase)) for phrase in refusals.idioms), default=1) - 1
        self._labels = mark_endings(refusals.labels)
        self._weak_labels = mark_endings(refusals.weak_labels)
        self._label_endings = refusals.label_endings
        self._counter_links = frozenset(refusals.counter_links)
        self._hours = mark_endings(refusals.hour_openers)
        self._hours_told = bool(refusals.hour_openers)
        self._noun_capitals, self._plurals = numbers.noun_capitals, numbers.plural_endings
        self._names = ProperNameReader(numbers)
        self._addresses = AddressReader(numbers)
        self._codes = CodeReader(numbers)
        self._scales = ScaleReader(numbers)
        self._scores = ScoreReader(numbers, hedges)
        self._minutes = mark_endings(refusals.minute_openers)
        self._led, self._leads = frozenset(numbers.led_ordinals), frozenset(numbers.ordinal_leads)

    def refuses(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        """Why it counts nothing; `None` where it may stand."""
        numeral = quantity.numeral
        if self._hours_told and self._an_hour(text, words, quantity):
            return "a clock time"
        if numeral.shape != "digits":
            return self._codes.filed(text, quantity) or self._worded(text, words, quantity)
        idiom = "an idiom" if self._in_idiom(words, quantity, quantity.end) else None  # "1080p", no pence
        if why := idiom or self._codes.told(text, words, quantity):
            return why
        glued = self._glued_before(text, words, quantity) if quantity.start == numeral.start else None
        glued = glued or self._glued_after(text, quantity)
        if quantity.unit is None and numeral.base == 1:
            dated = self._dated(text, words, quantity)
            # "5-6 mars": a day, whatever it is glued to, so that the day before it is known for one.
            named = self._named(text, words, quantity) if glued in {None, "half a code"} else None
            sure = named if named == LABELLED else glued  # "Boeing 737-800 tiene"
            return dated if dated in {"a day", "a clock time"} else sure or named or dated
        at, lettered = quantity.first, text[quantity.end - 1].isalpha() and text[quantity.end - 2].isdecimal()
        if lettered and at and text[words[at - 1].end : quantity.start] == " " and self._labels.before(words, at):
            return LABELLED  # "seat 12C", "Apartment 5B"
        minute = text[quantity.end - 1] in "'′" and bool(self._minutes.before(words, at))  # "al 75'"
        if minute:
            glued = glued or "a minute of play"
        return glued or (self._clock(text, words, quantity) if quantity.unit == "h" else None)

    def _worded(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        numeral, end = quantity.numeral, quantity.end
        if numeral.shape == "ordinal" and text[quantity.start].isdecimal():
            ahead = [word for word in words[quantity.after : quantity.after + 2] if word.form not in self._day_links]
            return "a day" if ahead and self._is_month(text, ahead[0]) else None
        hyphened = quantity.unit is None and text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
        if (numeral.shape == "words" and hyphened) or self._names.has_words(text, words, quantity):
            return "part of a word, a noun or a name"
        if self._scales.is_noun(text, words, numeral):
            return "another word"
        before = words[numeral.first - 1].form if numeral.first else ""
        led = numeral.shape == "ordinal" and numeral.after - numeral.first == 1
        if led and words[numeral.first].form in self._led and before not in self._leads:
            return "another word"
        alone = numeral.after - numeral.first == 1 and before in self._rates
        if alone and (numeral.base != 1 or (led and not self._leads_on(text, words, quantity))):
            return "part of a unit"  # "per million", "litres per second"
        measured = quantity.after if numeral.lone and quantity.unit else numeral.first + 1  # "that one mile"
        return "an idiom" if self._in_idiom(words, quantity, words[measured - 1].end) else None

    def _in_idiom(self, words: list[Word], quantity: Quantity, end: int) -> bool:
        """Whether a phrase that counts nothing covers it up to the place `end`."""
        first = quantity.numeral.first
        openers = self._idiom_openers
        for at in range(max(0, first - self._idiom_reach), quantity.numeral.after):
            found = self._idioms.at(words, at) if words[at].form in openers else None
            if found is not None and words[at + found[0] - 1].end >= end:
                return True
        return False

    def _glued_before(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        start = quantity.start
        one, two = text[start - 1 : start], text[max(0, start - 2) : start - 1]
        if not one or (one == "=" and two in {"<", ">"}):
            return None
        if one.isalpha() and not is_apart(one):
            return GLUED
        before = words[quantity.first - 1].form if quantity.first else ""
        if one in "'’‘" and quantity.end - start == _SHORT_YEAR and before in self._years:
            return "a year"  # "gli anni '90"
        if one in "-‑–−" and two.isalpha() and before not in self._hyphened:
            return GLUED
        noted = one == "(" and text[quantity.end : quantity.end + 1] == ")"  # "Section 5(2)"
        if one in "/\\_=?&@§№^|%" or ((noted or one in ".:,-‑–") and two.isdecimal()):
            return "part of a code"
        return None

    def _glued_after(self, text: str, quantity: Quantity) -> str | None:
        end = quantity.end
        one, two = text[end : end + 1], text[end + 1 : end + 2]
        if quantity.unit is None and ((one.isalpha() and not is_apart(one)) or one == "_"):
            return GLUED
        per = one == "/" and two.isalpha() and quantity.unit is not None  # "$15.40/hour"
        if one in {":", "/", "@", "=", "%"} and two.isalnum() and not per:
            return "part of a code"
        if quantity.unit is None and one and one in "-‑" and two.isupper() and not text[end + 2 : end + 3].isalnum():
            return GLUED  # "el 23-F"
        if one and one in "-‑" and two.isdecimal() and quantity.unit is None:
            return "half a code"
        if quantity.unit == "h" and one.isdecimal():
            return "a clock time"
        return None

    def _an_hour(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether it is an hour behind words that say so, with no noun to count: "a las 7 de la tarde"."""
        numeral, after = quantity.numeral, quantity.after
        hour = numeral.value.low
        if quantity.unit not in {None, "h"} or numeral.base != 1 or hour is None or hour >= _DAY_HOURS:
            return False
        pointed = _POINTED_HOUR.fullmatch(text, numeral.start, numeral.end) is not None
        led = (
            pointed and quantity.first > 0 and words[quantity.first - 1].form in self._clock_openers
        )  # "il treno delle 15.30"
        if not (led or self._hours.before(words, quantity.first)) or numeral.shape not in {"digits", "words"}:
            return False
        if text[words[quantity.first - 1].end : quantity.start] not in GAPS:
            return False
        if quantity.unit == "h" or after >= len(words) or text[quantity.end : words[after].start] not in GAPS:
            return True
        clock = self._clocks.at(words, after) is not None
        return clock or words[after].form in self._bare or not self._counted(text, words[after])

    def _counted(self, text: str, word: Word) -> bool:
        """Whether the word behind a number may be a noun or what leads to one."""
        return self._noun_capitals or text[word.start].islower()

    def _named(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        at, end = quantity.first, quantity.end
        if at and text[words[at - 1].end : quantity.start].strip(" \u00a0\u202f.°º") in {"", "#"}:
            if self._labelled(text, words, quantity):
                return LABELLED
            if quantity.numeral.plain and self._names.has_digits(text, words, quantity):
                return GLUED
        if text[quantity.start - 1 : quantity.start] in {"[", "#"}:
            return "a note"
        if not at and text[end : end + 2] in {". ", ") "} and quantity.numeral.plain:
            return "a list number"
        numbered = is_phone(text, words, quantity) or self._counts_pages(words, at)
        if numbered or self._addresses.is_house(text, words, quantity):
            return "part of a phone number, of a page counter or of an address"
        return "a score" if self._scores.is_score(text, words, quantity) else None

    def _labelled(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether the word before it says what is numbered so."""
        at = quantity.first
        if self._labels.before(words, at) or words[at - 1].form.endswith(self._label_endings):
            return True
        weak = quantity.numeral.plain and self._weak_labels.before(words, at)
        return bool(weak) and not self._leads_on(text, words, quantity)

    def names_on(self, text: str, words: list[Word], label: Quantity, quantity: Quantity) -> bool:
        """Whether a number goes on with a list of such names: "Junctions 10 and 11", not "flight 12 and 30 people"."""
        between = text[label.end : quantity.start]
        near = quantity.first - label.after == 1 and words[label.after].form in self._bare and between.count(" ") == 2  # noqa: PLR2004  one word
        return near and quantity.numeral.plain and quantity.unit is None and not self._leads_on(text, words, quantity)

    def _leads_on(self, text: str, words: list[Word], quantity: Quantity) -> bool:
        """Whether a word that may be a counted noun follows."""
        after = quantity.after
        if after >= len(words) or text[quantity.end : words[after].start] not in GAPS:
            return False
        form, capital = words[after].form, text[words[after].start].isupper()
        if self._noun_capitals:
            return capital and form not in self._bare
        single = quantity.value.low == 1 or quantity.type == "ordinal"
        many = single or not self._plurals or form.endswith(self._plurals)  # "Zone 3 lost"
        return not capital and many and form not in self._bare

    def _counts_pages(self, words: list[Word], at: int) -> bool:
        """Whether it is the last of "image 3 of 12"."""
        if at <= 1 or words[at - 1].form not in self._counter_links or not words[at - 2].form.isdecimal():
            return False
        return bool(self._labels.before(words, at - 2))

    def _dated(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        numeral, first, after = quantity.numeral, quantity.first, quantity.after
        number = numeral.value.low
        if number is None or not (numeral.plain or numeral.grouped):
            return None
        if numeral.grouped:
            # "14.30 Uhr"
            clock = after < len(words) and words[after].glued and self._clocks.at(words, after) is not None
            return "a clock time" if clock else None
        before = words[first - 1] if first and words[first].glued else None
        follows = words[after] if after < len(words) and words[after].glued else None
        if follows is not None and self._clocks.at(words, after) is not None:
            return "a clock time"
        if before is not None and first > 1 and before.form in self._clock_marks and words[first - 2].form.isdecimal():
            return "a clock time"
        month = follows
        if follows is not None and follows.form in self._day_links and after + 1 < len(words):
            month = words[after + 1]
        if number <= _LAST_DAY and (
            self._is_month(text, month) or (self._days_follow and self._is_month(text, before))
        ):
            return "a day"
        return self._year(text, quantity, int(number), before, follows)

    def _is_month(self, text: str, word: Word | None) -> bool:
        return (
            word is not None
            and word.form in self._calendar
            and (not self._capital_months or text[word.start].isupper())
        )

    def _year(
        self, text: str, quantity: Quantity, number: int, before: Word | None, follows: Word | None
    ) -> str | None:
        """Four digits are a year unless a counted noun stands behind a number that years seldom are."""
        if not _FIRST_YEAR <= number <= _LAST_YEAR or quantity.numeral.end - quantity.numeral.start != _YEAR_DIGITS:
            return None
        capitals = self._noun_capitals and number in _SURE_YEARS
        counts = (
            follows is not None
            and text[quantity.end : follows.start] in GAPS
            and (text[follows.start].isupper() if capitals else self._counted(text, follows))
        )
        if (
            follows is None
            or not counts
            or follows.form in self._after_years
            or (number in _SURE_YEARS and number % 100)
        ):
            return "a year"
        return (
            "a year" if before is not None and (before.form in self._years or before.form in self._calendar) else None
        )

    def _clock(self, text: str, words: list[Word], quantity: Quantity) -> str | None:
        before = words[quantity.first - 1].form if quantity.first else ""
        behind = quantity.numeral.after
        worded = behind < quantity.after and words[behind].form not in self._clock_marks
        if worded and self._clocks.at(words, behind) is not None:
            return "a clock time"
        symbol = text[quantity.numeral.end : quantity.end].strip()
        pointed = self._hours_told and _POINTED_HOUR.fullmatch(text, quantity.numeral.start, quantity.numeral.end)
        return "a clock time" if symbol == "h" and (before in self._clock_openers or pointed) else None


def _last_forms(refusals: NotFigures) -> frozenset[str]:
    return frozenset(split_words(phrase)[-1].form for phrase in refusals.clock_openers)
