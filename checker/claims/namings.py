"""Line + figure → the places, people and bodies named around it."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.scenes import Names, Scene

_PHRASE = 9  # words to a place
_NEAR_SEAT = 2
_LITTLE = 3  # letters


def find_place_measured(line: Line, figure: Placed) -> tuple[str, ...]:
    """The place that a distance is measured from: the first one named after it, within a phrase."""
    places = [(place.first - figure.last, name.key) for place, name in line.names if name.type in {"place", "other"}]
    return tuple(key for distance, key in places if 0 <= distance <= _PHRASE)[:1]


def find_rounds(line: Line) -> tuple[str, ...]:
    """The ordinals of the sentence, which tell the first round of a vote from the second: "nth:1"."""
    return tuple(f"nth:{figure.value.low}" for _, figure in line.figures if figure.type == "ordinal")


def find_names(line: Line, lexicon: Lexicon, wide: frozenset[str]) -> Names:
    """The names of the sentence; where a source sits ("Cairo-based") is no place that it tells of."""
    return _find_names(line, lexicon, wide, Placed(0, len(line.words)))


def find_names_around(line: Line, lexicon: Lexicon, scene: Scene, figure: Placed) -> Names:
    """The names of the entry of a list parted by semicolons that a figure stands in; most stand in no list."""
    first, last = _entry(line, figure)
    last = min(last, _shared_from(line, lexicon, figure))
    whole = first == 0 and last == len(line.words)
    return scene.names if whole else _find_names(line, lexicon, scene.wide, Placed(first, last))


def _find_names(line: Line, lexicon: Lexicon, wide: frozenset[str], entry: Placed) -> Names:
    within = [(place, name) for place, name in line.names if entry.first <= place.first < entry.last]
    if not within:
        return Names((), (), (), ())
    seats = line.all(lexicon.seats)
    places = {
        name.key
        for place, name in within
        if name.type == "place"
        and not name.adjective
        and not any(abs(at - place.first) <= _NEAR_SEAT for at in seats)
        and not _of_source(line, lexicon, place)
    }
    bodies = {name.key for _, name in within if name.type in {"person", "organisation"}}
    names = {name.key for _, name in within if not name.adjective}
    return Names(*(tuple(sorted(keys)) for keys in (places - wide, places & wide, bodies, names)))


def _entry(line: Line, around: Placed) -> tuple[int, int]:
    """The words between the semicolons around a figure."""
    if line.content.find(";", line.sentence.start, line.sentence.end) < 0:
        return 0, len(line.words)
    parts = [at for at in range(1, len(line.words)) if ";" in line.gap(at)]
    first = max((at for at in parts if at <= around.first), default=0)
    return first, min((at for at in parts if at > around.first), default=len(line.words))


def _shared_from(line: Line, lexicon: Lexicon, around: Placed) -> int:
    """Where a share of what a figure counts begins, whose place is the share's alone ("half of them in Tessel")."""
    behind = [place for place, _ in line.figures if place.first >= around.last and place.last < len(line.words)]
    shares = (place.first for place in behind if lexicon.subsets_after.at(line.words, place.last) is not None)
    return next(shares, len(line.words))


def _of_source(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    """Whether a place only says whose a source is ("the US government says", "le maire de Tessel")."""
    if place.last < len(line.words) and lexicon.sources.at(line.words, place.last) is not None:
        return True
    before = place.first - 2
    little = before >= 0 and len(line.words[place.first - 1].form) <= _LITTLE and line.words[place.first].glued
    return little and any(
        (found := lexicon.sources.at(line.words, at)) is not None and at + found[0] == before + 1
        for at in range(max(0, before - 2), before + 1)
    )
