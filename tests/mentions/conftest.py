"""What the tests of mentions share."""

import pytest

from checker.rulebook import Rulebook
from tests.mentions.dating import Reader
from tests.shipped import RULEBOOK


@pytest.fixture(scope="package")
def rulebook() -> Rulebook:
    return RULEBOOK


@pytest.fixture(scope="package")
def read(rulebook: Rulebook) -> Reader:
    return Reader(rulebook)
