"""A watched folder → ledger: each file is taken in whole, then moved to `taken`, or to `refused` where nothing was."""

import hashlib
import threading
import time
from io import BytesIO
from pathlib import Path

from checker.model import Article, Unread
from checker.pipeline import Hints, read_inputs
from checker.store import Store
from workers.benches import is_outage
from workers.intakes import Enqueue, take_found
from workers.logs import log
from workers.settings import Settings

CHANNEL = "folder"
_QUIET = 1.0
"""Seconds for which a file must not have changed: it may still be written."""


def watch_folder(settings: Settings, store: Store, enqueue: Enqueue, ended: threading.Event) -> None:
    """Take in what comes into the folder until it is told to end."""
    while not ended.is_set():
        try:
            take_folder(settings, store, enqueue)
        except Exception as error:
            if not is_outage(error):
                raise
            log().warning("a server is away", error=type(error).__name__)
        ended.wait(settings.sweep_seconds)


def take_folder(settings: Settings, store: Store, enqueue: Enqueue, quiet: float = _QUIET) -> int:
    """Take in the files that are there; how many."""
    folder = Path(settings.watched_folder)
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    ripe = [path for path in files if time.time() - path.stat().st_mtime >= quiet]
    for path in ripe:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()[:16]
        hints = Hints(max_bytes=settings.article_bytes)
        found: list[Article | Unread] = list(read_inputs([str(path)], BytesIO(), hints))
        take_found(found, CHANNEL, f"{path.name}@{digest}", (store, settings, enqueue))
        sound = any(isinstance(one, Article) for one in found)
        place = folder / ("taken" if sound else "refused")
        place.mkdir(exist_ok=True)
        path.rename(place / f"{digest}-{path.name}")
        log().info("took a file", articles=len(found))
    return len(ripe)
