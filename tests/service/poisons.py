"""A worker in which an article can do what none should: end its process, never end, or take all memory it can get.

Started as `python -m tests.service.poisons`; all else is the real worker, whose reader reads every other article.
"""

import ctypes
import re
import sys

from checker.model import Article, Reading
from checker.pipeline import Reader

SEGFAULT, ENDLESS, RAISES = "poison: segfault", "poison: endless", "poison: raises"
_read = Reader.read


def read_or_die(reader: Reader, article: Article) -> Reading:
    if SEGFAULT in article.body:
        ctypes.string_at(0)
    if ENDLESS in article.body:
        re.match(r"(a+)+$", "a" * 64 + "b")
    if RAISES in article.body:
        raise ValueError("it always does")
    return _read(reader, article)


if __name__ == "__main__":
    Reader.read = read_or_die  # type: ignore[method-assign]
    from workers.parts import run_celery
    from workers.settings import load_settings

    sys.argv = ["worker"]
    run_celery(load_settings())
