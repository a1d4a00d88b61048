"""`make run`'s launcher as a child process on free ports, with a folder of its own."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120.0
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True)
class Running:
    """A city that is up."""

    base: str
    web: str
    log: Path
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """kill -9 of everything."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@contextmanager
def running(folder: Path, **environment: str) -> Iterator[Running]:
    """Starts it, waits until it is healthy, ends it."""
    port, web = free_port(), free_port()
    log = folder / "run.log"
    environment = {
        **os.environ,
        "SIGAP_PORT": str(port),
        "SIGAP_WEB_PORT": str(web),
        "SIGAP_DATA": str(folder),
        "CITIZEN_BOT_TOKEN": "",
        "OPERATOR_BOT_TOKEN": "",
        **environment,
    }
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "start"],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    city = Running(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{web}", log, process)
    try:
        _until_healthy(city)
        yield city
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(12)
        except subprocess.TimeoutExpired:
            city.kill()


def _until_healthy(city: Running) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert city.process.poll() is None, city.log.read_text()[-2000:]
        with contextlib.suppress(OSError, urllib.error.HTTPError):
            if DIRECT.open(f"{city.base}/healthz", timeout=2).status == 200:
                return
        time.sleep(0.2)
    raise AssertionError(f"not healthy after {PATIENCE:.0f} s: {city.log.read_text()[-2000:]}")


def call(city: Running, path: str, body: dict[str, Any] | None = None) -> Any:
    """The simulator's control API: GET, or POST with a body."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(city.base + path, data, {"Content-Type": "application/json"})
    with DIRECT.open(request, timeout=30) as answer:
        return json.loads(answer.read() or b"null")


def until(test: Callable[[], Any], what: str, seconds: float = 20) -> Any:
    """What `test` answers as soon as it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := test():
            return found
        time.sleep(0.1)
    raise AssertionError(f"not in {seconds:.0f} s: {what}")
