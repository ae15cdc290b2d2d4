"""`rules/conflicts/*.yaml` → Rule: what two claims must look like for a relation to hold, its tests inside."""

from pathlib import Path
from typing import Literal

import msgspec

from checker.model import RelationName, Severity
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import Entry, RuleError, load_entry

FACTS: dict[str, tuple[str, ...]] = {
    "values": ("equal", "overlap", "rounded", "disjoint", "opposed"),
    "later": ("higher", "lower", "same_day", "unknown"),
    "gap": ("same_day", "days", "weeks", "unknown"),
    "grows": ("yes", "no"),
    "bounds": ("none", "same", "near", "apart", "tops"),
    "origins": ("same", "different", "unknown"),
    "credited": ("none", "one", "both"),
    "article": ("same", "other"),
    "copy": ("yes", "no"),
    "languages": ("same", "two"),
    "phase": ("none", "raised", "lowered", "previous"),
    "hedged": ("none", "one", "both"),
    "kind": ("people", "things", "money", "percent", "age", "time", "deadline", "measure", "statement"),
    "size": ("one", "small", "large"),
    "likeness": ("high", "some", "low"),
    "headline": ("none", "one", "both"),
    "window": ("none", "same", "since", "one", "apart"),
    "names": ("shared", "disjoint", "unknown"),
    "qualifiers": ("same", "one", "differ"),
    "foremost": ("none", "one", "both"),
    "days": ("same", "near", "apart", "unknown"),
    "times": ("under_2", "under_10", "over_10"),
    "beside": ("yes", "next", "no"),
    "sole": ("none", "one", "both"),
    "close": ("yes", "no"),
    "years": ("explained", "unexplained"),
    "digits": ("swapped", "other"),
    "nouns": ("one", "akin"),
    "spread": ("none", "one", "same", "differ"),
    "tie": ("none", "part", "sum", "own_headline", "weekday", "transposed", "slot"),
    "asked": ("yes", "no"),
    "mood": ("fact", "other"),
    "denial": ("none", "weak", "fair", "strong", "dates", "figures", "places", "fillers"),
    "status": ("usable", "corrected", "withdrawn"),
}
"""The closed vocabulary of `when`: each fact and the values it can have. `rules/README.md` tells what they mean."""

FindingType = Literal[
    "",
    "figure.mismatch",
    "figure.subset_exceeds_total",
    "figure.sum",
    "figure.percentage",
    "figure.unit",
    "figure.collision",
    "figure.regression",
    "date.mismatch",
    "date.weekday",
    "date.order",
    "statement.polarity",
    "attribution.mismatch",
    "quote.altered",
    "stale.superseded",
    "stale.withdrawn",
]


class CaseArticle(msgspec.Struct, frozen=True):
    """An article of a rule's test."""

    outlet: str
    body: str
    title: str = ""
    language: str | None = None
    published: str | None = None
    status: str = "usable"


class Case(msgspec.Struct, frozen=True):
    """A test of a rule: articles; the pairs "12 / 9" on which it must fire (`want`); those on which it must not
    (`absent`, "any" for all); and why, with `translations` of that. `asked`: two articles that somebody puts side by
    side (`checker compare`).
    """  # noqa: D205  one sentence

    because: str
    articles: tuple[CaseArticle, ...]
    want: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    asked: bool = False
    translations: dict[str, str] = {}


class Phrases(msgspec.Struct, frozen=True):
    """What a rule says to people of one more language: its title, and the sentence that `because` is."""

    title: str
    because: str


class Rule(msgspec.Struct, frozen=True):
    """A rule: when every fact of `when` has one of the listed values, the two claims stand in `relation`.

    Of the rules that hold, the one of the lowest `rank` decides, and of equals the first by id: 10 for what one text
    contradicts by itself, 20 for values that agree, 30 for open corrections, 40 and 50 for findings, 90 for updates.

    `measures`, where given, limits it to these ("count:@*" to all that begin so). `because` is the sentence a reader
    gets; it may name {left}, {right} (outlet and value), {measure}, {earlier} and {later}. Relations that are no
    finding leave `type` and `severity` out.
    A filter of `rules/filters/` is a rule too, that `silences` the one of that id; see `filters.py`.
    `translations` say `title` and `because` in other languages (ISO 639-1), for the pages.
    """

    id: str
    title: str
    rank: int
    relation: RelationName
    when: dict[str, tuple[str, ...]]
    because: str
    cases: tuple[Case, ...]
    type: FindingType = ""
    severity: Severity | None = None
    measures: tuple[str, ...] = ()
    silences: str = ""
    translations: dict[str, Phrases] = {}


def load_rules(directory: Path) -> tuple[Rule, ...]:
    """All rules, sorted by id."""
    return tuple(load_rule(path) for path in sorted(directory.glob("*.yaml"), key=lambda path: path.stem))


def load_rule(path: Path) -> Rule:
    """One rule, its words checked against the vocabulary; raises RuleError with file and line."""
    entry = load_entry(path)
    rule = read_as(Rule, entry)
    if rule.id != path.stem:
        raise entry.wrong(f"id {rule.id!r} must be the file's name, {path.stem!r}")
    if rule.silences:
        raise entry.wrong("what silences a rule is a filter: its file belongs into filters/")
    if (rule.relation in {"conflict", "dispute", "stale", "regression"}) != bool(rule.type and rule.severity):
        raise entry.wrong(f"relation {rule.relation!r}: a finding needs type and severity, anything else has none")
    check_facts(entry)
    return rule


def check_facts(entry: Entry) -> None:
    """Refuse a `when` with a fact or a value that there is none of."""
    assert isinstance(entry.value, dict)  # noqa: S101  read_as has seen it
    when = entry.value["when"].value if "when" in entry.value else {}
    assert isinstance(when, dict)  # noqa: S101  the same
    for fact, wanted in when.items():
        if fact not in FACTS:
            raise wanted.wrong(f"unknown fact {fact!r}; known: {', '.join(FACTS)}")
        assert isinstance(wanted.value, list)  # noqa: S101  the same
        for word in wanted.value:
            if word.value not in FACTS[fact]:
                raise word.wrong(f"{fact} is never {word.value!r}; it is one of {', '.join(FACTS[fact])}")


__all__ = ["FACTS", "Case", "CaseArticle", "Phrases", "Rule", "RuleError", "check_facts", "load_rule", "load_rules"]
