"""What sounds like an end and is none: a sea that goes back, and one of two who is taken to hospital."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import PANORAMA, Person, Town

GOING_BACK = (
    "iya sekarang lagi surut jauh banget ikan2 pada kelihatan",
    "airnya surut banget pak, dasar lautnya kelihatan",
    "iya masih surut, banyak ikan",
    "lautnya surut jauh nian pak, ikan nampak galo",
    "the sea is pulling back very far, we can see the fish",
    "sudah surut jauh pak",
)


@pytest.mark.parametrize(
    "first", ["gempa kuat, air laut surut jauh di pantai berkas", "gempa kuat sekali di pantai panjang"]
)
@pytest.mark.parametrize("words", GOING_BACK)
async def test_a_sea_that_goes_back_is_loud_and_no_end(any_town: Town, first: str, words: str) -> None:
    ani = await tell(any_town, first)
    await any_town.forward(minutes=2)
    before = len(any_town.group("bpbd").loud)
    await ani.says(words)
    await any_town.forward(seconds=10)
    assert not ani.hears("dibatalkan?")
    assert any_town.group("bpbd").hears(words, loud=True) and len(any_town.group("bpbd").loud) > before
    assert ani.hears("tanda tsunami") or ani.hears("means a tsunami")


async def test_a_flood_that_goes_back_may_be_over(town: Town) -> None:
    ani = await tell(town, "banjir masuk rumah, air sepinggang")
    await ani.says("sudah surut pak")
    assert ani.hears("dibatalkan?")


REMAIN = (
    "yang 1 udah dibawa ke rs, tinggal 1 lagi",
    "yang 1 udah dibawa warga ke rs, tinggal 1 lagi",
    "yg satu sudah dibawa ke rumah sakit, sisa satu",
    "udah dibawa ke rs yang 1, tinggal 2 orang lagi",
    "satu sudah dibawa ke rs pak, yg satu lagi masih di jalan",
    "satu sudah dibawa ke rs pak, yg satunya lagi blm",
    "one was taken to hospital now, one more is left here",
)


@pytest.mark.parametrize("words", REMAIN)
async def test_while_somebody_remains_it_is_not_over(any_town: Town, words: str) -> None:
    ani = await tell(any_town, "kecelakaan motor lawan mobil, 2 orang luka parah berdarah", PANORAMA)
    await any_town.forward(minutes=2)
    await ani.says(words)
    await any_town.forward(seconds=10)
    assert not ani.hears("dibatalkan?")
    assert any_town.group("psc119").hears(words, loud=True) and any_town.group("polisi").hears(
        words, loud=True
    )


async def test_whoever_was_hurt_is_taken_there(town: Town) -> None:
    ani: Person = await tell(town, "kecelakaan motor, 1 orang luka parah berdarah", PANORAMA)
    await ani.says("udah dibawa ke rs pak korbannya")
    assert ani.hears("dibatalkan?")
