"""Line → Statement: what a sentence says and what it denies, as the stems of its words."""

from checker.claims.clauses import MARKS, parts_clauses
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.scenes import Scene
from checker.claims.words import is_noun
from checker.model import POLE, Dated, Modality, Statement

_FEWEST, _MOST = 2, 60  # words that carry meaning: beyond, it is a list and no sentence
_NEAR = 4  # words beside a date
_BESIDE = 2  # words from a verb to the negation behind it
_BEFORE, _AFTER, _TURNED = 3, 12, 3  # words that a negation reaches


def find_statement(line: Line, lexicon: Lexicon, scene: Scene) -> Statement | None:
    """The statement of a sentence; `None` where too few or too many of its words carry meaning."""
    words = _meaningful(line, lexicon)
    if not _FEWEST <= len(words) <= _MOST:
        return None
    denied, focus, turned = find_denied(line, lexicon, words)
    # Where people are counted, some live and some do not: neither is said of one.
    poles, opposites = ({}, set()) if line.figures else _poles(line, lexicon, turned)
    words = {at: stem for at, stem in words.items() if at not in poles}
    concepts = {*poles.values()}
    named = scene.names
    return Statement(
        start=line.sentence.start,
        end=line.sentence.end,
        paragraph=line.sentence.paragraph,
        headline=line.sentence.headline,
        foremost=scene.foremost,
        modality=find_mood_of_all(line, lexicon),
        origin=scene.origin,
        on=scene.day,
        stems=tuple(sorted({*words.values()} | concepts)),
        denied=tuple(sorted({words[at] for at in denied if at in words} | opposites)),
        focus=tuple(sorted({words[at] for at in focus if at in words} | concepts)),
        dates=_dates(line, words),
        places=named.places,
        lands=named.lands,
        bodies=named.bodies,
        names=named.all,
    )


def _meaningful(line: Line, lexicon: Lexicon) -> dict[int, str]:
    """The stem of each word that carries meaning, by its place."""
    named = {at for place, _ in line.names for at in range(place.first, place.last)}
    little = {*line.all(lexicon.stops), *line.all(lexicon.negations), *line.owner}
    meaning = lexicon.meaning
    told: dict[int, str] = {}
    for at, word in enumerate(line.words):
        if at not in little:
            stem, rare = meaning(word.form)
            if stem and (rare or at in named):
                told[at] = stem
    return told


def find_denied(line: Line, lexicon: Lexicon, words: dict[int, str]) -> tuple[set[int], set[int], set[int]]:
    """The words that the sentence denies, the first of them, and all words so near that their opposite is meant."""
    denied: set[int] = set()
    focus: set[int] = set()
    turned: set[int] = set()
    moods, negations = line.all(lexicon.moods), _negations(line, lexicon)
    if not moods and not negations:
        return denied, focus, turned
    opposites = line.all(lexicon.poles)
    for at in sorted({*moods, *negations}):
        before: list[int] = []
        if at in moods and moods[at][1] == "denied" and at not in opposites:
            reached = [place for place in _after(line, lexicon, at) if place in words]
        elif at in negations:
            before = _verb_before(line, lexicon, at, words)
            if not before and _of_figure(line, lexicon, at):
                continue
            reached = [place for place in _after(line, lexicon, at) if place in words]
        else:
            continue
        denied.update(before, reached)
        focus.update(before, reached[:1])
        turned.update(before, range(at + 1, at + _TURNED + 1))
    return denied, focus, turned


def _negations(line: Line, lexicon: Lexicon) -> set[int]:
    """Where a negation stands that denies something of its sentence."""
    found = line.all(lexicon.negations).keys() | _closers(line, lexicon)
    if not found:
        return found
    kept = found - _hollow(line, lexicon)
    kept -= {at for place, _ in line.names for at in range(place.first, place.last)}
    return {at for at in kept if not _is_condition(line, lexicon, at)}


def _closers(line: Line, lexicon: Lexicon) -> set[int]:
    """Where the second word of a negation in two parts stands: "ne vient *plus*"."""
    if not lexicon.closers:
        return set()
    return {
        at
        for at, word in enumerate(line.words)
        if word.form in lexicon.closers
        and any(line.words[place].form in lexicon.openers for place in _before(line, at))
    }


def _is_condition(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a negation stands in a clause that nobody says: "if it is not paid"."""
    for place in range(at, -1, -1):
        if lexicon.conditions.at(line.words, place) is not None:
            return True
        if parts_clauses(line, lexicon, place):
            return False
    return False


def _verb_before(line: Line, lexicon: Lexicon, at: int, words: dict[int, str]) -> list[int]:
    """The word right before a negation that stands behind its verb: "il ne viendra pas", "kam nicht"."""
    if not lexicon.behind_verb or parts_clauses(line, lexicon, at):
        return []
    for place in _before(line, at)[:_BESIDE]:
        if is_noun(line, lexicon, place) or any(name.first <= place < name.last for name, _ in line.names):
            return []
        if place in words:
            return [place]
    return []


def _of_figure(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a negation is of the figure behind it: "not the first", "nicht 12"."""
    if at + 1 >= len(line.words):
        return False
    filler = lexicon.fillers.at(line.words, at + 1) if line.figure_at(at + 1) is None else None
    return line.figure_at(at + 1 if filler is None else at + 1 + filler[0]) is not None


def _dates(line: Line, words: dict[int, str]) -> tuple[Dated, ...]:
    """The calendar dates that the sentence gives; how long a thing lasts is no date of it."""
    return tuple(
        Dated(when.start, when.end, when.span, tuple(sorted({words[at] for at in _near(line, place) if at in words})))
        for place, when in line.whens
        if when.type in {"date", "time"} and when.span is not None and when.role != "length"
    )


def _near(line: Line, place: Placed) -> list[int]:
    """The words next to a date, before it and behind it, up to the next mark."""
    before = after = 0
    while before < min(_NEAR, place.first) and MARKS.isdisjoint(line.gap(place.first - before)):
        before += 1
    while place.last + after < len(line.words) and after < _NEAR and MARKS.isdisjoint(line.gap(place.last + after)):
        after += 1
    return [*range(place.first - before, place.first), *range(place.last, place.last + after)]


def _hollow(line: Line, lexicon: Lexicon) -> set[int]:
    """The words of phrases that hold a negation and deny nothing of the sentence."""
    return {place for at, (size, _) in line.all(lexicon.hollow).items() for place in range(at, at + size)}


def _poles(line: Line, lexicon: Lexicon, turned: set[int]) -> tuple[dict[int, str], set[str]]:
    """The concept of each word that is one of two opposites, by its place, and the concepts that are denied.

    A sentence with both a word and its opposite says neither.
    """
    poles: dict[int, str] = {}
    signs: dict[str, set[bool]] = {}
    for at, (size, (name, said)) in line.all(lexicon.poles).items():
        if at in poles:
            continue
        places = range(at, at + size)
        poles.update((place, POLE + name) for place in places)
        signs.setdefault(POLE + name, set()).add(said != any(place in turned for place in places))
    plain = {at: concept for at, concept in poles.items() if len(signs[concept]) == 1}
    return plain, {concept for concept in plain.values() if signs[concept] == {False}}


def _after(line: Line, lexicon: Lexicon, at: int) -> range:
    """The words of the clause behind a negation."""
    last = at + 1
    while last < min(len(line.words), at + _AFTER) and not (last > at + 1 and _ends(line, lexicon, last)):
        last += 1
    return range(at + 1, last)


def _ends(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a negation reaches no further: another clause begins, a condition or a reason."""
    other = parts_clauses(line, lexicon, at, quoted=False) or lexicon.conditions.at(line.words, at) is not None
    return other or lexicon.reasons.at(line.words, at) is not None


def _before(line: Line, at: int) -> range:
    """The words of the clause right before a negation, the nearest first: "il ne viendra pas", "kam nicht"."""
    first = at
    while first > max(0, at - _BEFORE) and MARKS.isdisjoint(line.gap(first)):
        first -= 1
    return range(at - 1, first - 1, -1)


def find_mood_of_all(line: Line, lexicon: Lexicon) -> Modality:
    """How the sentence stands to the facts: the first word that says it is none; a denial counts as a statement."""
    for at, (_, mood) in line.all(lexicon.moods).items():
        if mood not in {"denied", "reported"} and line.figure_at(at) is None:
            return mood
    return "fact"
