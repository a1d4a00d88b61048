"""N8: somebody tries codes of /daftar."""

from __future__ import annotations

import re

from bench.breaking.house import OPERATOR, Ground, Town, within
from bench.breaking.row import Row, holds

GUESSES = 8
SECONDS = 10.0


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    issued = town.run("bot", "kota", "grup", "damkar")
    found = re.search(r"/daftar (\S+)", issued.stdout)
    holds(found, f"no code: {issued.stdout[-200:]}{issued.stderr[-200:]}")
    code = found[1] if found else ""
    guesser, owner = town.person("Tono"), town.person("Wati")
    rooms = [
        int(town.post("/sim/groups", title=title, members=[who.id], bots=[OPERATOR])["id"])
        for title, who in (("Grup orang lain", guesser), ("Damkar regu 2", owner))
    ]
    for number in range(GUESSES):
        guesser.says(f"/daftar WRONG{number:05d}", chat=rooms[0])
    guesser.says(f"/daftar {code}", chat=rooms[0])
    lucky = within(SECONDS, lambda: bound(town, rooms[0]))
    holds(lucky is None, f"guess {GUESSES + 1} was heard: a stranger's group is Damkar's")
    owner.says(f"/daftar {code}", chat=rooms[1])
    holds(within(SECONDS, lambda: bound(town, rooms[1])) is not None, "the true one is shut out")
    return f"after {GUESSES} wrong codes the guesser is not heard, the true one is"


def bound(town: Town, room: int) -> bool:
    words = "Grup ini sekarang grup"
    return any(words in str(m.get("text")) for m in town.get(f"/sim/chats/{room}/messages"))


ROW = Row(
    "N8",
    "guessed-codes",
    f"one account tries {GUESSES} codes of /daftar, then a right one; somebody else types the right one",
    "who guesses is no longer heard; who knows the code is",
    play,
)
