"""What the tests of the service share."""

import pytest

from checker.pipeline import Reader
from workers.benches import shared_reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return shared_reader("")
