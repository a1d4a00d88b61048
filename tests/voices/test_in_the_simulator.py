"""The simulator's menu shows it: a voice note says what the play means it to say, and the machine of `make run` hears that."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.simulated_city import HEARING
from simulator.hearing import heard
from simulator.sounds import silence
from tests.scenarios.performing import Performance
from tests.voices.machine import speaks, town_with

SAYS = "tolong pak rumah tetangga kebakaran"


@pytest.mark.parametrize("says", ["", "tolong", "kata " * 300, "rumah é 🔥"])
def test_what_is_put_in_is_heard(says: str) -> None:
    assert heard(silence(2, says)) == says


@pytest.mark.parametrize("sound", [b"", b"OggS", b"OpusTags", b"OpusTags\xff\xff\xff\xff", silence(1)[:60]])
def test_in_any_other_sound_nothing(sound: bytes) -> None:
    assert heard(sound) == ""


async def test_the_play_shows_the_words_on_both_cards(tmp_path: Path) -> None:
    async with town_with(tmp_path, "", **HEARING) as town:
        performance = Performance.of(town, "suara-dan-mesin.json", 1)
        await performance.perform()
        assert performance.passed_over == []
        for group in ("ruang_kendali", "damkar"):
            assert town.group(group).hears("kata mesin", "api besar di belakang masjid")
            assert town.group(group).hears("kata mesin dari pesan suara", "nenek belum keluar")
        assert not any(m.loud_at is None for m in await town.tickets())


async def test_the_machine_of_make_run_hears_what_is_meant(tmp_path: Path) -> None:
    async with town_with(tmp_path, "", **HEARING) as town:
        ani = town.citizen()
        await speaks(ani, silence(3, SAYS))
        await town.forward(seconds=75)
        [ticket] = await town.tickets()
        assert f"kata mesin: “{SAYS}”" in town.group("ruang_kendali").card(ticket.code).text
