"""What a reporter writes while "Apakah sudah tertangani?" waits, or soon after "Sudah": it stands before those who were there."""

from __future__ import annotations

import pytest

from domain.status import Status
from tests.language.tables import each
from tests.scenarios.stories import finish, tell
from tests.town import Person, Town

KINDS = {
    "psc119": "bapak saya kejang kejang di jl merpati 2 rawa makmur",
    "damkar": "kompor meledak dapur kebakaran jl merpati 2 rawa makmur",
}
UNJUDGED = """ngigau terus bapaknya pak | anaknya udah main lagi | yg anak kecil itu gimana kabarnya pak? | petugasnya kasar | ga kejang lagi
    polisinya dah dateng | kok ambulansnya balik lagi | ambulansnya kemana pak | apa nama rumah sakitnya? | anjing lama kali kalian
    bapak demam tinggi | tetangga sebelah juga kena"""
DEATH = """ibu sy udah meninggal pak | orangnya ga selamat | bapak tidak bisa diselamatkan | dia udah mati pak
    innalillahi, kakek sudah wafat"""
WORSE = "muntah muntah lagi dia | kakinya bengkak sekarang, dia minta minum terus | korban meninggal satu lagi di dalam"
BETTER = """udah mendingan pak | udah baikan | udah enakan bapaknya | udah ga kejang lagi | udah bisa ngomong lagi | sudah stabil pak
    udah lumayan pak"""
IDLE = "halo pak | mau lapor pak | assalamualaikum | wkwkwk | cara bikin ktp gimana"


async def over(town: Town, agency: str) -> Person:
    ani = await tell(town, KINDS[agency])
    await finish(town, town.operator(agency), ani.code)
    await town.forward(minutes=2)
    return ani


@pytest.mark.parametrize("agency", KINDS)
@pytest.mark.parametrize("words", each(UNJUDGED))
async def test_words_that_nobody_can_judge_are_of_what_ended(town: Town, agency: str, words: str) -> None:
    ani = await over(town, agency)
    await ani.says(words)
    assert town.group(agency).hears(words, loud=True)
    assert ani.shown_last == ["✅ Sudah", "❗ Belum"] and "Apakah sudah tertangani?" in ani.last.text
    await town.forward(minutes=5)
    assert len(await town.tickets()) == 1
    await ani.press("Belum")
    assert (await town.ticket(ani.code)).open and town.group(agency).hears("dibuka lagi", loud=True)


@pytest.mark.parametrize("agency", KINDS)
@pytest.mark.parametrize("words", each(DEATH))
async def test_a_death_is_heard_by_those_who_were_there(town: Town, agency: str, words: str) -> None:
    ani = await over(town, agency)
    await ani.says(words)
    assert town.group(agency).hears(words, loud=True) and "berduka" in ani.last.text
    assert (await town.ticket(ani.code)).status is Status.RESOLVED and len(await town.tickets()) == 1
    await ani.press("Sudah")
    assert (await town.ticket(ani.code)).status is Status.CLOSED


@pytest.mark.parametrize("agency", KINDS)
@pytest.mark.parametrize("words", each(WORSE))
async def test_what_is_worse_opens_it_again(town: Town, agency: str, words: str) -> None:
    ani = await over(town, agency)
    await ani.says(words)
    assert (await town.ticket(ani.code)).open and town.group(agency).hears(words, loud=True)


@pytest.mark.parametrize("words", each(BETTER))
async def test_what_is_better_ends_it(town: Town, words: str) -> None:
    ani = await over(town, "psc119")
    await ani.says(words)
    assert (await town.ticket(ani.code)).status is Status.CLOSED
    assert town.group("psc119").hears(words) and not town.group("psc119").hears(words, loud=True)


@pytest.mark.parametrize("words", each(IDLE))
async def test_a_greeting_or_another_matter_is_none_of_it(town: Town, words: str) -> None:
    ani = await over(town, "damkar")
    loud = len(town.group("damkar").loud)
    await ani.says(words)
    assert len(town.group("damkar").loud) == loud


async def test_another_event_is_none_of_it(town: Town) -> None:
    ani = await over(town, "psc119")
    code = ani.code
    await ani.says("saya mau lapor lagi ada ular di rumah")
    await town.forward(seconds=61)
    assert len(await town.tickets()) == 2
    assert (await town.ticket(code)).status is Status.RESOLVED


async def test_soon_after_sudah_it_is_of_it_too(town: Town) -> None:
    ani = await over(town, "psc119")
    await ani.press("Sudah")
    await town.forward(minutes=10)
    await ani.says("ngigau terus bapaknya pak")
    assert town.group("psc119").hears("ngigau terus bapaknya pak", loud=True)
    await ani.press("Belum")
    assert (await town.ticket(ani.code)).open


async def test_a_correction_of_an_earlier_message_is_heard_too(town: Town) -> None:
    ani = await over(town, "psc119")
    await ani.says("ngigau terus bapaknya pak", message_id="900")
    await town.forward(minutes=2)
    await ani.says("ngigau terus bapaknya pak, matanya ke atas", message_id="900", edited=True)
    assert town.group("psc119").hears("matanya ke atas")


@pytest.mark.parametrize("words", ["terima kasih pak, apinya sudah padam", "mokasih nian pak", "baik pak"])
async def test_thanks_after_sudah_ring_nobody_and_are_asked_nothing(town: Town, words: str) -> None:
    ani = await over(town, "damkar")
    await ani.press("Sudah")
    loud = len(town.group("damkar").loud)
    await ani.says(words)
    assert len(town.group("damkar").loud) == loud and "Apakah sudah tertangani?" not in ani.last.text
