"""Line + figure + noun → Counted: which measure the figure is of, and the words that say so."""

from checker.claims.approaches import follows_scene, only_fillers
from checker.claims.attributes import is_attribute
from checker.claims.lexicons import Lexicon, Trigger
from checker.claims.lines import Line, Placed
from checker.claims.lists import is_framed, is_passed, opens_list
from checker.claims.nouns import Noun, read_noun, skip_fillers
from checker.claims.sources import is_said
from checker.claims.stretches import CONJUNCTION, ENDERS, OPENERS, REACH_RIGHT, clause_after, is_tied
from checker.claims.tolls import REACH_TOLL, Counted, Fits, toll_of

_WOUNDED, _HOSPITAL, _KILLERS = "wounded", "hospitalised", "attackers"
_REACH_LEFT, _REACH_BEHIND, _LITTLE = 4, 8, 2
_REACH_PAST = 10  # words before a figure where a time or a place stands between: "tötete am Dienstag in Tessel 12"


def find_counted(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    """The measure of a figure, the surest sign first: its noun, a verb before it, a verb after it, a toll.

    `fits` tells whether a measure takes figures of this kind.
    """
    behind = _phrase_behind(line, lexicon, place, fits)
    if behind is not None:
        return behind
    for trigger in noun.measures:
        if fits(trigger.measure) and not _is_population(lexicon, noun, trigger):
            treated = trigger.measure == _WOUNDED and _in_hospital(line, lexicon, place, noun, fits)
            return treated or Counted(trigger.measure, noun.first, noun.last, "noun")
    if is_attribute(line, lexicon, place):
        return _own_noun(noun, fits)
    verb = _verb_before(line, lexicon, place, noun, fits)
    if _are_all(line, lexicon, place, noun):
        return _own_noun(noun, fits)
    return (
        (None if verb and is_said(line, lexicon, Placed(verb.first, verb.last)) else verb)
        or (None if noun.head else _through_copula(line, lexicon, place, noun, fits))
        or _verb_after(line, lexicon, place, noun, fits)
        or _listed_before(line, lexicon, place, noun, fits)
        or _restated_before(line, lexicon, place, noun, fits)
        or toll_of(line, lexicon, place, noun, fits)
        or _own_noun(noun, fits)
    )


def _are_all(line: Line, lexicon: Lexicon, place: Placed, noun: Noun) -> bool:
    """Whether the figure is of all attackers whatever becomes of them: "*all seven* gunmen were killed", but "the two
    gunmen killed" may be some.
    """  # noqa: D205  one sentence
    if not any(trigger.measure == _KILLERS for trigger in noun.measures) or noun.last >= len(line.words):
        return False
    some = lexicon.triggers.at(line.words, noun.last) is not None and line.words[noun.last].glued
    before = (lexicon.universals.at(line.words, at) for at in range(max(0, place.first - 2), place.first))
    led = any(
        found is not None and at + found[0] == place.first for at, found in enumerate(before, max(0, place.first - 2))
    )
    return led and not some


def _in_hospital(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    """The count of those in hospital, where a verb says so of the wounded: "448 wounded *are still in hospital*"."""
    told = _verb_after(line, lexicon, place, noun, fits)
    if told is None or told.measure != _HOSPITAL:
        return None
    alone = all(line.figure_at(at) is None for at in range(noun.last, told.first))
    return told if alone else None


def _phrase_behind(line: Line, lexicon: Lexicon, place: Placed, fits: Fits) -> Counted | None:
    """The measure of several words right behind a figure, of which the first may be a filler: "3 km *de la costa*"."""
    found = lexicon.triggers.at(line.words, place.last) if place.last < len(line.words) else None
    if found is None or found[0] == 1 or lexicon.fillers.at(line.words, place.last) is None:
        return None
    for trigger in found[1]:
        if trigger.role in {"noun", "passive"} and not trigger.opener and fits(trigger.measure):
            return Counted(trigger.measure, place.last, place.last + found[0], trigger.role)
    return None


def _is_population(lexicon: Lexicon, noun: Noun, trigger: Trigger) -> bool:
    """Whether the noun names a population too: of "12 protesters" a verb may say more, so it is the last resort."""
    of_people = trigger.measure == noun.population or trigger.measure in lexicon.of_people
    return noun.population is not None and of_people


def _own_noun(noun: Noun, fits: Fits) -> Counted | None:
    fitting = next((trigger for trigger in noun.measures if fits(trigger.measure)), None)
    return None if fitting is None else Counted(fitting.measure, noun.first, noun.last, "noun")


def _wrong_noun(lexicon: Lexicon, measure: str, noun: Noun) -> bool:
    wanted = lexicon.of.get(measure)
    named = {noun.population or "", "people" if noun.people else ""}
    return wanted is not None and noun.head_form not in wanted and not (wanted & named)


def _verb_before(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    far = lexicon.spaced or follows_scene(line, place, _REACH_LEFT)
    reach = _REACH_PAST if far else _REACH_LEFT
    triggers = line.all(lexicon.triggers)
    near = [
        (place.first - first - triggers[first][0], first)
        for first in range(place.first - 1, max(-1, place.first - reach - 3), -1)
        if first in triggers
    ]
    for gap, first in sorted(near):  # the nearest first, of those the longest phrase
        last, found = place.first - gap, triggers[first]
        # The "de" of "la mort de 10 à 12 personnes" opens the range too.
        if not -1 <= gap < reach or not only_fillers(line, lexicon, last, place.first):
            continue
        for trigger in found[1]:
            if (
                _announces(lexicon, trigger)
                and not (trigger.role == "passive" and _is_taken(line, lexicon, first))
                and fits(trigger.measure)
                and not _wrong_noun(lexicon, trigger.measure, noun)
            ):
                return Counted(trigger.measure, first, last, trigger.role)
    return None


def _is_taken(line: Line, lexicon: Lexicon, first: int) -> bool:
    """Whether words of a measure say it of the figure before them: "von 222 Menschen *an Bord* wurden 178 verletzt"."""
    before = next((place for place, _ in reversed(line.figures) if place.last <= first), None)
    if before is None:
        return False
    noun = read_noun(line, lexicon, before.last)
    return noun.first < noun.last == first and line.words[first].glued


def _announces(lexicon: Lexicon, trigger: Trigger) -> bool:
    """Whether a verb may stand before its figure; the second part of a verb in two parts never does."""
    return trigger.role in lexicon.announcing and not trigger.opener


def _listed_before(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    """The verb of the list that the figure ends ("killing everyone on board and 10 people on the ground")."""
    conjunction = place.first - 1
    if conjunction < 1 or not (noun.people or noun.population):
        return None
    if "," in line.gap(place.first):
        before = next((other for other, _ in reversed(line.figures) if other.last <= place.first), None)
        near = before is not None and place.first - before.last <= CONJUNCTION
        return _verb_before(line, lexicon, before, noun, fits) if before is not None and near else None
    if len(line.words[conjunction].form) > CONJUNCTION:
        return None
    for at in range(conjunction - 1, max(-1, conjunction - _REACH_LEFT - 6), -1):
        if line.parts(at + 1, ENDERS) or lexicon.breaks.at(line.words, at) is not None:
            return None
        found = lexicon.triggers.at(line.words, at)
        if found is None:
            continue
        last = at + found[0]
        for trigger in found[1]:
            heads = trigger.role == "active" or (_announces(lexicon, trigger) and _heads_list(line, lexicon, last))
            if heads and fits(trigger.measure):
                return Counted(trigger.measure, at, last, trigger.role)
    return None


def _heads_list(line: Line, lexicon: Lexicon, last: int) -> bool:
    """Whether a figure follows the verb that ends before word `last`, so that what comes after it is its subject."""
    following = next((place.first for place, _ in line.figures if place.first >= last), None)
    return following is not None and only_fillers(line, lexicon, last, following)


def _restated_before(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    """The verb of the figure that this one restates in brackets ("cut a tenth of its staff (300 jobs)")."""
    if place.first == 0 or "(" not in line.gap(place.first):
        return None
    before = [other for other, _ in line.figures if other.last <= place.first]
    return _verb_before(line, lexicon, before[-1], noun, fits) if before else None


def _verb_after(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    alone = noun.first == noun.last
    inside = alone and place.first > 0 and line.parts(place.first, OPENERS)
    triggers = line.all(lexicon.triggers)
    for at in clause_after(line, lexicon, noun.last, inside=inside, named=not alone):
        found = triggers.get(at)
        if found is None or _names_people(line, lexicon, found[1], at):
            continue
        bare = lexicon.stops.at(line.words, at - 1) is None and not is_framed(line, lexicon, place, at)
        passed = bare and is_passed(line, lexicon, noun.last, at) and not opens_list(line, lexicon, place, noun, at)
        own_phrase = not alone and at > noun.last and _is_noun_in_phrase(line, lexicon, found[1], at)
        if passed or own_phrase or (at - 1 > noun.last and _begins_noun(line, lexicon, at)):
            return None
        passives = [
            trigger for trigger in found[1] if trigger.role == "passive" and _is_whole(line, trigger, place, at)
        ]
        if not passives:
            # "9.000 e o número de feridos": a measure of several words begins another statement.
            another = found[0] > 1 and at > noun.last
            if any(trigger.role == "active" or (another and trigger.role == "toll") for trigger in found[1]):
                return None
            continue
        last = at + found[0]
        if any(trigger.role == "active" for trigger in found[1]) and (
            _has_object(line, lexicon, last) if at == noun.last else _begins_another(line, lexicon, at, last)
        ):
            return None
        for trigger in passives:
            if fits(trigger.measure) and not _wrong_noun(lexicon, trigger.measure, noun):
                return Counted(trigger.measure, at, last, "passive")
        return None
    return None


def _names_people(line: Line, lexicon: Lexicon, triggers: tuple[Trigger, ...], at: int) -> bool:
    """Whether a word of a measure only says who: "six jihadists and five *attackers* were wounded"."""
    return lexicon.populations.at(line.words, at) is not None and all(trigger.role == "noun" for trigger in triggers)


def _begins_noun(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a conjunction and an article make a noun of the participle: "45 y los desaparecidos a 12"."""
    before, link = line.words[at - 1], line.words[at - 2]
    return before.form in lexicon.articles and len(link.form) < CONJUNCTION and lexicon.stops.at([link], 0) is not None


def _is_noun_in_phrase(line: Line, lexicon: Lexicon, triggers: tuple[Trigger, ...], at: int) -> bool:
    """Whether a word that may be a noun stands in a phrase of its own ("five scenes *of dead*"), not behind its verb of
    being ("five people were *also wounded*").
    """  # noqa: D205  one sentence
    led = lexicon.fillers.at(line.words, at - 1) is not None and lexicon.stops.at(line.words, at - 2) is None
    return led and any(trigger.role == "noun" for trigger in triggers)


def _is_whole(line: Line, trigger: Trigger, place: Placed, ending: int) -> bool:
    """Whether the first part of a verb in two parts stands in the clause before its second ("nahm 12 Männer fest")."""
    if not trigger.opener:
        return True
    for at in range(ending - 1, max(-1, place.first - REACH_RIGHT), -1):
        if line.words[at].form == trigger.opener:
            return True
        if line.figure_at(at) is None and line.parts(at + 1, ENDERS):
            return False
    return False


def _has_object(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether the verb has an object ("12 gunmen killed five people"): what follows does not end its phrase."""
    if at >= len(line.words) or not line.words[at].glued:
        return False
    if line.figure_at(skip_fillers(line, lexicon, at)) is not None:
        return True
    return lexicon.stops.at(line.words, at) is None


def _begins_another(line: Line, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a conjunction gives a verb another figure for its object: "including 12 children *and wounded 30*"."""
    if not is_tied(line, first) or last >= len(line.words) or not line.words[last].glued:
        return False
    return line.figure_at(skip_fillers(line, lexicon, last)) is not None


def _through_copula(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, fits: Fits) -> Counted | None:
    """The measure whose noun a verb of being ties to its figure: "i morti sono 12", "sono 12, finora, le vittime"."""
    copula = _copula_before(line, lexicon, place)
    if copula is None or noun.population or noun.people:
        return None
    before = range(copula - 1, max(-1, copula - REACH_TOLL - 1), -1)
    behind = range(place.last, min(len(line.words), place.last + _REACH_BEHIND))
    for way, stretch in ((-1, before), (1, behind)):
        for at in stretch:
            word = line.words[at]
            parted = line.gap(at + 1 if way < 0 else at).strip() in {".", ";", ":", "!", "?"}
            joined = way > 0 and len(word.form) <= _LITTLE and lexicon.stops.at(line.words, at) is not None
            if parted or joined or line.figure_at(at) is not None or lexicon.breaks.at(line.words, at) is not None:
                break
            found = lexicon.triggers.at(line.words, at)
            for trigger in found[1] if found is not None else ():
                if trigger.role == "noun" and fits(trigger.measure):
                    return Counted(trigger.measure, at, at + (found[0] if found else 1), "toll")
    return None


def _copula_before(line: Line, lexicon: Lexicon, place: Placed) -> int | None:
    """Where a verb of being begins that leads to the figure."""
    for first in range(place.first - 1, max(-1, place.first - _REACH_LEFT - 1), -1):
        found = lexicon.copulas.at(line.words, first)
        if found is not None and first + found[0] <= place.first:
            return first if only_fillers(line, lexicon, first + found[0], place.first) else None
    return None
