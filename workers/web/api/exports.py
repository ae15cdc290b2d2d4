"""What was found in the words of other standards: an event as a report, Web Annotations, a draft of a ClaimReview."""

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from checker.model import Report
from checker.pipeline import (
    assemble,
    draft_claim_reviews,
    list_annotations,
    write_annotations,
    write_csv,
    write_html,
    write_json,
    write_sarif,
)
from workers.web.api.answers import tell
from workers.web.api.disagreements import In, find_disagreement
from workers.web.api.says import says_document
from workers.web.happenings import find_happening
from workers.web.people import Reads
from workers.web.problems import ProblemError
from workers.web.reviews import read_findings, read_states

Shape = Literal["json", "sarif", "csv", "html", "annotations"]

ROUTER = APIRouter(prefix="/v1")
_WRITERS: dict[Shape, tuple[Callable[[Report], bytes], str]] = {
    "json": (write_json, "application/json"),
    "sarif": (write_sarif, "application/sarif+json"),
    "csv": (write_csv, "text/csv; charset=utf-8"),
    "html": (write_html, "text/html; charset=utf-8"),
    "annotations": (write_annotations, "application/ld+json"),
}


@ROUTER.get("/reports/{name:path}", tags=["exports"], responses=says_document("The report, to be kept as a file"))
def get_report(name: str, room: In, _: Reads, form: Annotated[Shape, Query(alias="format")] = "json") -> Response:
    """One event as `checker check` reports it: JSON, SARIF, CSV, a page to mail, Web Annotations."""
    happening = find_happening(room.store, name)
    entries = zip(happening.articles, happening.readings, strict=True)
    report = assemble(entries, room.reader, states=read_states(happening.id, room.desk))
    write, kind = _WRITERS[form]
    ending = {"sarif": "sarif.json", "annotations": "annotations.json"}.get(form, form)
    headers = {"Content-Disposition": f'attachment; filename="report.{ending}"'}
    return Response(write(report), headers=headers, media_type=kind)


@ROUTER.get(
    "/disagreements/{name}/annotations",
    tags=["exports"],
    responses=says_document("W3C Web Annotations, a JSON-LD page"),
)
def get_annotations(name: str, room: In, _: Reads) -> Response:
    """The findings of a disagreement as W3C Web Annotations: both quotes with their places."""
    find_disagreement(room, name)
    findings = read_findings(room.desk.disagreement(name), room.desk)
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage"}
    return tell({**page, "items": list_annotations(findings, {})})


@ROUTER.get("/disagreements/{name}/claimreview", tags=["exports"], responses=says_document("Drafts, one a wrong side"))
def get_claim_reviews(name: str, room: In, _: Reads) -> Response:
    """Drafts of schema.org ClaimReviews; there are none before a person has found a side wrong."""
    drafts = draft_claim_reviews(find_disagreement(room, name))
    if not drafts:
        raise ProblemError(409, "no person has found a side of this disagreement wrong", "name")
    return tell(drafts)
