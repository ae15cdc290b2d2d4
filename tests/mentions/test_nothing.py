"""Texts in which nothing must be found: each line of `nothing/<language>.txt`, read alone."""

from datetime import datetime
from pathlib import Path

import pytest

from checker import Article
from tests.shipped import READER

FILES = sorted((Path(__file__).parent / "nothing").glob("*.txt"))
LINES = [
    pytest.param(path.stem, line, id=f"{path.stem}/{number}")
    for path in FILES
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
]


@pytest.mark.parametrize(("code", "line"), LINES)
def test_no_figure_and_no_time_is_found(code: str, line: str) -> None:
    published = datetime.fromisoformat("2031-05-04T12:00:00")
    _, mentions = READER.find_mentions(
        Article(id="1", outlet="a.example", body=line, language=code, published=published)
    )
    counted = [figure for figure in mentions.figures if figure.type != "ordinal"]
    assert [line[found.start : found.end] for found in (*counted, *mentions.whens)] == []


def test_every_language_has_such_texts() -> None:
    assert {path.stem for path in FILES} >= set(READER.rulebook.languages)
