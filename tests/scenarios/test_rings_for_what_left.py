"""Words that went to a ticket of their own ring nobody who is at work on the old one."""

from __future__ import annotations

import pytest

from domain.message import Kind
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Person, Town

FIRE = "rumah kebakaran, bapak saya terjebak di dalam"
WITNESS = "kebakaran rumah pak, ada anak di lantai dua"
AGAIN = "pelapor menulis atau bicara lagi"


async def pressing(budi: Person, how: str) -> None:
    """Within the minute of a loud line: nothing of it sounds by itself."""
    await budi.says("saya lihat dari jendela belakang pak")
    if how == "voice":
        await budi.sends(Kind.VOICE, b"OggS", mime="audio/ogg")
    elif how == "words":
        await budi.says("atapnya mulai bunyi krek krek pak")
    else:
        await budi.says("ada nenek juga di kamar, dia stroke")


async def shared(town: Town, joined: str) -> tuple[str, Person, Person, str]:
    ani = await tell(town, FIRE)
    await town.operator("damkar").taps("Terima", ani.code)
    if joined == "by himself":
        budi = await tell(town, WITNESS, north_of(PANORAMA, 30))
        assert budi.code == ani.code
        return ani.code, ani, budi, f"/pisah {ani.code} 2"
    budi = await tell(town, WITNESS, north_of(PANORAMA, 3000))
    own = budi.code
    await town.operator(CONTROL_ROOM).types(f"/gabung {own} {ani.code}")
    return ani.code, ani, budi, f"/pisah {own}"


@pytest.mark.parametrize("how", ["words", "voice", "graver"])
@pytest.mark.parametrize("joined", ["by himself", "with a ticket"])
async def test_the_minutes_end_is_silent(any_town: Town, joined: str, how: str) -> None:
    town = any_town
    code, _, budi, apart = await shared(town, joined)
    await pressing(budi, how)
    await town.operator(CONTROL_ROOM).types(apart)
    before = {group: len(town.group(group).loud) for group in town.groups}
    await town.forward(minutes=3)
    for group, rung in before.items():
        late = [m.text for m in town.group(group).loud[rung:]]
        assert not [t for t in late if code in t and (AGAIN in t or "lebih gawat" in t)], (group, late)


@pytest.mark.parametrize("joined", ["by himself", "with a ticket"])
async def test_what_its_own_reporter_wrote_rings_all_the_same(any_town: Town, joined: str) -> None:
    town = any_town
    code, ani, budi, apart = await shared(town, joined)
    await pressing(budi, "words")
    await ani.says("tangganya sudah goyang goyang pak")
    await town.operator(CONTROL_ROOM).types(apart)
    before = len(town.group("damkar").loud)
    await town.forward(minutes=2)
    late = [m.text for m in town.group("damkar").loud[before:]]
    assert [t for t in late if code in t and AGAIN in t], late
