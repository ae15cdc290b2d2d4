"""What a disagreement is in the words of other standards: Web Annotations, and a draft of a ClaimReview."""

from fastapi import APIRouter, Response

from checker.pipeline import draft_claim_reviews, list_annotations
from workers.web.api.answers import tell
from workers.web.api.disagreements import In, find_disagreement
from workers.web.api.says import says_document
from workers.web.people import Reads
from workers.web.problems import ProblemError
from workers.web.reviews import read_findings

ROUTER = APIRouter(prefix="/v1")


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
