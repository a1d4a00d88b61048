"""`python -m bench.latency`: seconds from a report's offer at the platform to its first sight in a group.

Reports come one by one, at 1, 3 and 6 a second, beside a bare forwarder that keeps nothing. No pace is kept: what the platform's
limits cost is the subject of bench.burst.
"""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles
from subprocess import Popen

from bench.figures import Figures, machine, parser, tell
from bench.processes import Platform, platform, program
from bench.sigap import CITIZEN_TOKEN
from bench.updates import reports
from cities import default_city, load

WARM_UP = 10


def delays(words: list[str], server: Platform, count: int, gap: float) -> list[float]:
    """Of `count` reports, one every `gap` seconds: the seconds until a group saw each."""
    city, rng = load(default_city()), random.Random(112)
    with program(*words) as process:
        server.ask("offer", **{CITIZEN_TOKEN: reports(city, WARM_UP, rng)})
        server.until_quiet(process)
        server.ask("forget")
        for number in range(count):
            server.ask("offer", **{CITIZEN_TOKEN: reports(city, 1, rng, first=WARM_UP + number)})
            time.sleep(gap)
        _until_seen(server, process, count)
        found: list[float] = server.ask("delays")["seconds"]
        return found


def _until_seen(server: Platform, process: Popen[bytes], count: int) -> None:
    end = time.monotonic() + 60
    while len(server.ask("delays")["seconds"]) < count and time.monotonic() < end:
        if process.poll() is not None:
            raise OSError(f"the program ended with {process.returncode}")
        time.sleep(0.1)


def measure(count: int, gaps: dict[str, float]) -> Figures:
    figures: Figures = {}
    for name, gap in gaps.items():
        with tempfile.TemporaryDirectory(prefix="sigap-bench-") as folder, platform() as server:
            ours = delays(["bench.sigap", server.base, "", str(Path(folder))], server, count, gap)
        with platform() as server:
            bare = delays(["bench.bare_aiogram", server.base, CITIZEN_TOKEN], server, count, gap)
        figures |= _told(name, ours, bare, count)
    return figures


def _told(name: str, ours: list[float], bare: list[float], count: int) -> Figures:
    mine, theirs = _percentiles(ours), _percentiles(bare)
    return {
        f"sigap_p50_ms_{name}": round(mine[0] * 1000, 1),
        f"sigap_p99_ms_{name}": round(mine[1] * 1000, 1),
        f"bare_p50_ms_{name}": round(theirs[0] * 1000, 1),
        f"bare_p99_ms_{name}": round(theirs[1] * 1000, 1),
        f"p50_ratio_{name}": round(mine[0] / theirs[0], 2),
        f"p99_ratio_{name}": round(mine[1] / theirs[1], 2),
        f"unseen_{name}": count - len(ours),
    }


def _percentiles(seconds: list[float]) -> tuple[float, float]:
    return median(seconds), quantiles(seconds, n=100, method="inclusive")[98]


def main() -> None:
    arguments = parser(__doc__)
    arguments.add_argument("--reports", type=int, default=60, help="at each pace")
    given = arguments.parse_args()
    described = machine()
    gaps = {"1_a_second": 1.0, "3_a_second": 1 / 3, "6_a_second": 1 / 6}
    tell(measure(given.reports, gaps), given.json, described)


if __name__ == "__main__":
    main()
