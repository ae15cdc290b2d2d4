"""What a store keeps of a finding."""

import msgspec


class FindingRow(msgspec.Struct, frozen=True, order=True):
    """A finding as it is kept: its id, the ids of its two articles, its review state, the whole of it as JSON."""

    id: str
    left: str
    right: str
    state: str
    body: bytes
