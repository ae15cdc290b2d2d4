"""The clock of the service: the library and the store have none and are told the time."""

import time

SECOND = 1_000_000


def now() -> int:
    """Microseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1000


def microseconds(seconds: float) -> int:
    """A length of time as the store counts it."""
    return int(seconds * SECOND)
