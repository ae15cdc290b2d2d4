"""Figure + noun → its nature: the kind of figure, the measures that take it, the open measure, whom it counts."""

from collections.abc import Mapping

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun
from checker.interval import Interval
from checker.model import ORIGIN, UNKNOWN, Figure, Window
from checker.rulebook import Kind, Measure

_DATED = frozenset({"money", "speed", "area", "duration"})
_SINGLE = _DATED | {"age"}  # a year beside them is when, not how long
_UNCOUNTED = "count:"


class Natures:
    """What the measures and kinds of a rulebook say of figures."""

    def __init__(self, measures: Mapping[str, Measure], kinds: Mapping[str, Kind]) -> None:
        self.counts = {name: measure.counts for name, measure in measures.items()}
        self._states = frozenset(name for name, measure in measures.items() if measure.state)
        self._yearly = frozenset(name for name, measure in measures.items() if measure.yearly)
        self._growing = frozenset(name for name, measure in measures.items() if measure.grows)
        self.roles = {measure.bearer: name for name, measure in measures.items() if measure.bearer}
        self.causes = {name: frozenset(measure.causes) for name, measure in measures.items() if measure.causes}
        self._anyone = {name: measure.anyone for name, measure in measures.items()}
        self._sorted = frozenset(name for name, measure in measures.items() if measure.sorted)
        self._kind_of = {unit: kind for kind, units in kinds.items() for unit in units.units}
        self._daily = {
            unit: facts.daily for units in kinds.values() for unit, facts in units.units.items() if facts.daily
        }

    def kind_of(self, figure: Figure, line: Line, lexicon: Lexicon, place: Placed) -> str:
        """The kind: "number" for a bare count, "factor" before "times", otherwise the kind of its unit."""
        if place.last < len(line.words) and lexicon.multiples.at(line.words, place.last) is not None:
            return "factor"
        if figure.type in {"age", "percent", "ordinal"}:
            return figure.type
        if figure.type == "currency":
            return "money"
        return "number" if figure.unit is None else self._kind_of.get(figure.unit, "number")

    def kind_of_unit(self, unit: str) -> str:
        """The kind of a unit, every currency being money."""
        return self._kind_of.get(unit, unit)

    def rate_of(self, line: Line, figure: Figure) -> Window | None:
        """The day that the sign of a figure's unit gives it for ("70,000 *bpd*")."""
        signs = self._daily.get(figure.unit or "", ())
        return Window(None, "P1D") if signs and line.content[figure.start : figure.end].endswith(signs) else None

    def fits(self, measure: str, kind: str) -> bool:
        """Whether a measure takes figures of a kind."""
        counts = self.counts[measure]
        if kind == "age" and counts == "duration":
            return True  # "a man jailed for 12 years"
        return kind == ("number" if counts in {"people", "things"} else counts)

    def window_of(self, measure: str, window: Window | None) -> Window | None:
        """The stretch that a measure counts over: none for a price; what holds at a moment counts since nothing."""
        since = window is not None and window.label.startswith("since:")
        if self.counts.get(measure) in _SINGLE or (since and measure in self._states):
            return None
        return window

    def is_dated(self, measure: str) -> bool:
        """Whether a month or year beside a figure of the measure is when it was so; a profit is that of a year."""
        return self.counts.get(measure) in _DATED and measure not in self._yearly

    def population_of(self, lexicon: Lexicon, noun: Noun, kind: str, measure: str) -> str | None:
        """Whom the figure counts: a concept of the packs, "~STEM" of an unknown noun, `None` for people at large."""
        counted = lexicon.of.get(measure, frozenset())
        if measure not in self._sorted and (noun.population in counted or noun.head_form in counted):
            return None  # "300 workers" laid off are the "300 jobs" cut
        if measure in {noun.population, _UNCOUNTED} or noun.population in self._anyone.get(measure, ()):
            return None  # whoever marches is a protester
        if measure in self._growing and noun.population is not None and noun.population.startswith(ORIGIN):
            return f"{UNKNOWN}{noun.population.removeprefix(ORIGIN)}"  # all the dead may be of one country
        if noun.population or not noun.head or kind != "number":
            return noun.population
        thing = _thing(lexicon, noun)
        apart = self.counts.get(measure) == "people" and thing in lexicon.nonhuman  # a train that carries eight wagons
        return f"{UNKNOWN * (1 + apart)}{thing}"


def open_measure(line: Line, lexicon: Lexicon, kind: str, noun: Noun, value: Interval) -> str:
    """The measure of a figure that no word of a measure stands with; "count:" where its noun can be none."""
    if kind != "number":
        return f"{kind}:{_thing(lexicon, noun) if kind == 'percent' else ''}"
    named = any(at.first <= noun.first < at.last and not name.adjective for at, name in line.names)
    if noun.head and (named or not lexicon.may_count(noun.head_form, value)):
        return _UNCOUNTED
    land = next((one for one in noun.qualifiers if one.startswith(ORIGIN)), None)
    return f"count:{land or noun.population or ('people' if noun.people else _thing(lexicon, noun))}"


def _thing(lexicon: Lexicon, noun: Noun) -> str:
    """What the open noun says in any language, or its stem."""
    return (lexicon.concept_of(noun.head_form) if noun.head else "") or noun.head
