"""Standard streams: bytes and text out, lines in; coloured and as wide as the window only where there is one."""

import io
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from rich.console import Console

_WIDTH = 100  # of text that goes to a file or a pipe: the same bytes on every machine


def stdin() -> BinaryIO:
    """Standard input as bytes."""
    return sys.stdin.buffer


def write(content: bytes) -> None:
    """Bytes to standard output, at once."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def write_text(content: str) -> None:
    """Text to standard output, as UTF-8 whatever the locale."""
    write(content.encode("utf-8", "replace"))


def show(write_on: Callable[[Console], None]) -> None:
    """Let a function print on a console: the terminal where there is one, else plain text of a fixed width."""
    if sys.stdout.isatty():
        write_on(Console(highlight=False))
        return
    page = io.StringIO()
    write_on(Console(file=page, width=_WIDTH, color_system=None, force_terminal=False, highlight=False))
    write_text("".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines()))


def bounded_lines(stream: BinaryIO, most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines that hold something, each with its number from 1; `None` for one of more than `most` bytes."""
    number = 0
    while line := stream.readline(most + 1):
        number += 1
        whole = line.endswith(b"\n") or len(line) <= most
        while not whole:
            rest = stream.readline(most)
            whole = not rest or rest.endswith(b"\n")
            line = b""
        if not line:
            yield number, None
        elif line.strip():
            yield number, line
