"""Microseconds since 1970-01-01 UTC → moments, and back."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment_of(microseconds: int) -> datetime | None:
    """The moment; `None` for one that no calendar has, as the store gives to what has no date."""
    try:
        return _EPOCH + timedelta(microseconds=microseconds)
    except OverflowError:
        return None


def microseconds_of(moment: datetime) -> int:
    """Microseconds since 1970-01-01 UTC; a time without a zone is taken for UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - _EPOCH) // timedelta(microseconds=1)
