"""Several agencies on one ticket, each with its own part; what comes after "Selesai"; taking it back."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.status import Status
from models import results
from tests.scenarios.stories import fire, stage, tell
from tests.town import Person, Town


@pytest.fixture
def town(any_town: Town) -> Town:
    return any_town


async def crash(town: Town) -> Person:
    return await tell(town, "tabrakan motor sama truk, ada yang terluka parah")


async def test_the_furthest_is_shown_and_the_last_one_ends_it(town: Town) -> None:
    ani = await crash(town)
    police, ambulance = town.operator("polisi"), town.operator("psc119")
    await police.taps("Terima", ani.code)
    for tap in ("Terima", "Berangkat", "Tiba"):
        await ambulance.taps(tap, ani.code)
    assert (await town.ticket(ani.code)).status is Status.ON_SCENE
    assert "PSC 119: PSC 119-2 tiba" in town.group("polisi").card(ani.code).text
    await ambulance.taps("Selesai", ani.code)
    assert (await town.ticket(ani.code)).open and not ani.hears("sudah tertangani")
    await town.forward(minutes=3)
    assert town.group("polisi").hears(ani.code, "belum berangkat", loud=True)
    assert not town.group("psc119").hears(ani.code, "belum berangkat")
    await police.taps("Selesai", ani.code)
    assert (await town.ticket(ani.code)).status is Status.RESOLVED
    assert ani.hears("sudah tertangani")


async def test_passing_it_on_asks_why(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    await crew.taps("Teruskan ke", ani.code)
    await crew.taps("BPBD", ani.code)
    assert await stage(town, ani.code, "damkar") is Stage.DISPATCHED
    await crew.taps("Armada penuh", ani.code)
    assert await stage(town, ani.code, "damkar") is Stage.WITHDRAWN
    assert not town.group("bpbd").card(ani.code).delivery.silent
    assert "meneruskan dari Damkar ke BPBD: Armada penuh" in town.group("bpbd").card(ani.code).text
    await town.forward(seconds=60)
    assert not town.group("damkar").hears("belum diterima Damkar")
    assert town.group("bpbd").hears("belum diterima BPBD", loud=True)


async def test_typed_with_ones_own_reason(town: Town) -> None:
    ani = await fire(town)
    await town.operator().types(f"/teruskan {ani.code} Satpol PP pagar ditutup pedagang")
    assert "Satpol PP: pagar ditutup pedagang" in town.group("satpolpp").card(ani.code).text


async def test_the_control_room_takes_an_agency_off_and_that_may_end_it(town: Town) -> None:
    ani = await crash(town)
    sari, ambulance = town.operator("ruang_kendali"), town.operator("psc119")
    for tap in ("Terima", "Selesai"):
        await ambulance.taps(tap, ani.code)
    assert (await town.ticket(ani.code)).open
    await sari.types(f"/tarik {ani.code} polisi")
    assert (await town.ticket(ani.code)).status is Status.RESOLVED
    assert ani.hears("sudah tertangani")


async def test_called_again_to_a_red_ticket_nobody_is_told_that_it_turns_red(any_town: Town) -> None:
    ani, sari = await fire(any_town), any_town.operator("ruang_kendali")
    police = any_town.group("polisi")
    for step in ("tambah", "tarik", "tambah"):
        await sari.types(f"/{step} {ani.code} polisi")
    assert police.hears(ani.code, "Kebakaran: Polisi dipanggil lagi", loud=True)
    assert not [t for group in any_town.groups for t in any_town.group(group).texts if "naik ke" in t]


async def test_the_last_agency_cannot_be_taken_off(town: Town) -> None:
    ani = await fire(town)
    await town.operator("ruang_kendali").types(f"/tarik {ani.code} damkar")
    assert town.group("ruang_kendali").hears("Damkar yang terakhir")
    assert (await town.ticket(ani.code)).status is Status.DISPATCHED
    await town.operator("ruang_kendali").types(f"/tambah {ani.code} bpbd")
    toast = await town.operator("ruang_kendali").taps("Tarik instansi", ani.code)
    assert toast == "Pilih instansi."
    await town.operator("ruang_kendali").taps("Damkar", ani.code)
    assert await stage(town, ani.code, "damkar") is Stage.WITHDRAWN


async def test_the_control_room_counts_only_where_it_is_alone(town: Town) -> None:
    ani = await tell(town, "tolong, lubang galian dalam di jalan tidak ditutup")
    ticket = await town.ticket(ani.code)
    assert [a.agency for a in ticket.assignments] in ([], ["ruang_kendali"])
    await town.forward(minutes=4)
    sari = town.operator("ruang_kendali")
    await sari.taps("Terima", ani.code)
    await sari.types(f"/tambah {ani.code} polisi")
    await sari.types(f"/selesai {ani.code}")
    assert (await town.ticket(ani.code)).open, "the police are still at work"
    for tap in ("Terima", "Selesai"):
        await town.operator("polisi").taps(tap, ani.code)
    assert (await town.ticket(ani.code)).status is Status.RESOLVED


async def test_three_optional_taps_say_what_came_of_it(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai", "Korban: luka", "Kerusakan: berat"):
        await crew.taps(tap, ani.code)
    await ani.press("Sudah")
    assert (await town.ticket(ani.code)).status is Status.CLOSED
    await crew.taps("2 unit", ani.code)
    ticket = await town.ticket(ani.code)
    (told,) = await town.read(lambda tx: results.of_tickets(tx, [ticket.id]))
    assert (told.agency, told.victims, told.damage, told.unit) == ("damkar", "luka", "berat", "dua")
    card = town.group("damkar").card(ani.code)
    assert "mencatat hasil: Korban: luka, Kerusakan: berat, 2 unit" in card.text
    assert [b.label for row in card.delivery.buttons for b in row] == ["🔄 Buka lagi"]


async def test_the_same_in_one_line_or_not_at_all(town: Town) -> None:
    ani, budi = await fire(town), await crash(town)
    crew = town.operator()
    await crew.types(f"/hasil {ani.code} luka")
    assert town.group("damkar").hears("setelah instansi Anda menekan Selesai")
    for tap in ("Terima", "Selesai"):
        await crew.taps(tap, ani.code)
    await crew.types(f"/hasil {ani.code} nihil utuh satu")
    ticket = await town.ticket(ani.code)
    (told,) = await town.read(lambda tx: results.of_tickets(tx, [ticket.id]))
    assert (told.victims, told.damage, told.unit) == ("nihil", "utuh", "satu")
    ambulance = town.operator("psc119")
    for tap in ("Terima", "Selesai", "Lewati hasil"):
        await ambulance.taps(tap, budi.code)
    assert "Korban" not in " ".join(town.group("psc119").labels())


async def test_selesai_can_be_taken_back_for_half_a_minute(town: Town) -> None:
    ani = await fire(town)
    crew = town.operator()
    for tap in ("Terima", "Berangkat", "Tiba", "Selesai"):
        await crew.taps(tap, ani.code)
    assert ani.hears("sudah tertangani")
    await town.forward(seconds=29)
    await crew.taps("Urungkan", ani.code)
    assert await stage(town, ani.code, "damkar") is Stage.ON_SCENE
    assert (await town.ticket(ani.code)).status is Status.ON_SCENE
    assert not ani.hears("sudah tertangani"), "the question is withdrawn"
    assert ani.hears("Koreksi", ani.code)
    assert "Korban" not in " ".join(
        b.label for row in town.group("damkar").card(ani.code).delivery.buttons for b in row
    )
    await town.forward(hours=3)
    assert town.group("ruang_kendali").hears("belum selesai", loud=True), "its clock lives"
    await crew.taps("Selesai", ani.code)
    await town.forward(seconds=31)
    assert "Sudah lewat 30 detik" in await _typed(town, f"/urungkan {ani.code}")


async def test_palsu_can_be_taken_back_for_half_a_minute(town: Town) -> None:
    ani = await fire(town)
    first, second = town.operator(), town.operator()
    await first.types(f"/palsu {ani.code} iseng")
    await second.types(f"/palsu {ani.code} iseng")
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT
    await second.types(f"/urungkan {ani.code}")
    assert (await town.ticket(ani.code)).status is Status.DISPATCHED
    await town.forward(seconds=61)
    assert town.group("damkar").hears("belum diterima", loud=True)


async def _typed(town: Town, words: str) -> str:
    await town.operator().types(words)
    return town.group("damkar").last.text


async def test_a_fire_in_a_strong_wind_is_the_fire_brigade_s_too(town: Town) -> None:
    """Whatever the words are taken for, where they tell of a fire the fire brigade goes."""
    for words, place in (
        ("kebakaran lahan kering, angin kencang", (-3.80, 102.27)),
        ("pohon tumbang kena tiang listrik, terbakar", (-3.83, 102.32)),
    ):
        ani = town.citizen()
        await ani.says(words)
        await ani.shares(place)
        await town.forward(minutes=3)
        assert town.group("damkar").hears(ani.code, loud=True) or town.group("damkar").has_card(ani.code)
