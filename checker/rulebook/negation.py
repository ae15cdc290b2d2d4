"""The section `negation.yaml` of a language pack: polarity, and whether a thing is a fact, a hope or a forecast."""

from collections.abc import Iterator
from typing import Literal

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text and the modality of each claim in it, in order of appearance; "not " before it where it is negated."""

    text: str
    want: tuple[str, ...] = ()


class Poles(msgspec.Struct, frozen=True):
    """The words for a state ("alive") and for its opposite ("dead"); none where there is no opposite."""

    said: tuple[str, ...]
    opposite: tuple[str, ...] = ()


class NegationWords(msgspec.Struct, frozen=True):
    """`negations` turn the clause after them; `moods` say that the clause is no plain fact.

    `hollow` phrases hold a negation and deny nothing of their sentence ("not only", "without"). `behind_verb`: a
    negation stands behind the verb that it turns ("il ne vint pas", "sie kam nicht"). `conditions` open a clause that
    nobody says ("if", "unless"), `concessions` are none though they hold one ("even if"), `reasons` open one that is
    said where its sentence is denied ("because of"). `privatives` deny the next word alone ("without", "instead of").
    `closers` are negations where one of `openers` stands before them ("il ne vient plus").

    `asides` set a thing against what the sentence says, and deny nothing of that ("the mayor *and not* the state").

    `averts` are verbs of what did not come to pass: the deaths that a vaccine *prevented*, which nobody died.

    `counting` says that votes are still estimated or counted ("exit poll"): the figures of its sentence are forecasts.

    `hearsay` are verbs that stand among `moods` for what is to come, yet tell what is said to have been where their
    clause closes with a verb of `perfects` right behind a participle, known by its ending: "die Männer *sollen*
    bewaffnet *gewesen sein*", not "das Haus soll im Mai fertig sein".

    `poles` are opposites under one name in every language: who says one of them denies the other.
    """

    negations: tuple[str, ...]
    moods: dict[Literal["fact", "reported", "forecast", "hoped", "demanded", "denied", "hypothetical"], tuple[str, ...]]
    hollow: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    concessions: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    privatives: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    closers: tuple[str, ...] = ()
    averts: tuple[str, ...] = ()
    counting: tuple[str, ...] = ()
    hearsay: tuple[str, ...] = ()
    perfects: dict[str, tuple[str, ...]] = {}
    behind_verb: bool = False
    poles: dict[str, Poles] = {}
    examples: tuple[Example, ...] = ()

    def phrases(self) -> Iterator[str]:
        """Every phrase of the section."""
        yield from (
            *self.negations,
            *self.hollow,
            *self.asides,
            *self.conditions,
            *self.concessions,
            *self.reasons,
            *self.privatives,
        )
        yield from (*self.openers, *self.closers, *self.averts, *self.counting, *self.hearsay, *self.perfects)
        for group in self.moods.values():
            yield from group
        for poles in self.poles.values():
            yield from (*poles.said, *poles.opposite)
