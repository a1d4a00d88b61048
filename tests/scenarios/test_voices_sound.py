"""A voice on an open ticket: nobody here can judge what it says, so it sounds as unknown words do, once a minute."""

from __future__ import annotations

import pytest

from domain.message import Form, Kind
from tests.scenarios.stories import fire, tell
from tests.town import Person, Town

BLOWS = "suami saya mau bunuh saya pakai pisau, saya sembunyi di kamar"


async def speaks(ani: Person) -> None:
    await ani.sends(Kind.VOICE, b"OggS", mime="audio/ogg")


def voices(town: Town, group: str, *, loud: bool) -> int:
    shown = town.group(group).messages
    return sum(m.delivery.form is Form.VOICE and m.delivery.silent is not loud for m in shown)


async def test_it_sounds_for_all_who_are_at_work_once_a_minute(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    await town.operator("damkar").taps("Terima", ani.code)
    await town.forward(seconds=5)
    for _ in range(3):
        await speaks(ani)
        await town.forward(seconds=10)
    for group in ("damkar", "ruang_kendali"):
        assert (voices(town, group, loud=True), voices(town, group, loud=False)) == (1, 2)
        assert town.group(group).hears("Pesan suara", ani.code, loud=True)
    before = len(town.group("damkar").loud)
    await town.forward(seconds=40)
    assert [m.text for m in town.group("damkar").loud[before:]] == [
        f"❗ <b>{ani.code}</b>: pelapor menulis atau bicara lagi. Lihat pesannya di atas."
    ]
    await town.forward(minutes=2)
    await speaks(ani)
    assert voices(town, "damkar", loud=True) == 2


async def test_one_that_was_sent_before_the_card_rings_with_it(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    await speaks(ani)
    await ani.shares((-3.8165, 102.3005))
    await town.forward(seconds=30)
    assert (voices(town, "damkar", loud=True), voices(town, "damkar", loud=False)) == (0, 1)


async def test_where_no_life_is_in_danger_it_stays_silent(town: Town) -> None:
    ani = await tell(town, "ada ular masuk rumah")
    await town.forward(minutes=4)
    await speaks(ani)
    assert (voices(town, "damkar", loud=True), voices(town, "damkar", loud=False)) == (0, 1)


@pytest.mark.parametrize("held", [False, True])
async def test_of_who_hides_the_agency_hears_that_there_is_one(any_town: Town, held: bool) -> None:
    """Not what it says: that the control room and the holder hear."""
    town = any_town
    ani = await tell(town, BLOWS)
    crew = town.operator("polisi")
    await crew.starts()
    if held:
        await crew.taps("Terima", ani.code)
    await town.forward(seconds=70)
    before = len(ani.messages)
    await speaks(ani)
    assert voices(town, "ruang_kendali", loud=True) == 1 and voices(town, "polisi", loud=True) == 0
    assert town.group("polisi").hears("pesan suara", ani.code, loud=True)
    heard = [m for m in crew.private.messages if m.delivery.form is Form.VOICE]
    assert [m.delivery.silent for m in heard] == [False] * held
    assert all(m.delivery.silent for m in ani.messages[before:])
