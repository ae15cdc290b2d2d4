"""Articles → Report: the whole corridor, from what was handed in to what is told."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import msgspec

from checker.comparisons import Comparer
from checker.model import Article, ArticleRef, Finding, Link, Reading, Report, Review, RuleRef, Unread
from checker.pipeline.linking import find_links
from checker.pipeline.readers import Reader
from checker.pipeline.relating import compare_all, group_events
from checker.pipeline.versions import digest, keep_newest, tell_apart
from checker.report import REPORT, SideWriter, collapse_findings, list_relations, make_findings
from checker.rulebook import Rule


def read(article: Article, reader: Reader) -> Reading:
    """All that one article says."""
    return reader.read(article)


def check(articles: Iterable[Article], reader: Reader, *, every: bool = False, unread: Iterable[Unread] = ()) -> Report:
    """The report on a set of articles; the same whatever order they come in, and however often one is given.

    `every` lists each compared pair too; `unread` is what could not be read, to be named in the report.
    """
    newest = keep_newest(articles)
    return assemble([(article, reader.read(article)) for article in newest], reader, every=every, unread=unread)


def assemble(
    entries: Iterable[tuple[Article, Reading]],
    reader: Reader,
    *,
    every: bool = False,
    unread: Iterable[Unread] = (),
    states: Mapping[str, str] | None = None,
) -> Report:
    """The report on articles that are read already; `states` are the reviews of findings, by id."""
    apart = tell_apart(entries)
    articles = {article.id: article for article, _ in apart}
    readings = [reading for _, reading in apart]
    rulebook = reader.rulebook
    links = find_links(readings)
    events = group_events(articles, links)
    comparer = Comparer(rulebook.rules, rulebook.measures, rulebook.kinds)
    compared = compare_all(readings, articles, links, comparer, every=every)
    comparisons = [comparison for comparison in compared if every or comparison.severity is not None]
    sides = SideWriter(articles, {one.article: one for one in readings})
    made = make_findings(
        comparisons, sides, events=events, copies=_copies(articles, links), rules=_rules(rulebook.rules)
    )
    findings = tuple(_reviewed(finding, states or {}) for finding in made)
    return Report(
        schema=REPORT,
        rulebook=reader.hash,
        articles=tuple(_ref(articles[one.article], one, events[one.article]) for one in readings),
        unread=tuple(sorted(unread, key=lambda one: (one.path, one.line or 0, one.field, one.reason))),
        disagreements=collapse_findings(findings),
        findings=findings,
        relations=list_relations(comparisons, sides) if every else (),
    )


def group(entries: Sequence[tuple[Article, Reading]]) -> list[str]:
    """The event of each article, in their order; an event is called by one of its articles."""
    listed = sorted(range(len(entries)), key=lambda at: (entries[at][0].id, entries[at][0].outlet))
    apart = tell_apart(entries[at] for at in listed)
    events = group_events((article.id for article, _ in apart), find_links([reading for _, reading in apart]))
    named = {at: events[article.id] for at, (article, _) in zip(listed, apart, strict=True)}
    return [named[at] for at in range(len(entries))]


def _copies(articles: Iterable[str], links: Sequence[Link]) -> dict[str, str]:
    """Each article that shares its text with another, and the name of that text."""
    prints = [link for link in links if link.copy]
    shared = {name for link in prints for name in (link.left, link.right)}
    return group_events((name for name in articles if name in shared), prints)


def _rules(rules: Iterable[Rule]) -> dict[str, RuleRef]:
    return {
        rule.id: RuleRef(rule.id, sha256(msgspec.json.encode(rule, order="deterministic")).hexdigest()[:16])
        for rule in rules
    }


def _ref(article: Article, reading: Reading, event: str) -> ArticleRef:
    return ArticleRef(
        id=article.id,
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        published=article.published,
        language=reading.language,
        level=reading.level,
        event=event,
        hash=digest(article),
        claims=len(reading.claims),
    )


def _reviewed(finding: Finding, states: Mapping[str, str]) -> Finding:
    state = states.get(finding.id, "open")
    return finding if state == "open" else msgspec.structs.replace(finding, review=Review(state))
