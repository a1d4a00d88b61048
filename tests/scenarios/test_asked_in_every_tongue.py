"""What people ask in Bengkulu Malay, and in their own words, is answered as in Indonesian; nobody is rung for it."""

from __future__ import annotations

import pytest

from domain.message import Kind
from tests.scenarios.stories import dead_rows, fire
from tests.town import PANORAMA, Town

HOW_LONG = """berapo lamo lagi | lah sampai mano damkarnyo ko | kok lamo nian | mano damkarnyo ko | masih lamo dak | ngapo lamo nian pak
    lah berangkek apo belum | dimano damkar tu | alum sampai jugo | kapan datangnyo | udah sampai mana damkarnya | masih lama ga
    udah dimana pak | sudah dekat belum | lama kali pak"""
HOW_TO = """dak tau cara kirim lokasi | gimana cara kirim lokasi | gak tau cara share lokasi pak | share lokasi gimana caranya
    saya tidak bisa kirim lokasi | dak biso kirim lokasi | how do i send my location? | cara sharelok gimana"""
RUMOURS = """benarkah besok ada gempa megathrust? | apa bener malam ini ada tsunami? | katanya besok gempa besar, iya pak? | kapan gempa megathrust terjadi
    will there be an earthquake tomorrow?"""
SHAKEN = """gempa barusan kuat sekali, apakah akan ada tsunami? | apa benar ada tsunami? air laut naik pak tolong | gempa! anak saya tertimpa, besok kami tidur dimana
    malam ini ada gempa kuat rumah retak"""


def lines(of: str) -> list[str]:
    return [said.strip() for line in of.splitlines() for said in line.split("|")]


@pytest.mark.parametrize("said", lines(HOW_LONG))
async def test_how_long_it_takes_is_answered_and_rings_nobody(town: Town, said: str) -> None:
    """C27"""
    ani = await fire(town)
    await town.operator("damkar").taps("Terima", ani.code)
    before = [len(town.group(name).loud) for name in ("damkar", "ruang_kendali")]
    await ani.says(said)
    assert "Damkar" in ani.last.text and "20.44" in ani.last.text, ani.last.text
    assert [len(town.group(name).loud) for name in ("damkar", "ruang_kendali")] == before
    assert town.group("damkar").hears(said)


@pytest.mark.parametrize("said", ["lah pak mokasih yo", "iyo lah pak"])
async def test_a_yes_in_bengkulu_closes(any_town: Town, said: str) -> None:
    ani = await fire(any_town)
    damkar = any_town.operator("damkar")
    await damkar.taps("Terima", ani.code)
    await damkar.taps("Selesai", ani.code)
    before = len(any_town.group("damkar").loud)
    await ani.says(said)
    assert str((await any_town.ticket(ani.code)).status) == "closed"
    assert len(any_town.group("damkar").loud) == before


@pytest.mark.parametrize("said", lines(HOW_TO))
async def test_who_does_not_know_how_to_share_a_place_is_told(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says("rumah saya kebakaran")
    await ani.says(said)
    assert ani.hears("📎", "Lo"), ani.texts
    await ani.shares(PANORAMA)
    await ani.says(said)
    assert "📎" in ani.last.text
    assert town.group("damkar").hears(said)


@pytest.mark.parametrize("said", lines(RUMOURS))
async def test_what_nobody_can_foretell_is_answered_truly(any_town: Town, said: str) -> None:
    """Though somebody felt one: it is none of theirs."""
    felt = any_town.citizen()
    await felt.says("gempa barusan kuat sekali")
    await any_town.forward(minutes=4)
    ani = any_town.citizen()
    await ani.says(said)
    assert ani.hears("BMKG") and not any("26-0001" in shown for shown in ani.texts), ani.texts
    await any_town.forward(minutes=4)
    assert len(await any_town.tickets()) == 1


@pytest.mark.parametrize("said", lines(SHAKEN))
async def test_who_feels_one_is_heard(town: Town, said: str) -> None:
    ani = town.citizen()
    await ani.says(said)
    await town.forward(seconds=185)
    assert any(ticket.loud_at for ticket in await town.tickets())


async def test_a_voice_alone_is_listened_to_in_time(any_town: Town) -> None:
    """C4"""
    ani = any_town.citizen()
    await ani.sends(Kind.VOICE, b"OggS", mime="audio/ogg")
    await any_town.forward(seconds=75)
    control = any_town.group("ruang_kendali")
    assert control.hears("26-0001", "rekaman suara") and not control.hears("sampai di sini")
    assert await dead_rows(any_town) == 0


async def test_what_waited_here_was_not_under_way(town: Town) -> None:
    ani = town.citizen()
    await ani.sends(Kind.PHOTO, b"x", mime="image/jpeg")
    await town.forward(minutes=4)
    control = town.group("ruang_kendali")
    assert control.hears("26-0001") and not control.hears("sampai di sini")
