"""Who comes in, how far, and how another site is kept from acting in their name."""

import re
from collections.abc import Iterator
from contextlib import closing
from string import Formatter

import pytest
import requests

from checker.pipeline import Reader
from checker.store import open_store
from tests.web.conftest import Served, fill, serve
from workers.web.catalogues import load_catalogues

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def door(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with closing(open_store(str(tmp_path_factory.mktemp("door") / "desk.db"))) as store:
        fill(store, reader)
        proxied = {"proxy_header": "X-Remote-User", "proxies": ("127.0.0.0/8",), "proxy_scopes": ("read",)}
        with serve(store, reader, **proxied) as served:
            yield served


def sign_in(door: Served, *scopes: str) -> requests.Session:
    browser = requests.Session()
    browser.headers.update(HTML)
    token = door.token(*scopes)  # type: ignore[arg-type]
    answer = browser.post(f"{door.url}/sign-in", data={"token": token, "next": "/rules"})
    assert answer.url == f"{door.url}/rules"
    return browser


def csrf_of(page: str) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]


def test_a_stranger_is_led_to_the_door_and_back(door: Served) -> None:
    answer = requests.get(f"{door.url}/events?cursor=", headers=HTML, allow_redirects=False, timeout=9)
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/sign-in?next=/events%3Fcursor%3D"


@pytest.mark.parametrize("going", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:1", "/\n/"])
def test_nobody_is_led_away(door: Served, going: str) -> None:
    told = {"token": door.token("read"), "next": going}
    answer = requests.post(f"{door.url}/sign-in", data=told, allow_redirects=False, timeout=9)
    assert answer.headers["Location"] == "/"


def test_a_wrong_token_opens_nothing(door: Served) -> None:
    answer = requests.post(f"{door.url}/sign-in", data={"token": "chk_0_0", "next": "/"}, headers=HTML, timeout=9)
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers
    wrong = requests.get(f"{door.url}/sign-in?key=opens", headers=HTML, timeout=9)
    assert "Set-Cookie" not in wrong.headers


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(door: Served) -> None:
    answer = requests.post(f"{door.url}/sign-in", data={"token": door.token("read")}, allow_redirects=False, timeout=9)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()
    value = cookie.split(";")[0].split("=", 1)[1].strip('"')
    for broken in (value[:-1], value.replace(".", "x.", 1), "." + value, "é"):
        headers = {**HTML, "Cookie": f"checker_session={broken}".encode()}
        assert "/sign-in" in requests.get(f"{door.url}/", headers=headers, timeout=9).url


def test_a_decision_needs_the_mark_of_the_form(door: Served) -> None:
    browser = sign_in(door, "review")
    name = door.client("read").get(f"{door.url}/v1/disagreements").json()["disagreements"][0]["id"]
    path = f"{door.url}/disagreements/{name}"
    page = browser.get(path).text
    other = csrf_of(sign_in(door, "review").get(path).text)
    for told in ({}, {"csrf": ""}, {"csrf": other}):
        assert browser.post(f"{path}/decide", data={"state": "update", **told}).status_code == 403
    api = browser.post(f"{door.url}/v1/disagreements/{name}/reviews", json={"state": "update"})
    assert (api.status_code, api.json()["field"]) == (403, "csrf")
    assert browser.post(f"{path}/decide", data={"state": "update", "csrf": csrf_of(page)}).ok
    assert "an update" in browser.get(path).text


def test_roles_on_pages(door: Served) -> None:
    reading = sign_in(door, "read")
    name = door.client("read").get(f"{door.url}/v1/disagreements").json()["disagreements"][0]["id"]
    page = reading.get(f"{door.url}/disagreements/{name}").text
    assert "role of a reviewer" in page
    csrf = csrf_of(page)
    assert reading.post(f"{door.url}/disagreements/{name}/decide", data={"csrf": csrf}).status_code == 403
    assert reading.post(f"{door.url}/rules/toll-falls", data={"csrf": csrf, "text": ""}).status_code == 403
    assert reading.post(f"{door.url}/queue/replay", data={"csrf": csrf, "number": "1"}).status_code == 403
    assert "<h1>That did not work</h1>" in reading.get(f"{door.url}/disagreements/none").text
    admin = sign_in(door, "admin")
    csrf = csrf_of(admin.get(f"{door.url}/queue").text)
    for number in ("7", "-1", "²", "9" * 30):
        told = {"csrf": csrf, "number": number}
        assert admin.post(f"{door.url}/queue/replay", data=told).url.endswith("replayed=no")


def test_signing_out_and_a_revoked_token_close_the_desk(door: Served) -> None:
    browser = sign_in(door, "read")
    csrf = csrf_of(browser.get(f"{door.url}/").text)
    assert browser.post(f"{door.url}/sign-out", data={"csrf": csrf}).url == f"{door.url}/sign-in"
    assert "/sign-in" in browser.get(f"{door.url}/").url
    token = door.token("read")
    browser.post(f"{door.url}/sign-in", data={"token": token})
    assert browser.get(f"{door.url}/").url == f"{door.url}/"
    door.room.desk.revoke_token(token.split("_")[1])
    assert "/sign-in" in browser.get(f"{door.url}/").url


def test_a_proxy_is_believed_from_its_address_alone(door: Served, reader: Reader) -> None:
    named = {**HTML, "X-Remote-User": "ada"}
    page = requests.get(f"{door.url}/", headers=named, timeout=9)
    assert "Signed in as ada" in page.text
    with closing(open_store(":memory:")) as store:
        other = {"proxy_header": "X-Remote-User", "proxies": ("10.0.0.0/8", "nonsense")}
        with serve(store, reader, **other) as served:
            assert "/sign-in" in requests.get(f"{served.url}/", headers=named, timeout=9).url


def test_behind_a_proxy_that_speaks_https_the_cookie_is_secure(door: Served) -> None:
    told = {"token": door.token("read")}
    for headers, secure in (({"X-Forwarded-Proto": "https"}, True), ({}, False)):
        answer = requests.post(f"{door.url}/sign-in", data=told, headers=headers, allow_redirects=False, timeout=9)
        assert ("; Secure" in answer.headers["Set-Cookie"]) == secure
        assert ("Strict-Transport-Security" in answer.headers) == secure


def test_a_language_is_chosen_and_kept(door: Served) -> None:
    browser = sign_in(door, "read")
    assert '<html lang="fr">' in browser.get(f"{door.url}/language/fr?next=/events").text
    assert "Événements" in browser.get(f"{door.url}/events", headers={"Accept-Language": "en"}).text
    assert '<html lang="fr">' in browser.get(f"{door.url}/language/xx").text


def test_the_catalogues_say_the_same() -> None:
    known = load_catalogues()
    first = known["en"]
    for one in known.values():
        assert not [key for key in one.words if hasattr(one.words, key)]  # a template would get the method
        for table in (
            "hedges",
            "words",
            "counts",
            "states",
            "relations",
            "severities",
            "ledger",
            "units",
            "concepts",
            "terms",
            "problems",
        ):
            here, there = getattr(one, table), getattr(first, table)
            assert here.keys() == there.keys()
            for key, said in here.items():
                for mine, theirs in zip(
                    *((x if isinstance(x, tuple) else (x,)) for x in (said, there[key])), strict=True
                ):
                    fields = [
                        sorted(field for _, field, *_ in Formatter().parse(text) if field) for text in (mine, theirs)
                    ]
                    assert fields[0] == fields[1], key
