"""A line of a crew that names a ticket is never met with silence: the step is done, or it is a note with keys of what it may mean."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.message import Standing
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import dead_rows, fire, stage, tell, typed_of
from tests.town import KANDANG_LIMUN, OPERATOR, Town

STEPS = [
    ("KODE listrik sudah dipadamkan dari gardu, petugas otw", Stage.EN_ROUTE, "dipadamkan dari gardu"),
    ("KODE anggota sudah di tkp", Stage.ON_SCENE, ""),
    ("KODE kapal karet sudah di air, eta 10 menit", Stage.EN_ROUTE, "perkiraan tiba"),
    ("siap KODE regu 2 berangkat dari pulau baai 20 menit lagi nyampe", Stage.EN_ROUTE, "perkiraan tiba"),
    ("KODE perahu karet meluncur 15 menit", Stage.EN_ROUTE, "perkiraan tiba"),
    ("KODE regu rescue berangkat", Stage.EN_ROUTE, ""),
    ("KODE laksanakan, 1 regu meluncur", Stage.EN_ROUTE, ""),
    ("KODE rescue car sudah jalan", Stage.EN_ROUTE, ""),
    ("KODE siap 86 patroli 12 merapat", Stage.EN_ROUTE, ""),
    ("KODE tim pemadam sudah di lokasi", Stage.ON_SCENE, ""),
    ("KODE kasus ditangani satlantas, sudah tiba", Stage.ON_SCENE, "ditangani satlantas"),
    ("KODE sudah jalan 5 menit lagi", Stage.EN_ROUTE, "perkiraan tiba"),
]


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize(("line", "after", "told"), STEPS)
async def test_a_step_with_a_unit_before_it_is_that_step(
    town: Town, line: str, after: Stage, told: str, replied: bool
) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await typed_of(crew, ani.code, line, replied=replied)
    assert await stage(town, ani.code, "damkar") is after
    assert not told or town.group("damkar").hears(told)
    assert await dead_rows(town) == 0


NOTES = [
    "KODE kapal di laut, korban 3 orang",
    "KODE kapal tiba di dermaga",
    "KODE tim sar sudah di lokasi",
    "KODE kalau api besar, otw",
    "KODE regu kami belum berangkat",
    "KODE petugas otw atau belum?",
    "KODE truk jalan terus, remnya blong",
    "KODE api sudah kecil, tinggal pendinginan",
    "KODE warga sudah tiba di masjid",
]


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize("line", NOTES)
async def test_what_is_no_step_is_a_note_and_answered(town: Town, line: str, replied: bool) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await typed_of(crew, ani.code, line, replied=replied)
    assert await stage(town, ani.code, "damkar") is Stage.ACKNOWLEDGED
    assert town.group("damkar").hears("Dicatat untuk semua petugas", ani.code)
    assert town.group(CONTROL_ROOM).hears("📝", ani.code, line.split()[-1])
    assert not ani.hears(line.removeprefix("KODE "))


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize(
    "line", ["KODE kami gak bisa, unit habis semua", "KODE kami tidak bisa, armada rusak"]
)
async def test_who_cannot_come_is_heard_aloud_and_passes_it_on(town: Town, line: str, replied: bool) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await typed_of(crew, ani.code, line, replied=replied)
    assert town.group(CONTROL_ROOM).hears("📝", ani.code, line.split()[-1], loud=True)
    assert town.group("damkar").hears("Anda tidak bisa", ani.code)
    await crew.taps("Lepas", ani.code)
    assert await stage(town, ani.code, "damkar") is Stage.DISPATCHED


async def test_another_agency_is_one_tap_away(town: Town) -> None:
    ani = await fire(town)
    await town.operator().types(f"{ani.code} bukan rumah, itu urusan pln")
    await town.operator().taps("Tambah PLN")
    assert town.group("pln").has_card(ani.code)


async def test_so_is_another_kind(town: Town) -> None:
    ani = await tell(town, "kecelakaan motor, ada korban luka")
    await town.operator("polisi").types(f"{ani.code[3:]} itu kebakaran bukan kecelakaan! kirim damkar")
    assert town.group("damkar").has_card(ani.code) or town.group("polisi").hears("Tambah Damkar")
    await town.operator("polisi").taps("Jenis:")
    assert (await town.ticket(ani.code)).category == "kebakaran"


async def test_several_that_are_one_are_answered(town: Town) -> None:
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    await town.operator(CONTROL_ROOM).types("0001 0002 itu satu kejadian, gabung")
    assert town.group(CONTROL_ROOM).hears(f"/gabung {budi.code} {ani.code}")


@pytest.mark.parametrize(
    "words",
    ["macet di simpang lima", "26-0999 itu nomor apa", "sudah makan bang?", "kami gak bisa datang rapat"],
)
async def test_chatter_that_names_no_ticket_stays_unanswered(town: Town, words: str) -> None:
    await fire(town)
    before = len(town.group("damkar").messages)
    await town.operator().types(words)
    assert len(town.group("damkar").messages) == before


ASKED = [
    ("KODE tiba, api besar, butuh tambahan 2 unit dan pln matikan listrik", "Tambah PLN", "pln"),
    ("KODE tiba, butuh polisi suaminya ngamuk", "Tambah Polisi", "polisi"),
    ("KODE minta ambulans sekarang", "Tambah PSC 119", "psc119"),
]


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize(("line", "key", "agency"), ASKED)
async def test_whom_a_crew_asks_for_is_one_tap_away(
    town: Town, line: str, key: str, agency: str, replied: bool
) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await typed_of(crew, ani.code, line, replied=replied)
    assert (await stage(town, ani.code, "damkar") is Stage.ON_SCENE) is ("tiba" in line)
    await crew.taps(key)
    assert town.group(agency).has_card(ani.code)


@pytest.mark.parametrize("replied", [False, True])
async def test_more_of_ones_own_is_heard_in_the_control_room(town: Town, replied: bool) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await typed_of(crew, ani.code, "KODE tolong tambah 1 unit, tali kurang panjang", replied=replied)
    assert town.group(CONTROL_ROOM).hears("tali kurang panjang", loud=True)


TOLD = [
    ("KODE suruh tekan lukanya pake kain", "tekan lukanya pake kain"),
    ("KODE kasih tau suaminya suruh pasien baring", "baring"),
    ("KODE kami nyasar, gg langgar yang mana? suruh pelapor share lokasi", "share lokasi"),
    ("KODE tanya pelapor ada orang di dalam?", "ada orang di dalam"),
]


@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize(("line", "read"), TOLD)
async def test_what_is_meant_for_the_reporter_is_one_tap_away(
    any_town: Town, line: str, read: str, replied: bool
) -> None:
    town = any_town
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await typed_of(crew, ani.code, line, replied=replied)
    assert not ani.hears(read)
    await crew.taps("Ke pelapor")
    assert ani.hears(read) and not ani.hears("suruh")
    assert await dead_rows(town) == 0 and await town.breaches() == []


async def test_a_step_on_a_code_that_was_changed_is_let_go_with_one_tap(any_town: Town) -> None:
    town = any_town
    ani, budi, crew = await fire(town), await fire(town, KANDANG_LIMUN), town.operator()
    await crew.types(f"{budi.code} terima", message_id="7001")
    await crew.types(f"{ani.code} terima", message_id="7001", edited=True)
    assert (
        await stage(town, ani.code, "damkar") is await stage(town, budi.code, "damkar") is Stage.ACKNOWLEDGED
    )
    assert town.group("damkar").hears("masih Anda pegang", budi.code)
    await crew.taps(f"Lepas {budi.code}")
    assert await stage(town, budi.code, "damkar") is Stage.DISPATCHED
    assert await stage(town, ani.code, "damkar") is Stage.ACKNOWLEDGED


async def test_a_line_that_is_changed_about_the_same_ticket_asks_nothing(town: Town) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.types(f"{ani.code} terima", message_id="7001")
    await crew.types(f"{ani.code} terima, otw", message_id="7001", edited=True)
    assert not town.group("damkar").hears("masih Anda pegang")


async def test_who_is_not_known_for_sure_reads_what_every_bot_can_read(town: Town) -> None:
    ani, stranger = await fire(town), town.operator()
    town.channels[OPERATOR].stands(town.group("damkar").chat, stranger.person, Standing.UNTOLD)
    await stranger.taps("Terima", ani.code)
    assert f"/terima {ani.code}" in stranger.toast and "balas kartunya" in stranger.toast
