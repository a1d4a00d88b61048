"""A reporter who chose a language reads it from the first question to the last; operators read Indonesian."""

from __future__ import annotations

from tests.town import PANORAMA, Town


async def test_english_from_question_to_receipt(town: Town) -> None:
    guest = town.citizen()
    await guest.says("/bahasa en")
    await guest.says("rumah kebakaran, api besar")
    assert guest.hears("Where?")
    await guest.shares(PANORAMA)
    assert guest.hears("passed to Damkar")
    chief = town.chiefs["damkar"]
    await chief.taps("Terima")
    assert guest.hears("Taken by Damkar")
    assert town.group("damkar").hears("belum", "KEBAKARAN") or town.group("damkar").hears("diterima")


async def test_bengkulu_falls_back_to_indonesian(town: Town) -> None:
    ani = town.citizen()
    await ani.says("/bahasa bengkulu")
    await ani.says("umah kebakaran")
    assert ani.hears("Di mano?")
    await ani.shares(PANORAMA)
    assert ani.hears("diteruskan ke Damkar")
