"""An address that comes after the card says more of its place: the card shows it, and those who go there hear it."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Person, Town

LANE = "kebakaran di gang mawar, api besar"
AREA = "kebakaran di rawa makmur, api besar"
MORE = [  # the first words, what comes later, what the card's place reads
    (LANE, "dekat sd 20 anggut", "gang mawar, dekat sd 20 anggut"),
    (LANE, "pas di belakang pasar minggu pak", "belakang pasar minggu"),
    (LANE, "rt 5 rw 2", "rt 5 rw 2"),
    (LANE, "dekat sd 20 anggut, cepat pak tolong", "dekat sd 20 anggut"),
    (LANE, "pagar dewo", "Pagar Dewa, Selebar"),
    (LANE, "di muaro duo pak", "Muara Dua, Kampung Melayu"),
    (AREA, "jl merpati 2 dekat masjid", "jl merpati 2 dekat masjid"),
    (AREA, "alamatnya jl merpati 2 rawa makmur", "jl merpati 2"),
    ("maling bawa pisau di gang mawar", "samping sdn 5 pak", "samping sdn 5"),
    ("pohon tumbang menimpa mobil, ada orang di dalam, di gang mawar", "simpang skip", "simpang skip"),
]


def place(town: Town, ani: Person) -> str:
    return town.group("ruang_kendali").card(ani.code).text.split("\n")[1]


@pytest.mark.parametrize(("first", "words", "reads"), MORE, ids=[f"{row[0][:9]}: {row[1]}" for row in MORE])
async def test_the_card_reads_both(any_town: Town, first: str, words: str, reads: str) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(first)
    known = (await town.ticket(ani.code)).place
    await ani.says(words)
    assert reads in place(town, ani)
    assert (await town.ticket(ani.code)).place.kelurahan.startswith(known.kelurahan)
    assert town.group("ruang_kendali").hears("Pelapor", ani.code, words)
    assert len(await town.tickets()) == 1


async def test_it_stands_beside_a_point(town: Town) -> None:
    ani = await tell(town, "rumah kebakaran api besar")
    await ani.says("jl salak 5")
    assert "jl salak 5" in place(town, ani) and "titik dari pelapor" in place(town, ani)


@pytest.mark.parametrize(
    "words", ["di jl hibrida 13 sawah lebar", "dekat masjid", "apinya merambat ke jl merpati", "gang mawar"]
)
async def test_what_contradicts_it_or_says_nothing_is_a_line_as_ever(town: Town, words: str) -> None:
    ani = town.citizen()
    await ani.says(f"{LANE[:23]} rawa makmur, api besar")
    known = (await town.ticket(ani.code)).place
    await ani.says(words)
    assert (await town.ticket(ani.code)).place == known and town.group("damkar").hears(ani.code, words)


async def test_a_witness_s_address_completes_nobody_s(town: Town) -> None:
    ani, budi = await tell(town, "rumah kebakaran api besar"), await tell(town, "rumah kebakaran api besar")
    assert ani.code == budi.code
    await budi.says("jl salak 5")
    assert "jl salak 5" not in place(town, ani) and town.group("damkar").hears(ani.code, "jl salak 5")
