"""Store and timings → Prometheus metrics: what came in, how old the oldest is, how long stages take, what is found."""

import time
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import GaugeMetricFamily, HistogramMetricFamily, Metric

from checker.store import Store
from workers.clocks import SECOND
from workers.timings import BOUNDS, Timings


class StoreMetrics:
    """Asks store and timings anew each time that Prometheus asks."""

    def __init__(self, store: Store, timings: Timings) -> None:
        self._store = store
        self._timings = timings

    def collect(self) -> Iterator[Metric]:
        """Every metric."""
        articles = GaugeMetricFamily("checker_articles", "What was handed in, by what became of it", labels=["state"])
        for state, count in self._store.ledger.counts().items():
            articles.add_metric([state], count)
        yield articles
        since = self._store.queue.oldest()
        age = 0.0 if since is None else max(0.0, time.time() - since / SECOND)
        yield GaugeMetricFamily("checker_oldest_pending_seconds", "Age of the oldest pending article", value=age)
        findings = GaugeMetricFamily("checker_findings", "Findings that stand, by rule", labels=["rule"])
        for rule, count in sorted(self._store.relations.rules().items()):
            findings.add_metric([rule], count)
        yield findings
        yield GaugeMetricFamily("checker_outbox_unsent", "Messages not sent yet", value=self._store.outbox.waiting())
        yield self._stages()

    def _stages(self) -> Metric:
        stages = HistogramMetricFamily("checker_stage_seconds", "Seconds an article takes, by stage", labels=["stage"])
        sums = self._timings.read()
        for stage in sorted({name.partition(":")[0] for name in sums}):
            count = sums.get(f"{stage}:count", 0)
            buckets = [(str(bound), sums.get(f"{stage}:le:{bound}", 0)) for bound in BOUNDS]
            stages.add_metric([stage], [*buckets, ("+Inf", count)], sums.get(f"{stage}:seconds", 0))
        return stages


def make_registry(store: Store, timings: Timings) -> CollectorRegistry:
    """A registry with these metrics alone."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(StoreMetrics(store, timings))
    return registry


def serve_metrics(address: str, store: Store, timings: Timings) -> None:
    """Serve the metrics from a thread of this process, at HOST:PORT."""
    host, _, port = address.rpartition(":")
    start_http_server(int(port), addr=host or "127.0.0.1", registry=make_registry(store, timings))
