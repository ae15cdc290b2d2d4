"""What happened → an exit code, and the line on standard error that tells it."""

import os
import sys

import click

CLEAN, FINDINGS, USAGE, RULES, UNREAD, INTERNAL = 0, 1, 2, 3, 4, 70
_INTERRUPTED, _PIPE = 130, 141  # as shells name what a signal ended


def code_of(error: Exception) -> int:
    """The exit code of an error; says what it was, on standard error."""
    if isinstance(error, click.exceptions.Abort):
        return _INTERRUPTED
    if isinstance(error, BrokenPipeError):
        # Whoever read has gone: nothing more can be told, and Python must not try when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE
    if isinstance(error, click.ClickException):
        error.show()
        return USAGE
    told = _TOLD.get(type(error).__name__)
    if told is not None:
        complain(str(error))
        return told
    complain(f"internal error: {type(error).__name__}: {error}")
    complain("this is a fault of checker; run it again with --debug before the command for the traceback")
    return INTERNAL


_TOLD = {"RuleError": RULES, "SettingsError": USAGE, "StoreError": USAGE}
"""By name: the modules of these errors need not be loaded to tell that there was another."""


def complain(line: str) -> None:
    """A line on standard error."""
    click.echo(f"checker: {line}", err=True)
