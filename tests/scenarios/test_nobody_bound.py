"""A city whose groups are not bound (yet): nobody is told that a report has gone where it has not."""

from __future__ import annotations

import pytest

from bot.health.watch import Watch
from models import bindings, chats
from models.db import Tx
from tests.town import PANORAMA, Person, Town

HARMED = "suami saya memukuli saya, tolong"


async def unbound(town: Town, *agencies: str) -> None:
    """As a city is before an administrator has bound these groups; without any named: all of them."""

    def work(tx: Tx) -> None:
        for group in bindings.bound_groups(tx):
            if not agencies or group.agency in agencies:
                chats.change_chat(tx, group.id, agency="")

    await town.app.database.write(work)


async def reports(town: Town, words: str) -> Person:
    person = town.citizen()
    await person.says(words)
    await person.shares(PANORAMA)
    return person


def receipt(person: Person) -> str:
    return next(t for t in reversed(person.texts) if person.code in t)


async def test_a_receipt_names_only_who_can_read_it(town: Town) -> None:
    await unbound(town, "damkar")
    ani = await reports(town, "rumah kebakaran, api besar")
    assert "diteruskan ke ruang kendali 112" in receipt(ani) and "Damkar" not in receipt(ani)
    await unbound(town)
    for words in ("ada pohon tumbang menimpa rumah, orang terjepit", HARMED):
        budi = await reports(town, words)
        assert "tercatat" in receipt(budi) and "elepon 112" in receipt(budi)
        assert not [t for t in budi.texts if "iteruskan" in t or "ruang kendali" in t], budi.texts
    await ani.says("ada anak di dalam")
    assert "diteruskan" not in ani.last.text.casefold(), ani.last.text


@pytest.mark.parametrize("rooms", [True, False], ids=["bound", "nobody"])
async def test_a_control_room_without_a_group_is_an_alarm(town: Town, rooms: bool) -> None:
    if not rooms:
        await unbound(town, "ruang_kendali")
    watch = Watch(town.app)
    await watch.look()
    assert ("room" in [a.key for a in watch.alarms]) is not rooms
