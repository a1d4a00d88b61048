"""Words in reply to one open ticket that plainly tell of another: whoever goes there is called there, and both read them."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import north_of, receipt, tell
from tests.town import PANORAMA, Person, Town

TRAPPED = "ada orang terjebak di kamar, asapnya tebal"


async def _two(
    town: Town, first: str = "motor saya dicuri di depan rumah barusan"
) -> tuple[Person, str, str]:
    """Somebody with two open tickets: the second is a fire two kilometres away."""
    ani = await tell(town, first)
    theft = ani.code
    await town.forward(minutes=4)
    await ani.says("sekarang ada rumah kebakaran api besar")
    if "kejadian lain" in " ".join(ani.labels()).casefold():
        await ani.press("Kejadian lain")
    await ani.shares(north_of(PANORAMA, 2000))
    found = [t for t in await town.tickets() if t.category == "kebakaran"]
    assert len(found) == 1 and found[0].code != theft
    return ani, theft, found[0].code


@pytest.mark.parametrize("first", ["motor saya dicuri di depan rumah barusan", "ada ular kobra masuk rumah"])
@pytest.mark.parametrize("reply", [True, False])
async def test_both_read_it_and_the_fire_calls_its_own(any_town: Town, first: str, reply: bool) -> None:
    town = any_town
    ani, other, burning = await _two(town, first)
    if not reply:
        await ani.says("masih di sini", reply_to=receipt(ani, other))
    before = await town.ticket(other)
    await ani.says(TRAPPED, **({"reply_to": receipt(ani, other)} if reply else {}))
    damkar, room = town.group("damkar"), town.group("ruang_kendali")
    assert damkar.hears(burning, TRAPPED, loud=True)
    assert room.hears(other, TRAPPED) and room.hears(burning, TRAPPED)
    after = await town.ticket(other)
    assert {p.agency for p in after.assignments} == {p.agency for p in before.assignments}
    assert {burning, other} <= {label.split()[0] for label in ani.labels()}


async def test_he_means_the_other_one_after_all(any_town: Town) -> None:
    town = any_town
    ani, other, burning = await _two(town)
    await ani.says(TRAPPED, reply_to=receipt(ani, other))
    await ani.press(other)
    assert town.group("damkar").hears(other, loud=True), "it is called there as well"
    assert (await town.ticket(burning)).part("damkar")


async def test_or_the_one_that_was_meant(town: Town) -> None:
    ani, other, burning = await _two(town)
    before = (await town.ticket(other)).assignments
    await ani.says(TRAPPED, reply_to=receipt(ani, other))
    await ani.press(burning)
    assert {p.agency for p in (await town.ticket(other)).assignments} == {p.agency for p in before}


async def test_a_victim_may_be_at_any_event(town: Town) -> None:
    """Where a reply says it, there he is."""
    ani, other, burning = await _two(town)
    await ani.says("ada yang pingsan", reply_to=receipt(ani, other))
    assert (await town.ticket(other)).part("psc119") and not (await town.ticket(burning)).part("psc119")
