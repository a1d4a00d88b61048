"""What tests ask of the fake beyond the contract: moods, late failures, raw updates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.fake import FakeChannel
from bot.channels.inbound_json import as_json
from bot.channels.port import Limited, Unreachable, Unreadable, Unsure
from domain.clock import VirtualClock
from domain.message import Delivery, Form, Inbound
from tests.channels.stages import START
from tests.channels.test_samples import EXPECTED

HELLO = Delivery(Form.TEXT, "11", "Halo")
UNDERSTOOD = {label: inbound for label, inbound in EXPECTED.items() if isinstance(inbound, Inbound)}


@pytest.fixture
def fake() -> FakeChannel:
    return FakeChannel(VirtualClock(START))


@pytest.mark.parametrize("label", UNDERSTOOD)
def test_every_kind_of_message_survives_the_inbox(fake: FakeChannel, label: str) -> None:
    raw = fake.offer(UNDERSTOOD[label])
    assert fake.parse(raw.body) == UNDERSTOOD[label]


@pytest.mark.parametrize(
    "damage", [{}, {"inbound": None}, {"inbound": {"kind": "telepathy"}}, {"inbound": 5}]
)
def test_what_is_no_inbound_is_unreadable(fake: FakeChannel, damage: dict[str, object]) -> None:
    raw = fake.offer_raw(damage)
    with pytest.raises(Unreadable):
        fake.parse(raw.body)


def test_an_inbound_with_a_wrong_field_is_unreadable(fake: FakeChannel) -> None:
    raw = fake.offer_raw({"inbound": {**as_json(UNDERSTOOD["text"]), "colour": "red"}})
    with pytest.raises(Unreadable):
        fake.parse(raw.body)


async def test_a_failure_meets_its_chat_as_often_as_told(fake: FakeChannel) -> None:
    fake.fail(Limited("slow down", 3), chat="11", times=2)
    await fake.deliver(replace(HELLO, address="12"))
    for _ in range(2):
        with pytest.raises(Limited):
            await fake.deliver(HELLO)
    await fake.deliver(HELLO)
    assert len(fake.messages("11")) == 1


async def test_a_lost_answer_leaves_the_message(fake: FakeChannel) -> None:
    fake.fail_after(Unsure("no answer"))
    with pytest.raises(Unsure):
        await fake.deliver(HELLO)
    assert [shown.text for shown in fake.messages("11")] == ["Halo"]
    assert fake.messages("11")[0].sent_at == START


async def test_a_chat_is_shut_and_reopened(fake: FakeChannel) -> None:
    fake.shut("11")
    with pytest.raises(Unreachable, match="blocked"):
        await fake.deliver(HELLO)
    fake.reopen("11")
    await fake.deliver(HELLO)
    assert len(fake.messages("11")) == 1
