"""What shows that pictures or accounts are not what they seem: told on the card, never in the way of danger."""

from __future__ import annotations

from domain.message import Kind
from tests.attacks.things import picture
from tests.town import PANORAMA, Person, Town


async def shows(town: Town, who: Person, seen: bytes, *, forwarded: bool = False) -> None:
    await who.says("pohon tumbang menutup jalan")
    await who.sends(Kind.PHOTO, seen, mime="image/jpeg", forwarded=forwarded)
    await who.shares(PANORAMA)
    await town.forward(minutes=2)


async def reasons(town: Town) -> str:
    """What the newest card gives as reasons."""
    return town.group("ruang_kendali").card((await town.tickets())[-1].code).text


async def test_a_forwarded_picture_is_not_called_new(town: Town) -> None:
    await shows(town, town.citizen(), picture(1), forwarded=True)
    card = await reasons(town)
    assert "foto terusan" in card and "foto baru" not in card


async def test_ones_own_picture_is(town: Town) -> None:
    await shows(town, town.citizen(), picture(1))
    card = await reasons(town)
    assert "foto baru" in card and "foto terusan" not in card


async def test_accounts_that_send_one_picture_are_told_of(town: Town) -> None:
    for size in ((320, 240), (240, 180)):
        await shows(town, town.citizen(), picture(1, size))
    assert "1 laporan serempak dari tempat ini" in await reasons(town)


async def test_accounts_with_pictures_of_their_own_are_not(town: Town) -> None:
    for seed in (1, 2):
        await shows(town, town.citizen(), picture(seed))
    assert "serempak" not in await reasons(town)
