"""The pages of the desk as README shows them, with the articles of `checker demo`, in workers/web/pictures:

    .venv/bin/python -m tests.tools.take_pictures [FOLDER]

They are WebP, which the browser itself writes, and a few tens of kilobytes each.
"""

import base64
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from checker.pipeline import Reader
from checker.rulebook import load_rulebook
from checker.store import Store, open_store
from tests.web.browsers import open_browser, open_page
from tests.web.conftest import fill, serve
from workers.intakes import Submission, take_in
from workers.settings import Settings

PICTURES = Path(__file__).parents[2] / "workers/web/pictures"
PHONE, DESK, HIGH = 390, 1180, 800
_QUALITY = 0.72
_ENCODE = """async ([png, quality]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", quality).split(",")[1];
}"""
_PASTED = (
    "About 4,200 people were evacuated from Marrowdale over the past 24 hours, the Tessel Rescue Centre said. "
    "Among them were 1,320 children. Two bridges were closed at 6 p.m."
)


def leave(_page: Page) -> None:
    """Nothing is done on the page."""


class Shot(NamedTuple):
    """A picture: what it is called, the page, and what is done there before it is taken."""

    name: str
    path: str
    act: Callable[[Page], None] = leave
    width: int = DESK
    language: str = "en-GB"


def paste(page: Page) -> None:
    page.fill("#text", _PASTED)
    page.fill("#published", "2031-05-04T15:30")
    page.click("form.paste button")
    page.locator(".text .piece.claim").first.focus()


def try_change(page: Page) -> None:
    written = page.input_value("#text")
    page.fill("#text", written.replace("severity: high", "severity: low"))
    page.click("button[value=change]")
    page.locator("#file").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#change').scrollIntoView({block: 'center'})")


def list_shots(store: Store) -> Iterator[Shot]:
    rows = store.desk.disagreement
    flood = next(row.id for row in _disagreements(store) if row.event == "flood-coast" and row.severity == "high")
    assert rows(flood)
    decided = datetime(2031, 5, 4, 16, 20, tzinfo=UTC)
    store.desk.decide(flood, "conflation", by="lea", at=_micro(decided), note="two counts of two days?")
    store.desk.undo(flood, by="lea", at=_micro(decided.replace(minute=24)))
    note = "the Rescue Centre confirms 4,180 for the same day"
    store.desk.decide(flood, "b_wrong", by="noor", at=_micro(decided.replace(minute=31)), note=note)
    yield Shot("inbox", "/?state=any")
    yield Shot("inbox-phone", "/?state=any", width=PHONE)
    yield Shot("inbox-french", "/?state=any", language="fr-FR")
    yield Shot("disagreement", f"/disagreements/{flood}")
    yield Shot("disagreement-phone", f"/disagreements/{flood}", width=PHONE)
    yield Shot("events", "/events")
    yield Shot("event", "/events/fire-coast")
    yield Shot("article", "/articles/flood-harbour")
    yield Shot("paste", "/read", paste)
    yield Shot("rules", "/rules")
    yield Shot("rule", "/rules/jobs-differ", try_change)
    yield Shot("queue", "/queue")
    yield Shot("sign-in", "/sign-in", lambda page: page.context.clear_cookies())


class _Row(NamedTuple):
    id: str
    event: str
    severity: str


def _disagreements(store: Store) -> Iterator[_Row]:
    for row in store.findings():
        told = json.loads(row.body)
        yield _Row(told["disagreement"], told["event"], told["severity"])


def _micro(moment: datetime) -> int:
    return int(moment.timestamp()) * 1_000_000


def take(browser: Browser, url: str, shot: Shot, *, whole: bool = False) -> bytes:
    """The picture of a page, as WebP."""
    with open_page(browser, url, language=shot.language, width=shot.width) as page:
        page.goto(url + shot.path)
        shot.act(page)
        page.wait_for_timeout(400)
        png = base64.b64encode(page.screenshot(full_page=whole)).decode()
    with browser.new_context() as context:
        return base64.b64decode(context.new_page().evaluate(_ENCODE, [png, _QUALITY]))


def main(folder: Path, *, whole: bool, names: list[str]) -> None:
    """Every picture; `whole` pages and not their first screen, some by their names."""
    reader = Reader(load_rulebook())
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as kept, closing(open_store(f"{kept}/desk.db")) as store:
        fill(store, reader)
        broken = [b'{"outlet": "harbour-post.example", "body": "Nine died.", "published": "yesterday"}', b"{"]
        sent = [Submission("stream", f"1926-{number}", content) for number, content in enumerate(broken)]
        take_in(sent, store, Settings(), lambda _: None)
        with serve(store, reader) as served, open_browser() as browser:
            for shot in list_shots(store):
                if not names or shot.name in names:
                    content = take(browser, served.url, shot, whole=whole)
                    (folder / f"{shot.name}.webp").write_bytes(content)
                    print(f"{shot.name}  {len(content) // 1000} kB")  # noqa: T201  the output of this tool


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--whole"]
    main(Path(words[0]) if words else PICTURES, whole="--whole" in sys.argv, names=words[1:])
