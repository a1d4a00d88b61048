"""The meja on every database that the product runs on."""

from __future__ import annotations

from domain.ticket import CONTROL_ROOM
from tests.meja.browser import reached, sits
from tests.scenarios.stories import fire
from tests.town import Town


async def test_somebody_sits_reads_and_acts(any_town: Town) -> None:
    town = any_town
    ani = await fire(town)
    async with reached(town) as client:
        crew = await sits(town, client, town.operator("damkar"))
        assert crew.rows == [ani.code]
        await crew.opens(f"/meja?tiket={ani.code}")
        assert "Diterima" not in crew.shown
        await crew.presses("Terima")
        assert not crew.refused and ani.hears("Diterima Damkar")
        assert "Sudah dikerjakan" in await crew.again()
        room = await sits(town, client, town.operator(CONTROL_ROOM))
        await room.opens(f"/meja/segar?tiket={ani.code}&kata=kebakaran&jalur=red")
        assert ani.code in room.shown and room.status == 200
        await crew.opens()
        await crew.sends("/meja/tutup")
        await crew.opens()
        assert crew.status == 401
