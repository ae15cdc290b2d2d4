"""What the checker says of two articles on one event: each pair of values with its relation and reason."""

from datetime import datetime
from functools import cache

from checker.model import Article, Comparison
from checker.pipeline import Judge
from tests.shipped import READER


@cache
def judge() -> Judge:
    return Judge(READER)


def article(name: str, body: str, *, code: str = "en", published: str | None = None, title: str = "") -> Article:
    return Article(
        id=name,
        outlet=f"{name}.example",
        language=code,
        published=None if published is None else datetime.fromisoformat(published),
        title=title,
        body=body,
    )


def compare(first: Article, second: Article) -> dict[tuple[str, str], Comparison]:
    """Comparisons across the two articles by their figures as written, the first article's first."""
    told: dict[tuple[str, str], Comparison] = {}
    for comparison in judge().compare(first, second).comparisons:
        left, right = comparison.left, comparison.right
        if left.article != first.id:
            left, right = right, left
        figures = (
            first.text[left.figure_start : left.figure_end],
            second.text[right.figure_start : right.figure_end],
        )
        told[figures] = comparison
    return told


def relate(first: Article, second: Article) -> dict[tuple[str, str], str]:
    """As `compare`, in words: "update", "not_comparable: window"."""
    return {
        figures: f"{one.relation}: {one.reason}" if one.reason else one.relation
        for figures, one in compare(first, second).items()
    }


def label(one: str, other: str, code: str = "en", code_b: str = "") -> str:
    first, second = article("a", one, code=code), article("b", other, code=code_b or code)
    return judge().compare(first, second).label


def clashes(one: str, other: str, code: str = "en") -> set[bool]:
    """Whether the two exclude each other, told in either order."""
    return {label(*told, code) == "conflict" for told in ((one, other), (other, one))}
