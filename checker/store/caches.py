"""Articles that were read lately, so that those of one event need not be loaded for each other again and again."""

from collections import OrderedDict

from checker.store.relation_protocol import Kept, Mark

_MOST_BYTES = 2_000_000
"""Bytes of JSON; decoded they take some three times as much."""


class KeptCache:
    """The last used first; what is asked for is named by version and rules too, so that nothing old is given."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Mark, tuple[Kept, int]] = OrderedDict()
        self._bytes = 0

    def find(self, mark: Mark) -> Kept | None:
        """The article of this reading, where it is at hand."""
        found = self._kept.pop(mark, None)
        if found is None:
            return None
        self._kept[mark] = found
        return found[0]

    def keep(self, kept: Kept, size: int) -> None:
        """Have it at hand, in the place of what was used longest ago."""
        before = self._kept.pop(kept.mark, None)
        self._bytes += size - (before[1] if before else 0)
        self._kept[kept.mark] = kept, size
        while self._bytes > _MOST_BYTES and self._kept:
            try:
                _, (_, freed) = self._kept.popitem(last=False)
            except KeyError:  # another thread was faster
                return
            self._bytes -= freed
