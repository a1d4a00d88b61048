"""Which two tickets a human is asked about: one landmark, though one of them was told by its sign; no two that are kilometres
apart by now."""

from __future__ import annotations

import pytest

from domain.lane import Lane
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.scenarios.test_older_into_newer import called, card_of
from tests.town import PANORAMA, Town

BEACH = (-3.8060, 102.2650)
SIGN = "orang hanyut, PP-07, nomor 081273901111"
NAMED = "anak saya tenggelam di pantai panjang"


@pytest.mark.parametrize("first", ["sign", "words"])
@pytest.mark.parametrize("pinned", [True, False])
async def test_a_sign_is_at_its_landmark(any_town: Town, first: str, pinned: bool) -> None:
    town, codes = any_town, []
    for told in ("sign", "words") if first == "sign" else ("words", "sign"):
        if told == "sign":
            codes.append(await called(town, SIGN))
        else:
            ani = town.citizen()
            await ani.says(NAMED)
            if pinned:
                await ani.shares(BEACH)
            await town.forward(seconds=70)
            codes.append(ani.code)
    newer = await town.ticket(codes[1])
    assert newer.state.similar == codes[0]
    assert f"{codes[0]}" in card_of(town, CONTROL_ROOM, codes[1])
    assert newer.lane is Lane.RED and newer.loud_at is not None, (
        "a landmark as long as the beach hushes nobody"
    )


async def test_no_longer_once_its_place_is_known_to_be_far(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await town.forward(seconds=70)
    budi = await tell(town, "ada kebakaran rumah", north_of(PANORAMA, -6000))
    await town.forward(seconds=10)
    assert (await town.ticket(budi.code)).state.similar == ani.code
    await ani.shares(PANORAMA)
    await town.forward(seconds=10)
    told = await town.ticket(budi.code)
    assert told.open and not told.state.similar and told.loud_at is not None
    assert "mungkin" not in card_of(town, CONTROL_ROOM, budi.code).casefold()
    assert "Gabung" not in str(town.group(CONTROL_ROOM).card(budi.code).delivery.buttons)


async def test_still_where_it_is_near(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await town.forward(seconds=70)
    budi = await tell(town, "ada kebakaran rumah")
    assert (await town.ticket(budi.code)).state.similar == ani.code
    await ani.shares(north_of(PANORAMA, 450))
    assert (await town.ticket(budi.code)).state.similar == ani.code
