"""What is read hours after it was sent does not ring: somebody looks within fifteen minutes of the reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.happenings import Waited
from domain.message import Kind, Pin
from models import chain
from tests.town import PANORAMA, Person, Town

LONG_AGO = timedelta(hours=3)
LOOK = timedelta(minutes=15)


async def sent_long_ago(town: Town, ani: Person, kind: Kind, *, later: float = 0, **parts: object) -> None:
    """Something that lay at the platform while we were down."""
    inbound = ani.inbound(kind, **parts)
    await town.offer(replace(inbound, sent_at=inbound.sent_at - LONG_AGO + timedelta(seconds=later)))


@pytest.mark.parametrize("pinned_after", [0, 60, 150])
async def test_the_look_runs_from_the_reading(any_town: Town, pinned_after: int) -> None:
    town, ani = any_town, any_town.citizen()
    read_at = town.clock.now()
    await sent_long_ago(town, ani, Kind.TEXT, text="rumah tetangga kebakaran, api besar")
    await town.forward(seconds=pinned_after)
    await sent_long_ago(town, ani, Kind.LOCATION, pin=Pin(*PANORAMA))
    [ticket] = await town.tickets()
    assert ticket.state.late and not town.group("damkar").loud
    await town.forward(minutes=20)
    waited = await town.read(
        lambda tx: [e for e, _ in chain.history(tx, ticket.id) if isinstance(e.what, Waited)]
    )
    assert [e.at - read_at for e in waited] == [LOOK] and waited[0].what.menit == 15


async def read_late(town: Town) -> str:
    ani = town.citizen()
    await sent_long_ago(town, ani, Kind.TEXT, text="rumah tetangga kebakaran, api besar")
    await sent_long_ago(town, ani, Kind.LOCATION, pin=Pin(*PANORAMA))
    [ticket] = await town.tickets()
    return ticket.code


async def test_a_look_that_is_asked_for_again_and_again_is_no_breach(any_town: Town) -> None:
    """I9: its first call is over, the next one is set for a quarter of an hour later."""
    town = any_town
    code = await read_late(town)
    for _ in range(4):
        await town.forward(minutes=11)
        assert await town.breaches() == []
    await town.operator("ruang_kendali").taps("Tinjau", code)
    await town.forward(minutes=1)
    assert await town.breaches() == []


@pytest.mark.parametrize("minutes", [1, 20])
async def test_one_that_is_never_to_be_looked_at_is_a_breach(town: Town, minutes: int) -> None:
    code = await read_late(town)
    await town.forward(minutes=minutes)
    await town.app.database.write(lambda tx: tx.execute(sa.text("DELETE FROM timers WHERE kind = 'glance'")))
    [told] = [one for one in await town.breaches() if one.startswith("I9")]
    assert code in told
