"""Report → JSON and JSON Lines: the same input gives the same bytes."""

from collections.abc import Iterator
from typing import Any

import msgspec

from checker.model import Report

_ENCODER = msgspec.json.Encoder(order="deterministic", decimal_format="string")


def write_json(noun: Any) -> bytes:  # noqa: ANN401  any noun of the model
    """One JSON document, indented by two, closed by a line end."""
    return msgspec.json.format(_ENCODER.encode(noun), indent=2) + b"\n"


def write_line(noun: Any) -> bytes:  # noqa: ANN401  any noun of the model
    """One line of JSON."""
    return _ENCODER.encode(noun) + b"\n"


def write_jsonl(report: Report) -> Iterator[bytes]:
    """A line for each finding; then, where the report lists them, one for each compared pair."""
    yield from map(write_line, report.findings)
    yield from map(write_line, report.relations)
