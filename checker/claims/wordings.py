"""Line → Wording: a sentence word by word, each with what turns it and what it is the opposite of."""

import msgspec

from checker.claims.amounts import find_amounts, is_fleeting
from checker.claims.belongings import find_belongings
from checker.claims.clauses import number_clauses
from checker.claims.fates import find_fates
from checker.claims.leads import find_leads
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line
from checker.claims.moments import find_moments
from checker.claims.orders import find_orders
from checker.claims.scenes import Scene
from checker.claims.statements import find_denied, find_mood_of_all
from checker.claims.turns import turn_behind, turn_poles
from checker.claims.wishes import find_unsaid
from checker.claims.words import means
from checker.model import Statement, Token, Wording
from checker.words import fold


def find_wording(line: Line, lexicon: Lexicon, scene: Scene, growing: frozenset[str]) -> Wording:
    """The wording of a sentence; `growing` are the measures that grow in time."""
    clauses = number_clauses(line, lexicon)
    plain = _tokens(line, lexicon, clauses)
    tokens = turn_behind(line, plain, lexicon)
    unsaid = find_unsaid(line, lexicon, clauses)
    tokens = tuple(
        msgspec.structs.replace(
            one, unsaid=one.at in unsaid, moves=any(name in lexicon.changing for name, _ in one.poles)
        )
        for one in tokens
    )
    aside = _aside(line, lexicon, clauses)
    told = [one for one, token in zip(plain, tokens, strict=True) if one.denied <= token.denied and one.at not in aside]
    named = scene.names
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
        denied=tuple(sorted({stem for token in told if token.denied for stem in token.stems})),
        focus=tuple(sorted({stem for token in plain if token.focus for stem in token.stems})),
        dates=(),
        places=named.places,
        lands=named.lands,
        bodies=named.bodies,
        names=named.all,
    )
    debunks = any(name in lexicon.opposites.debunking and not said for token in tokens for name, said in token.poles)
    return Wording(
        statement,
        find_leads(line, find_belongings(line, find_orders(line, tokens, lexicon), lexicon), lexicon),
        find_amounts(line, lexicon, clauses),
        find_moments(line, lexicon, clauses),
        is_fleeting(line, lexicon, growing),
        debunks,
        any(word.form in lexicon.opposites.in_turn for word in line.words),
        find_fates(tokens, lexicon.opposites),
    )


def _aside(line: Line, lexicon: Lexicon, clauses: list[int]) -> set[int]:
    """The words set aside behind "and not": "the mayor pays *and not the state*" denies nothing of the mayor."""
    ends = [(at + size, clauses[at + size - 1]) for at, (size, _) in line.all(lexicon.asides).items()]
    return {at for first, clause in ends for at in range(first, len(line.words)) if clauses[at] == clause}


def _tokens(line: Line, lexicon: Lexicon, clauses: list[int]) -> tuple[Token, ...]:
    named = {at: (place, name) for place, name in line.names for at in range(place.first, place.last)}
    timed = {at for place, when in line.whens if when.type in {"date", "time"} for at in range(place.first, place.last)}
    words = {
        at: lexicon.stem(word.form)
        for at, word in enumerate(line.words)
        if at not in timed and means(line, lexicon, at, name=at in named)
    }
    denied, focus, turned = find_denied(line, lexicon, words)
    poles = turn_poles(line, lexicon, clauses, turned)
    tokens: list[Token] = []
    told = -1
    phrases: set[int] = set()  # each told once, be its first word one of little meaning: "in custody"
    for at, stem in words.items():
        form = fold(line.words[at].form)
        if at in named:
            place, name = named[at]
            if place.first != told:
                told = place.first
                stems = tuple(words[word] for word in range(place.first, place.last) if word in words)
                token = Token(place.first, place.last, clauses[at], stems, form, name=name.key, sort=name.type)
                inside = range(place.first, place.last)
                denials = any(word in denied for word in inside), any(word in focus for word in inside)
                tokens.append(msgspec.structs.replace(token, denied=denials[0], focus=denials[1]))
            continue
        known, first = poles.get(at, ((), at))
        if first not in phrases:
            phrases.add(first)
            tokens.append(Token(at, at + 1, clauses[at], (stem,), form, known, at in denied, at in focus))
    return tuple(tokens)
