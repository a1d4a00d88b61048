"""Situations that must end well, H1 to H6."""

from __future__ import annotations

from domain.assignment import Stage
from domain.lane import Lane
from domain.status import Status
from tests.scenarios.stories import button, finish, fire, north_of, tell
from tests.town import KANDANG_LIMUN, PANORAMA, Town


async def test_h01_a_snake_in_a_hen_house_is_not_in_kelurahan_kandang(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada ular di kandang ayam")
    assert "Hewan berbahaya" in ani.last.text and "Di mana?" in ani.last.text
    assert not await town.tickets()
    await ani.shares(PANORAMA)
    ticket = await town.ticket(ani.code)
    assert ticket.category == "hewan_berbahaya"
    assert "Kandang" not in ticket.place.kelurahan
    assert town.group("ruang_kendali").has_card(ani.code) and not town.group("damkar").has_card(ani.code)
    await town.forward(minutes=3)
    assert town.group("damkar").hears(ani.code, loud=True)


async def test_h02_one_agency_is_done_while_another_still_drives(town: Town) -> None:
    ani = await tell(town, "tabrakan motor sama truk, ada yang terluka parah")
    police, ambulance = town.operator("polisi"), town.operator("psc119")
    await police.taps("Terima", ani.code)
    await ambulance.taps("Terima", ani.code)
    await police.taps("Selesai", ani.code)
    await town.forward(seconds=40)
    ticket = await town.ticket(ani.code)
    assert ticket.open
    assert not ani.hears("sudah tertangani")
    await town.forward(minutes=4)
    assert town.group("psc119").hears(ani.code, "belum berangkat", loud=True)
    assert not town.group("polisi").hears(ani.code, "belum berangkat")
    for tap in ("Berangkat", "Tiba", "Selesai"):
        await ambulance.taps(tap, ani.code)
    assert (await town.ticket(ani.code)).status is Status.RESOLVED
    assert ani.hears("sudah tertangani")


async def test_h03_a_look_that_falls_asleep_rings(town: Town) -> None:
    ani = await button(town)
    code = ani.code
    await town.forward(seconds=30)
    sari = town.operator("ruang_kendali")
    assert "meninjau" in await sari.taps("Tinjau", code)
    await town.forward(seconds=110)
    assert not town.group("damkar").has_card(code)
    await town.forward(seconds=11)
    assert town.group("damkar").has_card(code)
    assert town.group("ruang_kendali").hears("waktu tinjau", "habis")
    assert town.group("ruang_kendali").hears(code, loud=True)


async def test_h03_the_look_never_outlasts_the_hard_stop(town: Town) -> None:
    """Taken in the last second of the minute, it still rings 200 s after the danger was named."""
    ani = await button(town)
    await town.forward(seconds=59)
    await town.operator("ruang_kendali").taps("Tinjau", ani.code)
    await town.forward(seconds=119)
    assert not town.group("damkar").has_card(ani.code)
    await town.forward(seconds=22)
    assert town.group("damkar").has_card(ani.code)


async def test_h03_there_is_one_look_per_ticket(town: Town) -> None:
    ani = await button(town)
    first, second = town.operator("ruang_kendali"), town.operator("ruang_kendali")
    await first.taps("Tinjau", ani.code)
    await second.types(f"/tinjau {ani.code}")
    assert town.group("ruang_kendali").hears("Sudah ditinjau", "Ruang Kendali-2")


async def test_h04_a_second_fire_200_m_from_a_closed_one_is_a_new_ticket(town: Town) -> None:
    ani = await fire(town)
    await finish(town, town.operator(), ani.code)
    await ani.press("Sudah")
    assert (await town.ticket(ani.code)).status is Status.CLOSED
    budi = await fire(town, north_of(PANORAMA, 200))
    assert budi.code != ani.code
    assert not town.group("damkar").card(budi.code).delivery.silent


async def test_h04_nor_does_it_join_one_that_is_resolved(town: Town) -> None:
    ani = await fire(town)
    await finish(town, town.operator(), ani.code)
    budi = await fire(town, north_of(PANORAMA, 200))
    assert budi.code != ani.code
    assert (await town.ticket(budi.code)).status is Status.DISPATCHED


async def test_h05_an_abuser_who_reports_the_same_address_reads_no_status(town: Town) -> None:
    victim = await tell(town, "saya dipukul suami saya, takut sekali")
    abuser = await tell(town, "istri saya dipukul orang")
    assert abuser.code != victim.code  # never joined by itself
    sari = town.operator("ruang_kendali")
    await sari.types(f"/gabung {abuser.code} {victim.code}")
    await town.forward(seconds=1)
    read = abuser.texts
    polisi = town.operator("polisi")
    await finish(town, polisi, victim.code)
    assert abuser.texts == read
    assert victim.hears("sudah selesai?")


async def test_h06_batal_and_hapus_by_the_aggressor_leave_the_ticket_alive(town: Town) -> None:
    victim = await tell(town, "tolong saya dipukuli suami, kepala berdarah")
    code = victim.code
    await victim.says("batal")
    await victim.says("hapus")
    ticket = await town.ticket(code)
    assert ticket.status is Status.DISPATCHED and ticket.cancel_requested
    assert town.group("polisi").hears("minta batal")
    assert town.group("ruang_kendali").hears("menghapus isi chat")
    assert victim.messages == []
    await town.operator("polisi").taps("Terima", code)
    await town.forward(minutes=1)
    assert victim.messages == []  # nothing new appears on a phone that somebody else holds
    await town.forward(minutes=3)
    assert town.group("polisi").hears(code, "belum berangkat", loud=True)
    assert (await town.ticket(code)).part("polisi").stage is Stage.ACKNOWLEDGED  # type: ignore[union-attr]


async def test_h06_batal_before_a_place_was_known_still_shows_the_control_room(town: Town) -> None:
    victim = town.citizen()
    await victim.says("suami saya bawa pisau, saya dipukul")
    await victim.says("batal")
    (ticket,) = await town.tickets()
    assert ticket.cancel_requested and ticket.lane is not Lane.GREY
    assert town.group("ruang_kendali").hears(ticket.code, "minta batal")
    assert all(m.delivery.silent for m in victim.messages)


async def test_h06_what_the_reporter_writes_after_hapus_opens_the_chat_again(town: Town) -> None:
    victim = await tell(town, "saya dipukul suami saya", KANDANG_LIMUN)
    code = victim.code
    await victim.says("hapus")
    await victim.says("dia sudah pergi")
    await town.operator("polisi").taps("Terima", code)
    await town.forward(seconds=5)
    assert victim.hears(code, "Dijawab")
