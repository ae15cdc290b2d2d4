"""A finding as JSON → its row of the desk: what it is sorted and sought by."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from checker.model import SEVERITIES, Finding
from checker.store.versions import NO_MOMENT
from checker.store.words import cut_words

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_decode = msgspec.json.Decoder(Finding).decode


def make_desk_row(name: str, body: bytes) -> dict[str, Any] | None:
    """The columns of the desk for a finding; `None` for a body that is none of today's findings."""
    try:
        finding = _decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    sides = finding.left, finding.right
    said = [
        finding.because,
        finding.measure.replace("_", " "),
        *(part for side in sides for part in (side.outlet, side.quote.prefix + side.quote.exact + side.quote.suffix)),
        *(side.credited or "" for side in sides),
    ]
    return {
        "finding": name,
        "disagreement": finding.disagreement or name,
        "event": clean(finding.event),
        "measure": clean(finding.measure),
        "rule": clean(finding.rule.id),
        "severity": SEVERITIES.index(finding.severity),
        "latest": max(moment_of(side.published) for side in sides),
        "outlets": clean("\n".join(("", *sorted({side.outlet for side in sides}), ""))),
        "words": " ".join(cut_words(clean(" ".join(said)))),
    }


def moment_of(published: datetime | None) -> int:
    """Microseconds since 1970-01-01 UTC; a time without a zone is taken for UTC."""
    if published is None:
        return NO_MOMENT
    aware = published if published.tzinfo else published.replace(tzinfo=UTC)
    return (aware - _EPOCH) // timedelta(microseconds=1)


def clean(text: str) -> str:
    """Text that every database takes: PostgreSQL's refuses U+0000, and half a surrogate is no text."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
