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
    if not sys.stderr.isatty():
        yield from steps
        return
    begun = monotonic()
    with Progress(console=Console(stderr=True), transient=True, disable=False) as bar:
        task = bar.add_task(told, total=len(steps), visible=False)
        for step in steps:
            yield step
            bar.update(task, advance=1, visible=monotonic() - begun > _PATIENCE)
