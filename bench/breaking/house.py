"""A running city of any version, and the people in it: `make run`'s own programs, the simulator's control API, signals.

Nothing here imports the product: a row is played the same way on an older tree (`--root`).
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[2]
START_SECONDS = 120.0
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
CITIZEN, OPERATOR = "sigap_lapor_bot", "sigap_petugas_bot"
PLACE = {"latitude": -3.7956, "longitude": 102.2592}  # (lat, lon) in degrees, in the city
BROKEN = (OSError, http.client.HTTPException, ValueError)  # no connection, no HTTP, no JSON


@dataclass(slots=True)
class Town:
    """One city that is up: its simulator at `base`, the product's own web at `web`, its files in `folder`."""

    root: Path
    folder: Path
    port: int
    web_port: int
    environment: dict[str, str]
    umask: int = -1  # of its programs; -1: as this program's
    process: subprocess.Popen[bytes] | None = None
    children: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def web(self) -> str:
        return f"http://127.0.0.1:{self.web_port}"

    @property
    def log(self) -> Path:
        return self.folder.parent / f"{self.folder.name}.log"

    def said(self) -> str:
        """The end of what its programs wrote."""
        return self.log.read_text(errors="replace")[-1500:] if self.log.exists() else ""

    # Its programs

    def spawn(self, *words: str, before: tuple[str, ...] = (), **environment: str) -> subprocess.Popen[bytes]:
        """`python -m words…` of this tree, in a process group of its own, with the city's settings; `before` stands before
        that command."""
        settings = {
            "SIGAP_PORT": str(self.port),
            "SIGAP_WEB_PORT": str(self.web_port),
            "SIGAP_DATA": str(self.folder),
            "CITIZEN_BOT_TOKEN": "",
            "OPERATOR_BOT_TOKEN": "",
        }
        child = subprocess.Popen(
            [*before, sys.executable, "-m", *words],
            cwd=self.root,
            env={**os.environ, **settings, **self.environment, **environment},
            stdout=self.log.open("ab"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
            umask=self.umask,
        )
        self.children.append(child)
        return child

    def start(self) -> None:
        """`make run`'s launcher, until it is healthy. Raises EnvironmentError."""
        self.process = self.spawn("bot", "start")
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise OSError(f"ended with {self.process.returncode}: {self.said()}")
            if self.status("/healthz", self.base) == 200:
                return
            time.sleep(0.2)
        raise OSError(f"not healthy after {START_SECONDS:.0f} s: {self.said()}")

    def kill(self) -> None:
        """kill -9 of the launcher and all that it started."""
        assert self.process is not None
        _end_group(self.process, signal.SIGKILL)
        self.process = None

    def end(self) -> None:
        """SIGTERM to everything that still runs; kill -9 to what does not follow."""
        for child in reversed(self.children):
            _end_group(child, signal.SIGTERM)

    def bots(self) -> int:
        """The process of the bots (`bot run`) that the launcher has started."""
        assert self.process is not None
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError):
                if entry.name.isdigit() and os.getpgid(int(entry.name)) == self.process.pid:
                    words = (entry / "cmdline").read_bytes().split(b"\0")
                    if words[1:4] == [b"-m", b"bot", b"run"]:
                        return int(entry.name)
        raise OSError("the bots do not run")

    def run(self, *words: str, seconds: float = 60, **environment: str) -> subprocess.CompletedProcess[str]:
        """A command of this tree on this city's folder (`python -m words…`), until it ends."""
        settings = {
            "SIGAP_DATA": str(self.folder),
            "SIGAP_WEB_PORT": str(self.web_port),
            "CITIZEN_BOT_TOKEN": "112001:SIMULATED-CITIZEN",
            "OPERATOR_BOT_TOKEN": "112002:SIMULATED-OPERATOR",
            "TELEGRAM_API_BASE_URL": self.base,
        }
        return subprocess.run(
            [sys.executable, "-m", *words],
            cwd=self.root,
            env={**os.environ, **settings, **self.environment, **environment},
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
            umask=self.umask,
        )

    # Its web

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """The simulator's control API. Raises EnvironmentError with what it answered."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.base + path, data, {"Content-Type": "application/json"}, method=method
        )
        try:
            with DIRECT.open(request, timeout=30) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            raise OSError(f"{method} {path}: {error.code} {error.read()[:300]!r}") from None

    def get(self, path: str) -> Any:
        return self.call("GET", path)

    def post(self, path: str, **body: Any) -> Any:
        return self.call("POST", path, body)

    def read(self, path: str) -> str:
        """What an address of the product's own web answers, as text."""
        with DIRECT.open(self.web + path, timeout=30) as answer:
            return str(answer.read().decode())

    def status(self, path: str, base: str = "", seconds: float = 5) -> int:
        """The status that an address answers (of the product's own web, unless `base`); 0 where there is no answer."""
        try:
            with DIRECT.open((base or self.web) + path, timeout=seconds) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return int(error.code)
        except BROKEN:
            return 0

    # Its people

    def person(self, name: str) -> Person:
        """Somebody new."""
        return Person(self, int(self.post("/sim/users", first_name=name)["id"]))

    def group(self, title: str) -> Group:
        """The group whose title has these words."""
        state = self.get("/sim/state")
        bots = {b["id"] for b in state["bots"]}
        for chat in state["chats"]:
            if title.lower() in str(chat["title"]).lower():
                return Group(self, chat["id"], [m for m in chat["members"] if m not in bots])
        raise OSError(f"no group {title!r}")

    def bot_id(self, username: str) -> int:
        return int(next(b["id"] for b in self.get("/sim/state")["bots"] if b["username"] == username))


@dataclass(slots=True)
class Person:
    """Somebody with a telephone."""

    town: Town
    id: int

    def says(self, text: str, chat: str | int = CITIZEN, **more: Any) -> None:
        self.town.post("/sim/send", user=self.id, chat=chat, text=text, **more)

    def shares(self, place: dict[str, float] | None = None) -> None:
        """A pin, in the private chat with the citizens' bot."""
        self.town.post("/sim/send", user=self.id, chat=CITIZEN, location=place or PLACE)

    def reports(self, text: str, place: dict[str, float] | None = None) -> None:
        """Words, then a pin."""
        self.says(text)
        self.shares(place)

    def presses(self, label: str, message: dict[str, Any], chat: str | int) -> None:
        """The key whose label begins like this, on that message."""
        labels = [key["label"] for row in message["buttons"] or [] for key in row]
        whole = next(one for one in labels if one.startswith(label))
        self.town.post("/sim/press", user=self.id, chat=chat, message_id=message["message_id"], label=whole)

    def messages(self, bot: str = CITIZEN) -> list[dict[str, Any]]:
        """What stands in the private chat with this bot, oldest first."""
        found: list[dict[str, Any]] = self.town.get(f"/sim/chats/{self.id}/messages?bot={bot}")
        return found

    def hears(self, words: str, bot: str = CITIZEN) -> bool:
        """Whether a bot has said this."""
        return any(words in spoken(m) for m in self.messages(bot) if m["sender"]["is_bot"])


@dataclass(slots=True)
class Group:
    """A group's chat; `members` are the people in it."""

    town: Town
    id: int
    members: list[int]

    def messages(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.town.get(f"/sim/chats/{self.id}/messages")
        return found

    def shows(self, words: str) -> dict[str, Any] | None:
        """The newest message of a bot with these words, if any."""
        told = (m for m in reversed(self.messages()) if m["sender"]["is_bot"] and words in spoken(m))
        return next(told, None)

    def rings(self, words: str) -> bool:
        """Whether a message with these words came with a sound."""
        return any(words in spoken(m) and not m["silent"] for m in self.messages() if m["sender"]["is_bot"])

    def member(self, number: int = 0) -> Person:
        return Person(self.town, self.members[number])


def spoken(message: dict[str, Any]) -> str:
    """A message's words, wherever they stand."""
    return str(message.get("text") or message.get("caption") or "")


@dataclass(slots=True)
class Ground:
    """Where rows are played: a tree of the product, and a folder for everything that they leave."""

    root: Path = HERE
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="breaking-")))
    towns: int = 0

    def found(self, **environment: str) -> Town:
        """A city that does not run yet, with a folder of its own."""
        self.towns += 1
        return Town(
            self.root, self.folder / f"town-{self.towns}", free_port(), free_port(), dict(environment)
        )

    @contextlib.contextmanager
    def town(self, **environment: str) -> Iterator[Town]:
        """A city that runs; ended whatever happens."""
        town = self.found(**environment)
        try:
            town.start()
            yield town
        finally:
            town.end()


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def within(seconds: float, test: Callable[[], Any]) -> float | None:
    """How many seconds it took until `test` was true; None where it did not come true in time."""
    began = time.monotonic()
    while (passed := time.monotonic() - began) < seconds:
        if test():
            return passed
        time.sleep(0.1)
    return None


def _end_group(child: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, number)
        os.killpg(child.pid, signal.SIGCONT)
    try:
        child.wait(12)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait(10)
