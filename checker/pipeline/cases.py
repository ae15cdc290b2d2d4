"""Rules → outcomes of their own tests: the articles of each case go through the whole corridor."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from checker.comparisons import Comparer
from checker.comparisons.sentences import say_value
from checker.interval import iso_bounds
from checker.links import make_link
from checker.model import Article, Claim, Comparison, Status
from checker.pipeline.linking import find_links
from checker.pipeline.readers import Reader
from checker.pipeline.relating import compare_all
from checker.report import write_number
from checker.rulebook import Rule, RuleError
from checker.rulebook.conflicts import Case, CaseArticle

_ANY = "any"
_SIDES = 2
_PRECISIONS = (4, 7, 10, 16)  # characters of a year, month, day and minute in ISO 8601


class Outcome(NamedTuple):
    """What became of one case: the pairs on which its rule fired, and what is wrong with that."""

    rule: str
    number: int
    because: str
    fired: tuple[str, ...]
    problems: tuple[str, ...]


def run_cases(rules: Sequence[Rule], reader: Reader) -> Iterator[Outcome]:
    """The outcome of each case of the rules, in their order; raises RuleError for an article that cannot be one."""
    comparer = reader.comparer
    for rule in rules:
        for number, case in enumerate(rule.cases, 1):
            yield _run(rule, number, case, reader, comparer)


def find_unreached(outcomes: Sequence[Outcome], rules: Sequence[Rule]) -> list[str]:
    """The rules that no case of their own makes fire."""
    fired = {outcome.rule for outcome in outcomes if outcome.fired}
    return [rule.id for rule in rules if rule.id not in fired]


def _run(rule: Rule, number: int, case: Case, reader: Reader, comparer: Comparer) -> Outcome:
    articles = [_article(one, at, rule.id) for at, one in enumerate(case.articles)]
    readings = [reader.read(article) for article in articles]
    by_id = {article.id: article for article in articles}
    if case.asked and len(readings) != _SIDES:
        raise RuleError(f"{rule.id}.yaml: case {number}: `asked` puts two articles side by side, not {len(readings)}")
    worded = {article.id: reader.word(article) for article in articles} if case.asked else {}
    links = [make_link(*readings)] if case.asked else find_links(readings)
    compared = list(compare_all(readings, by_id, links, comparer, every=False, worded=worded))
    names = _Names()
    fired = [comparison for comparison in compared if comparison.rule == rule.id]
    problems = [
        f"must fire on {want!r}; {_instead(want, compared, names)}"
        for want in case.want
        if not any(names.fit(comparison, want) for comparison in fired)
    ]
    problems += [
        f"must not fire on {names.say(comparison)!r}"
        for comparison in fired
        if any(absent == _ANY or names.fit(comparison, absent) for absent in case.absent)
    ]
    return Outcome(rule.id, number, case.because, tuple(names.say(one) for one in fired), tuple(problems))


def _article(written: CaseArticle, at: int, rule: str) -> Article:
    try:
        published = None if written.published is None else datetime.fromisoformat(written.published)
        status: Status = msgspec.convert(written.status, Status)
    except (ValueError, msgspec.ValidationError) as error:
        raise RuleError(f"{rule}.yaml: article {at + 1} of a case: {error}") from error
    return Article(
        id=f"{at + 1:02}",
        outlet=written.outlet,
        title=written.title,
        body=written.body,
        language=written.language,
        published=published,
        status=status,
    )


def _instead(want: str, compared: Sequence[Comparison], names: "_Names") -> str:
    """What was said of the wanted pair instead."""
    told = [comparison for comparison in compared if names.fit(comparison, want)]
    if not told:
        return "no such pair was compared"
    return "; ".join(
        f"{one.relation}{f': {one.reason}' if one.reason else ''} ({one.rule or one.because})" for one in told
    )


class _Names:
    """The names that a case may give a value: in words, as plain numbers, a time as ISO 8601 of any precision."""

    def fit(self, comparison: Comparison, pair: str) -> bool:
        """Whether the pair "9 / 14" names the two values, in either order."""
        left, slash, right = (part.strip() for part in pair.partition(" / "))
        one, other = self._of(comparison.left), self._of(comparison.right)
        return bool(slash) and ((left in one and right in other) or (left in other and right in one))

    def say(self, comparison: Comparison) -> str:
        """The pair as a case would name it."""
        return f"{say_value(comparison.left)} / {say_value(comparison.right)}"

    def _of(self, claim: Claim) -> set[str]:
        if claim.timed:
            return {end[:size] for end in iso_bounds(claim.value) if end is not None for size in _PRECISIONS}
        known = [bound for bound in (claim.value.low, claim.value.high) if bound is not None]
        return {say_value(claim), *map(write_number, known), *(f"{bound:,f}" for bound in known)}
