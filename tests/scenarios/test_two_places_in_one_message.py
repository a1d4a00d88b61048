"""Two events with two places in one message: the card says where the gravest of them is, and nobody is sent to the other's place."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.town import Town

TWO = {
    "di pasar panorama ada copet, di jembatan kecil ada anak jatuh ke sungai belum ketemu": (
        "jembatan kecil",
        "panorama",
    ),
    "ada balapan liar di jl pariwisata, terus di rumah saya jl kapuas 5 padang harapan gas bocor": (
        "jl kapuas 5",
        "pariwisata",
    ),
    "di pasar minggu ado uwong mabuk, di danau dendam ado budak kecik tenggelam": (
        "danau dendam",
        "pasar minggu",
    ),
    "tadi ada kecelakaan di pasar barukoto, di simpang skip ada tabrakan motor orangnya kejepit": (
        "simpang skip",
        "barukoto",
    ),
    "gang 3 kampung bali ada banjir, di jl hibrida sumur dewa rumah kebakaran kakek di dalam": (
        "jl hibrida",
        "kampung bali",
    ),
    "di jl salak ada pohon tumbang dan di panorama ada rumah kebakaran": ("panorama", "salak"),
    "di jembatan kecil ada anak jatuh ke sungai belum ketemu, di pasar panorama ada copet": (
        "jembatan kecil",
        "panorama",
    ),
}
ONE = {
    "kebakaran di jl merapi 3, ada orang terjebak di rumah dekat masjid jamik": "jl merapi 3",
    "kecelakaan di simpang skip, korban pingsan di depan masjid jamik": "skip",
    "pohon tumbang di jl salak 5, kabel listrik putus di depan sd 12": "jl salak 5",
    "rumah terbakar di jl merapi, api merambat ke jl salak": "jl merapi",
}


@pytest.mark.parametrize("said", TWO)
async def test_the_place_is_that_of_the_gravest(town: Town, said: str) -> None:
    here, elsewhere = TWO[said]
    ani = town.citizen()
    await ani.says(said)
    await town.forward(seconds=62)
    place = town.group(CONTROL_ROOM).card(ani.code).text.split("\n")[1].casefold()
    assert here in place and elsewhere not in place
    assert said.split()[2] in town.group(CONTROL_ROOM).card(ani.code).text, "every word stands there"


@pytest.mark.parametrize("said", ONE)
async def test_one_event_keeps_the_place_that_was_told_first(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(seconds=62)
    assert ONE[said] in town.group(CONTROL_ROOM).card(ani.code).text.split("\n")[1].casefold()
