"""Programs beside the benchmark: each in its own process, ended whatever happens."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

ROOT = Path(__file__).resolve().parent.parent
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
END_SECONDS = 15


@contextlib.contextmanager
def program(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m words...` while the block runs."""
    process = subprocess.Popen([sys.executable, "-m", *words], cwd=ROOT, stdout=subprocess.PIPE)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Platform:
    """The benchmarks' Bot API server, from outside."""

    def __init__(self, base: str) -> None:
        self.base = base

    def ask(self, what: str, **given: Any) -> dict[str, Any]:
        request = urllib.request.Request(
            f"{self.base}/bench/{what}", orjson.dumps(given), {"Content-Type": "application/json"}
        )
        with DIRECT.open(request, timeout=60) as response:
            answer: dict[str, Any] = orjson.loads(response.read())
            return answer

    def until_quiet(self, process: subprocess.Popen[bytes], quiet: float = 1.0) -> dict[str, Any]:
        """Until all is handed out and nothing has happened for `quiet` seconds. Raises EnvironmentError."""
        while True:
            state = self.ask("state")
            since = state["now"] - state["last_effect"]
            if state["first_handed"] and not state["waiting"] and state["last_effect"] and since > quiet:
                return state
            if process.poll() is not None:
                raise OSError(f"the program ended with {process.returncode}")
            time.sleep(0.2)


@contextlib.contextmanager
def platform() -> Iterator[Platform]:
    """A Bot API server of its own process."""
    with program("bench.platform.server") as process:
        assert process.stdout is not None
        yield Platform(f"http://127.0.0.1:{int(process.stdout.readline())}")
