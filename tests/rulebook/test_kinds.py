from pathlib import Path

import pytest

from checker.rulebook import RuleError, find_rules
from checker.rulebook.kinds import load_kinds


def test_a_unit_belongs_to_one_kind_only(tmp_path: Path) -> None:
    (tmp_path / "length.yaml").write_text("units: {m: {factor: 1}}", encoding="utf-8")
    (tmp_path / "height.yaml").write_text("units: {m: {factor: 1}}", encoding="utf-8")
    with pytest.raises(RuleError, match="belongs to height already"):
        load_kinds(tmp_path)


def test_an_unknown_key_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "mass.yaml").write_text("units:\n  kg: {factor: 1}\n  g: {facto: 0.001}\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"mass\.yaml:3: unknown key 'facto'"):
        load_kinds(tmp_path)


def test_shipped_kinds_turn_their_units_into_one() -> None:
    kinds = load_kinds(find_rules() / "kinds")
    length = kinds["length"].units
    assert length["km"].factor == 1000 * (length["m"].factor or 0)
    assert all(unit.factor is None for unit in kinds["money"].units.values())
