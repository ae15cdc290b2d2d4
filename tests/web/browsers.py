"""A real browser for the pages: Debian's chromium, without a window, and axe-core to look at what it shows."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, Page, expect, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
_GRAVE = ("serious", "critical")
_PATIENCE = 30_000  # milliseconds: other tests may run beside

expect.set_options(timeout=_PATIENCE)


class NoBrowserError(Exception):
    """No browser can be had; the message tells what would help."""


def find_browser() -> str:
    """The program."""
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return found
    raise NoBrowserError("no chromium: `make test` installs it as root; otherwise `apt-get install chromium`")


@contextmanager
def open_browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def open_page(browser: Browser, url: str, *, language: str = "en-GB", width: int = 1400) -> Iterator[Page]:
    """A page of a person who has signed in; what goes wrong in it fails the test."""
    with browser.new_context(viewport={"width": width, "height": 860}, locale=language) as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
        page.goto(f"{url}/sign-in?key=opens-the-desk")
        yield page
        assert wrong == []


def find_faults(page: Page) -> list[str]:
    """What axe-core finds that would keep somebody from using the page."""
    # The policy of the page allows no script but its own: this one goes around it, by the browser's own door.
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document)")
    assert found["passes"], "axe-core looked at nothing"
    return [
        f"{one['impact']} {one['id']}: {one['help']}: {one['nodes'][0]['html'][:160]}"
        for one in found["violations"]
        if one["impact"] in _GRAVE
    ]
