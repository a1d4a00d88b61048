"""B14: the platform refuses a group or a person once, three times, and by putting the bot out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bench.breaking.house import CITIZEN, OPERATOR, PLACE, Ground, Group, Person, Town, within
from bench.breaking.row import Row, holds

SECONDS = 20.0
PROBED = 80.0  # seconds: a closed chat is asked about every minute
LOST, BACK = "tidak terjangkau", "terjangkau lagi"


def play(ground: Ground) -> str:
    with ground.town() as town:
        return told(town)


def told(town: Town) -> str:
    damkar, room = town.group("Damkar"), town.group("Ruang Kendali")
    once = _refused_once(town, damkar)
    person = _person_refused(town)
    probed = _closed_by_three(town, damkar, room)
    back = _put_out(town, damkar, room)
    return (
        f"after one refusal the card rang in {once:.1f} s, a reporter was answered in {person:.1f} s; closed by three, "
        f"the group was open again in {probed:.0f} s; taken in again, it rang in {back:.1f} s"
    )


def _refused_once(town: Town, damkar: Group) -> float:
    _refuse(town, OPERATOR, damkar.id, 1)
    _fire(town, 0, "api menjalar")
    return _waits(lambda: damkar.rings("api menjalar"), "after one refusal the fire's card never came")


def _person_refused(town: Town) -> float:
    siti = town.person("Siti")
    siti.says("halo")
    _waits(lambda: any(m["sender"]["is_bot"] for m in siti.messages()), "nobody answers a greeting")
    _refuse(town, CITIZEN, siti.id, 1)
    siti.reports("ada pohon tumbang menimpa rumah orang", _place(1))
    return _waits(lambda: siti.hears("26-"), "after one refusal the reporter was never answered")


def _closed_by_three(town: Town, damkar: Group, room: Group) -> float:
    """It is told, whoever is next is called, and within a minute the group is found open again."""
    _refuse(town, OPERATOR, damkar.id, 3)
    _fire(town, 2, "api menyambar")
    _waits(lambda: room.rings(LOST), "three refusals, and nobody is told that the group is lost")
    return _waits(
        lambda: damkar.rings("api menyambar") or damkar.rings("masih terbuka"),
        "closed by three refusals, the group was never tried again",
        PROBED,
    )


def _put_out(town: Town, damkar: Group, room: Group) -> float:
    bot, seen = town.bot_id(OPERATOR), len(room.messages())
    town.post("/sim/kick", bot=bot, chat=damkar.id)
    _waits(lambda: _news(room, seen, LOST), "put out of the group, and nobody is told")
    town.person("Ani").reports("gudang kebakaran, api melalap atap, ada orang di dalam", _place(3))
    seen = len(damkar.messages())
    town.post("/sim/join", bot=bot, chat=damkar.id)
    return _waits(lambda: _news(damkar, seen, "26-"), "taken in again, and no open card rings there")


def _news(group: Group, after: int, words: str) -> bool:
    """A loud message with these words among the newer ones."""
    return any(words in str(m.get("text")) and not m["silent"] for m in group.messages()[after:])


def _refuse(town: Town, bot: str, chat: int, times: int) -> None:
    match = {"bot": bot, "chat": chat, "method": "sendMessage"}
    town.post("/sim/faults", match=match, fault="403", times=times)


def _fire(town: Town, number: int, words: str) -> Person:
    somebody = town.person("Budi")
    somebody.reports(f"rumah kebakaran, {words}, ada orang di dalam", _place(number))
    return somebody


def _place(number: int) -> dict[str, float]:
    """Places two kilometres apart: each an event of its own."""
    return {**PLACE, "latitude": PLACE["latitude"] - 0.02 * number}


def _waits(test: Callable[[], Any], otherwise: str, seconds: float = SECONDS) -> float:
    took = within(seconds, test)
    holds(took is not None, otherwise)
    assert took is not None
    return took


ROW = Row(
    "B14",
    "refusals",
    "one 403 from a group and from a person, three in a row, the bot put out of a group and taken in again",
    "one closes nothing; three close, say so, and are probed within a minute; taken in again open cards ring",
    play,
)
