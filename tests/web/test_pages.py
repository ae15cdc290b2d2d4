"""The pages in a real browser: what comes in appears, is decided by keys, and is what the API says; for everybody."""

import json
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
import redis
from playwright.sync_api import Browser, expect

from checker.model import Finding
from checker.pipeline import Reader
from checker.store import open_store
from tests.cli.conftest import YARD
from tests.web.browsers import find_faults, open_browser, open_page
from tests.web.conftest import Served, fill, serve
from workers.bridges import Bridge
from workers.locals import work_locally
from workers.settings import Settings

HOSTILE = (
    "</textarea></title></script><script>window.broken=1</script><img src=x onerror=window.broken=1>'\"\u202e&amp;"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def full(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with closing(open_store(str(tmp_path_factory.mktemp("pages") / "desk.db"))) as store:
        fill(store, reader)
        with serve(store, reader) as served:
            yield served


def disagreement(served: Served, **sought: str) -> str:
    told = served.client("read").get(f"{served.url}/v1/disagreements", params=sought).json()
    return str(told["disagreements"][0]["id"])


def changed(served: Served) -> list[str]:
    """What another severity of jobs-differ changes: its findings come anew and go, all others stay."""
    rules = [msgspec.json.decode(row.body, type=Finding).rule.id for row in served.room.store.findings()]
    fired = rules.count("jobs-differ")
    assert fired
    return [str(fired), str(fired), str(len(rules) - fired)]


def test_what_comes_in_by_the_stream_appears_and_is_decided_by_keys(
    browser: Browser, reader: Reader, redis_url: str, empty_address: str
) -> None:
    settings = Settings(store_url=empty_address, broker_url=redis_url, lease_seconds=0.2, sweep_seconds=0.1)
    alone = msgspec.structs.replace(settings, broker_url="")
    ended = threading.Event()
    with closing(open_store(settings.store_url)) as store, serve(store, reader) as served:
        parts = [
            threading.Thread(target=Bridge(settings, store, lambda _: None).run, args=(ended,)),
            threading.Thread(target=work_locally, args=(alone, ended)),
        ]
        for part in parts:
            part.start()
        try:
            with open_page(browser, served.url) as page, closing(redis.Redis.from_url(redis_url)) as producer:
                expect(page.locator("#link")).to_have_text("live")
                page.evaluate("window.same = true")
                expect(page.locator(".quarrel")).to_have_count(0)
                for article in YARD:
                    producer.xadd(settings.intake_stream, {"article": json.dumps(article)})
                row = page.locator(".quarrel")
                expect(row).to_have_count(1, timeout=30_000)
                assert sorted(row.locator(".amount").all_inner_texts()) == ["1,200", "2,100"]
                page.keyboard.press("j")
                page.keyboard.press("1")
                expect(row).to_have_count(0)
                expect(page.locator("#toast")).to_contain_text("left is wrong")
                client = served.client("read")
                told = client.get(f"{served.url}/v1/disagreements").json()["disagreements"]
                assert [one["review"]["state"] for one in told] == ["a_wrong"]
                assert [one["review"]["by"] for one in told] == ["local"]
                counts = client.get(f"{served.url}/v1/queue").json()["counts"]
                assert (counts["received"], counts["done"]) == (2, 2)
                page.keyboard.press("u")
                expect(row).to_have_count(1)
                assert page.evaluate("window.same")
                record = client.get(f"{served.url}/v1/disagreements/{told[0]['id']}/reviews").json()["reviews"]
                assert [entry["state"] for entry in record] == ["a_wrong", "open"]
        finally:
            ended.set()
            for part in parts:
                part.join(30)


def test_keys_move_open_search_and_help(browser: Browser, full: Served) -> None:
    with open_page(browser, full.url) as page:
        for _ in range(3):
            page.keyboard.press("j")
        page.keyboard.press("k")
        chosen = page.locator(".quarrel.current")
        assert chosen.get_attribute("id") == page.locator(".quarrel").nth(1).get_attribute("id")
        page.keyboard.press("/")
        page.keyboard.type("manifest ferr")
        page.keyboard.press("Enter")
        expect(page.locator(".quarrel")).to_have_count(1)
        page.wait_for_load_state()  # keys are heard when the page's script has run
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        expect(page.locator(".single h1")).to_have_text("protesters")
        page.wait_for_load_state()
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_be_visible()
        page.keyboard.press("Escape")
        page.fill("#note", "the organisers count otherwise")
        page.locator("h1").click()
        page.keyboard.press("4")
        expect(page.locator(".history")).to_contain_text("the organisers count otherwise")
        page.keyboard.press("u")
        expect(page.locator(".head .state")).to_have_count(0)
        here = page.url
        page.keyboard.press("j")
        page.wait_for_url(lambda url: url != here)
        page.keyboard.press("k")
        page.wait_for_url(here)
        page.goto(f"{full.url}/rules")
        page.keyboard.press("/")
        page.wait_for_url("**/#words")
        expect(page.locator("#words")).to_be_focused()
        page.keyboard.type("4,200")
        page.keyboard.press("Enter")
        expect(page.locator(".quarrel")).to_have_count(1)


def test_every_page_works_without_scripts(browser: Browser, full: Served) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{full.url}/sign-in?key=opens-the-desk")
        page.goto(f"{full.url}/disagreements/{disagreement(full, event='flood-coast')}")
        page.fill("#note", "by hand")
        page.click("button[value=update]")
        expect(page.locator(".history li")).to_have_count(1)
        page.click("button[formaction$=undo]")
        expect(page.locator(".history li")).to_have_count(2)


def test_a_rule_is_tried_in_place(browser: Browser, full: Served) -> None:
    with open_page(browser, full.url) as page:
        page.goto(f"{full.url}/rules/jobs-differ")
        page.click("button[value=test]")
        expect(page.locator(".outcome.holds")).to_have_count(1)
        written = page.input_value("#text")
        page.fill("#text", written.replace("severity: high", "severity: low"))
        page.click("button[value=change]")
        assert page.locator("#outcome .three b").all_inner_texts() == changed(full)
        assert page.locator("button[value=filter]").count() == 0
        name = disagreement(full, rule="jobs-differ")
        full.room.desk.decide(name, "conflation", by="ada", at=1)
        page.goto(f"{full.url}/rules/jobs-differ")
        page.click("button[value=filter]")
        expect(page.locator("pre")).to_contain_text("silences: jobs-differ")
        full.room.desk.undo(name, by="ada", at=2)
        page.fill("#text", written.replace("values:", "value:"))
        page.click("button[value=test]")
        expect(page.locator(".wrong")).to_contain_text("unknown fact 'value'")


def test_what_would_change_is_looked_up_piece_by_piece(browser: Browser, full: Served) -> None:
    slowly = serve(full.room.store, full.room.reader, trial_seconds=0, trial_articles=4)
    with slowly as desk, open_page(browser, desk.url) as page:
        page.goto(f"{desk.url}/rules/jobs-differ")
        page.fill("#text", page.input_value("#text").replace("severity: high", "severity: low"))
        page.click("button[value=change]")
        expect(page.locator("#outcome .hint")).to_have_text("looked at 14 of 14 articles")
        assert page.locator("#outcome .three b").all_inner_texts() == changed(full)
        assert page.locator("[data-list=new] li").count() == page.locator("[data-list=gone] li").count() > 0
        assert page.locator("[data-more]").count() == 0


def test_events_are_filtered_and_their_marks_lead_to_the_figure(browser: Browser, full: Served) -> None:
    with open_page(browser, full.url) as page:
        page.goto(f"{full.url}/events")
        expect(page.locator(".events h2")).to_have_count(4)
        page.select_option("#found", "no")
        expect(page.locator(".events .empty")).to_contain_text("No event fits")
        page.goto(f"{full.url}/events?words=brennh+ech")
        page.locator(".events h2 a").click()
        page.locator("a.mark", has_text="11").click()
        expect(page.locator("#chosen")).to_contain_text("Eleven")
        expect(page.locator("#chosen")).to_be_in_viewport()


def test_a_pasted_text_is_read_and_not_kept(browser: Browser, full: Served) -> None:
    with open_page(browser, full.url) as page:
        page.goto(f"{full.url}/read")
        page.fill("#text", "The army evacuated 4,180 residents of Marrowdale.")
        page.click("form.paste button")
        piece = page.locator(".text .piece.claim")
        piece.focus()
        expect(piece.locator(".tip")).to_contain_text("people evacuated: 4,180")
        assert "pasted" not in full.room.store.all_ids()


def test_a_hostile_article_is_harmless(browser: Browser, reader: Reader, tmp_path: Path) -> None:
    told = [
        {**one, "id": f"{one['id']}{HOSTILE}", "title": f"{one['title']} {HOSTILE}", "url": "javascript:alert(1)",
         "outlet": f"{at}{HOSTILE}", "body": f"{one['body']}\n\n{HOSTILE}"}
        for at, one in enumerate(YARD)
    ]  # fmt: skip
    settings = Settings(store_url=str(tmp_path / "desk.db"), lease_seconds=0.001)
    with closing(open_store(settings.store_url)) as store, serve(store, reader) as served:
        client = served.client("submit", "read", "admin")
        for article in told:
            assert client.post(f"{served.url}/v1/articles", json=article).status_code == 202
        headers = {"Content-Type": "application/x-ndjson", "Idempotency-Key": HOSTILE.encode("ascii", "ignore")}
        assert client.post(f"{served.url}/v1/articles", data=b"{}", headers=headers).ok
        work_locally(settings, threading.Event(), until_idle=True)
        name = disagreement(served)
        with open_page(browser, served.url) as page:
            links = ["/", f"/disagreements/{name}", "/events", "/queue", "/?words=" + HOSTILE]
            for path in links:
                page.goto(served.url + path)
                assert "onerror" in page.content()
                assert page.evaluate("window.broken") is None
                assert page.locator("script:not([src])").count() == 0
                assert page.locator("main img, main script").count() == 0
            page.goto(f"{served.url}/disagreements/{name}")
            page.locator(".crumbs a").last.click()
            expect(page.locator("h1")).to_contain_text("onerror")
            page.locator("#articles + ul a").first.click()
            expect(page.locator("h1")).to_contain_text("onerror")
            assert page.evaluate("window.broken") is None


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize(("language", "inbox"), [("en-GB", "Inbox"), ("fr-FR", "À traiter")])
def test_everybody_can_use_every_page(browser: Browser, full: Served, width: int, language: str, inbox: str) -> None:
    paths = [
        "/", "/events", "/events/fire-coast", "/articles/flood-courrier", "/read", "/rules", "/rules/toll-falls",
        "/queue", "/sign-in",
        f"/disagreements/{disagreement(full, event='flood-coast')}",
    ]  # fmt: skip
    faults = []
    with open_page(browser, full.url, language=language, width=width) as page:
        expect(page.locator("h1")).to_have_text(inbox)
        for path in paths:
            page.goto(full.url + path)
            assert page.get_attribute("html", "lang") == language[:2]
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            faults += [f"{path}: {fault}" for fault in find_faults(page)]
    assert faults == []
