"""Line + figure → whether it is a part of another figure, and of which."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from checker.claims.attributes import noun_of_whole
from checker.claims.clauses import MARKS
from checker.claims.convoys import CONVOY
from checker.claims.crowds import CROWD, find_spread
from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.claims.nouns import Noun, read_noun
from checker.claims.stretches import clause_after, is_tied
from checker.claims.tolls import Counted, Fits
from checker.model import AWAY, ORIGIN, OTHER, TAKEN_IN, UNKNOWN, Claim

_REACH = 7
_CLOSE = 4  # words
_KILLERS, _DURATION = "attackers", "duration"
_NATIVES = f"count:{ORIGIN}"
_IDENTIFIED = "identified"
_ABOARD, _CREW, _PASSENGERS = "aboard", "crew", "passengers"


def find_announcing(line: Line, lexicon: Lexicon, at: int, noun: Noun, *, listed: bool) -> Placed | None:
    """The words that make a figure a part: before it ("including 12 children"), behind what it counts, with a verb of
    being between ("four miners are *among the dead*"), or, if it may be `listed`, before the first of its list
    ("12 women and *nine men*").
    """  # noqa: D205  one sentence
    place, figure = line.figures[at]
    announcing = _announcing_before(line, lexicon, place)
    if announcing is None and figure.type != "age":  # of "Gil, 26, was among the dead" the age is none of them
        announcing = _announcing_behind(line, lexicon, noun)
    return announcing or (_announcing_list(line, lexicon, at) if listed else None)


def announced_measure(line: Line, lexicon: Lexicon, announcing: Placed, fits: Fits) -> str | None:
    """The measure that those words name: "among the dead are seven children"."""
    for at in range(announcing.first, announcing.last):
        triggers = lexicon.triggers.at(line.words, at)
        for trigger in triggers[1] if triggers is not None else ():
            if trigger.role in {"noun", "passive"} and fits(trigger.measure):
                return trigger.measure
    return None


def _announcing_before(line: Line, lexicon: Lexicon, place: Placed) -> Placed | None:
    subsets = line.all(lexicon.subsets)
    for first in range(max(0, place.first - _REACH), place.first) if subsets else ():
        found = subsets.get(first)
        told = found is not None and _leads(line, lexicon, first + found[0], place.first)
        if told and found is not None and not _tells_whom(line, lexicon, first):
            return Placed(first, first + found[0])
    return None


def _announcing_list(line: Line, lexicon: Lexicon, at: int) -> Placed | None:
    """The words that make the figure a part that a conjunction ties to this one."""
    if not at:
        return None
    before, place = line.figures[at - 1][0], line.figures[at][0]
    tied = place.first > before.last and is_tied(line, place.first)
    if not tied or read_noun(line, lexicon, before.last).last != place.first - 1:
        return None
    if any(line.parts(between, MARKS) for between in range(before.last, place.first + 1)):
        return None
    return _announcing_before(line, lexicon, before) or _announcing_list(line, lexicon, at - 1)


def _announcing_behind(line: Line, lexicon: Lexicon, noun: Noun) -> Placed | None:
    if not (line.all(lexicon.subsets) or line.all(lexicon.amongst)):
        return None
    named = noun.last > noun.first
    amongst = _amongst(line, lexicon, noun.last) if named else None
    if amongst is not None:
        return amongst
    for at in clause_after(line, lexicon, noun.last, inside=False, named=named):
        verb = lexicon.fronting.at(line.words, at)
        first = at if verb is None else at + verb[0]
        found = lexicon.subsets.at(line.words, first) if at < first < len(line.words) else None
        if found is not None and found[0] > 1:
            return Placed(first, first + found[0])
        if verb is not None and (whole := _whole_of(line, lexicon, first)) is not None:
            return whole
    return None


def _whole_of(line: Line, lexicon: Lexicon, at: int) -> Placed | None:
    """The words that count those among whom some are: "were *among the 103 people killed*"."""
    led = lexicon.amongst.at(line.words, at) if at < len(line.words) else None
    counted = None if led is None else line.figure_at(at + led[0])
    if counted is None:
        return None
    behind = read_noun(line, lexicon, line.figures[counted][0].last).last
    told = [
        word for word in range(behind - 1, min(behind + 1, len(line.words))) if lexicon.triggers.at(line.words, word)
    ]
    return Placed(at, told[-1] + 1) if told else None


def _amongst(line: Line, lexicon: Lexicon, at: int) -> Placed | None:
    """The words right behind people that say among whom they are: "24 foreigners *among the dead*"."""
    found = lexicon.subsets.at(line.words, at) if at < len(line.words) and line.words[at].glued else None
    if found is None or line.figure_at(at + found[0]) is not None or _tells_whom(line, lexicon, at):
        return None
    told = any(lexicon.triggers.at(line.words, word) is not None for word in range(at, at + found[0]))
    return Placed(at, at + found[0]) if told else None


def _leads(line: Line, lexicon: Lexicon, last: int, first: int) -> bool:
    """Whether at most a word, or a verb of being and a time, stand between words and the figure behind them."""
    verb = lexicon.fronting.at(line.words, last)
    if verb is not None and last + verb[0] <= first:
        last += verb[0]
        last = next((place.last for place, _ in line.whens if last <= place.first <= last + 1), last)
    return 0 <= first - last <= 1


def is_share(line: Line, lexicon: Lexicon, place: Placed, measure: str) -> bool:
    """Whether words after the figure make it a part ("five of them", "five of the 12 dead", not "of the 12 divers")."""
    whole = noun_of_whole(line, lexicon, place)
    if whole is not None:
        named = {trigger.measure for trigger in whole.measures}
        return bool(named) and (whole.population is None or measure in named)
    after = place.last < len(line.words) and line.words[place.last].glued
    return after and lexicon.subsets_after.at(line.words, place.last) is not None


def find_counted_in(line: Line, lexicon: Lexicon, place: Placed) -> set[str]:
    """The qualifier "attackers" where a count of victims takes in those who killed them: "eight, *including the two
    attackers*".
    """  # noqa: D205  one sentence
    for first, (size, _) in line.all(lexicon.subsets).items():
        if first < place.last or _tells_whom(line, lexicon, first):
            continue
        behind = range(first + size, min(len(line.words), first + size + _REACH))
        told = (lexicon.triggers.at(line.words, at) for at in behind)
        if any(match is not None and any(trigger.measure == _KILLERS for trigger in match[1]) for match in told):
            return {_KILLERS}
    return set()


def is_of_spot(line: Line, lexicon: Lexicon, counted: Counted | None) -> bool:
    """Whether the words behind a verb say that some are counted where they fell ("73 people died *at the scene*")."""
    if counted is None or counted.role != "passive" or counted.last >= len(line.words):
        return False
    return lexicon.spots.at(line.words, counted.last) is not None


def _tells_whom(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether words that may announce a part only say of whom a count is: "12 dead *among the hostages*"."""
    if lexicon.amongst.at(line.words, at) is None or line.gap(at) != " ":
        return False
    told = lexicon.triggers.at(line.words, at - 1)
    return told is not None and any(trigger.role in {"noun", "passive", "toll"} for trigger in told[1])


def find_left_out(line: Line, lexicon: Lexicon, place: Placed, noun: Noun, quantity: str) -> set[str]:
    """The qualifier "other" where somebody is not counted, "including" where somebody is said to be, "away" of a length
    of time that a word behind it makes a distance ("a week *after*"). `quantity` is the kind of a unit, "" without one.
    """  # noqa: D205  one sentence
    words = line.words
    marks = {AWAY} if quantity == _DURATION and place.last in line.all(lexicon.offsets) else set()
    marks |= {OTHER for at in range(place.last, noun.last) if lexicon.others.at(words, at) is not None}
    if _are_the_others(line, lexicon, place):
        marks.add(OTHER)
    if quantity and place.first and lexicon.others.at(words, place.first - 1) is not None:
        marks.add(OTHER)  # "*another* 2,500 tonnes"; of people it may be another count: "12 dead and another 30 hurt"
    found = lexicon.subsets.at(words, noun.last) if noun.last < len(words) else None
    if found is not None and line.figure_at(noun.last + found[0]) is None and not _tells_whom(line, lexicon, noun.last):
        marks.add(TAKEN_IN)
    return marks


def _are_the_others(line: Line, lexicon: Lexicon, place: Placed) -> bool:
    """Whether a figure is of all who are left: "the policeman and *the other 24* dead", not "and another 30 hurt"."""
    at = place.first - 2
    if at < 0 or lexicon.others.at(line.words, at + 1) is None or not line.words[at + 1].glued:
        return False
    return lexicon.universals.at(line.words, at) is not None


def find_count_marks(
    line: Line, lexicon: Lexicon, place: Placed, noun: Noun, measure: str, *, announced: bool
) -> set[str]:
    """The qualifiers of a count that grows: how it stands and, where it is `announced` as no part, whom it takes in;
    those of a crowd: how far it spreads.
    """  # noqa: D205  one sentence
    if measure == CROWD:
        return find_spread(line, lexicon, place)
    return find_stand(line, lexicon, place, noun) | (set() if announced else find_counted_in(line, lexicon, place))


def find_stand(line: Line, lexicon: Lexicon, place: Placed, noun: Noun) -> set[str]:
    """The qualifier "confirmed" where a count is of those who are sure by now, "remaining" where it is of those who are
    still there ("57 injured are *still* in hospital"), as others were counted before; "identified" where it is of those
    whose names are known ("the police *identified* 19 dead").
    """  # noqa: D205  one sentence
    for at in range(max(0, place.first - _CLOSE), place.first):
        found = lexicon.stands.at(line.words, at)
        if found is not None and found[1] == _IDENTIFIED and at + found[0] == place.first:
            return {_IDENTIFIED}
    for at in range(place.last, min(len(line.words), noun.last + _CLOSE)):
        if at >= noun.last and (line.parts(at, ",;:.!?()") or line.figure_at(at) is not None):
            break
        found = lexicon.stands.at(line.words, at)
        if found is not None:
            return {found[1]}
    return set()


def tie_parts(claims: Iterable[tuple[Claim, bool]]) -> list[Claim]:
    """The claims of a sentence, each with whether it was announced as a part, with their wholes.

    A part without a measure of its own is of the measure of the whole before it.
    """
    told: list[Claim] = []
    for claim, announced in claims:
        whole = next((earlier for earlier in reversed(told) if not earlier.subset), None)
        if not claim.subset or whole is None or (claim.unit is None) != (whole.unit is None):
            told.append(claim)
            continue
        own = ":" not in claim.measure or (claim.measure.startswith(_NATIVES) and whole.measure.startswith(_NATIVES))
        measure = claim.measure if own else whole.measure
        part_of = whole.id if announced and measure == whole.measure else ""
        window = claim.window or whole.window
        carried = (*claim.qualifiers, *(one for one in whole.qualifiers if one.startswith(CONVOY)))
        told.append(
            msgspec.structs.replace(
                claim, measure=measure, window=window, part_of=part_of, qualifiers=tuple(sorted({*carried}))
            )
        )
    return told


def part_crews(line: Line, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence, where a count of those aboard beside one of the crew is of passengers alone: "carrying
    142 people *and five crew*". Passengers and crew that follow those aboard are aboard ("81 people: *72 passengers*").
    """  # noqa: D205  one sentence
    told = list(claims)
    aboard = False
    for at, claim in enumerate(told):
        aboard = aboard or claim.measure == _ABOARD
        if aboard and claim.population in {_CREW, _PASSENGERS} and claim.measure == f"count:{claim.population}":
            told[at] = msgspec.structs.replace(claim, measure=_ABOARD)
    for at, (claim, following) in enumerate(pairwise(claims)):
        alone = claim.measure == _ABOARD and claim.population is None and not claim.subset
        if alone and following.population == _CREW and not following.subset and _is_joined(line, following):
            told[at] = msgspec.structs.replace(claim, population=_PASSENGERS)
    return told


def part_kinds(line: Line, lexicon: Lexicon, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence, where two nouns joined by a conjunction or a comma count one thing of two kinds of
    people: neither is people at large ("on board were *22 players* and 21 journalists").
    """  # noqa: D205  one sentence
    told = list(claims)
    for at, (one, other) in enumerate(pairwise(claims)):
        kinds = {one.population or "", other.population or ""}
        alike = {one.measure, f"count:{(other.population or '').lstrip(UNKNOWN)}"}
        listed = other.measure in alike and _is_next(line, lexicon, one, other)
        if listed and len(kinds) > 1 and "" not in kinds:
            told[at], told[at + 1] = _of_kind(told[at]), _of_kind(other)
    return told


def _of_kind(claim: Claim) -> Claim:
    population = claim.population or ""
    if not population.startswith(UNKNOWN):
        return claim
    return msgspec.structs.replace(claim, population=f"{UNKNOWN * 2}{population.lstrip(UNKNOWN)}")


def _is_next(line: Line, lexicon: Lexicon, one: Claim, other: Claim) -> bool:
    """Whether a conjunction or a comma alone stands between the noun of one figure and another figure."""
    places = line.places()
    before, place = places.get(one.figure_start), places.get(other.figure_start)
    if before is None or place is None:
        return False
    last = read_noun(line, lexicon, before.last).last
    return last == place.first - is_tied(line, place.first) and (last < place.first or line.gap(last).strip() == ",")


def _is_joined(line: Line, claim: Claim) -> bool:
    """Whether a conjunction ties a claim's figure to the one before it."""
    place = line.places().get(claim.figure_start)
    return place is not None and place.first > 0 and is_tied(line, place.first)


def spread_counted_in(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an article, where a count that takes in the attackers does so wherever it stands."""
    with_them = {(claim.measure, claim.value) for claim in claims if _KILLERS in claim.qualifiers}
    return [
        msgspec.structs.replace(claim, qualifiers=tuple(sorted({*claim.qualifiers, _KILLERS})))
        if (claim.measure, claim.value) in with_them
        else claim
        for claim in claims
    ]
