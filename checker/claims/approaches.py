"""Line → approaches: what may stand between a verb and its figure, so that the verb still announces it."""

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed

_LONGEST = 5  # words from a preposition to its noun


def follows_scene(line: Line, place: Placed, reach: int) -> bool:
    """Whether a time or a place ends within so many words before a figure."""
    near = [other for other, _ in (*line.whens, *line.names) if other.last <= place.first]
    return any(other.last >= place.first - reach for other in near)


def only_fillers(line: Line, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether nothing but fillers, times and places stand between two words, the last one a figure's."""
    at = first
    while at < last:
        past = _past_scene(line, lexicon, at, last)
        if past > at and line.words[at].glued:
            at = past
            continue
        filler = lexicon.fillers.at(line.words, at)
        if filler is None or line.figure_at(at) is not None or not line.words[at].glued:
            return False
        at += filler[0]
    return last >= len(line.words) or line.gap(last).strip(" \u00a0\u202f'’«\"“(£$€-") == ""


def _past_scene(line: Line, lexicon: Lexicon, at: int, last: int) -> int:
    """Where the time or the place that stands at a word ends ("am Dienstag", "in Tessel"); the word itself if none."""
    for other, _ in line.whens:
        if other.first == at and other.last <= last:
            return other.last
    if lexicon.prepositions.at(line.words, at) is not None:
        return _past_phrase(line, lexicon, at, last)
    led = lexicon.stops.at(line.words, at) is not None
    for other, name in line.names:
        if led and other.first == at + 1 and other.last <= last and name.type == "place":
            return other.last
    return at


def _past_phrase(line: Line, lexicon: Lexicon, at: int, last: int) -> int:
    """Where the phrase that a preposition begins ends with its noun ("bei dem schweren Unglück"); its start if none."""
    for end in range(at + 1, min(last, at + _LONGEST)):
        if not line.words[end].glued or line.figure_at(end) is not None:
            break
        if line.content[line.words[end].start].isupper():
            return end + 1
        if lexicon.stops.at(line.words, end) is not None:
            break
    return at
