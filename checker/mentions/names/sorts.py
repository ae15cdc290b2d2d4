"""Run or Known → Name: what sort of thing it is, and its key."""

from collections.abc import Sequence

from checker.mentions.names.lexicons import Known, Lexicon
from checker.mentions.names.runs import Run, forms_of, joined
from checker.mentions.names.spellings import key_of
from checker.model import Name, NameType
from checker.rarity import zipf
from checker.rulebook.names import NameWords
from checker.words import Phrases, Word, fold, mark_endings

_COMMON_FIRST = 4.0  # "Black Friday", "Grand Palais": a first word so common is no given name
_PERSON_WORDS = 3


class Sorts:
    """Tells places, people and organisations apart by the words in a name and around it."""

    def __init__(self, code: str, words: NameWords, given: frozenset[str], lexicon: Lexicon) -> None:
        self._code = code
        self._given = given
        self._lexicon = lexicon
        self._organisation_words = forms_of(words.organisation_words)
        self._place_words = forms_of(words.place_words)
        self._leads = mark_endings(words.place_leads)
        self._suffixes = forms_of(words.suffixes)
        self._links = forms_of(words.part_links)
        self._before = {form: part for part, forms in words.parts_before.items() for form in forms_of(forms)}
        self._after = Phrases(
            [(phrase, (part, phrase[0].isupper())) for part, phrases in words.parts_after.items() for phrase in phrases]
        )

    def known(self, text: str, words: Sequence[Word], index: int, size: int, known: Known) -> tuple[Name, int]:
        """The name of the table that stands at `index`, with the part of the place, and the first word after it."""
        first, after, part = index, index + size, ""
        if known.type == "place" and not known.adjective:
            found = self._after.at(words, after) if after < len(words) and words[after].glued else None
            if found is not None and (text[words[after].start].isupper() or not found[1][1]):  # "Alep est" is no part
                after, part = after + found[0], found[1][0]
            else:
                first, part = self._part_before(words, index)
        start, end = words[first].start, words[after - 1].end
        name = Name(start=start, end=end, type=known.type, key=known.key, adjective=known.adjective, part=part)
        return name, after

    def _part_before(self, words: Sequence[Word], index: int) -> tuple[int, str]:
        """Where the name begins with the word of its part ("eastern Aleppo", "l'est d'Alep"), and that part."""
        for back in (1, 2):
            place = index - back
            if place < 0 or not words[place + 1].glued:
                break
            part = self._before.get(words[place].form)
            if part is not None and (back == 1) != bool(self._links):
                return place, part
            if words[place].form not in self._links:
                break
        return index, ""

    def leads_part(self, text: str, words: Sequence[Word], index: int) -> bool:
        """Whether a hyphen binds a word for a part to what follows."""
        return words[index].form in self._before and not self._links and joined(text, words, index + 1)

    def acronym(self, text: str, word: Word) -> Name:
        """A body known by its letters alone."""
        return Name(start=word.start, end=word.end, type="organisation", key=fold(text[word.start : word.end]))

    def bare(self, form: str) -> bool:
        """Whether the word says only what sort of thing is named: "Union"."""
        return form in self._organisation_words or form in self._place_words

    def headed(self, words: Sequence[Word], run: Run) -> bool:
        """Whether a word of the run says that it is a body or a place."""
        return self._headword(words, run) is not None

    def unknown(self, text: str, words: Sequence[Word], run: Run, *, titled: bool) -> Name:
        """The name that a run makes; a person's key is the surname's alone, by which a later "Lavrov" meets it."""
        start, end = words[run.first].start, words[run.last].end
        sort = self._headword(words, run)
        heads = [head for head in run.heads if words[head].form not in self._suffixes] or list(run.heads)
        if sort is not None:
            return Name(start=start, end=end, type=sort, key=_key(text, start, end))
        given = fold(words[heads[0]].form) in self._given
        led = self._led(words, run.first)
        if titled or (len(heads) > 1 and (given or self._like_person(words, heads))):
            sort = "place" if led and not titled and not given else "person"  # "in Bustan al-Qasr"
            return Name(start=start, end=end, type=sort, key=_surname(text, words, run, heads[-1]))
        key = _key(text, start, end)
        near = self._lexicon.near(key) if len(heads) == 1 else None
        if near is not None:
            return Name(start=start, end=end, type=near.type, key=near.key)
        return Name(start=start, end=end, type="place" if led else "other", key=key)

    def _headword(self, words: Sequence[Word], run: Run) -> NameType | None:
        """The sort that a word inside the run tells; of two, the last."""
        if run.first == run.last:
            return None
        for place in range(run.last, run.first - 1, -1):
            if words[place].form in self._organisation_words:
                return "organisation"
            if words[place].form in self._place_words:
                return "place"
        return None

    def _like_person(self, words: Sequence[Word], heads: Sequence[int]) -> bool:
        first = words[heads[0]]
        initial = first.end - first.start == 1
        return len(heads) <= _PERSON_WORDS and (initial or zipf(first.form, self._code) < _COMMON_FIRST)

    def _led(self, words: Sequence[Word], first: int) -> bool:
        """Whether a word like "in" or "near" stands before."""
        return words[first].glued and bool(self._leads.before(words, first))


def _surname(text: str, words: Sequence[Word], run: Run, head: int) -> str:
    """The key of the last head with all that hyphens and apostrophes bind to it."""
    last = head
    while last < run.last and joined(text, words, last + 1):
        last += 1
    return _key(text, words[head].start, words[last].end)


def _key(text: str, start: int, end: int) -> str:
    """The key of a name's text; its bare letters where the spelling leaves nothing."""
    return key_of(text[start:end]) or fold(text[start:end])
