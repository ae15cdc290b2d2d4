"""Text + mentions → terms: what an article is about, each term weighed by how rare it is and how often it stands there.

A term is a sign and a key: "n:" a name, "l:" a country or another wide place, "t:" and "p:" a name again where it is a
town or a person, "h:" a kind of happening, "w:" a word's stem, "k:" the sound of a rare word, by which two languages
meet ("Halloween", "magnitude"), "f:" an exact figure, "a:" an age, "d:" a day.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from math import log1p
from typing import NamedTuple

from checker.links.signs import figure_terms, when_terms
from checker.model import Figure, Name, Sentence, Text, When
from checker.rarity import zipf
from checker.words import Word

_MOST = 7.5  # zipf from which a word would weigh nothing
_COMMONEST = 5.6  # zipf: words above it say nothing of the topic
_UNKNOWN = 2.5  # zipf assumed for a word that no table has: rare, yet often a misprint
_NAME = 4.0  # zipf above which no name is put, however common its words: "Air France"
_FOREIGN = 4.5  # zipf of the commonest words that may be known by their sound
_SORTS = {"place": "t", "person": "p"}
_KEPT = {"n": 60, "l": 20, "t": 30, "p": 30, "h": 8, "w": 120, "k": 60, "f": 30, "a": 10, "d": 20}
_KEYED = frozenset("nwkf")
_KEYS, _KEY_NAMES, _KEY_LANDS, _KEY_KINDS = 24, 12, 3, 2
_WEEK = 7  # days
_RARE_NAME = 3.8  # weight from which a name makes a candidate by itself
_LETTERS = 3
_SOUNDS = range(4, 8)  # signs of a sound; the endings of words differ most from language to language
_LEAD = 3  # paragraphs
_REMEMBERED = 8192  # words of one language
_FOREMOST = 2.0  # how much a word of the headline or the lead counts more


class Said(NamedTuple):
    """A text with its words and mentions, and what its language says of them: all that its terms are made of.

    `tell` gives the terms of a word, `happened` the kinds of happening in a language without a pack by their places.
    """

    text: Text
    words: Sequence[Sequence[Word]]
    figures: Sequence[Figure]
    whens: Sequence[When]
    names: Sequence[Name]
    tell: "WordTerms"
    happened: Mapping[int, str]
    wide: frozenset[str]


def weigh_terms(said: Said) -> dict[str, float]:
    """The weightiest terms of each sort."""
    counts: dict[str, float] = {}
    rarity: dict[str, float] = {}
    for term, rare, worth in chain(
        _word_terms(said), _name_terms(said), figure_terms(said.figures), when_terms(said.whens), _plain_terms(said)
    ):
        counts[term] = counts.get(term, 0.0) + worth
        if rare > rarity.get(term, 0.0):
            rarity[term] = rare
    weights = {term: round(log1p(counts[term]) * rarity[term], 2) for term in sorted(counts) if counts[term]}
    sorts: dict[str, list[str]] = defaultdict(list)
    for term in _ranked(weights):
        sorts[term[0]].append(term)
    kept = {term for sort, terms in sorts.items() for term in terms[: _KEPT[sort]]}
    return {term: weight for term, weight in weights.items() if term in kept}


def _ranked(weights: Mapping[str, float]) -> list[str]:
    """The terms by weight, those of one weight by name."""
    return sorted(sorted(weights), key=weights.__getitem__, reverse=True)


def _worth(sentence: Sentence) -> float:
    return _FOREMOST if sentence.headline or sentence.paragraph <= _LEAD else 1.0


def _word_terms(said: Said) -> Iterable[tuple[str, float, float]]:
    """The terms of each word, with their rarity and with what the word counts in the whole text."""
    forms: tuple[list[str], list[str]] = ([], [])
    for sentence, line in zip(said.text.sentences, said.words, strict=True):
        forms[_worth(sentence) == _FOREMOST].extend([word.form for word in line])
    rest, lead = map(Counter, forms)
    for form in rest.keys() | lead.keys():
        worth = rest.get(form, 0) + _FOREMOST * lead.get(form, 0)
        for term, rare in said.tell.of(form):
            yield term, rare, worth


def _name_terms(said: Said) -> Iterable[tuple[str, float, float]]:
    """The terms of names: each as rare as its rarest word, counted where it begins."""
    names = iter(sorted(said.names, key=lambda name: (name.start, name.end, name.key)))
    name = next(names, None)
    for sentence, line in zip(said.text.sentences, said.words, strict=True):
        if name is None:
            return
        edge = line[-1].end if line else 0
        if name.start >= edge:
            continue
        worth = _worth(sentence)
        for word in line:
            if word.start < name.start:
                continue
            while name is not None and name.end <= word.start:
                name = next(names, None)
            if name is None or name.start >= edge:
                break
            if name.start > word.start or word.form.isdigit():
                continue
            rare = max(said.tell.rarity(word.form), _MOST - _NAME)
            counted = worth if word.start == name.start else 0.0
            yield _named(name, said.wide), rare, counted
            sort = _SORTS.get(name.type)
            if sort and counted and name.key not in said.wide and not name.adjective:
                yield f"{sort}:{name.key}", rare, worth


class WordTerms:
    """The terms of the words of one language; those of many words are kept, since the same come again and again."""

    def __init__(
        self, language: str, stem: Callable[[str], str], sound: Callable[[str], str], kinds: Mapping[str, str]
    ) -> None:
        """`kinds` are kinds of happening by the stems that tell them."""
        self._language = language
        self._stem = stem
        self._sound = sound
        self._kinds = kinds
        self.of = lru_cache(maxsize=_REMEMBERED)(self._of)

    def rarity(self, form: str) -> float:
        """How rare a word is, 0 for one as common as any."""
        return _MOST - (zipf(form, self._language) or _UNKNOWN)

    def _of(self, form: str) -> tuple[tuple[str, float], ...]:
        """The terms of a word with the rarity of each: its stem, a kind of happening, its sound."""
        rare = self.rarity(form)
        if len(form) < _LETTERS or rare <= _MOST - _COMMONEST or form.isdigit():
            return ()
        stem = self._stem(form)
        terms = [(f"w:{stem}", rare)]
        if stem in self._kinds:
            terms.append((f"h:{self._kinds[stem]}", 1.0))
        sound = self._sound(form).replace(" ", "") if rare >= _MOST - _FOREIGN else ""
        if len(sound) >= _SOUNDS.start:
            terms.append((f"k:{sound[: _SOUNDS.stop - 1]}", rare))
        return tuple(terms)


def _plain_terms(said: Said) -> Iterable[tuple[str, float, float]]:
    """What a language without a pack tells: kinds of happening; and, in a script without spaces, pairs of letters."""
    if said.text.level == "pack":
        return
    for line in said.words:
        yield from ((f"h:{said.happened[word.start]}", 1.0, 1.0) for word in line if word.start in said.happened)
        for first, second in pairwise(line):
            if first.end == second.start:
                yield f"w:{first.form}{second.form}", _MOST - _UNKNOWN, 1.0


def _named(name: Name, wide: frozenset[str]) -> str:
    return f"{'l' if name.key in wide else 'n'}:{name.key}"


def rarest_keys(terms: dict[str, float], day: int | None) -> tuple[str, ...]:
    """The keys by which candidates are found: the weightiest terms, and the weightiest names if not among them.

    Who asks for two shared keys is content with one rare name: it gives two keys, "n:KEY" and "n2:KEY". A country is in
    the news every day: it makes a key together with the kind of happening, "l:KEY h:KIND", and two more with that and
    the week and the week after, so that reports of a few days share two where nothing else is spelt alike.
    """
    ranked = _ranked(terms)
    sorts = {sort: [term for term in ranked if term[0] == sort] for sort in "nlh"}
    first = {*[term for term in ranked if term[0] in _KEYED][:_KEYS], *sorts["n"][:_KEY_NAMES]}
    doubled = (f"n2:{term[2:]}" for term in first if term.startswith("n:") and terms[term] >= _RARE_NAME)
    happened = [f"{land} {kind}" for land in sorts["l"][:_KEY_LANDS] for kind in sorts["h"][:_KEY_KINDS]]
    weeks = () if day is None else (day // _WEEK, day // _WEEK + 1)
    lately = (f"{key} {week}" for key in happened for week in weeks)
    return tuple(sorted({*first, *doubled, *happened, *lately}))
