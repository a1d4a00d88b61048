"""`python -m bench.watchers [--json FILE] [--only WORDS]`: the running system is broken on purpose; how many seconds until
the administrator is rung by the second way (`SIGAP_ALARM_URL`).

| fault | how |
|---|---|
| token | the platform answers 401 to the citizens' bot |
| group | the operators' bot is removed from Damkar's group |
| database | PostgreSQL gives read-only sessions |
| outbox | the platform answers 500 to everything that is sent |
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psycopg

from tests.postgres import own_database, plain, server_url
from tests.running import Running, call, running, until

BOUND_S = 120.0  # escalation/watching.py: everything is noticed within two minutes
CITIZEN_BOT, OPERATOR_BOT = "sigap_lapor_bot", "sigap_petugas_bot"
SENDING = (
    "sendMessage",
    "editMessageText",
    "sendPhoto",
    "sendLocation",
    "createForumTopic",
    "deleteMessage",
)


class Pager:
    """What `SIGAP_ALARM_URL` is posted to; remembers when it first rang for what."""

    def __init__(self) -> None:
        self.rung: dict[str, float] = {}
        pager = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if not told["over"]:
                    pager.rung.setdefault(told["key"], time.monotonic())
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class Broken:
    """A running city and its database, with ways of breaking them."""

    def __init__(self, city: Running, database: str) -> None:
        self.city = city
        self._database = database

    def token(self) -> None:
        self._fault(CITIZEN_BOT, "401")

    def group(self) -> None:
        call(self.city, "/sim/kick", {"bot": OPERATOR_BOT, "chat": self._group("Damkar")})

    def outbox(self) -> None:
        for bot in (CITIZEN_BOT, OPERATOR_BOT):
            for method in SENDING:
                self._fault(bot, "500", method)
        room = self._group("Ruang Kendali")
        state = call(self.city, "/sim/state")
        chat = next(c for c in state["chats"] if c["id"] == room)
        person = next(m for m in chat["members"] if m not in {b["id"] for b in state["bots"]})
        call(self.city, "/sim/send", {"user": person, "chat": room, "text": "/antrian"})

    def database(self) -> None:
        """Every session, also those that are open, from now on."""
        name = self._database.partition("?")[0].rsplit("/", 1)[1]
        with psycopg.connect(plain(server_url()), autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
            )

    def _group(self, title: str) -> int:
        chats = call(self.city, "/sim/state")["chats"]
        return next(int(c["id"]) for c in chats if (c["title"] or "").startswith(title))

    def _fault(self, bot: str, kind: str, method: str = "") -> None:
        match = {"bot": bot, **({"method": method} if method else {})}
        call(self.city, "/sim/faults", {"match": match, "fault": kind, "times": 1_000_000})


FAULTS: dict[str, tuple[str, Callable[[Broken], None]]] = {
    "token": ("token:telegram_citizen", Broken.token),
    "group": ("group:Damkar", Broken.group),
    "database": ("database", Broken.database),
    "outbox": ("outbox", Broken.outbox),
}


def measure(faults: tuple[str, ...] = tuple(FAULTS)) -> dict[str, float]:
    """Each fault in a city of its own; fault → seconds until somebody was rung. Raises AssertionError after two minutes."""
    return {fault: one_after_another((fault,))[fault] for fault in faults}


def one_after_another(faults: tuple[str, ...]) -> dict[str, float]:
    """All in one city: what was broken before stays broken. Seconds as in `measure`."""
    pager, seconds = Pager(), {}
    database = own_database()
    with tempfile.TemporaryDirectory() as folder:
        with running(Path(folder), SIGAP_ALARM_URL=pager.url, DATABASE_URL=database) as city:
            assert not pager.rung, f"rung while all was well: {pager.rung}"
            broken = Broken(city, database)
            for fault in faults:
                seconds[fault] = _seconds(fault, broken, pager)
        pager.close()
    return seconds


def _seconds(fault: str, broken: Broken, pager: Pager) -> float:
    key, breaks = FAULTS[fault]
    assert key not in pager.rung, f"{key} rung before it was broken"
    began = time.monotonic()
    breaks(broken)
    until(lambda: key in pager.rung, f"{key} of {sorted(pager.rung)}", BOUND_S)
    return round(pager.rung[key] - began, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", type=Path, help="write the seconds here")
    parser.add_argument("--only", default="", help="only faults whose name holds this word")
    asked = parser.parse_args()
    found = measure(tuple(f for f in FAULTS if asked.only in f))
    for fault, seconds in found.items():
        sys.stdout.write(f"{fault}: {seconds:.1f} s (bound {BOUND_S:.0f} s)\n")
    if asked.json:
        asked.json.write_text(json.dumps(found))


if __name__ == "__main__":
    main()
