"""Opposites + language → Antonyms: the opposites of which a word is one."""

from collections.abc import Callable, Iterable, Iterator

from checker.rulebook import Opposites
from checker.rulebook.opposites import Directed

Pole = tuple[str, bool]
"""A concept that has an opposite, and whether a word says it rather than that."""

_UNDIRECTED = Directed(words=(), by=(), of=(), articles=())  # a language that tells of no such words


class Antonyms:
    """The words of one language that have opposites, by their form and by their stem, accents kept."""

    def __init__(self, opposites: Opposites, code: str, stem: Callable[[str], str]) -> None:
        self.denying, self.debunking = frozenset(opposites.denying), frozenset(opposites.debunking)
        self.personal, self.doubting = frozenset(opposites.personal), frozenset(opposites.doubting)
        verbs = opposites.verbs.get(code)
        self._stem = stem
        self._forms: dict[str, tuple[Pole, ...]] = {}
        self._stems: dict[str, tuple[Pole, ...]] = {}
        self.particles = frozenset(verbs.particles if verbs is not None else ())
        for pole, word in _words(opposites, code):
            _add(self._forms, word, pole)
            for form in (word, *(verbs.forms_of(word) if verbs is not None else ())):
                _add(self._stems, stem(form), pole)
        known = opposites.turning.get(code)
        self.links, self.endings = (frozenset(known.links), known.endings) if known is not None else (frozenset(), ())
        turning = [word.lower() for word in known.words] if known is not None else []
        formed = [form for word in turning for form in (verbs.forms_of(word) if verbs is not None else ())]
        directed = opposites.directed.get(code, _UNDIRECTED)
        self.converse, self.in_turn = frozenset(opposites.converse), frozenset(opposites.in_turn.get(code, ()))
        self.by, self.owned = frozenset(directed.by), frozenset(directed.owned)
        self.of, self.articles = frozenset(directed.of), frozenset(directed.articles)
        self._directed = frozenset(stem(word.lower()) for word in directed.words)
        self._turning = frozenset(stem(word) for word in (*turning, *formed))

    def poles_of(self, form: str, *, listed: bool = False) -> tuple[Pole, ...]:
        """The opposites of which a lower-case word is one; only by its very form, where it must be `listed`."""
        found = self._forms.get(form, ())
        return found if listed else found or self._stems.get(self._stem(form), ())

    def leads(self, form: str) -> bool:
        """Whether a word leads from one to another ("beat", "owner")."""
        return self._stem(form) in self._directed or any(name in self.converse for name, _ in self.poles_of(form))

    def turns(self, form: str) -> bool:
        """Whether a word turns the one behind it, as a negation does."""
        return self._stem(form) in self._turning


def _words(opposites: Opposites, code: str) -> Iterator[tuple[Pole, str]]:
    for concept, languages in opposites.concepts.items():
        if code in languages:
            sides: Iterable[tuple[bool, tuple[str, ...]]] = (
                (True, languages[code].said),
                (False, languages[code].opposite),
            )
            for said, words in sides:
                for word in words:
                    yield (concept, said), word.lower()


def _add(poles: dict[str, tuple[Pole, ...]], key: str, pole: Pole) -> None:
    known = poles.get(key, ())
    if pole not in known:
        poles[key] = (*known, pole)
