"""The section `numbers.yaml` of a language pack: how numbers are written, and what looks like one and is none."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec


class ReadFigure(msgspec.Struct, frozen=True):
    """One figure that must be read: `quote` is the text from its hedge to its unit.

    `value` is "12", or "5..8", "10..", "..10" for an interval, to four decimals.
    """

    quote: str
    value: str
    unit: str | None = None
    hedge: str = "exact"
    type: str = "number"
    ambiguous: bool = False
    counts: str = ""
    """What it counts or is a rate of, checked where given."""


class Example(msgspec.Struct, frozen=True):
    """A text and every figure that must be read in it, in order; none where it only looks like holding one."""

    text: str
    reads: tuple[ReadFigure, ...] = ()


class Digits(msgspec.Struct, frozen=True):
    """Signs in numbers written in digits: decimal signs; the signs that surely part groups of three; those that do
    so as a rule but are the decimal sign of others ("1.300" in French), so that the value is marked ambiguous.
    """  # noqa: D205  one sentence

    decimals: str = ".,"
    doubtful_decimals: str = ""
    """A decimal sign of others, before one or two digits: "1,3" in English; the value is marked ambiguous."""
    groups: str = "\u00a0\u202f\u2009'’٬"
    doubtful: str = " ,."
    ordinal_point: bool = False
    """Whether a point after digits makes an ordinal: "der 3. Tag"."""


class Bounds(msgspec.Struct, frozen=True):
    """What a vague word can mean, both ends included."""

    low: Decimal
    high: Decimal


class Join(msgspec.Struct, frozen=True):
    """A word that may stand inside a number: after a piece that leaves at least `room` to fill ("hundred" leaves 100)
    and no more than `most`, and before the words of `before` (any, where none is given). Where either side is in
    digits, what it adds is at least `digits_least`: "2 mil e 300", but "2 milhões e três carros" are two numbers.
    What it adds, where it `closes`, ends the number: "mille et deux cents", but "entre cent et deux mille" are two; and
    it adds digits to digits alone: "4 mille 3 cents et 21".
    """  # noqa: D205  one sentence

    word: str
    room: Decimal
    most: Decimal | None = None
    digits_least: Decimal = Decimal(0)
    before: tuple[str, ...] = ()
    closes: bool = False


class Streets(msgspec.Struct, frozen=True):
    """Words for streets, by where they stand beside the number of a house."""

    behind: tuple[str, ...] = ()
    """Behind the street's name: "24 Elm *Street*"."""
    right_behind: tuple[str, ...] = ()
    """Right behind the number: "12, *rue* des Lilas"."""
    before: tuple[str, ...] = ()
    """Before the street's name: "*via* Dante 4"."""
    asides: tuple[str, ...] = ()
    """Words that go with the number: "12 *bis*"."""
    openers: tuple[str, ...] = ()
    """Words before a house, whatever follows its street: "*at* 24 Elm Street police found"."""


class NotFigures(msgspec.Struct, frozen=True):
    """What surrounds digits that count nothing."""

    labels: tuple[str, ...] = ()
    """Words before a number that is a name: "resolution 2254", "flight 370"."""
    weak_labels: tuple[str, ...] = ()
    """The same where no noun follows: "the bus 38 to Tessel", but "on the bus 38 people sang"."""
    hyphened: tuple[str, ...] = ()
    """Words that a hyphen may join to a number that counts: "sub-7 nanometres", "a now-18 month old calf"."""
    label_endings: tuple[str, ...] = ()
    """Endings of nouns made of two before a number that is a name: "Rathausgasse 12"."""
    counter_links: tuple[str, ...] = ()
    """Words between a label's number and how many there are: "image 3 of 12"."""
    calendar: tuple[str, ...] = ()
    """Months: a day or a year stands beside them."""
    capital_months: bool = False
    """Whether a month has a capital: "30 may" is no day in English."""
    day_links: tuple[str, ...] = ()
    """Words between a day and its month: "3 de mayo"."""
    days_follow: bool = False
    """Whether a day may follow its month: "May 30"."""
    clocks: tuple[str, ...] = ()
    """Words after a clock time: "5 pm"."""
    clock_openers: tuple[str, ...] = ()
    """Words before a clock time written with an hour unit: "à 6h"."""
    year_openers: tuple[str, ...] = ()
    """Words before a bare year: "in 2015", "fin 2015"."""
    score_links: tuple[str, ...] = ()
    """Words between the goals of two sides: "2 a 1", "3 x 0"; a rising pair that "a" joins is a range."""
    rates: tuple[str, ...] = ()
    """Words before a bare magnitude that belongs to a unit: "parts per million"."""
    rate_bases: tuple[str, ...] = ()
    """Words before what a rate is told for: "12 *per* 100,000 people"."""
    weak_rate_bases: tuple[str, ...] = ()
    """The same where a figure stands right before: "12 cas *pour* 100 000 habitants", but "un repas pour 100"."""
    streets: Streets = Streets()
    noun_scales: tuple[str, ...] = ()
    """Scales that name another thing as well and count only behind an article: "en quarantaine"."""
    idioms: tuple[str, ...] = ()
    """Phrases with a number word that counts nothing: "du neuf"."""
    minute_openers: tuple[str, ...] = ()
    """Words before a minute of play: "*al* 75'"."""
    hour_openers: tuple[str, ...] = ()
    """Words before an hour that no unit follows: "a las 7 de la tarde"."""
    place_numbers: bool = False
    """Whether two digits in brackets behind a name are the number of its region: "Sète (34)"."""
    race_primes: bool = False
    """Whether primes tell minutes and seconds rather than feet and inches: "a 1′26″"."""
    bare: tuple[str, ...] = ()
    """Little words: a year or a score before them counts nothing ("2015 the …")."""
    count_articles: tuple[str, ...] = ()
    """Those of them that may stand between a number and what it counts: "1179 i feriti"."""


class NumberWords(msgspec.Struct, frozen=True):
    """How numbers are written, in digits and in words."""

    digits: Digits = Digits()
    cardinals: dict[str, Decimal] = {}
    """Words below a hundred (and those that a language makes of two: "quatre-vingt")."""
    rooms: dict[str, Decimal] = {}
    """What a cardinal leaves to be filled by the next, where it is not 10 for a full ten and nothing else."""
    noun_capitals: bool = False
    """Whether every noun has a capital, so that one behind a number is no name: "2000 Menschen"."""
    compounds: bool = False
    """Whether a number is written as one word: "dreiundzwanzig", "duecento"."""
    ones_first: str = ""
    """What stands in such a word between the ones and the tens behind them: "und"."""
    compound_joints: tuple[str, ...] = ()
    """What stands in such a word between the tens and the ones behind them: "treintaicinco"."""
    hundreds: dict[str, Decimal] = {}
    coin_hundreds: tuple[str, ...] = ()
    """Hundreds that also name a coin: "50 cents" are no 5,000, but "4 mille 3 cents" are 4,300."""
    magnitudes: dict[str, Decimal] = {}
    short_magnitudes: dict[str, Decimal] = {}
    """Letters right after digits, in their own case: "1.2bn"."""
    pointed_magnitudes: dict[str, Decimal] = {}
    """Letters that stand for a magnitude behind a number with decimals that ends the text: "2,33 k", "1.5G"."""
    short_blockers: tuple[str, ...] = ()
    """Words before which a short magnitude that is also a unit's symbol is the unit: "3m tall"."""
    scales: dict[str, Decimal] = {}
    """Nouns for a round number: exact after a count ("two dozen"), about it after an article ("a dozen")."""
    vague: dict[str, Bounds] = {}
    vague_from_one: bool = False
    """Whether lists in this language take a vague word from one of it on: "tens of thousands" from 10,000."""
    several: dict[str, Bounds] = {}
    """Words that make a scale or magnitude vague: "several hundred"; no figure by themselves."""
    ordinals: dict[str, Decimal] = {}
    ordinal_endings: tuple[tuple[str, ...], ...] = ()
    """Endings that stand for each other in ordinals: "primero", "primera"; the table has the first of each."""
    ordinal_chains: bool = False
    """Whether a full ten and what is over it are two ordinals: "vigésimo tercero"."""
    ordinal_leads: tuple[str, ...] = ()
    """Words that must lead to an ordinal of `led_ordinals`: "o segundo"."""
    led_ordinals: tuple[str, ...] = ()
    """Ordinals that are another word elsewhere: "segundo a polícia"."""
    ordinal_suffixes: tuple[str, ...] = ()
    stem_ordinal_endings: tuple[str, ...] = ()
    """Endings that make an ordinal, and a part, of a cardinal without its last vowel: "ventitreesimo", "ventesimo"."""
    degree_ordinal_openers: tuple[str, ...] = ()
    """Words after which the sign of degrees makes an ordinal ("il 3° giorno"), as it does where a text begins."""
    fractions: dict[str, Decimal] = {}
    """Words for a part, each with its denominator."""
    denominator_endings: tuple[str, ...] = ()
    """Endings that make a cardinal the denominator of a part: "quinceavos"."""
    part_endings: tuple[str, ...] = ()
    """Endings of the plurals that make an ordinal the denominator of a part: "three twenty-fifth*s*"."""
    hundreds_alone: bool = False
    """Whether a hundred or a thousand needs no one before it: "cent un", "mille e uno"."""
    denominator_closers: tuple[str, ...] = ()
    """Words that make two numbers before them a part: "um vinte e um avos"."""
    fraction_links: tuple[str, ...] = ()
    """Words after a part that prove it one: "a third of"."""
    change_leads: tuple[str, ...] = ()
    """Words between a change and a part that they prove one: "fell *by* a third", "ha caído *a la* mitad"."""
    point_fractions: tuple[str, ...] = ()
    """Parts that behind a change are those of a point, no share; beside a percentage of its points: "subió tres
    *décimas*, hasta el 2,3 %"."""
    weak_fractions: tuple[str, ...] = ()
    """Parts that need that proof even when counted: "two quarters" are half a year."""
    bound_fractions: tuple[str, ...] = ()
    """Parts only before a unit or a magnitude, with no article: "media hora"."""
    open_fractions: tuple[str, ...] = ()
    """Parts that a following word of `open_links` proves as well: "half the town"."""
    open_links: tuple[str, ...] = ()
    halves: dict[str, Decimal] = {}
    """Phrases that add a part to a number, a magnitude or a unit: "and a half"."""
    bound_halves: tuple[str, ...] = ()
    """Those of them that a bare number never has: "sete e meia" is half past seven, "uma hora e meia" a length."""
    articles: tuple[str, ...] = ()
    """Words that stand for one before a scale, a magnitude or a part only."""
    ones: tuple[str, ...] = ()
    """Cardinals for one that are articles or pronouns as well."""
    one_openers: tuple[str, ...] = ()
    """Words after which such a one counts: "killing one"."""
    one_nouns: tuple[str, ...] = ()
    """Words before which such a one counts: "one person", "un mort"."""
    one_counts: bool = False
    """Whether such a one before any noun is a number and no article; of "one more try" no claim is made."""
    partitives: tuple[str, ...] = ()
    """Words behind such a one that make it one of several, which counts and claims nothing: "one of the largest"."""
    joins: tuple[Join, ...] = ()
    points: tuple[str, ...] = ()
    end_points: tuple[str, ...] = ()
    """Words that say a decimal sign where nothing follows that could be counted: "dos con cinco."."""
    negatives: tuple[str, ...] = ()
    weak_negatives: tuple[str, ...] = ()
    """Negatives only before a number with a unit: "moins 5 degrés", not "au moins 5"."""
    negatives_after: tuple[str, ...] = ()
    """Phrases behind a number that make it negative: "10 graus negativos"."""
    frosts: tuple[str, ...] = ()
    """The same, said of degrees alone, so that a number without a unit is a temperature: "10 bajo cero"."""
    links: tuple[str, ...] = ()
    """Words between a magnitude and its unit or next scale: "millions d'euros", "tens of thousands"."""
    sums: tuple[str, ...] = ()
    """Words between a number and a part to be added: "venti e tre quinti"."""
    ratios: tuple[str, ...] = ()
    """Words between a part and its whole: "9 out of 10"."""
    bare_ratios: tuple[str, ...] = ()
    """The same, where nothing else stands in the text: "one over three"."""
    share_openers: tuple[str, ...] = ()
    """Words that make an ordinal a share: "jeder Fünfte"; no time ("jeden zweiten Tag") is shared so."""
    plural_endings: tuple[str, ...] = ()
    """Endings of what a whole would count: "un italiano su quattro fuma" is a share, "su due fronti" is none."""
    not_figures: NotFigures = NotFigures()
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every word or phrase of the section; a test demands that an example reaches each."""
        for words in (self.cardinals, self.hundreds, self.magnitudes, self.short_magnitudes, self.scales, self.vague):
            yield from words
        for words in (self.several, self.ordinals, self.fractions, self.halves, self.pointed_magnitudes):
            yield from words
        for names in (self.ordinal_suffixes, self.fraction_links, self.articles, self.ones, self.short_blockers):
            yield from names
        for names in (self.one_openers, self.one_nouns, self.points, self.negatives, self.links, self.ratios):
            yield from names
        yield from (*self.bare_ratios, *self.share_openers, *self.partitives)
        yield from (join.word for join in self.joins)
        refusals = self.not_figures
        for names in (refusals.labels, refusals.weak_labels, refusals.calendar, refusals.clock_openers):
            yield from names
        yield from (*refusals.year_openers, *refusals.clocks)
        yield from (*refusals.rates, *refusals.score_links, *self.led_ordinals, *self.ordinal_leads)
        yield from (*refusals.hour_openers, *refusals.day_links, *refusals.counter_links)
        yield from (
            *refusals.idioms,
            *refusals.hyphened,
            *refusals.minute_openers,
            *refusals.rate_bases,
            *refusals.weak_rate_bases,
        )
        streets = refusals.streets
        yield from (*streets.behind, *streets.right_behind, *streets.before, *streets.asides, *streets.openers)
        yield from (*refusals.noun_scales, *self.change_leads, *self.point_fractions)
        yield from (*self.open_links, *self.weak_negatives, *self.negatives_after, *self.frosts, *self.sums)
        yield from (*refusals.bare, *refusals.count_articles, *self.degree_ordinal_openers)
        yield from (*self.denominator_closers, *self.end_points, *self.bound_fractions)
