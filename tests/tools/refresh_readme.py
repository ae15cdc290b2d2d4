"""The commands of README and of the tutorial and what they print: read, run, compared by tests/test_readme.py, written
anew by

    .venv/bin/python -m tests.tools.refresh_readme

A console block holds lines that begin with "$ " and the output of each. A line of "…" stands for any lines; "[exit 1]"
ends the output of a command whose exit code is not 0. `make demo` is run as the command it ends with; `make test` is
not run by a test.
"""

import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = [README, ROOT / "rules/tutorial/tutorial.md"]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_GAP = "…"
_INTERNAL = 70
_NOT_RUN = {"make test"}
_RUN_AS = {"make demo": "checker demo"}


class Shown(NamedTuple):
    """A command of README and the lines shown below it."""

    command: str
    lines: list[str]


def read_blocks(text: str) -> list[list[Shown]]:
    """The console blocks of a text."""
    return [list(_read_block(match[1])) for match in _BLOCK.finditer(text)]


def run_block(block: list[Shown], folder: Path) -> Iterator[tuple[Shown, list[str]]]:
    """Each command that can be run, with the lines that it prints, in a folder where it writes and where it finds
    `checker/` and `rules/`.
    """
    for name in ("checker", "rules"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    found_first = f'PATH={shlex.quote(str(Path(sys.executable).parent))}:"$PATH"; '
    for shown in block:
        if shown.command in _NOT_RUN:
            continue
        ran = subprocess.run(
            ["bash", "-c", found_first + _RUN_AS.get(shown.command, shown.command)],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        yield shown, [*ran.stdout.splitlines(), *([f"[exit {ran.returncode}]"] if ran.returncode else [])]


def fits(shown: list[str], printed: list[str]) -> bool:
    """Whether the printed lines are the shown ones, with any lines where these have a gap."""
    pattern = "".join(r"(?:.*\n)*?" if line == _GAP else re.escape(line) + "\n" for line in shown)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def refresh(text: str) -> str:
    """The text with the output of every command as it is now; a gap keeps as many lines before and after it."""
    with tempfile.TemporaryDirectory() as folder:
        for match in list(_BLOCK.finditer(text)):
            block = list(_read_block(match[1]))
            printed = {shown.command: lines for shown, lines in run_block(block, Path(folder))}
            broken = [command for command, lines in printed.items() if f"[exit {_INTERNAL}]" in lines]
            if broken:
                raise SystemExit(f"the page stays as it is; these end with an internal error: {', '.join(broken)}")
            fresh = "".join(
                f"$ {shown.command}\n" + "".join(f"{line}\n" for line in _cut(shown.lines, printed.get(shown.command)))
                for shown in block
            )
            text = text.replace(match[0], f"```console\n{fresh}```")
    return text


def _read_block(block: str) -> Iterator[Shown]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        size = next(at for at, line in enumerate(lines, 1) if not line.endswith("\\"))
        yield Shown("\n".join(lines[:size]), lines[size:])


def _cut(shown: list[str], printed: list[str] | None) -> list[str]:
    if printed is None:
        return shown
    if _GAP not in shown:
        return printed
    before, after = shown.index(_GAP), len(shown) - shown.index(_GAP) - 1
    if len(printed) <= before + after:
        return printed
    return [*printed[:before], _GAP, *printed[len(printed) - after :]]


if __name__ == "__main__":
    for page in [Path(name).resolve() for name in sys.argv[1:]] or PAGES:
        page.write_text(refresh(page.read_text(encoding="utf-8")), encoding="utf-8")
