"""Feasts of other calendars: days in order, known to the packs that name them."""

import re
from pathlib import Path

import pytest

from checker.rulebook import RuleError, find_rules
from checker.rulebook.calendars import find_feasts, load_calendars
from tests.shipped import RULEBOOK

COUNTED_IN_THE_CHANGELOG = {"en": 51, "de": 45, "fr": 16, "es": 15, "it": 15, "pt": 15}


@pytest.mark.parametrize(("days", "reason"), [("2016-02-30", "is no day"), ("2017-01-01, 2016-01-01", "not in order")])
def test_what_is_no_calendar_is_refused(tmp_path: Path, days: str, reason: str) -> None:
    path = tmp_path / "calendars.yaml"
    path.write_text(f"moon: [{days}]\n", encoding="utf-8")
    with pytest.raises(RuleError, match=reason):
        load_calendars(path)


def test_rules_without_calendars_know_no_feasts(tmp_path: Path) -> None:
    assert load_calendars(tmp_path / "calendars.yaml") == {}


def test_every_feast_is_named_by_a_pack_and_every_feast_that_a_pack_names_has_days() -> None:
    named = {code: find_feasts(language.dates.holidays.values()) for code, language in RULEBOOK.languages.items()}
    assert set().union(*named.values()) == RULEBOOK.calendars.keys()
    assert {code: len(feasts) for code, feasts in named.items()} == COUNTED_IN_THE_CHANGELOG


def test_the_years_told_above_the_calendars_are_those_of_the_days() -> None:
    path = find_rules() / "calendars.yaml"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    spans = {(days[0][:4], days[-1][:4]) for days in load_calendars(path).values()}
    assert spans == {tuple(span.split("–")) for span in re.findall(r"\d{4}–\d{4}", first)}
