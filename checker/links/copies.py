"""Text → shingles: the least hashes of its word runs, so that two prints of one text are known by a few numbers."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, count
from operator import add
from zlib import crc32

from checker.model import Text
from checker.words import Word

_RUN = 4
_KEPT = 200
_COPY = 0.6
_FEWEST = 12


def sketch_shingles(text: Text, words: Sequence[Sequence[Word]]) -> tuple[int, ...]:
    """The 200 least hashes of the runs of four words, figures included, furniture left out (a bottom-k sketch)."""
    hashes: set[int] = set()
    for sentence, line in zip(text.sentences, words, strict=True):
        if sentence.headline:
            continue
        forms = [word.form for word in line]
        joined = " ".join(forms).encode()
        sizes = map(len, forms if joined.isascii() else map(str.encode, forms))
        begins = list(map(add, accumulate(sizes, initial=0), count()))  # a space behind each word
        hashes.update([crc32(joined[begin : end - 1]) for begin, end in zip(begins, begins[_RUN:], strict=False)])
    return tuple(sorted(hashes)[:_KEPT])


def are_copies(left: tuple[int, ...], right: tuple[int, ...], shared: int) -> bool:
    """Whether most of the shorter text stands in the longer, estimated on the sketches, of which so many are shared."""
    if min(len(left), len(right)) < _FEWEST:
        return False
    shorter, longer = (left, right) if (len(left), left) <= (len(right), right) else (right, left)
    # What is shared lies below the greatest of either sketch.
    small = bisect_right(shorter, min(shorter[-1], longer[-1]))
    return small >= _FEWEST and shared / small >= _COPY
