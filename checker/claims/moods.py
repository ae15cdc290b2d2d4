"""Line + figure → modality, polarity and phase: a fact, a hope or a forecast; said or denied; new or superseded."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from checker.claims.lexicons import Lexicon
from checker.claims.lines import Line, Placed
from checker.interval import Interval
from checker.model import Claim, Modality, Phase
from checker.words import Phrases

_REACH, _NEAR, _BEFORE, _BEHIND = 9, 4, 3, 3
_OPENING = 4  # words that open a sentence: "On Monday the first toll"
_OPENS = 3  # words, of which one begins the word for an earlier figure
_JOINED = 4  # words from the end of one figure to the first of the next: "12 people dead and 30"
_OPENED = 14  # words from a sentence's first one to the figure that it is said of
_CHANGED = frozenset({"raised", "lowered"})

K = TypeVar("K", bound=str | bool)


def find_mood(line: Line, lexicon: Lexicon, quote: Placed) -> Modality:
    """How the clause stands to the facts; "fact" where nothing says otherwise."""
    mood = _last_in(line, lexicon.moods, lexicon, quote.first - _REACH, quote.last)
    if mood is None and line.all(lexicon.counting):
        return "forecast"
    if mood == "forecast" and _is_hearsay(line, lexicon, quote):
        return "reported"
    return "hypothetical" if mood is None and _is_averted(line, lexicon, quote) else mood or "fact"


def _is_averted(line: Line, lexicon: Lexicon, quote: Placed) -> bool:
    """Whether what is counted did not come to pass: "*prevented* 12 deaths", "12 deaths were *averted*"."""
    averts = lexicon.averts
    before = _last_in(line, averts, lexicon, quote.first - _BEFORE, quote.first)
    return bool(before or _last_in(line, averts, lexicon, quote.last, _clause_end(line, quote)))


def _is_hearsay(line: Line, lexicon: Lexicon, quote: Placed) -> bool:
    """Whether the clause of a modal verb closes with a perfect infinitive, so that it tells of what is said to have
    been: "zwölf Männer *sollen getötet worden sein*", not "sollen Vorrang haben".
    """  # noqa: D205  one sentence
    modals = line.all(lexicon.hearsay)
    if not any(quote.first - _REACH <= at < quote.last for at in modals):
        return False
    for at in range(quote.last - 1, len(line.words)):
        ends = at + 1 == len(line.words) or line.parts(at + 1, ",;:.!?")
        if ends and at >= quote.first + 1:
            before = line.words[at - 1]
            endings = lexicon.perfects.get(line.words[at].form, ())
            return before.form.endswith(tuple(endings)) and line.content[before.start].islower()
    return False


def find_polarity(line: Line, lexicon: Lexicon, quote: Placed) -> bool:
    """False where a negation stands in the quote or right before it."""
    negations = line.all(lexicon.negations)
    return not negations or not any(
        (found := negations.get(at)) is not None
        and at + found[0] > quote.first - 2  # "ninguno de los 12" begins three words before
        and line.figure_at(at) is None
        and not _in_trigger(line, lexicon, at)
        and not _hollow(line, lexicon, at)
        for at in range(max(0, quote.first - _NEAR), min(quote.last, len(line.words)))
    )


def _hollow(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether the negation opens a phrase that denies nothing: "no doubt"; "without" denies what it counts."""
    found = lexicon.hollow.at(line.words, at)
    return found is not None and found[0] > 1


def _in_trigger(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Whether a word is of a longer phrase that names a measure ("found *without* life" is found dead)."""
    found = {first: lexicon.triggers.at(line.words, first) for first in range(max(0, at - 1), at + 1)}
    return any(match is not None and first + match[0] > max(at, first + 1) for first, match in found.items())


def find_phase(line: Line, lexicon: Lexicon, place: Placed) -> Phase:
    """Whether the words around say that the figure replaces another or was replaced.

    A verb like "risen to" tells of the next figure alone; the one behind that, led by "from", is the one replaced.
    """
    turned = _turned(line, lexicon, place)
    if turned:
        return turned
    first = place.first - _NEAR - 2
    phase = _last_in(line, lexicon.phases, lexicon, first, place.first)
    if phase in _CHANGED and line.words[place.first - 1].form in lexicon.froms:
        before = max(
            (other.last for other, one in line.figures if other.last < place.first and one.type != "ordinal"), default=0
        )
        if _last_in(line, lexicon.phases, lexicon, max(first, before), place.first) is None:
            return "previous"
    if phase is None and lexicon.verbs_last:
        phase = _last_in(line, lexicon.phases, lexicon, place.last, _clause_end(line, place))
    told = phase or _of_earlier_toll(line, lexicon, place) or _opened(line, lexicon, place)
    return told or _joined(line, lexicon, place)


def _joined(line: Line, lexicon: Lexicon, place: Placed) -> Phase:
    """The phase of a figure that "and" joins to one that was replaced: "had earlier reported 12 dead *and 30 hurt*"."""
    at = place.first - 1
    before = next((other for other, _ in line.figures if 0 < place.first - other.last <= _JOINED), None)
    if before is None or line.words[at].form not in lexicon.joins or at in line.all(lexicon.breaks):
        return ""
    return "previous" if find_phase(line, lexicon, before) == "previous" else ""


def _of_earlier_toll(line: Line, lexicon: Lexicon, place: Placed) -> Phase:
    """The phase of a figure of a clause whose subject is a toll that was replaced, however long it is: "*A first toll*
    from the two ministries on Monday evening spoke of 12 dead and 30 hurt".
    """  # noqa: D205  one sentence
    phases = line.all(lexicon.phases)
    breaks = line.all(lexicon.breaks)
    for at in range(min(_OPENING, place.first)):
        size, phase = phases.get(at, (0, ""))
        if phase != "previous" or not any(_is_toll(line, lexicon, word) for word in range(at, at + size)):
            continue
        behind = range(at + size, place.first)
        turned = any(word in phases or word in breaks or line.parts(word, ";:") for word in behind)
        return "" if turned or any(line.words[word].form in lexicon.relatives for word in behind) else "previous"
    return ""


def _is_toll(line: Line, lexicon: Lexicon, at: int) -> bool:
    told = lexicon.triggers.at(line.words, at)
    counts = told is not None and any(trigger.role == "toll" for trigger in told[1])
    return counts or lexicon.refers.at(line.words, at) is not None


def _opened(line: Line, lexicon: Lexicon, place: Placed) -> Phase:
    """The phase of the only number of a sentence that begins with a word for an earlier one: "*Zuvor* hatte er …", "Its
    *first offer*, made in May, was …".
    """  # noqa: D205  one sentence
    phases = line.all(lexicon.phases)
    opens = any(phases[at][1] == "previous" for at in range(_OPENS) if at in phases)
    if not opens or place.first > _OPENED:
        return ""
    unit = next((figure.unit for other, figure in line.figures if other == place), None)
    first = next((other for other, figure in line.figures if figure.unit == unit), place)
    parted = any(line.parts(at, ";:") for at in range(1, place.first + 1))  # "the earlier toll is wrong: 19 died"
    return "" if parted or first != place else "previous"


def _turned(line: Line, lexicon: Lexicon, place: Placed) -> Phase:
    """The phase of a figure of a fall: "corrected the toll *from 80 to 78*"; a rise needs a word that says so."""
    at = next((at for at, (other, _) in enumerate(line.figures) if other == place), 0)
    for first, second in ((at - 1, at), (at, at + 1)):
        if first < 0 or second >= len(line.figures):
            continue
        (old, before), (new, after) = line.figures[first], line.figures[second]
        led = old.first > 0 and line.words[old.first - 1].form in lexicon.froms
        tied = led and new.first == old.last + 1 and line.words[old.last].form in lexicon.tos
        if tied and before.unit == after.unit and after.value.below(before.value):
            return "lowered" if second == at else "previous"
    return ""


def settle_phases(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an article, those lowered that stand beside a higher figure which it says was replaced; and those
    replaced that their sentence goes on from: "the first count was 31, but *rose to 34*".
    """  # noqa: D205  one sentence
    left = {(claim.goes_on, claim.sentence_start) for claim in claims if claim.phase in _CHANGED}
    replaced = {_counted(claim): claim.value for claim in claims if claim.phase == "previous"}
    settled = [_settled(claim, replaced.get(_counted(claim))) for claim in claims]
    return [
        msgspec.structs.replace(claim, phase="previous")
        if (claim.id, claim.sentence_start) in left and not (claim.phase or claim.goes_on)
        else claim
        for claim in settled
    ]


def _counted(claim: Claim) -> tuple[object, ...]:
    return claim.measure, claim.unit, claim.population, claim.window, claim.subset


def _settled(claim: Claim, before: Interval | None) -> Claim:
    if claim.phase or claim.timed or before is None or before.low is None or claim.value.high is None:
        return claim
    return msgspec.structs.replace(claim, phase="lowered") if claim.value.high < before.low else claim


def _clause_end(line: Line, place: Placed) -> int:
    """The words behind a figure that a closing verb may be among: up to the next figure or the next mark."""
    for at in range(place.last, min(len(line.words), place.last + _BEHIND)):
        if line.figure_at(at) is not None or not line.words[at].glued:
            return at
    return min(len(line.words), place.last + _BEHIND)


def _last_in(line: Line, phrases: Phrases[K], lexicon: Lexicon, first: int, last: int) -> K | None:
    """The concept of the last phrase in a stretch of words, within the clause that ends there."""
    concept: K | None = None
    matches = line.all(phrases)
    if not matches or not any(first <= at < last for at in matches):
        return None
    breaks = line.all(lexicon.breaks)
    inside = 0
    for at in range(max(0, first), min(last, len(line.words))):
        if ";" in line.gap(at) or (at in breaks and at < last - 1):
            concept = None
        found = matches.get(at)
        if found is not None and at >= inside and not _counts(line, at):
            concept, inside = found[1], at + found[0]  # "higher *than expected*" expects nothing
    return concept


def _counts(line: Line, at: int) -> bool:
    """Whether the word is part of a figure that counts; the "first" of "a first toll" is not."""
    owner = line.figure_at(at)
    return owner is not None and line.figures[owner][1].type != "ordinal"
