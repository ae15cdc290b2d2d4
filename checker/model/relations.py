"""The nouns of how two articles, and two claims, stand to each other: Link, Comparison."""

from typing import Literal

import msgspec

from checker.model.claims import Claim

RelationName = Literal[
    "agree", "compatible", "conflict", "dispute", "update", "stale", "regression", "same_origin", "not_comparable"
]
Reason = Literal[
    "", "event", "measure", "population", "place", "window", "unit", "subset", "forecast", "hypothetical", "too_vague"
]
Severity = Literal["low", "medium", "high"]
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
"""The gravest first."""


class Link(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whether two readings tell of the same happening, and why. `copy` marks two prints of one text."""

    left: str
    right: str
    same: bool
    copy: bool
    score: float
    because: str


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two claims and how they stand to each other. `reason` says why two are not comparable, "" otherwise.

    `rule` is the id of the rule that decided, "" where none had to; `type` and `severity` are set for findings alone.
    """

    left: Claim
    right: Claim
    relation: RelationName
    reason: Reason
    because: str
    proof: tuple[str, ...]
    rule: str = ""
    type: str = ""
    severity: Severity | None = None
