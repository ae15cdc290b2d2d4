"""All parts on one machine: each a process that is started again when it ends, and ended with the others."""

import signal
import subprocess
import sys
import threading
import time
from types import FrameType

from workers.logs import log, set_up_logs
from workers.settings import Settings, environment_of

_SOON, _LATEST = 0.5, 30.0  # seconds before a part is started again: longer each time that it ends at once
_STEADY = 30.0
_GRACE = 10.0


class Supervised:
    """A part, its process, and when it is to be started again."""

    def __init__(self, name: str, environment: dict[str, str]) -> None:
        self.name = name
        self._environment = environment
        self._pause = _SOON
        self._next = 0.0
        self._begun = 0.0
        self.process: subprocess.Popen[bytes] | None = None

    def see_to(self) -> None:
        """Start the part where it does not run and its time has come."""
        moment = time.monotonic()
        if self.process is not None and self.process.poll() is not None:
            log().warning("a part ended", name=self.name, code=self.process.returncode)
            self._pause = _SOON if moment - self._begun > _STEADY else min(self._pause * 2, _LATEST)
            self._next, self.process = moment + self._pause, None
        if self.process is None and moment >= self._next:
            command = [sys.executable, "-m", "workers", self.name]
            self.process = subprocess.Popen(command, env=self._environment)  # noqa: S603  our own program
            self._begun = moment


def supervise(settings: Settings, parts: tuple[str, ...]) -> int:
    """Run these parts until SIGTERM or SIGINT; then each may finish what it has begun. The exit code."""
    set_up_logs(settings.log_level, "supervisor")
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    environment = environment_of(settings)
    supervised = [Supervised(name, environment) for name in parts]
    while not ended.is_set():
        for part in supervised:
            part.see_to()
        ended.wait(0.2)
    running = [part.process for part in supervised if part.process is not None and part.process.poll() is None]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + settings.soft_shutdown_seconds + _GRACE
    for process in running:
        try:
            process.wait(timeout=max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
    return 0
