"""Feasts of other calendars: days in order, known to the packs that name them."""

from pathlib import Path

import pytest

from checker.rulebook import RuleError, load_rulebook
from checker.rulebook.calendars import load_calendars


@pytest.mark.parametrize(("days", "reason"), [("2016-02-30", "is no day"), ("2017-01-01, 2016-01-01", "not in order")])
def test_what_is_no_calendar_is_refused(tmp_path: Path, days: str, reason: str) -> None:
    path = tmp_path / "calendars.yaml"
    path.write_text(f"moon: [{days}]\n", encoding="utf-8")
    with pytest.raises(RuleError, match=reason):
        load_calendars(path)


def test_rules_without_calendars_know_no_feasts(tmp_path: Path) -> None:
    assert load_calendars(tmp_path / "calendars.yaml") == {}


def test_a_pack_has_the_feasts_that_it_names() -> None:
    english = load_rulebook().languages["en"].dates
    assert english.feasts["ramadan"][0] == "1950-06-17"
    assert all(feast in " ".join(english.holidays.values()) for feast in english.feasts)
