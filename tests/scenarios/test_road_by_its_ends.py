"""A road that is called by the city and a place outside is at neither of them: what stands behind it decides."""

from __future__ import annotations

import pytest

from tests.town import Town

BEGINS = {
    "kecelakaan di lintas bengkulu - kepahiang, liku sembilan": "Kabupaten Kepahiang",
    "kecelakaan lintas bengkulu kepahiang liku sembilan": "Kabupaten Kepahiang",
    "kecelakaan jl lintas bengkulu kepahiang liku 9": "Kabupaten Kepahiang",
    "kecelakaan di jalan bengkulu-kepahiang, taba penanjung": "Kabupaten Bengkulu Tengah",
    "kecelakaan jalan lintas bengkulu seluma, di tais": "Kabupaten Seluma",
}
ENDS_HERE = [
    "kecelakaan jalan raya bengkulu-kepahiang dekat panorama",
    "kecelakaan jl lintas bengkulu - manna, betungan",
    "kecelakaan di kota bengkulu, jl salak",
    "mobil bengkulu curup tabrakan di simpang lima",
]


@pytest.mark.parametrize(("said", "there"), BEGINS.items())
async def test_a_road_by_its_ends_is_at_neither(town: Town, said: str, there: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    assert f"LUAR WILAYAH ({there})" in town.group("ruang_kendali").card(ani.code).text


@pytest.mark.parametrize("said", ENDS_HERE)
async def test_nor_is_it_outside_where_it_ends_here(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(f"tolong pak {said}")
    assert "LUAR WILAYAH" not in town.group("ruang_kendali").card(ani.code).text
    assert town.group("psc119").loud
