"""A corpus's signs are read as the signs they stand for, and every offset stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.tokens import write_signs
from tests.comparisons.telling import article
from tests.shipped import READER


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("52 miles -LRB- 84 km -RRB- off", "52 miles      (84 km)      off"),
        ("`` Nine died , '' he said", "“  Nine died , ”  he said"),
        ("it's ''so''", "it's ''so''"),
        ("-LSB- sic -RSB-", "     [sic]     "),
    ],
)
def test_signs_are_written(text: str, read: str) -> None:
    assert write_signs(text) == read


@given(st.lists(st.sampled_from(["-LRB-", "-RRB-", "``", "''", " ", "a", "-LSB-"])).map("".join))
def test_a_text_stays_as_long_as_it_was(text: str) -> None:
    assert len(write_signs(text)) == len(text)


def test_a_bracket_is_no_word_that_is_counted() -> None:
    told = READER.read(article("a", "The rig lay 52 miles -LRB- 84 km -RRB- off Tessel .", code="en"))
    assert [claim.measure for claim in told.claims if "lrb" in claim.measure or "rrb" in claim.measure] == []
