"""A disk that is full, a server that takes nothing: nobody waits for what was never received."""

from __future__ import annotations

import asyncio
import shutil
import time
from datetime import timedelta
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from bot.channels.port import Limited, Unsure
from bot.health import beside, outage
from bot.health.outage import AGAIN
from bot.health.watch import EVERY_SECONDS, Watch
from domain.message import Delivery, Inbound, Kind
from tests.read_only import read_only
from tests.town import CITIZEN, OPERATOR, PANORAMA, Person, Town

FIRE = "rumah kebakaran, api besar"


async def lies_there(town: Town, *waiting: Inbound, seconds: int = 10) -> None:
    """What the platform offers again each second, for nobody could keep it."""
    watch = Watch(town.app)
    for second in range(seconds):
        for inbound in waiting:
            with pytest.raises(sa.exc.DBAPIError):
                await town.arrive(inbound)
        if second % EVERY_SECONDS == 0:
            await watch.look()
        town.clock.forward(seconds=1)


def texts(person: Person) -> list[str]:
    return [m.text for m in person.messages]


async def test_whoever_writes_while_nothing_is_kept_is_told_to_telephone(any_town: Town) -> None:
    town = any_town
    ani, budi = town.citizen("Ani"), town.citizen("Budi")
    fire, flood = (one.inbound(Kind.TEXT, text=said) for one, said in ((ani, FIRE), (budi, "banjir tinggi")))
    with read_only(town.app.database.engine):
        await lies_there(town, fire, seconds=4)
        assert texts(ani) == [], "a lock that passes is no outage"
        await lies_there(town, fire, flood, seconds=20)
    for reporter in (ani, budi):
        [told] = reporter.messages
        assert "BELUM kami terima" in told.text and "Telepon 112" in told.text and "Call 112" in told.text
        assert told.delivery.silent, "somebody may be hiding"
    await town.offer(fire)
    await ani.shares(PANORAMA)
    assert [t.category for t in await town.tickets()] == ["kebakaran"]


async def test_a_chat_reads_it_once_in_ten_minutes(town: Town) -> None:
    ani = town.citizen()
    fire = ani.inbound(Kind.TEXT, text=FIRE)
    with read_only(town.app.database.engine):
        await lies_there(town, fire, seconds=60)
        assert len(ani.messages) == 1
        town.clock.forward(seconds=AGAIN.total_seconds())
        await lies_there(town, fire)
    assert len(ani.messages) == 2


async def test_the_control_room_knows_when_it_begins_and_when_it_is_over(any_town: Town) -> None:
    town = any_town
    watch, room, crew = Watch(town.app), town.group("ruang_kendali"), town.group("damkar")
    await watch.look()
    heard = len(room.messages), len(crew.messages)
    with read_only(town.app.database.engine):
        for _ in range(8):
            town.clock.forward(seconds=EVERY_SECONDS)
            await watch.look()
    [told] = room.messages[heard[0] :]
    assert "tidak bisa mencatat" in told.text and "telepon 112" in told.text and not told.delivery.silent
    await watch.look()
    assert "mencatat lagi" in room.messages[-1].text and len(room.messages) == heard[0] + 2
    assert len(crew.messages) == heard[1]


async def test_an_operator_whose_press_is_not_kept_reads_so(any_town: Town) -> None:
    town = any_town
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    crew = town.operator("damkar")
    group = town.group("damkar")
    typed = crew.inbound(Kind.TEXT, text="kami berangkat")
    with read_only(town.app.database.engine):
        await lies_there(town, typed)
    assert "tidak bisa mencatat" in group.messages[-1].text and "radio" in group.messages[-1].text


async def test_words_that_cannot_be_said_do_not_stop_the_others(town: Town) -> None:
    ani, budi = town.citizen("Ani"), town.citizen("Budi")
    town.channels[CITIZEN].shut(ani.chat, "Forbidden: bot was blocked by the user")
    town.channels[OPERATOR].shut(town.groups["ruang_kendali"], "Forbidden")
    with read_only(town.app.database.engine):
        await lies_there(town, *(one.inbound(Kind.TEXT, text=FIRE) for one in (ani, budi)), seconds=20)
    assert len(budi.messages) == 1


async def test_a_disk_that_fills_is_told_before_it_is_full(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(town.app)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=4 * 10**8))
    await watch.look()
    assert [a.key for a in watch.alarms] == ["space"]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10**10))
    await watch.look()
    assert watch.alarms == ()


async def test_the_first_good_start_says_that_it_is_over(any_town: Town) -> None:
    """The process that had said so ended meanwhile."""
    town = any_town
    room, crew = town.group("ruang_kendali"), town.group("damkar")
    heard = len(room.messages), len(crew.messages)
    await town.down(minutes=1)
    assert len(room.messages) == heard[0], "nobody noticed"
    await town.down(minutes=10)
    assert ["mencatat lagi" in m.text for m in room.messages[heard[0] :]] == [True]
    assert len(crew.messages) == heard[1]


async def test_a_database_that_goes_right_after_a_start_is_told_of(town: Town) -> None:
    await town.start_again()
    room, watch = town.group("ruang_kendali"), Watch(town.app)
    with read_only(town.app.database.engine):
        for _ in range(3):
            await watch.look()
            town.clock.forward(seconds=EVERY_SECONDS)
    assert "tidak bisa mencatat" in room.messages[-1].text


async def test_a_platform_that_answers_no_notice_keeps_nobody_from_polling(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ani, citizens, tried = town.citizen("Ani"), town.channels[CITIZEN], []
    fire = ani.inbound(Kind.TEXT, text=FIRE)

    async def never(delivery: Delivery) -> str:
        tried.append(delivery.address)
        await asyncio.sleep(3600)
        return ""

    monkeypatch.setattr(beside, "WITHIN", 0.3)
    monkeypatch.setattr(outage, "HOLDS_UP", 0.1)
    with read_only(town.app.database.engine):
        with monkeypatch.context() as silent:
            silent.setattr(citizens, "deliver", never)
            began = time.monotonic()
            await lies_there(town, fire, seconds=10)
            assert time.monotonic() - began < 5 and len(tried) == 1
            await asyncio.sleep(0.4)
        await lies_there(town, fire, seconds=15)
    assert len(ani.messages) == 1, "once it answers again"


@pytest.mark.parametrize(("asked", "rest"), [(30, 30), (0, 10)])
async def test_a_notice_that_is_not_taken_is_tried_again_when_the_platform_allows(
    town: Town, asked: int, rest: int
) -> None:
    ani = town.citizen("Ani")
    fire = ani.inbound(Kind.TEXT, text=FIRE)
    why = Limited("retry after 30", asked) if asked else Unsure("Bad Gateway")
    town.channels[CITIZEN].fail(why, chat=ani.chat, times=1)
    with read_only(town.app.database.engine):
        await lies_there(town, fire, seconds=rest + 4)
        assert not ani.messages
        await lies_there(town, fire, seconds=5)
    assert len(ani.messages) == 1


async def written_while_down(town: Town, words: str, ago: int = 4) -> Person:
    """Power is lost for ten minutes, and the platform keeps what was written in them."""
    ani = town.citizen()
    said = ani.inbound(Kind.TEXT, text=words, sent_at=town.clock.now() + timedelta(minutes=ago))
    await town.down(minutes=10)
    await town.offer(said)
    return ani


DOWN = "Sistem sempat mati dari"


async def test_whoever_wrote_while_we_were_down_reads_so_once(any_town: Town) -> None:
    ani = await written_while_down(any_town, FIRE)
    await ani.shares(PANORAMA)
    await ani.says("apinya makin besar")
    assert sum(DOWN in text for text in texts(ani)) == 1
    [said] = [text for text in texts(ani) if DOWN in text]
    assert "baru sekarang terbaca" in said and "Telepon 112" in said


async def test_whoever_writes_afterwards_reads_nothing_of_it(town: Town) -> None:
    await town.down(minutes=10)
    town.clock.forward(minutes=1)
    ani = town.citizen()
    await ani.says(FIRE)
    assert not any(DOWN in text for text in texts(ani))


@pytest.mark.parametrize(
    "words", ["saya sembunyi di kamar mandi, suami saya bawa pisau", "saya dipukul suami saya"]
)
async def test_nobody_who_hides_or_tells_a_secret_reads_of_it(town: Town, words: str) -> None:
    ani = await written_while_down(town, words)
    await ani.shares(PANORAMA)
    assert not any(DOWN in text for text in texts(ani))


async def test_whoever_had_a_report_was_told_of_it_already(town: Town) -> None:
    ani = town.citizen()
    await ani.says(FIRE)
    await ani.shares(PANORAMA)
    town.clock.forward(minutes=3)
    more = ani.inbound(Kind.TEXT, text="apinya makin besar")
    await town.down(minutes=10)
    await town.offer(more)
    assert sum(DOWN in text for text in texts(ani)) == 1
