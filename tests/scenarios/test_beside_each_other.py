"""What several messages say only beside each other stands on the card, and calls whom it needs."""

from __future__ import annotations

import pytest

from tests.town import PANORAMA, Town

LOCKED_IN = [
    ("aku kekunci di kamar", "ada api", "aku di lantai 2"),
    ("ada api", "aku kekunci di kamar"),
    ("kebakaran", "adik terkunci di wc"),
    ("kami terkunci di ruko, banyak asap",),
]


@pytest.mark.parametrize("story", LOCKED_IN)
async def test_who_is_locked_in_beside_a_fire_is_trapped(town: Town, story: tuple[str, ...]) -> None:
    ani = town.citizen()
    for words in story:
        await ani.says(words)
    await ani.shares(PANORAMA)
    assert town.group("damkar").hears("❗ ada yang terjebak", loud=True)
    assert town.group("psc119").hears("Merah", loud=True)


@pytest.mark.parametrize(
    "story", [("anak kekunci di kamar mandi",), ("aku kekunci di kamar", "kuncinya patah")]
)
async def test_without_a_fire_nobody_is(town: Town, story: tuple[str, ...]) -> None:
    ani = town.citizen()
    for words in story:
        await ani.says(words)
    await ani.shares(PANORAMA)
    assert not town.group("ruang_kendali").hears("❗ ada yang terjebak")
    assert not town.group("psc119").hears("Merah")


@pytest.mark.parametrize(
    "story",
    [
        ("bapak masih di dalam jagain barang", "arusnya deras"),
        ("arusnya deras", "nenek masih di rumah"),
        ("bapak masih di dalam rumah, arusnya deras",),
    ],
)
async def test_who_is_in_a_house_in_a_current_is_fetched(town: Town, story: tuple[str, ...]) -> None:
    ani = town.citizen()
    for words in story:
        await ani.says(words)
    await ani.shares(PANORAMA)
    for agency in ("bpbd", "basarnas"):
        assert town.group(agency).hears("Merah", loud=True)


async def test_a_driver_who_turns_off_is_a_secret_matter_of_the_polices(town: Town) -> None:
    ani = town.citizen()
    await ani.says("sopir gocar aku matiin aplikasi belok ke jalan sepi")
    await ani.says("hp aku mau diambil")
    await ani.shares(PANORAMA)
    assert town.group("polisi").hears("🔒", loud=True) and not town.group("polisi").hears("gocar")
    assert ani.messages and all(m.delivery.silent for m in ani.messages)


async def test_a_baby_that_does_not_drink_is_ill(town: Town) -> None:
    ani = town.citizen()
    await ani.says("bayi ga mau nyusu lemes")
    await ani.shares(PANORAMA)
    assert town.group("psc119").hears("DARURAT MEDIS", loud=True)
    assert not ani.hears("Terima kasih sudah bercerita")
