"""Whose age it is."""

import pytest

from checker.model import Article, Claim
from checker.pipeline import Reader
from checker.rulebook import load_rulebook


def ages(body: str, code: str) -> list[Claim]:
    reading = Reader(load_rulebook()).read(Article(id="a", outlet="post.example", language=code, body=body))
    return [claim for claim in reading.claims if claim.measure.startswith("age")]


@pytest.mark.parametrize(
    ("code", "body", "want"),
    [
        ("en", "Ada Corvin, 47, and 19-year-old Jonas Reiff were hurt.", [("k", "a"), ("r", "j")]),
        ("en", "She met her brother Jonas Reiff and a 19-year-old guard.", [(None, None)]),
        ("de", "Ada Corvin (47) und Jonas Reiff (19) wurden verletzt.", [("k", "a"), ("r", "j")]),
        ("es", "Ada Corvin, de 47 años, y un bombero de 33 años resultaron heridos.", [("k", "a"), (None, None)]),
    ],
)
def test_an_age_is_that_of_the_name_right_beside_it(code: str, body: str, want: list[tuple[str | None, str]]) -> None:
    told = [
        (claim.names[0][0] if claim.measure == "age" else None, (*claim.qualifiers, None)[0])
        for claim in ages(body, code)
    ]

    assert told == want


@pytest.mark.parametrize(
    ("code", "body", "want"),
    [
        ("en", "The driver, a Serb aged 36, was held.", "age_of_driver"),
        ("en", "The 36-year-old driver was held.", "age_of_driver"),
        ("fr", "Le conducteur présumé, âgé de 38 ans, est recherché.", "age_of_driver"),
        ("en", "The driver hit the wall, and a woman aged 36 was hurt.", "age:"),
        ("en", "Police held the suspect, and the 27-year-old clerk was hurt.", "age:"),
    ],
)
def test_an_age_beside_a_word_for_what_somebody_is_is_his(code: str, body: str, want: str) -> None:
    assert [claim.measure for claim in ages(body, code)] == [want]
