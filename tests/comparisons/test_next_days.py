"""The next days of what goes on from day to day, told by texts of several days."""

from datetime import datetime

import pytest

from checker.model import Article
from checker.pipeline import check
from tests.shipped import READER

TITLE = "Ellery tram drivers on strike"
FIRST = (
    "Tram drivers in Ellery have stopped work. The union Tramforce announced the strike on all lines for 14 November."
)
SECOND = (
    "Les conducteurs d'Ellery restent en grève. "
    "Le syndicat Tramforce annonce la grève sur toutes les lignes le 16 novembre."
)


def told(outlet: str, language: str, published: str, body: str) -> Article:
    return Article(
        id=outlet,
        outlet=outlet,
        language=language,
        published=datetime.fromisoformat(published),
        title=TITLE,
        body=body,
    )


@pytest.mark.parametrize(("published", "wanted"), [("2031-11-14T15:00:00Z", 0), ("2031-11-13T15:00:00Z", 1)])
def test_texts_of_two_days_tell_of_their_own_next_days(published: str, wanted: int) -> None:
    first = told("post.example", "en", "2031-11-13T08:00:00Z", FIRST)
    second = told("gazette.example", "fr", published, SECOND)
    findings = check((first, second), READER).findings
    assert sum(finding.type == "date.mismatch" for finding in findings) == wanted
