"""Several disagreements on one thing are printed as one block, each value once."""

from itertools import combinations

from checker.report import collapse_findings
from checker.report.blocks import gather_blocks
from tests.report.test_disagreements import finding, side


def test_three_figures_are_three_disagreements_and_one_block() -> None:
    sides = [side("post", "9", 12), side("times", "14", 10), side("echo", "17", 11)]
    found = [finding(f"f{place}", *pair) for place, pair in enumerate(combinations(sides, 2))]
    (block,) = gather_blocks(collapse_findings(found))
    assert len(block.disagreements) == 3
    assert [stand.value.low for stand in block.stands] == ["14", "17", "9"]  # the earliest first


def test_another_population_or_severity_is_another_block() -> None:
    one = finding("f1", side("post", "9"), side("times", "14"))
    two = finding("f2", side("post", "2", population="children"), side("times", "3", population="children"))
    three = finding("f3", side("post", "9"), side("times", "17"), severity="high")
    blocks = list(gather_blocks(collapse_findings([one, two, three])))
    assert [len(block.disagreements) for block in blocks] == [1, 1, 1]


def test_two_ages_are_of_one_person_and_so_two_blocks_of_two() -> None:
    ages = [
        finding("f1", side("post", "17"), side("times", "19"), measure="age"),
        finding("f2", side("post", "20"), side("times", "21"), measure="age"),
    ]
    assert [len(block.disagreements) for block in gather_blocks(collapse_findings(ages))] == [1, 1]


def test_a_value_that_more_outlets_give_in_one_of_its_quarrels_is_shown_with_them_all() -> None:
    post, times, echo = side("post", "9", 8), side("times", "14"), side("echo", "17")
    mail = side("mail", "9", 13)
    found = [finding("f1", post, times), finding("f2", mail, times), finding("f3", post, echo)]
    (block,) = gather_blocks(collapse_findings(found))
    assert [stand.outlets for stand in block.stands if stand.value.low == "9"] == [("mail.example", "post.example")]
