"""`rules/names/`: which wide places exclude one another."""

import pytest

from checker.rulebook.names import load_name_table
from checker.rulebook.strict_yaml import RuleError
from tests.shipped import RULEBOOK


def test_states_exclude_one_another_and_what_holds_them_does_not():
    states = RULEBOOK.names.states
    assert {"denmark", "canada"} <= states
    assert states.isdisjoint({"europe", "greenland", "north-america"})


def test_an_overlapping_place_must_be_a_wide_one(tmp_path):
    (tmp_path / "places.yaml").write_text("overlapping: [tessel]\nthings: {tessel: {type: place, names: [Tessel]}}\n")
    with pytest.raises(RuleError, match="tessel"):
        load_name_table(tmp_path)
