"""Every play of the page's menu, on the whole application with Telegram's limits: no step is passed over at any speed.

Those with somebody on WhatsApp need a green phone: `tests/whatsapp/test_play.py`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.message import Kind
from simulator.scenes import picture
from tests.scenarios.performing import MENU, Performance, on_green, paced_town
from tests.scenarios.stories import fire, north_of
from tests.town import PANORAMA

NIGHT = "satu-malam.json"


@pytest.mark.parametrize("speed", [1, 10])
@pytest.mark.parametrize("file", [file for file in MENU if not on_green(file)])
async def test_every_button_comes(tmp_path: Path, file: str, speed: float) -> None:
    town = await paced_town(tmp_path)
    performance = Performance.of(town, file, speed)
    await performance.perform()
    assert performance.passed_over == []
    if file == NIGHT:
        assert not await performance.disaster(), (
            "a busy night is no disaster, not even at ten times its speed"
        )
        ended = [t for t in await town.tickets() if not t.open]
        assert len(await town.tickets()) >= 11 and len(ended) >= 4
    await town.app.close()


async def test_whoever_presses_waits_for_nobody(tmp_path: Path) -> None:
    """Pictures and pins have used up what a group may be sent of such in a minute: the next button comes all the same."""
    town = await paced_town(tmp_path)
    performance = Performance(town, {"cast": {}, "steps": []})
    reporters = []
    for number in range(5):
        reporters.append(await fire(town, north_of(PANORAMA, 900 * number)))
        await performance.pass_time(2)
    for seed, reporter in enumerate(reporters * 2):
        await reporter.sends(Kind.PHOTO, picture("fire", seed, "fresh"))
        await performance.pass_time(1)
    chief, code = town.chiefs["damkar"], reporters[-1].code
    await chief.taps("Terima", code)
    await performance.pass_time(8)
    assert "🚒 Berangkat" in [
        b.label for row in town.group("damkar").card(code).delivery.buttons for b in row
    ]
    await town.app.close()
