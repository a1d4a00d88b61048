"""B6: 120 strangers at the operators' bot, who type whatever comes to mind."""

from __future__ import annotations

import contextlib
import itertools
import threading
import time

from bench.breaking.house import OPERATOR, Ground, Person, Town, within
from bench.breaking.row import Row, holds

STRANGERS, HANDS = 120, 6  # so many accounts, of which so many write at the same moment
WORDS = (
    "/antrian",
    "halo",
    "/statistik",
    "/daftar ABCD",
    "rumah kebakaran tolong",
    "/terima 26-0001",
    "/start",
)
BEFORE = 10.0  # seconds of it before the reports
RED, AMBER, PATIENCE = 2.0, 30.0, 60.0


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    crowd = [town.person(f"Orang {number}") for number in range(STRANGERS)]
    over, sent = threading.Event(), itertools.count()

    def write(hand: int) -> None:
        for number in itertools.count():
            if over.is_set():
                return
            who: Person = crowd[(number * HANDS + hand) % STRANGERS]
            with contextlib.suppress(OSError):
                who.says(WORDS[(number // (STRANGERS // HANDS)) % len(WORDS)], chat=OPERATOR)
                next(sent)

    hands = [threading.Thread(target=write, args=(hand,), daemon=True) for hand in range(HANDS)]
    siti, budi = town.person("Siti"), town.person("Budi")
    for hand in hands:
        hand.start()
    try:
        time.sleep(BEFORE)
        budi.reports("ada ular kobra masuk kamar", {"latitude": -3.81, "longitude": 102.262})
        siti.reports("rumah kebakaran, api besar, nenek terjebak", {"latitude": -3.79, "longitude": 102.262})
        began = time.monotonic()
        red = within(PATIENCE, lambda: town.group("Damkar").shows("nenek terjebak"))
        amber = within(PATIENCE, lambda: town.group("Kendali").shows("ular kobra"))
        amber = None if amber is None else time.monotonic() - began
    finally:
        over.set()
        for hand in hands:
            hand.join(35)
    answers = sum(m["sender"]["is_bot"] for who in crowd for m in who.messages(OPERATOR))
    words = (
        f"{next(sent)} messages, {answers} answers; red after {_seconds(red)}, amber after {_seconds(amber)}"
    )
    holds(red is not None and red <= RED and amber is not None and amber <= AMBER, words)
    return words


def _seconds(took: float | None) -> str:
    return "never" if took is None else f"{took:.1f} s"


ROW = Row(
    "B6",
    "strangers-type",
    f"{STRANGERS} strangers type commands, greetings, codes, emergencies to the operators' bot without a pause",
    f"a red fire's card within {RED:.0f} s, an amber one within {AMBER:.0f} s; one answer an hour to whoever names no danger",
    play,
)
