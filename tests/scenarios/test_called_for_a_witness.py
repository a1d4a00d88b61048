"""Who was called for a witness's words alone goes with him to his own ticket, and is called to the old one no more."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Person, Town

FIRE = "rumah kebakaran api besar"
HURT = "bapak saya luka bakar parah, tidak sadar"


async def shared(town: Town, joined: str) -> tuple[str, Person, Person, str]:
    """A fire, and a witness of another; the victim is told while the two are one."""
    ani = await tell(town, FIRE)
    code, away = ani.code, 30 if joined == "by himself" else 3000
    budi = await tell(town, "kebakaran rumah pak", north_of(PANORAMA, away))
    apart = f"/pisah {code} 2"
    if joined == "with a ticket":
        apart = f"/pisah {budi.code}"
        await town.operator(CONTROL_ROOM).types(f"/gabung {budi.code} {code}")
    await town.operator("damkar").types(f"/terima {code}")
    await budi.says(HURT)
    assert town.group("psc119").hears(code, loud=True)
    return code, ani, budi, apart


async def at_work(town: Town, code: str) -> set[str]:
    return {p.agency for p in (await town.ticket(code)).assignments if p.open}


@pytest.mark.parametrize("joined", ["by himself", "with a ticket"])
@pytest.mark.parametrize("taken", [False, True])
async def test_they_go_with_him(any_town: Town, joined: str, taken: bool) -> None:
    town = any_town
    code, ani, _, apart = await shared(town, joined)
    crew = town.operator("psc119")
    if taken:
        await crew.types(f"/berangkat {code}")
    await town.operator(CONTROL_ROOM).types(apart)
    own = next(t.code for t in await town.tickets() if t.code != code)
    assert "psc119" in await at_work(town, own) and "damkar" in await at_work(town, code)
    assert (await town.ticket(code)).part("psc119").stage is Stage.WITHDRAWN  # type: ignore[union-attr]
    group = town.group("psc119")
    assert group.hears(code, "tidak diperlukan lagi di sini", loud=True)
    assert group.hears(own, "luka bakar parah", loud=True) or group.button("Terima", own)
    before = len(group.loud)
    await town.forward(minutes=10)
    late = [m.text for m in group.loud[before:]]
    assert any(own in t for t in late) and not any(code in t for t in late), late
    await ani.says("ibu saya juga kena api, luka bakar, tidak sadar")
    assert "psc119" in await at_work(town, code), "its own victim calls them again"
    assert any(code in m.text for m in group.loud[before:])


@pytest.mark.parametrize("joined", ["by himself", "with a ticket"])
@pytest.mark.parametrize("who", ["an operator", "its own reporter", "a note"])
async def test_whom_others_want_there_stays(any_town: Town, joined: str, who: str) -> None:
    town = any_town
    code, ani, _, apart = await shared(town, joined)
    if who == "an operator":
        await town.operator(CONTROL_ROOM).types(f"/tarik {code} psc119")
        await town.operator(CONTROL_ROOM).types(f"/tambah {code} psc119")
    elif who == "its own reporter":
        await ani.says("di sini juga ada korban luka bakar pak")
    else:
        await town.operator("damkar").types(f"/catat {code} di sini ada korban luka bakar")
    await town.operator(CONTROL_ROOM).types(apart)
    assert "psc119" in await at_work(town, code)
    assert not town.group("psc119").hears("dipisah lagi", "tidak diperlukan")
