"""Article → Reading: the first half of the corridor, one article at a time, no neighbour needed."""

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date, datetime
from functools import cache
from hashlib import sha256

import msgspec

from checker.claims import ClaimMaker, Told
from checker.claims.lexicons import Plain
from checker.comparisons import Comparer, Kin, Places
from checker.links import KindFinder, Said, WordTerms, rarest_keys, sketch_shingles, weigh_terms
from checker.meanings import Meanings
from checker.mentions import MentionFinder, Mentions, key_of
from checker.model import Article, Reading, RuleRef, Text, Wording
from checker.rulebook import Rule, Rulebook, find_ubiquitous
from checker.text import TextMaker
from checker.words import Word, fold

_FIRST_DAY = date(1970, 1, 1)


class Reader:
    """Reads articles by one rulebook; what a language needs is compiled when its first article comes.

    `meanings` propose that open nouns of two languages count one thing; findings made with them have another `hash`.
    `comparer` compares the claims that are read.
    """

    def __init__(self, rulebook: Rulebook, meanings: Meanings | None = None) -> None:
        self.meanings = meanings
        self.hash = hash_of(rulebook, meanings)
        self.refs = rule_refs(rulebook.rules)
        self.rulebook = rulebook
        self.comparer = _make_comparer(rulebook, meanings)
        self._texts = TextMaker(rulebook.languages)
        self._finder = cache(lambda code: MentionFinder(rulebook, code))
        self._terms = cache(self._word_terms)
        self._happenings = cache(lambda code: KindFinder(rulebook.happenings_elsewhere.get(code, {})))
        self._maker = cache(
            lambda code: ClaimMaker(
                rulebook.languages[code],
                rulebook.measures,
                rulebook.kinds,
                rulebook.names.wide,
                rulebook.opposites,
                Plain(
                    *(rulebook.concepts, rulebook.things, rulebook.around, rulebook.happenings),
                    *(rulebook.sites, rulebook.nonhuman),
                ),
            )
        )

    def with_rules(self, rules: Iterable[Rule]) -> "Reader":
        """The same reader with other conflict rules: they judge what is read, and change nothing of the reading."""
        other = copy(self)
        other.rulebook = msgspec.structs.replace(self.rulebook, rules=tuple(sorted(rules, key=lambda rule: rule.id)))
        other.hash = hash_of(other.rulebook, self.meanings)
        other.refs = rule_refs(other.rulebook.rules)
        other.comparer = _make_comparer(other.rulebook, self.meanings)
        return other

    def _word_terms(self, code: str) -> WordTerms:
        stem = self._maker(code).stem if code in self.rulebook.languages else fold
        happenings = self.rulebook.happenings.items()
        kinds = {stem(word.lower()): kind for kind, words in happenings for word in words.get(code, ())}
        return WordTerms(code, stem, key_of, kinds)

    def _find_kinds(self, code: str, words: Iterable[Sequence[Word]]) -> dict[int, str]:
        """Start of a word → kind of happening, in a language without a pack."""
        finder = self._happenings(code)
        return {start: kind for line in words for start, kind in finder.find(line).items()}

    def make_text(self, article: Article) -> Text:
        """The article's text made ready, without its mentions."""
        return self._texts.make(article)

    def find_mentions(self, article: Article, *, named: bool = True, clocked: bool = False) -> tuple[Text, Mentions]:
        """The article's text and what is mentioned in it, names where they are asked for, without its claims; `clocked`
        where midnight of publication is its time, and not the lack of one.
        """  # noqa: D205  one sentence
        text = self._texts.make(article)
        return text, self._finder(text.language).find(text, article.published, named=named, clocked=clocked)

    def word(self, article: Article) -> tuple[Wording, ...]:
        """The sentences of an article word by word; none in a language without a pack."""
        text, (words, figures, whens, names) = self.find_mentions(article)
        if text.level != "pack":
            return ()
        return self._maker(text.language).word(article.id, text, words, (figures, whens, names))

    def read(self, article: Article) -> Reading:
        """All that the article says."""
        text, (words, figures, whens, names) = self.find_mentions(article)
        figures = tuple(figure for figure in figures if figure.aside != "one")
        packed = text.level == "pack"
        maker = self._maker(text.language) if packed else None
        told = Told((), ()) if maker is None else maker.make(article.id, text, words, (figures, whens, names))
        said = Said(
            text,
            words,
            figures,
            whens,
            names,
            self._terms(text.language),
            {} if packed else self._find_kinds(text.language, words),
            self.rulebook.names.wide,
        )
        terms = weigh_terms(said)
        day = _day_of(article.updated or article.published)
        return Reading(
            article=article.id,
            outlet=article.outlet,
            published=article.updated or article.published,
            language=text.language,
            level=text.level,
            origin=article.origin,
            rulebook=self.hash,
            figures=figures,
            whens=whens,
            mentions=names,
            claims=told.claims,
            statements=told.statements,
            terms=terms,
            keys=rarest_keys(terms, day),
            shingles=sketch_shingles(text, words),
            day=day,
        )


def _make_comparer(rulebook: Rulebook, meanings: Meanings | None) -> Comparer:
    known = frozenset({*rulebook.concepts, *rulebook.things, "people"})
    kin = None if meanings is None else Kin(meanings, known)
    sources = {
        code: {word for words in language.attribution.sources.values() for word in words}
        for code, language in rulebook.languages.items()
    }
    everywhere = find_ubiquitous(rulebook.persons, rulebook.concepts, rulebook.happenings, sources)
    places = Places(rulebook.names.wide, rulebook.names.states)
    return Comparer(rulebook.rules, rulebook.measures, rulebook.kinds, kin, everywhere, places)


def rule_refs(rules: Iterable[Rule]) -> dict[str, RuleRef]:
    """How findings name their rules: by id and the hash of the content."""
    return {
        rule.id: RuleRef(rule.id, sha256(msgspec.json.encode(rule, order="deterministic")).hexdigest()[:16])
        for rule in rules
    }


def hash_of(rulebook: Rulebook, meanings: Meanings | None = None) -> str:
    """The content hash of all rules: readings and findings made by other rules are told from these."""
    named = meanings.name if meanings is not None else ""
    return sha256(msgspec.json.encode(rulebook, order="deterministic") + named.encode()).hexdigest()[:16]


def _day_of(moment: datetime | None) -> int | None:
    return None if moment is None else (moment.date() - _FIRST_DAY).days
