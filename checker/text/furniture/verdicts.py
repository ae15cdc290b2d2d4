"""What a line is found to be."""

import msgspec


class Verdict(msgspec.Struct, frozen=True):
    """Furniture, and why: from `start` to `end` in the line, or to its end.

    A `weak` one counts only where furniture encloses it; after a `list` one, short lines without a full stop belong to
    it.
    """

    why: str
    start: int = 0
    end: int | None = None
    weak: bool = False
    list: bool = False

    @property
    def whole(self) -> bool:
        """Whether it takes in the whole line for sure."""
        return not self.weak and self.start == 0 and self.end is None
