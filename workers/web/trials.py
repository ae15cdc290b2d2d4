"""A rule as somebody edits it → what its tests say, and what it would change among the articles of the store."""

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from checker.model import Finding
from checker.pipeline import Outcome, Reader, assemble, run_cases
from checker.rulebook import Rule
from checker.rulebook.conflicts import load_rule
from checker.rulebook.filters import load_filter
from checker.rulebook.strict_yaml import RuleError
from checker.store import Store

_REACH = 400
"""Articles, the last that came, that a changed rule is tried on."""


class Change(msgspec.Struct, frozen=True):
    """What another version of a rule would change: findings that would come, that would go, and how many stay."""

    articles: int
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    unchanged: int


def read_rule(kept: Rule, written: str, reader: Reader) -> Rule:
    """The rule, or filter, that a text makes of a kept one; raises RuleError, its message beginning with the line."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"{kept.id}.yaml")
        path.write_text(written, encoding="utf-8")
        try:
            if kept.silences:
                return load_filter(path, {rule.id: rule for rule in reader.rulebook.rules if not rule.silences})
            return load_rule(path)
        except RuleError as error:
            raise RuleError(str(error).replace(f"{path}:", "")) from error


def try_cases(rule: Rule, reader: Reader) -> list[Outcome]:
    """The outcome of each test of the rule, beside all other rules as they are."""
    return list(run_cases([rule], _with(rule, reader)))


def try_change(rule: Rule, reader: Reader, store: Store) -> Change:
    """What the rule would change."""
    kept = store.relations.kept(store.relations.serials()[-_REACH:])
    entries = [(one.article, one.reading) for one in kept]
    before = {finding.id: finding for finding in assemble(entries, reader).findings}
    after = {finding.id: finding for finding in assemble(entries, _with(rule, reader)).findings}
    same = [name for name, one in after.items() if name in before and _tells(one) == _tells(before[name])]
    return Change(
        len(entries),
        tuple(one for name, one in after.items() if name not in same),
        tuple(one for name, one in before.items() if name not in same),
        len(same),
    )


def _with(rule: Rule, reader: Reader) -> Reader:
    return reader.with_rules((*(one for one in reader.rulebook.rules if one.id != rule.id), rule))


def _tells(finding: Finding) -> tuple[str, str, str]:
    """What of a finding a rule decides, its own hash left out."""
    return finding.rule.id, finding.severity, finding.because
