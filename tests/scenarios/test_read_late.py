"""What is read hours after it was sent does not ring: somebody looks within fifteen minutes of the reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

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
