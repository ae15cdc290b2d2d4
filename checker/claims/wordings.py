"""Line → Wording: a sentence word by word, each with what turns it and what it is the opposite of."""

import msgspec

from checker.claims.amounts import find_amounts, is_fleeting
from checker.claims.clauses import number_clauses
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.claims.moments import find_moments
from checker.claims.scenes import Scene
from checker.claims.scopes import find_names
from checker.claims.statements import find_denied, find_mood_of_all
from checker.claims.words import means
from checker.model import CONCEPT, Statement, Token, Wording
from checker.words import fold

_TURNED = 2  # words that a verb such as "failed" turns
_CLOSE = 1  # words between two that belong together


def find_wording(line: Line, lexicon: Lexicon, scene: Scene, growing: frozenset[str]) -> Wording:
    """The wording of a sentence; `growing` are the measures that grow in time."""
    clauses = number_clauses(line, lexicon)
    plain = _tokens(line, lexicon, clauses)
    named = find_names(line, lexicon, scene.wide)
    sentence = line.sentence
    statement = Statement(
        start=sentence.start,
        end=sentence.end,
        paragraph=sentence.paragraph,
        headline=sentence.headline,
        foremost=scene.foremost,
        modality=find_mood_of_all(line, lexicon),
        origin=scene.origin,
        on=scene.day,
        stems=tuple(sorted({stem for token in plain for stem in token.stems})),
        denied=tuple(sorted({stem for token in plain if token.denied for stem in token.stems})),
        focus=tuple(sorted({stem for token in plain if token.focus for stem in token.stems})),
        dates=(),
        places=named.places,
        lands=named.lands,
        bodies=named.bodies,
        names=named.all,
    )
    return Wording(
        statement,
        _turn(plain, lexicon),
        find_amounts(line, lexicon, clauses),
        find_moments(line, lexicon, clauses),
        is_fleeting(line, lexicon, growing),
    )


def _tokens(line: Line, lexicon: Lexicon, clauses: list[int]) -> tuple[Token, ...]:
    named = {at: (place, name) for place, name in line.names for at in range(place.first, place.last)}
    timed = {at for place, when in line.whens if when.type in {"date", "time"} for at in range(place.first, place.last)}
    words = {
        at: lexicon.stem(word.form)
        for at, word in enumerate(line.words)
        if at not in timed and means(line, lexicon, at, name=at in named)
    }
    denied, focus, turned = find_denied(line, lexicon, words)
    poles = _poles(line, lexicon, turned)
    tokens: list[Token] = []
    told = -1
    for at, stem in words.items():
        form = fold(line.words[at].form)
        if at in named:
            place, name = named[at]
            if place.first != told:
                told = place.first
                stems = tuple(words[word] for word in range(place.first, place.last) if word in words)
                tokens.append(Token(place.first, place.last, clauses[at], stems, form, name=name.key, sort=name.type))
            continue
        pole, said, first = poles.get(at, ("", True, at))
        if first == at:
            marks = at in denied, at in focus
            tokens.append(Token(at, at + 1, clauses[at], (stem,), form, pole, said, *marks))
    return tuple(tokens)


def _poles(line: Line, lexicon: Lexicon, turned: set[int]) -> dict[int, tuple[str, bool, int]]:
    """The opposites that a word is one of, the side that is meant, and where its phrase begins."""
    poles: dict[int, tuple[str, bool, int]] = {}
    for at, word in enumerate(line.words):
        if at in poles:
            continue
        open_one = lexicon.pole_of(word.form)
        found = lexicon.poles.at(line.words, at) or (None if open_one is None else (1, open_one))
        if found is not None:
            size, (name, said) = found
            places = range(at, at + size)
            meant = name.startswith(CONCEPT) or said != any(place in turned for place in places)
            poles.update((place, (name, meant, at)) for place in places)
    return poles


def _turn(tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens, those behind a word that turns them denied ("stopped selling", "failed to pay"), and not where that
    word is denied itself ("did not prevent").
    """  # noqa: D205  one sentence
    turned = list(tokens)
    for at, token in enumerate(tokens):
        if token.pole not in lexicon.turning or token.said != token.denied:
            continue
        for place in range(at + 1, min(len(tokens), at + 1 + _TURNED)):
            other = tokens[place]
            if other.clause != token.clause or other.name or other.at - tokens[place - 1].last > _CLOSE:
                break
            denied = not token.denied and not other.denied
            said = other.said != (denied != other.denied and bool(other.pole) and not other.pole.startswith(CONCEPT))
            turned[place] = msgspec.structs.replace(other, denied=denied, focus=denied and place == at + 1, said=said)
    return tuple(turned)
