"""A report that is taken back: a draft ends, an open one is asked about with one tap; danger counts anew."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import JPEG, digest, fire, tell
from tests.scenarios.test_disaster import broken
from tests.town import PANORAMA, Town


@pytest.mark.parametrize(
    ("told", "cancels"),
    [
        ("ada ular masuk parit dekat rumpun bambu", "batal"),
        ("bapak saya pingsan di dekat sumur tua", "gak jadi pak"),
        ("rumah kebakaran", "tidak jadi, sudah padam"),
    ],
)
async def test_a_cancelled_draft_rings_nobody_and_is_looked_at(town: Town, told: str, cancels: str) -> None:
    """C12"""
    ani = town.citizen()
    await ani.says(told)
    await ani.says(cancels)
    kendali = town.group("ruang_kendali")
    assert kendali.hears(told, "dibatalkan pelapor", loud=False)
    assert "batal" in ani.last.text
    await town.forward(minutes=10)
    assert [m.text for g in town.groups for m in town.group(g).loud] == []
    await town.operator("ruang_kendali").taps("Setuju batal", ani.code)
    assert "dibatalkan" in ani.receipt


async def test_danger_that_is_told_after_cancelling_counts_anew(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada ular masuk parit")
    await ani.says("batal")
    await ani.says("eh ularnya masuk rumah, kobra besar")
    assert not (await town.ticket(ani.code)).cancel_requested
    await town.forward(seconds=181)
    assert town.group("damkar").hears(ani.code, loud=True)


@pytest.mark.parametrize(
    "told", ["suami saya bawa pisau, saya dipukul", "ada rampok di rumah", "saya mau bunuh diri"]
)
async def test_where_somebody_else_may_hold_the_phone_the_clock_goes_on(town: Town, told: str) -> None:
    ani = town.citizen()
    await ani.says(told)
    await ani.says("batal")
    await town.forward(seconds=181)
    assert any(m.text for g in town.groups for m in town.group(g).loud), told


async def test_a_draft_without_danger_goes_to_the_digest(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ada bau aneh sekali di sini")
    await ani.says("batal")
    assert ani.last.text.startswith("Baik, dibatalkan")
    assert not await town.tickets() and await digest(town)


async def test_a_draft_that_seems_over_is_asked_about(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran")
    await ani.says("sudah padam pak")
    await ani.press("Tetap perlu")
    assert "Di mana" in ani.last.text
    await ani.press("Ya, batalkan")
    assert town.group("ruang_kendali").hears("sudah padam pak", "dibatalkan pelapor")


@pytest.mark.parametrize("over", ["sudah padam", "maaf salah kirim", "bukan kebakaran, cuma bakar sampah"])
async def test_who_writes_that_it_is_over_is_asked(town: Town, over: str) -> None:
    """C28: on the card and in the threads, and ended by nobody but an operator."""
    ani = await fire(town)
    await ani.says(over)
    assert "dibatalkan?" in ani.last.text
    for group in ("damkar", "ruang_kendali"):
        assert over in town.group(group).card(ani.code).text
        assert town.group(group).hears(over)
    await ani.press("Tetap perlu", ani.code)
    assert "tetap berjalan" in ani.last.text and not (await town.ticket(ani.code)).cancel_requested
    await ani.says(over)
    await ani.press("Ya, batalkan")
    ticket = await town.ticket(ani.code)
    assert ticket.cancel_requested and ticket.open
    for agency in ("damkar", "ruang_kendali"):
        await town.operator(agency).taps("Setuju batal", ani.code)
    assert not (await town.ticket(ani.code)).open


async def test_the_answer_may_be_typed(town: Town) -> None:
    ani = await fire(town)
    for typed, requested in (("tetap perlu", False), ("ya", True)):
        await ani.says("maaf salah kirim")
        await ani.says(typed)
        assert (await town.ticket(ani.code)).cancel_requested is requested


async def test_who_is_kept_secret_is_not_asked(town: Town) -> None:
    ani = await tell(town, "saya dipukul suami saya")
    await ani.says("sudah aman pak")
    assert ani.last.text == "Diterima." and town.group("ruang_kendali").hears("sudah aman pak")


@pytest.mark.parametrize(
    "told", ["rumah kebakaran, api besar", "ada ular masuk parit", "banyak asap di sini"]
)
async def test_a_picture_of_a_cancelled_draft_rings_nobody_either(town: Town, told: str) -> None:
    """A picture has the ticket judged anew, in the same turn in which it is taken back."""
    ani = town.citizen()
    await ani.own_number()
    await ani.says(told)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.says("batal, sudah padam")
    assert [m.text for g in town.groups for m in town.group(g).loud] == []
    await broken(town)


@pytest.mark.parametrize("words", ["salah pencet", "maaf salah kirim pak", "sudah padam"])
async def test_an_edit_that_takes_it_back_is_asked_about(any_town: Town, words: str) -> None:
    ani = any_town.citizen()
    await ani.says("rumah kebakaran api besar", message_id="71")
    await ani.shares(PANORAMA)
    await ani.says(words, message_id="71", edited=True)
    assert any("Tetap perlu" in label for label in ani.labels())
    assert words in any_town.group("damkar").card(ani.code).text
    assert any_town.group("damkar").hears("diubah", words)
