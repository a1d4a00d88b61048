"""Who is locked in, tied, driven off or held for ransom is held by somebody: the police comes, and a captive hears nothing."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import told_a_minute_ago
from tests.scenarios.test_hiding import HIDES
from tests.town import PANORAMA, Town

CAPTIVES = [
    "saya dikunci majikan, tidak dikasih makan 3 hari",
    "saya dikunci di toko sama bos, ktp saya diambil",
    "majikan ngunci saya di gudang",
    "kami digembok mandor di mess, ga boleh pulang",
    "ambo dikunci bos di ruko",
    "saya diikat di kursi",
    "my boss locked me in the shop",
]
HELD = [
    "pintunya digembok dari luar",
    "anak saya main di rumah temannya, dikirimin foto diikat minta tebusan",
    "ada yg telpon minta uang tebusan, anak saya ga pulang",
    "adik saya dikunci pacarnya di kosan",
    "pembantu tetangga dikunci majikannya ga dikasih makan",
    "taksi online saya ganti rute, sopirnya ga mau berhenti",
    "driver gocar ga mau nurunin saya",
    "sopir travel bawa kami ke kebun sawit gelap",
    "the taxi driver wont stop and wont let me out",
    "they want ransom for my son",
]
FREE = [
    "kunci ketinggalan di dalam rumah",
    "toko sudah dikunci pemiliknya",
    "motor saya dikunci satpam",
    "rumah saya dikunci istri, kuncinya dibawa",
    "temen minta tebusan sandal wkwk",
    "hacker minta tebusan data kantor",
    "akun saya dikunci",
    "saya dikunci di luar sama istri gara gara telat wkwk",
    "anak sekolah dikunci di luar gerbang karena telat",
    "toko dikunci bos jam 9",
    "rambut saya diikat",
    "saya diikat kontrak kerja 2 tahun",
    "ga dikasih pulang bos lembur wkwk",
    "dia ngunci kamar saya",
]


@pytest.mark.parametrize("said", CAPTIVES + HELD)
async def test_the_police_comes(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    (ticket,) = await town.tickets()
    assert ticket.category in {"kejahatan", "kekerasan"}
    assert town.group("polisi").hears(ticket.code, loud=True)
    assert (HIDES in town.group("polisi").card(ticket.code).text) or said in HELD


async def test_on_both_databases_a_captive_hears_nothing(any_town: Town) -> None:
    ani = any_town.citizen()
    await ani.says(CAPTIVES[1])
    await ani.shares(PANORAMA)
    await any_town.forward(minutes=4)
    assert not ani.loud and not ani.hears("112") and not ani.hears("KTP")


async def test_who_burns_behind_a_locked_door_gets_the_brigade(town: Town) -> None:
    await told_a_minute_ago(town, "kebakaran, pintu dikunci dari luar, kami di dalam")
    (ticket,) = await town.tickets()
    assert ticket.category == "kebakaran" and town.group("damkar").loud


@pytest.mark.parametrize("said", FREE)
async def test_locks_that_hold_nobody_ring_no_police(town: Town, said: str) -> None:
    await told_a_minute_ago(town, said)
    assert not town.group("polisi").loud
