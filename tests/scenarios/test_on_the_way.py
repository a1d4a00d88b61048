"""Where somebody comes from, or goes to, is not where it happened: he is asked where, and the card says from where to where."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.town import Town

ON_THE_WAY = {
    "sy kejepit di mobil tolong tdk tau dmn, habis dr pasar panorama ke arah pulau baai": "habis dr pasar panorama ke arah pulau baai",
    "baru pulang dari pasar minggu mau ke betungan, bis kami masuk jurang, banyak luka": "dari pasar minggu mau ke betungan",
    "bapak ditabrak pas dari kampung melayu menuju lingkar timur": "dari kampung melayu menuju lingkar timur",
    "ambo abis dari panorama ndak ke betungan ditabrak truk, darah banyak": "abis dari panorama ndak ke betungan",
}


@pytest.mark.parametrize("said", ON_THE_WAY)
async def test_he_is_asked_where_and_the_card_says_the_way(any_town: Town, said: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(said)
    assert any(where in ani.last.text for where in ("mana", "lokasi"))
    await town.forward(seconds=62)
    place = town.group(CONTROL_ROOM).card(ani.code).text.split("\n")[1]
    assert ON_THE_WAY[said] in place and "tempat belum diketahui" in place
    assert not (await town.ticket(ani.code)).place.kelurahan


async def test_the_place_that_he_answers_is_the_place(town: Town) -> None:
    ani = town.citizen()
    await ani.says("baru pulang dari pasar minggu mau ke betungan, bis kami masuk jurang, banyak luka")
    await ani.says("jl raya air sebakul dekat spbu")
    place = (await town.ticket(ani.code)).place
    assert "air sebakul" in place.words.casefold() and "minggu" not in place.words.casefold()


async def test_also_behind_the_first_minute(town: Town) -> None:
    ani = town.citizen()
    await ani.says("bapak ditabrak pas dari kampung melayu menuju lingkar timur")
    await town.forward(seconds=70)
    await ani.says("di depan masjid jamik")
    assert "masjid jamik" in town.group("psc119").card(ani.code).text.split("\n")[1].casefold()
