"""After a point in the city its sender says that it is only where he is: the event goes to the place that he names."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import KANDANG_LIMUN, PANORAMA, Person, Town

FIRE = "rumah kebakaran api besar"
OWN = {
    "itu lokasi saya sekarang, rumah orang tua saya di jl hibrida 13 sawah lebar": "hibrida",
    "itu titik rumah saya, rumah orang tua saya di jl hibrida 13": "hibrida",
    "itu lokasi saya, kejadiannya di jl hibrida 13": "hibrida",
    "kejadiannya di jl hibrida 13, itu lokasi saya": "hibrida",
    "posisi kejadiannya di simpang skip kak bukan di titik itu": "skip",
    "saya di kantor, bapak di rumah jl. sadang 3 sawah lebar": "sadang",
    "pin nya tadi lokasi hp saya, rumahnya di jl hibrida 13": "hibrida",
    "maaf pak yang tadi titik saya, kebakarannya di bentiring": "Bentiring",
    "that is my location, the house is in bentiring": "Bentiring",
}
LEFT = (  # where it happens instead cannot be found by the words
    "itu lokasi saya di kantor, bapak di rumah",
    "bapak di rumah, itu lokasi kantor saya",
    "itu titik saya pak, yang kebakaran di rumah mertua saya",
    "itu posisi saya, korbannya di sana",
    "itu bukan lokasi kejadian",
    "titik tadi bukan lokasi kebakarannya pak",
    "that is my location at the office, dad is at home",
)
PERHAPS = ("itu lokasi saya, bapak di rumah", "ibu di rumah sendirian pak, itu titik saya")
DETAILS = (
    "itu rumah saya, di jl hibrida 13 pagar hijau",
    "itu lokasi saya, apinya di dapur",
    "itu lokasi kejadiannya pak, rumahnya di belakang",
    "saya di depan rumah, bapak di dalam",
    "rumahnya di belakang masjid",
)


def _place(town: Town, reporter: Person, agency: str = "damkar") -> str:
    return "\n".join(town.group(agency).card(reporter.code).text.split("\n")[1:3])


@pytest.mark.parametrize("said", OWN)
async def test_the_event_goes_where_it_is_said_to_be(any_town: Town, said: str) -> None:
    town = any_town
    ani = await tell(town, FIRE)
    await town.operator("damkar").taps("Terima", ani.code)
    await ani.says(said)
    card = _place(town, ani)
    assert OWN[said].casefold() in card.casefold() and "titik dari pelapor" not in card
    assert "Pelapor sekarang" in card and "Dusun Besar" in card
    assert town.group("damkar").hears("📍", OWN[said], loud=True)
    assert town.group("damkar").hears(said)
    assert any("Tempat diganti" in m or "Place changed" in m for m in ani.texts[-2:]), ani.texts
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize("said", DETAILS)
async def test_a_detail_leaves_the_point(town: Town, said: str) -> None:
    ani = await tell(town, FIRE)
    await ani.says(said)
    assert "titik dari pelapor" in _place(town, ani) and not town.group("damkar").hears("📍", "diralat")


async def test_a_place_in_the_area_of_the_point_leaves_it(town: Town) -> None:
    """Who is at work, and has shared where his parents' house is."""
    ani = await tell(town, FIRE)
    await ani.says("saya di kantor, rumah ibu saya di dusun besar")
    assert "titik dari pelapor" in _place(town, ani)


async def test_a_point_before_the_words_is_the_writer_s_too(town: Town) -> None:
    ani = town.citizen()
    await ani.shares(PANORAMA)
    await ani.says("itu lokasi saya, rumah orang tua saya di bentiring kebakaran api besar")
    card = _place(town, ani)
    assert "Bentiring" in card and "titik dari pelapor" not in card


async def test_not_this_one_in_reply_to_one_s_own_point(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.shares(PANORAMA, message_id="pin")
    await ani.says("bukan yang ini", reply_to="pin")
    assert "Di mana" in ani.last.text
    await ani.shares(KANDANG_LIMUN)
    assert "Kandang Limun" in _place(town, ani) and town.group("damkar").hears(
        "📍", "Kandang Limun", loud=True
    )
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize("said", LEFT)
async def test_a_point_that_is_not_the_place_is_the_reporter_s_and_the_place_is_asked_for(
    any_town: Town, said: str
) -> None:
    town = any_town
    ani = await tell(town, FIRE)
    await town.operator("damkar").taps("Terima", ani.code)
    await ani.says(said)
    assert "tempat belum diketahui" in _place(town, ani) and "Pelapor sekarang" in _place(town, ani)
    assert town.group("damkar").hears("📍", "tempat belum diketahui", "bukan Dusun Besar", loud=True)
    assert town.group("damkar").hears(said)
    assert ani.texts[-1].startswith("Di mana") or any("Where is it really" in t for t in ani.texts[-2:])
    await ani.says("jl hibrida 13 sawah lebar")
    assert "hibrida" in _place(town, ani) and "Dusun Besar" in _place(town, ani).split("Pelapor sekarang")[1]
    assert town.group("damkar").hears("📍", "hibrida", "bukan tempat belum diketahui", loud=True)
    assert len(await town.tickets()) == 1


async def test_what_was_told_in_words_is_the_place_again(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "kebakaran rumah mertua saya di jl hibrida 13 sawah lebar")
    assert "titik dari pelapor" in _place(town, ani)
    await ani.says(LEFT[0])
    assert "Sawah Lebar" in _place(town, ani) and "Pelapor sekarang" in _place(town, ani)
    assert ani.hears("Tempat diganti"), ani.texts


@pytest.mark.parametrize("said", PERHAPS)
async def test_whose_point_it_is_is_asked_where_it_may_be_either(any_town: Town, said: str) -> None:
    town = any_town
    ani, budi = await tell(town, FIRE), await tell(town, FIRE, KANDANG_LIMUN)
    for reporter in (ani, budi):
        await reporter.says(said)
        assert "titik itu" in reporter.last.text and "titik dari pelapor" in _place(town, reporter)
    await ani.press("Ya, di titik itu")
    assert "titik dari pelapor" in _place(town, ani) and "Pelapor sekarang" not in _place(town, ani)
    await budi.press("Bukan, itu titik saya")
    assert "tempat belum diketahui" in _place(town, budi) and "Di mana" in budi.last.text
    assert town.group("damkar").hears(budi.code, "tempat belum diketahui", loud=True)


async def test_a_witness_who_was_elsewhere_moves_nobody_s_place(town: Town) -> None:
    ani, budi = await tell(town, FIRE), await tell(town, FIRE)
    await budi.says(LEFT[0])
    assert ani.code == budi.code and "titik dari pelapor" in _place(town, ani)


async def test_said_before_the_event_was_told(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.shares(PANORAMA)
    await ani.says("itu lokasi saya di kantor, bapak di rumah kebakaran")
    assert "Di mana" in ani.last.text
    await ani.says("jl hibrida 13")
    assert "hibrida" in _place(town, ani) and "titik dari pelapor" not in _place(town, ani)
