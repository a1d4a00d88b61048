"""Who is needed follows from what is told, whatever kind of event it is: in the first words as in later ones."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import PANORAMA, Town

KINDS = {
    "kebakaran": "warung terbakar di samping rumah",
    "hewan_berbahaya": "ada ular kobra masuk rumah",
    "medis": "ibu saya mau melahirkan",
    "kecelakaan": "motor tabrakan sama mobil",
    "kejahatan": "ada maling di rumah tetangga",
    "kekerasan": "suami tetangga memukul istrinya",
    "krisis_jiwa": "ada odgj ngamuk di jalan",
    "banjir": "rumah kebanjiran air naik terus",
    "gempa_tsunami": "gempa kuat rumah retak",
    "tenggelam": "ada orang tenggelam di pantai",
    "pohon_tumbang": "pohon tumbang menutup jalan",
    "kebocoran_gas": "tabung gas bocor di dapur",
    "penyelamatan": "kucing terjebak di sumur",
    "ketertiban": "tetangga karaoke berisik sampai malam",
    "lainnya": "anak hilang di pasar",
}
NEEDS = {
    "bapak saya ditusuk, darahnya banyak": "psc119",
    "ada yang pingsan tidak bernapas": "psc119",
    "kepala kakak saya bocor dipukul pakai besi": "psc119",
    "tangan adik saya kesiram air panas melepuh": "psc119",
    "ada orang bawa parang": "polisi",
    "anak saya dibawa lari orang": "polisi",
    "rumah sebelah terbakar": "damkar",
    "kabel listrik putus jatuh ke jalan": "pln",
}


@pytest.mark.parametrize("need", NEEDS)
@pytest.mark.parametrize("kind", KINDS)
async def test_the_first_words_call_whoever_is_needed(town: Town, kind: str, need: str) -> None:
    ani = await tell(town, f"{KINDS[kind]}, {need}")
    await town.forward(minutes=4)
    assert town.group(NEEDS[need]).hears(ani.code, loud=True)


@pytest.mark.parametrize("kind", KINDS)
async def test_later_words_call_them_too(town: Town, kind: str) -> None:
    ani = await tell(town, KINDS[kind])
    await town.forward(minutes=4)
    for words in NEEDS:
        await ani.says(words)
        await town.forward(seconds=70)
    missing = {a for a in NEEDS.values() if not town.group(a).hears("26-00", loud=True)}
    assert not missing


SAID = {
    "anak umur 2 tahun kunci diri di kamar mandi": "damkar",
    "cucu ngunci diri di kamar, baru 3 tahun, kompor masih idup": "damkar",
    "ada orang mabuk bawa pisau ngamuk di kedai kami udah nusuk satu orang": "polisi psc119",
    "dio nusuk kakaknyo pakai piso, kakaknyo lah jatuh": "polisi psc119",
    "ada yang kena tikam di warung tuak betungan": "polisi psc119",
    "bapak ambo keno tusuk dado": "polisi psc119",
    "tukang parkir mukul bapak saya pakai besi kepalanya bocor": "polisi psc119",
    "la nusuk sughang": "polisi psc119",
    "preman menghajar paman saya sampai babak belur": "polisi psc119",
    "Someone just snatched my backpack with passport at the beach, he had a knife, he cut my arm, its bleeding a lot": "polisi psc119",
    "dia ditonjok sampai giginya patah dan hidungnya berdarah": "polisi psc119",
    "orang gila nyiram bensin mau bakar rumah": "polisi psc119",
    "ada yang loncat dari jembatan ke sungai": "basarnas psc119",
    "suami saya mukul saya sampai kepala bocor": "polisi psc119",
    "saya dibegal, tangan saya kena sabet celurit": "polisi psc119",
    "kabel pln putus keluar api2 di depan rumah": "pln damkar",
}


@pytest.mark.parametrize("words", SAID)
async def test_whoever_is_told_of_is_helped(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=70)
    missing = [a for a in SAID[words].split() if not town.group(a).hears(ani.code, loud=True)]
    assert not missing
