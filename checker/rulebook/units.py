"""The section `units.yaml` of a language pack: words for units, by the symbol that `rules/kinds/` knows."""

from collections.abc import Iterator

import msgspec

from checker.rulebook.numbers import Example


class Ages(msgspec.Struct, frozen=True):
    """What makes a number or a length of time an age."""

    unit: str = "y"
    before: tuple[str, ...] = ()
    """Phrases before it: "aged", "âgé de"; with them a bare number is an age."""
    before_units: tuple[str, ...] = ()
    """Phrases that make an age of a length of time only: "aos 85 anos", but "aos 85 alunos"; those with a noun that the
    tables of people have are not needed.
    """
    after: tuple[str, ...] = ()
    """Phrases after its unit: "years old"."""
    links: tuple[str, ...] = ()
    """Words between a noun for somebody and a length of time that is an age: "un ouvrier *de* 33 ans"."""
    bracketed: bool = False
    """Whether a number in brackets right behind a name of two words is an age: "Ada Corvin (47)"."""
    nouns: tuple[str, ...] = ()
    """Words for the unit that are said of ages alone: "34-Jährige", "34enne"."""
    joined: bool = False
    """Whether those nouns are written as one word with a number in words: "quindicenne"."""
    apposed_links: tuple[str, ...] = ()
    """Words that may stand between that comma and the age: "Ana Gil, de 34 años, dijo"; with them no name is needed:
    "el alcalde, de 61 años,".
    """
    name_words: int = 1
    """Capitals in a row that make a name before that comma; two where every noun has one."""
    apposed: bool = False
    """Whether a number or a count of years between commas after a name is an age: "Ann Lee, 34, said"."""
    place_leads: tuple[str, ...] = ()
    """Words before what is no person, so that the number behind is no age: "*in* New York, 34."."""


class Degrees(msgspec.Struct, frozen=True):
    """Words beside degrees that tell no heat: of angles ("turn", "latitude"), of earthquakes ("magnitude")."""

    angles: tuple[str, ...] = ()
    magnitudes: tuple[str, ...] = ()


class Counted(msgspec.Struct, frozen=True):
    """How this language names what a number counts, and what one unit is paid or measured for.

    Only for languages whose noun behind a number has a plural ending; without `endings` nothing is named.
    """

    endings: dict[str, str] = {}
    """Plural endings, each with that of the singular; the longest that fits is taken: {ies: y, s: ""}.
    One that is given as its own singular is no plural: {ss: ss}.
    """
    irregular: dict[str, str] = {}
    """Plurals that follow no ending, each with its singular, and those that have none: {men: man}."""
    ages: dict[str, str] = {}
    """How an age in a unit is named: {y: year of age}."""
    stops: tuple[str, ...] = ()
    """Words that are no part of what is counted and end it."""
    links: tuple[str, ...] = ()
    """Words between two of what is counted: "Kia *and* Hyundai cars"."""
    owners: tuple[str, ...] = ()
    """Articles and words for owners before what many count: "35 million of *its* phones"."""
    skips: tuple[str, ...] = ()
    """Words that are no part of what is counted and do not end it: "3 million *combined* sales"."""
    degrees: dict[str, str] = {}
    """Superlatives, each with its plain form: "one of the *oldest* mills" is an old mill."""
    levels: tuple[str, ...] = ()
    """Words before where a change led, which is never told in the percents of the change: "rose 2% *to* 1,463"."""
    percent: str = ""
    """What a rate of percent is named by: "*percentage* per year"."""
    rates: tuple[str, ...] = ()
    """Words between a unit and what one is given for: "dollars *per* barrel"."""
    unit_rates: tuple[str, ...] = ()
    """The same, before a unit alone: "dollars *a* day"."""


class UnitWords(msgspec.Struct, frozen=True):
    """Words for units. `weak` words name other things as well and need more than an article before them ("un pied")."""

    words: dict[str, tuple[str, ...]] = {}
    weak: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """Articles that may count one of a unit, proved by the two lists below: "a week ago"."""
    one_openers: tuple[str, ...] = ()
    """Words after which an article before a unit counts one: "for a week"."""
    one_closers: tuple[str, ...] = ()
    """Words before which an article and a unit count one: "a week ago"."""
    currency_openers: tuple[str, ...] = ()
    """Words before a currency that stands before its figure: "en dólares 22,5 millones"."""
    currency_leads: tuple[str, ...] = ()
    """Those that stand before their figure as signs do: "Rupees 500"."""
    degrees: Degrees = Degrees()
    ages: Ages = Ages()
    counted: Counted = Counted()
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        for forms in self.words.values():
            yield from forms
        yield from self.articles
        yield from self.one_openers
        yield from self.one_closers
        yield from (*self.currency_openers, *self.currency_leads, *self.degrees.angles, *self.degrees.magnitudes)
        yield from self.ages.before
        yield from self.ages.after
        yield from (
            *self.ages.nouns,
            *self.ages.apposed_links,
            *self.ages.before_units,
            *self.ages.links,
        )
        yield from (
            *self.counted.irregular,
            *self.counted.stops,
            *self.counted.links,
            *self.counted.owners,
            *self.counted.skips,
            *self.counted.degrees,
            *self.counted.levels,
            *self.counted.rates,
            *self.counted.unit_rates,
        )
