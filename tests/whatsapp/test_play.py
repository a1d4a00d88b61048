"""Plays with somebody on the green phone, through the simulator: no step is passed over at any speed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from domain.status import Status
from tests.scenarios.performing import (
    GLANCE_S,
    MENU,
    PATIENCE_S,
    PassedOver,
    Performance,
    on_green,
    paced,
    paced_town,
)
from tests.whatsapp.simulated import Green, GreenPhone, green_town

Step = dict[str, Any]


@dataclass
class GreenPerformance(Performance):
    """Whoever is on WhatsApp in the cast acts on a phone of the simulator."""

    green: Green | None = None
    phones: dict[str, GreenPhone] = field(default_factory=dict)

    async def pass_time(self, seconds: float) -> None:
        await super().pass_time(seconds)
        assert self.green is not None
        await self.green.quiet()

    async def phone(self, key: str) -> GreenPhone | None:
        cast = self.play["cast"].get(key, {})
        if cast.get("channel") != "whatsapp":
            return None
        if key not in self.phones:
            assert self.green is not None
            more = {name: said for name, said in cast.items() if name not in ("first_name", "channel")}
            self.phones[key] = await self.green.person(cast["first_name"], **more)
        return self.phones[key]

    async def _send(self, step: Step) -> None:
        phone = await self.phone(step.get("who", ""))
        if phone is None:
            await super()._send(step)
            return
        said = {name: step[name] for name in ("text", "caption") if name in step}
        drawn = {name: {"generate": step[name]} for name in ("photo", "view_once") if name in step}
        await phone.does(**said, **drawn)

    async def _press(self, step: Step) -> None:
        phone = await self.phone(step.get("who", ""))
        if phone is None:
            await super()._press(step)
            return
        waited = 0.0
        while step["label"] not in " ".join(await phone.labels()):
            if waited >= step.get("within", PATIENCE_S):
                raise PassedOver(f"no button {step['label']!r}")
            await self.pass_time(GLANCE_S)
            waited += GLANCE_S
        where = {}
        if "location" in step:
            lat, lon = self.place(step["location"])
            where = {"location": {"latitude": lat, "longitude": lon}}
        await phone.press(step["label"], **where)


@pytest.mark.parametrize("speed", [1, 10])
@pytest.mark.parametrize("file", [file for file in MENU if on_green(file)])
async def test_every_button_comes(tmp_path: Path, file: str, speed: float) -> None:
    town = await paced_town(tmp_path)
    async with green_town(town) as green:
        paced(town)
        performance = GreenPerformance.of(town, file, speed)
        performance.green = green
        await performance.perform()
        assert performance.passed_over == []
        tickets = await town.tickets()
        assert tickets and (len(tickets) > 1 or tickets[0].status is Status.CLOSED)
    await town.app.close()
