"""Whoever cannot hear or speak, or must not be heard, is never told to phone: whatever happens, and whatever is asked."""

from __future__ import annotations

import re

import pytest

from locales.text import LANGUAGES
from tests.scenarios.stories import finish
from tests.scenarios.test_nobody_bound import unbound
from tests.town import KANDANG_LIMUN, PALEMBANG, PANORAMA, Person, Town

PHONE = re.compile(
    r"\btelepon\w*|\bditelepon|\bhubungi|\bcalls?\b(?! again)|\bphone\b|\b11[29]\b(?! Kota)", re.I
)
DEAF = (
    "saya tuli",
    "pak saya gak bisa ngomong",
    "ambo dak biso dengar",
    "please help, i am deaf and cannot talk",
)
ASIDES = ("berapa lama lagi?", "ini bot ya?", "mau bicara sama petugas", "tolong telepon saya", "makasih")


def told_to_phone(reporter: Person) -> list[str]:
    named = ("ruang kendali 112", "112 control room", "PSC 119")
    said = [re.sub("|".join(named), "", text, flags=re.I) for text in reporter.texts]
    return [text for text in said if PHONE.search(text)]


@pytest.mark.parametrize("words", DEAF)
async def test_from_the_greeting_to_the_end(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    for said in ("anu begini", "hmm itu lho", "ini bot ya?", "mau bicara sama petugas", "/bantuan", "/start"):
        await ani.says(said)
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    for said in ASIDES:
        await ani.says(said)
    await town.forward(minutes=4)
    await town.down(minutes=20)
    for agency in ("damkar", "bpbd"):
        await finish(town, town.operator(agency), ani.code)
    await ani.press("Belum" if words != DEAF[-1] else "Not yet")
    await ani.says("belum, masih nyala")
    code = ani.code
    await ani.says("batal")
    assert "🧏" in town.group("damkar").card(code).text
    assert told_to_phone(ani) == []


async def test_it_is_known_in_the_next_report_and_in_another_language(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("saya tuli, rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await finish(any_town, any_town.operator(), ani.code)
    await ani.says("sudah")
    await any_town.forward(hours=30)
    first = ani.code
    for chosen in ("english", "bengkulu"):
        await ani.says(f"/bahasa {chosen}")
    await ani.says("/start")
    await ani.says("tetangga saya pingsan tidak bernapas")
    await ani.shares(KANDANG_LIMUN)
    assert ani.code != first and "🧏" in any_town.group("psc119").card(ani.code).text
    assert told_to_phone(ani) == []


async def test_where_nobody_reads_it_outside_the_city_and_in_a_disaster(town: Town) -> None:
    told = []
    for words, place in (("kebakaran gudang, saya tuli", PALEMBANG), ("saya tuli, mau bunuh diri", PANORAMA)):
        ani = town.citizen()
        await ani.says(words)
        await ani.shares(place)
        told.append(ani)
    await town.operator("ruang_kendali").types("/bencana mulai")
    budi = town.citizen()
    await budi.says("gempa, saya tuli, tembok rubuh")
    await budi.shares(PANORAMA)
    await town.operator("ruang_kendali").types("/siaran kota: Jauhi pantai, air laut naik.")
    await town.chiefs["ruang_kendali"].types("/siaran setuju 1")
    await town.forward(minutes=1)
    assert budi.hears("Jauhi pantai")
    await unbound(town)
    for words in ("rumah kebakaran, saya tuli", "suami saya memukuli saya, saya sembunyi di kamar"):
        cici = town.citizen()
        await cici.says(words)
        await cici.shares(KANDANG_LIMUN)
        await cici.says("tolong cepat")
        told.append(cici)
    assert [told_to_phone(one) for one in (*told, budi)] == [[]] * 5


async def test_who_hears_is_told_to_phone_as_ever(town: Town) -> None:
    ani = town.citizen()
    await ani.says("anak saya tuli, rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    assert len(told_to_phone(ani)) >= 2


def test_it_is_no_language_that_anybody_is_offered() -> None:
    assert not [name for name in LANGUAGES if "-" in name]
