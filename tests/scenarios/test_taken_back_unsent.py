"""Words of another event that had not even been sent when the two were taken apart are never seen there, nor that they are gone."""

from __future__ import annotations

import pytest

from bot.channels.port import Limited
from domain.message import Form, Kind
from domain.ticket import CONTROL_ROOM
from tests.pacing import passes
from tests.scenarios.stories import JPEG, north_of, tell
from tests.town import OPERATOR, PANORAMA, Town

SHORT = Limited("Too Many Requests: retry after 5", 5)
TRAPPED = "anak terjebak di lantai dua"


@pytest.mark.parametrize("where", ["damkar", CONTROL_ROOM])
async def test_what_was_never_shown_is_not_taken_back_either(any_town: Town, where: str) -> None:
    town = any_town
    ani = await tell(town, "rumah kebakaran, api besar")
    await town.forward(minutes=2)
    town.channels[OPERATOR].fail(SHORT, chat=town.groups[where], times=3)
    budi = await tell(town, f"kebakaran rumah pak, ada {TRAPPED}", north_of(PANORAMA, 30))
    assert budi.code == ani.code and not town.group(where).hears(TRAPPED, "Saksi 2")
    other = "damkar" if where == CONTROL_ROOM else CONTROL_ROOM
    assert town.group(other).hears(TRAPPED, "Saksi 2")
    await town.operator(CONTROL_ROOM).types(f"/pisah {ani.code} 2")
    await passes(town, 30)
    assert not town.group(where).hears("Ditarik dari")
    assert not town.group(where).hears(TRAPPED, ani.code)
    assert town.group(other).hears("Ditarik dari", ani.code), "where it stood it is taken back"
    own = next(t for t in await town.tickets() if t.code != ani.code)
    assert town.group(where).hears(own.code, TRAPPED, loud=True)


async def test_a_story_that_waits_keeps_the_lines_of_its_own(any_town: Town) -> None:
    """Who was called while the two were one reads what is left of it, not that something was taken back."""
    town = any_town
    ani = await tell(town, "rumah kebakaran, api besar")
    await ani.says("pintu depan terkunci pak")
    budi = await tell(town, "kebakaran di gudang saya", north_of(PANORAMA, 3000))
    await budi.says("gudangnya penuh tabung gas pak")
    own, sari = budi.code, town.operator(CONTROL_ROOM)
    await sari.types(f"/gabung {own} {ani.code}")
    town.channels[OPERATOR].fail(SHORT, chat=town.groups["polisi"], times=4)
    await sari.types(f"/tambah {ani.code} polisi")
    await sari.types(f"/pisah {own}")
    await passes(town, 40)
    police = town.group("polisi")
    assert police.hears("pintu depan terkunci", ani.code)
    assert not police.hears("tabung gas", ani.code)
    assert not police.hears("Ditarik dari")


async def test_a_picture_that_waits_is_not_shown_to_whom_it_does_not_concern(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, "rumah kebakaran, api besar")
    budi = await tell(town, "tabrakan motor sama truk di jalan", north_of(PANORAMA, 3000))
    own, sari = budi.code, town.operator(CONTROL_ROOM)
    await sari.types(f"/gabung {own} {ani.code}")
    await town.forward(minutes=2)
    town.channels[OPERATOR].fail(SHORT, chat=town.groups["damkar"], times=3)
    await budi.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await sari.types(f"/pisah {own}")
    await passes(town, 40)
    assert not [m for m in town.group("damkar").messages if m.delivery.form is Form.PHOTO]
    assert [m for m in town.group("polisi").messages if m.delivery.form is Form.PHOTO]
