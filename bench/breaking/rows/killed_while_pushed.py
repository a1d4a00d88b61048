"""The bots are killed again and again while WhatsApp pushes what people write to them."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from bench.breaking.house import Ground, Town, spoken, within
from bench.breaking.pair import TOKENS
from bench.breaking.row import Row, holds

WHATSAPP = {
    "WHATSAPP_TOKEN": "SIMULATED-WHATSAPP-TOKEN",
    "WHATSAPP_PHONE_NUMBER_ID": "106540352242922",
    "WHATSAPP_BUSINESS_ID": "102290129340398",
    "WHATSAPP_APP_SECRET": "SIMULATED-APP-SECRET",
    "WHATSAPP_VERIFY_TOKEN": "SIMULATED-VERIFY-TOKEN",
}
PEOPLE, KILLS = 16, 4
LIVES = 2.5  # seconds that the bots are left alone once they answer
PATIENCE = 400.0  # what was not taken for long is pushed ever more seldom
NORTH, WEST, STEP = -3.790, 102.265, 0.012  # places so far apart that each is an event of its own


@dataclass(slots=True)
class Street:
    """Who writes; each report has words of its own."""

    town: Town
    people: dict[str, str] = field(default_factory=dict)  # words → the chat

    def burns(self) -> None:
        """Everybody, one after the other."""
        for number in range(PEOPLE):
            self.reports(number)

    def reports(self, number: int) -> None:
        words = f"gang {'abcdefghijklmnop'[number] * 4}"
        made = self._post("users", first_name=f"Warga {number}")
        self.people[words] = made["chat"]
        row, column = divmod(number, 4)
        place = {"latitude": NORTH - STEP * row, "longitude": WEST + STEP * column}
        self._post("send", user=made["id"], text=f"rumah di {words} kebakaran, api besar")
        time.sleep(0.7)
        self._post("send", user=made["id"], location=place)

    def _post(self, what: str, **given: Any) -> Any:
        return self.town.post(f"/sim/{what}", channel="whatsapp", **given)

    def said_to(self, words: str) -> list[str]:
        messages = self.town.get(f"/sim/chats/{self.people[words]}/messages?after=0")
        return [spoken(one) for one in messages if one["sender"]["is_bot"]]


def play(ground: Ground) -> str:
    with ground.town() as town:
        assert town.process is not None
        somebody = town.post("/sim/users", channel="whatsapp", first_name="Warga")
        holds(str(somebody.get("chat")).startswith("wa:"), "there is no WhatsApp")
        bots = town.bots()
        os.kill(town.process.pid, signal.SIGSTOP)  # it would end the simulator too
        os.kill(bots, signal.SIGKILL)
        return told(town)


def told(town: Town) -> str:
    street = Street(town)
    writing = threading.Thread(target=street.burns)
    writing.start()
    for _ in range(KILLS):
        running = started(town)
        time.sleep(LIVES)
        running.kill()
        running.wait()
    started(town)
    writing.join()
    holds(len(street.people) == PEOPLE, f"only {len(street.people)} could write")
    missing = within(PATIENCE, lambda: not unseen(street))
    holds(missing is not None, f"never seen: {unseen(street)}")
    answered = within(PATIENCE, lambda: all("26-" in " ".join(street.said_to(w)) for w in street.people))
    holds(answered is not None, "somebody has no receipt")
    twice = [words for words, cards in shown(street).items() if cards > 1]
    holds(not twice, f"two tickets: {twice}")
    again = sum(n - 1 for words in street.people for n in Counter(street.said_to(words)).values())
    holds(again <= KILLS, f"{again} messages stand twice on a phone")
    return f"{PEOPLE} reports over {KILLS} kills: each has one card and its receipt; {again} messages stand twice on a phone"


def started(town: Town) -> subprocess.Popen[bytes]:
    base = {"TELEGRAM_API_BASE_URL": town.base, "WHATSAPP_API_BASE_URL": town.base}
    process = town.spawn("bot", "run", before=(), **{**TOKENS, **WHATSAPP, **base})
    holds(within(60, lambda: town.status("/readyz") == 200) is not None, f"not ready: {town.said()[-300:]}")
    return process


def shown(street: Street) -> dict[str, int]:
    """How many cards each report has in Damkar's group."""
    cards = [
        spoken(m) for m in street.town.group("Damkar").messages() if m["sender"]["is_bot"] and m["buttons"]
    ]
    return {words: sum(words in card for card in cards) for words in street.people}


def unseen(street: Street) -> list[str]:
    return [words for words, cards in shown(street).items() if not cards]


ROW = Row(
    "W1",
    "killed-while-pushed",
    f"the bots are killed (SIGKILL) {KILLS} times while {PEOPLE} people report fires on WhatsApp, which repeats what was not answered",
    "each report has one card and a receipt; hardly a message stands twice on a phone",
    play,
)
