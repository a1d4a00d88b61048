"""B11: hundreds of updates that nobody can read."""

from __future__ import annotations

from bench.breaking.house import CITIZEN, OPERATOR, Ground, Town, within
from bench.breaking.row import Row, holds

MANY = 700
MOST = 5  # notices for all of them
SECONDS = 5.0


def play(ground: Ground) -> str:
    town = ground.found()
    try:
        town.start()
        chief = town.person("Kepala")
        chief.says("/start", OPERATOR)
        town.kill()
        town.environment["SIGAP_ADMIN_CHAT"] = str(chief.id)
        town.start()
        return told(town, chief.id)
    finally:
        town.end()


def told(town: Town, chief: int) -> str:
    def read() -> int:
        shown = town.get(f"/sim/chats/{chief}/messages?bot={OPERATOR}")
        return sum(m["sender"]["is_bot"] for m in shown)

    before = read()
    for number in range(MANY):
        town.post("/sim/raw-update", bot=CITIZEN, update={"nobody_knows_this": number})
    siti = town.person("Siti")
    siti.reports("rumah tetangga kebakaran, api besar, ada orang di dalam")
    damkar = town.group("Damkar")
    took = within(4 * SECONDS, lambda: damkar.rings("api besar"))
    holds(took is not None and took <= SECONDS, f"the fire rang after {took} s")
    within(25, lambda: read() - before > MOST)
    notices = read() - before
    holds(notices, "the administrator was told nothing")
    holds(notices <= MOST, f"{notices} notices and more of {MANY} updates")
    return f"{notices} notices of {MANY} updates; the fire rang after {took:.1f} s"


ROW = Row(
    "B11",
    "unreadable-flood",
    f"{MANY} updates that nobody can read",
    "a few notices that count, below everything that people wait for",
    play,
)
