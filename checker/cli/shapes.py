"""A report → standard output, in the shape that was asked for."""

from collections.abc import Callable
from typing import Literal

import click

from checker.cli.streams import show, write
from checker.model import Report
from checker.pipeline import (
    write_annotations,
    write_csv,
    write_html,
    write_json,
    write_jsonl,
    write_sarif,
)
from checker.pipeline.printing import print_report

Shape = Literal["text", "json", "jsonl", "sarif", "csv", "html", "annotations"]

_WRITERS: dict[Shape, Callable[[Report], bytes]] = {
    "json": write_json,
    "jsonl": lambda report: b"".join(write_jsonl(report)),
    "sarif": write_sarif,
    "csv": write_csv,
    "html": write_html,
    "annotations": write_annotations,
}

shape_option = click.option(
    "--format", "shape", type=click.Choice(["text", *_WRITERS]), default="text", show_default=True,
    help="Text for people, one JSON report, one finding a line, SARIF 2.1.0, CSV, a page to mail, Web Annotations.",
)  # fmt: skip


def write_shape(report: Report, shape: Shape) -> None:
    """Write a report."""
    if shape == "text":
        show(lambda console: print_report(report, console))
    else:
        write(_WRITERS[shape](report))
