from pathlib import Path

import pytest

from checker.rulebook import RuleError, find_rules, load_rulebook


def test_what_is_read_back_is_what_was_read(tmp_path: Path) -> None:
    first = load_rulebook(cache=tmp_path)
    (kept,) = tmp_path.iterdir()
    assert load_rulebook(cache=tmp_path) == first == load_rulebook()
    assert [*tmp_path.iterdir()] == [kept]


def test_a_damaged_or_foreign_file_is_read_as_none(tmp_path: Path) -> None:
    whole = load_rulebook(cache=tmp_path)
    (kept,) = tmp_path.iterdir()
    for content in (b"", b"\x80", kept.read_bytes()[:1000], b"cos\nsystem\n"):
        kept.write_bytes(content)
        assert load_rulebook(cache=tmp_path) == whole


def test_a_changed_rule_is_read_anew_and_a_broken_one_is_told(tmp_path: Path) -> None:
    rules, cache = tmp_path / "rules", tmp_path / "cache"
    for path in find_rules().rglob("*.yaml"):
        copy = rules / path.relative_to(find_rules())
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    load_rulebook(rules, cache=cache)
    mass = rules / "kinds" / "mass.yaml"
    mass.write_text(mass.read_text(encoding="utf-8") + "  st: {factor: 6.35}\n", encoding="utf-8")
    assert "st" in load_rulebook(rules, cache=cache).kinds["mass"].units
    mass.write_text("units: {kg: {facto: 1}}\n", encoding="utf-8")
    with pytest.raises(RuleError, match="unknown key 'facto'"):
        load_rulebook(rules, cache=cache)


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert load_rulebook(cache=blocked).languages
