"""Values, measures and scopes → words of one language; none is markup, the templates escape them."""

from datetime import datetime
from functools import cache

from checker.model import ORIGIN, UNKNOWN, Disagreement, SideSaid, Value, WindowSaid
from checker.rulebook import Rulebook
from workers.web.catalogues import Catalogue, load_catalogues
from workers.web.phrasebooks import Phrasebook

_LONGEST_NOUN = 40
_OPEN = (UNKNOWN, ORIGIN)  # populations that are no concept of the packs
_SINCE = "since:"


class Speaker:
    """Says what a finding holds, in one language."""

    def __init__(self, catalogue: Catalogue, rulebook: Rulebook) -> None:
        self.catalogue = catalogue
        self.phrases = load_phrasebook(catalogue.code)
        self._measures = rulebook.measures

    def value(self, value: Value) -> str:
        """A value: "about 7,000", "24 to 99 km", "4 mai 2031"."""
        low, high = (None if bound is None else self._bound(bound) for bound in (value.low, value.high))
        if low is not None and high is not None and low != high:
            return self._in_unit(self.catalogue.hedges["range"].format(low=low, high=high), value.unit)
        said = self._in_unit(low or high or "?", value.unit)
        hedge = self.catalogue.hedges.get(value.hedge)
        return said if hedge is None else hedge.format(value=said)

    def pair(self, one: Disagreement) -> tuple[str, str]:
        """The two values; the two texts where the values are the same, as of a date and its weekday."""
        left, right = self.value(one.left.value), self.value(one.right.value)
        return (left, right) if left != right else (one.left.value.text, one.right.value.text)

    @staticmethod
    def alone(one: Disagreement) -> bool:
        """Whether both sides are one and the same quote, as of a date that is no such weekday."""
        left, right = one.left.lead, one.right.lead
        return (left.article, left.outlet, left.quote) == (right.article, right.outlet, right.quote)

    def measure(self, measure: str, lead: SideSaid) -> str:
        """What is counted: a measure by its title, an open count by the words that stand with the figure."""
        kind, colon, _ = measure.partition(":")
        if not colon:
            return self.title(measure)
        counted = lead.quote.exact.partition(lead.value.text)[2].strip(" ,.;:")
        if kind == "count" and 0 < len(counted) <= _LONGEST_NOUN:
            at_home = lead.language == self.catalogue.code
            return counted if at_home else self.catalogue.say("quoted", noun=counted)
        return self.catalogue.measures.get(kind, kind)

    def title(self, measure: str) -> str:
        """The title of a measure by its id."""
        name, _, aspect = measure.partition("@")
        known = self._measures.get(name)
        title = self.catalogue.measures.get(name) or (known.title if known else name.replace("_", " "))
        return f"{title} ({self.catalogue.terms.get(aspect, aspect)})" if aspect else title

    def scope(self, side: SideSaid) -> list[str]:
        """What limits a value: whom, over which time, of which day, who says so."""
        say = self.catalogue.say
        population = side.population or ""
        parts = []
        if population and not population.startswith(_OPEN):
            parts.append(say("population", population=self.catalogue.concepts.get(population, population)))
        if side.window is not None:
            parts.append(self._window(side.window))
        if side.as_of is not None:
            parts.append(say("as_of", day=" – ".join(self._bound(end) for end in side.as_of.split("/"))))
        if side.credited:
            parts.append(say("credited", name=self.catalogue.concepts.get(side.credited, side.credited)))
        return parts

    def _in_unit(self, written: str, unit: str | None) -> str:
        if unit is None:
            return written
        return self.catalogue.units.get(unit, f"{{value}} {unit}").format(value=written)

    def _window(self, window: WindowSaid) -> str:
        ends = [self._bound(end) if end else "…" for end in (window.low, window.high)]
        if window.label.startswith(_SINCE):
            return self.catalogue.say("window_since", event=window.label.removeprefix(_SINCE))
        return self.catalogue.say("window", window=window.label if ends == ["…", "…"] else " – ".join(ends))

    def _bound(self, written: str) -> str:
        """A bound of a value: a number with its groups, a day or a moment in words."""
        if "-" in written[1:] or "T" in written:
            try:
                return self.catalogue.moment(datetime.fromisoformat(written))
            except ValueError:
                return written
        return self.catalogue.number(written)


@cache
def load_phrasebook(code: str) -> Phrasebook:
    """The phrases of one language."""
    catalogue = load_catalogues()[code]
    return Phrasebook(catalogue.phrases, {"measure": catalogue.measures})
