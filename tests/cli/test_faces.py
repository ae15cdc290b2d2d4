"""The `checker` command as a whole: its doors, its help, its last stop."""

import subprocess
import sys
from importlib import import_module

import click
import pytest

from checker.cli import DOORS
from tests.cli.conftest import Run


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door[0])
def test_a_command_tells_of_itself_what_the_overview_tells(door: tuple[str, str, str], run: Run) -> None:
    name, module, told = door
    command = getattr(import_module(module if "." in module else f"checker.cli.{module}"), name)
    assert isinstance(command, click.Command)
    assert command.name == name
    assert (command.help or "").startswith(told.removesuffix("."))
    assert f"checker {name} " in run(name, "--help").out  # usage, then an example


def test_the_overview_loads_no_room() -> None:
    asked = (
        "import sys; from checker.cli import main; main(['--help']);"
        "heavy = {'checker.pipeline', 'checker.store', 'checker.rulebook', 'msgspec', 'rich', 'sqlalchemy'};"
        "sys.exit(len(heavy & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True)


def test_help_and_version_are_clean(run: Run) -> None:
    assert run("--help").code == 0
    assert run("check", "--help").code == 0
    assert run("--version").out.startswith("checker ")


def test_an_internal_error_is_seventy_and_short() -> None:
    without_input = "import sys; from checker.cli import main; sys.stdin = None; sys.exit(main(['check', '-']))"
    broken = subprocess.run([sys.executable, "-c", without_input], check=False, capture_output=True, text=True)
    assert broken.returncode == 70
    assert "internal error" in broken.stderr
    assert "--debug" in broken.stderr
    assert "Traceback" not in broken.stderr


def test_a_reader_that_goes_away_is_no_error(yard: object) -> None:
    piped = f"{sys.executable} -m checker check {yard} --all | true"
    ran = subprocess.run(piped, shell=True, check=False, capture_output=True, text=True)  # noqa: S602  a pipe is the point
    assert ran.stderr == ""


def test_main_takes_its_words_from_the_process() -> None:
    called = "from checker.cli import main; raise SystemExit(main())"
    ran = subprocess.run([sys.executable, "-c", called, "--version"], check=True, capture_output=True, text=True)
    assert ran.stdout.startswith("checker ")
