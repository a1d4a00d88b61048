"""Whoever holds a secret ticket knows all that was said about it, whatever he pressed and whenever he came."""

from __future__ import annotations

import pytest

from domain.message import Form, Kind
from tests.town import PANORAMA, Operator, Person, Town

FIRST = "saya dipukul suami saya, tolong"
LATER = "dia bawa pisau dan anak saya terkunci di kamar"
NOTE = "rumah pagar hijau, masuk lewat gang"


async def beaten(town: Town) -> Person:
    """Violence, with all that is said before anybody takes it."""
    ani = town.citizen()
    await ani.says(FIRST)
    await ani.shares(PANORAMA)
    await town.forward(minutes=2)
    await ani.says(LATER)
    await ani.sends(Kind.VOICE, b"OggS" + bytes(40), mime="audio/ogg")
    await town.operator("ruang_kendali").types(f"/catat {ani.code} {NOTE}")
    assert town.group("ruang_kendali").hears("hanya dibaca ruang kendali", "setelah menerima")
    return ani


def knows_all(holder: Operator, code: str) -> None:
    details = next(m.text for m in holder.private.messages if "hanya untuk Anda" in m.text and code in m.text)
    for words in (FIRST, LATER, NOTE, "❗"):
        assert words in details, words
    assert details.index(FIRST) < details.rindex(LATER)
    forms = [m.delivery.form for m in holder.private.messages]
    assert Form.LOCATION in forms and Form.VOICE in forms


STEPS = (("Terima",), ("Terima", "Berangkat"), ("Terima", "Berangkat", "Tiba"))


@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize("ready", [True, False])
async def test_whichever_step_makes_the_holder_hands_everything_over(
    town: Town, steps: tuple[str, ...], ready: bool
) -> None:
    ani = await beaten(town)
    first, last = town.operator("polisi"), town.operator("polisi")
    await first.starts()
    if ready:
        await last.starts()
    for step in steps[:-1]:
        await first.taps(step, ani.code)
    toast = await last.taps(steps[-1], ani.code)
    if not ready:
        assert "tekan Mulai" in toast
        await last.starts()
    else:
        assert "Isinya di chat pribadi Anda" in toast
    knows_all(last, ani.code)
    await ani.says("dia sudah pergi ke arah pasar")
    assert last.private.hears("ke arah pasar")
    await town.operator("ruang_kendali").types(f"/catat {ani.code} pelan-pelan")
    assert town.group("ruang_kendali").hears("hanya dibaca ruang kendali dan pemegang")
    assert last.private.hears("pelan-pelan")
    group = town.group("polisi")
    assert not group.hears("pisau") and not group.hears("pagar hijau")


async def test_the_holder_reads_the_whole_ticket_in_private(town: Town) -> None:
    ani = await beaten(town)
    holder, other = town.operator("polisi"), town.operator("polisi")
    for member in (holder, other):
        await member.types("/antrian")
        await member.starts()
    await holder.taps("Terima", ani.code)
    for member, told in ((holder, True), (other, False)):
        before = len(member.private.messages)
        await member.types(f"/tiket {ani.code}", chat=member.person, private=True)
        read = "\n".join(m.text for m in member.private.messages[before:])
        assert ani.code in read
        assert [words in read for words in (FIRST, LATER)] == [told, told]
        assert ("hanya untuk ruang kendali" in read) is not told
