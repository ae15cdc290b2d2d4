"""Findings → W3C Web Annotations, and what a person has decided → a draft of a ClaimReview."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from checker.model import ArticleRef, Disagreement, Finding, Report, SideSaid, Stand
from checker.report.sarifs import name_article

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_WRONG = {"a_wrong": ("left",), "b_wrong": ("right",), "both_wrong": ("left", "right")}


def write_annotations(report: Report) -> bytes:
    """A page of annotations, one for each finding, its two quotes as targets."""
    articles = {article.id: article for article in report.articles}
    page = {"@context": _CONTEXT, "type": "AnnotationPage", "items": list_annotations(report.findings, articles)}
    return msgspec.json.format(msgspec.json.encode(page), indent=2) + b"\n"


def list_annotations(findings: Iterable[Finding], articles: Mapping[str, ArticleRef]) -> list[dict[str, Any]]:
    """The annotations of findings."""
    return [
        {
            "id": f"urn:checker:finding:{finding.id}",
            "type": "Annotation",
            "motivation": "assessing",
            "body": {"type": "TextualBody", "value": finding.because, "format": "text/plain", "language": "en"},
            "target": [_target(side, articles) for side in (finding.left, finding.right)],
        }
        for finding in findings
    ]


def draft_claim_reviews(disagreement: Disagreement) -> list[dict[str, Any]]:
    """A draft of a schema.org ClaimReview for each side that a person has found wrong; none before."""
    review = disagreement.review
    stands: dict[str, Stand] = {"left": disagreement.left, "right": disagreement.right}
    return [
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "creativeWorkStatus": "Draft",
            "datePublished": None if review.at is None else review.at.date().isoformat(),
            "author": {"@type": "Person", "name": review.by},
            "claimReviewed": _sentence(stands[side].lead),
            "reviewBody": review.note or disagreement.because,
            "itemReviewed": {
                "@type": "Claim",
                "datePublished": _moment(stands[side].lead),
                "author": {"@type": "Organization", "name": stands[side].lead.outlet},
            },
            "reviewRating": {
                "@type": "Rating", "ratingValue": 1, "worstRating": 1, "bestRating": 5, "alternateName": "False",
            },
        }
        for side in _WRONG.get(review.state, ())
    ]  # fmt: skip


def _target(side: SideSaid, articles: Mapping[str, ArticleRef]) -> dict[str, Any]:
    quote = side.quote
    return {
        "source": name_article(side, articles),
        "selector": [
            {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
            {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        ],
    }


def _sentence(side: SideSaid) -> str:
    return f"{side.quote.prefix}{side.quote.exact}{side.quote.suffix}".strip()


def _moment(side: SideSaid) -> str | None:
    return None if side.published is None else side.published.isoformat()
