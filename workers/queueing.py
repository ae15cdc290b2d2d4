"""The Celery app: ids only, JSON only, late acknowledgement, no results; the settings that were measured to hold."""

from functools import cache

from celery import Celery

from workers.settings import Settings, load_settings

READ, LINK, COMPARE = "checker.read", "checker.link", "checker.compare"
QUEUES = (COMPARE, LINK, READ)
"""A queue for each task, emptied in this order, which is that of their names: what is begun is finished first."""

_MOST_LIMITS = 10
_NEVER = 3600


def chunk_seconds(settings: Settings) -> float:
    """How long a chunk of articles may take."""
    return settings.article_seconds * min(settings.chunk, _MOST_LIMITS)


def make_app(settings: Settings) -> Celery:
    """The app for a broker; its tasks are in `workers.tasks`."""
    limit = chunk_seconds(settings)
    app = Celery("checker", broker=settings.broker_url, include=["workers.tasks"])
    app.conf.update(
        accept_content=["json"],
        task_serializer="json",
        result_serializer="json",
        result_accept_content=["json"],
        event_serializer="json",
        task_default_queue=READ,
        task_routes={name: {"queue": name} for name in QUEUES},
        task_ignore_result=True,
        task_store_errors_even_if_ignored=False,
        task_acks_late=True,
        task_acks_on_failure_or_timeout=True,
        # A lost child is counted in the ledger and its articles come again one by one; Celery would try for ever.
        task_reject_on_worker_lost=False,
        task_time_limit=limit + 5,
        task_soft_time_limit=limit,
        worker_prefetch_multiplier=1,
        worker_max_tasks_per_child=settings.articles_a_process,
        worker_soft_shutdown_timeout=settings.soft_shutdown_seconds,
        worker_enable_soft_shutdown_on_idle=False,
        worker_cancel_long_running_tasks_on_connection_loss=True,
        worker_hijack_root_logger=False,
        worker_send_task_events=False,
        worker_concurrency=settings.workers,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={
            # Redis hands out again what outlives this: it must be longer than any task may take.
            "visibility_timeout": max(int(limit * 4), 600),
            "queue_order_strategy": "sorted",
            "socket_keepalive": True,
            "health_check_interval": 10,
            "socket_connect_timeout": 5,
            "max_retries": 3,
            "interval_start": 0,
            "interval_step": 0.2,
            "interval_max": 1,
        },
        task_publish_retry=True,
        task_publish_retry_policy={"max_retries": 3, "interval_start": 0, "interval_step": 0.2, "interval_max": 1},
    )
    return app


@cache
def own_app() -> Celery:
    """The app of this process."""
    return make_app(load_settings())
