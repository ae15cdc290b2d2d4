"""JSON Lines in → one answer a line, in order, flushed; a bad line is answered by its error, and the next goes on."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import msgspec

from checker.cli.codes import CLEAN, UNREAD, complain
from checker.cli.streams import bounded_lines, stdin, write
from checker.pipeline import write_line

A = TypeVar("A")


class LineError(Exception):
    """A line asks for something that cannot be; the message names the field."""


class Refused(msgspec.Struct, frozen=True):
    """The answer to a line that cannot be read."""

    id: Any
    error: str


def answer_lines(kind: type[A], answer: Callable[[A], Any], max_bytes: int) -> int:
    """Answer each line of standard input; UNREAD where one of them could not be read."""
    decode = msgspec.json.Decoder(kind).decode
    code = CLEAN
    for number, line in bounded_lines(stdin(), max_bytes):
        if line is None:
            said = refuse(b"", number, f"larger than {max_bytes:,} bytes")
        else:
            try:
                said = answer(decode(line))
            except (LineError, msgspec.DecodeError, UnicodeDecodeError) as error:
                said = refuse(line, number, str(error))
        write(write_line(said))
        code = UNREAD if isinstance(said, Refused) else code
    return code


def refuse(line: bytes, number: int, reason: str) -> Refused:
    """The answer to a bad line, with its id where that can be read; the reason goes to standard error too."""
    complain(f"-:{number}: {reason}")
    try:
        asked = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        asked = None
    return Refused(asked.get("id") if isinstance(asked, dict) else None, f"line {number}: {reason}")


def read_moment(written: str | None, field: str) -> datetime | None:
    """An ISO 8601 time, or nothing; raises LineError with the field."""
    if not written:
        return None
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        raise LineError(f"{field}: {written[:60]!r} is not an ISO 8601 date or time") from None
