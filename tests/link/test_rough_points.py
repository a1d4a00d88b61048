"""A point of which a caller's telephone is not sure says as much as it is sure of."""

from __future__ import annotations

import pytest

from domain.place import ROUGH_M
from tests.link.caller import Here, calls
from tests.scenarios.stories import north_of
from tests.town import PANORAMA

PAGAR_DEWA, BEYOND = (-3.83975, 102.3203), (-3.83, 102.37)  # the second one kilometre outside the border


async def test_an_estimate_is_called_one_and_gives_way_to_the_point(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client, "kebakaran, api besar, tidak tahu di mana")
    await caller.opens()
    await caller.shares(PANORAMA, ROUGH_M + 650)
    card = town.group("ruang_kendali").card(code)
    assert "perkiraan, titik dari tautan, ± 850 m" in card.text
    assert not (await town.ticket(code)).place.pinned
    await town.forward(seconds=20)
    await caller.shares(north_of(PANORAMA, 90), 9)
    assert "titik dari tautan, ± 9 m" in town.group("ruang_kendali").card(code).text
    await caller.shares(PANORAMA, 3000)
    assert "titik dari tautan, ± 9 m" in town.group("ruang_kendali").card(code).text


@pytest.mark.parametrize(("at", "metres"), [((-6.2, 106.8), 50_000), (PANORAMA, 20_000), (PANORAMA, 9_999)])
async def test_what_a_telephone_without_gps_guesses_moves_nobody(
    here: Here, at: tuple[float, float], metres: float
) -> None:
    """A browser then tells where its network's address is registered."""
    town, client = here
    caller, code = await calls(
        town, client, "kecelakaan motor di jl sungai rupat pagar dewa, korban tidak sadar"
    )
    await caller.opens()
    before = len(town.group("psc119").texts)
    assert await caller.shares(at, metres) == 200
    place = (await town.ticket(code)).place
    assert (place.kelurahan, place.outside_m, place.lat) == ("Pagar Dewa", 0, None)
    for group in ("ruang_kendali", "psc119"):
        card = town.group(group).card(code).text
        assert "Pagar Dewa" in card and "LUAR WILAYAH" not in card
        assert f"HP penelepon tidak tahu ia di mana (± {round(metres / 1000)} km)" in card
    assert len(town.group("psc119").texts) == before
    assert "luar wilayah" not in str(await caller.state())
    await caller.shares(PAGAR_DEWA, 9)
    card = town.group("psc119").card(code).text
    assert "titik dari tautan, ± 9 m" in card and "tidak tahu" not in card


@pytest.mark.parametrize("metres", [1_500, 3_000])
async def test_a_kelurahan_that_was_told_stays_where_a_rough_point_may_lie_in_it(
    here: Here, metres: float
) -> None:
    town, client = here
    caller, code = await calls(town, client, "kebakaran rumah jl salak 5 panorama, api besar")
    await caller.opens()
    await caller.shares(north_of(PANORAMA, -metres + 300), metres)
    assert (await town.ticket(code)).place.kelurahan == "Panorama"
    assert f"± {metres:,} m".replace(",", ".") in town.group("damkar").card(code).text


async def test_a_rough_point_beyond_the_border_may_lie_within(here: Here) -> None:
    town, client = here
    caller, code = await calls(town, client, "kebakaran, api besar, tidak tahu di mana")
    await caller.opens()
    await caller.shares(BEYOND, 3_000)
    assert (await town.ticket(code)).place.outside_m == 0
    assert "LUAR WILAYAH" not in town.group("ruang_kendali").card(code).text
