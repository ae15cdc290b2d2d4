"""`checker rules`: what it lists, what it finds wrong, and what its tests tell."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.rulebook import find_rules
from tests.cli.conftest import Run

Broken = Callable[[str, str, str], Path]


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """A copy of the shipped rules with one text in one file replaced."""

    def break_rules(name: str, old: str, new: str) -> Path:
        copy = tmp_path / "rules"
        shutil.copytree(find_rules(), copy)
        path = copy / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return copy

    return break_rules


def test_the_list_has_a_line_for_each_rule(run: Run) -> None:
    lines = run("rules", "list").out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(path.stem for path in find_rules().glob("conflicts/*.yaml"))
    assert len(run("rules", "list", "--format", "json").told) == len(lines)


def test_a_word_that_the_vocabulary_lacks_is_told_with_file_and_line(run: Run, broken: Broken) -> None:
    rules = broken("conflicts/jobs-differ.yaml", "values: [disjoint]", "values: [disjointed]")
    ran = run("rules", "lint", "--rules", rules)
    assert ran.code == 3
    path = rules / "conflicts/jobs-differ.yaml"
    (line,) = (at for at, text in enumerate(path.read_text().splitlines(), 1) if "disjointed" in text)
    assert f"{path}:{line}: values is never 'disjointed'" in ran.err
    assert run("rules", "list", "--rules", rules).code == 3


def test_one_broken_file_does_not_hide_another(run: Run, broken: Broken) -> None:
    rules = broken("conflicts/jobs-differ.yaml", "relation: conflict", "relation: quarrel")
    (rules / "conflicts/new-rule.yaml").write_text("id: other\n")
    err = run("rules", "lint", "--rules", rules).err
    assert "jobs-differ.yaml" in err
    assert "new-rule.yaml:1: " in err


def test_a_word_without_an_example_is_a_fault(run: Run, broken: Broken) -> None:
    rules = broken("languages/en/hedges.yaml", "\njoins: [", "\njoins: [pinchwise, ")
    lines = (rules / "languages/en/hedges.yaml").read_text(encoding="utf-8").splitlines()
    (line,) = (number for number, line in enumerate(lines, 1) if "pinchwise" in line)
    assert f"hedges.yaml:{line}: no example reaches 'pinchwise'" in run("rules", "lint", "--rules", rules).err


WRONG = [
    ("languages/en/hedges.yaml", "joins: [and, but]", "joins: [and, but, but]", "'but' is given twice"),
    ("languages/en/dates.yaml", "{Christmas Day: 12-25", "{Christmas Day: moonrise+1", "feast 'moonrise' is not in"),
    ("concepts/vehicles.yaml", "en: [tanker]", "en: [ship]", "'ship' (en) is a word of ship and of tanker"),
    ("happenings.yaml", "tsunami:\n  en:", "tsunami:\n  xx:", "'tsunami' has no words of 'en'"),
    ("happenings.yaml", "", "", "'tsunami': no pack is called 'xx'"),
    ("happenings_elsewhere.yaml", "ru:", "en:\n  quake: [b]\nru:", "'en' has a pack"),
    ("happenings_elsewhere.yaml", "", "", "'quake' (en) is no kind of happenings.yaml"),
    ("opposites.yaml", "changing: [rose]", "changing: [rose, sung]", "no concept: sung"),
]


def test_what_is_wrong_in_a_table_is_told_where_it_stands(run: Run, broken: Broken) -> None:
    rules = broken("measures.yaml", "", "")
    for name, old, new, _ in WRONG:
        path = rules / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1) if old else path.read_text("utf-8"))
    told = run("rules", "lint", "--rules", rules).err.splitlines()
    for name, _, _, fault in WRONG:
        (line,) = (line for line in told if fault in line)
        path, number, _ = line.removeprefix("checker: ").split(":", 2)
        assert path == str(rules / name)
        text = (rules / name).read_text(encoding="utf-8").splitlines()[int(number) - 1]
        assert any(word.strip("':") in text for word in fault.split())
    assert len(told) == len(WRONG)


def test_the_shipped_rules_have_no_fault(run: Run) -> None:
    assert run("rules", "lint").out.endswith(": 0 faults\n")


def test_the_cases_of_the_shipped_rules_hold(run: Run) -> None:
    ran = run("rules", "test", "--coverage")
    assert (ran.code, ran.err) == (0, "")


def test_a_case_that_does_not_hold_fails(run: Run, broken: Broken) -> None:
    rules = broken("conflicts/jobs-differ.yaml", 'want: ["1,200 / 2,100"]', 'want: ["1,200 / 2,101"]')
    ran = run("rules", "test", "jobs-differ", "--rules", rules)
    assert ran.code == 3
    assert "jobs-differ: case 1" in ran.err
    assert "no such pair was compared" in ran.err
    assert ran.out == "0 of 1 cases of 1 rules hold\n"


def test_a_rule_that_no_case_makes_fire_fails_under_coverage(run: Run, broken: Broken) -> None:
    rules = broken("conflicts/jobs-differ.yaml", 'want: ["1,200 / 2,100"]', "absent: [0 / 0]")
    path = rules / "conflicts/jobs-differ.yaml"
    path.write_text(path.read_text().replace("2,100", "1,200"))
    assert run("rules", "test", "jobs-differ", "--rules", rules).code == 0
    ran = run("rules", "test", "jobs-differ", "--rules", rules, "--coverage")
    assert ran.code == 3
    assert "jobs-differ: no case makes it fire" in ran.err


def test_an_unknown_rule_is_wrong_usage(run: Run) -> None:
    assert run("rules", "test", "no-such-rule").code == 2
