"""Log lines: one JSON object each, on standard error; of an article its number at most, never its text."""

import logging
import sys

import structlog
from structlog.typing import FilteringBoundLogger

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


def set_up_logs(level: str, part: str) -> None:
    """Write lines of this level and above, each with the part of the service that it comes from."""
    _configure(level)
    structlog.contextvars.bind_contextvars(part=part)
    # What libraries say goes the same way, from warnings on; the text of their lines may quote what they were given.
    shape = '{"level": "%(levelname)s", "logger": "%(name)s", "event": "a library warned"}'
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format=shape)


def log() -> FilteringBoundLogger:
    """Where lines are written."""
    logger: FilteringBoundLogger = structlog.get_logger()
    return logger


def _configure(level: str) -> None:
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )


_configure("warning")  # for commands, which set up nothing: what they print must stay clean
