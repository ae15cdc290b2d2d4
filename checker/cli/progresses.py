"""A bar on standard error that tells how far a long step is; only on a terminal, and only where it takes long."""

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress

T = TypeVar("T")

_PATIENCE = 2.0  # seconds


def track(steps: Sequence[T], told: str) -> Iterator[T]:
    """The steps one by one, behind a bar once two seconds have passed."""
    begun = monotonic()
    rest = iter(enumerate(steps, 1))
    if sys.stderr.isatty():
        for done, step in rest:
            yield step
            if monotonic() - begun > _PATIENCE:
                yield from _behind_bar(rest, done, len(steps), told)
    yield from (step for _, step in rest)


def _behind_bar(rest: Iterator[tuple[int, T]], done: int, whole: int, told: str) -> Iterator[T]:
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(told, total=whole, completed=done)
        for number, step in rest:
            yield step
            bar.update(task, completed=number)
