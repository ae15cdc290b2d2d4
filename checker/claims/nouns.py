"""Line + figure → Noun: the noun phrase that a figure counts."""

from typing import NamedTuple

from checker.claims.lexicons import Lexicon, Trigger
from checker.claims.lines import Line

_LONGEST = 6


class Noun(NamedTuple):
    """The counted phrase: words `first` … `last - 1`.

    `population` is a concept of the pack; `people` says that it is anyone; `head` is the open noun's stem ("" for none) and
    `qualifiers` those of the words with it;
    `measures` are those that the noun itself names ("deaths").
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
    """The noun phrase that begins at word `after`, right behind a figure."""
    start = skip_fillers(line, lexicon, after)
    population: str | None = None
    people = False
    measures: tuple[Trigger, ...] = ()
    open_words: list[int] = []
    at = start
    while at < len(line.words) and at - start < _LONGEST and not _ends(line, lexicon, at, first=at == after):
        triggers = lexicon.triggers.at(line.words, at)
        named = lexicon.populations.at(line.words, at)
        anyone = lexicon.people.at(line.words, at)
        if triggers is not None and not measures:
            nouns = tuple(trigger for trigger in triggers[1] if trigger.role == "noun")
            if nouns:
                measures = nouns
                at += triggers[0]
                if named is None:
                    break
                population = named[1]
                continue
            if named is None:
                break
        if named is not None:
            population = named[1]
        if anyone is not None:
            people = True
        if named is None and anyone is None:
            if lexicon.verbs.at(line.words, at) or lexicon.before_source.at(line.words, at):
                break
            open_words.append(at)
        at += max(named[0] if named else 1, anyone[0] if anyone else 1)
        if open_words and not population and not people and _is_head(lexicon, line.words[open_words[-1]].form):
            break
    head = "" if population or people or measures else _head(line, lexicon, open_words)
    stems = set() if head else {lexicon.stem(line.words[place].form) for place in open_words}
    return Noun(
        first=start,
        last=max(at, start),
        population=population,
        people=people,
        head=lexicon.stem(head) if head else "",
        head_form=head,
        qualifiers=tuple(sorted(stems)),
        measures=measures,
    )


def skip_fillers(line: Line, lexicon: Lexicon, at: int) -> int:
    """The first word from `at` on that is no filler ("de", "other", "of the")."""
    while at < len(line.words) and line.figure_at(at) is None and line.words[at].glued:
        if lexicon.subsets.at(line.words, at) is not None:
            break
        filler = lexicon.fillers.at(line.words, at)
        if filler is None:
            break
        at += filler[0]
    return at


def _ends(line: Line, lexicon: Lexicon, at: int, *, first: bool) -> bool:
    if not line.words[at].glued and not (
        first and line.gap(at).strip(" \u00a0\u202f") in {"«", "»", '"', "“", "”", ")", "-RRB-"}
    ):
        return True
    if line.figure_at(at) is not None or line.words[at].form.isdigit():
        return True
    return lexicon.stops.at(line.words, at) is not None or lexicon.subsets.at(line.words, at) is not None


def _head(line: Line, lexicon: Lexicon, places: list[int]) -> str:
    forms = [line.words[at].form for at in places]
    return next((form for form in forms if _is_head(lexicon, form)), forms[0] if forms else "")


def _is_head(lexicon: Lexicon, form: str) -> bool:
    """Whether an open word is the noun itself: the first with a plural ending, or the first at all."""
    if lexicon.head == "plural":
        return form.endswith(lexicon.plural_endings) and not form.endswith("ss")
    return len(form) > 1
