"""The last thing on a reporter's screen is true, whatever has happened since."""

from __future__ import annotations

from tests.scenarios.stories import fire
from tests.town import Town

UNANSWERED = "Belum ada yang menjawab"


async def test_the_line_that_nobody_has_answered_changes_when_somebody_does(any_town: Town) -> None:
    """C34"""
    ani = await fire(any_town)
    await any_town.forward(seconds=90)
    (line,) = [m for m in ani.messages if m.text.startswith(UNANSWERED)]
    await any_town.operator().taps("Terima", ani.code)
    assert "Diterima Damkar" in line.text and not ani.hears(UNANSWERED)
    await any_town.operator().taps("Lepas", ani.code)
    assert line.text.startswith(UNANSWERED)


async def test_after_an_outage_only_what_is_true_is_told(town: Town) -> None:
    """C36"""
    ani = await fire(town)
    await town.down(minutes=10)
    told = next(t for t in reversed(ani.texts) if "sempat mati" in t)
    assert told.endswith("tersimpan. Masih darurat? Telepon 112.")
    await town.operator().taps("Terima", ani.code)
    await town.down(minutes=10)
    told = next(t for t in reversed(ani.texts) if "sempat mati" in t)
    assert "ditangani" not in told and "Damkar menerima laporan" in told
