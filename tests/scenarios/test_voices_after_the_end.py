"""A voice that comes once its report has ended: nobody can judge it, and no clock runs, so it is heard at once."""

from __future__ import annotations

import pytest

from domain.message import Kind
from domain.status import Status
from simulator.sounds import silence
from tests.scenarios.stories import tell
from tests.scenarios.test_after_its_end import dismissed
from tests.scenarios.test_pictures_after_the_end import ENDS, over, shows
from tests.town import Person, Town


async def speaks(ani: Person) -> None:
    await ani.sends(Kind.VOICE, silence(seconds=4), mime="audio/ogg")


@pytest.mark.parametrize("end", ENDS)
async def test_it_sounds_before_those_who_had_it(any_town: Town, end: str) -> None:
    town = any_town
    ani = await over(town, end)
    await speaks(ani)
    assert town.group("damkar").hears("Pesan suara", "26-0001", "dengarkan", loud=True)
    assert "tertangani?" in ani.last.text
    await ani.press("Belum")
    assert (await town.ticket("26-0001")).open


async def test_of_what_never_rang_it_sounds_too(town: Town) -> None:
    ani = await tell(town, "pohon tumbang menutup jalan di jl salak 5")
    await ani.says("batal")
    for _ in range(2):
        if (await town.ticket(ani.code)).open:
            await town.operator("ruang_kendali").taps("Setuju batal", ani.code)
    await speaks(ani)
    assert town.group("ruang_kendali").hears("Pesan suara", "dengarkan", loud=True)


@pytest.mark.parametrize("reason", ["Bukan darurat", "Tidak jelas", "Salah kirim"])
async def test_after_a_dismissal_it_is_a_report_of_that_event(any_town: Town, reason: str) -> None:
    town = any_town
    ani = await dismissed(reason)(town)
    loud = len(town.group("damkar").loud)
    await speaks(ani)
    assert len(town.group("damkar").loud) > loud and town.group("damkar").hears("26-0002", "26-0001")
    ticket = await town.ticket("26-0002")
    assert ticket.category == "kebakaran" and ticket.place.pinned


@pytest.mark.parametrize("speech", [False, True])
@pytest.mark.parametrize("words", ["alun padam", "padam apanya pak", "mano ado yang beres"])
async def test_scorn_after_it_closes_nothing(town: Town, words: str, speech: bool) -> None:
    ani = await over(town, "resolved")
    await (speaks(ani) if speech else shows(ani))
    await ani.says(words)
    assert (await town.ticket("26-0001")).open and town.group("damkar").hears(words, loud=True)


async def test_that_it_was_sent_closes_nothing(town: Town) -> None:
    ani = await over(town, "resolved")
    await shows(ani)
    await ani.says("oke sudah terkirim")
    assert (await town.ticket("26-0001")).status is not Status.CLOSED
