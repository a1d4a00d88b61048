"""Of several open reports the one is taken back whose kind or place is named; where the words do not say which, it is asked."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import receipt, tell
from tests.town import Person, Town

FIRE, CRASH = "26-0001", "26-0002"
TAKEN_BACK = [
    "yang tabrakan batal, salah lihat",
    "tabrakannya tidak jadi pak",
    "maaf salah kirim yang tabrakan",
    "yang di simpang lima batal",
    "batal yang kecelakaan",
]


async def _two(town: Town) -> Person:
    """A burning house with a child inside, then a crash elsewhere, by one person."""
    ani = await tell(town, "TOLONG rumah kebakaran, anak saya di dalam")
    await ani.says("di simpang lima juga ada tabrakan motor, korban luka")
    assert [t.category for t in await town.tickets()] == ["kebakaran", "kecelakaan"]
    return ani


async def _wished(town: Town) -> set[str]:
    return {t.code for t in await town.tickets() if t.cancel_requested}


@pytest.mark.parametrize("words", TAKEN_BACK)
@pytest.mark.parametrize("active", [FIRE, CRASH])
async def test_what_is_named_is_what_ends(any_town: Town, words: str, active: str) -> None:
    town = any_town
    ani = await _two(town)
    await ani.says("cepat ya pak", reply_to=receipt(ani, active))
    await ani.says(words)
    assert f"Laporan <b>{CRASH} Kecelakaan</b> dibatalkan?" in ani.last.text
    assert not town.group("damkar").hears(FIRE, words)
    await ani.press("Ya, batalkan")
    assert await _wished(town) == {CRASH}
    for agency in ("psc119", "polisi"):
        await town.operator(agency).taps("Setuju batal", CRASH)
    assert (await town.ticket(CRASH)).status is Status.CANCELLED and (await town.ticket(FIRE)).open
    await ani.says("anak saya belum keluar")
    assert town.group("damkar").hears(FIRE, "anak saya belum keluar")


async def test_while_it_is_asked_for_words_are_of_the_one_that_goes_on(town: Town) -> None:
    ani = await _two(town)
    await ani.says("yang tabrakan batal, salah lihat")
    await ani.says("ya")
    assert await _wished(town) == {CRASH}
    await ani.says("anak saya belum keluar")
    assert town.group("damkar").hears(FIRE, "anak saya belum keluar")
    assert await _wished(town) == {CRASH}
    await ani.says("eh jangan dibatalkan tabrakannya")
    assert await _wished(town) == set()


@pytest.mark.parametrize(
    "words", ["batal", "/batal", "maaf salah lihat, batal semua", "tidak jadi", "maaf salah kirim"]
)
@pytest.mark.parametrize("answer", ["press", "code", "kind", "yang kind"])
async def test_where_nothing_is_named_it_is_asked_which(any_town: Town, words: str, answer: str) -> None:
    town = any_town
    ani = await _two(town)
    await ani.says(words)
    assert "Laporan mana yang dibatalkan?" in ani.last.text and await _wished(town) == set()
    said = {"code": CRASH, "kind": "kecelakaan", "yang kind": "yang kecelakaan"}
    await (ani.press(f"✖️ {CRASH} Kecelakaan") if answer == "press" else ani.says(said[answer]))
    assert await _wished(town) == {CRASH}


async def test_other_words_are_no_answer_to_it(town: Town) -> None:
    ani = await _two(town)
    await ani.says("batal")
    await ani.says("kebakarannya makin besar")
    assert await _wished(town) == set()
    assert town.group("damkar").hears(FIRE, "kebakarannya makin besar", loud=True)


async def test_a_reply_that_says_another_is_asked_about(town: Town) -> None:
    ani = await _two(town)
    await ani.says("yang tabrakan batal", reply_to=receipt(ani, FIRE))
    assert "Laporan mana yang dibatalkan?" in ani.last.text and await _wished(town) == set()
    await ani.says("batal", reply_to=receipt(ani, FIRE))
    assert await _wished(town) == {FIRE}


async def test_danger_told_of_what_was_taken_back_ends_the_wish(town: Town) -> None:
    ani = await _two(town)
    await ani.says("yang kebakaran batal")
    await ani.says("ya")
    assert await _wished(town) == {FIRE}
    await ani.says("rumahnya masih terbakar, anak saya terjebak api")
    assert await _wished(town) == set()
    assert town.group("damkar").hears(FIRE, "terjebak api")


async def test_a_report_that_is_being_told_is_not_what_was_named(town: Town) -> None:
    ani = await tell(town, "TOLONG rumah kebakaran, api besar")
    await ani.says("ular kobra masuk rumah sebelah")
    await ani.press("Kejadian lain")
    await ani.says("yang kebakaran batal, sudah padam")
    assert f"Laporan <b>{FIRE} Kebakaran</b> dibatalkan?" in ani.last.text
    await town.forward(minutes=4)
    assert any(t.category == "hewan_berbahaya" for t in await town.tickets())
