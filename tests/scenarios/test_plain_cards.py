"""What a card and its buttons say at 3 a.m.: no doubtful number beside Merah, and what a press will send."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import fire, quiet_card, tell
from tests.town import Town


async def test_a_red_card_gives_reasons_and_no_percentage(town: Town) -> None:
    ani = await fire(town)
    red = town.group("damkar").card(ani.code).text
    assert "Merah" in red and "%" not in red and "Alasan: bahaya disebut jelas" in red
    await quiet_card(town)
    amber = town.group("ruang_kendali").card("26-0002").text
    assert "Kuning" in amber and "Kepercayaan" in amber and "%" in amber


QUESTIONS = {
    "rumah kebakaran, api besar": ("damkar", "Apa yang terbakar, dan apakah masih …"),
    "bapak saya pingsan tidak bernapas": ("psc119", "Apakah korban sadar dan bernapas?"),
}


@pytest.mark.parametrize("words", QUESTIONS)
async def test_the_button_of_the_usual_question_shows_what_is_sent(town: Town, words: str) -> None:
    agency, begun = QUESTIONS[words]
    ani, crew = await tell(town, words), town.operator(agency)
    await crew.taps("Tanya pelapor", ani.code)
    shown = next(label for label in town.group(agency).labels() if label.startswith("💬 Apa"))
    assert begun.removesuffix(" …") in shown
    sent = await crew.taps(shown, ani.code)
    question = shown.removeprefix("💬 ").removesuffix(" …")
    assert question in ani.last.text and question in sent
