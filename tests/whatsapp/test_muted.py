"""While we may write to nobody on WhatsApp reports come in and ring as ever; cards say that nobody there can be answered."""

from __future__ import annotations

import pytest

from bot.channels.port import ChannelError
from bot.health.watch import Watch
from bot.loops.arrivals import Arrivals
from bot.loops.roles import Alone
from models import notes
from tests.ringing import Rung
from tests.scenarios.stories import dead_rows
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Cloud, Phone, payload, pushes, refused, status

REFUSALS = [(190, 401), (368, 403), (131031, 403), (131042, 402), (131045, 400), (133010, 400)]
SIGN = "📵 Pelapor tak bisa dibalas di WhatsApp"


@pytest.fixture
def arrivals(town: Town) -> Arrivals:
    return Arrivals(town.app)


async def looks(town: Town, arrivals: Arrivals) -> None:
    await town.app.database.write(arrivals.look)
    await town.app.settle()


async def reports_fire(town: Town, phone: Phone, words: str = "rumah kebakaran, api besar") -> str:
    await phone.says(words)
    await phone.shares(PANORAMA)
    return (await town.tickets())[0].code


async def card(town: Town, code: str, agency: str = "damkar") -> str:
    return town.group(agency).card(code).text


def locked(cloud: Cloud, error: ChannelError, times: int = 1000) -> None:
    cloud.refuses += [error] * times


@pytest.mark.parametrize(("code", "http"), REFUSALS)
async def test_cards_say_so_while_it_lasts(
    town: Town, cloud: Cloud, rina: Phone, arrivals: Arrivals, code: int, http: int
) -> None:
    locked(cloud, refused(code, http))
    ticket = await reports_fire(town, rina)
    assert town.group("damkar").hears(ticket, loud=True)
    await looks(town, arrivals)
    assert f"{SIGN} – telepon (📞 Nomor)" in await card(town, ticket)
    cloud.refuses.clear()
    await town.forward(minutes=2)
    assert any(ticket in text for text in rina.texts)
    await looks(town, arrivals)
    assert SIGN not in await card(town, ticket)


async def test_what_is_taken_and_fails_for_it_is_over_when_something_goes_through(
    town: Town, rina: Phone, arrivals: Arrivals
) -> None:
    ticket = await reports_fire(town, rina)
    await pushes(town, payload([], [], [status(rina.last, "failed", code=131042)]))
    await looks(town, arrivals)
    assert SIGN in await card(town, ticket)
    await town.forward(seconds=61)
    await looks(town, arrivals)
    assert SIGN in await card(town, ticket), "that it was taken says nothing"
    await pushes(town, payload([], [], [status(rina.last, "sent")]))
    await looks(town, arrivals)
    assert SIGN not in await card(town, ticket)
    assert await town.read(lambda tx: notes.read(tx, "notice:mute:whatsapp")) == ""


async def test_whose_number_is_hidden_and_who_hides(
    town: Town, cloud: Cloud, tia: Phone, arrivals: Arrivals
) -> None:
    locked(cloud, refused(131031, 403))
    ticket = await reports_fire(town, tia)
    await looks(town, arrivals)
    assert f"{SIGN}; nomornya tidak diketahui" in await card(town, ticket)
    rina = Phone(town, cloud)
    secret = await reports_fire(town, rina, "tolong, suami saya memukul saya")
    await looks(town, arrivals)
    shown = await card(town, secret, "ruang_kendali")
    assert SIGN in shown
    assert "telepon (" not in shown


async def test_a_step_that_is_over_is_told_no_more(
    town: Town, cloud: Cloud, rina: Phone, arrivals: Arrivals
) -> None:
    """What still matters goes once it is unlocked: the receipt and the question, not each step of two hours ago."""
    ticket = await reports_fire(town, rina)
    crew, before = town.operator("damkar"), len(rina.messages)
    locked(cloud, refused(131031, 403))
    for step in ("Terima", "Berangkat", "Tiba"):
        await crew.taps(step, ticket)
        await town.forward(minutes=10)
    cloud.refuses.clear()
    await town.forward(minutes=1)
    assert [text for text in rina.texts[before:] if "berangkat" in text] == []
    assert "tiba" in rina.texts[-1]
    locked(cloud, refused(131031, 403))
    await rina.says("pagar tetangga ikut terbakar")
    await crew.taps("Selesai", ticket)
    await town.forward(minutes=90)
    cloud.refuses.clear()
    before = len(rina.messages)
    await town.forward(minutes=1)
    assert "tertangani" in rina.texts[-1]
    assert [text for text in rina.texts[before:] if "tiba" in text] == []
    assert await dead_rows(town) == 0


async def test_the_second_way_rings_once(town: Town, cloud: Cloud, rina: Phone) -> None:
    rung = Rung()
    town.app.loops.roles = Alone()
    watch = Watch(town.app, rung)
    locked(cloud, refused(131031, 403))
    await reports_fire(town, rina)
    for _ in range(3):
        await town.forward(seconds=30)
        await watch.look()
    assert [told.key for told in rung if told.key.startswith("mute")] == ["mute:whatsapp"]
