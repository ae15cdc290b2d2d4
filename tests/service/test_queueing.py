"""What was measured to hold stands in the Celery app, and what is begun is finished before more is begun."""

import json
import time
from typing import Any

import redis

from tests.service.machines import run_machine
from tests.service.newsrooms import make_news
from tests.service.test_kills import as_entries
from workers.queueing import QUEUES, chunk_seconds, make_app
from workers.settings import Settings


def test_the_app_is_set_as_was_measured_to_hold() -> None:
    settings = Settings(broker_url="redis://127.0.0.1:1/0")
    conf = make_app(settings).conf
    assert conf.accept_content == conf.result_accept_content == ["json"]
    assert {conf.task_serializer, conf.result_serializer, conf.event_serializer} == {"json"}
    assert (conf.task_acks_late, conf.task_ignore_result, conf.task_reject_on_worker_lost) == (True, True, False)
    assert conf.worker_prefetch_multiplier == 1
    assert conf.task_soft_time_limit < conf.task_time_limit < conf.broker_transport_options["visibility_timeout"]
    assert conf.worker_soft_shutdown_timeout == settings.soft_shutdown_seconds
    assert conf.worker_max_tasks_per_child
    assert list(QUEUES) == sorted(QUEUES)
    assert chunk_seconds(settings) == 300


def test_a_message_holds_numbers_and_no_article() -> None:
    with run_machine("sqlite", chunk=3) as machine:
        bridge = machine.add("bridge")
        machine.send(as_entries(make_news(7)))
        for _ in range(600):
            with redis.Redis.from_url(machine.broker) as client:
                waiting: Any = client.lrange(QUEUES[-1], 0, -1)
            if len(waiting) >= 2:
                break
            bridge.revive()
            time.sleep(0.05)
        bodies = [json.loads(message)["body"] for message in waiting]
    assert len(waiting) >= 2
    assert max(map(len, bodies)) < 200
