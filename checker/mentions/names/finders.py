"""A sentence's words → Names: the table's names first, then runs of capitals that prove a name."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache

import msgspec

from checker.mentions.names.lexicons import Known, Lexicon
from checker.mentions.names.runs import Run, Runs, forms_of, hyphened, joined
from checker.mentions.names.sorts import Sorts
from checker.model import Name
from checker.rarity import zipf
from checker.rulebook import Language, NameTable
from checker.rulebook.names import NameWords
from checker.words import Phrases, Word, fold, split_words

_OPENINGS = frozenset('«“„"‘:;–—•!?…|')
_RARE = 3.0  # below one in a million: not in the word list
_COMMON = 4.5  # an opening word from here on is no part of the name behind it
_PLAIN = 5.5  # an opening word from here on is never a name
_WORD_IN_CAPITALS = 5.0  # among capitals, an acronym from here on is the plain word: WHO, US
_SHOUT_WORDS = 3
_TITLE_SHARE = 0.75
_LETTERS = 3
_KEPT = 8192  # words whose rarity is known
_SHORTEST_HEAD, _SHORTEST_TAIL, _COMMON_TAIL = 3, 4, 3.3
_COMMON_LETTERS = 4.0  # longer letters this common are a word in capitals: UPDATE, NEWS
_ACRONYM = range(2, 7)
_NUMERAL_SIGNS = frozenset("IVX")
_NUMERAL = re.compile(r"[IVX]{2,}[a-z]{0,2}")


class Proof(Enum):
    """What a capital letter says about a word of this sentence."""

    NAME = auto()  # a name, unless the word opens the sentence
    NOTHING = auto()  # Title Case, or nouns with capitals
    SHOUT = auto()  # ALL CAPITALS


class NameFinder:
    """Finds the names of one language's sentences; without a language only the table and the capitals help."""

    def __init__(self, language: Language | None, table: NameTable) -> None:
        words = NameWords() if language is None else language.names
        self._code = "" if language is None else language.code
        self._nouns = words.capitals == "nouns"
        self._title_case = words.title_case
        self._lexicon = Lexicon(table, self._code or None, words.inflections, words.name_endings)
        self._runs = Runs(words)
        self._sorts = Sorts(self._code, words, table.given, self._lexicon)
        self._titles = Phrases([(title, True) for title in words.titles])
        self._not_names = Phrases([(word, False) for word in words.not_names])
        self._title_ends = frozenset(title.split()[-1].lower() for title in words.titles)
        self._ordinary = forms_of(words.ordinary)
        self._elisions = forms_of(words.elisions)
        self._starts = forms_of(words.name_starts)
        self._endings = words.common_endings
        self._place_endings = words.place_endings
        self._given = table.given
        self._saints = forms_of(words.place_openers)
        skipped = [*words.titles, *words.not_names]
        self._skipped = frozenset(split_words(phrase)[0].form for phrase in skipped)
        self._common = lru_cache(_KEPT)(self._commonness)
        self._unknown = lru_cache(_KEPT)(self._is_unknown)

    def find(self, text: str, words: list[Word], *, headline: bool) -> list[Name]:
        """The names among the words of one sentence, sorted, none over another."""
        proof = self._proof(text, words, headline=headline)
        lower = self._lexicon.lower
        names: list[Name] = []
        free = 0
        titled = -1
        for index in [at for at, word in enumerate(words) if text[word.start].isupper() or word.form in lower]:
            if index < free:
                continue
            word = words[index]
            found = self._lexicon.at(text, words, index)
            called = found is not None and self._called(text, words, index, found[1], titled=titled == index)
            if found is not None and not called and self._trusted(text, words, index, found[1], proof):
                name, free = self._sorts.known(text, words, index, *found)
                while names and names[-1].end > name.start:  # "East", before it was known to be of Aleppo
                    names.pop()
                names.append(name)
                continue
            if text[word.start] in _NUMERAL_SIGNS and _NUMERAL.fullmatch(text, word.start, word.end):
                continue
            skip = None
            if word.form in self._skipped:
                skip = self._titles.at(words, index) or self._not_names.at(words, index)
            if skip is not None and not text[word.start].islower():
                free = index + skip[0]
                titled = free if skip[1] else -1
                continue
            if text[word.start].isupper():
                read, free = self._read_capitals(text, words, index, proof, titled=titled == index)
                names += read
        return names

    def _proof(self, text: str, words: Sequence[Word], *, headline: bool) -> Proof:
        """What capitals prove in this sentence."""
        if len(words) >= _SHOUT_WORDS and text[words[0].start : words[-1].end].isupper():
            return Proof.SHOUT
        if self._nouns:
            return Proof.NOTHING
        if headline and self._title_case:
            long = [word for word in words if word.end - word.start > _LETTERS and text[word.start].isalpha()]
            capitals = sum(text[word.start].isupper() for word in long)
            if len(long) >= _SHOUT_WORDS and capitals >= _TITLE_SHARE * len(long):
                return Proof.NOTHING
        return Proof.NAME

    def _trusted(self, text: str, words: Sequence[Word], index: int, known: Known, proof: Proof) -> bool:
        """Whether a phrase of the table is that name here, and not a plain word or the start of a person's name."""
        word = words[index]
        if proof is Proof.SHOUT and known.acronym and zipf(word.form, self._code) >= _WORD_IN_CAPITALS:
            return False
        if word.form in self._ordinary and (proof is not Proof.NAME or self._opens(text, words, index)):
            return False
        given = len(known.capitals) == 1 and fold(word.form) in self._given
        return not (given and self._goes_on(text, words, index + 1))

    def _called(self, text: str, words: Sequence[Word], index: int, known: Known, *, titled: bool) -> bool:
        """Whether a title makes a person of what the table has as a place: "la reine Sofia"."""
        if known.type != "place" or known.adjective or len(known.capitals) > 1 or index == 0:
            return False
        before = words[index - 1]
        return (titled or before.form in self._title_ends) and text[before.end : words[index].start] == " "

    def _goes_on(self, text: str, words: Sequence[Word], index: int) -> bool:
        """Whether an unknown word with a capital follows, as a surname does."""
        if index >= len(words) or not words[index].glued or not text[words[index].start].isupper():
            return False
        return text[words[index - 1].end : words[index].start] == " " and not self._stops(text, words, index)

    def _stops(self, text: str, words: Sequence[Word], index: int) -> bool:
        """Whether the table, a title or a plain word with a capital begins here, so that a run ends before it."""
        if self._lexicon.at(text, words, index) is not None:
            return True
        return self._titles.at(words, index) is not None or self._not_names.at(words, index) is not None

    def _stops_given(self, text: str, words: Sequence[Word], index: int, first: int) -> bool:
        """The same after a given name: "Bruno Le Maire" bears no title, "Bob Welsh" and "Jack London" are no places."""
        found = self._lexicon.at(text, words, index)
        surname = found is not None and index == first + 1 and found[0] == 1 and found[1].type == "place"
        return (found is not None and not surname) or self._not_names.at(words, index) is not None

    def _opens(self, text: str, words: Sequence[Word], index: int) -> bool:
        """Whether the word has its capital because a sentence, a quote or a clause begins with it."""
        if index == 0:
            return True
        before = text[words[index - 1].end : words[index].start]
        if words[index - 1].form in self._elisions and index == 1:
            return True
        return not _OPENINGS.isdisjoint(before)

    def _read_capitals(
        self, text: str, words: Sequence[Word], index: int, proof: Proof, *, titled: bool
    ) -> tuple[list[Name], int]:
        """The names of the run of capitals that begins here, and the first word after what was read."""
        word = words[index]
        titled = titled or (index > 0 and word.glued and words[index - 1].form in self._title_ends)
        given, common = self._common(word.form)
        limit = _PLAIN if proof is Proof.NAME or (titled and self._nouns) else _COMMON
        common = 0.0 if hyphened(text, words, index + 1) else common
        plain = common >= limit and proof is not Proof.NAME  # nothing below makes a name of it
        # "Ost-Aleppo" is read from its place on.
        part = not plain and self._sorts.leads_part(text, words, index)
        part = part and self._lexicon.at(text, words, index + 1) is not None
        elided = not plain and word.form in self._elisions and joined(text, words, index + 1)
        if proof is Proof.NAME and not elided and self._acronym(text, words, index):
            return [self._sorts.acronym(text, word)], index + 1
        if part or elided or common >= limit:
            return [], index + 1
        run = self._runs.from_word(
            text,
            words,
            index,
            lambda at: self._stops_given(text, words, at, index) if given else self._stops(text, words, at),
        )
        if proof is not Proof.NAME:
            return self._rare_names(text, words, run, titled=titled), run.last + 1
        doubtful = not titled and not given and self._opens(text, words, index)
        if doubtful and len(run.heads) > 1 and common >= _COMMON and not self._sorts.headed(words, run):
            return [], index + 1
        if self._alone(words, run, doubtful=doubtful):
            return [], run.last + 1
        return [self._sorts.unknown(text, words, self._from_article(text, words, run), titled=titled)], run.last + 1

    def _commonness(self, form: str) -> tuple[bool, float]:
        """Whether a word is a given name, and how common it is; what may be of a name counts as rare."""
        given = fold(form) in self._given
        named = given or form in self._saints or self._sorts.bare(form)
        return given, 0.0 if named else zipf(form, self._code)

    def _acronym(self, text: str, words: Sequence[Word], index: int) -> bool:
        """Whether a word in capitals is a body's letters: no plain word, no part of a line in capitals."""
        word = words[index]
        length = word.end - word.start
        if length not in _ACRONYM or not text[word.start : word.end].isupper():
            return False
        if length > _LETTERS and zipf(word.form, self._code) >= _COMMON_LETTERS:
            return False
        beside = [index - 1] * (index > 0 and word.glued) + [index + 1] * (
            index + 1 < len(words) and words[index + 1].glued
        )
        return not any(_shouted(text, words[at]) for at in beside)

    def _alone(self, words: Sequence[Word], run: Run, *, doubtful: bool) -> bool:
        """Whether the run is one word that proves nothing: a letter, "Union", a known word that opens a sentence."""
        word = words[run.first]
        if run.first == run.last and (word.end - word.start == 1 or self._sorts.bare(word.form)):
            return True
        return doubtful and len(run.heads) == 1 and not any(map(self._rare, words[run.first : run.last + 1]))

    def _from_article(self, text: str, words: Sequence[Word], run: Run) -> Run:
        """The run with the particle that stands before it as part of the surname: "al-Assad"."""
        before = run.first - 1
        if before < 0 or not words[run.first].glued:
            return run
        begins = words[before].form in self._starts or self._runs.binds(text, words, before)
        return msgspec.structs.replace(run, first=before) if begins else run

    def _rare(self, word: Word) -> bool:
        """Whether the language's word list lacks it and it does not end like a plain word; never without a language."""
        return self._code != "" and word.end - word.start >= _LETTERS and self._unknown(word.form)

    def _is_unknown(self, form: str) -> bool:
        rare = zipf(form, self._code) < _RARE and not form.endswith(self._endings)
        return rare and not (self._nouns and self._compound(form))

    def _compound(self, form: str) -> bool:
        """Whether a rare word ends in a common one, as nouns do that a language makes of two: "Wohnhausbrand"."""
        if form.endswith(self._place_endings):
            return False
        tails = range(_SHORTEST_HEAD, len(form) - _SHORTEST_TAIL + 1)
        return any(zipf(form[at:], self._code) >= _COMMON_TAIL for at in tails)

    def _rare_names(self, text: str, words: Sequence[Word], run: Run, *, titled: bool) -> list[Name]:
        """The names in a run whose capitals prove nothing: its rare words, a given name with what follows."""
        names: list[Name] = []
        heads: list[int] = []
        for place, head in enumerate((*run.heads, None)):
            if head is not None and (
                self._rare(words[head])
                or fold(words[head].form) in self._given
                or (heads and fold(words[heads[-1]].form) in self._given)
                or (titled and head == run.first)
                or (titled and self._nouns and place == 1 and heads)
                or (self._nouns and self._heads_body(words, run, place))
                or self._is_opened(words, run, place)
            ):
                heads.append(head)
                continue
            if heads and (len(heads) > 1 or self._rare(words[heads[0]]) or titled):
                names.append(self._sorts.unknown(text, words, Run(heads[0], heads[-1], tuple(heads)), titled=titled))
            heads = []
        return names

    def _is_opened(self, words: Sequence[Word], run: Run, place: int) -> bool:
        """Whether a word such as "Sankt" makes a place with the head behind it."""
        heads = run.heads
        opens = place + 1 < len(heads) and words[heads[place]].form in self._saints
        return opens or (place > 0 and words[heads[place - 1]].form in self._saints)

    def _heads_body(self, words: Sequence[Word], run: Run, place: int) -> bool:
        """Whether a word says what sort of thing the rare word behind it names: "Brigade Badr"."""
        behind = run.heads[place + 1 : place + 2]
        return bool(behind) and self._sorts.bare(words[run.heads[place]].form) and self._rare(words[behind[0]])


def _shouted(text: str, word: Word) -> bool:
    return word.end - word.start > _LETTERS and text[word.start : word.end].isupper()
