"""The same on WhatsApp: no answer to a question of its own ends what is told."""

from __future__ import annotations

import pytest

from tests.scenarios.test_answers_drop_nothing import ASKED, STROKES, UNWELL
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone


@pytest.mark.parametrize("asked", ASKED)
async def test_what_is_told_beside_a_question_rings(town: Town, rina: Phone, asked: str) -> None:
    await rina.says(f"{ASKED[asked]} {UNWELL}")
    await town.forward(seconds=185)
    assert town.group("ruang_kendali").hears("26-0001", UNWELL, loud=True), rina.last.words


@pytest.mark.parametrize("told", STROKES[:3])
async def test_who_cannot_speak_any_more_needs_an_ambulance(town: Town, rina: Phone, told: str) -> None:
    await rina.says(told)
    await rina.shares(PANORAMA)
    assert town.group("psc119").hears("DARURAT MEDIS", loud=True), rina.last.words
