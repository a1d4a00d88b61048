"""What Meta pushes while nothing can be kept: the phone says so, and what it wrote is read once it can be."""

from __future__ import annotations

import asyncio

from bot.health.watch import Watch
from tests.read_only import read_only
from tests.town import PANORAMA, Town
from tests.whatsapp.simulated import MOMENT, PATIENCE, green_town


async def test_a_green_phone_is_told_to_telephone_and_is_heard_later(town: Town) -> None:
    async with green_town(town) as green:
        rina = await green.person("Rina")
        loop = asyncio.get_running_loop()
        with read_only(town.app.database.engine):
            await green.post("/sim/send", user=rina.made["id"], text="rumah kebakaran, api besar")
            until = loop.time() + PATIENCE
            while not await rina.texts():
                assert loop.time() < until, "nobody said anything"
                town.clock.forward(seconds=5)
                await asyncio.sleep(MOMENT)
            [told] = await rina.texts()
            assert "BELUM kami terima" in told and "Telepon 112" in told and "kirim ulang pesan ini" in told
        await Watch(town.app).look()
        for _ in range(4):
            await town.forward(seconds=2)
        assert any("Kebakaran" in said for said in await rina.texts()), "before Meta tries again"
        await green.pushes_again()
        await rina.shares(PANORAMA)
        assert len([said for said in await rina.texts() if "Di mana" in said]) == 1
        assert [t.category for t in await town.tickets()] == ["kebakaran"]
