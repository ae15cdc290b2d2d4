"""Line + figure → Noun: the noun phrase that a figure counts."""

import msgspec

from checker.claims.lexicons import Lexicon, Trigger
from checker.claims.lines import Line, Placed
from checker.claims.origins import find_origin
from checker.model import ORIGIN
from checker.rarity import is_small

_LONGEST = 6
_CONJUNCTION, _OTHERS = 3, 4  # letters; words from a conjunction to those who are counted too
_FAMILIES = "families"
_HYPHENS = frozenset("-‐‑")


class Noun(msgspec.Struct, frozen=True, gc=False):
    """The counted phrase: words `first` … `last - 1`.

    `population` is a concept of the pack, or "@KEY" of the place that the people come from ("67 Germans"); `people`
    says that it is anyone; `head` is the open noun's stem ("" for none); `qualifiers` are the stems of the words with
    it, and "@KEY" of the land that known people come from; `measures` are those that the noun names ("deaths").
    """

    first: int
    last: int
    population: str | None
    people: bool
    head: str
    head_form: str
    qualifiers: tuple[str, ...]
    measures: tuple[Trigger, ...]


def read_noun(line: Line, lexicon: Lexicon, after: int) -> Noun:
    """The noun phrase that begins at word `after`, right behind a figure; read once, however often it is asked for."""
    noun: Noun | None = line.nouns.get(after)
    if noun is None:
        noun = line.nouns[after] = _read(line, lexicon, after)
    return noun


def _read(line: Line, lexicon: Lexicon, after: int) -> Noun:
    start = at = skip_fillers(line, lexicon, after)
    known = _Known(1, None, people=False, measures=())
    others: list[int] = []
    while at < min(len(line.words), start + _LONGEST) and not _ends(line, lexicon, at, first=at == after):
        joined = _hyphened(line, lexicon, at)
        here = _known_at(line, lexicon, at)
        if here is not None and here.size == 1 and _hyphened(line, lexicon, at + 1):
            here = None  # "12 police-led units"
        if here is None:
            if (not joined and _is_verb(line, lexicon, at)) or known.population or known.people:
                break
            others.append(at)
            at += 1
            if _is_head(line, lexicon, others[-1]):
                break
            continue
        at += here.size
        told = here.measures or known.measures
        first = known.population if lexicon.head == "first" else None  # "12 *otages* étrangers"
        known = _Known(1, first or here.population or known.population, known.people or here.people, told)
        if ((here.measures and here.population is None) or lexicon.head == "capital") and not _leads(line, lexicon, at):
            break
    if at == start < len(line.words) and _is_timed(line, at):
        start = at = after  # the article of "l'an dernier" is the year's
    known = _and_theirs(line, lexicon, at, known)
    named = known.population or known.people or known.measures
    if lexicon.head == "capital" and not named and not any(_is_head(line, lexicon, place) for place in others):
        others, at = [], start  # without a noun it is no noun phrase: "auf 61 gestiegen"
    head = "" if named else _head(line, lexicon, others)
    origin = find_origin(line, lexicon, Placed(start, max(at, start)), named=not head) if line.names else None
    land = set() if origin is None else {f"{ORIGIN}{origin.key}"}
    if origin is not None and not (known.population or known.measures) and (not head or origin.told_by == head):
        land = set() if at > start else land  # of "seven were Dutch" others were not
        head, others = "", []
        known = msgspec.structs.replace(known, population=f"{ORIGIN}{origin.key}")
    others = [place for place in others if origin is None or line.words[place].form != origin.told_by]
    return Noun(
        first=start,
        last=max(at, start),
        population=known.population,
        people=known.people,
        head=lexicon.stem(head) if head else "",
        head_form=head,
        qualifiers=() if head else tuple(sorted({lexicon.stem(line.words[place].form) for place in others} | land)),
        measures=known.measures,
    )


def is_named(noun: Noun) -> bool:
    """Whether a word of the phrase says what or whom it counts."""
    return bool(noun.head or noun.people or noun.population or noun.measures)


def _and_theirs(line: Line, lexicon: Lexicon, at: int, known: "_Known") -> "_Known":
    """Those counted as anybody where those around them are counted too: "hundreds of rebels *and their families*"."""
    if not known.population or at >= len(line.words):
        return known
    if len(line.words[at].form) > _CONJUNCTION or line.gap(at) != " ":
        return known
    for last in range(at + 2, min(len(line.words), at + _OTHERS)):
        found = lexicon.populations.at(line.words, last)
        if found is not None:
            small = all(is_small(word.form, lexicon.code) for word in line.words[at + 1 : last])  # "their", "sus"
            theirs = small and found[1] == _FAMILIES
            return msgspec.structs.replace(known, population=None, people=True) if theirs else known
    return known


class _Known(msgspec.Struct, frozen=True, gc=False):
    """What the packs know of a word of the phrase."""

    size: int
    population: str | None
    people: bool
    measures: tuple[Trigger, ...]


def _known_at(line: Line, lexicon: Lexicon, at: int) -> _Known | None:
    triggers = lexicon.triggers.at(line.words, at)
    named = lexicon.populations.at(line.words, at)
    anyone = lexicon.people.at(line.words, at)
    nouns = tuple(trigger for trigger in triggers[1] if trigger.role == "noun") if triggers is not None else ()
    if not nouns and named is None and anyone is None:
        return None
    if named is not None and anyone is not None and anyone[0] > named[0]:
        named = None  # "passengers and crew" are everybody
    size = max(found[0] for found in (triggers if nouns else None, named, anyone) if found is not None)
    return _Known(size, named[1] if named is not None else None, anyone is not None, nouns)


def _leads(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a word of a measure ends before one that names a population, and no other: "12 *getötete* Zivilisten",
    "17 *feridos* civis"; "20 blessés civils et militaires" are of both.
    """  # noqa: D205  one sentence
    if lexicon.head == "capital" and line.content[line.words[at - 1].start].isupper():
        return False
    found = lexicon.populations.at(line.words, at) if at < len(line.words) and not line.gap(at).strip() else None
    if found is None:
        return False
    link = at + found[0]
    joined = link + 1 < len(line.words) and len(line.words[link].form) <= _CONJUNCTION and line.gap(link) == " "
    return not joined or lexicon.populations.at(line.words, link + 1) is None


def _is_verb(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether the phrase is over: a word of a measure that is no noun, of saying, or before a source."""
    lexicons = (lexicon.triggers, lexicon.verbs, lexicon.before_source)
    return any(phrases.at(line.words, at) is not None for phrases in lexicons)


def skip_fillers(line: Line, lexicon: Lexicon, at: int) -> int:
    """The first word from `at` on that is no filler ("de", "other", "of the")."""
    while at < len(line.words) and line.figure_at(at) is None and _follows(line, at):
        if lexicon.subsets.at(line.words, at) is not None or _is_timed(line, at):
            break
        filler = lexicon.fillers.at(line.words, at)
        if filler is None:
            break
        at += filler[0]
    return at


def _follows(line: Line, at: int) -> bool:
    """Whether a word follows the one before it at once; the sign that ends a figure ("54% of") does not part them, the
    point that ends what a headline says first does ("the dead are 250. *The* firemen dig").
    """  # noqa: D205  one sentence
    if line.words[at].glued or at == 0:
        return line.words[at].glued and not _after_point(line, at)
    figure = line.figure_at(at - 1)
    if figure is None or figure == line.figure_at(at):
        return False
    return not line.content[line.figures[figure][1].outer_end : line.words[at].start].strip(" \u00a0\u202f)")


def _after_point(line: Line, at: int) -> bool:
    """Whether a point stands between a figure that is no ordinal and a capital."""
    figure = line.figure_at(at - 1) if at and line.gap(at).strip() == "." else None
    if figure is None or line.figures[figure][1].type == "ordinal":
        return False
    return line.content[line.words[at].start].isupper()


def _ends(line: Line, lexicon: Lexicon, at: int, *, first: bool) -> bool:
    if not _follows(line, at) and not (
        first and line.gap(at).strip(" \u00a0\u202f") in {"«", "»", '"', "“", "”", ")", "-RRB-"}
    ):
        return True
    if line.figure_at(at) is not None or line.words[at].form.isdigit():
        return True
    if _hyphened(line, lexicon, at) or _hyphened(line, lexicon, at + 1):
        return False  # "off-duty"
    return (
        _is_timed(line, at)
        or lexicon.stops.at(line.words, at) is not None
        or lexicon.subsets.at(line.words, at) is not None
    )


def _is_timed(line: Line, at: int) -> bool:
    """Whether a time begins at a word: "10,000 barrels of oil *a day*"."""
    return bool(line.whens) and any(when.first == at for when, _ in line.whens)


def _hyphened(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a hyphen joins a word to the one before, where the noun of such a compound stands last."""
    return lexicon.head != "first" and 0 < at < len(line.words) and line.gap(at) in _HYPHENS


def _head(line: Line, lexicon: Lexicon, places: list[int]) -> str:
    head = next((at for at in places if _is_head(line, lexicon, at)), places[0] if places else None)
    return "" if head is None else line.words[head].form


def _is_head(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether an open word is the noun itself: the first with a plural ending, with a capital, or the first at all."""
    form = line.words[at].form
    if _hyphened(line, lexicon, at + 1):
        return False
    if lexicon.head == "plural":
        ends = len(form) > 1 and form.endswith(lexicon.plural_endings) and not form.endswith("ss")
        return ends or form in lexicon.unmarked
    return len(form) > 1 and (lexicon.head == "first" or line.content[line.words[at].start].isupper())
