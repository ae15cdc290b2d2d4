"""Text + names → terms: what an article is about, each word and name weighed by how rare it is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import log1p, sqrt

from checker.model import Name, Text
from checker.rarity import zipf
from checker.words import Word

_COMMONEST = 5.6  # zipf: words above it say nothing of the topic
_UNKNOWN = 2.5  # zipf assumed for a word that no table has: rare, yet often a misprint
_NAME = 4.0  # zipf above which no name is put, however common its words: "Air France"
_TOP = 80
_KEYS, _KEY_NAMES = 24, 12
_LETTERS = 3
_LEAD = 3  # paragraphs
_FOREMOST = 2.0  # how much a word of the headline or the lead counts more


def weigh_terms(
    text: Text,
    words: Sequence[Sequence[Word]],
    names: Iterable[Name],
    stem: Callable[[str], str],
    wide: frozenset[str],
) -> dict[str, float]:
    """The weightiest terms of a text, scaled to length 1: "n:KEY" a name, "l:KEY" a country, "w:STEM" a word."""
    counts: dict[str, float] = defaultdict(float)
    rarity: dict[str, float] = {}
    foremost = {sentence.start for sentence in text.sentences if sentence.headline or sentence.paragraph <= _LEAD}
    bearers = iter(sorted((name.start, name.end, name.key) for name in names))
    name = next(bearers, None)
    for sentence, line in zip(text.sentences, words, strict=True):
        worth = _FOREMOST if sentence.start in foremost else 1.0
        for word in line:
            frequency = zipf(word.form, text.language) or _UNKNOWN
            while name is not None and name[1] <= word.start:
                name = next(bearers, None)
            if name is not None and name[0] <= word.start:
                term = f"{'l' if name[2] in wide else 'n'}:{name[2]}"
                counts[term] += worth if word.start == name[0] else 0
                rarity[term] = min(frequency, rarity.get(term, _NAME))
            if not word.form.isdigit() and len(word.form) >= _LETTERS and frequency < _COMMONEST:
                term = f"w:{stem(word.form)}"
                counts[term] += worth
                rarity[term] = frequency
    weights = {term: log1p(count) * (7.5 - rarity[term]) for term, count in counts.items()}
    top = sorted(weights, key=lambda term: (-weights[term], term))[:_TOP]
    length = sqrt(sum(weights[term] ** 2 for term in top)) or 1.0
    return {term: round(weights[term] / length, 6) for term in sorted(top)}


def rarest_keys(terms: dict[str, float]) -> tuple[str, ...]:
    """The keys by which candidates are found: the weightiest terms, and the weightiest names if not among them.

    Who asks for two shared keys is content with one name: a name gives two keys, "n:KEY" and "n2:KEY".
    """
    ranked = sorted(terms, key=lambda term: (-terms[term], term))
    names = [term for term in ranked if term.startswith("n:")]
    first = {*ranked[:_KEYS], *names[:_KEY_NAMES]}
    return tuple(sorted(first | {f"n2:{term[2:]}" for term in first if term.startswith("n:")}))
