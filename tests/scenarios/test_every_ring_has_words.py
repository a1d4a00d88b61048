"""What rings says why, in the words that made it ring."""

from __future__ import annotations

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import finish, fire, tell
from tests.town import Town

BREATHLESS = "belum pak masih tidak bernafas"


async def test_opened_again_by_words_rings_with_them_and_the_card_has_them(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "ayah saya pingsan tidak bernafas")
    agency = (await town.ticket(ani.code)).assignments[0].agency
    await finish(town, town.operator(agency), ani.code)
    await ani.says(BREATHLESS)
    for group in (agency, CONTROL_ROOM):
        assert town.group(group).hears("dibuka lagi", BREATHLESS, loud=True), group
        assert any(
            BREATHLESS in line and "❗" in line for line in town.group(group).card(ani.code).text.split("\n")
        )


async def test_what_rings_at_the_end_of_the_minute_says_what_was_said(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    await ani.says("ada anak terjebak di lantai dua")
    await ani.says("ada ibu hamil pingsan di dapur")
    await town.forward(seconds=62)
    for group in ("damkar", CONTROL_ROOM):
        assert town.group(group).hears("ibu hamil pingsan", loud=True), group
        assert not town.group(group).hears("menyebut bahaya lebih besar")
