"""The examples of the sections that make claims, each read for real."""

import pytest

from checker.model import Article
from checker.pipeline import Reader
from tests.claims.saying import SAID_BY
from tests.shipped import RULEBOOK

EXAMPLES = [
    pytest.param(code, section, example, id=f"{code}/{section}/{number}")
    for code, language in RULEBOOK.languages.items()
    for section in SAID_BY
    for number, example in enumerate(getattr(language, section).examples, 1)
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(RULEBOOK)


@pytest.mark.parametrize(("code", "section", "example"), EXAMPLES)
def test_an_example_is_read_as_it_says(reader: Reader, code: str, section: str, example) -> None:
    reading = reader.read(Article(id="example", outlet="example", language=code, body=example.text))

    assert tuple(map(SAID_BY[section], reading.claims)) == example.want


def test_every_section_has_examples() -> None:
    assert {(param.values[0], param.values[1]) for param in EXAMPLES} >= {
        (code, section) for code in ("en", "fr", "es", "de", "pt") for section in SAID_BY
    }
