"""A path → Files: itself, or what a folder holds, in an order that does not depend on the file system."""

import os
from collections.abc import Iterator
from pathlib import Path

from checker.articles.refusals import Unreadable

SUFFIXES = frozenset((".json", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".txt", ".xml", ".rss", ".atom"))


def find_files(path: Path) -> Iterator[Path | Unreadable]:
    """The file, or every file with a known suffix in the folder and the folders below; hidden ones are left out."""
    if not path.is_dir():
        yield path if path.exists() else Unreadable(str(path), None, None, "no such file or folder")
        return
    found = False
    for folder, inner, names in os.walk(path, onerror=None):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in SUFFIXES and not name.startswith(".") and file.is_file():
                found = True
                yield file
    if not found:
        yield Unreadable(str(path), None, None, f"holds no file named *{', *'.join(sorted(SUFFIXES))}")
