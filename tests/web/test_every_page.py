"""Every page of every thing in the store is there, on either database, in each language."""

import pytest

from checker.rulebook import find_rules
from tests.web.conftest import Get
from workers.web.catalogues import load_catalogues


@pytest.mark.parametrize("language", sorted(load_catalogues()))
def test_every_page_is_there(get: Get, language: str) -> None:
    disagreements = get("/v1/disagreements").json()["disagreements"]
    events = get("/v1/events").json()["events"]
    members = [one for event in events for one in get(f"/v1/events/{event['id']}").json()["articles"]]
    assert {len(disagreements), len(events), len(members)} == {9, 4, 14}
    paths = [
        *(f"/disagreements/{one['id']}" for one in disagreements),
        *(f"/events/{event['id']}" for event in events),
        *(f"/articles/{one['id']}?outlet={one['outlet']}" for one in members),
        *(f"/rules/{path.stem}" for path in sorted(find_rules().glob("conflicts/*.yaml"))[:5]),
        "/", "/?state=any&severity=high&since=2031-05-01&measure=killed", "/events", "/read", "/rules", "/queue",
    ]  # fmt: skip
    for path in paths:
        page = get(path, headers={"Accept": "text/html", "Accept-Language": language})
        assert page.status_code == 200, path
        assert f'<html lang="{language}">' in page.text


def test_a_figure_that_contradicts_itself_stands_alone(get: Get) -> None:
    (one,) = get("/v1/disagreements", params={"rule": "weekday-against-date"}).json()["disagreements"]
    page = get(f"/disagreements/{one['id']}", headers={"Accept": "text/html"}).text
    assert page.count("mardi 1er mars</p>") == 1
    assert '<svg class="line"' not in page
    inbox = get("/?rule=weekday-against-date", headers={"Accept": "text/html"}).text
    assert inbox.count('<p class="amount') == 1
