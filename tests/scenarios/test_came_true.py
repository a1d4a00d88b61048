"""What was feared comes about after "Selesai": it rings where it was, whatever kind it is; what did not come about does not."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import finish, tell
from tests.town import Person, Town

CAME_TRUE = [
    ("psc119", "teman saya mau loncat jl merpati 2 rawa makmur", "jadi loncat pak"),
    ("psc119", "teman saya mau loncat jl merpati 2 rawa makmur", "teman saya jadi loncat"),
    ("psc119", "teman saya mau loncat jl merpati 2 rawa makmur", "loncat beneran pak"),
    ("psc119", "kawan ambo nak bunuh diri jl merpati 2 rawa makmur", "jadi gantung diri dio"),
    ("psc119", "kawan ambo nak bunuh diri jl merpati 2 rawa makmur", "akhirnya minum obatnya"),
    ("dlh", "pohon besar mau tumbang jl merpati 2 rawa makmur", "jadi tumbang pak"),
    ("polisi", "suami saya ngancam mau bunuh saya jl merpati 2 rawa makmur", "jadi nusuk pak"),
]
NOT_SO = [
    "alhamdulillah tidak jadi loncat",
    "gak jadi loncat pak",
    "tidak jadi loncat",
    "dak jadi loncat pak",
]


async def over(town: Town, agency: str, said: str) -> Person:
    ani = await tell(town, said)
    await town.forward(seconds=200 if agency == "dlh" else 5)
    await finish(town, town.operator(agency), ani.code)
    return ani


@pytest.mark.parametrize("minutes", [0, 2])
@pytest.mark.parametrize(("agency", "said", "now"), CAME_TRUE)
async def test_it_rings_where_it_was(town: Town, agency: str, said: str, now: str, minutes: int) -> None:
    ani = await over(town, agency, said)
    await town.forward(minutes=minutes)
    await ani.says(now)
    assert town.group(agency).hears("dibuka lagi", loud=True) and town.group(agency).hears(now)
    assert (await town.ticket(ani.code)).open and len(await town.tickets()) == 1


async def test_it_rings_after_sudah_as_well(any_town: Town) -> None:
    ani = await over(any_town, *CAME_TRUE[0][:2])
    await ani.press("Sudah")
    await ani.says("jadi loncat pak")
    assert any_town.group("psc119").hears("dibuka lagi", loud=True)


@pytest.mark.parametrize("now", NOT_SO)
async def test_what_did_not_come_about_opens_nothing(town: Town, now: str) -> None:
    ani = await over(town, *CAME_TRUE[0][:2])
    await ani.says(now)
    assert not (await town.ticket(ani.code)).open


@pytest.mark.parametrize("now", NOT_SO)
async def test_what_did_not_come_about_settles_it(town: Town, now: str) -> None:
    ani = await over(town, *CAME_TRUE[0][:2])
    await ani.says(now)
    assert "ditutup" in ani.messages[-1].text
