"""Store + decisions → filters that silence what people dismissed, and cases for the tests of a rule."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from checker.model import Article, Finding
from checker.pipeline import propose_filters, write_case, write_filter
from checker.rulebook import Rule
from checker.store import CONFIRMED, DISMISSED, Store

_MOST_CASES = 5


class Tuned(NamedTuple):
    """What can be made of the decisions on a rule: files by name, and the dismissed that no fact tells from others."""

    files: dict[str, str]
    dismissed: int
    alike: tuple[Finding, ...]


def tune_rule(rule: Rule, store: Store) -> Tuned:
    """The filters that silence all dismissed and no confirmed findings of a rule, each with its tests inside."""
    dismissed, confirmed = _judged(rule.id, store)
    proposals, alike = propose_filters(rule, dismissed, confirmed)
    files = {}
    for number, proposal in enumerate(proposals, 1):
        name = f"quiet-{rule.id}{f'-{number}' if len(proposals) > 1 else ''}"
        cases = _cases(proposal.silenced, "want", store) + _cases(confirmed, "absent", store)
        files[f"{name}.yaml"] = write_filter(name, rule, proposal, cases)
    return Tuned(files, len(dismissed), tuple(alike))


def turn_into_case(finding: Finding, store: Store, *, because: str, must: str) -> str:
    """A case with the articles of a finding, as YAML: its rule must fire on it (`want`), or must not (`absent`)."""
    return write_case(finding, _articles(finding, store), because=because, must=must)


def _judged(rule: str, store: Store) -> tuple[list[Finding], list[Finding]]:
    """The findings of a rule that people dismissed, and those that they confirmed."""
    dismissed: list[Finding] = []
    confirmed: list[Finding] = []
    for row in store.findings():
        if row.state in DISMISSED | CONFIRMED:
            told = msgspec.json.decode(row.body, type=Finding)
            if told.rule.id == rule:
                review = msgspec.structs.replace(told.review, state=row.state)
                home = dismissed if row.state in DISMISSED else confirmed
                home.append(msgspec.structs.replace(told, review=review))
    return dismissed, confirmed


def _cases(findings: Sequence[Finding], must: str, store: Store) -> list[str]:
    """A case for each of the first disagreements among the findings."""
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.disagreement, finding)
    return [
        turn_into_case(one, store, because=f"{one.review.state.replace('_', ' ')}: {one.because}", must=must)
        for one in list(first.values())[:_MOST_CASES]
    ]


def _articles(finding: Finding, store: Store) -> Iterable[Article]:
    """The articles of a finding, each once."""
    wanted = dict.fromkeys((side.article, side.outlet) for side in (finding.left, finding.right))
    names = [name for article, outlet in wanted for name in (article, article.removeprefix(f"{outlet}/"))]
    known = {(one.id, one.outlet): one for one in store.articles(names)}
    for article, outlet in wanted:
        yield known.get((article, outlet)) or known[article.removeprefix(f"{outlet}/"), outlet]
