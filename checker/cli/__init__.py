"""The `checker` command: one door a command, its room opened when it is asked for; see `checker --help`."""

import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

import click

from checker.cli.codes import INTERNAL, code_of

DOORS: tuple[tuple[str, str, str], ...] = (
    ("check", "checks", "Find the figures and dates on which outlets conflict."),
    ("read", "readings", "Show what each article claims, value by value."),
    ("compare", "comparisons", "Compare two sentences: their relation, and why."),
    ("explain", "proofs", "Show the proof of one finding, or of each."),
    ("verify", "proofs", "Derive every finding of a report again."),
    ("group", "groups", "Tell which articles are on the same event."),
    ("rules", "rules", "List, lint and test the rules."),
    ("schema", "schemas", "Print the JSON Schema of a noun."),
    ("demo", "demos", "Check the articles that come with the program."),
    ("serve", "workers.web.commands", "Serve the desk: pages for people, an API for programs."),
    ("review", "workers.web.commands", "Record what a person decided of a finding."),
    ("tokens", "workers.web.commands", "Add, list and revoke the tokens of the API."),
    ("submit", "checker.cli.services.submits", "Hand articles to the service."),
    ("reports", "checker.cli.services.reports", "Show every disagreement that stands among the articles of the store."),
    ("queue", "checker.cli.services.queues", "Look after what was handed in: status, audit, quarantine, replay."),
    ("reread", "checker.cli.services.upkeeps", "Read again what other rules read."),
    ("forget", "checker.cli.services.upkeeps", "Delete articles and all their traces."),
    ("doctor", "checker.cli.services.doctors", "Tell what is wrong with the service, a line for each fault."),
    ("work", "checker.cli.services.works", "Take articles in, read, link and compare them, until told to end."),
)
"""Each command with its module, of this folder or by its full name, and the line that `checker --help` gives it: that
text must not cost half a second of imports, so the modules are loaded when their command is called.
"""

_EPILOG = """\b
Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong usage or configuration;
3 a rule is broken or its test fails; 4 some input could not be read, or not compared; 70 an internal error."""


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="checker", prog_name="checker", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of an internal error.")
def face(*, debug: bool) -> None:
    """Finds the figures and dates on which news outlets conflict, with both quotes and a proof.

    \b
    checker demo                      a first look
    checker check news/               the conflicts in a folder of articles
    checker read article.json         what one article says
    """
    del debug  # `main` looks at it: an error may come before any command is read


def main(words: Sequence[str] | None = None) -> int:
    """Run the command with these words, those of the process by default; the exit code."""
    given = list(sys.argv[1:] if words is None else words)
    try:
        code = face.main(given, prog_name="checker", standalone_mode=False)
    except Exception as error:  # noqa: BLE001  the last stop: whatever happened becomes an exit code
        code = code_of(error)
        if code == INTERNAL and "--debug" in given:
            traceback.print_exc()
    return code if isinstance(code, int) else 0


def _open(name: str, module: str, told: str) -> click.Command:
    """A command that knows its name and hands every other word to the command of its module."""

    @click.pass_context
    def enter(context: click.Context, words: tuple[str, ...]) -> object:
        command: click.Command = getattr(import_module(module if "." in module else f"checker.cli.{module}"), name)
        with command.make_context(name, list(words), parent=context.parent) as inner:
            return command.invoke(inner)

    return click.Command(
        name,
        callback=enter,
        params=[click.Argument(["words"], nargs=-1, type=click.UNPROCESSED)],
        help=told,
        add_help_option=False,
        context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
    )


for _door in DOORS:
    face.add_command(_open(*_door))
