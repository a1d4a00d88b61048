"""The platform refuses one call of any kind, and the emergency rings all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from bot.channels.fake import Call
from bot.channels.port import ChannelError, Limited, Refused, TopicGone, Unreachable, Unsure
from bot.invariants import Found, check
from bot.loops.roles import UNFENCED
from domain.message import Delivery, Form, Kind, Membership, Standing
from domain.ticket import CONTROL_ROOM
from models import chats, notes
from models.bindings import groups_of
from tests.scenarios.stories import JPEG, dead_rows, fire, north_of, tell
from tests.town import OPERATOR, PANORAMA, Town

REFUSALS: dict[str, Callable[[], ChannelError]] = {
    "kicked": lambda: Unreachable("Forbidden: bot was kicked from the supergroup chat"),
    "not found": lambda: Unreachable("Bad Request: chat not found"),
    "no rights": lambda: Unreachable("Bad Request: need administrator rights in the channel chat"),
    "muted": lambda: Unreachable("Bad Request: not enough rights to send text messages to the chat"),
    "topic": lambda: TopicGone("Bad Request: TOPIC_CLOSED"),
    "photos": lambda: Refused("Bad Request: not enough rights to send photos to the chat"),
}
CALLS: tuple[Call, ...] = ("download", "administrators", "pending", "poll", "reach")
WAYS = [*(("deliver", why) for why in REFUSALS), *((call, "kicked") for call in CALLS)]


def once(town: Town, call: Call, why: str) -> None:
    for channel in town.channels.values():
        channel.fail(REFUSALS[why](), call)


@pytest.mark.parametrize(("call", "why"), WAYS)
async def test_a_fire_rings_and_can_be_taken(town: Town, call: Call, why: str) -> None:
    damkar, ani, crew = town.group("damkar"), town.citizen(), town.operator()
    once(town, call, why)
    await ani.says("rumah tetangga kebakaran, api besar, ada orang di dalam")
    await ani.shares(PANORAMA)
    await ani.sends(Kind.PHOTO, JPEG)
    await town.forward(seconds=12)
    assert damkar.hears(ani.code, loud=True)
    once(town, call, why)
    await crew.taps("Terima", ani.code)
    await town.forward(seconds=12)
    await crew.taps("Berangkat", ani.code)
    assert (await town.ticket(ani.code)).assignments[0].departed_at is not None
    assert await dead_rows(town) == 0


async def test_who_cannot_be_asked_about_is_told_to_press_again_not_that_he_is_a_stranger(
    any_town: Town,
) -> None:
    town, ani, crew = any_town, any_town.citizen(), any_town.operator()
    await ani.says("rumah tetangga kebakaran, api besar, ada orang di dalam")
    await ani.shares(PANORAMA)
    once(town, "standing", "kicked")
    assert "sekali lagi" in await crew.taps("Terima", ani.code)
    assert "diterima" in await crew.taps("Terima", ani.code)


SILENT = Refused("Bad Request: CHAT_ADMIN_REQUIRED")


@pytest.mark.parametrize("replies", [False, True])
async def test_who_writes_in_a_group_is_in_it_though_the_platform_does_not_say_so(
    any_town: Town, replies: bool
) -> None:
    """After a press of his, too, that was refused: only who is in the group can write there. The administrator is told once."""
    town, crew = any_town, any_town.operator()
    ani = await fire(town)
    town.channels[OPERATOR].fail(SILENT, "standing", times=10_000)
    assert "ketik" in await crew.taps("Terima", ani.code)
    if replies:
        await crew.types("otw", reply_to=town.group("damkar").card(ani.code).message_id)
    else:
        await crew.types(f"{ani.code} otw")
    assert (await town.ticket(ani.code)).assignments[0].departed_at is not None
    await crew.taps("Tiba", ani.code)
    assert (await town.ticket(ani.code)).assignments[0].arrived_at is not None, "known by now"
    notice = await town.read(lambda tx: notes.read(tx, "notice:members:damkar"))
    assert "Damkar" in notice and "administrator" in notice
    town.channels[OPERATOR]._failures.clear()
    await town.forward(minutes=2)
    await crew.types(f"/tiket {ani.code}")
    assert not await town.read(lambda tx: notes.read(tx, "notice:members:damkar")), "it says so again"


async def test_who_is_out_by_the_platforms_own_word_is_no_operator(any_town: Town) -> None:
    town, crew = any_town, any_town.operator()
    ani = await fire(town)
    town.channels[OPERATOR].stands(town.groups["damkar"], crew.person, Standing.OUT)
    await crew.types(f"{ani.code} otw")
    assert (await town.ticket(ani.code)).assignments[0].departed_at is None


@pytest.mark.parametrize("why", [None, "once"])
async def test_a_press_whose_answer_is_not_shown_either_is_answered_in_the_group(
    any_town: Town, why: str | None
) -> None:
    """Nobody can say whether he belongs there, and the toast that says so is refused: only the group is left to tell him."""
    town, ani, crew = any_town, any_town.citizen(), any_town.operator()
    await ani.says("rumah tetangga kebakaran, api besar, ada orang di dalam")
    await ani.shares(PANORAMA)
    platform = town.channels[OPERATOR]
    platform.fail(Limited("Too Many Requests: retry after 5", 5), "standing")
    if why:
        platform.fail(Refused("Bad Request: query is too old"), "toast")
    await crew.taps("Terima", ani.code)
    await town.app.settle()
    assert town.group("damkar").hears("sekali lagi") is bool(why)
    assert "diterima" in await crew.taps("Terima", ani.code)


def refuse_topics(town: Town, refusal: ChannelError) -> list[Form]:
    """The platform opens none from now on; answers what it was asked for."""
    platform = town.channels[OPERATOR]
    asked: list[Form] = []
    deliver = platform.deliver

    async def delivers(delivery: Delivery) -> str:
        if delivery.form is Form.TOPIC:
            asked.append(delivery.form)
            raise refusal
        return await deliver(delivery)

    platform.deliver = delivers  # type: ignore[method-assign]
    return asked


async def with_topics(town: Town, agency: str) -> None:
    (group,) = await town.read(lambda tx: groups_of(tx, agency))
    await town.app.database.write(lambda tx: chats.change_chat(tx, group.id, forum=True))


@pytest.mark.parametrize(
    "refusal",
    [
        TopicGone("Bad Request: not enough rights to create a topic"),
        TopicGone("Bad Request: the chat is not a forum"),
        Refused("Bad Request: CHAT_ADMIN_REQUIRED"),
    ],
)
async def test_where_no_topic_may_be_opened_words_stand_below_the_card(
    any_town: Town, refusal: ChannelError
) -> None:
    town, damkar = any_town, any_town.group("damkar")
    crew, asked = town.operator(), refuse_topics(town, refusal)
    await with_topics(town, "damkar")
    for metres in (0, 3000):
        ani = await tell(town, "rumah kebakaran, api besar, ada anak terjebak", north_of(PANORAMA, metres))
        await town.forward(seconds=5)
        await ani.says(f"tabung gas di dapur nomor {metres}")
        await town.forward(seconds=5)
        assert damkar.hears(f"nomor {metres}"), "below its card"
    await town.forward(minutes=3)
    assert len(asked) == 1, "no endless repeats"
    assert sum("Kelola topik" in text for text in damkar.texts) == 1
    change = Membership("1", Standing.ADMINISTRATOR, is_us=True)
    await town.offer(crew.inbound(Kind.MEMBER, membership=change, forum=True))
    assert any(g.forum for g in await town.read(lambda tx: groups_of(tx, "damkar"))), (
        "given the right, it tries again"
    )


WORDS = "rumah pagar kuning nomor 12 gang Melati"
BUSY = Limited("Too Many Requests: retry after 900", 900)


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("TOLONG bapak saya pingsan tidak bernapas", "psc119"),
        ("rumah kebakaran, ada anak terjebak", "damkar"),
    ],
)
@pytest.mark.parametrize("error", [BUSY, Unsure("Bad Gateway")])
async def test_words_do_not_wait_for_a_topic_that_is_not_opened(
    any_town: Town, error: ChannelError, words: str, agency: str
) -> None:
    town, crew = any_town, any_town.operator(agency)
    refuse_topics(town, error)
    for name in (agency, CONTROL_ROOM):
        await with_topics(town, name)
    ani = await tell(town, words)
    await town.forward(seconds=10)
    await crew.taps("Terima", ani.code)
    await ani.says(WORDS)
    await town.forward(seconds=8)
    for name in (agency, CONTROL_ROOM):
        assert town.group(name).hears(WORDS), name
        shown = next(m for m in town.group(name).messages if WORDS in m.text)
        assert shown.delivery.reply_to == town.group(name).card(ani.code).message_id, "below its card"
    held = [limits.holds.held() for limits in town.app.sender._limits.values()]
    assert not any(held), "nothing else of the group is held"
    assert await found_wrong(town) == []


async def found_wrong(town: Town) -> list[Found]:
    app = town.app
    found = await town.read(lambda tx: check(tx, app.city, app.services.sealer, app.clock.now()))
    return [one for one in found if one.breaches]


async def test_words_do_not_wait_for_a_topic_whose_answer_does_not_come(
    any_town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for, and not answered for a minute; what else is said in the group goes on, other tickets' words too."""
    town, damkar = any_town, any_town.group("damkar")
    answered, platform = asyncio.Event(), any_town.channels[OPERATOR]
    deliver = platform.deliver

    async def slowly(delivery: Delivery) -> str:
        if delivery.form is Form.TOPIC:
            await answered.wait()
        return await deliver(delivery)

    async def rounds() -> None:
        for _ in range(6):
            await town.app.inbox.step()
            await town.app.timers.step()
            await town.app.sender.step(UNFENCED)
            await asyncio.sleep(0)
            await asyncio.sleep(0)

    ani, budi = await fire(town), await fire(town, north_of(PANORAMA, 3000))
    await with_topics(town, "damkar")
    monkeypatch.setattr(platform, "deliver", slowly)
    for person, words in ((ani, WORDS), (budi, "alergi penisilin")):
        await town.arrive(person.inbound(Kind.TEXT, text=words))
    for _ in range(7):
        await rounds()
        town.clock.forward(seconds=1)
    assert damkar.hears(WORDS) and damkar.hears("alergi penisilin")
    answered.set()
    await town.forward(seconds=2)
    await ani.says("api sudah di atap")
    await town.forward(seconds=6)
    assert damkar.hears("api sudah di atap")
    assert await found_wrong(town) == []
