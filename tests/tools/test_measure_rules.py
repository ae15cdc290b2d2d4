"""The page of the rules tells of every rule how often it is right."""

import pytest

from tests.shipped import RULEBOOK
from tests.tools.measure_rules import PAGE, Decision, Score, read_table, score, write_row

RULES = {rule.id: rule for rule in RULEBOOK.rules}
TABLE = read_table(PAGE.read_text(encoding="utf-8"))


def test_the_page_has_a_row_for_every_rule_and_no_other() -> None:
    assert set(TABLE) == set(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_a_row_says_right_and_wrong_and_precision_of_all_that_was_judged(rule: str) -> None:
    row = write_row(RULES[rule], TABLE[rule])
    assert row in PAGE.read_text(encoding="utf-8").splitlines()


def test_decisions_are_counted_by_rule() -> None:
    decisions = [
        Decision("toll-falls", right=True),
        Decision("toll-falls", right=False),
        Decision("day-differs", right=True),
    ]
    assert score(decisions) == {"toll-falls": Score(1, 2), "day-differs": Score(1, 1)}
