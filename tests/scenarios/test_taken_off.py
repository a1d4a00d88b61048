"""An agency that is taken off a ticket: its crew hears it, its reporters no longer wait for it, and nothing wakes it again."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG, fire, tell
from tests.town import KANDANG_LIMUN, Person, Town
from tests.whatsapp.cloud import Phone, with_whatsapp

CRASH = "tabrakan motor sama truk, ada yang terluka parah"


async def crash(town: Town) -> Person:
    """Police and PSC 119 are on it, and the ambulance is on its way."""
    ani = await tell(town, CRASH)
    await town.forward(seconds=20)
    await town.operator("polisi").taps("Terima", ani.code)
    await town.operator("psc119").types(f"/berangkat {ani.code}")
    return ani


async def test_who_waits_no_longer_reads_that_it_is_on_its_way(any_town: Town) -> None:
    town = any_town
    ani = await crash(town)
    await town.operator("psc119").types(f"/eta {ani.code} 10 menit")
    assert "PSC 119 berangkat" in ani.receipt and ani.hears("PSC 119 memperkirakan tiba")
    await town.operator("ruang_kendali").types(f"/tarik {ani.code} psc119")
    assert "PSC" not in ani.receipt and "Polisi" in ani.receipt
    assert not ani.hears("PSC 119 memperkirakan tiba")
    await ani.says("kok lama")
    assert "PSC" not in ani.last.text


@pytest.mark.parametrize("step", ["terima", "berangkat", "tiba", ""])
async def test_its_crew_hears_it_however_far_it_is(town: Town, step: str) -> None:
    ani = await tell(town, CRASH)
    await town.forward(seconds=20)
    await town.operator("polisi").taps("Terima", ani.code)
    if step:
        await town.operator("psc119").types(f"/{step} {ani.code}")
    await town.operator("ruang_kendali").types(f"/tarik {ani.code} psc119")
    assert town.group("psc119").hears(ani.code, "tidak diperlukan lagi di sini", loud=True)
    assert not town.group("polisi").hears(ani.code, "tidak diperlukan lagi")


async def test_on_whatsapp_it_is_news(any_town: Town) -> None:
    town = any_town
    rina = Phone(town, await with_whatsapp(town))
    await rina.says(CRASH)
    await rina.shares(KANDANG_LIMUN)
    await town.forward(seconds=20)
    [ticket] = await town.tickets()
    await town.operator("polisi").taps("Terima", ticket.code)
    await town.forward(seconds=20)
    await town.operator("psc119").types(f"/berangkat {ticket.code}")
    await town.forward(seconds=20)
    assert "PSC 119 berangkat" in rina.last.words
    await town.operator("ruang_kendali").types(f"/tarik {ticket.code} psc119")
    await town.forward(seconds=20)
    assert "PSC 119 tidak lagi bertugas" in rina.last.words and "Polisi" in rina.last.words


async def test_who_hides_reads_of_no_step_that_is_taken_back(town: Town) -> None:
    ani = await tell(town, "suami saya pukul saya terus, saya terluka parah")
    await town.forward(seconds=70)
    control = town.operator("ruang_kendali")
    assert len({a.agency for a in (await town.ticket(ani.code)).assignments}) > 1
    await town.operator("psc119").types(f"/berangkat {ani.code}")
    assert ani.hears("Di jalan")
    await control.types(f"/tarik {ani.code} psc119")
    assert not ani.hears("Di jalan")


@pytest.mark.parametrize(
    "words", ["ada yang terjepit di bawah truk, banyak darah", "sopirnya pingsan pak tolong cepat"]
)
async def test_later_words_wake_whoever_is_still_on_it(town: Town, words: str) -> None:
    ani = await fire(town)
    await town.forward(seconds=20)
    await town.operator("damkar").taps("Terima", ani.code)
    control = town.operator("ruang_kendali")
    await control.types(f"/tambah {ani.code} basarnas")
    await control.types(f"/tarik {ani.code} basarnas")
    await town.forward(minutes=2)
    off, on = town.group("basarnas"), town.group("damkar")
    loud, woken = len(off.loud), len(on.loud)
    await ani.says("ada nenek terjebak di dalam, apinya merambat")
    await town.forward(seconds=30)
    assert len(on.loud) > woken and off.hears("nenek terjebak", loud=False)
    await ani.says("salah, tempatnya di kandang limun")
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.says(words)
    await town.operator("damkar").types(f"/catat {ani.code} hati-hati, ada tabung gas mau meledak")
    await town.forward(minutes=2)
    assert len(off.loud) == loud, [m.text for m in off.loud[loud:]]


async def test_what_is_opened_again_does_not_call_it(town: Town) -> None:
    ani = await crash(town)
    await town.operator("ruang_kendali").types(f"/tarik {ani.code} psc119")
    for step in ("berangkat", "tiba", "selesai"):
        await town.operator("polisi").types(f"/{step} {ani.code}")
    await town.forward(minutes=1)
    loud = len(town.group("psc119").loud)
    await ani.taps("Belum")
    assert town.group("polisi").hears(ani.code, "dibuka lagi", loud=True)
    assert len(town.group("psc119").loud) == loud
    await town.operator("ruang_kendali").types(f"/tambah {ani.code} psc119")
    assert len(town.group("psc119").loud) > loud, "called again it rings as ever"


async def test_a_crew_on_the_road_hears_that_others_found_it_false(town: Town) -> None:
    ani = await crash(town)
    await town.operator("ruang_kendali").types(f"/palsu {ani.code} iseng")
    await town.operator("ruang_kendali").types(f"/palsu {ani.code} iseng")
    for agency in ("polisi", "psc119"):
        assert town.group(agency).hears(ani.code, "ditandai palsu", "boleh kembali", loud=True), agency
