"""What an agency has done stays done when its ticket goes into another one, and when they are taken apart again."""

from __future__ import annotations

import pytest

from domain.assignment import Stage
from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import dead_rows, fire, stage, tell
from tests.scenarios.test_disaster import broken
from tests.town import KANDANG_LIMUN, Person, Town

CRASH = "tabrakan motor sama truk di jalan, ada yang terluka parah"


async def both(town: Town) -> tuple[Person, str]:
    """A fire, and a crash elsewhere to which police and ambulance are called."""
    ani = await fire(town)
    budi = await tell(town, CRASH, KANDANG_LIMUN)
    await town.forward(seconds=20)
    return ani, budi.code


@pytest.mark.parametrize(
    ("before", "reached"),
    [("terima", Stage.ACKNOWLEDGED), ("berangkat", Stage.EN_ROUTE), ("tiba", Stage.ON_SCENE)],
)
async def test_it_goes_on_from_where_it_was(any_town: Town, before: str, reached: Stage) -> None:
    town = any_town
    ani, own = await both(town)
    crew, control = town.operator("psc119"), town.operator(CONTROL_ROOM)
    await crew.types(f"/{before} {own}")
    loud = len(town.group("psc119").loud)
    await control.types(f"/gabung {own} {ani.code} tetap")
    assert await stage(town, ani.code, "psc119") is reached
    assert "PSC 119-" in town.group(CONTROL_ROOM).card(ani.code).text
    await town.forward(minutes=2)
    assert not any("belum diterima PSC" in m.text for m in town.group("psc119").loud[loud:])
    await broken(town)
    await control.types(f"/pisah {own}")
    assert await stage(town, own, "psc119") is reached
    assert await stage(town, ani.code, "psc119") is Stage.WITHDRAWN
    await broken(town)
    assert await dead_rows(town) == 0


async def test_what_was_done_meanwhile_goes_back(any_town: Town) -> None:
    town = any_town
    ani, own = await both(town)
    crew, control = town.operator("psc119"), town.operator(CONTROL_ROOM)
    await crew.types(f"/terima {own}")
    await control.types(f"/gabung {own} {ani.code} tetap")
    await crew.types(f"/berangkat {own}")
    assert await stage(town, ani.code, "psc119") is Stage.EN_ROUTE
    await control.types(f"/pisah {own}")
    assert await stage(town, own, "psc119") is Stage.EN_ROUTE
    await crew.types(f"/tiba {own}")
    assert await stage(town, own, "psc119") is Stage.ON_SCENE
    assert "PSC" not in ani.receipt
    await broken(town)


async def test_whoever_is_on_both_is_as_far_as_on_either(town: Town) -> None:
    ani = await fire(town)
    budi = await fire(town, KANDANG_LIMUN)
    own, crew = budi.code, town.operator("damkar")
    await crew.types(f"/berangkat {own}")
    await town.operator(CONTROL_ROOM).types(f"/gabung {own} {ani.code} tetap")
    assert await stage(town, ani.code, "damkar") is Stage.EN_ROUTE
    await broken(town)


@pytest.mark.parametrize("step", ["terima", "berangkat"])
@pytest.mark.parametrize("then", ["", "berangkat", "tiba"])
async def test_who_goes_on_with_the_one_has_not_taken_the_other(any_town: Town, step: str, then: str) -> None:
    """Merged by mistake into a fire that nobody has, and taken apart: that rings again, and its reporter reads no crew."""
    town = any_town
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    crew, control = town.operator("damkar"), town.operator(CONTROL_ROOM)
    await crew.types(f"/{step} {budi.code}")
    await control.types(f"/gabung {budi.code} {ani.code} tetap")
    if then:
        await crew.types(f"/{then} {ani.code}")
    loud = len(town.group("damkar").loud)
    await control.taps("Pisahkan", budi.code)
    assert await stage(town, ani.code, "damkar") is Stage.DISPATCHED
    assert await stage(town, budi.code, "damkar") is not Stage.DISPATCHED
    assert town.group("damkar").button("Terima", ani.code)
    assert any(ani.code in m.text for m in town.group("damkar").loud[loud:])
    assert crew.name not in town.group("damkar").card(ani.code).text
    assert "Diterima" not in ani.receipt and "berangkat" not in ani.receipt
    await town.forward(seconds=70)
    assert town.group("damkar").hears("belum diterima", ani.code, loud=True)
    await broken(town)
    assert await dead_rows(town) == 0


async def test_who_took_the_other_meanwhile_keeps_it(town: Town) -> None:
    ani, budi = await fire(town), await fire(town, KANDANG_LIMUN)
    one, other, control = town.operator("damkar"), town.operator("damkar"), town.operator(CONTROL_ROOM)
    await one.types(f"/terima {budi.code}")
    await control.types(f"/gabung {budi.code} {ani.code} tetap")
    await one.types(f"/lepas {ani.code}")
    await other.types(f"/terima {ani.code}")
    await control.taps("Pisahkan", budi.code)
    assert await stage(town, ani.code, "damkar") is Stage.ACKNOWLEDGED
    await broken(town)
