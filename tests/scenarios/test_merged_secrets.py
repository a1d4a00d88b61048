"""What somebody told in secret, or while hiding, is read by nobody new because two tickets are put together with one tap."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import fire, tell
from tests.town import Town

SECRET = "suami saya pukul saya, tolong, saya di kamar 12"
HIDES = "ada orang mabuk ngamuk di depan rumah, saya sembunyi di lemari merah"


@pytest.mark.parametrize(("told", "words"), [(SECRET, "kamar 12"), (HIDES, "lemari merah")])
async def test_it_is_asked_first(any_town: Town, told: str, words: str) -> None:
    town = any_town
    ani = await fire(town)
    budi = await tell(town, told)
    await town.forward(seconds=61)
    sari, room = town.operator("ruang_kendali"), town.group("ruang_kendali")
    hers, fires = budi.code, ani.code
    await sari.types(f"/gabung {hers} {fires}")
    assert (await town.ticket(hers)).status is not Status.DUPLICATE
    assert "Damkar" in room.last.text and f"/gabung {hers} {fires} tetap" in room.last.text
    assert not town.group("damkar").hears(words)
    await sari.types(f"/gabung {hers} {fires} tetap")
    assert (await town.ticket(hers)).status is Status.DUPLICATE


async def test_into_a_secret_one_it_goes_at_once(town: Town) -> None:
    budi = await tell(town, SECRET)
    ani = await tell(town, "ada suara perempuan minta tolong dipukuli suaminya")
    await town.forward(seconds=61)
    gone = ani.code
    await town.operator("ruang_kendali").types(f"/gabung {gone} {budi.code}")
    assert (await town.ticket(gone)).status is Status.DUPLICATE


async def test_nor_is_anybody_asked_who_hides_from_nobody(town: Town) -> None:
    ani, budi = await fire(town), await fire(town, (-3.76, 102.275))
    gone = budi.code
    await town.operator("ruang_kendali").types(f"/gabung {gone} {ani.code}")
    assert (await town.ticket(gone)).status is Status.DUPLICATE
