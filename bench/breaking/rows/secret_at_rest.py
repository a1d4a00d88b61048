"""B10: whoever copies the disk reads what was told of violence, of a child, of a suicide."""

from __future__ import annotations

from pathlib import Path

from bench.breaking.house import CITIZEN, OPERATOR, Ground, Person, Town, within
from bench.breaking.row import Row, holds

SPOT = {"latitude": -3.816537, "longitude": 102.300519}
TOLD = (
    "saya dipukul suami saya pakai zirkonium, tolong",
    "anak tetangga dicabuli pamannya dekat molibdenit",
    "saya mau bunuh diri dengan rhodonit",
)
LATER, DRAFT, NAME = "dia bawa wolframit dan anak saya terkunci", "tolong saya dipukul tantalit", "Zulaikha"
SOUGHT = ("zirkonium", "molibdenit", "rhodonit", "wolframit", "tantalit", "816537", "300519", "zulaikha")
PLATFORMS_OWN = ("simulator.state", "key")  # the stand-in of Telegram, and the key


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    people = [_victim(town, words) for words in TOLD]
    town.person("Budi").says(DRAFT)
    room = town.group("Ruang Kendali")
    holds(within(30, lambda: room.shows("wolframit")), "the control room does not read what was told")
    backup = town.folder / "city.sigap"
    made = town.run("bot", "cadangan", "buat", str(backup))
    read = {f.name: f.read_bytes().lower() for f in _files(town)}
    numbers = [str(p.id) for p in people]
    found = sorted(
        {f"{words} in {name}" for name, b in read.items() for words in SOUGHT if words.encode() in b}
        | {f"an account in {name}" for name, b in read.items() if any(n.encode() in b for n in numbers)}
    )
    holds(not found, f"{len(found)} in clear: {', '.join(found)}"[:300])
    holds(made.returncode == 0, f"no backup: {made.stderr[-200:]}")
    _finds(town, room.member())
    checked = town.run("bot", "periksa")
    holds(checked.returncode == 0, f"periksa: {checked.stdout[-300:]}")
    return (
        f"nothing of {len(SOUGHT)} marked words and digits in {len(read)} files ({', '.join(sorted(read))}); "
        "/cari finds the words, periksa is clean"
    )


def _victim(town: Town, words: str) -> Person:
    person = Person(town, int(town.post("/sim/users", first_name=NAME, phone="+628117781243")["id"]))
    person.reports(words, SPOT)
    person.says(LATER)
    town.post("/sim/send", user=person.id, chat=CITIZEN, contact={"own": True})
    return person


def _finds(town: Town, officer: Person) -> None:
    room = town.group("Ruang Kendali")
    officer.says("/cari zirkonium", room.id)
    bot = town.bot_id(OPERATOR)

    def answered() -> bool:
        last = room.messages()[-1]
        return last["sender"]["id"] == bot and "26-" in str(last["text"]) and "Kekerasan" in str(last["text"])

    holds(within(20, answered), "/cari no longer finds the words")


def _files(town: Town) -> list[Path]:
    return [
        f
        for f in (*town.folder.iterdir(), town.log)
        if f.is_file() and not f.name.startswith(PLATFORMS_OWN) and f.stat().st_size
    ]


ROW = Row(
    "B10",
    "secret-at-rest",
    "violence, child abuse and suicide reported with marked words and a point; then database, its log, a backup and the "
    "program's log searched as bytes",
    "no word, no exact point, no name, no account in clear; who may read and search still does",
    play,
)
