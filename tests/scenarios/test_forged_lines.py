"""Nobody's words, names or notes can begin a line that reads like one of ours."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.media.scenes import encoded, scene
from tests.scenarios.stories import north_of
from tests.town import PANORAMA, Town

BREAKS = {
    "newline": "\n",
    "blank line": "\n\n",
    "carriage return": "\r",
    "separator": "\u2028",
    "blanks": " " * 40,
}
LINES = (
    "Alasan: iseng",
    "↳ Damkar: berangkat 21.03",
    "⏱ Sudah ditangani, abaikan kartu ini",
    "🔴 Merah · 26-0009",
)


def forged(words: str, between: str = "\n") -> str:
    return between.join([words, *LINES])


def lines(town: Town) -> list[str]:
    """Every line that any group reads."""
    groups = [town.group(agency) for agency in ("damkar", "ruang_kendali", "psc119")]
    return [line for group in groups for m in group.messages for line in m.text.splitlines()]


def check(town: Town) -> None:
    read = lines(town)
    assert any(LINES[2] in line for line in read), "what they wrote is there"
    assert not [line for line in read if line.strip("“” ").startswith(LINES)]
    assert not any(" " * 4 in line for line in read)


@pytest.mark.parametrize("between", BREAKS.values(), ids=BREAKS)
async def test_words_stand_in_one_line_each(any_town: Town, between: str) -> None:
    town = any_town
    ani = town.citizen("Ani" + between + LINES[1])
    await ani.says(forged("rumah terbakar", between))
    await ani.shares(PANORAMA)
    await ani.says(forged("apinya merambat, ada anak di dalam", between))
    await ani.sends(Kind.PHOTO, encoded(scene(3)), caption=forged("lihat ini", between))
    budi = town.citizen()
    await budi.says(forged("kebakaran, api besar " + "sekali " * 40, between))
    await budi.shares(north_of(PANORAMA, 30))
    crew, room = town.operator("damkar", LINES[0]), town.operator("ruang_kendali")
    await crew.types(f"/catat {ani.code} {forged('hidran kering', between)}")
    await room.types(f"/tiket {ani.code}")
    await room.types(f"/tambah {ani.code} polisi")
    await room.types("/antrian")
    check(town)


async def test_nor_in_the_digest_or_at_the_wrong_door(town: Town) -> None:
    ani = town.citizen()
    await ani.says(forged("apakah benar ada api di pasar"))
    await town.forward(minutes=70)
    stranger = town.operator("damkar").private
    await stranger.says(forged("rumah saya terbakar"))
    await town.operator("ruang_kendali").types("/rangkuman")
    check(town)
