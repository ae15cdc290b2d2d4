"""An article with all that was read in it; and a box to paste a text into, which keeps nothing."""

from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from fastapi import APIRouter, Response

from checker.model import Article, Reading, SideSaid
from checker.pipeline import SideWriter
from workers.web.happenings import find_article
from workers.web.highlights import find_spans_of, split_text
from workers.web.pages.frames import Looks, Visit
from workers.web.people import Form
from workers.web.problems import ProblemError
from workers.web.reviews import read_disagreements

ROUTER = APIRouter(include_in_schema=False)
_LONGEST = 200_000
_LONGEST_PLACE = 12  # digits


class ClaimTold(msgspec.Struct, frozen=True):
    """A claim as the table tells it."""

    said: SideSaid
    label: str
    measure: str
    scope: list[str]


class Pasted(NamedTuple):
    """What stands in the box."""

    text: str
    published: str


@ROUTER.get("/articles/{name:path}")
def show_article(name: str, visit: Looks) -> Response:
    """One article."""
    room = visit.room
    article, reading = find_article(room.store, name, visit.request.query_params.get("outlet", ""))
    found = read_disagreements(room.store.findings(article.id), room.desk)
    at = visit.request.query_params.get("at", "")
    start = int(at) if at.isascii() and at.isdigit() and len(at) < _LONGEST_PLACE else -1
    return visit.show("article.html", **_tell(visit, article, reading, start), findings=found)


@ROUTER.get("/read")
def show_box(visit: Looks) -> Response:
    """The box."""
    return visit.show("article.html", "read", pasted=Pasted("", ""), reading=None)


@ROUTER.post("/read")
def read_pasted(visit: Looks, form: Form) -> Response:
    """What is read in a pasted text."""
    pasted = Pasted(form.get("text", "")[:_LONGEST].replace("\r\n", "\n"), form.get("published", "").strip())
    if not pasted.text.strip():
        return show_box(visit)
    try:
        published = datetime.fromisoformat(pasted.published) if pasted.published else None
    except ValueError as error:
        raise ProblemError(422, f"published: {pasted.published!r} is no ISO 8601 time", "published") from error
    article = Article(id="pasted", outlet="-", body=pasted.text, published=published)
    reading = visit.room.reader.read(article)
    return visit.show("article.html", "read", pasted=pasted, **_tell(visit, article, reading), findings=[])


def _tell(visit: Visit, article: Article, reading: Reading, start: int = -1) -> dict[str, Any]:
    text = visit.room.reader.make_text(article)
    spans = find_spans_of(article, reading, text, visit.speaker)
    writer = SideWriter({article.id: article}, {article.id: reading})
    sides = [(claim, writer.write(claim)) for claim in reading.claims]
    say = visit.speaker
    chosen = next(((side.quote.start, side.quote.end) for _, side in sides if side.quote.start == start), (0, 0))
    return {
        "article": article,
        "reading": reading,
        "parts": split_text(article.text, spans, 0, len(article.text), chosen),
        "claims": [
            ClaimTold(side, say.value(side.value), say.measure(claim.measure, side), say.scope(side))
            for claim, side in sides
        ],
    }
