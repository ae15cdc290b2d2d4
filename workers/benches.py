"""Serial numbers → read, linked, compared: the three steps of the work, thin shells over the corridor and the store.

Each may run any number of times, at once or again, with the same outcome. A failure of an article is counted as its
own; a store or a broker that cannot be reached is nobody's failure: the step raises, and the sweeper brings it back.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from redis.exceptions import RedisError

from checker.keeping import Blame, clash_kept, link_kept
from checker.meanings import find_meanings
from checker.model import Article
from checker.pipeline import Entry, Reader, Relater
from checker.rulebook import load_rulebook
from checker.store import Store, StoreError, open_store
from checker.store.relation_protocol import Kept
from checker.store.service_protocol import Job
from workers.clocks import microseconds, now
from workers.logs import log
from workers.settings import Settings, load_settings
from workers.timings import Timings

_OUTAGES = frozenset({"OperationalError", "InterfaceError", "TimeoutError", "ConnectionError", "DisconnectionError"})
"""By name: each driver has its own, and none needs to be loaded to tell."""


class Bench:
    """What a worker process works with: a store of its own, and rules that it may share with its siblings."""

    def __init__(self, settings: Settings, store: Store, reader: Reader, timings: Timings) -> None:
        self.settings = settings
        self.store = store
        self.reader = reader
        self.relater = Relater(reader)
        self.timings = timings

    def read(self, serials: Sequence[int]) -> list[int]:
        """Read what waits among these articles; the serial numbers of those that are read now."""
        jobs = self.store.queue.begin(serials, now=now(), lease=microseconds(self.settings.lease_seconds))
        entries: list[Entry] = []
        done = [job.serial for job in jobs if job.rulebook == self.reader.hash]
        with self.timings.measure("read", len(jobs)):
            for job in jobs:
                if job.rulebook == self.reader.hash:
                    continue
                try:
                    entries.append((job.article, self.reader.read(job.article)))
                except Exception as error:  # noqa: BLE001  whatever an article does is its own failure
                    self.fail(job.serial, "read", error)
                else:
                    done.append(job.serial)
        with self.timings.measure("save", len(entries)):
            refused = self._save(entries)
        for job in jobs:
            if _name(job) in refused:
                self.fail(job.serial, "save", refused[_name(job)])
                done.remove(job.serial)
        return sorted(done)

    def _save(self, entries: Sequence[Entry]) -> dict[tuple[str, str], Exception]:
        """Keep readings; those that the store refuses, by id and outlet, with the reason."""
        try:
            self.store.save_many(entries)
        except Exception as error:
            if is_outage(error):
                raise
            if len(entries) == 1:
                return {(entries[0][0].id, entries[0][0].outlet): error}
            refused: dict[tuple[str, str], Exception] = {}
            for entry in entries:
                refused |= self._save([entry])
            return refused
        return {}

    def link(self, serials: Sequence[int]) -> list[int]:
        """Link articles that are read; the serial numbers of those that are linked now."""
        with self.timings.measure("link", len(serials)):
            subjects = self.store.relations.kept(serials)
            return [one.serial for one in link_kept(subjects, self.store, self._blame("link"))]

    def compare(self, serials: Sequence[int]) -> list[int]:
        """Compare articles that are linked; the serial numbers of those that have their outcome now."""
        with self.timings.measure("compare", len(serials)):
            subjects = self.store.relations.kept(serials)
            done = clash_kept(subjects, self.store, self.relater, now(), self._blame("compare"))
        self.store.queue.finish(((one.serial, one.version) for one in done), now=now())
        return [one.serial for one in done]

    def fail(self, serial: int, stage: str, error: Exception) -> None:
        """Count a failure of one article."""
        reason = f"{type(error).__name__}: {error}"[:500]
        again = self.store.queue.fail([serial], stage, reason, now=now(), attempts=self.settings.attempts)
        log().warning("article failed", article=serial, stage=stage, error=type(error).__name__, again=bool(again))

    def _blame(self, stage: str) -> Blame:
        def blame(subject: Kept, error: Exception) -> None:
            self.fail(subject.serial, stage, error)

        return blame


def is_outage(error: BaseException) -> bool:
    """Whether an error tells of a server rather than of an article."""
    known = isinstance(error, (ConnectionError, TimeoutError, RedisError, StoreError))
    return known or type(error).__name__ in _OUTAGES


def work_through(bench: Bench, serials: Iterable[int]) -> int:
    """The three steps one after another, without a broker; how many articles have their outcome."""
    return len(bench.compare(bench.link(bench.read(list(serials)))))


@cache
def shared_reader(rules: str) -> Reader:
    """The rules, read once before the worker processes part: they share the memory."""
    return Reader(load_rulebook(Path(rules) if rules else None), find_meanings())


def _name(job: Job) -> tuple[str, str]:
    return job.article.id, job.article.outlet


def warm_up(reader: Reader) -> None:
    """Compile what each language needs: before the worker processes part, so that they share it and none waits."""
    for code in sorted(reader.rulebook.languages):
        reader.read(Article(id=code, outlet=code, body="1 2031-05-04.", language=code))


@cache
def own_bench() -> Bench:
    """The bench of this process; its store is opened when it is first asked for, after the fork."""
    settings = load_settings()
    return Bench(settings, open_store(settings.store_url), shared_reader(settings.rules), Timings(settings))
