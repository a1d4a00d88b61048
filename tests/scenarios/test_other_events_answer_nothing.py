"""Words about something else than the operators' question leave it open, and call whom they need."""

from __future__ import annotations

import pytest

from tests.scenarios.stories import tell
from tests.scenarios.test_answers_to_operators import answered, asks
from tests.town import Town

CABLE = "di depan rumah juga ada kabel listrik jatuh nyetrum orang"


@pytest.mark.parametrize("answer", ["3 tahun, tidak", "tidak", "3 tahun"])
async def test_another_event_answers_no_question(any_town: Town, answer: str) -> None:
    town = any_town
    ani = await tell(town, "anak saya tenggelam di kolam, tidak sadar")
    code = ani.code
    await asks(town, code, "umur berapa? masih bernapas?", "psc119")
    await ani.says(CABLE)
    assert (await town.ticket(code)).state.question is not None
    assert not answered(town, CABLE, "psc119") and town.group("psc119").hears(CABLE, loud=True)
    await town.forward(seconds=5)
    await ani.says(answer)
    assert answered(town, answer, "psc119")
    assert (await town.ticket(code)).state.question is None
    await town.forward(minutes=2)
    called = {part.agency for t in await town.tickets() for part in t.assignments}
    assert "pln" in called
