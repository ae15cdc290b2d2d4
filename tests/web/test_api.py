"""The API says what the store holds, to whom it may, and names the field of every error."""

import json
from pathlib import Path

import jsonschema
import pytest
import requests

from checker.pipeline import make_schema
from tests.web.conftest import Get, Served
from workers.web.servers import print_openapi

ROOT = Path(__file__).parents[2]


def test_disagreements_come_page_by_page_the_gravest_first(get: Get) -> None:
    whole = get("/v1/disagreements").json()["disagreements"]
    order = [("high", "medium", "low").index(one["severity"]) for one in whole]
    assert order == sorted(order)
    assert len(whole) == 9
    seen, cursor = [], ""
    while cursor is not None:
        page = get("/v1/disagreements", params={"limit": 2, "cursor": cursor})
        seen += page.json()["disagreements"]
        cursor = page.json()["next"]
        assert ("rel=" in page.headers.get("Link", "")) == (cursor is not None)
    assert seen == whole


def test_findings_are_those_of_the_report(desk: Served, get: Get) -> None:
    schema = make_schema("finding")
    listed = get("/v1/findings", params={"limit": 200}).json()["findings"]
    assert len(listed) == len(desk.room.store.findings()) > 10
    for finding in listed:
        jsonschema.validate(finding, schema)
        assert get(f"/v1/findings/{finding['id']}").json() == finding


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ({"outlet": "gazette-du-port.example", "state": "open"}, 5),
        ({"measure": "killed"}, 2),
        ({"rule": "jobs-differ"}, 1),
        ({"since": "2031-11-01"}, 2),
        ({"since": "2031-11-03T11:10:00Z"}, 2),
        ({"words": "ferries ORGANISATEURS"}, 1),
        ({"event": "fire-coast"}, 3),
    ],
)
def test_filters(get: Get, query: dict[str, str], number: int) -> None:
    assert len(get("/v1/disagreements", params=query).json()["disagreements"]) == number


@pytest.mark.parametrize("severity", ["high", "medium", "low"])
def test_a_filter_leaves_one_severity(get: Get, severity: str) -> None:
    whole = get("/v1/disagreements").json()["disagreements"]
    left = get("/v1/disagreements", params={"severity": severity}).json()["disagreements"]
    assert left == [one for one in whole if one["severity"] == severity]


def test_events_and_articles(get: Get) -> None:
    events = get("/v1/events").json()["events"]
    assert len(events) == 4
    assert {one["id"]: one["disagreements"] for one in events} == {
        "yard-courrier": 2, "flood-coast": 3, "march-gazette": 1, "fire-coast": 3,
    }  # fmt: skip
    assert len(events) == 4
    flood = get("/v1/events/flood-coast").json()
    assert {one["id"]: one["copy_of"] for one in flood["articles"]} == {
        "flood-courrier": "", "flood-harbour": "", "flood-inland": "flood-harbour", "flood-coast": "",
    }  # fmt: skip
    assert len(flood["disagreements"]) == 3
    article = get("/v1/articles/flood-inland").json()
    assert article["article"]["outlet"] == "inland-echo.example"
    assert article["findings"]
    assert article["reading"]["claims"]


def test_what_a_client_holds_is_not_sent_again(desk: Served) -> None:
    client = desk.client("review")
    url = f"{desk.url}/v1/findings"
    tag = client.get(url).headers["ETag"]
    assert client.get(url, headers={"If-None-Match": tag}).status_code == 304
    name = client.get(f"{desk.url}/v1/disagreements").json()["disagreements"][-1]["id"]
    assert client.post(f"{desk.url}/v1/disagreements/{name}/reviews", json={"state": "update"}).status_code == 201
    assert client.get(url, headers={"If-None-Match": tag}).status_code == 200
    assert client.post(f"{desk.url}/v1/disagreements/{name}/undo").status_code == 201


def test_a_review_holds_for_every_finding_and_is_never_overwritten(desk: Served) -> None:
    client = desk.client("review")
    whole = client.get(f"{desk.url}/v1/disagreements").json()["disagreements"]
    one = next(each for each in whole if len(each["findings"]) > 1)
    path = f"{desk.url}/v1/disagreements/{one['id']}"
    told = {"state": "a_wrong", "note": "the register says so"}
    assert client.post(f"{path}/reviews", json=told).json()["by"] == "review"
    by_finding = client.post(f"{desk.url}/v1/findings/{one['findings'][0]}/reviews", json={"state": "update"})
    assert by_finding.json()["disagreement"] == one["id"]
    states = {client.get(f"{desk.url}/v1/findings/{name}").json()["review"]["state"] for name in one["findings"]}
    assert states == {"update"}
    assert client.post(f"{path}/undo").json()["state"] == "a_wrong"
    assert client.get(path).json()["review"] | {"at": ""} == {
        "state": "a_wrong", "by": "review", "at": "", "note": "",
    }  # fmt: skip
    assert client.post(f"{path}/undo").json()["state"] == "open"
    assert client.post(f"{path}/undo").status_code == 404
    record = client.get(f"{path}/reviews").json()["reviews"]
    assert [entry["state"] for entry in record] == ["a_wrong", "update", "a_wrong", "open"]
    assert record[0]["note"] == told["note"]


@pytest.mark.parametrize(
    ("path", "status", "field"),
    [
        ("/v1/findings?limit=many", 422, "limit"),
        ("/v1/findings?limit=201", 422, "limit"),
        ("/v1/findings?cursor=%C3%A9", 422, "cursor"),
        ("/v1/findings?cursor=WzEsMiwzXQ", 422, "cursor"),
        ("/v1/findings?since=soon", 422, "since"),
        ("/v1/findings?severity=grave", 422, "severity"),
        ("/v1/findings/0", 404, "name"),
        ("/v1/events/no%00ne", 404, "name"),
        ("/v1/articles/none", 404, "name"),
        ("/v1/nothing", 404, ""),
    ],
)
def test_an_error_names_the_field(get: Get, path: str, status: int, field: str) -> None:
    answer = get(path)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["status"], answer.json()["field"]) == (status, status, field)


def test_a_wrong_body_names_its_field(desk: Served) -> None:
    client = desk.client("review")
    path = f"{desk.url}/v1/disagreements/any/reviews"
    for body, field in (({"state": "maybe"}, "state"), ({"state": "open", "note": 7}, "note"), ([], "")):
        answer = client.post(path, data=json.dumps(body))
        assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert client.post(path, data=b"\xff").status_code == 422


def test_who_may_do_what(desk: Served) -> None:
    review = f"{desk.url}/v1/disagreements/any/reviews"
    listed = f"{desk.url}/v1/findings"
    assert requests.get(listed, timeout=9).status_code == 401
    wrong = desk.token("read")[:-1]
    for header in (f"Bearer {wrong}", "Bearer chk__", "Bearer é", "Basic eDp5"):
        answer = requests.get(listed, headers={"Authorization": header.encode()}, timeout=9)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert desk.client("submit").get(listed).status_code == 403
    assert desk.client("read").post(review, json={"state": "open"}).status_code == 403
    assert desk.client("admin").post(review, json={"state": "open"}).status_code == 404
    token = desk.token("read")
    assert requests.get(listed, headers={"Authorization": f"Bearer {token}"}, timeout=9).ok
    desk.room.desk.revoke_token(token.split("_")[1])
    assert requests.get(listed, headers={"Authorization": f"Bearer {token}"}, timeout=9).status_code == 401


def test_every_answer_is_shielded(desk: Served) -> None:
    for path in ("/health", "/v1/findings", "/nothing"):
        headers = requests.get(desk.url + path, headers={"Origin": "https://evil.example"}, timeout=9).headers
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert "Access-Control-Allow-Origin" not in headers


def test_the_shipped_openapi_file_is_that_of_the_program() -> None:
    shipped = (ROOT / "workers/web/openapi.json").read_bytes()
    assert shipped == print_openapi(), "checker serve --openapi > workers/web/openapi.json"


def test_other_standards_and_a_draft_after_a_decision_alone(desk: Served) -> None:
    client = desk.client("review")
    one = client.get(f"{desk.url}/v1/disagreements").json()["disagreements"][0]
    path = f"{desk.url}/v1/disagreements/{one['id']}"
    page = client.get(f"{path}/annotations").json()
    assert [item["id"].rpartition(":")[2] for item in page["items"]] == one["findings"]
    assert client.get(f"{path}/claimreview").status_code == 409
    client.post(f"{path}/reviews", json={"state": "b_wrong"})
    (draft,) = client.get(f"{path}/claimreview").json()
    assert (draft["creativeWorkStatus"], draft["author"]["name"]) == ("Draft", "review")
    client.post(f"{path}/undo")
    assert client.get(f"{path}/claimreview").status_code == 409


def test_an_event_is_a_report_in_every_shape(get: Get) -> None:
    whole = get("/v1/reports/fire-coast").json()
    assert jsonschema.validate(whole, make_schema("report")) is None
    assert len(whole["disagreements"]) == len(get("/v1/events/fire-coast").json()["disagreements"]) == 3
    for form, kind, beginning in (
        ("csv", "text/csv", b"disagreement,"), ("html", "text/html", b"<!doctype html>"),
        ("sarif", "application/sarif+json", b"{"), ("annotations", "application/ld+json", b"{"),
    ):  # fmt: skip
        answer = get("/v1/reports/fire-coast", params={"format": form})
        assert answer.headers["Content-Type"].startswith(kind)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.content.startswith(beginning)
        assert b"gazette-du-port.example" in answer.content
    assert get("/v1/reports/none").status_code == 404
    assert get("/v1/reports/fire-coast", params={"format": "pdf"}).json()["field"] == "format"


def test_what_is_sent_again_under_its_key_counts_once_for_each_who_sends(desk: Served) -> None:
    told = {"outlet": "harbour-post.example", "body": "Nine people died in Arlund.", "id": "once"}
    first, second = desk.client("submit"), desk.client("submit")
    path, before = f"{desk.url}/v1/articles", desk.room.store.ledger.counts()["received"]
    for client, received in ((first, 1), (first, 1), (second, 2)):
        answer = client.post(path, json=told, headers={"Idempotency-Key": "monday-1"})
        assert answer.status_code == 202
        assert desk.room.store.ledger.counts()["received"] - before == received
    assert answer.json()["receipts"][0]["state"] == "duplicate"
    wrong = first.post(path, json={"outlet": "x", "body": "y", "published": "soon"})
    assert (wrong.status_code, wrong.json()["field"]) == (422, "published")
    assert first.post(path, data=b"{" * 100_000).status_code == 422
    lines = b'{"outlet": "a.example", "body": "Ten."}\n\n\xff\n[]\n'
    many = first.post(path, data=lines, headers={"Content-Type": "application/x-ndjson"})
    assert [one["state"] for one in many.json()["receipts"]] == ["accepted", "quarantined", "quarantined"]
    queue = desk.client("read").get(f"{desk.url}/v1/queue").json()
    assert (queue["faults"], len(queue["quarantine"])) == ([], 2)
