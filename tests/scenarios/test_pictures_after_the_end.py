"""A picture that comes once its report has ended stands with it, and one tap says whether it goes on."""

from __future__ import annotations

import pytest

from domain.message import Kind
from domain.status import Status
from tests.scenarios.stories import JPEG
from tests.scenarios.test_back_after_its_end import FIRE, cancelled, ended, opened_again
from tests.town import Person, Town

ENDS = ["resolved", "closed", "cancelled"]


async def over(town: Town, end: str) -> Person:
    return await (cancelled(town, FIRE) if end == "cancelled" else ended(town, FIRE, closed=end == "closed"))


async def shows(ani: Person, caption: str = "", *, reply: bool = False) -> None:
    about = {"reply_to": ani.last.message_id} if reply else {}
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg", caption=caption, **about)


@pytest.mark.parametrize("reply", [False, True])
@pytest.mark.parametrize("end", ENDS)
async def test_it_stands_with_what_has_ended_and_a_tap_opens_it(
    any_town: Town, end: str, reply: bool
) -> None:
    town = any_town
    ani = await over(town, end)
    before = len(town.group("damkar").messages)
    await shows(ani, reply=reply)
    assert "tertangani?" in ani.last.text
    assert any(m.delivery.file for m in town.group("damkar").messages[before:])
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 1
    loud = len(town.group("damkar").loud)
    await ani.press("Belum")
    await opened_again(town, "damkar", loud)


@pytest.mark.parametrize(
    "caption", ["lagi pak 😭", "kebakaran lagi", "apinya besar", "tolong pak", "api lagi"]
)
@pytest.mark.parametrize("end", ENDS)
async def test_again_or_danger_in_its_caption_sounds(town: Town, end: str, caption: str) -> None:
    ani = await over(town, end)
    loud = len(town.group("damkar").loud)
    await shows(ani, caption)
    assert len(town.group("damkar").loud) > loud and town.group("damkar").hears(caption, loud=True)
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 1


@pytest.mark.parametrize("words", ["belum", "tidak", "masih"])
@pytest.mark.parametrize("end", ENDS)
async def test_a_typed_answer_opens_it_too(town: Town, end: str, words: str) -> None:
    ani = await over(town, end)
    await shows(ani)
    loud = len(town.group("damkar").loud)
    await ani.says(words)
    await opened_again(town, "damkar", loud)


@pytest.mark.parametrize("end", ["resolved", "closed"])
async def test_that_it_is_dealt_with_rings_nobody(town: Town, end: str) -> None:
    ani = await over(town, end)
    await shows(ani)
    loud = len(town.group("damkar").loud)
    await ani.says("iya sudah")
    assert (await town.ticket("26-0001")).status is Status.CLOSED
    assert len(town.group("damkar").loud) == loud


async def test_another_event_in_a_caption_is_a_report_of_its_own(town: Town) -> None:
    ani = await over(town, "closed")
    await shows(ani, "tabrakan motor di simpang empat nakau, ada yang luka parah")
    await town.forward(minutes=4)
    assert len(await town.tickets()) == 2 and not (await town.ticket("26-0001")).open
