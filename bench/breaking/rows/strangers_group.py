"""B7: a group that a stranger calls "Latihan …", from which the bot is removed again."""

from __future__ import annotations

import time

from bench.breaking.house import OPERATOR, Ground, Town, within
from bench.breaking.row import Row, holds

PROBED = 70.0  # seconds until the synthetic report has run, a minute apart
WATCHED = 18.0  # and until its watcher has looked


def play(ground: Ground) -> str:
    with ground.town(SIGAP_PROBE_MINUTES="1") as town:
        return told(town)


def told(town: Town) -> str:
    budi, bot = town.person("Budi"), town.bot_id(OPERATOR)
    room = int(
        town.post("/sim/groups", title="Latihan Arisan RT 5", members=[budi.id], bots=[OPERATOR])["id"]
    )
    budi.says("/antrian", chat=room)
    drills = town.group("Latihan 112")
    ran = within(PROBED, lambda: drills.shows("Uji jalur otomatis"))
    holds(ran is not None, f"no synthetic report in the bound group for practice after {PROBED:.0f} s")
    strange = [
        m for m in town.get(f"/sim/chats/{room}/messages") if "Uji jalur otomatis" in str(m.get("text"))
    ]
    holds(not strange, "the synthetic report was sent into the stranger's group")
    town.post("/sim/kick", bot=bot, chat=room)
    time.sleep(WATCHED)
    stands = {
        path: town.status(path, seconds=20) for path in ("/livez", "/readyz", "/healthz", "/healthz?deep=1")
    }
    holds(set(stands.values()) == {200}, f"after the bot was removed: {stands}")
    return f"no synthetic report there; after the bot was removed {stands}"


ROW = Row(
    "B7",
    "strangers-group",
    "a stranger's group \"Latihan Arisan RT 5\" takes the operators' bot in, and removes it",
    "nothing is sent there; no alarm, no 503",
    play,
)
