"""What the tests of mentions share."""

import pytest

from checker.rulebook import Rulebook, load_rulebook
from tests.mentions.dating import Reader


@pytest.fixture(scope="package")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="package")
def read(rulebook: Rulebook) -> Reader:
    return Reader(rulebook)
