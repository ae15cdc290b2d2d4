"""README tells the truth: every command it shows is run, and prints what it shows."""

import re
import subprocess
from pathlib import Path

import pytest

from checker.rulebook import Rule
from checker.rulebook.conflicts import FACTS
from checker.rulebook.measures import MeasureWords
from tests.tools.refresh_readme import PAGES, README, ROOT, Shown, fits, read_blocks, run_block

BLOCKS = read_blocks(README.read_text(encoding="utf-8"))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[0].command[:40])
def test_every_command_prints_what_readme_shows(block: list[Shown], tmp_path: Path) -> None:
    for shown, printed in run_block(block, tmp_path):
        assert fits(shown.lines, printed), f"$ {shown.command}\n" + "\n".join(printed)
        assert not {"[exit 2]", "[exit 3]", "[exit 4]", "[exit 70]"} & set(shown.lines)  # as it is meant to be used


@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: page.stem)
def test_every_command_of_a_page_prints_what_it_shows(page: Path, tmp_path: Path) -> None:
    blocks = read_blocks(page.read_text(encoding="utf-8"))
    assert blocks
    for block in blocks:
        for shown, printed in run_block(block, tmp_path):
            assert fits(shown.lines, printed), f"$ {shown.command}\n" + "\n".join(printed)


def test_the_rule_of_the_tutorial_is_the_file_beside_it() -> None:
    page = (ROOT / "rules/tutorial/tutorial.md").read_text(encoding="utf-8")
    assert (ROOT / "rules/tutorial/crowd-far-apart.yaml").read_text(encoding="utf-8") in page


def test_readme_shows_how_to_begin_and_every_command() -> None:
    commands = " ".join(shown.command for block in BLOCKS for shown in block)
    assert BLOCKS[0][0].command == "make demo"
    for word in ("make test", "checker check", "checker read", "checker compare", "checker explain", "checker verify",
                 "checker group", "checker rules", "checker schema"):  # fmt: skip
        assert word in commands


def test_the_targets_that_readme_names_are_in_the_makefile() -> None:
    for target in ("demo", "test"):
        subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=True, capture_output=True)


def test_every_picture_is_small_and_shown_and_every_one_shown_is_there() -> None:
    folder = ROOT / "workers/web/pictures"
    shown = {name for page in PAGES for name in re.findall(r"pictures/([\w.-]+)", page.read_text(encoding="utf-8"))}
    kept = {path.name: path.stat().st_size for path in folder.iterdir()}
    assert shown == kept.keys()
    assert len(kept) >= 12  # each page of the desk, in two widths and two languages
    assert max(kept.values()) < 80_000


def test_a_gap_stands_for_any_lines_and_nothing_else_does() -> None:
    assert fits(["a", "…", "d"], ["a", "b", "c", "d"])
    assert fits(["a", "…", "d"], ["a", "d"])
    assert not fits(["a", "…", "d"], ["a", "b", "c"])
    assert not fits(["a", "b."], ["a", "bx"])


def test_the_page_of_the_rules_names_all_that_a_rule_can_say() -> None:
    page = (ROOT / "rules/README.md").read_text(encoding="utf-8")
    table = {
        row.split("|")[1].strip(" `"): row.split("|")[2].split() for row in page.splitlines() if row.count("|") == 4
    }
    assert {name: table.get(name) for name in FACTS} == {
        name: [f"`{value}`" for value in values] for name, values in FACTS.items()
    }
    assert [name for name in Rule.__struct_fields__ if f"\n    {name}:" not in page] == []
    assert [name for name in MeasureWords.__struct_fields__ if f"\n         {name}:" not in page] == []
    sections = {path.name for path in (ROOT / "rules/languages").glob("*/*.yaml")}
    assert [name for name in sections if f"\n| `{name}` |" not in page] == []
