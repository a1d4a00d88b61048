"""`make run`: where no tokens are set, the simulator with the city's groups and people; and both bots on it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

from bot.binding import DRILLS, bound, issue_codes
from bot.settings import ROOT, Settings
from cities import load
from cities.profile import City
from domain.ticket import CONTROL_ROOM

CITIZEN_TOKEN = "112001:SIMULATED-CITIZEN"  # noqa: S105 - known to everybody, of use only in the simulator
OPERATOR_TOKEN = "112002:SIMULATED-OPERATOR"  # noqa: S105
CITIZEN_BOT, OPERATOR_BOT = "sigap_lapor_bot", "sigap_petugas_bot"
PEOPLE_PER_GROUP = 3
DRILL_ROOM, DRILL_TITLE = f"{DRILLS}{CONTROL_ROOM}", "Latihan 112"
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Ended(Exception):
    """A program ended by itself."""


def launch(settings: Settings) -> int:
    """Start the programs and stay until SIGTERM; answers the exit code."""
    settings.check()
    settings.data.mkdir(parents=True, exist_ok=True)
    programs: list[subprocess.Popen[bytes]] = []
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        if settings.live:
            programs.append(_program(["bot", "run"], {}))
        else:
            programs += _simulated(settings, programs)
        return _watch(programs)
    except KeyboardInterrupt:
        return 0
    except Ended as ended:
        sys.stderr.write(f"{ended}\n")
        return 1
    finally:
        _end(programs)


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _program(words: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own programs
        [sys.executable, "-m", *words], cwd=ROOT, env={**os.environ, **environment}
    )


def _simulated(settings: Settings, programs: list[subprocess.Popen[bytes]]) -> list[subprocess.Popen[bytes]]:
    city = load(settings.city)
    base = f"http://127.0.0.1:{settings.port}"
    map_file = settings.data / "map.json"
    map_file.write_text(json.dumps(_map(city)))
    bots_known = [
        f"--bot={CITIZEN_TOKEN}:{CITIZEN_BOT}:citizen",
        f"--bot={OPERATOR_TOKEN}:{OPERATOR_BOT}:operator",
    ]
    state = ["--state", str(settings.data / "simulator.state"), "--map", str(map_file), "--ready-when-told"]
    simulator = _program(["simulator", "--port", str(settings.port), *state, *bots_known], {})
    programs.append(simulator)
    bots = _program(
        ["bot", "run"],
        {
            "CITIZEN_BOT_TOKEN": CITIZEN_TOKEN,
            "OPERATOR_BOT_TOKEN": OPERATOR_TOKEN,
            "TELEGRAM_API_BASE_URL": base,
            "SIGAP_DATA": str(settings.data),
            "SIGAP_WEB_PORT": str(settings.web),
        },
    )
    programs.append(bots)
    _until(lambda: _call(base, "GET", "/sim/state") is not None, [simulator, bots], "the simulator")
    groups = _populate(base, city)
    _bind(base, settings, groups, [simulator, bots])
    _call(base, "POST", "/sim/ready", {})
    sys.stdout.write(f"Sigap 112 · {city.name} · {base}/\n")
    sys.stdout.flush()
    return []


def _map(city: City) -> dict[str, Any]:
    box = city.area.box
    return {
        "name": city.name,
        "bounds": [[box.min_lat, box.min_lon], [box.max_lat, box.max_lon]],
        "outline": [list(point) for point in city.area.outline],
        "points": [{"name": k.name, "lat": k.lat, "lon": k.lon} for k in city.area.kelurahan],
    }


def _populate(base: str, city: City) -> dict[str, tuple[int, int]]:
    """The city's groups and people, once: agency (or DRILL_ROOM) → (group, somebody in it)."""
    state = _call(base, "GET", "/sim/state") or {}
    titles = {c["title"]: c for c in state["chats"] if c["type"] in ("group", "supergroup")}
    bots = {b["id"] for b in state["bots"]}
    wanted = {
        agency.key: (
            "Ruang Kendali 112" if agency.key == CONTROL_ROOM else f"{agency.short} {city.name}",
            agency.short,
            agency.topics,
        )
        for agency in city.agencies.values()
    }
    wanted[DRILL_ROOM] = (DRILL_TITLE, "Latihan", False)
    found = {}
    for key, (title, short, topics) in wanted.items():
        known = titles.get(title)
        if known is None:
            found[key] = _new_group(base, title, short, forum=topics)
        else:
            found[key] = (known["id"], next(m for m in known["members"] if m not in bots))
    if DRILL_TITLE not in titles:
        for name in ("Warga Satu", "Warga Dua", "Warga Tiga"):
            _call(base, "POST", "/sim/users", {"first_name": name})
    return found


def _new_group(base: str, title: str, short: str, *, forum: bool) -> tuple[int, int]:
    word = "".join(c for c in short.lower() if c.isalnum())
    people = []
    for number in range(1, PEOPLE_PER_GROUP + 1):
        body = {"first_name": f"{short} {number}", "username": f"{word}_{number}"}
        people.append((_call(base, "POST", "/sim/users", body) or {})["id"])
    state = _call(base, "GET", "/sim/state") or {}
    operator_bot = next(b["id"] for b in state["bots"] if b["username"] == OPERATOR_BOT)
    group: dict[str, Any] = {
        "title": title,
        "forum": forum,
        "members": people,
        "bots": [OPERATOR_BOT],
        "administrators": [people[0], operator_bot],
    }
    return (_call(base, "POST", "/sim/groups", group) or {})["id"], people[0]


def _bind(
    base: str, settings: Settings, groups: dict[str, tuple[int, int]], programs: list[subprocess.Popen[bytes]]
) -> None:
    """Each group is bound to its agency, with the codes and words that a real one uses."""
    missing = set(groups) - bound(settings)
    codes = {key: code for key, _short, code in issue_codes(settings)} if missing - {DRILL_ROOM} else {}
    if DRILL_ROOM in missing:
        codes[DRILL_ROOM] = issue_codes(settings, CONTROL_ROOM)[0][2]
    for key in missing:
        (chat, person), code = groups[key], codes[key]
        _call(base, "POST", "/sim/send", {"user": person, "chat": chat, "text": f"/daftar {code}"})
    _until(lambda: not set(groups) - bound(settings), programs, "binding the groups", pause=0.5)


def _until(
    test: Callable[[], bool], programs: list[subprocess.Popen[bytes]], what: str, pause: float = 0.2
) -> None:
    while not test():
        if any(p.poll() is not None for p in programs):
            raise Ended(f"A program ended while waiting for {what}; its last lines stand above.")
        time.sleep(pause)


def _call(base: str, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any] | None:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310 - always http to this machine
        base + path, data, {"Content-Type": "application/json"}, method=method
    )
    try:
        with DIRECT.open(request, timeout=20) as answer:
            found: dict[str, Any] = json.loads(answer.read() or b"{}")
            return found
    except urllib.error.HTTPError as error:
        raise Ended(f"{method} {path}: {error.code} {error.read()[:200]!r}") from None
    except OSError:
        return None


def _watch(programs: list[subprocess.Popen[bytes]]) -> int:
    while True:
        for program in programs:
            if program.poll() is not None:
                raise Ended(f"A program ended with {program.returncode}.")
        time.sleep(0.3)


def _end(programs: list[subprocess.Popen[bytes]]) -> None:
    """The bots first, so that what they have in hand still reaches the simulator."""
    for program in reversed(programs):
        if program.poll() is None:
            program.terminate()
            try:
                program.wait(8)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
