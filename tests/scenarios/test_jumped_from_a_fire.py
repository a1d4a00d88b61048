"""Who jumps or falls at a fire is a victim of that fire: hurt on its ticket, an ambulance at once, no question, no hotline."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.town import Town

FIRE = "rumah kebakaran api besar"
JUMPED = (
    "anaknya loncat dari lantai 2",
    "ada yang lompat dari lantai tiga pak",
    "bapaknya terjun dari balkon",
    "ibu itu jatuh dari atap",
    "orangnya melompat dari jendela atas",
    "someone jumped from the second floor",
)


@pytest.mark.parametrize("words", JUMPED)
@pytest.mark.parametrize("late", [False, True])
async def test_who_jumps_is_hurt_at_this_fire(any_town: Town, words: str, late: bool) -> None:
    town = any_town
    ani = await tell(town, FIRE)
    await town.forward(seconds=200 if late else 5)
    await ani.says(words)
    assert town.group("psc119").has_card(ani.code)
    assert town.group("damkar").hears("❗", words, loud=True)
    assert words in town.group("damkar").card(ani.code).text
    assert "Kejadian lain" not in ani.labels()
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 1
    assert not ani.hears("119 ekst") and not ani.hears("tidak sendirian")


@pytest.mark.parametrize(
    "first", ["gempa kuat, tembok rubuh nimpa nenek", "banjir, nenek terjebak di dalam rumah"]
)
async def test_so_is_who_jumps_at_another_event(town: Town, first: str) -> None:
    ani = await tell(town, first)
    await ani.says(JUMPED[0])
    await town.forward(minutes=3)
    assert town.group("psc119").has_card(ani.code)
    assert len(await town.tickets()) == 1 and not ani.hears("119 ekst")


async def test_who_stands_on_a_bridge_is_a_report_of_its_own(town: Town) -> None:
    ani = await tell(town, FIRE)
    await ani.says("sekarang teman saya mau bunuh diri, mau lompat dari jembatan")
    await town.forward(minutes=2)
    assert len(await town.tickets()) == 2
