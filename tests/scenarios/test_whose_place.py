"""A place belongs to the report that told it: what another says of it stands beside it, and nothing that was told is lost."""

from __future__ import annotations

import re

import pytest

from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Operator, Person, Town

HERE = (-3.756100, 102.266000)
VICTIM = "rumah kami terbakar, ibu dan adik terjebak di kamar belakang"
WRONG = "salah lokasi, yang benar di Betungan"


def _point(at: tuple[float, float]) -> str:
    return f"mlat={at[0]:.6f}&mlon={at[1]:.6f}"


def _card(town: Town, code: str, agency: str = "damkar") -> str:
    return town.group(agency).card(code).text


def _place(town: Town, code: str, agency: str = "damkar") -> str:
    return _card(town, code, agency).split("\n")[1]


async def _two(town: Town, first: str, second: str, metres: float = 25) -> tuple[Person, Person]:
    """Two people at one fire, each with a point."""
    one = await tell(town, first, HERE)
    other = await tell(town, second, north_of(HERE, metres))
    assert len(await town.tickets()) == 1 and "1 saksi lain" in _card(town, one.code)
    return one, other


async def _story(town: Town, code: str) -> str:
    room: Operator = town.operator("ruang_kendali")
    before = len(town.group("ruang_kendali").texts)
    await room.types(f"/tiket {code}")
    return "\n".join(town.group("ruang_kendali").texts[before:])


async def test_a_witness_moves_nobody_s_point(any_town: Town) -> None:
    town = any_town
    victim, other = await _two(town, VICTIM, "kebakaran rumah")
    receipt = victim.receipt
    await other.says(WRONG)
    for agency in ("damkar", "ruang_kendali"):
        assert _point(HERE) in _place(town, victim.code, agency)
        assert "Saksi 2: tempatnya di <b>Betungan" in _card(town, victim.code, agency)
        assert town.group(agency).hears(victim.code, "Saksi 2", "Betungan", "Kartu tetap", loud=True)
    assert town.group("damkar").button("Rute", victim.code)
    assert "Dicatat" in other.last.text and "Betungan" in other.last.text
    assert victim.receipt == receipt and not victim.hears("Betungan")
    story = await _story(town, victim.code)
    assert _point(HERE) in story and _point(north_of(HERE, 25)) in story


async def test_the_control_room_takes_it_over_by_the_line_that_it_reads(any_town: Town) -> None:
    town = any_town
    victim, other = await _two(town, VICTIM, "kebakaran rumah")
    await other.says(WRONG)
    line = next(t for t in reversed(town.group("ruang_kendali").texts) if "Menggantinya: " in t)
    await town.operator("ruang_kendali").types(line.partition("Menggantinya: ")[2])
    assert "Betungan" in _place(town, victim.code)
    assert town.group("damkar").hears("tempatnya diralat", "Betungan", _point(HERE), loud=True)
    assert "Tempat sebelumnya" in _card(town, victim.code) and _point(HERE) in _card(town, victim.code)


async def test_who_told_it_first_takes_nobody_else_along(any_town: Town) -> None:
    """The point goes to whoever else stands there."""
    town = any_town
    first, victim = await _two(town, "kebakaran rumah", VICTIM)
    await first.says(WRONG)
    assert _point(north_of(HERE, 25)) in _place(town, first.code)
    assert "Pelapor: tempatnya di <b>Betungan" in _card(town, first.code)
    assert town.group("damkar").hears(first.code, "Pelapor", "Betungan", "Kartu tetap", loud=True)
    await town.forward(minutes=2)
    await victim.says("salah lokasi, yang benar di jl kapuas 7")
    assert "jl kapuas 7" in _place(town, first.code), "the point is the victim's now"
    assert _point(north_of(HERE, 25)) in await _story(town, first.code)


async def test_nor_by_steps(town: Town) -> None:
    first, _ = await _two(town, "kebakaran rumah", VICTIM)
    for metres in (300, 600, 900):
        await first.shares(north_of(HERE, metres))
    assert _point(north_of(HERE, 25)) in _place(town, first.code)
    assert _point(north_of(HERE, 300)) in _card(town, first.code)


async def test_a_point_put_right_by_a_few_houses_leaves_the_old_one(town: Town) -> None:
    victim = await tell(town, VICTIM, HERE)
    await victim.shares(north_of(HERE, 200))
    assert _point(north_of(HERE, 200)) in _place(town, victim.code)
    assert "Tempat sebelumnya" in _card(town, victim.code) and _point(HERE) in _card(town, victim.code)


POINTS = ["a near point", "a far point", "a point that corrects", "an answer to where"]


@pytest.mark.parametrize("how", POINTS)
async def test_no_later_point_of_a_witness_takes_its_place(town: Town, how: str) -> None:
    victim, other = await _two(town, VICTIM, "kebakaran rumah")
    at = north_of(HERE, 120 if how == "a near point" else 3000)
    if how == "a point that corrects":
        await other.says("salah lokasi, ini yang benar")
    if how == "an answer to where":
        await other.says("salah lokasi")
        assert "Di mana yang benar" in other.last.text
    await other.shares(at)
    if how == "a far point":
        await other.press("Masih")
    assert _point(HERE) in _place(town, victim.code)
    assert _point(at) in await _story(town, victim.code)
    if how != "a near point":
        assert town.group("damkar").hears("Saksi 2", "Kartu tetap", _point(at), loud=True)


@pytest.mark.parametrize("words", ["bukan jl cimanuk, jl kapuas 7", "eh salah, di sawah lebar"])
async def test_nor_do_words_about_words(town: Town, words: str) -> None:
    victim = await tell(town, f"{VICTIM} jl cimanuk 4", HERE)
    other = await tell(town, "kebakaran rumah", north_of(HERE, 25))
    await other.says(words)
    assert "jl cimanuk 4" in _place(town, victim.code) and _point(HERE) in _place(town, victim.code)
    assert "🔀 Saksi 2" in _card(town, victim.code)


async def test_each_of_several_witnesses_is_named_and_the_ring_is_one_a_minute(town: Town) -> None:
    victim, second = await _two(town, VICTIM, "kebakaran rumah")
    third = await tell(town, "rumah kebakaran", north_of(HERE, 40))
    await second.says(WRONG)
    await third.says("salah lokasi, yang benar di jl kapuas 7")
    card = _card(town, victim.code)
    assert re.search(r"Saksi 2: .*Betungan", card) and re.search(r"Saksi 3: .*jl kapuas 7", card)
    assert sum("Kartu tetap" in m.text for m in town.group("damkar").loud) == 1
    assert town.group("damkar").hears("Saksi 3", "jl kapuas 7", "Kartu tetap", loud=False)


async def test_a_live_point_of_a_witness_leads_nobody_away(town: Town) -> None:
    victim = await tell(town, "tolong adik saya hanyut di sungai", HERE)
    other = town.citizen()
    await other.says("ada anak hanyut di sungai")
    await other.shares(north_of(HERE, 25), live=True)
    await town.operator("ruang_kendali").types(f"/gabung {other.code} {victim.code}")
    await other.shares(north_of(HERE, 900), live=True, edited=True, message_id="1")
    assert _point(HERE) in _place(town, victim.code, "ruang_kendali")


async def test_merged_by_hand_each_keeps_a_point(any_town: Town) -> None:
    town = any_town
    victim = await tell(town, VICTIM, HERE)
    other = await tell(town, "kebakaran rumah besar", PANORAMA)
    await town.operator("ruang_kendali").types(f"/gabung {victim.code} {other.code}")
    story = await _story(town, other.code)
    assert _point(HERE) in story and _point(PANORAMA) in story
    await victim.says("salah lokasi, yang benar di Betungan")
    place = (await town.ticket(other.code)).place
    assert (place.lat, place.lon) == PANORAMA, "an older report told another place"
    assert "Betungan" in await _story(town, other.code)


async def test_the_only_reporter_moves_it_and_the_old_point_stays_readable(any_town: Town) -> None:
    """Where somebody else may hold the phone above all."""
    town = any_town
    victim = await tell(town, "ada maling bawa pisau masuk rumah saya", HERE)
    await victim.says(WRONG)
    assert "Betungan" in _place(town, victim.code, "ruang_kendali")
    card = _card(town, victim.code, "ruang_kendali")
    assert "Tempat sebelumnya" in card and _point(HERE) in card
    assert town.group("ruang_kendali").hears("tempatnya diralat", _point(HERE))
    assert _point(HERE) in await _story(town, victim.code)
    police = [m.text for m in town.group("polisi").messages if victim.code in m.text]
    assert police and not any(_point(HERE) in said for said in police), (
        "who reads of it by name alone, still does"
    )
