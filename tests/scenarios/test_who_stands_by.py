"""C14: who tells what is done to another reads what to do; whether one can talk is asked of whom it may befall himself."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

ASKED = "Tidak bisa bicara"
STANDS_BY = {
    "orang ditusuk di pinggir jalan, darahnya banyak": "Jangan mendekat selagi pelakunya di sana",
    "saya lihat orang dibacok di depan alfamart": "Jangan mendekat selagi pelakunya di sana",
    "teman saya ditusuk orang, darahnya banyak": "Jangan mendekat selagi pelakunya di sana",
    "someone got stabbed near the market": "Keep away while the attacker is there",
    "anak tetangga diculik di depan alfamart": "Jangan dikejar sendiri",
    "anak saya diculik": "Jangan dikejar sendiri",
    "orang dikeroyok di pinggir jalan": "Jangan melerai atau mengejar sendiri",
    "ada mayat ngambang di sungai": "Jangan disentuh atau dipindahkan",
    "ada tas bunyi tik tik di masjid": "Semua menjauh, sedikitnya 100 meter",
    "ada bom di pasar": "Semua menjauh, sedikitnya 100 meter",
    "kasir disandera, pisau di leher": "Menjauh sampai tak terlihat dari sana",
    "tetangga saya dipukulin suaminya sampai berdarah": "Jangan masuk melerai sendiri",
}
IN_THE_HOUSE = {
    "ayah mukulin ibu pake sabuk": "Pergi ke tetangga",
    "bapak saya pukulin mama, mama berdarah": "Pergi ke tetangga",
    "my dad is hitting my mum": "Go to a neighbour",
}
HIMSELF = ("saya ditusuk orang", "saya dipukul suami saya", "saya dibegal, motor saya diambil")


@pytest.mark.parametrize("told", STANDS_BY)
async def test_told_what_to_do(town: Town, told: str) -> None:
    """Whether the place is asked for or stands in the words; each piece once, and without a sound."""
    ani, beni = town.citizen(), town.citizen()
    await ani.says(told)
    await beni.says(f"{told}, jl hibrida 5")
    await ani.shares(PANORAMA)
    for reporter in (ani, beni):
        assert sum(STANDS_BY[told] in text for text in reporter.texts) == 1
        assert not (reporter.hears(ASKED) or reporter.hears("Cannot talk"))
        assert not reporter.loud


@pytest.mark.parametrize("told", IN_THE_HOUSE)
async def test_a_child_is_told_and_may_still_not_be_able_to_talk(town: Town, told: str) -> None:
    """The first line, which a lock screen shows, is neutral."""
    ani = town.citizen()
    await ani.says(f"{told}, jl merpati 2 rawa makmur")
    assert ani.hears(IN_THE_HOUSE[told])
    assert ani.hears(ASKED) or ani.hears("Cannot talk")
    assert not any(text.startswith("Jangan berdiri") for text in ani.texts)


async def test_mother_does_not_move(town: Town) -> None:
    """Worse, told later: those on it hear it, the ambulance is called, and the child is told what to do."""
    ani = town.citizen()
    await ani.says("ayah mukulin ibu pake sabuk, jl merpati 2 rawa makmur")
    await town.forward(seconds=90)
    await ani.says("ibu udah gak gerak")
    assert town.group("ruang_kendali").hears("ibu udah gak gerak", loud=True)
    assert town.group("polisi").hears("sekarang disebut hampir tidak tertolong", loud=True)
    assert town.group("psc119").has_card(ani.code)
    assert ani.hears("panggil tetangga sekarang")


@pytest.mark.parametrize("told", HIMSELF)
async def test_whom_it_befalls_is_asked(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says(told)
    assert ani.hears(ASKED)


async def test_who_hides_is_told_nothing(town: Town) -> None:
    ani = town.citizen()
    await ani.says("aku sembunyi di kamar, ayah mukulin ibu")
    await ani.shares(PANORAMA)
    assert not any(words in text for words in STANDS_BY.values() for text in ani.texts)
    assert not ani.hears("Pergi ke tetangga")


async def test_who_stood_by_and_is_seen_hides(town: Town) -> None:
    """ "1" works for whoever was not asked, and from then on nothing more is told aloud."""
    ani = town.citizen()
    await ani.says("orang ditusuk di jl hibrida 5, darahnya banyak")
    await ani.says("1")
    ticket = await town.ticket(ani.code)
    assert ticket.hiding
