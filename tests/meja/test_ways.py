"""How to get there, for who may know where it is."""

from __future__ import annotations

from pathlib import Path

from domain.ticket import CONTROL_ROOM
from tests.meja.browser import served, sits
from tests.meja.test_what_is_seen import beaten
from tests.scenarios.stories import fire
from tests.town import PANORAMA

AT = f"{PANORAMA[0]:.6f},{PANORAMA[1]:.6f}"


async def test_a_route_and_whichever_map_there_is(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        ani = await fire(town)
        browser = await sits(town, client, town.operator(CONTROL_ROOM))
        body = (await browser.asks("GET", f"/meja?tiket={ani.code}")).decode()
        assert f'href="https://www.google.com/maps/dir/?api=1&amp;destination={AT}"' in body
        assert f'href="geo:{AT}?q={AT}"' in body


async def test_no_way_to_where_nobody_knows_or_may_know(tmp_path: Path) -> None:
    async with served(tmp_path) as (town, client):
        rina = await beaten(town)
        police = await sits(town, client, town.operator("polisi"))
        assert "geo:" not in (await police.asks("GET", f"/meja?tiket={rina.code}")).decode()
        joko = town.citizen("Joko")
        await joko.says("rumah kebakaran, api besar, tolong")
        await town.forward(seconds=61)
        room = await sits(town, client, town.operator(CONTROL_ROOM))
        shown = (await room.asks("GET", f"/meja?tiket={joko.code}")).decode()
        assert joko.code in shown and "geo:" not in shown
