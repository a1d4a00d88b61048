"""What a press was to be told, and the platform did not show: never to others than who pressed, and nothing that is not so."""

from __future__ import annotations

import pytest

from bot.channels.port import ChannelError, Refused, Unreachable
from domain.message import Channel, Outgoing
from domain.ticket import CONTROL_ROOM
from models import bindings, outbox
from tests.scenarios.stories import fire, tell
from tests.town import OPERATOR, Operator, Person, Town

NUMBER = "+62 812-3450-0001"
REFUSALS = (Unreachable("Forbidden"), Refused("Internal Server Error"))


async def held(town: Town, words: str, agency: str) -> tuple[Person, Operator]:
    """A report whose reporter's number is known, in the hands of one of the agency."""
    ani = await tell(town, words)
    await ani.own_number("+6281234500001")
    await town.forward(seconds=3)
    holder = town.operator(agency)
    await holder.taps("Terima", ani.code)
    return ani, holder


async def unseen(town: Town, presses: Operator, label: str, code: str, why: ChannelError) -> list[str]:
    """What the group reads of a press whose pop-up the platform refuses."""
    before = len(town.group(presses.agency).texts)
    town.channels[OPERATOR].fail(why, "toast")
    assert not await presses.taps(label, code)
    await town.forward(seconds=3)
    return [text for text in town.group(presses.agency).texts[before:] if "tekan" in text.casefold()]


@pytest.mark.parametrize("why", REFUSALS)
@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("saya sembunyi di lemari, dia bawa pisau cari saya", "polisi"),
        ("bapak saya pingsan tidak bernapas", "psc119"),
        ("TOLONG rumah kebakaran, api besar", "damkar"),
    ],
)
async def test_a_number_is_never_read_in_a_group(
    any_town: Town, words: str, agency: str, why: ChannelError
) -> None:
    town = any_town
    ani, holder = await held(town, words, agency)
    said = await unseen(town, holder, "Nomor", ani.code, why)
    assert len(said) == 1 and "Tekan sekali lagi" in said[0] and "belum berlaku" not in said[0]
    assert not any("3450-0001" in text or "BERSEMBUNYI: +" in text for text in town.group(agency).texts)
    assert NUMBER in await holder.taps("Nomor", ani.code), "and the next press tells it"
    assert not await town.breaches()


async def test_whoever_has_a_private_chat_reads_it_there_once(any_town: Town) -> None:
    town = any_town
    ani, holder = await held(town, "bapak saya pingsan tidak bernapas", "psc119")
    await holder.starts()
    assert not await unseen(town, holder, "Nomor", ani.code, REFUSALS[0])
    assert sum(NUMBER in text for text in holder.private.texts) == 1


async def test_who_cannot_be_written_to_any_more_is_told_to_press_again(town: Town) -> None:
    ani, holder = await held(town, "bapak saya pingsan tidak bernapas", "psc119")
    await holder.starts()
    town.channels[OPERATOR].shut(holder.person)
    await holder.taps("Nomor", ani.code)
    await town.forward(minutes=5)
    assert await unseen(town, holder, "Nomor", ani.code, REFUSALS[0])


async def propose_false(town: Town, code: str) -> tuple[Operator, str]:
    room = town.operator(CONTROL_ROOM)
    await room.taps("Palsu", code)
    return room, "Iseng"


async def test_what_was_done_is_not_said_to_be_without_effect(town: Town) -> None:
    """A proposal counts, though its pop-up is not seen."""
    ani = await fire(town)
    room, label = await propose_false(town, ani.code)
    said = await unseen(town, room, label, ani.code, REFUSALS[0])
    assert said and "belum berlaku" not in said[0]
    assert (await town.ticket(ani.code)).false_by is not None


@pytest.mark.parametrize("started", [False, True])
async def test_what_was_refused_has_its_reason_in_the_group(town: Town, started: bool) -> None:
    """It holds nothing of a reporter, and colleagues see why nothing has happened."""
    ani, _ = await held(town, "bapak saya pingsan tidak bernapas", "psc119")
    other = town.operator("psc119")
    if started:
        await other.starts()
    said = await unseen(town, other, "Nomor", ani.code, REFUSALS[0])
    assert len(said) == 1 and "belum berlaku" in said[0] and "pemegang tiket" in said[0]


async def test_periksa_finds_a_number_in_a_message_of_no_ticket(any_town: Town) -> None:
    town = any_town
    await held(town, "bapak saya pingsan tidak bernapas", "psc119")
    assert not await town.breaches()
    (group,) = await town.read(lambda tx: bindings.groups_of(tx, "psc119"))
    line = Outgoing(Channel(group.channel), group.id, text=f"Nomor pelapor: {NUMBER}")
    now = town.clock.now()
    await town.app.database.write(lambda tx: outbox.say(tx, [line], now))
    assert any("I8" in one and "nomor pelapor" in one for one in await town.breaches())
