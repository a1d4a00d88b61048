"""Who cannot help himself: poisoned, captive, hidden, stuck in a flood, fainting of a smell, born a minute ago."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town


@pytest.mark.parametrize("placed", [False, True])
@pytest.mark.parametrize("said", ["ga usah tolong saya", "tidak usah tolong aku", "gak perlu tolong saya"])
async def test_who_refuses_help_is_offered_no_key_to_cancel(town: Town, said: str, placed: bool) -> None:
    ani = town.citizen()
    await ani.says("saya udah minum racun rumput")
    if placed:
        await ani.shares(PANORAMA)
    await ani.says(said)
    assert "batalkan" not in ani.last.text and "Ya, batalkan" not in ani.shown_last
    await town.forward(seconds=61)
    assert town.group("psc119").loud


async def test_an_overdose_is_answered_warmly_and_with_what_to_do(any_town: Town) -> None:
    ani = any_town.citizen()
    for words in ("ga kuat lagi hidup, pengen mati aja", "iya", "obatnya udah ku minum semua"):
        await ani.says(words)
    assert "Kami tetap di sini" in ani.last.text and "dipaksa muntah" in ani.last.text
    await any_town.forward(seconds=61)
    assert any_town.group("psc119").hears("obatnya udah ku minum semua", loud=True)


HIDING = [
    ["kak ada orang masuk rumah", "aku di bawah kasur"],
    ["ada maling masuk rumah, aku di dalam lemari"],
    ["pacar saya nyekap saya di kos"],
    ["saya disekap pacar saya"],
    ["my boyfriend locked me in the room"],
]


@pytest.mark.parametrize("said", HIDING)
async def test_children_and_captives_hide(any_town: Town, said: list[str]) -> None:
    ani = any_town.citizen()
    for words in said:
        await ani.says(words)
    await ani.shares(PANORAMA)
    card = any_town.group("ruang_kendali").card(ani.code).text
    assert "BERSEMBUNYI" in card and all(message.delivery.silent for message in ani.messages)


async def test_after_the_card_too(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada maling masuk rumah")
    await ani.shares(PANORAMA)
    await ani.says("aku di dalam lemari")
    assert town.group("polisi").hears("JANGAN DITELEPON", loud=True)


async def test_in_a_fire_nobody_hides(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran, kami di kamar mandi")
    await ani.shares(PANORAMA)
    assert "BERSEMBUNYI" not in town.group("damkar").card(ani.code).text


@pytest.mark.parametrize(
    "said",
    [
        "banjir sudah sepinggang rawa makmur nenek belum bisa turun",
        "banjir di rawa makmur, kakek tidak bisa jalan",
        "my house is flooding in rawa makmur and my grandma can not walk",
    ],
)
async def test_helpless_in_a_flood_is_danger_to_life(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(seconds=61)
    assert town.group("bpbd").hears(ani.code, loud=True)


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("di rumah ada bau aneh anak saya lemas semua", "Keluar semua ke udara segar"),
        ("Motorbike crash, my wife is bleeding", "Do not pull out what is stuck"),
    ],
)
async def test_first_aid_follows_what_happened(town: Town, said: str, advice: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert ani.hears(advice) and not ani.hears("Jangan tinggalkan korban") and not ani.hears("right now?")


async def test_a_newborn_that_does_not_cry(town: Town) -> None:
    ani = town.citizen()
    await ani.says("istri saya melahirkan di rumah")
    await ani.says("bayinya ga nangis")
    assert "Bayinya jangan dipukul" in ani.last.text
