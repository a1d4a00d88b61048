"""/statistik tells of those who never answered, too: an average of the quick ones alone is no answer."""

from __future__ import annotations

from tests.scenarios.stories import tell
from tests.town import KANDANG_LIMUN, Town


async def test_who_still_waits_for_an_answer_is_counted(any_town: Town) -> None:
    town, room = any_town, any_town.operator("ruang_kendali")
    first = await tell(town, "rumah kebakaran, api besar")
    await town.operator().taps("Terima", first.code)
    await tell(town, "kebakaran gudang, api besar", KANDANG_LIMUN)
    await town.forward(minutes=14)
    await room.types("/statistik hari")
    await town.forward(seconds=5)
    told = town.group("ruang_kendali").last.text
    assert "Damkar: menjawab" in told and "tanpa jawaban 1, terlama 14 mnt" in told, told
    assert "BPBD: tanpa jawaban" in told, told
