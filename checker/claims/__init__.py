"""Mentions → Claims: ties each value to what is counted, where and when, and to who says so."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

import msgspec

from checker.claims.addends import mark_addends
from checker.claims.announcements import find_announced, find_counted_before
from checker.claims.attributes import find_owner
from checker.claims.bearers import find_aged, find_bearer, find_given, find_role, part_families
from checker.claims.carries import Topics, carry, find_topics
from checker.claims.causes import find_kinds, set_apart
from checker.claims.convoys import find_convoy
from checker.claims.credits import credit
from checker.claims.crowds import CROWD
from checker.claims.fronts import find_fronted
from checker.claims.lexicons import Lexicon, Plain
from checker.claims.lines import Line, Mentions, Placed, find_counting, make_line, starts_of
from checker.claims.loans import lend_currency
from checker.claims.measures import find_counted
from checker.claims.moods import find_mood, find_phase, find_polarity, settle_phases
from checker.claims.namings import find_names, find_names_around, find_place_measured, find_rounds
from checker.claims.natures import Natures, open_measure
from checker.claims.nouns import is_named, read_noun
from checker.claims.parts import (
    announced_measure,
    find_announcing,
    find_count_marks,
    find_left_out,
    is_of_spot,
    is_share,
    part_crews,
    part_kinds,
    spread_counted_in,
    tie_parts,
)
from checker.claims.peaks import mark_lower
from checker.claims.pleas import part_pleas
from checker.claims.quotes import hash_claim, quote_of, steps_of
from checker.claims.restatements import past_restatement, restate
from checker.claims.scenes import Scene
from checker.claims.scopes import find_day, find_heading_day, find_window
from checker.claims.sites import part_by_place
from checker.claims.soles import mark_soles
from checker.claims.sources import find_origin, find_own_origin
from checker.claims.statements import find_statement
from checker.claims.times import Timed, find_timed, on_day
from checker.claims.totals import find_summed, find_totals, part_below_totals
from checker.claims.wordings import find_wording
from checker.interval import Interval
from checker.model import Claim, Statement, Text, Wording
from checker.rulebook import Kind, Language, Measure, Opposites
from checker.words import Word

_AGE, _OPEN_AGE = "age", "age:"
_CONTEXT_REACH = 9
_LONGEST, _FIGURES = 400, 60  # words and figures: beyond, it is a table or a list and no sentence
_HOME = 2  # sentences below the headline that say what happened
_LEAD = 4  # sentences below the headline that tell the event itself; older ones come later


class Told(NamedTuple):
    """All that a text claims: its figures and times, and what its sentences say."""

    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]


class ClaimMaker:
    """Makes the claims of an article in one language."""

    def __init__(
        self,
        language: Language,
        measures: Mapping[str, Measure],
        kinds: Mapping[str, Kind],
        wide: frozenset[str],
        opposites: Opposites,
        plain: Plain,
    ) -> None:
        self._lexicon = Lexicon(language, opposites, plain)
        self._wide = wide
        self._code = language.code
        self._natures = Natures(measures, kinds)
        self._growing = frozenset(name for name, measure in measures.items() if measure.grows)
        self._peaks = frozenset(name for name, measure in measures.items() if measure.peak)
        self._tops = frozenset(name for name, measure in measures.items() if measure.top)
        self._times = frozenset(name for name, counts in self._natures.counts.items() if counts == "time")

    def make(self, article: str, text: Text, words: Sequence[list[Word]], mentions: Mentions) -> Told:
        """What a text claims, in reading order; `words` are those of each sentence, the mentions sorted by start."""
        claims: list[Claim] = []
        statements: list[Statement] = []
        origin: str | None = None
        day: Interval | None = None
        happened: Interval | None = None
        begun, given = starts_of(mentions), find_given(text.content, mentions[2])
        lead = [sentence.start for sentence in text.sentences if not sentence.headline][:_LEAD]
        topics: Topics = {}
        home, own = frozenset[str](), frozenset[str]()
        totals: set[str] = set()
        for number, (sentence, split) in enumerate(zip(text.sentences, words, strict=True)):
            line = make_line(text.content, sentence, split, mentions, begun)
            if len(split) > _LONGEST or len(line.figures) > _FIGURES:
                continue
            line.met.update(self._lexicon.survey(split, counts=bool(line.figures or line.whens)))
            said_by = find_origin(line, self._lexicon, origin)
            origin = said_by or origin
            day = find_heading_day(line) or day
            foremost = sentence.headline or sentence.start in lead
            if sentence.headline or sentence.start in lead[:1]:
                home |= {name.key for _, name in line.names}
            named = find_names(line, self._lexicon, self._wide)
            scene = Scene(article, self._wide, said_by, day, foremost, home, named, given)
            own = own | find_kinds(line, self._lexicon) if sentence.headline or sentence.start in lead[:_HOME] else own
            told: list[Claim] = []
            if line.figures:
                told = part_pleas(line, self._lexicon, self._of_figures(scene, line))
                told = carry(line, self._lexicon, told, topics, number)
                told = part_kinds(line, self._lexicon, part_crews(line, told))
                topics |= find_topics(told, number)
                totals |= find_totals(line, self._lexicon, told)
            timed = find_timed(line, self._lexicon, self._times, told)
            happened = happened or next((claim.on for claim in told if claim.on is not None), None)
            told += [self._of_time(scene, line, found, happened) for found in timed]
            claims += set_apart(line, self._lexicon, told, own, self._natures.causes)
            statement = find_statement(line, self._lexicon, scene)
            if statement is not None:
                statements.append(statement)
        settled = mark_addends(settle_phases(spread_counted_in(part_families(claims))), self._growing)
        settled = mark_lower(part_below_totals(settled, totals, self._growing), self._peaks)
        return Told(tuple(mark_soles(settled, self._tops)), tuple(statements))

    def word(self, article: str, text: Text, words: Sequence[list[Word]], mentions: Mentions) -> tuple[Wording, ...]:
        """The wording of each sentence of a text, for a text that somebody puts beside another."""
        wordings: list[Wording] = []
        origin: str | None = None
        begun = starts_of(mentions)
        for sentence, split in zip(text.sentences, words, strict=True):
            line = make_line(text.content, sentence, split, mentions, begun)
            if len(split) > _LONGEST or len(line.figures) > _FIGURES:
                continue
            said_by = find_origin(line, self._lexicon, origin)
            origin = said_by or origin
            named = find_names(line, self._lexicon, self._wide)
            scene = Scene(article, self._wide, said_by, None, foremost=True, home=frozenset(), names=named)
            wordings.append(find_wording(line, self._lexicon, scene, self._growing))
        return tuple(wordings)

    def stem(self, form: str) -> str:
        """The folded stem of a lower-case word."""
        return self._lexicon.stem(form)

    def _of_figures(self, scene: Scene, line: Line) -> list[Claim]:
        """The claims of the figures of a sentence, as far as it tells of them alone."""
        lexicon = self._lexicon
        told = credit(line, lexicon, tie_parts(self._of_figure(scene, line, at) for at in find_counting(line)))
        return restate(line, part_by_place(line, lexicon, told, self._wide), self._natures.kind_of_unit)

    def _of_figure(self, scene: Scene, line: Line, at: int) -> tuple[Claim, bool]:
        """The claim of a figure, and whether it was announced as a part of the one before."""
        place, figure = line.figures[at]
        lexicon, natures = self._lexicon, self._natures
        whole = past_restatement(line, place)
        noun = read_noun(line, lexicon, whole.last)
        figure = figure if is_named(noun) else lend_currency(line, at)
        kind = natures.kind_of(figure, line, lexicon, place)
        fits = partial(natures.fits, kind=kind)
        counted = find_counted(line, lexicon, whole, noun, fits) or find_fronted(line, lexicon, place, fits)
        announced_noun = None if is_named(noun) or kind != "number" else find_announced(line, lexicon, place)
        quote = quote_of(whole, noun, counted)
        if announced_noun is not None and (counted is None or counted.last < announced_noun.last):
            noun = announced_noun
            counted = find_counted_before(line, lexicon, place, noun, fits) or counted
            quote = Placed(noun.first, place.last)
        announcing = find_announcing(line, lexicon, at, noun, listed=counted is None)
        open_one = open_measure(line, lexicon, kind, noun, figure.value)
        if announcing is not None and counted is None:
            open_one = announced_measure(line, lexicon, announcing, fits) or open_one
        owner = find_owner(line, lexicon, place, noun, counted)  # five "of the 12 *divers*"
        if counted is None and owner is not noun:
            open_one = next((trigger.measure for trigger in owner.measures if fits(trigger.measure)), open_one)
        measure = counted.measure if counted is not None else open_one
        aged = find_aged(line, lexicon, place, scene.given) if measure == _OPEN_AGE else None
        measure = _AGE if aged is not None and aged[1] else measure
        if measure == _OPEN_AGE and aged is None:
            measure = find_role(line, lexicon, place, natures.roles) or measure
        claim = self._bare(scene, line, quote, place, measure)
        rounds = find_rounds(line) if kind == "percent" else ()
        left_out = find_left_out(line, lexicon, place, noun, kind if figure.unit is not None else "")
        left_out |= find_convoy(line, lexicon, place, counted) | find_summed(line, lexicon, place, kind)
        if measure in self._growing or measure == CROWD:
            left_out |= find_count_marks(line, lexicon, place, noun, measure, announced=announcing is not None)
        bearer = find_bearer(line, place, measure, kind) if aged is None else aged[:1]
        claim = msgspec.structs.replace(
            claim,
            start=min(claim.start, figure.outer_start),
            end=max(claim.end, figure.outer_end),
            figure_start=figure.start,
            figure_end=figure.end,
            value=figure.value,
            unit=figure.unit,
            noun=noun.head_form,
            hedge=figure.hedge,
            step=figure.step,
            population=natures.population_of(lexicon, owner, kind, measure),
            qualifiers=tuple(sorted({*noun.qualifiers, *left_out, *rounds}))
            if aged is None
            else (*filter(None, aged[1:]),),
            subset=announcing is not None
            or (kind == "number" and is_share(line, lexicon, place, measure))
            or (measure in self._growing and is_of_spot(line, lexicon, counted)),
            places=find_place_measured(line, place) if kind == "length" else claim.places,
            names=bearer or (() if kind == "age" and counted is None else claim.names),
            bodies=bearer or claim.bodies,
            window=natures.window_of(
                measure, natures.rate_of(line, figure) or find_window(line, lexicon, place, quote)
            ),
            on=find_day(line, lexicon, place, quote, coarse=natures.is_dated(measure)) or scene.day,
            phase=find_phase(line, lexicon, place),
            origin=find_own_origin(line, lexicon, place, quote.last) or claim.origin,
            steps=figure.steps + steps_of(line, counted, noun),
        )
        return claim, announcing is not None

    def _of_time(self, scene: Scene, line: Line, timed: Timed, happened: Interval | None) -> Claim:
        """The claim of a time; a clock time without a day is of the day on which it `happened`, as told before."""
        when = timed.when
        claim = self._bare(scene, line, timed.quote, timed.quote, timed.measure)
        span = when.span if when.span is not None else Interval(None, None)
        span = on_day(span, happened) if when.undated and happened is not None else span
        return msgspec.structs.replace(
            claim,
            timed=True,
            figure_start=when.start,
            figure_end=when.end,
            value=span,
            hedge=timed.hedge,
            step=Decimal(1),
            steps=when.steps,
        )

    def _bare(self, scene: Scene, line: Line, quote: Placed, place: Placed, measure: str) -> Claim:
        """What any claim has: its place, its measure, and what its sentence says of names, moods and sources."""
        start, end = line.words[quote.first].start, line.words[quote.last - 1].end
        named = find_names_around(line, self._lexicon, scene, place)
        return Claim(
            id=hash_claim(scene.article, start, end, line.words[place.first].start, measure),
            article=scene.article,
            start=start,
            end=end,
            figure_start=start,
            figure_end=end,
            sentence_start=line.sentence.start,
            sentence_end=line.sentence.end,
            paragraph=line.sentence.paragraph,
            headline=line.sentence.headline,
            foremost=scene.foremost,
            measure=measure,
            timed=False,
            noun="",
            value=Interval(None, None),
            unit=None,
            hedge="exact",
            step=Decimal(0),
            population=None,
            qualifiers=(),
            subset=False,
            part_of="",
            places=named.places,
            lands=named.lands,
            bodies=named.bodies,
            names=named.all,
            elsewhere=bool(scene.home and named.places) and scene.home.isdisjoint(named.places),
            window=None,
            on=scene.day,
            origin=scene.origin,
            modality=find_mood(line, self._lexicon, quote),
            positive=find_polarity(line, self._lexicon, quote),
            phase="",
            context=self._context(line, place),
            steps=(),
        )

    def _context(self, line: Line, place: Placed) -> tuple[str, ...]:
        words, owner, stops = line.words, line.owner, line.all(self._lexicon.stops)
        before = range(max(0, place.first - _CONTEXT_REACH), place.first)
        near = (*before, *range(place.last, min(len(words), place.last + _CONTEXT_REACH)))
        signs = {self._lexicon.sign(words[at].form) for at in near if at not in owner and at not in stops}
        return tuple(sorted(signs - {""}))
