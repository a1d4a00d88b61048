"""The simulator's city: its groups and people, made and bound by the codes and words that real ones use."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from typing import Any

from bot.binding import DRILLS, bound, issue_codes, issue_supervisor_code, supervised
from bot.commands.sentences import sentence
from bot.settings import Settings
from bot.settings_fields import ROOT
from cities.profile import City
from domain.ticket import CONTROL_ROOM

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
HEARING = {  # what is meant to be heard in a simulated voice note
    "SIGAP_TRANSCRIBE_COMMAND": shlex.join([sys.executable, str(ROOT / "simulator" / "hearing.py")])
}
PEOPLE_PER_GROUP = 3
DRILL_ROOM, DRILL_TITLE = f"{DRILLS}{CONTROL_ROOM}", "Latihan 112"
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Ended(Exception):
    """A program ended by itself."""


def city_map(city: City) -> dict[str, object]:
    """What the simulator draws."""
    box = city.area.box
    return {
        "name": city.name,
        "bounds": [[box.min_lat, box.min_lon], [box.max_lat, box.max_lon]],
        "outline": [list(point) for point in city.area.outline],
        "points": [{"name": k.name, "lat": k.lat, "lon": k.lon} for k in city.area.kelurahan],
    }


def inhabit(base: str, settings: Settings, city: City, programs: list[subprocess.Popen[bytes]]) -> None:
    """Groups that are bound, people in them, and a supervisor: all that a real city would have by hand."""
    _bind(base, settings, _populate(base, city), programs)
    _supervise(base, settings, programs)


def _populate(base: str, city: City) -> dict[str, tuple[int, int]]:
    """The city's groups and people, once: agency (or DRILL_ROOM) → (group, somebody in it)."""
    state = call(base, "GET", "/sim/state") or {}
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
            call(base, "POST", "/sim/users", {"first_name": name})
    return found


def _new_group(base: str, title: str, short: str, *, forum: bool) -> tuple[int, int]:
    word = "".join(c for c in short.lower() if c.isalnum())
    people = []
    for number in range(1, PEOPLE_PER_GROUP + 1):
        body = {"first_name": f"{short} {number}", "username": f"{word}_{number}"}
        people.append((call(base, "POST", "/sim/users", body) or {})["id"])
    state = call(base, "GET", "/sim/state") or {}
    operator_bot = next(b["id"] for b in state["bots"] if b["username"] == OPERATOR_BOT)
    group: dict[str, object] = {
        "title": title,
        "forum": forum,
        "members": people,
        "bots": [OPERATOR_BOT],
        "administrators": [people[0], operator_bot],
    }
    return (call(base, "POST", "/sim/groups", group) or {})["id"], people[0]


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
        call(base, "POST", "/sim/send", {"user": person, "chat": chat, "text": f"/daftar {code}"})
    until(lambda: not set(groups) - bound(settings), programs, pause=0.5)


def _supervise(base: str, settings: Settings, programs: list[subprocess.Popen[bytes]]) -> None:
    """Somebody who is called when a group does not act, named as a real supervisor is."""
    if supervised(settings):
        return
    body = {"first_name": "Supervisor 1", "username": "supervisor_1"}
    person = (call(base, "POST", "/sim/users", body) or {})["id"]
    code = issue_supervisor_code(settings)
    for words in ("/start", f"/daftar {code}"):
        call(base, "POST", "/sim/send", {"user": person, "chat": OPERATOR_BOT, "text": words})
    until(lambda: supervised(settings), programs, pause=0.5)


def until(test: Callable[[], bool], programs: list[subprocess.Popen[bytes]], pause: float = 0.2) -> None:
    """Wait. Raises Ended where a program has ended instead."""
    while not test():
        if any(p.poll() is not None for p in programs):
            raise Ended(sentence("mulai-menunggu"))
        time.sleep(pause)


def call(
    base: str, method: str, path: str, body: Mapping[str, object] | None = None
) -> dict[str, Any] | None:
    """Ask the simulator; None where it does not answer. Raises Ended where it refuses."""
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
