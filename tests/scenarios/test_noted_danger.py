"""An operator's note that tells of danger: the other agencies hear it as loudly as a reporter's words."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town

GRAVER = ["korban tidak bernafas", "ada anak di dalam rumah", "satu orang terjebak di lantai dua"]


async def at_work(town: Town) -> str:
    """A fire that damkar and the control room have."""
    ani = await tell(town, "gudang terbakar, api besar")
    await town.operator("damkar").taps("Terima", ani.code)
    await town.forward(minutes=2)
    return ani.code


@pytest.mark.parametrize("how", ["/catat {code} {words}", "/tambah {code} bpbd {words}"])
@pytest.mark.parametrize("words", GRAVER)
async def test_danger_in_a_note_rings_calls_and_stands_on_the_card(
    any_town: Town, words: str, how: str
) -> None:
    town = any_town
    code = await at_work(town)
    before = len(town.group("ruang_kendali").messages)
    await town.operator("damkar").types(how.format(code=code, words=words))
    heard = [m for m in town.group("ruang_kendali").messages[before:] if words in m.text and "📝" in m.text]
    assert [m.delivery.silent for m in heard if code in m.text and "KEBAKARAN" not in m.text] == [False]
    if words == GRAVER[0]:
        assert town.group("psc119").hears(code, loud=True)
    assert words in town.group("damkar").card(code).text


async def test_a_note_without_danger_stays_silent(town: Town) -> None:
    code = await at_work(town)
    before = len(town.group("ruang_kendali").messages)
    await town.operator("damkar").types(f"/catat {code} lewat pintu belakang, tidak ada korban")
    lines = [m for m in town.group("ruang_kendali").messages[before:] if "pintu belakang" in m.text]
    assert lines and all(m.delivery.silent for m in lines)
    assert not town.group("psc119").hears(code)


async def test_the_same_danger_noted_twice_rings_once(town: Town) -> None:
    code = await at_work(town)
    for _ in range(2):
        await town.operator("damkar").types(f"/catat {code} korban tidak bernafas")
    lines = [m for m in town.group("ruang_kendali").messages if "📝" in m.text and "KEBAKARAN" not in m.text]
    assert [m.delivery.silent for m in lines if "bernafas" in m.text] == [False, True]


async def crash_at_work(town: Town) -> str:
    """A collision that PSC 119 and the police have taken."""
    ani = await tell(town, "tabrakan motor dan mobil, ada yang luka parah")
    for agency in ("psc119", "polisi"):
        await town.operator(agency).taps("Terima", ani.code)
    return ani.code


def heard_of(town: Town, agency: str, words: str) -> list[bool]:
    """Of each line with a note of these words in this group: is it silent?"""
    lines = [m for m in town.group(agency).messages if f": {words}" in m.text and m.text.startswith("📝")]
    return [m.delivery.silent for m in lines]


@pytest.mark.parametrize("how", ["/catat {code} {words}", "/berangkat {code}, {words}"])
@pytest.mark.parametrize("words", ["korban meninggal", "satu korban meninggal di tempat", "1 orang tewas"])
async def test_a_death_wakes_nobody_who_is_at_work_there(any_town: Town, words: str, how: str) -> None:
    """It stands with them, and sounds where nobody has taken it and in the control room."""
    town = any_town
    code = await crash_at_work(town)
    await town.operator("polisi").types(how.format(code=code, words=words))
    assert heard_of(town, "psc119", words) == [True]
    assert heard_of(town, "ruang_kendali", words) == [False]
    assert words in town.group("psc119").card(code).text
    await town.operator("polisi").types(f"/catat {code} korban satunya tidak bernapas")
    assert heard_of(town, "psc119", "korban satunya tidak bernapas") == [False]


@pytest.mark.parametrize(
    "words", ["satu meninggal, satu lagi tidak sadar", "korban meninggal dan satu terjebak di mobil"]
)
async def test_who_lives_beside_a_death_sounds(town: Town, words: str) -> None:
    code = await crash_at_work(town)
    await town.operator("polisi").types(f"/catat {code} {words}")
    assert heard_of(town, "psc119", words) == [False]


async def test_a_death_calls_who_has_not_taken_it(town: Town) -> None:
    ani = await tell(town, "tabrakan motor dan mobil, ada yang luka parah")
    await town.operator("polisi").taps("Terima", ani.code)
    await town.operator("polisi").types(f"/catat {ani.code} korban meninggal")
    assert heard_of(town, "psc119", "korban meninggal") == [False]
