"""Files and streams → Articles: JSON, JSON Lines, HTML, ninjs, RSS, Atom and plain text, each told from the others.

What cannot be read comes out as an `Unreadable` that names its file, line and field; nothing is raised and nothing is
fetched, and the others are done.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from checker.articles.drafts import Draft
from checker.articles.entries import read_entry
from checker.articles.formats import read_content
from checker.articles.places import find_files
from checker.articles.refusals import Limits, Unreadable
from checker.model import Article

__all__ = ["Limits", "Unreadable", "read_articles", "read_entry", "read_stream"]

_DEFAULT_LIMITS = Limits()


def read_articles(
    paths: Iterable[Path | str],
    *,
    limits: Limits = _DEFAULT_LIMITS,
    outlet: str | None = None,
    published: datetime | None = None,
    language: str | None = None,
) -> Iterator[Article | Unreadable]:
    """The articles of files and folders, in the order given, a folder's files in the order of their names.

    `outlet`, `published` and `language` fill what an article does not say itself.
    """
    defaults = Draft(outlet=outlet, published=published, language=language)
    for path in paths:
        for found in find_files(Path(path)):
            if isinstance(found, Unreadable):
                yield found
                continue
            try:
                with found.open("rb") as stream:
                    yield from read_content(stream, name=str(found), limits=limits, defaults=defaults)
            except OSError as error:
                yield Unreadable(str(found), None, None, error.strerror or "cannot be read")


def read_stream(
    stream: BinaryIO,
    *,
    name: str = "-",
    limits: Limits = _DEFAULT_LIMITS,
    outlet: str | None = None,
    published: datetime | None = None,
    language: str | None = None,
) -> Iterator[Article | Unreadable]:
    """The articles of one stream, as `read_articles` reads a file; JSON Lines come out one by one as they arrive."""
    defaults = Draft(outlet=outlet, published=published, language=language)
    try:
        yield from read_content(stream, name=name, limits=limits, defaults=defaults)
    except OSError as error:
        yield Unreadable(name, None, None, error.strerror or "cannot be read")
