"""Figure + noun + measure → the words that a claim quotes, the steps that led to it, and its id."""

from hashlib import sha256

from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun
from checker.claims.tolls import Counted


def hash_claim(*parts: str | int) -> str:
    """The id of a claim: a hash of what tells it from all others."""
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]


def quote_of(place: Placed, noun: Noun, counted: Counted | None) -> Placed:
    """The words from the first to the last of those that make the claim."""
    firsts = [place.first] + ([counted.first] if counted is not None else [])
    lasts = [place.last, noun.last] + ([counted.last] if counted is not None else [])
    return Placed(min(firsts), max(lasts))


def steps_of(line: Line, counted: Counted | None, noun: Noun) -> tuple[str, ...]:
    """How the words around a figure say what it counts."""
    steps: list[str] = []
    if counted is not None:
        words = line.content[line.words[counted.first].start : line.words[counted.last - 1].end]
        steps.append(f"{words!r} ({counted.role}) says {counted.measure}")
    elif noun.last > noun.first:
        words = line.content[line.words[noun.first].start : line.words[noun.last - 1].end]
        steps.append(f"counts {words!r}")
    return tuple(steps)
