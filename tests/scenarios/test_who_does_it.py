"""Told from the side of whoever does it ("dia bakar rumah kami", "orang nusuk bapak saya"), and two dangers in one message."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import told_a_minute_ago
from tests.town import PANORAMA, Town

CALLS = [
    ("mantan saya bakar rumah saya, saya masih di dalam", "damkar psc119"),
    ("mantan pacar bakar kosan saya, kami terjebak di atas", "damkar"),
    ("dia bakar rumah kami", "damkar"),
    ("ado wong mbakar umah tetanggo ambo", "damkar"),
    ("ada orang bakar warung depan rumah, sudah besar", "damkar"),
    ("orang gila bakar rumah warga, ada orang di dalam", "damkar psc119"),
    ("bapak saya bakar rumah, adik saya di dalam", "damkar psc119"),
    ("suami saya bakar rumah, dia bawa parang", "damkar polisi"),
    ("anak saya yang gangguan jiwa bakar rumah, dia pegang pisau", "damkar polisi"),
    ("tetangga bakar rumah kami pakai molotov, dia ngamuk", "damkar polisi"),
    ("dia lempar molotov ke warung kami", "damkar polisi"),
    ("massa bakar motor begal", "damkar polisi"),
    ("he burned my house down and he has a knife", "damkar polisi"),
    ("suami bakar saya", "damkar psc119 polisi"),
    ("dia siram bensin ke anaknya", "damkar polisi"),
    ("dia nusuk bapak saya", "polisi psc119"),
    ("tetangga tikam suami saya", "polisi psc119"),
    ("orang ngebacok satpam", "polisi psc119"),
    ("dia cekik anak saya", "polisi psc119"),
    ("polisi tembak warga di jalan", "polisi psc119"),
    ("dia sekap istri saya di rumah", "polisi"),
    ("dia bunuh istrinya", "polisi"),
    ("laki ambo ngantam ambo", "polisi"),
    ("suami gebuk saya", "polisi"),
    ("dia gebuk anak saya sampai pingsan", "polisi psc119"),
    ("dia dorong istrinya dari lantai dua", "polisi psc119"),
    ("ibu tenggelamkan anaknya di bak mandi", "psc119 damkar polisi"),
    ("ibu saya nenggelamin adek di bak", "psc119 damkar polisi"),
    ("dia lempar bayi ke sungai", "basarnas psc119 polisi"),
    ("tetangga racunin ibu saya", "psc119 polisi"),
    ("oto nabrak budak kecik", "psc119 polisi"),
    ("truk gilas motor", "psc119 polisi"),
    ("ular patuk bapak saya", "damkar psc119"),
    ("buaya terkam nelayan", "damkar psc119"),
    ("ombak gulung nelayan", "basarnas"),
    ("mesin sedot tangan karyawan", "damkar"),
    ("listrik sengat bapak saya", "psc119"),
    ("kecelakaan mobil, mobilnya terbakar", "damkar psc119 polisi"),
    ("rumah kebakaran, ada orang bawa parang", "damkar polisi"),
    ("banjir sepinggang, ada yang kesetrum", "bpbd psc119"),
    ("gempa tadi kuat, rumah sebelah kebakaran", "damkar bpbd"),
    ("tawuran pakai parang, ada yang bakar motor", "damkar polisi"),
]
HARMLESS = [
    "bakar sate di rumah yuk",
    "malam ini bakar ikan di rumah",
    "ayam bakar warung bu ida enak",
    "bakar kalori di rumah",
    "jangan bakar uang",
    "bakar semangat warga",
    "acara bakar bakar di rumah",
    "bakar rumah di game minecraft",
    "saya main gta bakar mobil",
    "bakar lilin di kamar",
    "gebuk drum",
    "suamiku ngorok pulo",
]


@pytest.mark.parametrize(("said", "called"), CALLS)
async def test_what_somebody_does_calls_whoever_helps(town: Town, said: str, called: str) -> None:
    await told_a_minute_ago(town, said)
    assert not [agency for agency in called.split() if not town.group(agency).loud]


@pytest.mark.parametrize("said", HARMLESS)
async def test_what_nobody_suffers_from_rings_nobody(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(minutes=5)
    assert not [agency for agency in ("damkar", "polisi", "psc119") if town.group(agency).loud]


async def test_a_fire_beside_an_open_event_calls_its_brigade(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says("suami saya ngamuk bawa parang")
    await ani.shares(PANORAMA)
    await ani.says("dia bakar rumah, anak saya di dalam")
    await any_town.forward(seconds=61)
    assert any_town.group("damkar").loud and any_town.group("polisi").loud


async def test_whoever_reports_a_captive_is_none(town: Town) -> None:
    ani = town.citizen()
    await ani.says("dia sekap istri saya di rumah")
    await ani.shares(PANORAMA)
    assert "BERSEMBUNYI" not in town.group("polisi").card(ani.code).text
