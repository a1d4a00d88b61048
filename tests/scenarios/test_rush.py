"""One person who writes without a pause: everything is shown, others keep their room, and danger rings as ever."""

from __future__ import annotations

from datetime import timedelta

from handlers.threads.rush import EACH, FULL
from tests.privacy.test_citizen_rights import unbroken
from tests.scenarios.stories import fire
from tests.town import Person, Town


async def rush(town: Town, ani: Person, count: int, seconds: float = 0.2) -> list[str]:
    lines = [f"baris-{n:03d} tolong kirim lagi" for n in range(count)]
    for line in lines:
        await ani.says(line)
        town.clock.forward(seconds=seconds)
    return lines


def relayed(town: Town) -> list[str]:
    return [t for t in town.group("damkar").texts if "baris-" in t]


async def test_everything_is_shown_in_few_messages(town: Town) -> None:
    ani = await fire(town)
    lines = await rush(town, ani, 200)
    shown = relayed(town)
    assert all(any(line in t for t in shown) for line in lines), "nothing is lost"
    assert len(shown) <= EACH + 1 + sum(map(len, lines)) // (FULL - 100)
    assert max(map(len, shown)) < 4096
    await unbroken(town)


async def test_who_writes_with_pauses_has_a_line_for_each(town: Town) -> None:
    ani = await fire(town)
    await rush(town, ani, 20, seconds=15)
    assert len(relayed(town)) == 20


async def test_two_reporters_words_are_never_put_together(town: Town) -> None:
    ani = await fire(town)
    town.clock.forward(minutes=2)
    budi = await fire(town)
    assert ani.code == budi.code
    for number in range(15):
        await ani.says(f"baris-ani {number}")
        await budi.says(f"baris-budi {number}")
    assert not [t for t in relayed(town) if "baris-ani" in t and "baris-budi" in t]


async def test_danger_in_the_middle_of_it_has_its_own_line_and_calls_as_ever(town: Town) -> None:
    ani = await fire(town)
    await rush(town, ani, 40)
    await ani.says("ada anak terjebak di dalam dan pingsan!")
    line = next(t for t in town.group("damkar").texts if "terjebak" in t)
    assert "baris-" not in line
    assert town.group("psc119").has_card(ani.code) and town.group("psc119").loud


async def test_even_words_of_danger_grow_together_in_the_end(town: Town) -> None:
    ani = await fire(town)
    for number in range(60):
        await ani.says(f"baris-{number:03d} api besar, kebakaran")
    assert len(relayed(town)) < 2 * EACH + 5
    assert "baris-059" in "".join(relayed(town))


async def test_a_reply_to_the_grown_message_reaches_the_reporter(town: Town) -> None:
    ani = await fire(town)
    await rush(town, ani, 12)
    message = next(m for m in reversed(town.group("damkar").messages) if "baris-011" in m.text)
    await town.operator("damkar").types("sudah kami catat", reply_to=message.message_id)
    assert ani.hears("sudah kami catat")


async def test_after_a_minute_the_next_words_stand_alone(town: Town) -> None:
    ani = await fire(town)
    await rush(town, ani, 12)
    town.clock.forward(seconds=timedelta(minutes=1).total_seconds())
    await ani.says("baris-baru")
    assert relayed(town)[-1].count("baris-") == 1
