"""Requests made from the OpenAPI file, sound and broken: none ends in an error of the server."""

from contextlib import closing

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from checker.pipeline import Reader
from checker.store import open_store
from tests.web.conftest import fill, serve
from workers.web.apps import make_app


@pytest.mark.filterwarnings("ignore")  # of schemathesis's own making
def test_no_request_makes_the_server_fail(reader: Reader) -> None:
    with closing(open_store(":memory:")) as store, serve(store, reader) as served:
        fill(store, reader)
        headers = {"Authorization": f"Bearer {served.token('admin')}"}
        told = schemathesis.openapi.from_dict(make_app(served.room).openapi())
        seen = 0
        for each in told.get_all_operations():

            @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
            @given(each.ok().as_strategy())
            def send(case: schemathesis.Case) -> None:
                answer = case.call(base_url=served.url, headers=headers)
                assert answer.status_code < 500, (case.method, case.path, answer.text)

            send()
            seen += 1
        assert seen >= 12
