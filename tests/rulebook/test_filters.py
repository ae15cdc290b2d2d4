"""A filter is a narrower copy of the rule that it silences; a broken one is told with its place."""

from pathlib import Path

import pytest

from checker.rulebook import Rule, RuleError, find_rules
from checker.rulebook.conflicts import load_rules
from checker.rulebook.filters import load_filter

TEXT = """id: quiet-jobs
title: Announcements with a hedge
silences: jobs-differ
when:
  hedged: [one, both]
  article: [same, other]
because: a desk does not mind
cases:
  - because: one hedge
    articles:
      - {outlet: a.example, body: "Ellery Shipyards will cut about 1,200 jobs."}
      - {outlet: b.example, body: "Ellery Shipyards will cut 2,100 jobs."}
    want: ["1200 / 2100"]
"""


@pytest.fixture(scope="module")
def rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in load_rules(find_rules() / "conflicts")}


def load(tmp_path: Path, rules: dict[str, Rule], text: str) -> Rule:
    path = tmp_path / "quiet-jobs.yaml"
    path.write_text(text)
    return load_filter(path, rules)


def test_it_holds_where_its_rule_and_its_own_facts_hold(tmp_path: Path, rules: dict[str, Rule]) -> None:
    made, base = load(tmp_path, rules, TEXT), rules["jobs-differ"]
    assert made.when == {**base.when, "hedged": ("one", "both"), "article": ("other",)}
    assert (made.rank, made.measures, made.severity, made.silences) == (base.rank, base.measures, None, base.id)
    nothing = load(tmp_path, rules, TEXT.replace("  article: [same, other]", "  article: [same]"))
    assert nothing.when["article"] == ("-",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("silences: jobs-differ", "silences: nothing", "no rule of that name makes findings"),
        ("silences: jobs-differ", "silences: toll-rises", "no rule of that name makes findings"),
        ("id: quiet-jobs", "id: other", "must be the file's name"),
        ("  hedged:", "  hedge:", "unknown fact 'hedge'"),
        ("[one, both]", "[one, few]", "hedged is never 'few'"),
        ("because: a", "severity: low\nbecause: a", "unknown key 'severity'"),
        ("when:\n  hedged: [one, both]\n  article: [same, other]\n", "", "would silence the whole rule"),
    ],
)
def test_a_broken_filter_is_refused(tmp_path: Path, rules: dict[str, Rule], old: str, new: str, told: str) -> None:
    assert old in TEXT
    with pytest.raises(RuleError, match=rf"quiet-jobs\.yaml:\d+: .*{told}"):
        load(tmp_path, rules, TEXT.replace(old, new))
