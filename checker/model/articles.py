"""The nouns of what is read: Article, and Text with its Sentences and Furniture."""

from datetime import datetime
from typing import Any, Literal

import msgspec

Status = Literal["usable", "corrected", "withdrawn"]
Level = Literal["pack", "digits"]


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """What an outlet published, as submitted. `text` is what every offset counts in."""

    id: str
    outlet: str
    body: str
    title: str = ""
    url: str | None = None
    language: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    origin: str | None = None
    status: Status = "usable"
    extra: dict[str, Any] = {}

    @property
    def text(self) -> str:
        """The stored text: the title, a blank line, the body; the body alone where there is no title."""
        return f"{self.title}\n\n{self.body}" if self.title else self.body


class Furniture(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the page that is no part of the article, and why ("share bar", "photo credit", …)."""

    start: int
    end: int
    why: str


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence outside the furniture. `paragraph` counts from 0; the headline is paragraph 0 where there is one."""

    start: int
    end: int
    paragraph: int
    headline: bool


class Text(msgspec.Struct, frozen=True):
    """An article's text made ready: language (ISO 639-1), furniture set apart, sentences found.

    `level` says how well its language is known: `pack` (a language pack reads it) or `digits` (digits and dates only).
    """

    content: str
    language: str
    level: Level
    sentences: tuple[Sentence, ...]
    furniture: tuple[Furniture, ...]
