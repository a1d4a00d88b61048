"""What Meta refuses, at once or after it had taken it: sent again, held, or known to somebody."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from bot.channels.port import (
    ChannelError,
    Limited,
    Muted,
    Refused,
    Revoked,
    TemplateGone,
    TooLarge,
    Unreachable,
    Unsure,
    WindowClosed,
)
from bot.channels.whatsapp.answers import of_code
from domain.message import Channel, Outgoing
from domain.status import Status
from models import chats, notes, outbox
from models.db import Tx
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Cloud, Phone, Sent, keeps, payload, pushes, refused, status
from tests.whatsapp.facts import api

KINDS: dict[str, type[ChannelError]] = {
    "Revoked": Revoked,
    "Unsure": Unsure,
    "Limited": Limited,
    "Muted": Muted,
    "Refused": Refused,
    "Unreachable": Unreachable,
    "WindowClosed": WindowClosed,
    "TemplateGone": TemplateGone,
}


def test_every_code_is_the_error_that_it_stands_for() -> None:
    for known in api()["errors"]:
        error = of_code(known["code"], known["name"])
        assert isinstance(error, KINDS[known["raises"]]), known
    assert isinstance(of_code(131052, "their file"), TooLarge)
    assert type(of_code(999999, "of next year")) is Refused


async def failed(town: Town, sent: Sent, code: int) -> None:
    await pushes(town, payload([], [], [status(sent, "failed", code=code)]))


async def closed(town: Town) -> str:
    """Why nothing is sent to the person on WhatsApp; "" where it is."""

    def work(tx: Tx) -> str:
        return str(tx.execute(chats.chats.select().where(chats.chats.c.channel == "whatsapp")).one().closed)

    return str(await town.read(work))


async def blocked(town: Town, rina: Phone, times: int = 3) -> None:
    """The first message is told so often not to have arrived, whenever it was tried again."""
    for _ in range(times):
        await failed(town, copies(rina)[-1], 131026)
        await town.forward(seconds=9)


async def test_who_blocked_us_is_closed_until_they_write(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await blocked(town, rina)
    assert await closed(town) and len(copies(rina)) == 3
    before = len(rina.messages)
    await rina.shares(PANORAMA)
    assert await closed(town) == ""
    assert len(rina.messages) > before


@pytest.mark.parametrize("times", [1, 2])
async def test_what_did_not_arrive_once_or_twice_closes_nothing(town: Town, rina: Phone, times: int) -> None:
    await rina.says("rumah kebakaran, api besar")
    await blocked(town, rina, times)
    assert await closed(town) == "" and len(copies(rina)) == times + 1
    await pushes(town, payload([], [], [status(copies(rina)[-1], "delivered")]))
    assert await untold(town) == []


async def test_what_arrives_between_ends_the_row_of_refusals(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await blocked(town, rina, 2)
    await pushes(town, payload([], [], [status(copies(rina)[-1], "delivered")]))
    await rina.says("cepat pak")
    for _ in range(2):
        await failed(town, rina.last, 131026)
        await town.forward(seconds=9)
    assert await closed(town) == ""
    await failed(town, rina.last, 131026)
    assert await closed(town)


async def test_several_that_fail_at_once_are_one_refusal(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    first, second = rina.messages[0], rina.messages[-1]
    assert first is not second
    for sent in (first, second):
        await failed(town, sent, 131026)
    [ticket] = await town.tickets()
    await failed(town, first, 131026)
    assert await closed(town) == ""
    await town.forward(seconds=9)
    assert len(copies(rina)) == 2 and town.group("damkar").has_card(ticket.code)


def copies(phone: Phone) -> list[Sent]:
    """The first message, as often as it stands on the phone."""
    return [one for one in phone.messages if one.words == phone.texts[0]]


async def test_an_account_that_is_not_paid_for_is_told_once_and_what_failed_goes_out_again(
    town: Town, rina: Phone
) -> None:
    await rina.says("rumah kebakaran, api besar")
    for number in range(1, 4):
        await failed(town, copies(rina)[-1], 131042)
        await town.forward(seconds=61)
        assert len(copies(rina)) == number + 1
    assert "WhatsApp" in await town.read(lambda tx: notes.read(tx, "notice:mute:whatsapp"))


async def test_what_passes_is_tried_a_few_times(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    for _ in range(9):
        await failed(town, copies(rina)[-1], 131000)
        await town.forward(seconds=61)
    assert len(copies(rina)) == 4


async def test_the_same_failure_told_again_sends_nothing_again(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    body = payload([], [], [status(rina.last, "failed", code=131000)])
    await pushes(town, body, body, body)
    await town.forward(minutes=5)
    assert len(copies(rina)) == 2


async def test_a_failure_that_is_told_after_the_next_try_has_come_sends_nothing(
    town: Town, rina: Phone
) -> None:
    await rina.says("rumah kebakaran, api besar")
    first = rina.last
    await failed(town, first, 131000)
    await town.forward(seconds=61)
    await pushes(town, payload([], [], [status(copies(rina)[-1], "delivered")]))
    await pushes(town, payload([], [], [{**status(first, "failed", code=131000), "id": "wamid.late"}]))
    await town.forward(minutes=5)
    assert len(copies(rina)) == 2


async def fails_at_once(town: Town, cloud: Cloud, code: int) -> None:
    """The next message is told to have failed, and that is read, before its own answer is here."""

    async def told(sent: Sent) -> None:
        await keeps(town, payload([], [], [status(sent, "failed", code=code)]))
        await town.app.inbox.step()

    cloud.meanwhile.append(told)


async def test_what_failed_before_its_answer_was_here_is_sent_again(
    town: Town, cloud: Cloud, rina: Phone
) -> None:
    await fails_at_once(town, cloud, 131000)
    await rina.says("rumah kebakaran, api besar")
    assert len(copies(rina)) == 1
    await town.forward(seconds=70)
    assert len(copies(rina)) == 2


async def test_what_can_never_arrive_is_not_taken_for_sent(town: Town, cloud: Cloud, rina: Phone) -> None:
    await fails_at_once(town, cloud, 131049)
    await rina.says("rumah kebakaran, api besar")
    await town.forward(seconds=70)
    states = await town.read(lambda tx: [*tx.execute(sa.select(outbox.outbox.c.state)).scalars()])
    assert states.count("dead") == 1
    assert await untold(town) == []


async def test_a_failure_of_somebody_elses_message_touches_nothing(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    foreign = status(rina.last, "failed", code=131026)
    for ref in ("", "0", "999999", "x", "9" * 40, "-1"):
        await pushes(
            town, payload([], [], [{**foreign, "id": f"wamid.{ref}", "biz_opaque_callback_data": ref}])
        )
    await rina.shares(PANORAMA)
    assert len(rina.messages) == 2


@pytest.mark.parametrize("code", [131009, 100])
async def test_choices_that_are_refused_go_out_in_numbered_words(
    town: Town, cloud: Cloud, rina: Phone, code: int
) -> None:
    await rina.says("rumah kebakaran, api besar")
    cloud.refuses.append(refused(code))
    await rina.shares(PANORAMA)
    assert rina.last.kind == "text"
    assert "1. " in rina.texts[-1] and "Batalkan" in rina.texts[-1]


async def test_one_person_held_holds_nobody_else(town: Town, cloud: Cloud, rina: Phone, tia: Phone) -> None:
    cloud.refuses.append(refused(131056))
    await rina.says("rumah kebakaran, api besar")
    assert not rina.messages
    await tia.says("ada ular di dapur")
    assert tia.messages
    await town.forward(seconds=7)
    assert rina.messages


@pytest.mark.parametrize("later", [False, True], ids=["at once", "later"])
@pytest.mark.parametrize("code", [131026, 131047, 131049, 132015, 131000])
async def test_whatever_is_given_up_after_a_day_is_told_of(
    town: Town, cloud: Cloud, rina: Phone, code: int, later: bool
) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    crew = town.operator("damkar")
    await crew.taps("Terima", ticket.code)
    town.clock.forward(hours=30)
    if not later:
        cloud.refuses += [refused(code)] * 4
    await crew.taps("Selesai", ticket.code)
    for _ in range(5):
        await town.forward(minutes=1)
        if later:
            await failed(town, rina.last, code)
    assert await untold(town) == []


async def test_what_has_no_approved_words_is_told_of_when_its_day_is_over(town: Town, rina: Phone) -> None:
    await rina.says("halo")
    town.clock.forward(hours=30)
    await town.app.database.write(lambda tx: outbox.say(tx, [thanks(tx)], town.clock.now()))
    await town.forward(minutes=1)
    assert len(rina.messages) == 1
    assert await untold(town) == []


def thanks(tx: Tx) -> Outgoing:
    chat = tx.execute(chats.chats.select().where(chats.chats.c.channel == "whatsapp")).one()
    return Outgoing(Channel.WHATSAPP, chat.id, text="Terima kasih.")


async def untold(town: Town) -> list[str]:
    """Messages that nobody has read and nobody knows of."""
    return [one for one in await town.breaches() if one.startswith("I6")]


async def test_what_has_failed_is_not_taken_for_sent_by_a_late_echo(town: Town, rina: Phone) -> None:
    """Meta tells out of order: that it was taken comes after that it has failed."""
    await rina.says("rumah kebakaran, api besar")
    first = copies(rina)[-1]
    await failed(town, first, 131042)
    await pushes(town, payload([], [], [status(first, "sent")]))
    await town.forward(seconds=61)
    assert len(copies(rina)) == 2


async def test_nor_is_what_has_failed_twice_by_an_echo_of_the_first(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    first = copies(rina)[-1]
    await failed(town, first, 131042)
    await town.forward(seconds=61)
    assert len(copies(rina)) == 2
    await failed(town, copies(rina)[-1], 131042)
    await pushes(town, payload([], [], [status(first, "sent")]))
    await town.forward(seconds=61)
    assert len(copies(rina)) == 3


async def test_the_last_word_of_a_report_goes_out_again_though_the_report_has_ended(
    town: Town, rina: Phone
) -> None:
    """ "Ditutup operator; bila keliru …": a step before the end is told no more, the end itself is."""
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    for number, agency in enumerate(("damkar", "ruang_kendali")):
        operator = town.operator(agency)
        await operator.taps("Palsu", ticket.code)
        if number == 0:
            await operator.taps("Iseng", ticket.code)
    assert (await town.ticket(ticket.code)).status is Status.FALSE_REPORT
    closed = [m for m in rina.messages if "ditutup" in m.words]
    assert len(closed) == 1
    await failed(town, closed[0], 131042)
    await town.forward(seconds=61)
    assert len([m for m in rina.messages if "ditutup" in m.words]) == 2


async def test_a_step_that_failed_and_is_true_no_more_is_not_taken_for_sent(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    code, crew = (await town.tickets())[0].code, town.operator("damkar")
    await crew.taps("Terima", code)
    step = rina.messages[-1]
    await failed(town, step, 131026)
    await crew.taps("Selesai", code)
    await rina.says("sudah padam pak, terima kasih")
    await town.forward(seconds=60)
    number = int(step.ref.partition(".")[0])

    def work(tx: Tx) -> tuple[str, str]:
        row = tx.execute(outbox.outbox.select().where(outbox.outbox.c.id == number)).one()
        return row.state, row.message_id

    assert [one for one in rina.messages if one.ref.partition(".")[0] == str(number)] == [step]
    assert await town.read(work) == ("sent", ""), "there was nothing left to say"
