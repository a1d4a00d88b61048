"""A witness's number is given once: whoever joins later, is put to it or is taken out of it, "Saksi 3" stays the same human."""

from __future__ import annotations

import re

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Person, Town

FIRE = "rumah kebakaran api besar"


async def merged_backwards(town: Town) -> tuple[str, dict[str, Person]]:
    """Three tickets of one fire; the newest of them is put to the first before the second is."""
    people = {
        "ani": await tell(town, FIRE),
        "budi": await tell(town, "kebakaran di bumi ayu tolong", north_of(PANORAMA, 3000)),
        "cici": await tell(town, "toko kebakaran api tinggi", north_of(PANORAMA, 6000)),
    }
    room, code = town.operator(CONTROL_ROOM), people["ani"].code
    await room.types(f"/gabung {people['cici'].code} {code}")
    await room.types(f"/gabung {people['budi'].code} {code}")
    return code, people


def spoken(text: str) -> dict[str, str]:
    """Who said what, as this text reads: "Saksi 2" → the words behind it."""
    return {m[1]: m[2] for m in re.finditer(r"(Saksi \d+)[^:]*: “?([^“”\n]+)", text)}


def all_spoken(town: Town, group: str) -> set[tuple[str, str]]:
    return {pair for text in town.group(group).texts if "Saksi" in text for pair in spoken(text).items()}


async def test_merges_in_another_order_than_the_codes_name_everybody_once(any_town: Town) -> None:
    town = any_town
    code, people = await merged_backwards(town)
    await people["budi"].says("ada anak terjebak di dalam")
    await people["cici"].says("apinya merambat ke sebelah")
    for group in ("damkar", CONTROL_ROOM):
        said = [pair for pair in all_spoken(town, group) if "kebakaran" in pair[1]]
        who = {number: {w for n, w in said if n == number} for number, _ in said}
        assert {frozenset(words) for words in who.values()} == {
            frozenset({"toko kebakaran api tinggi"}),
            frozenset({"kebakaran di bumi ayu tolong"}),
        }, group
        card = spoken(town.group(group).card(code).text)
        assert card["Saksi 2"] == "toko kebakaran api tinggi"
        assert card["Saksi 3"] == "kebakaran di bumi ayu tolong"
        assert town.group(group).hears("Saksi 3", "anak terjebak")
        assert town.group(group).hears("Saksi 2", "merambat")
    await town.operator(CONTROL_ROOM).types(f"/tiket {code}")
    story = spoken(town.group(CONTROL_ROOM).last.text)
    assert story["Saksi 2"] == "toko kebakaran api tinggi"
    assert story["Saksi 3"] == "kebakaran di bumi ayu tolong"
    await town.operator("damkar").types(f"/balas {code} saksi 2 lewat mana")
    assert people["cici"].hears("lewat mana") and not people["budi"].hears("lewat mana")


@pytest.mark.parametrize("leaves", ["by its number", "with its ticket"])
async def test_who_leaves_leaves_a_gap(any_town: Town, leaves: str) -> None:
    town = any_town
    ani = await tell(town, FIRE)
    room, code = town.operator(CONTROL_ROOM), ani.code
    if leaves == "by its number":
        budi = await tell(town, "kebakaran rumah pak", north_of(PANORAMA, 30))
        assert budi.code == code
        apart = f"/pisah {code} 2"
    else:
        budi = await tell(town, "kebakaran rumah pak", north_of(PANORAMA, 3000))
        apart = f"/pisah {budi.code}"
        await room.types(f"/gabung {budi.code} {code}")
    cici = await tell(town, "api besar sekali kebakaran", north_of(PANORAMA, 40))
    assert cici.code == code
    await room.types(apart)
    own = next(t for t in await town.tickets() if t.code != code)
    await cici.says("apinya merambat ke sebelah")
    assert town.group("damkar").hears("Saksi 3", code, "merambat")
    assert not town.group("damkar").hears("Saksi 2", code, "merambat")
    assert "Saksi 3" in town.group("damkar").card(code).text
    assert "Saksi 2" not in town.group("damkar").card(code).text
    await town.operator("damkar").types(f"/balas {code} saksi 3 lewat mana")
    assert cici.hears("lewat mana") and not budi.hears("lewat mana")
    await town.operator("damkar").types(f"/balas {code} saksi 2 masuk dari depan")
    assert not any(one.hears("masuk dari depan") for one in (ani, budi, cici))
    dodi = await tell(town, "kebakaran pak tolong", north_of(PANORAMA, -10))
    assert dodi.code == code
    await dodi.says("ada nenek di dalam")
    assert town.group("damkar").hears("Saksi 4", code, "ada nenek di dalam")
    await room.types(f"/gabung {own.code} {code}")
    await budi.says("saya lihat dari belakang, masih menyala")
    assert town.group("damkar").hears("Saksi 2", code, "dari belakang"), "his number is his again"
    await room.types(f"/pisah {code} 3")
    await cici.says("api sudah ke atap")
    assert not town.group("damkar").hears("Saksi", code, "ke atap")


async def test_what_is_refused_names_who_is_there(town: Town) -> None:
    code, _ = await merged_backwards(town)
    room = town.operator(CONTROL_ROOM)
    dodi = await tell(town, "kebakaran pak tolong", north_of(PANORAMA, 20))
    assert dodi.code == code
    await room.types(f"/pisah {code} 7")
    assert town.group(CONTROL_ROOM).hears("Saksi 2, Saksi 3, Saksi 4", f"/pisah {code}")
    await room.types(f"/pisah {code} 1")
    assert (await town.ticket(code)).open and len(await town.tickets()) == 3
