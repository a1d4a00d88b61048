"""A card's headline says "baru" only of what nobody has touched."""

from __future__ import annotations

import pytest

from domain.ticket import CONTROL_ROOM
from tests.scenarios.stories import tell
from tests.scenarios.test_older_into_newer import card_of
from tests.town import Town


@pytest.mark.parametrize("end", ["/selesai", "/tiba"])
async def test_what_an_agency_has_driven_to_is_not_new(any_town: Town, end: str) -> None:
    town = any_town
    ani = await tell(town, "tabrakan motor sama truk di jalan, ada yang terluka parah")
    crew = town.operator("psc119")
    await crew.types(f"/berangkat {ani.code}")
    await crew.types(f"{end} {ani.code}")
    await town.forward(minutes=10)
    card = card_of(town, CONTROL_ROOM, ani.code).splitlines()[0]
    assert "baru" not in card, card
