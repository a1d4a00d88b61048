"""A ticket that nobody has taken rings like a new one when it stands by itself again."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from models import bindings, sending
from tests.pacing import paced
from tests.scenarios.stories import dead_rows, tell
from tests.scenarios.test_disaster import broken
from tests.scenarios.test_full_group import NOBODY
from tests.town import KANDANG_LIMUN, PANORAMA, Town

LIVES = [
    ("anak saya tenggelam di pantai panjang", "ada orang hanyut di sungai"),
    ("rumah kebakaran, api besar", "kebakaran di dapur rumah saya, anak di dalam"),
    ("tabrakan motor sama truk, ada yang terjepit", "motor jatuh, orangnya tidak sadar"),
]


async def two(town: Town, lines: tuple[str, str]) -> tuple[str, str]:
    older, newer = [
        (await tell(town, w, at)).code for w, at in zip(lines, (PANORAMA, KANDANG_LIMUN), strict=True)
    ]
    await town.forward(seconds=10)
    return older, newer


async def untaken(town: Town, code: str) -> list[str]:
    return [p.agency for p in (await town.ticket(code)).assignments if p.stage is Stage.DISPATCHED]


@pytest.mark.parametrize("older_goes", [True, False])
@pytest.mark.parametrize("lines", LIVES)
async def test_its_agencies_are_rung_and_can_take_it(
    any_town: Town, lines: tuple[str, str], older_goes: bool
) -> None:
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    own, other = await two(town, lines) if older_goes else (await two(town, lines))[::-1]
    agencies = await untaken(town, own)
    assert agencies
    await control.types(f"/gabung {own} {other}")
    await town.forward(minutes=1)
    rung = {a: len(town.group(a).loud) for a in agencies}
    await control.taps("Pisahkan", own)
    for agency in agencies:
        group = town.group(agency)
        assert any(own in m.text for m in group.loud[rung[agency] :]), (agency, group.texts[-4:])
        assert group.button("Terima", own)
        rung[agency] = len(group.loud)
    await town.forward(seconds=55)
    assert not any(own in m.text for a in agencies for m in town.group(a).loud[rung[a] :])
    await town.forward(seconds=10)
    for agency in agencies:
        assert any(own in m.text for m in town.group(agency).loud[rung[agency] :]), agency
    await broken(town)
    assert await dead_rows(town) == 0


async def test_what_rings_can_be_pressed_before_anything_is_taken_back(any_town: Town) -> None:
    """In the order in which a full group gets it."""
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    own, other = await two(town, LIVES[0])
    await control.types(f"/gabung {own} {other}")
    await town.forward(minutes=1)
    paced(town, NOBODY)
    await control.taps("Pisahkan", own)
    waiting = await town.read(lambda tx: sending.unsent(tx, 100))
    for group in await town.read(lambda tx: bindings.groups_of(tx, "damkar")):
        card, ring, *others = [row.message for row in waiting if row.chat_id == group.id]
        assert own in card.text and "Terima" in str(card.buttons)
        assert own in ring.text and not ring.silent
        assert any("dipisah" in message.text for message in others)


async def test_who_is_at_work_on_it_is_not_called_again(town: Town) -> None:
    own, other = await two(town, LIVES[0])
    agency, control = (await untaken(town, own))[0], town.operator(CONTROL_ROOM)
    await town.operator(agency).types(f"/berangkat {own}")
    await control.types(f"/gabung {own} {other}")
    await town.forward(seconds=20)
    rung = len(town.group(agency).loud)
    await control.taps("Pisahkan", own)
    assert not any("dipanggil" in m.text and own in m.text for m in town.group(agency).loud[rung:])
    assert (await town.ticket(own)).part(agency).stage is Stage.EN_ROUTE  # type: ignore[union-attr]


@pytest.mark.parametrize("how", ["by his number", "with his ticket"])
async def test_words_of_a_life_go_before_the_line_that_says_it_was_split(any_town: Town, how: str) -> None:
    """In the order in which a full group gets it: also what is written after the split."""
    town, control = any_town, any_town.operator(CONTROL_ROOM)
    ani = await tell(town, "rumah kebakaran, anak saya terjebak di dalam")
    own_fire = "kebakaran rumah pak, bapak saya tidak sadar di dapur"
    budi = await tell(town, own_fire, PANORAMA if how == "by his number" else KANDANG_LIMUN)
    if how == "with his ticket":
        apart = f"/pisah {budi.code}"
        await control.types(f"/gabung {budi.code} {ani.code}")
    else:
        assert budi.code == ani.code
        apart = f"/pisah {ani.code} 2"
    await town.operator("damkar").taps("Terima", ani.code)
    await town.forward(minutes=1)
    paced(town, NOBODY)
    await budi.says("pak bapak saya sudah biru mukanya")
    await control.types(apart)
    await budi.says("pintu dapurnya panas sekali pak")
    waiting = await town.read(lambda tx: sending.unsent(tx, 100))
    for agency in ("damkar", CONTROL_ROOM):
        for group in await town.read(lambda tx, a=agency: bindings.groups_of(tx, a)):
            texts = [row.message.text for row in waiting if row.chat_id == group.id]
            split = next(n for n, text in enumerate(texts) if "dipisah lagi" in text)
            for said in ("sudah biru", "panas sekali"):
                assert next(n for n, t in enumerate(texts) if said in t) < split, (agency, texts)
            assert not [t for t in texts[:split] if "Ditarik" in t]
