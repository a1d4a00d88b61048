"""A conversation is heard joined; keys and words that come beside a report are neither lost nor made into another one."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire
from tests.town import PANORAMA, Town


@pytest.mark.parametrize(
    "pieces",
    [("teman jatuh", "dari lantai 3", "proyek", "km 8"), ("pak", "bapak saya", "jatuh", "ndak gerak")],
)
async def test_pieces_of_one_sentence_name_its_danger(town: Town, pieces: tuple[str, ...]) -> None:
    ani = town.citizen()
    for piece in pieces:
        await ani.says(piece)
    await town.forward(seconds=62)
    assert town.group("psc119").hears("26-0001", loud=True)
    assert not ani.hears("ketukan")
    assert max(ani.texts.count(text) for text in ani.texts) < 3


async def test_words_that_were_asked_about_stay_when_a_key_answers(town: Town) -> None:
    ani = town.citizen()
    await ani.says("lampu jalan mati sudah 3 hari tolong ada yang jatuh")
    await ani.taps("Darurat lainnya")
    await ani.shares(PANORAMA)
    await town.forward(minutes=1)
    assert "lampu jalan mati" in town.group("ruang_kendali").card("26-0001").text


async def test_an_old_menu_key_beside_a_report_opens_nothing_by_itself(town: Town) -> None:
    ani = town.citizen()
    await ani.says("halo")
    await ani.says("rumah kebakaran api besar")
    await town.forward(seconds=62)
    await ani.taps("Krisis mental")
    assert "kejadian lain" in ani.last.text
    await town.forward(minutes=3)
    assert len(await town.tickets()) == 1
    assert "Krisis mental" not in town.group("damkar").card("26-0001").text
    await ani.taps("Kebakaran")
    assert "masih <b>26-0001" in ani.last.text


async def test_a_cancel_key_that_was_pressed_by_mistake(town: Town) -> None:
    ani = await fire(town)
    await ani.taps("Batalkan", "26-0001")
    assert (await town.ticket("26-0001")).cancel_requested
    await ani.says("eh salah pencet, jangan dibatalkan")
    assert not (await town.ticket("26-0001")).cancel_requested
    assert "tetap berjalan" in ani.last.text and town.group("damkar").hears("jangan dibatalkan")
