"""The section `measures.yaml` of a language pack: what news counts, and the words that count it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import load_entry


class Measure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of a measure in every language (`rules/measures.yaml`).

    `counts` is the kind of figure it takes: "people", "things" (a bare number either way) or a kind of `rules/kinds/`.
    `grows`: a later figure is expected to be higher (a toll). `planned`: said of the future as firmly as of the past.
    `sorted`: counts of different things are different counts ("12 cars" and "30 houses" destroyed). `leaves`: some may
    leave the count, as the injured who die; a small fall is none. `state`: it holds at a moment (people aboard), over
    no stretch of time. `anyone`: populations that are taken for people at large ("94 migrants drowned"). `causes`:
    kinds of happening whose counts are apart where they are not the article's own (the cholera after the storm).
    `bearer`: the concept of whom it is the age. `peak`: of several figures in one text the highest is the event's, far
    lower ones are of what came before or after it (the magnitudes of aftershocks). `top`: of several in one text the
    highest is that of whom the event is about (the term asked for the main accused). `alone`: an amount of which no
    word says what it is is never taken for it (an opening bid). `yearly`: told for the year before (a profit), so that
    a year beside it is no earlier time.
    """

    title: str
    counts: str
    grows: bool = False
    planned: bool = False
    sorted: bool = False
    leaves: bool = False
    state: bool = False
    anyone: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    bearer: str = ""
    peak: bool = False
    top: bool = False
    alone: bool = False
    yearly: bool = False


class MeasureWords(msgspec.Struct, frozen=True):
    """The words of one measure in one language.

    `nouns` follow their figure ("12 deaths"); `actives` stand before it ("killed 12", "la mort de 12"); `passives`
    follow the counted noun ("12 people were killed"), and with " … " in them they end a verb whose first word stands
    before ("nahm … fest"); `tolls` stand before it at a distance ("the death toll rose to 12"); `of`, where given, are
    the nouns that must be counted ("cut 300 *jobs*").
    """

    nouns: tuple[str, ...] = ()
    actives: tuple[str, ...] = ()
    passives: tuple[str, ...] = ()
    tolls: tuple[str, ...] = ()
    of: tuple[str, ...] = ()


class Example(msgspec.Struct, frozen=True):
    """A text and the claims in it, in order of appearance, each as words parted by a blank.

    They are the measure; the value ("12", "10..", "..20", "24..99", a time in ISO 8601 as precise as it needs); and,
    where they hold, the unit, the population, "part", and the phase: "killed 5 children part", "price 29700 GBP",
    "killed 19 raised". An open measure stands as it is, without the population that it names: "count:bus 75".
    """

    text: str
    want: tuple[str, ...] = ()


class MeasureSection(msgspec.Struct, frozen=True):
    """How this language ties a figure to what it counts.

    `stemmer` names the Snowball stemmer. `head` says where the noun of a noun phrase stands: "plural" (the first word
    with a plural ending: English), "capital" (the first with a capital: German) or "first" (right after the figure:
    French). `inverted`: a verb may stand before its subject, so that passives announce a figure too ("murieron 12
    personas", "verletzt wurden 12 Menschen"). `verbs_last`: a verb or its second part may close the clause behind a
    figure or a date, so that what it tells is looked for there too ("ist auf 61 gestiegen"). `fillers` may stand
    between a figure and its noun or between a verb and its figure; `copulas` tell a noun's figure ("i morti *sono*
    12", "*sono* 12, finora, le vittime"); `others` say that somebody is left out of the count, `stands`
    behind a noun that it is of those who are sure by now, or still there ("57 injured are *still* in hospital");
    `multiples` make a
    figure a factor ("three times"); `stops` end a noun phrase; `breaks` end a clause; `subsets` announce a part of the
    figure before, `subsets_after` follow the part ("five of them"); `people` are nouns for anyone; `phases` say that a
    figure replaces another or was
    replaced.
    """

    stemmer: str
    head: Literal["plural", "capital", "first"]
    plural_endings: tuple[str, ...]
    fillers: tuple[str, ...]
    stops: tuple[str, ...]
    breaks: tuple[str, ...]
    others: tuple[str, ...]
    multiples: tuple[str, ...]
    subsets: tuple[str, ...]
    subsets_after: tuple[str, ...]
    people: tuple[str, ...]
    measures: dict[str, MeasureWords]
    populations: dict[str, tuple[str, ...]]
    phases: dict[Literal["raised", "lowered", "previous"], tuple[str, ...]]
    unmarked: tuple[str, ...] = ()
    """Nouns whose plural has none of the endings: "12 *cattle*", "64 *aircraft*"."""
    relatives: tuple[str, ...] = ()
    """Words that open a clause on the noun right before: of "19 of the 29 men *who* died", 29 died."""
    inverted: bool = False
    prepositions: tuple[str, ...] = ()
    """Where nouns have capitals: they lead phrases between a verb and its figure ("starben *bei* dem Brand zwölf")."""
    verbs_last: bool = False
    comparers: tuple[str, ...] = ()
    """Words between a figure and what it is compared with: "four points more *than* in 2026"."""
    copulas: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """They announce what a figure further on counts: "the *number of* people evacuated has risen to 900"."""
    froms: tuple[str, ...] = ()
    """They stand right before the figure that a raised one replaced: "has risen to 63, *from* 41"."""
    tos: tuple[str, ...] = ()
    """They stand between the figure of a correction and the one in its place: "corrected from 80 *to* 78"."""
    fronting: tuple[str, ...] = ()
    """Verbs of being between a measure that opens its clause and its figure: "On board *were* 52 people"."""
    around: tuple[str, ...] = ()
    """Words right before a clock time that leave some minutes open: "*around* 11.30"."""
    spots: tuple[str, ...] = ()
    """Places behind a verb that make its figure a part of the whole: "73 people died *at the scene*"."""
    stands: dict[Literal["confirmed", "remaining", "identified"], tuple[str, ...]] = {}
    counters: tuple[str, ...] = ()
    """Verbs right before a bare figure that counts what was counted last: "the ministry *counted* 312,000"."""
    totals: tuple[str, ...] = ()
    """They call a figure a total, of which lower ones of its text are parts: "*a total of* 23 people died"."""
    offsets: tuple[str, ...] = ()
    """Behind a length of time they make of it a distance from something, which lasts no time: "a week *after*"."""
    refers: tuple[str, ...] = ()
    """They lead a bare figure that goes on counting what was counted last: "the union put the *number* at 600"."""
    wholes: tuple[str, ...] = ()
    """They open a sentence with the whole of what it counts: "*Of the* 32 gunmen, 29 died"."""
    universals: tuple[str, ...] = ()
    """Right before a figure they say that there are no more: "*all* seven gunmen", "*the* two gunmen"."""
    capitals: tuple[str, ...] = ()
    """They say that a crowd is that of the capital alone: "12,000 marched *in the capital*"."""
    countrywide: tuple[str, ...] = ()
    """They say that a crowd is that of the whole country: "90,000 marched *across the country*"."""
    amongst: tuple[str, ...] = ()
    """Behind a count they say of whom it is: "12 dead *among the* guests"."""
    origins: tuple[str, ...] = ()
    """They lead from people to the land that they come from: "seven children *from* the Netherlands"."""
    versus: tuple[str, ...] = ()
    """They set the number of one side of a vote against that of the other: "78 votes *to* 68"."""
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every phrase that carries meaning; the function words (fillers, stops, breaks) are reached by them."""
        for words in self.measures.values():
            yield from (*words.nouns, *words.actives, *words.tolls, *words.of)
            for phrase in words.passives:
                yield from phrase.split(" … ")
        for group in (*self.populations.values(), *self.phases.values()):
            yield from group
        yield from (*self.subsets, *self.subsets_after, *self.people, *self.others, *self.multiples)
        for phrases in self.stands.values():
            yield from phrases
        yield from (*self.comparers, *self.relatives, *self.unmarked)
        yield from (
            *self.copulas,
            *self.articles,
            *self.numbers,
            *self.froms,
            *self.tos,
            *self.fronting,
            *self.counters,
            *self.spots,
            *self.around,
            *self.refers,
            *self.totals,
            *self.offsets,
            *self.versus,
            *self.wholes,
            *self.amongst,
            *self.origins,
            *self.universals,
            *self.capitals,
            *self.countrywide,
        )
        yield from self.prepositions
        yield from (*self.fillers, *self.stops, *self.breaks)


def load_measures(path: Path) -> dict[str, Measure]:
    """`rules/measures.yaml`: each measure by id."""
    return read_as(dict[str, Measure], load_entry(path))
