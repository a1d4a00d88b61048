"""What is said and shown while a group cannot be written to stands before it when it can be again: once, in order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.message import Form, Kind, Membership, Standing
from tests.media.scenes import encoded, scene
from tests.pacing import paced, passes
from tests.scenarios.stories import north_of, tell
from tests.town import OPERATOR, PANORAMA, Group, Person, Town

NEAR = (PANORAMA[0] - 0.00005, PANORAMA[1] + 0.0002)
KICKED = "Forbidden: bot was kicked from the supergroup chat"
SAID = ("ada bayi di lantai dua", "tabung gas 12 kilo di dapur")


async def stands(town: Town, agency: str, standing: Standing, *, mute: bool = False) -> None:
    change = Membership("1", standing, is_us=True, mute=mute)
    await town.offer(town.chiefs[agency].inbound(Kind.MEMBER, membership=change))


async def kick(town: Town, agency: str) -> None:
    town.channels[OPERATOR].shut(town.groups[agency], KICKED)
    await stands(town, agency, Standing.OUT)


async def mute(town: Town, agency: str) -> None:
    town.channels[OPERATOR].shut(town.groups[agency], "Bad Request: not enough rights to send text messages")
    await stands(town, agency, Standing.MEMBER, mute=True)


async def refuse(town: Town, agency: str) -> None:
    """Nobody tells: the group is closed by the refusals of what is sent there, and that is given up."""
    town.channels[OPERATOR].shut(town.groups[agency], KICKED)


async def taken_in(town: Town, agency: str) -> None:
    town.channels[OPERATOR].reopen(town.groups[agency])
    await stands(town, agency, Standing.MEMBER)
    await stands(town, agency, Standing.ADMINISTRATOR)


async def found_open(town: Town, agency: str) -> None:
    """Nobody tells: the look of every minute finds it."""
    town.channels[OPERATOR].reopen(town.groups[agency])
    await town.forward(seconds=61)


Step = Callable[[Town, str], Awaitable[None]]
WAYS: dict[str, tuple[Step, Step]] = {
    "kicked": (kick, taken_in),
    "muted": (mute, taken_in),
    "refused": (refuse, found_open),
}


async def fire(town: Town, words: str = "rumah kebakaran, api besar") -> Person:
    ani = town.citizen()
    await ani.says(words)
    await ani.shares(PANORAMA)
    await town.forward(seconds=5)
    return ani


async def says(town: Town, who: Person, *words: str) -> None:
    for one in words:
        await who.says(one)
        await town.forward(seconds=20)


def times(group: Group, words: str) -> int:
    """In how many messages of the thread these words stand: the card quotes some of them as well."""
    return sum(words in m.text for m in group.messages if not m.delivery.buttons)


def pictures(group: Group) -> int:
    return sum(m.delivery.form is Form.PHOTO for m in group.messages)


@pytest.mark.parametrize("agency", ["damkar", "ruang_kendali"])
@pytest.mark.parametrize("way", WAYS)
async def test_it_gets_the_words_and_pictures_once_and_in_order(
    any_town: Town, way: str, agency: str
) -> None:
    town, group, (leaves, returns) = any_town, any_town.group(agency), WAYS[way]
    ani = await fire(town)
    await town.operator().taps("Terima", ani.code)
    await says(town, ani, "apinya dari dapur")
    await ani.sends(Kind.PHOTO, encoded(scene(3)))
    await leaves(town, agency)
    await says(town, ani, *SAID)
    await ani.sends(Kind.PHOTO, encoded(scene(4)))
    budi = town.citizen()
    await budi.says("kebakaran, pagar belakang dikunci")
    await budi.shares(NEAR)
    await town.forward(seconds=20)
    assert not any(times(group, words) for words in SAID) and pictures(group) == 1
    await returns(town, agency)
    told = "\n".join(m.text for m in group.messages if not m.delivery.buttons)
    order = [told.index(words) for words in (*SAID, "pagar belakang dikunci")]
    assert order == sorted(order) and "Saksi 2" in told
    assert [times(group, words) for words in ("apinya dari dapur", *SAID, "pagar belakang dikunci")] == [
        1
    ] * 4
    assert pictures(group) == 2
    await says(town, ani, "pintu depan sudah terbuka")
    assert times(group, "pintu depan sudah terbuka") == 1


async def test_out_a_second_time_it_gets_only_what_it_missed_then(any_town: Town) -> None:
    town, damkar, room = any_town, any_town.group("damkar"), any_town.operator("ruang_kendali")
    ani = await fire(town, "rumah kebakaran, api besar " + "dekat gang sempit " * 12 + "pagar biru")
    for words in SAID:
        await kick(town, "damkar")
        await says(town, ani, words)
        await room.types(f"/catat {ani.code} hidran di depan {words[:8]}")
        await town.forward(seconds=5)
        await taken_in(town, "damkar")
        await town.forward(seconds=5)
    said = (*SAID, *(f"hidran di depan {words[:8]}" for words in SAID), "pagar biru")
    assert [times(damkar, words) for words in said] == [1] * 5


async def test_words_of_a_secret_ticket_stay_with_the_control_room(any_town: Town) -> None:
    town, police, room = any_town, any_town.group("polisi"), any_town.group("ruang_kendali")
    ani = town.citizen()
    await ani.says("tolong suami saya memukul saya pakai kayu")
    await ani.shares(PANORAMA)
    for agency in ("polisi", "ruang_kendali"):
        await kick(town, agency)
    await says(town, ani, "saya sembunyi di kamar mandi")
    for agency in ("polisi", "ruang_kendali"):
        await taken_in(town, agency)
    assert times(room, "kamar mandi") == 1 and times(police, "kamar mandi") == 0


async def burns(town: Town, number: int) -> Person:
    west, row = PANORAMA[1] + 0.014 * (number // 6 - 1), 1400 * (number % 6) - 2000
    return await tell(town, "rumah kebakaran, ada anak terjebak", north_of((PANORAMA[0], west), row))


@pytest.mark.parametrize("agency", ["damkar", "ruang_kendali"])
async def test_a_full_group_taken_in_again_sees_first_what_it_never_saw(any_town: Town, agency: str) -> None:
    """Thirteen tickets whose cards stand there are one line; the fire meanwhile and the next one ring at once."""
    town, group = any_town, any_town.group(agency)
    old = [await burns(town, number) for number in range(13)]
    await town.forward(seconds=70)
    await kick(town, agency)
    missed = await burns(town, 14)
    await town.forward(seconds=61)
    paced(town)
    before = len(group.messages)
    await taken_in(town, agency)
    await passes(town, 5, step=0.5)
    fresh = await burns(town, 15)
    await passes(town, 5, step=0.5)
    came = group.messages[before:]
    loud = [m for m in came if not m.delivery.silent]
    assert missed.code in loud[0].text and loud[0].delivery.buttons
    assert any(fresh.code in m.text and m.delivery.buttons for m in loud), [m.text for m in came]
    await passes(town, 60, step=0.5)
    lines = [m for m in group.messages[before:] if "masih terbuka" in m.text]
    assert len(lines) == 1 and all(person.code in lines[0].text for person in old)
    assert missed.code not in lines[0].text
    assert not town.group("ruang_kendali").hears("Telegram menahan")


async def test_what_we_have_filled_ourselves_is_not_held(town: Town) -> None:
    """The platform's own minute is full of our words: it will take the next one by itself."""
    paced(town)
    limits = town.app.sender._limits[OPERATOR]
    for chat, count in ((1, 20), (2, 3)):
        for _ in range(count):
            limits.took(chat)
        limits.holds.refused(chat, 30, priority=0, edits="")
    town.clock.forward(seconds=25)
    assert limits.held_for(timedelta(seconds=20)) == {2}
    town.clock.forward(seconds=60)
    assert limits.held_for(timedelta(seconds=20)) == {1, 2}


async def test_the_line_counts_all_that_threaten_a_life_and_not_only_the_cards_that_stood_there(
    any_town: Town,
) -> None:
    town = any_town
    story = "rumah kebakaran api besar, ada anak terjebak"
    seen = [await tell(town, story, north_of(PANORAMA, 2000 * n)) for n in range(2)]
    await kick(town, "damkar")
    missed = [await tell(town, story, north_of(PANORAMA, 2000 * n)) for n in range(2, 5)]
    await taken_in(town, "damkar")
    await town.forward(seconds=5)
    line = next(m.text for m in town.group("damkar").messages if "nyawa terancam masih terbuka" in m.text)
    assert "🔔 5 tiket" in line
    assert all(one.code in line for one in seen), "whose cards do not ring anew"
    assert all(town.group("damkar").has_card(one.code) for one in missed)


async def test_back_and_out_again_in_a_busy_room_the_newer_word_holds(any_town: Town) -> None:
    """That it is back waits behind what is loud, and must not be read after the later word that it is out."""
    town, room = any_town, any_town.group("ruang_kendali")
    await fire(town)
    await kick(town, "damkar")
    paced(town)
    for number in range(25):
        await town.chiefs["ruang_kendali"].types(f"/cari angka{number}")
    await taken_in(town, "damkar")
    await kick(town, "damkar")
    await passes(town, 120)
    news = [m.text for m in room.messages if "Damkar" in m.text and "terjangkau" in m.text]
    said = ["terjangkau lagi" not in text for text in news if text.startswith(("📵", "✅"))]
    assert said and said[-1], news
    assert said.count(True) == 2, "each loss is a message of its own"
    await taken_in(town, "damkar")
    await passes(town, 120)
    assert "terjangkau lagi" in next(m.text for m in reversed(room.messages) if "Grup Damkar" in m.text)
