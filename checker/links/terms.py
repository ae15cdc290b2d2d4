"""Text + names → terms: what an article is about, each word and name weighed by how rare it is."""

from collections import Counter
from collections.abc import Callable, Iterable
from math import log1p, sqrt

from checker.model import Name, Text
from checker.rarity import zipf
from checker.words import split_words

_COMMONEST = 5.6  # zipf: words above it say nothing of the topic
_UNKNOWN = 2.5  # zipf assumed for a word that no table has: rare, yet often a misprint
_TOP = 80
_KEYS = 24
_LEAD = 3  # paragraphs
_FOREMOST = 2.0  # how much a word of the headline or the lead counts more


def weigh_terms(text: Text, names: Iterable[Name], stem: Callable[[str], str]) -> dict[str, float]:
    """The weightiest terms of a text, names as "n:KEY" and words as "w:STEM", scaled to length 1; sorted by term."""
    counts: Counter[str] = Counter()
    rarity: dict[str, float] = {}
    taken = [(name.start, name.end, name.key) for name in names]
    foremost = {sentence.start for sentence in text.sentences if sentence.headline or sentence.paragraph <= _LEAD}
    covered = iter(sorted(taken))
    current = next(covered, None)
    for sentence in text.sentences:
        worth = _FOREMOST if sentence.start in foremost else 1.0
        for word in split_words(text.content, sentence.start, sentence.end):
            while current is not None and current[1] <= word.start:
                current = next(covered, None)
            if current is not None and current[0] <= word.start:
                if word.start == current[0]:
                    term = f"n:{current[2]}"
                    counts[term] += worth  # type: ignore[assignment]  # a Counter of floats
                    rarity[term] = min(zipf(word.form, text.language) or _UNKNOWN, _COMMONEST - 1)
            if word.form.isdigit() or len(word.form) < 3:  # noqa: PLR2004  "in", "de"
                continue
            frequency = zipf(word.form, text.language) or _UNKNOWN
            if frequency < _COMMONEST:
                term = f"w:{stem(word.form)}"
                counts[term] += worth  # type: ignore[assignment]  # a Counter of floats
                rarity[term] = frequency
    weights = {term: log1p(count) * (7.5 - rarity[term]) for term, count in counts.items()}
    top = sorted(weights, key=lambda term: (-weights[term], term))[:_TOP]
    length = sqrt(sum(weights[term] ** 2 for term in top)) or 1.0
    return {term: round(weights[term] / length, 6) for term in sorted(top)}


def rarest_keys(terms: dict[str, float]) -> tuple[str, ...]:
    """The keys by which candidates are found: the weightiest terms."""
    return tuple(sorted(sorted(terms, key=lambda term: (-terms[term], term))[:_KEYS]))
