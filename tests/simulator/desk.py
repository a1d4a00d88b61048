"""A simulator of its own for a test, and the bots in it, driven by hand over HTTP like any bot."""

from __future__ import annotations

import asyncio
import contextlib
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

from simulator.app import new_world, running
from simulator.limits import UNLIMITED
from simulator.whatsapp.records import Account

CITIZEN_BOT = ("112001:SIMULATED-CITIZEN", "sigap_lapor_bot", "citizen")
OPERATOR_BOT = ("112002:SIMULATED-OPERATOR", "sigap_petugas_bot", "operator")
NUMBER = Account(name="112 Kota Contoh")
MAP = {
    "name": "Kota Contoh",
    "bounds": [[-3.9, 102.2], [-3.7, 102.4]],
    "outline": [[-3.88, 102.22], [-3.88, 102.38], [-3.72, 102.38], [-3.72, 102.22]],
    "points": [
        {"name": "Panorama", "lat": -3.82, "lon": 102.31},
        {"name": "Malabero", "lat": -3.79, "lon": 102.25},
        {"name": "Betungan", "lat": -3.87, "lon": 102.33},
    ],
}


@dataclass
class Desk:
    """The running simulator, two groups, and what a test can do besides looking at the page."""

    base: str
    groups: dict[str, int]
    citizen: int

    def bot(self, who: tuple[str, str, str], method: str, **params: Any) -> Any:
        """A Bot API call; its result."""
        return self._post(f"/bot{who[0]}/{method}", params)["result"]

    def status(self, who: tuple[str, str, str], method: str, **params: Any) -> int:
        """How a Bot API call is answered: 200, or the refusal's number."""
        try:
            self.bot(who, method, **params)
        except urllib.error.HTTPError as refused:
            return refused.code
        return 200

    def sim(self, call: str, **body: Any) -> Any:
        return self._post(f"/sim/{call}", body)

    def messages(self, chat: int, sender: int | None = None) -> list[dict[str, Any]]:
        """What was said in a chat, all of it or by one person."""
        found: list[dict[str, Any]] = self._get(f"/sim/chats/{chat}/messages")
        return [m for m in found if sender is None or m["sender"]["id"] == sender]

    def green(self, who: dict[str, Any], kind: str, part: Any) -> str:
        """112 writes to somebody on WhatsApp; the message's id."""
        body = {"messaging_product": "whatsapp", "to": who["number"], "type": kind, kind: part}
        path = f"/v23.0/{NUMBER.phone_id}/messages?access_token={NUMBER.token}"
        return str(self._post(path, body)["messages"][0]["id"])

    def green_messages(self, who: dict[str, Any]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._get(f"/sim/chats/{who['chat']}/messages")
        return found

    def green_people(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._get("/sim/state")["whatsapp"]["users"]
        return found

    def people(self) -> list[dict[str, Any]]:
        users: list[dict[str, Any]] = self._get("/sim/state")["users"]
        return users

    def pressed(self, who: tuple[str, str, str]) -> dict[str, Any]:
        """The next button press that the bot is offered."""
        offset = 0
        while updates := self.bot(who, "getUpdates", offset=offset, timeout=10):
            for update in updates:
                offset = update["update_id"] + 1
                if "callback_query" in update:
                    query: dict[str, Any] = update["callback_query"]
                    return query
        raise AssertionError("no press arrived")

    def _get(self, path: str) -> Any:
        with urllib.request.urlopen(self.base + path, timeout=10) as answer:
            return json.load(answer)

    def _post(self, path: str, body: Any) -> Any:
        request = urllib.request.Request(
            self.base + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)


@contextlib.contextmanager
def desk(folder: Path, number: Account | None = None) -> Iterator[Desk]:
    """A simulator with a citizen, a control room with topics and a fire brigade; gone after the block. `number`: there is
    WhatsApp too."""
    map_file = folder / "map.json"
    map_file.write_text(json.dumps(MAP))
    with _served(map_file, number) as base:
        made = Desk(base, {}, 0)
        rina, surya = (made.sim("users", first_name=name)["id"] for name in ("Rina", "Surya"))
        made.citizen = made.sim("users", first_name="Ani", phone="+6281200000001")["id"]
        bot = {"bots": [OPERATOR_BOT[1]], "administrators": [int(OPERATOR_BOT[0].partition(":")[0])]}
        for title, members, forum in (("Ruang Kendali", [rina, surya], True), ("Damkar", [surya], False)):
            made.groups[title] = made.sim("groups", title=title, members=members, forum=forum, **bot)["id"]
        yield made


@contextlib.contextmanager
def _served(map_file: Path, number: Account | None) -> Iterator[str]:
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    world = new_world(rates=UNLIMITED)
    for bot in (CITIZEN_BOT, OPERATOR_BOT):
        world.register(*bot)
    if number:
        world.whatsapp.open(name=number.name)
    server = running(world, map_file=map_file)
    base = asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result(20)
    try:
        yield base
    finally:
        asyncio.run_coroutine_threadsafe(server.__aexit__(None, None, None), loop).result(20)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()
