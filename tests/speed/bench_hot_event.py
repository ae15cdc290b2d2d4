"""What a hot event costs: `python -m tests.speed.bench_hot_event [ARTICLES]` checks a tenth of them, then all."""

# ruff: noqa: T201

import resource
import sys
import time

from checker.pipeline import Reader, check
from checker.rulebook import load_rulebook
from tests.speed.hot_events import make_articles


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    reader = Reader(load_rulebook())
    for article in make_articles(20):
        reader.read(article)
    for number in (most // 10, most):
        articles = make_articles(number)
        start = time.process_time()
        report = check(articles, reader)
        cost = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        told = f"{len(report.disagreements)} disagreements, {len(report.findings)} findings"
        print(f"{number} articles: {cost:.1f} s CPU, {memory} MB; {told}", flush=True)


if __name__ == "__main__":
    main()
