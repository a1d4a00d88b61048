"""B5: strangers take all connections of the web: idle, with slow headers, slow bodies, large bodies, one after another."""

from __future__ import annotations

import contextlib
import resource
import socket
import threading
import time
from collections.abc import Callable, Iterator

from bench.breaking.house import Ground, Town, within
from bench.breaking.row import Row, holds

DESCRIPTORS = 1024  # what many systems give a process
IDLE = 1100
HOLDERS = 40  # of each other kind
LARGE = 100 * 1024 * 1024
RED, AMBER = 2.0, 30.0  # seconds until the card
PATIENCE = 45.0
POST = b"POST /webhook/telegram_operator HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"


def play(ground: Ground) -> str:
    with ground.town() as town:
        resource.prlimit(town.bots(), resource.RLIMIT_NOFILE, (DESCRIPTORS, DESCRIPTORS))
        return "; ".join(told(town))


def told(town: Town) -> Iterator[str]:
    with idle(town):
        yield f"{IDLE} idle: {in_time(town, 0)}"
    with holding(town, slow_header, slow_body, large_body, kept_alive):
        yield f"slow and large: {in_time(town, 1)}"


def in_time(town: Town, number: int) -> str:
    """What a red and an amber report need now, each of another place than the `number` before. Raises Falls."""
    siti, budi = town.person("Siti"), town.person("Budi")
    mark = str(time.monotonic_ns())[-6:]
    east = 102.262 + number * 0.02
    budi.reports(f"ada ular masuk rumah nomor {mark}", {"latitude": -3.81, "longitude": east})
    siti.reports(
        f"rumah kebakaran, api besar, ada orang terjebak di nomor {mark}",
        {"latitude": -3.79, "longitude": east},
    )
    began = time.monotonic()
    red = within(PATIENCE, lambda: shown(town, "Damkar", f"orang terjebak di nomor {mark}"))
    amber = within(PATIENCE, lambda: shown(town, "Kendali", f"ular masuk rumah nomor {mark}"))
    amber = None if amber is None else time.monotonic() - began
    live = town.status("/livez", seconds=10)
    words = f"red after {_seconds(red)}, amber after {_seconds(amber)}, /livez {live or 'not reached'}"
    holds(red is not None and red <= RED and amber is not None and amber <= AMBER, words)
    return words


def shown(town: Town, group: str, words: str) -> bool:
    return town.group(group).shows(words) is not None


def _seconds(took: float | None) -> str:
    return "never" if took is None else f"{took:.1f} s"


@contextlib.contextmanager
def idle(town: Town) -> Iterator[None]:
    """Connections that say nothing."""
    held: list[socket.socket] = []
    try:
        for _ in range(IDLE):
            with contextlib.suppress(OSError):
                held.append(connected(town))
        yield
    finally:
        for one in held:
            one.close()


@contextlib.contextmanager
def holding(town: Town, *kinds: Callable[[Town], None]) -> Iterator[None]:
    """HOLDERS of each kind, who begin again as soon as they are thrown out."""
    over = threading.Event()

    def again(kind: Callable[[Town], None]) -> None:
        while not over.is_set():
            with contextlib.suppress(OSError):
                kind(town)
            over.wait(0.2)

    threads = [threading.Thread(target=again, args=(k,), daemon=True) for k in kinds for _ in range(HOLDERS)]
    for thread in threads:
        thread.start()
    time.sleep(3)
    try:
        yield
    finally:
        over.set()


def connected(town: Town) -> socket.socket:
    return socket.create_connection(("127.0.0.1", town.web_port), timeout=1)


def slow_header(town: Town) -> None:
    with connected(town) as line:
        line.sendall(b"GET /healthz HTTP/1.1\r\n")
        for number in range(20):
            time.sleep(0.5)
            line.sendall(b"X-%d: x\r\n" % number)


def slow_body(town: Town) -> None:
    with connected(town) as line:
        line.sendall(POST % 1000)
        for _ in range(20):
            time.sleep(0.5)
            line.sendall(b"x")


def large_body(town: Town) -> None:
    with connected(town) as line:
        line.sendall(POST % LARGE)
        piece = b"x" * 65536
        for _ in range(LARGE // len(piece)):
            line.sendall(piece)


def kept_alive(town: Town) -> None:
    with connected(town) as line:
        for _ in range(50):
            line.sendall(b"GET /healthz?deep=1 HTTP/1.1\r\nHost: x\r\n\r\n")
            line.recv(65536)


ROW = Row(
    "B5",
    "web-starved",
    f"{IDLE} idle connections to the web's port where a process has {DESCRIPTORS} descriptors; then {HOLDERS} each with slow "
    "headers, slow bodies, bodies of 100 MB, and deep health without a pause",
    f"a red fire's card within {RED:.0f} s, an amber one within {AMBER:.0f} s",
    play,
)
