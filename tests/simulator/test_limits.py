"""30 a second in all, 1 a second to a chat (three at once), 20 a minute to a group; each with retry_after."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import ApiError
from simulator.limits import UNLIMITED, Limits, Rates
from tests.simulator.driver import CITIZEN, OPERATOR, Driver

BOT = 1


def sent(limits: Limits, chat: int, now: float) -> bool:
    try:
        limits.spend(BOT, chat, 1, now)
    except ApiError as error:
        assert error.code == 429
        return False
    return True


def test_one_chat_takes_three_at_once_then_one_a_second() -> None:
    limits = Limits(Rates())
    assert [sent(limits, 7, 0.0) for _ in range(5)] == [True, True, True, False, False]
    assert [sent(limits, 7, t) for t in (1.0, 1.1, 2.0, 3.0)] == [True, False, True, True]


def test_a_group_takes_twenty_in_any_minute() -> None:
    limits = Limits(Rates(chat_burst=1000))
    assert [sent(limits, -7, n) for n in range(21)] == [True] * 20 + [False]
    with pytest.raises(ApiError) as refused:
        limits.spend(BOT, -7, 1, 20.0)
    assert refused.value.parameters == {"retry_after": 40}
    assert refused.value.description == "Too Many Requests: retry after 40"
    assert sent(limits, -7, 60.0)
    assert not sent(limits, -7, 60.0)


def test_a_bot_writes_thirty_in_any_second() -> None:
    limits = Limits(Rates())
    assert [sent(limits, chat, 0.0) for chat in range(31)] == [True] * 30 + [False]
    assert sent(limits, 99, 1.0)


def test_another_bot_has_limits_of_its_own() -> None:
    limits = Limits(Rates(chat_burst=1))
    limits.spend(1, 7, 1, 0.0)
    limits.spend(2, 7, 1, 0.0)
    with pytest.raises(ApiError):
        limits.spend(1, 7, 1, 0.0)


def test_unlimited_means_unlimited() -> None:
    limits = Limits(UNLIMITED)
    assert all(sent(limits, -7, 0.0) for _ in range(1000))


@given(st.lists(st.tuples(st.floats(0, 90), st.integers(-3, 3)), max_size=300))
def test_never_more_than_allowed_in_any_window(attempts: list[tuple[float, int]]) -> None:
    limits = Limits(Rates())
    taken = [(now, chat) for now, chat in sorted(attempts) if sent(limits, chat, now)]
    for start, _ in taken:
        assert sum(start <= now < start + 1 for now, _ in taken) <= 30
        for group in (-1, -2, -3):
            assert sum(start <= now < start + 60 and chat == group for now, chat in taken) <= 20
        for chat in range(-3, 4):
            assert sum(start <= now < start + 1 and c == chat for now, c in taken) <= 4


@given(st.lists(st.tuples(st.floats(0, 90), st.integers(-2, 2)), max_size=120), st.integers(-2, 2))
def test_who_waits_as_told_is_let_in(attempts: list[tuple[float, int]], chat: int) -> None:
    limits = Limits(Rates())
    for now, other in sorted(attempts):
        sent(limits, other, now)
    try:
        limits.spend(BOT, chat, 1, 90.0)
    except ApiError as error:
        assert error.parameters is not None
        limits.spend(BOT, chat, 1, 90.0 + error.parameters["retry_after"])


async def test_sends_edits_and_topics_share_a_groups_minute(limited_sim: Driver) -> None:
    sim = limited_sim
    group, _ = await sim.group(forum=True)
    first = (await sim.api(OPERATOR, "sendMessage", chat_id=group, text="kartu")).result
    for n in range(10):
        sim.clock.forward(1)
        edit = {"message_id": first["message_id"], "text": f"kartu {n}"}
        assert (await sim.api(OPERATOR, "editMessageText", chat_id=group, **edit)).status == 200
    for n in range(9):
        sim.clock.forward(1)
        assert (await sim.api(OPERATOR, "createForumTopic", chat_id=group, name=f"{n}")).status == 200
    sim.clock.forward(1)
    over = await sim.api(OPERATOR, "sendMessage", chat_id=group, text="ke-21")
    assert (over.status, over.body["error_code"]) == (429, 429)
    assert over.body["parameters"] == {"retry_after": 40}
    sim.clock.forward(40)
    assert (await sim.api(OPERATOR, "sendMessage", chat_id=group, text="ke-21")).status == 200


async def test_callback_answers_deletes_and_reading_are_free(limited_sim: Driver) -> None:
    sim = limited_sim
    person = await sim.starter()
    for _ in range(3):
        assert (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="hai")).status == 200
    assert (await sim.api(CITIZEN, "sendMessage", chat_id=person, text="hai")).status == 429
    for _ in range(40):
        gone = await sim.api(CITIZEN, "answerCallbackQuery", callback_query_id="1")
        assert gone.status == 400
        assert (await sim.api(CITIZEN, "getChat", chat_id=person)).status == 200
    assert (await sim.api(CITIZEN, "deleteMessage", chat_id=person, message_id=2)).status == 200
