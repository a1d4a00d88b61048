"""An "@" that people write for "di" is heard and read as a place at every door; an account stays masked."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.message import Channel
from tests.link.caller import calls, served
from tests.scenarios.stories import reporter_on
from tests.town import CITIZEN, OPERATOR, PANORAMA, Town

HIDDEN = "(nomor ada pada laporan)"
PLACES = [
    ("kebakaran rumah @panorama gang 3, anak terjebak", "rumah di panorama gang 3", "Panorama"),
    ("kecelakaan @simpanglima korban tidak sadar", "kecelakaan di simpang lima", "Simpang Lima"),
    ("tolong kebakaran @sawahlebar dekat masjid", "kebakaran di sawahlebar", "Sawah Lebar"),
    (
        "kebakaran ruko @pasarminggu depan bank, ada orang di dalam",
        "di pasar minggu depan bank",
        "Pasar Minggu",
    ),
    ("kebakaran toko @alfamart jl mangis 12, api besar", "di alfamart jl mangis 12", "jl mangis 12"),
    ("kebakaran rumah @ jl salak 5, api besar", "di jl salak 5", "jl salak 5"),
    ("kebakaran rumah@tanahpatah api besar", "rumah di tanahpatah", "Tanah Patah"),
    ("orang tenggelam di @pantai_panjang tolong", "tenggelam di pantai panjang", "Pantai Panjang"),
]


def read_in_groups(town: Town) -> str:
    return "\n".join(text for name in town.groups for text in town.group(name).texts)


@pytest.mark.parametrize(("said", "reads", "where"), PLACES)
@pytest.mark.parametrize("on", [CITIZEN, Channel.WHATSAPP])
async def test_the_place_is_heard_and_read(
    town: Town, on: Channel, said: str, reads: str, where: str
) -> None:
    ani = await reporter_on(town, on)
    await ani.says(said)
    await town.forward(minutes=2)
    everything = read_in_groups(town)
    assert reads in everything and where.casefold() in everything.casefold()
    assert HIDDEN not in everything and "belum diketahui" not in everything
    assert not ani.hears("Di mana?")


@pytest.mark.parametrize(
    "line", ["Hubungi @budi_123", "ig @rina", "tele saya @budisantoso", "wa di @budisantoso atau @sitirahma"]
)
async def test_an_account_is_masked_and_kept(any_town: Town, line: str) -> None:
    ani = any_town.citizen()
    await ani.says(f"rumah kebakaran @panorama gang 3, api besar. {line}")
    await ani.shares(PANORAMA)
    everything = read_in_groups(any_town)
    assert HIDDEN in everything and "di panorama gang 3" in everything and "@" not in everything
    crew = any_town.operator("damkar")
    await crew.taps("Terima", ani.code)
    assert line.split()[-1] in await crew.taps("Nomor", ani.code)
    assert await any_town.breaches() == []


async def test_what_nobody_knows_is_read_where_a_place_would_stand(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kecelakaan @talangkering korban tidak sadar")
    await town.forward(minutes=2)
    assert "@talangkering" in read_in_groups(town) and HIDDEN not in read_in_groups(town)


async def test_asked_where_it_is_the_answer(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran api besar")
    assert ani.hears("Di mana")
    await ani.says("@talangkering pak")
    await town.forward(minutes=2)
    assert "talangkering" in town.group("damkar").card(ani.code).text


async def test_an_account_of_those_who_act_is_no_number(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran di panorama gang 3, api besar @damkar_1")
    await ani.shares(PANORAMA)
    assert "@damkar_1" in read_in_groups(town) and HIDDEN not in read_in_groups(town)


async def test_an_operator_writes_it_too(town: Town) -> None:
    desk = town.operator("ruang_kendali")
    await desk.types("/baru kebakaran rumah @sawahlebar dekat masjid, api besar")
    (ticket,) = await town.tickets()
    assert ticket.place.kelurahan == "Sawah Lebar"
    await desk.types(f"/tempat {ticket.code} @panorama")
    (ticket,) = await town.tickets()
    assert ticket.place.kelurahan == "Panorama" and "@" not in ticket.place.words


async def test_at_the_operators_bot(town: Town) -> None:
    """The wrong door: its words are read in the control room."""
    await town.citizen(on=OPERATOR).says("rumah kebakaran @panorama gang 3, anak terjebak")
    assert town.group("ruang_kendali").hears("di panorama gang 3")
    assert HIDDEN not in read_in_groups(town)


async def test_by_a_caller_s_page(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        caller, code = await calls(town, client, "kebakaran, api besar 08127390001")
        await caller.opens()
        await caller.writes("rumahnya @simpanglima belakang toko, @damkar_1 cepat")
        damkar = town.group("damkar")
        assert damkar.hears("rumahnya di simpang lima belakang toko", "@damkar_1")
        assert "simpang lima belakang toko" in town.group("ruang_kendali").card(code).text
