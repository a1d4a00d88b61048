"""One of a crew is a victim, and its people write it as they can: beside the code, below the card, alone."""

from __future__ import annotations

import pytest

from domain.danger import Danger
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import dead_rows, fire, tell
from tests.town import KANDANG_LIMUN, Town

CRIES = [
    "KODE butuh bantuan cepat, anggota kami pingsan di dalam",
    "KODE minta bantuan, anggota kami terjebak di dalam",
    "KODE SOS anggota kami lemas di dalam septic tank, kirim psc cepat",
    "mayday mayday KODE atap roboh",
    "KODE tolong kami dikeroyok massa",
    "KODE 1 anggota jatuh dari tangga",
    "KODE personel tidak sadar kena asap",
    "KODE tim damkar terjebak di lantai dua",
    "KODE mobil kami terbalik di simpang",
    "KODE pingsan anggota kami satu",
    "KODE hilang kontak 2 anggota kami",
    "KODE tiba, anggota kami tersengat listrik",
    "/catat KODE anggota kami pingsan",
]


@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize("replied", [False, True])
@pytest.mark.parametrize("cry", CRIES)
async def test_it_sounds_where_anybody_can_help(town: Town, cry: str, replied: bool, held: bool) -> None:
    ani, crew = await fire(town), town.operator()
    if held:
        for tap in ("Terima", "Berangkat", "Tiba"):
            await crew.taps(tap, ani.code)
    under = {"reply_to": town.group("damkar").card(ani.code).message_id} if replied else {}
    await crew.types(" ".join(cry.replace("KODE", "" if replied else ani.code).split()), **under)
    told = cry.split()[-1]
    for agency in ("damkar", CONTROL_ROOM):
        assert town.group(agency).hears("🆘", ani.code, "PETUGAS DALAM BAHAYA", told, loud=True)
    assert town.group("damkar").hears("dibunyikan di", "Ruang Kendali", "Damkar", "PSC 119")
    assert "petugas jadi korban" in town.group("damkar").card(ani.code).text
    assert town.group("psc119").has_card(ani.code)
    assert await dead_rows(town) == 0 and await town.breaches() == []


@pytest.mark.parametrize("tap", ["", "Terima"])
async def test_without_a_code_it_is_where_they_work(town: Town, tap: str) -> None:
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    crew = town.operator()
    if tap:
        await crew.taps(tap, ani.code)
    await crew.types("tolong cepat anggota kami pingsan di dalam")
    meant = ani.code if tap else budi.code
    assert town.group("damkar").hears("🆘", meant, "PETUGAS DALAM BAHAYA", loud=True)
    assert town.group(CONTROL_ROOM).hears("🆘", meant, loud=True)


async def test_with_no_ticket_at_all_it_reaches_the_control_room(town: Town) -> None:
    await town.operator().types("SOS anggota kami terjebak banjir di jl irian 8")
    assert town.group(CONTROL_ROOM).hears("🚪", "jl irian 8")
    assert town.group("damkar").hears("112")


async def test_as_an_answer_to_a_reporters_words_it_goes_to_no_reporter(town: Town) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await ani.says("apinya merambat ke rumah sebelah pak")
    line = next(
        m for m in reversed(town.group("damkar").messages) if "merambat" in m.text and m.text[0] in "💬❗"
    )
    await crew.types("anggota kami pingsan di dalam", reply_to=line.message_id)
    assert town.group(CONTROL_ROOM).hears("🆘", ani.code, loud=True)
    assert not ani.hears("pingsan")


async def test_of_an_agency_that_is_not_on_it(town: Town) -> None:
    ani = await fire(town)
    await town.operator("bpbd").types(f"{ani.code} perahu kami terbalik")
    for agency in ("bpbd", "damkar", CONTROL_ROOM):
        assert town.group(agency).hears("🆘", ani.code, loud=True)


async def test_of_one_that_nobody_has_forwarded_yet_it_rings(town: Town) -> None:
    ani = await tell(town, "pohon tumbang di jalan")
    assert (await town.ticket(ani.code)).loud_at is None
    await town.operator(CONTROL_ROOM).types(f"{ani.code} anggota kami tertimpa dahan")
    assert (await town.ticket(ani.code)).loud_at is not None
    assert (await town.ticket(ani.code)).danger is Danger.LIFE
    assert town.group("psc119").has_card(ani.code)


async def test_a_second_victim_sounds_too(town: Town) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.types(f"{ani.code} anggota kami pingsan")
    await town.forward(minutes=5)
    await crew.types(f"{ani.code} satu lagi anggota kami jatuh")
    assert town.group(CONTROL_ROOM).hears("🆘", "satu lagi anggota kami jatuh", loud=True)


async def test_the_words_of_a_secret_one_stay_where_they_are_read(town: Town) -> None:
    ani = await tell(town, "tolong saya dipukuli suami saya, saya takut")
    ticket = await town.ticket(ani.code)
    assert ticket.secret
    await town.operator("polisi").types(f"{ani.code} anggota kami ditusuk suaminya")
    assert town.group("polisi").hears("🆘", "ditusuk suaminya", loud=True)
    assert town.group(CONTROL_ROOM).hears("🆘", "ditusuk suaminya", loud=True)
    assert not town.group("uptd_ppa").hears("ditusuk")


NONE = [
    "KODE anggota kami sudah di lokasi, korban pingsan",
    "KODE tidak ada anggota kami yang terluka",
    "KODE ada anggota kami yang terjebak?",
    "KODE kami terjebak macet",
    "KODE anggota kami bawa korban pingsan ke RSUD",
    "KODE anggota tiba, satu korban tidak sadar",
    "KODE kami tangani korban luka",
    "KODE anggota keluarga korban pingsan",
    "KODE kata pelapor teman kami terjebak di dalam",
    "KODE jangan sampai anggota kami terjebak",
    "teman saya pingsan di rumahnya kata pelapor",
    "KODE tali kami kurang panjang",
    "KODE unit kami rusak",
]


@pytest.mark.parametrize("words", NONE)
async def test_what_is_told_of_others_is_no_mayday(town: Town, words: str) -> None:
    ani, crew = await fire(town), town.operator()
    await crew.taps("Terima", ani.code)
    await crew.types(words.replace("KODE", ani.code))
    assert not town.group(CONTROL_ROOM).hears("🆘", "PETUGAS DALAM BAHAYA")
