"""What all tests share: the servers, one of each for a run."""

from collections.abc import Iterator

import pytest

from tests.servers import serve_postgres, serve_redis


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with serve_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with serve_redis() as url:
        yield url


@pytest.fixture(scope="session")
def durable_redis_url() -> Iterator[str]:
    with serve_redis(append_only=True) as url:
        yield url
