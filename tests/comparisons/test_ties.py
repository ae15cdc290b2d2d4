"""What one article's own figures must fit: parts and wholes, sums, its headline, its weekdays."""

import pytest

from checker.comparisons import find_ties
from tests.comparisons.telling import article
from tests.shipped import READER


def ties(body: str, title: str = "", code: str = "en") -> list[tuple[str, str, str]]:
    """Each tie with the lower bounds of its two values."""
    claims = READER.read(article("post", body, title=title, code=code, published="2031-03-05T12:00:00Z")).claims
    return [(tie.tie, f"{tie.left.value.low}", f"{tie.right.value.low}") for tie in find_ties(claims)]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "The army evacuated 592 people, including 2,210 children, on Sunday."),
        ("fr", "L'armée a évacué dimanche 592 personnes, dont 2 210 enfants."),
    ],
)
def test_a_part_above_its_whole_is_tied_to_it(code: str, body: str) -> None:
    assert ties(body, code=code) == [("part", "592", "2210")]


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("en", "The army evacuated 5,992 people, including 2,210 children, on Sunday."),
        ("en", "The army evacuated more than 500 people, including 2,210 children, on Sunday."),
        ("en", "The army evacuated 592 people on Sunday. The navy saved 2,210 children."),
        ("fr", "L'armée a évacué dimanche 5 992 personnes, dont 2 210 enfants."),
    ],
)
def test_a_part_that_fits_or_is_of_another_whole_is_not(code: str, body: str) -> None:
    assert ties(body, code=code) == []


def test_parts_that_leave_nobody_out_must_add_up() -> None:
    assert ties("Nine people, three men and four women, were killed on Saturday.") == [("sum", "9", "7")]
    assert ties("Nine people, three men, four women and two children, were killed on Saturday.") == []
    assert ties("Seven people, three men and four women, were killed on Saturday.") == []


def test_parts_that_may_leave_somebody_out_need_not_add_up() -> None:
    assert ties("Nine people, three soldiers and four nurses, were killed on Saturday.") == []


def test_a_headline_is_tied_to_the_first_lines_that_exclude_it() -> None:
    title = "14 killed in Brennhaven fire"
    assert ties("Nine people were killed in Brennhaven.", title) == [("own_headline", "14", "9")]
    assert ties("Fourteen people were killed in Brennhaven.", title) == []
    assert ties("At least ten people were killed in Brennhaven.", title) == []


def test_a_headline_is_not_tied_to_a_part() -> None:
    assert ties("People were killed in Brennhaven, among them nine children.", "14 killed in Brennhaven fire") == []


def test_a_date_is_tied_to_a_weekday_that_it_does_not_have() -> None:
    wrong = ties("Nine people were killed on Tuesday 2 March 2031.")
    assert [tie for tie, _, _ in wrong] == ["weekday"]
    assert ties("Nine people were killed on Sunday 2 March 2031.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Ellery Yards will cut 9,000 jobs and shed 6,000 contractors in Grevesund.",
        "Ellery Yards will part with 15,000 full-time hands in Grevesund. It will cut 6,000 jobs in paint.",
    ],
)
def test_a_headline_that_the_text_adds_up_or_tells_again_is_not_tied(body: str) -> None:
    assert ties(body, "Ellery Yards to cut 15,000 jobs") == []


def test_figures_of_two_sentences_do_not_add_up_to_the_headline() -> None:
    body = "Ellery Yards will cut 9,000 jobs in Grevesund. The town had 6,000 visitors."
    assert ties(body, "Ellery Yards to cut 15,000 jobs") == [("own_headline", "15000", "9000")]
