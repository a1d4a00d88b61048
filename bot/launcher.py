"""`make run`: where no tokens are set, the simulator with the city's groups and people; and both bots on it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from typing import Any

from bot.acquaintance import acquaintances
from bot.binding import DRILLS, bound, issue_codes, issue_supervisor_code, supervised
from bot.bots import refuse_changed_places
from bot.city_file import serve_city
from bot.commands.sentences import sentence
from bot.keys import secret_keys
from bot.logs import Lines
from bot.occupancy import BOTS, LAUNCHER, held, refuse_held, refuse_used_port
from bot.open_database import open_database, with_key
from bot.past import refuse_elsewhere
from bot.permissions import tighten
from bot.settings import ROOT, Settings
from cities.profile import City
from domain.ticket import CONTROL_ROOM
from models import notes
from models.db import Tx
from models.sealing import Sealer

CITIZEN_TOKEN = "112001:SIMULATED-CITIZEN"  # noqa: S105 - known to everybody, of use only in the simulator
OPERATOR_TOKEN = "112002:SIMULATED-OPERATOR"  # noqa: S105
CITIZEN_BOT, OPERATOR_BOT = "sigap_lapor_bot", "sigap_petugas_bot"
WHATSAPP = {  # the simulated number, as the simulator and the product's channel are told of it
    "WHATSAPP_TOKEN": "SIMULATED-WHATSAPP-TOKEN",
    "WHATSAPP_PHONE_NUMBER_ID": "106540352242922",
    "WHATSAPP_BUSINESS_ID": "102290129340398",
    "WHATSAPP_APP_SECRET": "SIMULATED-APP-SECRET",
    "WHATSAPP_VERIFY_TOKEN": "SIMULATED-VERIFY-TOKEN",
}
PEOPLE_PER_GROUP = 3
TRIED = "tried"  # a note that is only written to see whether writing works
DRILL_ROOM, DRILL_TITLE = f"{DRILLS}{CONTROL_ROOM}", "Latihan 112"
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Ended(Exception):
    """A program ended by itself."""


def launch(settings: Settings) -> int:
    """Start the programs and stay until SIGTERM or Ctrl-C; answers the exit code. Raises WrongSettings, CityMistakes."""
    settings.check()
    city = serve_city(settings).city
    with held(settings, LAUNCHER):
        refuse_held(settings, BOTS)
        tighten(settings)
        if not settings.live:
            refuse_used_port("SIGAP_PORT", "127.0.0.1", settings.port)
        refuse_used_port("SIGAP_WEB_PORT", settings.web_host, settings.web)
        if settings.live and not _known_to_the_platform(settings):
            return 2
        _opens(settings, city)
        return _stay(settings, city)


def _opens(settings: Settings, city: City) -> None:
    """Database and key belong together, and writing works: known before anything is promised. Raises WrongSettings, WrongKey."""

    def work(tx: Tx) -> None:
        refuse_elsewhere(tx, city)
        if settings.live:
            refuse_changed_places(tx, settings)
        notes.write(tx, TRIED, city.key)

    database = open_database(settings)
    try:
        with_key(database, Sealer(*secret_keys(settings)))
        database.now(work)
    finally:
        database.close()


def _stay(settings: Settings, city: City) -> int:
    programs: list[subprocess.Popen[bytes]] = []
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        if settings.live:
            programs.append(_program(["bot", "run"], {}))
            _say(sentence("mulai-sungguhan", kota=city.name), *_about(settings))
        else:
            _simulated(settings, city, programs)
        return _watch(programs)
    except KeyboardInterrupt:
        return 0
    except Ended as ended:
        Lines(sys.stderr).say(str(ended))
        return 1
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _end(programs)


def _known_to_the_platform(settings: Settings) -> bool:
    """False, with a sentence, where a token is refused; a platform that does not answer is only told of."""
    known = True
    for one in asyncio.run(acquaintances(settings)):
        if one.remedy:
            key = "mulai-ditolak" if one.rejected else "mulai-tanpa-jawaban"
            Lines(sys.stderr).say(sentence(key, bot=one.name, obat=one.remedy))
        known = known and not one.rejected
    return known


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _program(words: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """A program of ours. Ctrl-C is for the launcher alone, which ends the programs in their order."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, "-m", *words], cwd=ROOT, env={**os.environ, **environment}
        )
    finally:
        signal.signal(signal.SIGINT, before)


def _simulated(settings: Settings, city: City, programs: list[subprocess.Popen[bytes]]) -> None:
    base = f"http://127.0.0.1:{settings.port}"
    map_file = settings.data / "map.json"
    map_file.write_text(json.dumps(_map(city)))
    bots_known = [
        f"--bot={CITIZEN_TOKEN}:{CITIZEN_BOT}:citizen",
        f"--bot={OPERATOR_TOKEN}:{OPERATOR_BOT}:operator",
    ]
    state = ["--state", str(settings.data / "simulator.state"), "--map", str(map_file), "--ready-when-told"]
    pushed = f"http://127.0.0.1:{settings.web}/webhook/whatsapp"
    green = ["--whatsapp-webhook", pushed, "--whatsapp-name", f"112 {city.name}"]
    words = ["simulator", "--port", str(settings.port), *state, *green, *bots_known]
    programs.append(_program(words, WHATSAPP))
    environment = {
        **WHATSAPP,
        "WHATSAPP_API_BASE_URL": base,
        "CITIZEN_BOT_TOKEN": CITIZEN_TOKEN,
        "OPERATOR_BOT_TOKEN": OPERATOR_TOKEN,
        "TELEGRAM_API_BASE_URL": base,
        "SIGAP_DATA": str(settings.data),
        "SIGAP_WEB_PORT": str(settings.web),
    }
    programs.append(_program(["bot", "run"], environment))
    _until(lambda: _call(base, "GET", "/sim/state") is not None, programs)
    groups = _populate(base, city)
    _bind(base, settings, groups, programs)
    _supervise(base, settings, programs)
    _call(base, "POST", "/sim/ready", {})
    _say(
        sentence("mulai-simulator", kota=city.name),
        sentence("mulai-alamat", alamat=f"{base}/"),
        *_about(settings),
    )


def _about(settings: Settings) -> list[str]:
    """Where to look, how to ask, how to stop."""
    host = "127.0.0.1" if settings.web_host in ("0.0.0.0", "::", "") else settings.web_host  # noqa: S104
    return [
        sentence("mulai-papan", alamat=f"http://{host}:{settings.web}/papan"),
        sentence("mulai-periksa"),
        sentence("mulai-berhenti", folder=settings.data),
    ]


def _say(*lines: str) -> None:
    Lines(sys.stdout).say(*lines)


def _map(city: City) -> dict[str, object]:
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
    group: dict[str, object] = {
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
    _until(lambda: not set(groups) - bound(settings), programs, pause=0.5)


def _supervise(base: str, settings: Settings, programs: list[subprocess.Popen[bytes]]) -> None:
    """Somebody who is called when a group does not act, named as a real supervisor is."""
    if supervised(settings):
        return
    body = {"first_name": "Supervisor 1", "username": "supervisor_1"}
    person = (_call(base, "POST", "/sim/users", body) or {})["id"]
    code = issue_supervisor_code(settings)
    for words in ("/start", f"/daftar {code}"):
        _call(base, "POST", "/sim/send", {"user": person, "chat": OPERATOR_BOT, "text": words})
    _until(lambda: supervised(settings), programs, pause=0.5)


def _until(test: Callable[[], bool], programs: list[subprocess.Popen[bytes]], pause: float = 0.2) -> None:
    while not test():
        if any(p.poll() is not None for p in programs):
            raise Ended(sentence("mulai-menunggu"))
        time.sleep(pause)


def _call(
    base: str, method: str, path: str, body: Mapping[str, object] | None = None
) -> dict[str, Any] | None:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310 - always http to this machine
        base + path, data, {"Content-Type": "application/json"}, method=method
    )
    try:
        with DIRECT.open(request, timeout=20) as answer:
            found: dict[str, Any] = json.loads(answer.read() or b"{}")
            return found
    except urllib.error.HTTPError as error:
        raise Ended(sentence("mulai-simulator-menolak", jalan=path, kode=error.code)) from None
    except OSError:
        return None


def _watch(programs: list[subprocess.Popen[bytes]]) -> int:
    while True:
        for program in programs:
            if program.poll() is not None:
                raise Ended(sentence("mulai-berakhir", kode=program.returncode))
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
