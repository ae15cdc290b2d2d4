"""Mentions → Claims: ties each value to what is counted, where and when, and to who says so."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed, make_line, mentions_in
from checker.claims.measures import Counted, find_counted
from checker.claims.moods import find_mood, find_phase, find_polarity
from checker.claims.nouns import Noun, read_noun
from checker.claims.scopes import find_day, find_names, find_window
from checker.claims.sources import find_origin
from checker.model import Claim, Figure, Name, Text, When
from checker.rarity import zipf
from checker.rulebook import Kind, Language, Measure

_CONTEXT_REACH = 9
_COMMON = 6.0  # zipf: words like "people" or "said" tell two contexts apart no better than "the"


class ClaimMaker:
    """Makes the claims of an article in one language."""

    def __init__(self, language: Language, measures: Mapping[str, Measure], kinds: Mapping[str, Kind]) -> None:
        self._lexicon = Lexicon(language)
        self._code = language.code
        self._counts = {name: measure.counts for name, measure in measures.items()}
        self._kind_of = {unit: kind for kind, units in kinds.items() for unit in units.units}

    def make(
        self, article: str, text: Text, figures: Sequence[Figure], whens: Sequence[When], names: Sequence[Name]
    ) -> tuple[Claim, ...]:
        """The claims of a text in reading order; the mentions are sorted by start."""
        claims: list[Claim] = []
        origin: str | None = None
        for sentence in text.sentences:
            here = mentions_in(figures, sentence)
            line = make_line(text.content, sentence, here, mentions_in(whens, sentence), mentions_in(names, sentence))
            said_by = find_origin(line, self._lexicon, origin)
            origin = said_by or origin
            claims += [self._claim(article, line, at, said_by) for at in range(len(here))]
        return tuple(claims)

    def stem(self, form: str) -> str:
        """The folded stem of a lower-case word."""
        return self._lexicon.stem(form)

    def _claim(self, article: str, line: Line, at: int, origin: str | None) -> Claim:
        place, figure = line.figures[at]
        lexicon = self._lexicon
        kind = self._kind(figure)
        noun = read_noun(line, lexicon, place.last)
        subset = self._is_subset(line, place, noun)
        counted = find_counted(line, lexicon, place, noun, lambda measure: self._fits(measure, kind))
        measure = counted.measure if counted is not None else self._open_measure(kind, noun)
        quote = _quote(place, noun, counted)
        places, names = find_names(line)
        start = min(line.words[quote.first].start, figure.outer_start)
        end = max(line.words[quote.last - 1].end, figure.outer_end)
        return Claim(
            id=sha256(f"{article}\n{figure.start}\n{figure.end}\n{measure}".encode()).hexdigest()[:16],
            article=article,
            start=start,
            end=end,
            figure_start=figure.start,
            figure_end=figure.end,
            sentence_start=line.sentence.start,
            sentence_end=line.sentence.end,
            paragraph=line.sentence.paragraph,
            headline=line.sentence.headline,
            measure=measure,
            value=figure.value,
            unit=figure.unit,
            hedge=figure.hedge,
            step=figure.step,
            population=noun.population,
            subset=subset,
            places=places,
            names=names,
            window=find_window(line, place, quote),
            on=find_day(line, place, quote),
            origin=origin,
            modality=find_mood(line, lexicon, quote),
            positive=find_polarity(line, lexicon, quote),
            phase=find_phase(line, lexicon, place),
            context=self._context(line, place),
            steps=figure.steps + _told(line, counted, noun),
        )

    def _kind(self, figure: Figure) -> str:
        if figure.type in {"age", "percent", "ordinal"}:
            return figure.type
        if figure.type == "currency":
            return "money"
        return "number" if figure.unit is None else self._kind_of.get(figure.unit, "number")

    def _fits(self, measure: str, kind: str) -> bool:
        counts = self._counts[measure]
        return kind == ("number" if counts in {"people", "things"} else counts)

    def _open_measure(self, kind: str, noun: Noun) -> str:
        if kind == "number":
            return f"count:{noun.population or ('people' if noun.people else noun.head)}"
        return f"{kind}:{noun.head if kind == 'percent' else ''}"

    def _is_subset(self, line: Line, place: Placed, noun: Noun) -> bool:
        lexicon, words = self._lexicon, line.words
        for first in range(max(0, place.first - 4), place.first):
            found = lexicon.subsets.at(words, first)
            if found is not None and first + found[0] <= place.first and first + found[0] >= place.first - 1:
                return True
        return any(
            lexicon.subsets.at(words, at) is not None and words[at].glued
            for at in (place.last, noun.last)
            if at < len(words)
        )

    def _context(self, line: Line, place: Placed) -> tuple[str, ...]:
        lexicon, words = self._lexicon, line.words
        stems = set()
        for at in range(max(0, place.first - _CONTEXT_REACH), min(len(words), place.last + _CONTEXT_REACH)):
            form = words[at].form
            if line.figure_at(at) is not None or form.isdigit() or len(form) < 3:  # noqa: PLR2004  "in", "de", "et"
                continue
            if zipf(form, self._code) < _COMMON and lexicon.stops.at(words, at) is None:
                stems.add(lexicon.stem(form))
        return tuple(sorted(stems))


def _quote(place: Placed, noun: Noun, counted: Counted | None) -> Placed:
    firsts = [place.first] + ([counted.first] if counted is not None else [])
    lasts = [place.last, noun.last] + ([counted.last] if counted is not None else [])
    return Placed(min(firsts), max(lasts))


def _told(line: Line, counted: Counted | None, noun: Noun) -> tuple[str, ...]:
    steps: list[str] = []
    if counted is not None:
        words = line.content[line.words[counted.first].start : line.words[counted.last - 1].end]
        steps.append(f"{words!r} ({counted.role}) says {counted.measure}")
    elif noun.last > noun.first:
        words = line.content[line.words[noun.first].start : line.words[noun.last - 1].end]
        steps.append(f"counts {words!r}")
    return tuple(steps)
