"""`rules/filters/*.yaml` → Rule: what a desk chose to silence, each a narrower copy of the rule that it silences."""

from pathlib import Path

import msgspec

from checker.rulebook.conflicts import Case, Phrases, Rule, check_facts, load_rules
from checker.rulebook.shape import read_as
from checker.rulebook.strict_yaml import load_entry

_NONE = "-"  # no fact has this value, no measure this name: what allows nothing holds for nothing


class Filter(msgspec.Struct, frozen=True):
    """What of one rule's findings is to be silenced: those for which every fact of `when` has one of its values.

    Its cases are tests as those of a rule: `want` is what it must silence, `absent` what it must leave alone.
    """

    id: str
    title: str
    silences: str
    because: str
    cases: tuple[Case, ...]
    when: dict[str, tuple[str, ...]] = {}
    measures: tuple[str, ...] = ()
    translations: dict[str, Phrases] = {}


def load_all_rules(root: Path) -> tuple[Rule, ...]:
    """The rules of a folder, sorted by id, and its filters after them; raises RuleError with file and line."""
    rules = load_rules(root / "conflicts")
    known = {rule.id: rule for rule in rules}
    paths = sorted((root / "filters").glob("*.yaml"), key=lambda path: path.stem)
    return (*rules, *(load_filter(path, known) for path in paths))


def load_filter(path: Path, rules: dict[str, Rule]) -> Rule:
    """One filter as a rule that comes just before the one that it silences, and makes no finding."""
    entry = load_entry(path)
    told = read_as(Filter, entry)
    if told.id != path.stem:
        raise entry.wrong(f"id {told.id!r} must be the file's name, {path.stem!r}")
    if told.id in rules:
        raise entry.wrong(f"id {told.id!r} is that of a rule; call the filter otherwise")
    base = rules.get(told.silences)
    if base is None or base.severity is None:
        raise entry.wrong(f"silences {told.silences!r}: no rule of that name makes findings")
    if not told.when and not told.measures:
        raise entry.wrong("a filter needs `when` or `measures`: without, it would silence the whole rule")
    check_facts(entry)
    return Rule(
        id=told.id,
        title=told.title,
        rank=base.rank,
        relation="not_comparable",
        when={fact: _meet(base.when.get(fact), told.when.get(fact)) for fact in {**base.when, **told.when}},
        because=told.because,
        cases=told.cases,
        measures=_meet(base.measures or None, told.measures or None),
        silences=base.id,
        translations=told.translations,
    )


def _meet(one: tuple[str, ...] | None, other: tuple[str, ...] | None) -> tuple[str, ...]:
    """The values that both allow; `None` allows every one."""
    if one is None or other is None:
        return one or other or ()
    return tuple(value for value in one if value in other) or (_NONE,)
