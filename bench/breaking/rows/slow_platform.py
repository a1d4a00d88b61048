"""N1: a platform that answers after thirty seconds, or half."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bench.breaking.house import CITIZEN, OPERATOR, Ground, Group, Town, free_port, within
from bench.breaking.row import Row, holds

SLOW = 30.0  # seconds
QUICK = 8.0  # until a card rings beside a chat that hangs; the machine may be busy
ALARMED = 60.0
AT_LAST = 100.0  # until a card rings where everything is slow: heard after 30 s, words and pin, sent
Mood = Callable[[str, bytes], str]  # (method, body) → "", "slow" or "half"


class Line:
    """Stands between the bots and the platform; `mood` says how it answers."""

    def __init__(self, platform: int) -> None:
        self.mood: Mood = lambda method, body: ""
        line = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                mood = line.mood(self.path.rpartition("/")[2], body)
                connection = http.client.HTTPConnection("127.0.0.1", platform, timeout=120)
                headers = {"Content-Type": self.headers.get("Content-Type", "")}
                connection.request(self.command, self.path, body, headers)
                answer = connection.getresponse()
                content = answer.read()
                connection.close()
                if mood == "slow":
                    time.sleep(SLOW)
                with suppress(OSError):
                    self.send_response(answer.status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content[: len(content) // 2] if mood == "half" else content)
                self.close_connection = mood == "half"

            do_GET = do_POST  # noqa: N815 - the handler's own name

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - so too
                """Says nothing."""

        class Server(ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                """Who asked has hung up."""

        self._server = Server(("127.0.0.1", free_port()), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self._server.shutdown()


@contextmanager
def lined(ground: Ground) -> Iterator[tuple[Town, Line]]:
    """A city that was founded as always, and then runs with that line in between."""
    with ground.town() as town:
        assert town.process is not None
        town.kill()
        bots = [f"--bot={t}:{name}:{role}" for t, name, role in WHO]
        state = str(town.folder / "simulator.state")
        town.spawn("simulator", "--port", str(town.port), "--state", state, *bots)
        line = Line(town.port)
        town.spawn(
            *("bot", "run"),
            TELEGRAM_API_BASE_URL=line.address,
            CITIZEN_BOT_TOKEN=WHO[0][0],
            OPERATOR_BOT_TOKEN=WHO[1][0],
        )
        if within(60, lambda: town.status("/healthz", town.base) == 200) is None:
            raise OSError(f"the bots do not poll: {town.said()}")
        try:
            yield town, line
        finally:
            line.close()


WHO = (
    ("112001:SIMULATED-CITIZEN", CITIZEN, "citizen"),
    ("112002:SIMULATED-OPERATOR", OPERATOR, "operator"),
)


def play(ground: Ground) -> str:
    with lined(ground) as (town, line):
        damkar = town.group("Damkar")
        beside = _one_group_hangs(town, line, damkar)
        halved = _answers_are_cut(town, line, damkar)
        alarm, late = _all_is_slow(town, line, damkar)
    return (
        f"beside a group that hangs the card came after {beside:.1f} s; answered by half after {halved:.1f} s; with every "
        f"answer after {SLOW:.0f} s the alarm came after {alarm:.0f} s and the card after {late:.0f} s"
    )


def _one_group_hangs(town: Town, line: Line, damkar: Group) -> float:
    police = str(town.group("Polisi").id).encode()
    line.mood = lambda method, body: "slow" if police in body and method != "getUpdates" else ""
    for number in range(3):
        town.person(f"Budi {number}").reports(
            f"ada perampokan di gang {'abc'[number]}, pelaku bawa parang", _near(number)
        )
    return _rings(town, damkar, "gudang beras", 3, QUICK)


def _answers_are_cut(town: Town, line: Line, damkar: Group) -> float:
    left = [4]

    def mood(method: str, body: bytes) -> str:
        if method == "sendMessage" and left[0]:
            left[0] -= 1
            return "half"
        return ""

    line.mood = mood
    return _rings(town, damkar, "toko kain", 4, QUICK + 4)


def _all_is_slow(town: Town, line: Line, damkar: Group) -> tuple[float, float]:
    line.mood = lambda method, body: "slow"
    began = time.monotonic()
    alarmed: list[float | None] = []
    watch = threading.Thread(
        target=lambda: alarmed.append(within(ALARMED, lambda: town.status("/healthz", seconds=30) == 503))
    )
    watch.start()
    late = _rings(town, damkar, "rumah panggung", 5, AT_LAST)
    watch.join()
    holds(
        alarmed and alarmed[0] is not None,
        f"no alarm within {ALARMED:.0f} s of a platform slow by {SLOW:.0f} s",
    )
    assert alarmed[0] is not None and began
    return alarmed[0], late


def _rings(town: Town, damkar: Group, what: str, number: int, seconds: float) -> float:
    town.person("Siti").reports(f"tolong {what} kebakaran, ada orang terjebak di dalam", _near(number))
    took = within(seconds, lambda: damkar.rings(what))
    holds(took is not None, f"the card of the {what} was not there after {seconds:.0f} s")
    assert took is not None
    return took


def _near(number: int) -> dict[str, float]:
    return {"latitude": -3.79 - number * 0.006, "longitude": 102.26 + number * 0.004}


ROW = Row(
    "N1",
    "slow-platform",
    "calls to one group answered after 30 s; then half answers; then every call of both bots after 30 s",
    "cards of other groups come in time; what was cut is sent again; a slow platform is an alarm within a minute and its cards come",
    play,
)
