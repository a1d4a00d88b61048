"""Sudah and Belum in people's own words, and what begins again."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.scenarios.stories import fire, tell
from tests.town import PANORAMA, Person, Town


async def resolved(town: Town) -> Person:
    ani = await fire(town)
    await finished(town, ani.code)
    return ani


async def finished(town: Town, code: str) -> None:
    for tap in ("Terima", "Selesai"):
        await town.operator().taps(tap, code)
    await town.forward(seconds=31)


@pytest.mark.parametrize(
    "answer", ["belum, api masih besar", "belum padam", "masih ada yang tertimpa", "api makin besar, tolong"]
)
async def test_belum_in_any_words_reopens_and_is_read(any_town: Town, answer: str) -> None:
    """C23: this ticket, at its place, loudly, with the words in its threads."""
    ani = await resolved(any_town)
    loud = len(any_town.group("damkar").loud)
    await ani.says(answer)
    ticket = await any_town.ticket(ani.code)
    assert ticket.status is Status.DISPATCHED and ticket.place.lat == PANORAMA[0]
    assert len(any_town.group("damkar").loud) > loud
    for group in ("damkar", "ruang_kendali"):
        assert any_town.group(group).hears(answer)
    assert len(await any_town.tickets()) == 1


@pytest.mark.parametrize("answer", ["sudah pak terima kasih", "iya sdh", "👍"])
async def test_sudah_in_any_words_closes(town: Town, answer: str) -> None:
    """C23"""
    ani = await resolved(town)
    message, _ = ani.button("Sudah")
    await ani.says(answer, reply_to=message.message_id)
    assert (await town.ticket(ani.code)).status is Status.CLOSED
    assert "Terima kasih" in ani.last.text


async def test_a_question_or_another_event_is_no_answer(town: Town) -> None:
    ani = await resolved(town)
    await ani.says("sudah sampai mana petugasnya?")
    assert (await town.ticket(ani.code)).status is Status.RESOLVED
    await ani.says("sekarang tetangga saya pingsan tidak bernapas")
    assert (await town.ticket(ani.code)).status is Status.RESOLVED
    assert "Di mana" in ani.last.text


@pytest.mark.parametrize(
    ("told", "rings_after", "again"),
    [
        ("kebakaran bengkel, api besar", 0, "apinya nyala lagi"),
        ("ada ular kobra masuk rumah", 181, "ularnya balik"),
    ],
)
async def test_what_begins_again_after_closing_is_the_same_event(
    town: Town, told: str, rings_after: int, again: str
) -> None:
    """C24"""
    ani = await tell(town, told)
    await town.forward(seconds=rings_after)
    code = ani.code
    await finished(town, code)
    await ani.press("Sudah")
    await town.forward(hours=5)
    await ani.says(again)
    ticket = await town.ticket(code)
    assert ticket.status is Status.DISPATCHED and town.group("damkar").hears(code, "dibuka lagi", loud=True)
    assert town.group("damkar").hears(again)


async def test_later_it_is_a_new_report_that_names_the_old_one(town: Town) -> None:
    ani = await resolved(town)
    code = ani.code
    await ani.press("Sudah")
    await town.forward(hours=7)
    await ani.says("apinya nyala lagi")
    first, second = await town.tickets()
    assert (first.status, second.place.lat) == (Status.CLOSED, PANORAMA[0])
    assert town.group("damkar").hears(second.code, f"lanjutan {code}")


async def test_elsewhere_it_is_another_event(town: Town) -> None:
    ani = await resolved(town)
    await ani.press("Sudah")
    await ani.says("ada kebakaran lagi di rumah tetangga")
    assert "Di mana" in ani.last.text


async def test_each_press_does_what_it_says(town: Town) -> None:
    """C25: Belum twice, Sudah after it, and again after a second Selesai."""
    ani = await resolved(town)
    code = ani.code
    question, belum = ani.button("Belum")
    await ani.press("Belum")
    await ani.presses(question.message_id, belum.data)
    assert "masih berjalan" in ani.last.text
    await finished(town, code)
    await ani.press("Belum")
    assert (await town.ticket(code)).status is Status.DISPATCHED
    await finished(town, code)
    await ani.press("Sudah")
    assert (await town.ticket(code)).status is Status.CLOSED
