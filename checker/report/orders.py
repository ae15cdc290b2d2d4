"""Findings and sides → their order: the gravest first, the earliest first, and never the order of arrival."""

from datetime import UTC, datetime

from checker.model import SEVERITIES, Disagreement, Finding, Review, SideSaid

_GRAVEST = {severity: place for place, severity in enumerate(SEVERITIES)}
_RELATIONS = {"conflict": 0, "dispute": 1, "regression": 2, "stale": 3}


def finding_order(finding: Finding) -> tuple[int, str, str, str]:
    """The gravest first, then by event and measure."""
    return _GRAVEST[finding.severity], finding.event, finding.measure, finding.id


def disagreement_order(disagreement: Disagreement) -> tuple[int, str, str, str]:
    """The same for disagreements."""
    return _GRAVEST[disagreement.severity], disagreement.event, disagreement.measure, disagreement.id


def weight_order(finding: Finding) -> tuple[int, int]:
    """The gravest finding of one quarrel first: by severity, then by relation."""
    return _GRAVEST[finding.severity], _RELATIONS.get(finding.relation, len(_RELATIONS))


def side_order(side: SideSaid) -> tuple[bool, datetime, str, str, int]:
    """The earliest by publication first, what has no date last."""
    return side.published is None, instant(side.published), side.outlet, side.article, side.quote.start


def review_order(review: Review) -> tuple[bool, datetime, str]:
    """The review that holds last: what is decided after what is open, the latest last."""
    return review.state != "open", instant(review.at), review.state


def instant(published: datetime | None) -> datetime:
    """A publication time that can be compared with any other; a time without a zone is taken for UTC."""
    if published is None:
        return datetime.min.replace(tzinfo=UTC)
    return published if published.tzinfo is not None else published.replace(tzinfo=UTC)
