"""Claim → SideSaid: where it stands, with its quote, its value in plain strings, and how it was read."""

from collections.abc import Mapping
from decimal import Decimal

from checker.interval import Interval, iso_bounds
from checker.model import Article, Claim, Quote, Reading, SideSaid, Value, Window, WindowSaid

_AROUND = 200
_LONGEST = 60  # digits; a number beyond is written with its exponent


def bare_name(article: str) -> str:
    """The id of an article that carries its outlet behind a U+0000, because another outlet uses the same id."""
    return article.partition("\0")[0]


class SideWriter:
    """Writes the sides of a report; each claim once, however many comparisons it stands in.

    `names` are what articles are called where that is not their id.
    """

    def __init__(
        self, articles: Mapping[str, Article], readings: Mapping[str, Reading], names: Mapping[str, str] | None = None
    ) -> None:
        self._called_as = names or {}
        self._articles = articles
        self._readings = readings
        self._contents = {name: article.text for name, article in articles.items()}
        self._names: dict[str, dict[str, str]] = {}
        self._written: dict[tuple[str, str, int], SideSaid] = {}

    def write(self, claim: Claim) -> SideSaid:
        """The side that a claim makes."""
        key = claim.article, claim.id, claim.end  # a sum of parts has the id of its first part, and ends later
        side = self._written.get(key)
        if side is None:
            side = self._written[key] = self._side(claim)
        return side

    def _side(self, claim: Claim) -> SideSaid:
        article, content = self._articles[claim.article], self._contents[claim.article]
        return SideSaid(
            article=self._called_as.get(claim.article, bare_name(claim.article)),
            outlet=article.outlet,
            published=article.published or article.updated,
            language=self._readings[claim.article].language,
            quote=_quote(claim, content),
            value=self._value(claim, content),
            window=_window(claim.window),
            as_of=_as_of(claim.on),
            place=tuple(self._called(claim.article, key) for key in claim.places),
            population=claim.population,
            origin=claim.origin or article.origin,
            credited=self._called(claim.article, claim.origin) if claim.origin is not None else article.origin,
            steps=claim.steps,
        )

    def _called(self, article: str, key: str) -> str:
        """A name as the article first writes it; a source without a name by its concept ("rescuers")."""
        names = self._names.get(article)
        if names is None:
            content = self._contents[article]
            mentions = reversed(self._readings[article].mentions)
            names = self._names[article] = {name.key: content[name.start : name.end] for name in mentions}
        kind, _, concept = key.partition(":")
        return names.get(key, concept or kind)

    def _value(self, claim: Claim, content: str) -> Value:
        figure = content[claim.figure_start : claim.figure_end]
        if claim.timed:
            return Value(*iso_bounds(claim.value), None, claim.hedge, figure)
        low, high = claim.value.low, claim.value.high
        return Value(
            None if low is None else write_number(low),
            None if high is None else write_number(high),
            claim.unit,
            claim.hedge,
            figure,
        )


def write_number(value: Decimal) -> str:
    """A number without exponent and without needless zeros: "5992", "0.25"."""
    return format(value.normalize(), "f") if abs(value.adjusted()) < _LONGEST else str(value.normalize())


def _quote(claim: Claim, content: str) -> Quote:
    before = max(min(claim.sentence_start, claim.start), claim.start - _AROUND)
    after = min(max(claim.sentence_end, claim.end), claim.end + _AROUND)
    return Quote(
        exact=content[claim.start : claim.end],
        prefix=content[before : claim.start],
        suffix=content[claim.end : after],
        start=claim.start,
        end=claim.end,
    )


def _window(window: Window | None) -> WindowSaid | None:
    if window is None:
        return None
    low, high = (None, None) if window.span is None else iso_bounds(window.span)
    return WindowSaid(low, high, window.label)


def _as_of(on: Interval | None) -> str | None:
    """The day or span as EDTF: "2016-12-14", "2016-12-14/2016-12-16", "2016-12-14/..": open to the right."""
    if on is None:
        return None
    low, high = iso_bounds(on)
    return low if low == high and low is not None else f"{low or '..'}/{high or '..'}"
