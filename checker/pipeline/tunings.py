"""What people decided of a rule's findings → filters that silence all that was dismissed and nothing confirmed."""

import json
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from checker.model import Article, Finding, SideSaid
from checker.rulebook import Rule
from checker.rulebook.conflicts import FACTS

_MEASURE = "measure"
_TELLING = frozenset({_MEASURE, "hedged", "gap", "times", "languages", "headline"})
"""What a filter asks for, besides what its rule asks for, where no confirmed finding shows what parts the two."""

Facts = Mapping[str, str]


class Proposal(msgspec.Struct, frozen=True):
    """A filter to be written: what it asks for, and the findings that it would silence."""

    when: dict[str, tuple[str, ...]]
    measures: tuple[str, ...]
    silenced: tuple[Finding, ...]


def propose_filters(
    rule: Rule, dismissed: Sequence[Finding], confirmed: Sequence[Finding]
) -> tuple[list[Proposal], list[Finding]]:
    """Filters that together silence the dismissed findings and none of the confirmed; and those that none could.

    A finding shows the facts that its rule looked at in its proof. Findings are put together while what they have in
    common leaves out every confirmed one; what looks just like a confirmed finding cannot be told from it by any fact.
    """
    spared = [read_facts(finding) for finding in confirmed]
    groups: list[list[Finding]] = []
    alike: list[Finding] = []
    for finding in sorted(dismissed, key=lambda one: one.id):
        if any(_covers([read_facts(finding)], facts) for facts in spared):
            alike.append(finding)
            continue
        home = next((group for group in groups if _parts([*group, finding], spared)), None)
        if home is None:
            groups.append([finding])
        else:
            home.append(finding)
    return [_propose(rule, group, spared) for group in groups], alike


def read_facts(finding: Finding) -> Facts:
    """The facts of a finding, by its proof; its measure among them."""
    told = (step.partition(": ") for step in finding.proof)
    return {**{name: value for name, _, value in told if value in FACTS.get(name, ())}, _MEASURE: finding.measure}


def write_case(finding: Finding, articles: Iterable[Article], *, because: str, must: str) -> str:
    """A case of a rule or filter, as YAML: the articles of a finding, and its pair as `want` or `absent`."""
    lines = [f"  - because: {_quoted(because)}", "    articles:"]
    lines += [f"      - {{{', '.join(_fields(article))}}}" for article in articles]
    return "\n".join([*lines, f"    {must}: [{_quoted(f'{_bound(finding.left)} / {_bound(finding.right)}')}]", ""])


def write_filter(name: str, rule: Rule, proposal: Proposal, cases: Iterable[str]) -> str:
    """The filter as the text of a file."""
    told = "; ".join(sorted({one.review.state.replace("_", " ") for one in proposal.silenced}))
    lines = [
        f"id: {name}",
        f"title: {_quoted(f'Silences what a desk dismissed of {rule.id}: {told}')}",
        f"silences: {rule.id}",
        *([f"measures: [{', '.join(map(_quoted, proposal.measures))}]"] if proposal.measures else []),
        *(["when:"] if proposal.when else []),
        *(f"  {fact}: [{', '.join(map(_quoted, values))}]" for fact, values in proposal.when.items()),
        f"because: {_quoted(f'a desk found such pairs to be {told}')}",
        "cases:",
    ]
    return "\n".join([*lines, *cases])


def _propose(rule: Rule, group: Sequence[Finding], spared: Sequence[Facts]) -> Proposal:
    """What the group has in common, the facts that part it from the confirmed findings first; nothing needless."""
    known = [read_facts(finding) for finding in group]
    chosen: list[str] = []
    left = list(spared)
    candidates = [fact for fact in _common(known) if len(set(rule.when.get(fact, ()))) != 1]
    while left:
        best = max(candidates, key=lambda fact: (sum(not _fits(known, fact, facts) for facts in left), fact))
        chosen.append(best)
        left = [facts for facts in left if _fits(known, best, facts)]
    if not chosen:  # nothing was confirmed yet: be as narrow as what was dismissed
        narrow = _TELLING | set(rule.when)
        chosen = [fact for fact in candidates if fact in narrow and len({facts[fact] for facts in known}) == 1]
    values = {fact: tuple(sorted({facts[fact] for facts in known})) for fact in sorted(chosen)}
    return Proposal(
        {fact: found for fact, found in values.items() if fact != _MEASURE}, values.get(_MEASURE, ()), tuple(group)
    )


def _parts(group: Sequence[Finding], spared: Sequence[Facts]) -> bool:
    """Whether what the group has in common leaves out every spared finding."""
    known = [read_facts(finding) for finding in group]
    return not any(_covers(known, facts) for facts in spared)


def _covers(known: Sequence[Facts], facts: Facts) -> bool:
    return all(_fits(known, fact, facts) for fact in _common(known))


def _fits(known: Sequence[Facts], fact: str, facts: Facts) -> bool:
    return facts.get(fact) in {one[fact] for one in known}


def _common(known: Sequence[Facts]) -> list[str]:
    """The facts that every one of them shows."""
    return sorted(set.intersection(*(set(facts) for facts in known)))


def _fields(article: Article) -> Iterable[str]:
    yield f"outlet: {_quoted(article.outlet)}"
    published = article.published or article.updated
    if published is not None:
        yield f"published: {_quoted(published.isoformat())}"
    if article.language:
        yield f"language: {_quoted(article.language)}"
    if article.status != "usable":
        yield f"status: {article.status}"
    yield f"title: {_quoted(article.title)}"
    yield f"body: {_quoted(article.body)}"


def _bound(side: SideSaid) -> str:
    return side.value.low or side.value.high or side.value.text


def _quoted(text: str) -> str:
    """Text as a double-quoted scalar: JSON's are YAML's."""
    return json.dumps(text.encode("utf-8", "replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007f")
