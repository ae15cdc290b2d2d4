"""The section `dates.yaml` of a language pack: how dates, clock times, durations and sets are written."""

from collections.abc import Iterator
from typing import Literal

import msgspec

Season = Literal["SP", "SU", "FA", "WI"]
Part = Literal["MO", "MI", "AF", "EV", "NI", "DT"]
Unit = Literal["s", "min", "h", "d", "wk", "weekend", "mo", "quarter", "half", "y", "decade", "century"]
Vague = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
Edge = Literal["start", "mid", "end"]
Role = Literal["at", "window", "since", "until", "length"]
# Each lexicon of the section and the class that its words belong to in `forms`.
_CLASSES = {
    "months": "month",
    "shy_months": "shy_month",
    "weekdays": "weekday",
    "shy_weekdays": "shy_weekday",
    "seasons": "season",
    "shy_seasons": "shy_season",
    "units": "unit",
    "plurals": "plural",
    "periods": "period",
    "wholes": "whole",
    "parts": "part",
    "plural_parts": "plural_part",
    "moments": "moment",
    "lone_moments": "lone_moment",
    "offsets": "offset",
    "meridiems": "meridiem",
    "short_meridiems": "short_meridiem",
    "zones": "zone",
    "deictics": "deictic",
    "relatives": "relative",
    "tonights": "tonight",
    "shifts": "shift",
    "thises": "this",
    "stretches": "stretch",
    "echoes": "echo",
    "edges": "edge",
    "holidays": "holiday",
    "shy_holidays": "shy_holiday",
    "lone_holidays": "lone_holiday",
    "decades": "decade",
    "centuries": "century_name",
    "numbers": "number",
    "ordinals": "ordinal",
    "fortnights": "fortnight",
    "sets": "set",
    "refs": "ref",
    "roles": "role",
}


class Example(msgspec.Struct, frozen=True):
    """A text, published then or at a time unknown, and what must be read in it: each surface with its value."""

    text: str
    published: str | None = None
    reads: dict[str, str] = {}
    roles: dict[str, Role] = {}


class DateWords(msgspec.Struct, frozen=True):
    """How dates, times, durations and sets are written.

    Each word belongs to one or more classes, named in the singular in `forms` (`months` → `month`). A `shy_` word has
    another sense at least as often ("may", "été"), so that only forms naming its class read it. Classes `day`,
    `hour`, `minute`, `monthno`, `year`, `oldyear`, `yy`, `num`, `ordinal`, `roman` are made of figures. `forms` says
    for each kind of reading how it is written: classes joined by `|`, marks, `?` after what may miss, brackets. Of
    the forms that fit in one place the longest is taken, of equally long ones the first; `none` reads nothing, so
    that nothing else is read there. `bare` adds forms for a line that is nothing but a date ("2/15", "am 3."). `past`
    and `future` are the words that tell which way a day lies, `past_leads` and `future_leads` those that do so right
    before it; `verbless_ahead` says that a day without either lies ahead, as in headlines that announce. `relatives`
    name in one word a time counted from publication: its distance, its unit, a part of that day ("anoche": "-1 d
    NI"). `compounds` are the classes whose words are written as one with a word of the classes listed
    ("Montagabend"). `plural_endings` tell a noun of which a round number is the count: "2000 protesters" is no year;
    `capitalised_nouns` says that such a noun begins with a capital. Where not `ordinal_days`, only the first day of a
    month is called by an ordinal in words: "segundo" in "domingo, segundo a polícia" is no day. `fortnights` name the
    first and the second half of a month. `morning_from_midnight` says that the small hours are of the morning,
    `night_from_midnight` that what comes before them is evening: "domani notte" is the night after tomorrow's evening.
    `hours_to_24` says that hours are told to 24, so that "alle tre" is at night. `usual_edges` are the starts and ends
    of weeks and months in days, of years in months, that are usually meant: "week end": 3, 7 is from Thursday on.
    `small_calendar` says that months and weekdays begin small, so that "Santo Domingo" is no Sunday; `namesakes` are
    those that are names of people as well, also at the start of a sentence: "Julio Borges dijo".
    A `lone_` word is a feast or a time of day only where nothing else is written ("la vigilia", "medio día").
    """

    capitalised: tuple[str, ...] = ()
    capitalised_nouns: bool = False
    small_calendar: bool = False
    namesakes: tuple[str, ...] = ()
    compounds: dict[str, tuple[str, ...]] = {}
    day_first: bool = True
    ordinal_days: bool = True
    verbless_ahead: bool = False
    morning_from_midnight: bool = False
    night_from_midnight: bool = False
    hours_to_24: bool = False
    usual_edges: dict[str, tuple[int, ...]] = {}
    months: dict[str, int] = {}
    shy_months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    shy_weekdays: dict[str, int] = {}
    seasons: dict[str, Season] = {}
    shy_seasons: dict[str, Season] = {}
    units: dict[str, Unit] = {}
    plurals: dict[str, Unit] = {}
    periods: dict[str, str] = {}
    wholes: dict[str, Unit] = {}
    parts: dict[str, Part] = {}
    plural_parts: dict[str, Part] = {}
    moments: dict[str, str] = {}
    lone_moments: dict[str, str] = {}
    offsets: dict[str, int] = {}
    meridiems: dict[str, Literal["am", "pm"]] = {}
    short_meridiems: dict[str, Literal["am", "pm"]] = {}
    zones: dict[str, str] = {}
    deictics: dict[str, int] = {}
    relatives: dict[str, str] = {}
    tonights: dict[str, Part] = {}
    shifts: dict[str, int] = {}
    thises: dict[str, int] = {}
    stretches: dict[str, int] = {}
    echoes: dict[str, str] = {}
    edges: dict[str, Edge] = {}
    holidays: dict[str, str] = {}
    shy_holidays: dict[str, str] = {}
    lone_holidays: dict[str, str] = {}
    decades: dict[str, int] = {}
    centuries: dict[str, int] = {}
    numbers: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    fortnights: dict[str, Literal[1, 2]] = {}
    sets: dict[str, str] = {}
    refs: dict[str, Vague] = {}
    roles: dict[str, Role] = {}
    joints: dict[str, tuple[str, ...]] = {}
    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    past_leads: tuple[str, ...] = ()
    future_leads: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    bare_participle_endings: tuple[str, ...] = ()
    past_endings: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    forms: dict[str, tuple[str, ...]] = {}
    bare: dict[str, tuple[str, ...]] = {}
    examples: tuple[Example, ...] = ()

    def classes(self) -> Iterator[tuple[str, str, str | int]]:
        """Each class in the singular with each of its phrases and what the phrase means there."""
        for field, name in _CLASSES.items():
            words: dict[str, str | int] = getattr(self, field)
            yield from ((name, phrase, meaning) for phrase, meaning in words.items())
        for name, phrases in self.joints.items():
            yield from ((name, phrase, phrase) for phrase in phrases)

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        yield from (phrase for _, phrase, _ in self.classes())
        yield from self.namesakes
        yield from self.past
        yield from self.future
        yield from self.auxiliaries
        yield from self.past_leads
        yield from self.future_leads
