"""A group that is bound while tickets are open: its cards come in the order in which somebody is needed."""

from __future__ import annotations

import pytest

from models import enrolments
from models.db import Tx
from tests.scenarios.stories import north_of, tell
from tests.town import PANORAMA, Group, Town

FIRES = 3


async def _bound(town: Town, agency: str) -> Group:
    """One more group of this agency, bound as an administrator does it."""

    def issue(tx: Tx) -> None:
        lookup = town.app.services.sealer.lookup("binding", "KODEBARU")
        enrolments.issue_code(tx, lookup, agency, town.clock.now())

    await town.app.database.write(issue)
    town.groups[agency] = "-1009999"
    await town.operator(agency).types("/daftar KODEBARU")
    await town.forward(minutes=2)
    return Group(town, agency, "-1009999")


def _order(group: Group) -> list[str]:
    """The codes of its cards, as they came."""
    shown = [m.text.split("<b>")[1].split("</b>")[0] for m in group.messages if "Alasan:" in m.text]
    return list(dict.fromkeys(shown))


@pytest.mark.parametrize("agency", ["ruang_kendali", "damkar"])
async def test_what_nobody_has_taken_comes_before_what_is_held(any_town: Town, agency: str) -> None:
    town = any_town
    held = []
    for number in range(FIRES):
        ani = await tell(town, "TOLONG rumah kebakaran, anak di dalam", north_of(PANORAMA, 3000 * number))
        held.append(ani.code)
        await town.operator().taps("Terima", ani.code)
    calm = (await tell(town, "ada sarang tawon di pohon depan rumah", north_of(PANORAMA, -1500))).code
    last = (await tell(town, "TOLONG rumah kebakaran, ada orang terjebak", north_of(PANORAMA, -3000))).code
    group = await _bound(town, agency)
    order = _order(group)
    assert order[0] == last and set(held) < set(order), order
    assert [code for code in order if code in held] == held
    assert calm not in order or order.index(calm) > 0
