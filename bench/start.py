"""`python -m bench.start`: seconds to the first poll, beside the bare import of both frameworks; and memory, idle and after work."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.figures import Figures, machine, parser, tell
from bench.processes import Platform, platform, program
from bench.sigap import CITIZEN_TOKEN
from bench.updates import reports
from cities import default_city, load

CHUNK = 1000  # reports offered at a time
FRAMEWORKS = "import aiogram, telegram.ext"


def imports() -> float:
    """Seconds that the frameworks alone need."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", FRAMEWORKS], check=True)
    return time.perf_counter() - began


@contextmanager
def started(server: Platform, folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """The running program, and the seconds from its start to its first poll."""
    began, polls = time.perf_counter(), server.ask("state")["polls"].get(CITIZEN_TOKEN, 0)
    with program("bench.sigap", server.base, "", str(folder)) as process:
        while server.ask("state")["polls"].get(CITIZEN_TOKEN, 0) <= polls:
            if process.poll() is not None:
                raise OSError(f"the program ended with {process.returncode}")
            time.sleep(0.005)
        yield process, time.perf_counter() - began


def first_poll(server: Platform, folder: Path) -> float:
    with started(server, folder) as (_, seconds):
        return seconds


def memory(server: Platform, folder: Path, updates: int) -> tuple[float, float, float]:
    """Seconds to the first poll, MiB resident when it has just come to rest, and after so many updates."""
    city, rng = load(default_city()), random.Random(112)
    with started(server, folder) as (process, seconds):
        server.ask("offer", **{CITIZEN_TOKEN: reports(city, 20, rng)})
        server.until_quiet(process)
        idle = resident(process.pid)
        for first in range(20, 20 + updates // 2, CHUNK):
            server.ask("offer", **{CITIZEN_TOKEN: reports(city, min(CHUNK, updates // 2), rng, first=first)})
            server.until_quiet(process)
        return seconds, idle, resident(process.pid)


def resident(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmRSS:"))) / 1024


def measure(updates: int, rounds: int) -> Figures:
    with tempfile.TemporaryDirectory(prefix="sigap-bench-") as name, platform() as server:
        first = first_poll(server, Path(name))
        again = [first_poll(server, Path(name)) for _ in range(rounds - 1)]
        bare = median(imports() for _ in range(rounds))
        last, idle, after = memory(server, Path(name), updates)
    second = median([*again, last])
    return {
        "first_start_s": round(first, 2),
        "second_start_s": round(second, 2),
        "imports_s": round(bare, 2),
        "start_to_imports": round(second / bare, 2),
        "idle_mib": round(idle, 1),
        "after_mib": round(after, 1),
        "growth_mib": round(after - idle, 1),
        "updates": updates,
    }


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--updates", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=3)
    given = arguments.parse_args()
    described = machine()
    tell(measure(given.updates, given.rounds), given.json, described)


if __name__ == "__main__":
    main()
