"""How long the candidates of one article take: `python -m tests.speed.bench_candidates [SENTENCES] [STORE]`.

STORE is `sqlite`, `postgresql`, which starts a server, or an address.

A store is filled with the postings of invented articles, twenty sentences each, a year of them. Their keys are as a
reading's: two dozen terms, names among them, spread as names and rare words are (Zipf and Mandelbrot), the rare names
twice. Told are the median, the 95th percentile and how many candidates an article has, at 10,000 sentences and at
1,000,000.
"""

# ruff: noqa: T201, S311

import bisect
import sys
import tempfile
import time
from contextlib import ExitStack
from itertools import accumulate
from pathlib import Path
from random import Random

from sqlalchemy import insert

from checker.pipeline import SHARED_KEYS, WINDOW_DAYS
from checker.store import Store
from checker.store.engines import open_engine
from checker.store.postings import _marks
from checker.store.schemas import bring_forward
from checker.store.sql import SqlStore
from checker.store.tables import ARTICLES, POSTINGS
from tests.servers import serve_postgres

_SENTENCES = 20  # an article
_YEAR = 365
_NAMES, _WORDS = 200_000, 40_000
_COMMON_NAMES = 3000  # ranks of names that a list of words has: they give one key
_ASKED = 300


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    for sentences in sorted({10_000, most}):
        with ExitStack() as stack:
            address = sys.argv[2] if len(sys.argv) > 2 else "sqlite"
            if address == "sqlite":
                address = str(Path(stack.enter_context(tempfile.TemporaryDirectory())) / "bench.db")
            elif address == "postgresql":
                address = stack.enter_context(serve_postgres())
            run(address, sentences)


def run(address: str, sentences: int) -> None:
    engine = open_engine(address)
    bring_forward(engine)
    keys = Keys(Random(7))
    articles = [(number, number * _YEAR // (sentences // _SENTENCES)) for number in range(sentences // _SENTENCES)]
    blank = {"outlet": "post.example", "version": "", "moment": 0, "standing": 0, "published": None, "status": "usable"}
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(POSTINGS.delete())
        connection.execute(ARTICLES.delete())
        for at in range(0, len(articles), 1000):
            some = articles[at : at + 1000]
            connection.execute(insert(ARTICLES), [{"serial": one, "id": f"a{one}", **blank} for one, _ in some])
            rows = [{"key": mark, "day": day, "article": one} for one, day in some for mark in _marks(keys.draw())]
            connection.execute(insert(POSTINGS), rows)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # What PostgreSQL does by itself within a minute of many rows: then it need not look beside its index.
        connection.exec_driver_sql("VACUUM ANALYZE" if engine.dialect.name == "postgresql" else "ANALYZE")
    told, found = ask(SqlStore(engine), keys)
    middle, late = told[len(told) // 2], told[len(told) * 95 // 100]
    name = engine.dialect.name
    print(f"{name} {sentences} sentences: p50 {middle:.2f} ms, p95 {late:.2f} ms; {found:.0f} candidates", flush=True)
    engine.dispose()


def ask(store: Store, keys: "Keys") -> tuple[list[float], float]:
    """Milliseconds of each question, sorted, and how many candidates there were on average."""
    told: list[float] = []
    found = 0
    before = time.process_time()
    for at in range(_ASKED):
        asked = keys.draw()
        start = time.perf_counter()
        found += len(store.relations.near(asked, at % _YEAR, window_days=WINDOW_DAYS, at_least=SHARED_KEYS))
        told.append((time.perf_counter() - start) * 1000)
    print(f"  CPU {(time.process_time() - before) * 1000 / _ASKED:.2f} ms on average, without the server's")
    return sorted(told), found / _ASKED


class Keys:
    """Draws the keys of articles."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._names = list(accumulate(1 / (rank + 60) for rank in range(_NAMES)))
        self._words = list(accumulate(1 / (rank + 400) for rank in range(_WORDS)))

    def draw(self) -> set[str]:
        names = {self._rank(self._names) for _ in range(10)}
        words = {self._rank(self._words) for _ in range(16)}
        doubled = {f"n2:{name}" for name in names if name >= _COMMON_NAMES}
        lands = {f"l:{self._rank(self._names) % 190} h:{self._chance.randrange(48)}" for _ in range(3)}
        return lands | {f"n:{name}" for name in names} | {f"w:{word}" for word in words} | doubled

    def _rank(self, sums: list[float]) -> int:
        return bisect.bisect(sums, self._chance.random() * sums[-1])


if __name__ == "__main__":
    main()
