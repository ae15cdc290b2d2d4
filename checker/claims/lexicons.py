"""Language pack → Lexicon: the measure, source and mood words of one language, ready for look-up."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeVar

import msgspec

from checker.claims.antonyms import Antonyms
from checker.interval import Interval
from checker.model import CONCEPT
from checker.rarity import zipf
from checker.rulebook import Language, Opposites
from checker.words import Phrases, Survey, Word, fold, mark_phrases

_COMMON = 6.0  # zipf: words like "people" or "said" tell two sentences apart no better than "the"
_SHORT = 3  # letters: "in", "de", "et"
_REMEMBERED = 16_384  # stems kept ready: a worker that reads for weeks must not grow

Concepts = Mapping[str, Mapping[str, Iterable[str]]]
"""One thing → language → its words."""
K = TypeVar("K", bound=str)
Role = Literal["noun", "active", "passive", "toll"]
_ROLES: tuple[tuple[Role, str], ...] = (
    ("noun", "nouns"),
    ("active", "actives"),
    ("passive", "passives"),
    ("toll", "tolls"),
)


class Plain(NamedTuple):
    """Plain words: those that stand for all forms of their stem, those that stand for themselves, those that only stand
    around what is counted, and kinds of happening; `sites` are those concepts that are places, `nonhuman` no people.
    """  # noqa: D205  one sentence

    concepts: Concepts
    things: Concepts
    around: Concepts
    happenings: Concepts
    sites: frozenset[str] = frozenset()
    nonhuman: frozenset[str] = frozenset()


class Trigger(msgspec.Struct, frozen=True, gc=False):
    """A phrase may announce this measure, standing in this role to its figure.

    `opener` is the first word of a verb in two parts ("nahm … fest"), of which the phrase is the second.
    """

    measure: str
    role: Role
    opener: str = ""


class Lexicon:
    """All that the claims room looks up in one language."""

    def __init__(
        self,
        language: Language,
        opposites: Opposites,
        known: Plain,
    ) -> None:
        section = language.measures
        attribution, negation = language.attribution, language.negation
        self.code, self.head = language.code, section.head
        self.plural_endings, self.unmarked = section.plural_endings, frozenset(section.unmarked)
        self.verbs_last = section.verbs_last
        self.announcing: frozenset[Role] = frozenset(("active", "passive") if section.inverted else ("active",))
        self.triggers = _group(
            (phrase, Trigger(measure, role))
            for measure, words in section.measures.items()
            for role, field in _ROLES
            for phrase in getattr(words, field)
        )
        self.of = {
            name: frozenset(noun.lower() for noun in words.of)
            | {concept for concept, nouns in section.populations.items() if {*nouns} & {*words.of}}
            | ({"people"} if {*section.people} & {*words.of} else set())
            for name, words in section.measures.items()
            if words.of
        }
        named = {noun for nouns in section.populations.values() for noun in nouns}
        self.of_people = {name for name, words in section.measures.items() if words.nouns and {*words.nouns} <= named}
        self.populations = _phrases(section.populations)
        self.people = mark_phrases(section.people)
        self.phases = _phrases(section.phases)
        self.fillers = mark_phrases(section.fillers)
        self.stops = mark_phrases(section.stops)
        self.breaks = mark_phrases(section.breaks)
        self.spaced, self.prepositions = (
            bool(section.prepositions),
            mark_phrases(section.prepositions),
        )
        self.comparers, self.froms, self.tos, self.articles, self.relatives = (
            frozenset(forms)
            for forms in (section.comparers, section.froms, section.tos, section.articles, section.relatives)
        )
        self.links, self.changers = frozenset(language.numbers.links), frozenset(_changing(section.phases))
        self.joins, self.copulas = frozenset(language.hedges.joins), mark_phrases(section.copulas)
        self.others, self.stands = mark_phrases(section.others), _phrases(section.stands)
        self.universals, self.capitals, self.countrywide, self.numbers = (
            mark_phrases(words)
            for words in (section.universals, section.capitals, section.countrywide, section.numbers)
        )
        self.refers = mark_phrases(section.refers)
        self.spots, self.counters = mark_phrases(section.spots), mark_phrases(section.counters)
        self.around, self.offsets = mark_phrases(section.around), mark_phrases(section.offsets)
        self.totals, self.versus, self.origins = map(mark_phrases, (section.totals, section.versus, section.origins))
        self.fronting, self.multiples = mark_phrases(section.fronting), mark_phrases(section.multiples)
        self.subsets, self.subsets_after, self.wholes, self.amongst = (
            mark_phrases(words) for words in (section.subsets, section.subsets_after, section.wholes, section.amongst)
        )
        self.before_source, self.beside_source = mark_phrases(attribution.before), mark_phrases(attribution.beside)
        self.verbs, self.sources = mark_phrases(attribution.verbs), _phrases(attribution.sources)
        self.anaphors, self.seats = mark_phrases(attribution.anaphors), mark_phrases(attribution.seats)
        self.negations, self.hollow = mark_phrases(negation.negations), mark_phrases(negation.hollow)
        self.reasons, self.asides = mark_phrases(negation.reasons), mark_phrases(negation.asides)
        self.conditions, self.concessions = mark_phrases(negation.conditions), mark_phrases(negation.concessions)
        self.privatives, self.counting = mark_phrases(negation.privatives), mark_phrases(negation.counting)
        self.place_leads, self.averts = mark_phrases(language.names.place_leads), mark_phrases(negation.averts)
        self.openers, self.closers = frozenset(negation.openers), frozenset(negation.closers)
        self.behind_verb, self.perfects, self.hearsay = (
            negation.behind_verb,
            negation.perfects,
            mark_phrases(negation.hearsay),
        )
        self.moods = _phrases(negation.moods)
        self.poles = Phrases(
            (phrase, (name, said))
            for name, poles in negation.poles.items()
            for said, phrases in ((True, poles.said), (False, poles.opposite))
            for phrase in phrases
        )
        plain = lru_cache(_REMEMBERED)(_make_stemmer(section.stemmer))
        self._stem: Callable[[str], str] = lru_cache(_REMEMBERED)(lambda form: fold(plain(form)))
        self.changing, self.sites, self.nonhuman = frozenset(opposites.changing), known.sites, known.nonhuman
        self.opposites = Antonyms(opposites, language.code, plain)
        self.meaning: Callable[[str], tuple[str, bool]] = lru_cache(_REMEMBERED)(self._meaning)
        # What is asked of every sentence, and what only of those in which something is counted or has a time.
        self._of_all, self._of_counts = self._surveys()
        self.sign: Callable[[str], str] = lru_cache(_REMEMBERED)(self._sign)
        self._concepts, self._around = (
            _by_word(words, language.code, self._stem) for words in (known.concepts, known.around)
        )
        self._things = _by_form(known.things, language.code)
        self.kinds = {self.stem(form): kind for form, kind in _by_form(known.happenings, language.code).items()}

    def _surveys(self) -> tuple[Survey, Survey]:
        of_all = (
            *(self.stops, self.negations, self.moods, self.hollow, self.poles, self.breaks, self.seats),
            *(self.before_source, self.verbs, self.anaphors, self.sources),
        )
        of_counts = (
            *(self.triggers, self.phases, self.fronting, self.numbers, self.subsets, self.around),
            *(self.counting, self.counters, self.wholes, self.totals),
        )
        return Survey(of_all), Survey([*of_all, *of_counts])

    def survey(self, words: Sequence[Word], *, counts: bool) -> dict[Phrases[Any], dict[int, tuple[int, Any]]]:
        """What is asked of a sentence, with a figure or a time in it or without (`counts`), found in one go."""
        return (self._of_counts if counts else self._of_all).find(words)

    def may_count(self, form: str, value: Interval) -> bool:
        """Whether an unknown noun can be what a figure counts: of several there must be a plural, where the language
        marks it ("300 block" is an address).
        """  # noqa: D205  one sentence
        return self.head != "plural" or form.endswith(self.plural_endings) or form in self.unmarked or value.high == 1

    def _meaning(self, form: str) -> tuple[str, bool]:
        """The stem of a word that may carry meaning, "" for others, and whether it is rare enough to tell two texts
        apart.
        """  # noqa: D205  one sentence
        if form.isdigit() or len(form) < _SHORT:
            return "", False
        return self.stem(form), zipf(form, self.code) < _COMMON

    def _sign(self, form: str) -> str:
        """What a word says of the figure near it, in any language where that is known; "" for one that says little."""
        stem, rare = self.meaning(form)
        concept = self.told_by(form) if rare else ""
        return f"{CONCEPT}{concept}" if concept else stem if rare else ""

    def stem(self, form: str) -> str:
        """The folded stem of a lower-case word."""
        return self._stem(form)

    def poles_of(self, form: str) -> tuple[tuple[str, bool], ...]:
        """The concepts of a word that has opposites, each with whether it says that; "=" and what else it says.

        Things are none: as common as they are, two sentences that share them are no likelier on one matter. A word as
        common as "the" has none by its stem alone.
        """
        common = zipf(form, self.code) >= _COMMON
        concept = self._concepts.get(form, "") if common else self._concept_of(form)
        return self.opposites.poles_of(form, listed=common) + (((CONCEPT + concept, True),) if concept else ())

    def concept_of(self, form: str) -> str:
        """The name of what a lower-case word says in any language, where one is known; "" otherwise."""
        return self._things.get(form) or self._concept_of(form)

    def told_by(self, form: str) -> str:
        """The same, where the word is not counted and only stands around a figure."""
        return self.concept_of(form) or self._around.get(form) or self._around.get(f"~{self._stem(form)}", "")

    def _concept_of(self, form: str) -> str:
        return self._concepts.get(form) or self._concepts.get(f"~{self._stem(form)}", "")


def _phrases(groups: Mapping[K, tuple[str, ...]]) -> Phrases[K]:
    return Phrases((phrase, concept) for concept, phrases in groups.items() for phrase in phrases)


def _by_word(concepts: Concepts, code: str, stem: Callable[[str], str]) -> dict[str, str]:
    """Form → concept, and "~" and stem → concept where no two share the stem ("habitant" and "habitation")."""
    forms = _by_form(concepts, code)
    stems: dict[str, set[str]] = {}
    for form, concept in forms.items():
        stems.setdefault(f"~{stem(form)}", set()).add(concept)
    return forms | {name: next(iter(known)) for name, known in stems.items() if len(known) == 1}


def _by_form(concepts: Concepts, code: str) -> dict[str, str]:
    return {word.lower(): concept for concept, words in concepts.items() for word in words.get(code, ())}


def _group(entries: Iterable[tuple[str, Trigger]]) -> Phrases[tuple[Trigger, ...]]:
    grouped: dict[str, tuple[Trigger, ...]] = {}
    for phrase, trigger in entries:
        opener, parted, ending = phrase.lower().rpartition(" … ")
        announced = msgspec.structs.replace(trigger, opener=opener) if parted else trigger
        grouped[ending] = (*grouped.get(ending, ()), announced)
    return Phrases(grouped.items())


def _changing(phases: Mapping[K, Iterable[str]]) -> Iterator[str]:
    """The words that begin a phrase of a rise or a fall."""
    phrases = (phrase for phase, words in phases.items() if phase != "previous" for phrase in words)
    return (word for phrase in phrases for word in phrase.lower().split()[:1] if len(word) > _SHORT)


def _make_stemmer(name: str) -> Callable[[str], str]:
    """The stem of a word in small letters."""
    import snowballstemmer  # noqa: PLC0415  loads the stemmers of thirty languages: not before claims are made

    stem: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem
