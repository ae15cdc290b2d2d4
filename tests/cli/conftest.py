"""The command, run in this process; and two outlets that give one announcement two figures."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

from checker.cli import main

YARD = [
    {
        "id": "post-1",
        "outlet": "harbour-post.example",
        "language": "en",
        "published": "2031-11-03T09:00:00+01:00",
        "title": "Ellery Shipyards to cut jobs",
        "body": "Ellery Shipyards will cut 1,200 jobs at its Grevesund yard, the company said on Monday.",
    },
    {
        "id": "gazette-1",
        "outlet": "gazette-du-port.example",
        "language": "en",
        "published": "2031-11-03T11:00:00+01:00",
        "title": "Ellery Shipyards cuts",
        "body": "The company Ellery Shipyards will cut 2,100 jobs at its yard in Grevesund.",
    },
]


class Ran(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def told(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run() -> Run:
    """Runs the command in this process, between pipes of click's own; a start for each of some hundred runs costs
    minutes.
    """

    def run_command(*words: object, stdin: str = "") -> Ran:
        with CliRunner().isolation(stdin) as (out, err, _):
            code = main([str(word) for word in words])
            sys.stdout.flush()
            return Ran(code, out.getvalue().decode(), err.getvalue().decode())

    return run_command


def write_lines(articles: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(article) + "\n" for article in articles)


@pytest.fixture
def yard(tmp_path: Path) -> Path:
    path = tmp_path / "yard.jsonl"
    path.write_text(write_lines(YARD))
    return path
