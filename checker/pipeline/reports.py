"""Articles → Report: the whole corridor, from what was handed in to what is told."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from checker.model import Article, ArticleRef, Clash, Finding, Link, Reading, Report, Review, Unread
from checker.pipeline.classes import compare_classes
from checker.pipeline.groups import Tie, group_events, join_groups
from checker.pipeline.linking import find_links
from checker.pipeline.readers import Reader
from checker.pipeline.relating import compare_all
from checker.pipeline.versions import digest, keep_newest, publish_name, tell_apart
from checker.report import REPORT, SideWriter, bare_name, collapse_findings, list_relations, make_clashes, make_findings


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
    names = {article.id: publish_name(article.id) for article, _ in apart}
    articles = {article.id: article for article, _ in apart}
    readings = [reading for _, reading in apart]
    links = find_links(readings)
    comparer = reader.comparer
    compared = (
        compare_all(readings, articles, links, comparer, every=True)
        if every
        else compare_classes(readings, articles, links, comparer)
    )
    comparisons = list(compared)
    sides = SideWriter(articles, {one.article: one for one in readings}, names)
    refs = [refer(article, reading) for article, reading in apart]
    report = tell(refs, links, make_clashes(comparisons, sides, reader.refs), reader.hash, states or {})
    return msgspec.structs.replace(
        report,
        unread=tuple(sorted(unread, key=lambda one: (one.path, one.line or 0, one.field, one.reason))),
        relations=list_relations(comparisons, sides) if every else (),
    )


def tell(
    refs: Sequence[ArticleRef],
    links: Sequence[Link | Tie],
    clashes: Iterable[Clash],
    rulebook: str,
    states: Mapping[str, str],
) -> Report:
    """The report on articles that are compared: events, voices and disagreements are made of all that is there.

    Articles and links are called as `tell_apart` does, the sides of the clashes as a report does.
    """
    names = {ref.id: publish_name(ref.id) for ref in refs}
    events, made = tell_findings(names, links, clashes)
    findings = tuple(_reviewed(finding, states) for finding in made)
    replace = msgspec.structs.replace
    return Report(
        schema=REPORT,
        rulebook=rulebook,
        articles=tuple(replace(ref, id=names[ref.id], event=events[names[ref.id]]) for ref in refs),
        unread=(),
        disagreements=collapse_findings(findings),
        findings=findings,
        relations=(),
    )


def tell_findings(
    names: Mapping[str, str], links: Sequence[Link | Tie], clashes: Iterable[Clash]
) -> tuple[dict[str, str], tuple[Finding, ...]]:
    """The event of each article, and the findings; `names` are the articles, and what a report calls them."""
    events = {names[name]: names[event] for name, event in group_events(names, links).items()}
    copies = {names[name]: names[text] for name, text in _copies(names, links).items()}
    return events, make_findings(clashes, events=events, copies=copies)


def group(entries: Sequence[tuple[Article, Reading]]) -> list[str]:
    """The event of each article, in their order; an event is called by one of its articles."""
    listed = sorted(range(len(entries)), key=lambda at: (entries[at][0].id, entries[at][0].outlet))
    apart = tell_apart(entries[at] for at in listed)
    events = group_events((article.id for article, _ in apart), find_links([reading for _, reading in apart]))
    named = {at: publish_name(events[article.id]) for at, (article, _) in zip(listed, apart, strict=True)}
    return [named[at] for at in range(len(entries))]


def _copies(articles: Iterable[str], links: Sequence[Link | Tie]) -> dict[str, str]:
    """Each article that shares its text with another, and the name of that text."""
    prints = [link for link in links if link.copy]
    shared = {name for link in prints for name in (link.left, link.right)}
    return join_groups((name for name in articles if name in shared), prints)


def refer(article: Article, reading: Reading) -> ArticleRef:
    """How a report names an article; its event is told when all of them are known."""
    return ArticleRef(
        id=article.id,
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        published=article.published,
        language=reading.language,
        level=reading.level,
        event="",
        hash=digest(msgspec.structs.replace(article, id=bare_name(article.id))),
        claims=len(reading.claims),
    )


def _reviewed(finding: Finding, states: Mapping[str, str]) -> Finding:
    state = states.get(finding.id, "open")
    return finding if state == "open" else msgspec.structs.replace(finding, review=Review(state))
