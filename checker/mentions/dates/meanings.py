"""Pack + figures → Meanings: all that a word, a phrase or a number can mean for a date, by class."""

from collections.abc import Iterator, Mapping, Sequence

from checker.interval import Interval
from checker.rulebook.dates import DateWords
from checker.words import Word, fold, split_words

Meaning = str | int | Interval
Meanings = Mapping[str, Meaning]
DAYS, HOURS = 31, 24
MINUTES, _MONTHS = 59, 12
MODERN = range(1900, 2100)
_OLD = range(1000, 2200)
SPELLED = frozenset(_OLD)  # years that may be written in words
_HUNDREDS, _YEARS_OF_HUNDRED = range(17, 21), range(10, 100)  # "nineteen ninety-six"
_DAY_MINUTES = 24 * 60
_FOLDED = 3  # letters of a word that may stand without its accents
_FOLDING = frozenset({
    "month", "weekday", "unit", "plural", "whole", "period", "part", "season", "deictic", "relative", "shift", "this",
    "stretch", "edge", "role", "to", "moment", "lone_moment", "echo", "later", "earlier", "holiday", "lone_holiday",
})  # fmt: skip
_ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")

# No date is without one of these, a colon or a slash.
_TELLING = frozenset({
    "year", "oldyear", "month", "shy_month", "weekday", "shy_weekday", "season", "shy_season", "unit", "plural",
    "period", "part", "moment", "meridiem", "deictic", "tonight", "echo", "holiday", "decade", "set", "ref", "hourmark",
    "hourword", "oclock", "offset", "century", "event_role", "event_place_role", "q", "h", "relative",
    "decade_lead", "century_name", "shy_holiday", "spelled_year",
})  # fmt: skip


def meanings_of(words: DateWords) -> dict[tuple[str, ...], dict[str, Meaning]]:
    """All that each word or phrase can mean: figures by their size and length, the pack's phrases by their classes."""
    meanings: dict[tuple[str, ...], dict[str, Meaning]] = {}
    texts = [*map(str, range(1000)), *map("{:02}".format, range(10)), *map(str, _OLD)]
    meanings.update({(text,): digits_mean(text) for text in texts})
    for minute in range(_DAY_MINUTES):  # "0600 GMT"
        clock = f"{minute // 60:02}{minute % 60:02}"
        for text in {clock, clock.removeprefix("0")}:  # "340 pm"
            meanings.setdefault((text,), {})["hhmm"] = f"{clock[:2]}:{clock[2:]}"
    for name, phrase, meaning in words.classes():
        found = meanings.setdefault(tuple(word.form for word in split_words(phrase)), {})
        if name == "number":
            found.update(number_means(int(meaning)))
            continue
        found[name] = meaning
        if name == "ordinal" and int(meaning) > 0 and (words.ordinal_days or int(meaning) == 1):
            found["day"] = meaning
    # Careless hands leave accents out: "miercoles", "la proxima semana".
    for forms, found in list(meanings.items()):
        plain = tuple(map(fold, forms))
        if plain != forms and len("".join(plain)) >= _FOLDED and not _FOLDING.isdisjoint(found):
            meanings.setdefault(plain, {name: meaning for name, meaning in found.items() if name in _FOLDING})
    suffixes = words.joints.get("suffix", ())
    for number, roman in enumerate(_romans(), start=1):
        for suffix in ("", *suffixes):
            meanings.setdefault((roman.lower() + suffix,), {}).setdefault("roman", number)
    return meanings


def telling_of(words: DateWords) -> frozenset[str]:
    """The classes without a word of which there is no date; "quatre-vingt" is a decade behind "les années" alone, where
    "Neunziger" is one of which "Neunzigerjahre" is made.
    """  # noqa: D205  one sentence
    numbers = "years_word" in words.joints and "decade" not in words.compounds
    return (_TELLING - {"decade"}) | {"years_word"} if numbers else _TELLING


def compounds_of(words: DateWords) -> dict[str, int]:
    """The words written as one ("montagabend") and where the second begins."""
    single: dict[str, list[str]] = {}
    for name, phrase, _ in words.classes():
        parts = split_words(phrase)
        if len(parts) == 1:
            single.setdefault(name, []).append(parts[0].form)
    return {
        head + tail: len(head)
        for name, names in words.compounds.items()
        for head in single.get(name, ())
        for other in names
        for tail in single.get(other, ())
    }


def parted(words: Sequence[Word], compounds: Mapping[str, int]) -> list[Word]:
    """The words with each compound made two."""
    made: list[Word] = []
    for word in words:
        size = compounds.get(word.form)
        if size is None:
            made.append(word)
            continue
        middle = word.start + size
        made.append(Word(word.start, middle, word.form[:size], word.glued))
        made.append(Word(middle, word.end, word.form[size:], glued=True))
    return made


def digits_mean(text: str) -> dict[str, Meaning]:
    """What a figure in digits may mean by its size and length."""
    number = int(text)
    if len(text) > 3:  # noqa: PLR2004  four digits are a year
        return {"year" if number in MODERN else "oldyear": number, "num": number}
    meanings: dict[str, Meaning] = {"num": number}
    if len(text) == 2:  # noqa: PLR2004  "07" is a minute or a year, "7" is none
        meanings["yy"] = number
        if number <= MINUTES:
            meanings["minute"] = number
    if number <= HOURS and len(text) < 3:  # noqa: PLR2004
        meanings["hour"] = number
    if 0 < number <= DAYS and len(text) < 3:  # noqa: PLR2004
        meanings["day"] = number
    if 0 < number <= _MONTHS and len(text) < 3:  # noqa: PLR2004
        meanings["monthno"] = number
    return meanings


def number_means(number: int) -> dict[str, Meaning]:
    """What a number in words may mean by its size."""
    meanings: dict[str, Meaning] = {"num": number}
    if 0 <= number <= HOURS:
        meanings["hour"] = number
    if 0 < number <= DAYS:
        meanings["day"] = number
    if number in _OLD:
        meanings["spelled_year"] = number
    if number in _HUNDREDS:
        meanings["year_head"] = number
    if number in _YEARS_OF_HUNDRED:
        meanings["year_tail"] = number
    return meanings


def ordinal_means(number: int) -> dict[str, Meaning]:
    """What an ordinal in words may mean: a place in a row, the day of a month."""
    return {"ordinal": number, "day": number} if 0 < number <= DAYS else {"ordinal": number}


def _romans() -> Iterator[str]:
    yield from ("X" * tens + unit for tens in range(3) for unit in _ROMANS if tens or unit)
