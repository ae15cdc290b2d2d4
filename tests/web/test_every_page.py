"""Every page of every thing in the store is there, on either database, in each language."""

import io
import json
from contextlib import closing

import pytest

from checker.cli.checks import check_in_store
from checker.model import Article
from checker.pipeline import Hints, Reader, read_inputs
from checker.rulebook import find_rules
from checker.store import open_store
from tests.web.conftest import Get, serve
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


def test_a_statement_and_its_denial_are_told_in_words(reader: Reader) -> None:
    said = "Marrowdale mayor Orla Venn {} over the ferry contract."
    told = [
        {"outlet": "harbour-post.example", "published": "2031-06-12", "title": "Marrowdale mayor Orla Venn resigns",
         "body": said.format("resigned")},
        {"outlet": "coast-times.example", "published": "2031-06-12", "title": "Marrowdale mayor Orla Venn stays",
         "body": said.format("has not resigned")},
    ]  # fmt: skip
    content = "".join(json.dumps(one) + "\n" for one in told).encode()
    articles = [one for one in read_inputs(["-"], io.BytesIO(content), Hints()) if isinstance(one, Article)]
    with closing(open_store(":memory:")) as store, serve(store, reader) as served:
        check_in_store(articles, store, reader)
        client = served.client("read")
        client.headers["Accept"] = "text/html"
        whole = client.get(f"{served.url}/v1/disagreements", params={"measure": ""}).json()["disagreements"]
        one = next(one for one in whole if one["type"] == "statement.polarity")
        for path in ("/", f"/disagreements/{one['id']}", f"/events/{one['event']}", f"/articles/{one['event']}"):
            page = client.get(served.url + path)
            assert page.status_code == 200, path
        page = client.get(f"{served.url}/disagreements/{one['id']}").text
        assert "says so" in page
        assert "denies it" in page
        assert '<svg class="line"' not in page
