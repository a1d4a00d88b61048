"""Words of another event that had not even been sent when the two were taken apart ring nobody as taken back."""

from __future__ import annotations

from bot.channels.port import Limited
from domain.ticket import CONTROL_ROOM
from tests.pacing import passes
from tests.scenarios.stories import north_of, tell
from tests.town import OPERATOR, PANORAMA, Town

SHORT = Limited("Too Many Requests: retry after 5", 5)


async def test_what_was_never_shown_is_taken_back_in_silence(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "rumah kebakaran, api besar")
    await town.forward(minutes=2)
    town.channels[OPERATOR].fail(SHORT, chat=town.groups["damkar"], times=3)
    budi = await tell(town, "kebakaran rumah pak, ada anak terjebak di lantai dua", north_of(PANORAMA, 30))
    assert budi.code == ani.code and not town.group("damkar").hears("anak terjebak di lantai dua", "Saksi 2")
    await town.operator(CONTROL_ROOM).types(f"/pisah {ani.code} 2")
    await passes(town, 30)
    withdrawn = [m for m in town.group("damkar").messages if "Ditarik dari" in m.text]
    assert all(m.delivery.silent for m in withdrawn)
    own = next(t for t in await town.tickets() if t.code != ani.code)
    assert town.group("damkar").hears(own.code, "anak terjebak di lantai dua", loud=True)
