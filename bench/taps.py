"""`python -m bench.taps [--write] [--only WORDS]`: the operators' ten commonest tasks, done in the simulator by pressing and typing what a
person would; taps and characters are counted, the seconds until the group shows the effect are measured.

`--write` puts the table into docs/operator.md.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.running import Running, call, running, until

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "operator.md"
BEGIN, END = "<!-- bench.taps -->", "<!-- /bench.taps -->"
CODE = re.compile(r"\b\d\d-\d{4,6}\b")
TAP_S, LETTER_S = 1.5, 0.3  # a thumb: finding and pressing a button; one character on a telephone
PAUSE_S = 20.0  # between tasks: a group takes 20 messages a minute, as on the platform itself
PATIENCE_S = 60.0
SPREAD = 0.012  # degrees between reports, so that none joins another


@dataclass
class Count:
    """What one task took. `waited`: seconds from each tap or message to its effect in the chat."""

    taps: int = 0
    letters: int = 0
    waited: float = 0.0

    @property
    def by_hand(self) -> float:
        return self.taps * TAP_S + self.letters * LETTER_S + self.waited


class Room:
    """The duty room in the simulator: groups by title, their people, and a counter that runs while a task is done."""

    def __init__(self, city: Running) -> None:
        self.city = city
        groups = [c for c in call(city, "/sim/state")["chats"] if c["type"] == "supergroup"]
        self.groups: dict[str, dict[str, Any]] = {g["title"]: g for g in groups}
        self.count = Count()
        self.reports = 0
        self.last = ""

    def group(self, title: str) -> dict[str, Any]:
        return next(g for t, g in self.groups.items() if t.startswith(title))

    def person(self, title: str, number: int = 0) -> int:
        people: list[int] = [m for m in self.group(title)["members"] if m > 1_000_000]
        return people[number]

    def messages(self, chat: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = call(self.city, f"/sim/chats/{chat}/messages?after=0")
        return found

    def reported(self, words: str, *, choice: str = "") -> str:
        """Somebody new reports this (or chooses a button) at a place of its own; answers the code."""
        self.reports += 1
        ani = call(self.city, "/sim/users", {"first_name": "Ani"})["id"]
        bot = {"user": ani, "chat": "sigap_lapor_bot"}
        call(self.city, "/sim/send", {**bot, "text": words})
        until(lambda: len(self.messages(ani)) > 1, "an answer")
        if choice:
            button = until(lambda: self._button(ani, choice, ""), choice)
            call(self.city, "/sim/press", {**bot, **button})
            until(lambda: self.shows(ani, "Di mana?", ""), "the question for the place")
        place = {
            "latitude": -3.82 + SPREAD * (self.reports % 5),
            "longitude": 102.29 + 0.006 * (self.reports // 5),
        }
        call(self.city, "/sim/send", {**bot, "location": place})
        code: str = until(lambda: self._code(ani), "a receipt", PATIENCE_S)
        self.last = code
        return code

    def tidies(self) -> None:
        """The task's ticket is ended, so that it calls nobody during the next ones."""
        chat = self.group("Damkar")["id"]
        if self.last:
            words = {"user": self.person("Damkar"), "chat": chat, "text": f"/selesai {self.last}"}
            call(self.city, "/sim/send", words)
        self.last = ""

    def _code(self, ani: int) -> str:
        found = [CODE.search(m["text"] or "") for m in self.messages(ani) if "Laporan" in (m["text"] or "")]
        return next((m[0] for m in found if m), "")

    def _button(self, chat: int, label: str, code: str) -> dict[str, Any] | None:
        for message in reversed(self.messages(chat)):
            labels = [b["label"] for row in message["buttons"] for b in row]
            if code in (message["text"] or "") and any(label in found for found in labels):
                return {"message_id": message["message_id"], "label": next(b for b in labels if label in b)}
        return None

    def tap(self, title: str, label: str, code: str, effect: str = "", *, who: int = 0) -> None:
        """Press it, and wait until `effect` (else the toast) is there."""
        chat = self.group(title)["id"]
        button = until(lambda: self._button(chat, label, code), f"{label} {code}", PATIENCE_S)
        began = time.monotonic()
        call(self.city, "/sim/press", {"user": self.person(title, who), "chat": chat, **button})
        if effect:
            until(lambda: self.shows(chat, effect, code), effect, PATIENCE_S)
        self.count.taps += 1
        self.count.waited += time.monotonic() - began

    def types(self, title: str, words: str, effect: str, *, who: int = 0) -> None:
        chat = self.group(title)["id"]
        began = time.monotonic()
        call(self.city, "/sim/send", {"user": self.person(title, who), "chat": chat, "text": words})
        until(lambda: self.shows(chat, effect, ""), effect, PATIENCE_S)
        self.count.letters += len(words)
        self.count.waited += time.monotonic() - began

    def shows(self, chat: int, words: str, code: str) -> bool:
        return any(
            words in str(m["text"]) + str(m["buttons"]) and code in str(m["text"])
            for m in self.messages(chat)
        )


FIRE = "rumah kebakaran, api besar"


def _take(room: Room, *steps: str, words: str = FIRE, title: str = "Damkar") -> str:
    """A ticket as far as these steps; what that took is not counted."""
    code = room.reported(words)
    for step in steps:
        room.tap(title, step, code)
    room.count = Count()
    return code


def accept(room: Room) -> None:
    code = _take(room)
    room.tap("Damkar", "Terima", code, "menerima")


def drive(room: Room) -> None:
    code = _take(room, "Terima")
    for label, effect in (("Berangkat", "berangkat"), ("Tiba", "tiba"), ("Selesai", "menyatakan selesai")):
        room.tap("Damkar", label, code, effect)


def outcome(room: Room) -> None:
    code = _take(room, "Terima", "Selesai")
    for label in ("Tidak ada korban", "Kerusakan: ringan"):
        room.tap("Damkar", label, code)
    room.tap("Damkar", "1 unit", code, "mencatat hasil")


def ask(room: Room) -> None:
    code = _take(room, "Terima")
    room.tap("Damkar", "Tanya pelapor", code, "Apa yang terbakar")
    room.tap("Damkar", "Apa yang terbakar", code, "bertanya kepada pelapor")


def pass_on(room: Room) -> None:
    code = _take(room)
    room.tap("Damkar", "Teruskan ke", code, "BPBD")
    room.tap("Damkar", "BPBD", code, "Armada penuh")
    room.tap("Damkar", "Armada penuh", code, "meneruskan dari")


def add(room: Room) -> None:
    code = _take(room)
    room.tap("Damkar", "Tambah instansi", code, "BPBD")
    room.tap("Damkar", "BPBD", code, "BPBD: diteruskan")


def give_back(room: Room) -> None:
    code = _take(room, "Terima")
    room.tap("Damkar", "Lepas", code, "melepas tiket")


def look_and_forward(room: Room) -> None:
    code = room.reported("/start", choice="Kebakaran")
    room.tap("Ruang Kendali", "Tinjau", code, "meninjau")
    room.tap("Ruang Kendali", "Teruskan ke Damkar", code, "Damkar: diteruskan")


def mark_false(room: Room) -> None:
    code = _take(room)
    for who in (0, 1):
        room.tap("Damkar", "Palsu", code, "" if who else "Iseng", who=who)
        if not who:
            room.tap("Damkar", "Iseng", code, "Diusulkan palsu", who=who)


def hand_over(room: Room) -> None:
    room.count = Count()
    room.types("Damkar", "/serahterima", "Saya terima")
    room.tap("Damkar", "Saya terima", "Serah terima", "Diterima", who=1)


TASKS: tuple[tuple[str, Callable[[Room], None]], ...] = (
    ("Menerima tiket", accept),
    ("Berangkat, tiba, selesai", drive),
    ("Mencatat hasil (boleh dilewati)", outcome),
    ("Bertanya kepada pelapor", ask),
    ("Meneruskan ke instansi lain, dengan alasan", pass_on),
    ("Menambah instansi", add),
    ("Melepas tiket", give_back),
    ("Meninjau kartu kuning, lalu meneruskan", look_and_forward),
    ("Menandai palsu (dua orang)", mark_false),
    ("Serah terima, diterima regu berikutnya", hand_over),
)


def measure(only: str = "") -> list[tuple[str, Count]]:
    """The tasks whose name holds these words."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as city:
        room = Room(city)
        found: list[tuple[str, Count]] = []
        for name, task in ((n, t) for n, t in TASKS if only.casefold() in n.casefold()):
            if found:
                room.tidies()
                time.sleep(PAUSE_S)
            room.count = Count()
            task(room)
            found.append((name, room.count))
        return found


HEAD = "| pekerjaan | ketukan | huruf diketik | detik menunggu sistem | detik seluruhnya |\n|---|---|---|---|---|"


def row(name: str, count: Count) -> str:
    waited, whole = (f"{n:.1f}".replace(".", ",") for n in (count.waited, count.by_hand))
    return f"| {name} | {count.taps} | {count.letters or ''} | {waited} | {whole} |"


def written(page: str, counted: list[tuple[str, Count]]) -> str:
    """The page with these rows in its table; rows of tasks that were not done now stay as they were."""
    before, rest = page.split(BEGIN)
    old, after = rest.split(END)
    rows = {line.split("|")[1].strip(): line for line in old.splitlines() if line.startswith("| ")}
    rows |= {name: row(name, count) for name, count in counted}
    shown = [rows[name] for name, _ in TASKS if name in rows]
    return "\n".join([f"{before}{BEGIN}", HEAD, *shown, f"{END}{after}"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--write", action="store_true", help="put the rows into docs/operator.md")
    parser.add_argument("--only", default="", help="only tasks whose name holds these words")
    asked = parser.parse_args()
    counted = measure(asked.only)
    sys.stdout.write("\n".join([HEAD, *(row(name, count) for name, count in counted)]) + "\n")
    if asked.write:
        GUIDE.write_text(written(GUIDE.read_text(), counted))


if __name__ == "__main__":
    main()
