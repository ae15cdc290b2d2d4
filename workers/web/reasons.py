"""Finding + its rule → why it is one, in the language of a page: the sentence, and the proof step by step."""

import msgspec

from checker.model import Clash, Finding, SideSaid
from checker.pipeline import read_facts
from checker.rulebook import Rule
from workers.web.phrasebooks import SPOKEN, Told
from workers.web.words import Speaker

_EVENT = "event: "


class Reason(msgspec.Struct, frozen=True):
    """Why two sides clash: the sentence; the steps that led there; the other facts of the pair, which no rule asked."""

    because: Told
    steps: list[Told]
    beside: list[Told]


def find_reason(finding: Finding, rule: Rule | None, speaker: Speaker) -> Reason:
    """The reason of a finding, by the rule that decided where that is still there."""
    facts = {name: value for name, value in read_facts(finding).items() if name in speaker.catalogue.facts}
    asked = [name for name in (rule.when if rule is not None else facts) if name in facts]
    say = speaker.catalogue.say
    steps = [
        Told(say("proof_left", side=say_side(finding.left, speaker))),
        Told(say("proof_right", side=say_side(finding.right, speaker))),
        *(speaker.phrases.tell(step) for step in finding.proof if step.startswith(_EVENT)),
        *(Told(speaker.catalogue.facts[name][facts[name]]) for name in asked),
        *([] if rule is None else [say_title(rule, speaker)]),
    ]
    beside = [Told(speaker.catalogue.facts[name][value]) for name, value in facts.items() if name not in asked]
    return Reason(say_because(finding, rule, speaker), steps, beside)


def say_because(finding: Clash | Finding, rule: Rule | None, speaker: Speaker) -> Told:
    """The sentence of the rule with the two sides in it."""
    language = speaker.catalogue.code
    phrases = rule.translations.get(language) if rule is not None else None
    if phrases is None:
        return Told(finding.because, "" if language == SPOKEN else SPOKEN)
    left, right = (say_side(side, speaker) for side in (finding.left, finding.right))
    earlier, later = (right, left) if _comes_later(finding.left, finding.right) else (left, right)
    named = speaker.measure(finding.measure, finding.left)
    quoted = speaker.catalogue.say("quoted", noun=named)
    measure = named if named[:1] == quoted[:1] else quoted
    return Told(phrases.because.format(left=left, right=right, earlier=earlier, later=later, measure=measure))


def say_title(rule: Rule, speaker: Speaker) -> Told:
    """What a rule is called."""
    language = speaker.catalogue.code
    phrases = rule.translations.get(language)
    return Told(rule.title, "" if language == SPOKEN else SPOKEN) if phrases is None else Told(phrases.title)


def say_cases(rule: Rule, speaker: Speaker) -> list[Told]:
    """What each test of a rule shows, in their order."""
    language = speaker.catalogue.code
    return [
        Told(case.translations[language])
        if language in case.translations
        else Told(case.because, "" if language == SPOKEN else SPOKEN)
        for case in rule.cases
    ]


def say_side(side: SideSaid, speaker: Speaker) -> str:
    """An outlet and its value."""
    return f"{side.outlet} ({speaker.value(side.value)})"


def _comes_later(left: SideSaid, right: SideSaid) -> bool:
    """Whether the left side is the later one: by publication, and without by the day that it speaks of."""
    if left.published is None or right.published is None:
        return (left.as_of or "") > (right.as_of or "") if left.as_of and right.as_of else False
    one, other = left.published, right.published
    if (one.utcoffset() is None) != (other.utcoffset() is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return one > other
