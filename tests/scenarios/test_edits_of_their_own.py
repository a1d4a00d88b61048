"""Two events of one reporter are open: what an edit adds is of the event of the message that was edited, not of the newest."""

from __future__ import annotations

import pytest

from domain.message import Form, Kind, Media
from tests.scenarios.stories import JPEG
from tests.town import PANORAMA, Person, Town

FIRE, CRASH = (
    "rumah kebakaran api besar",
    "kejadian lain, tabrakan motor di simpang lima, ada yang luka parah",
)
PICTURE, FIRST, LINE = "5001", "5002", "5003"


async def told(town: Town, *, placed: bool = True) -> Person:
    """A fire with a picture and a line more, and then a crash."""
    ani = town.citizen()
    await ani.says(f"{FIRE} di jl kapuas 7" if placed else FIRE, message_id=FIRST)
    if placed:
        await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg", message_id=PICTURE)
    else:
        await ani.shares(PANORAMA)
    await ani.says("pintunya hijau", message_id=LINE)
    await town.forward(seconds=70)
    await ani.says(CRASH)
    await town.forward(minutes=2)
    assert [t.category for t in await town.tickets()] == ["kebakaran", "kecelakaan"]
    return ani


async def captions(town: Town, ani: Person, words: str) -> None:
    """The caption comes later: platforms send the whole picture again."""
    file = next(iter(town.channels[ani.channel].files))
    media = Media(file, file, "image/jpeg", len(JPEG), "")
    await ani.does(Kind.PHOTO, media=media, text=words, message_id=PICTURE, edited=True)


@pytest.mark.parametrize(
    "words", ["ini rumahnya, ada nenek di dalam", "ini dari belakang", "ini yang di jl kapuas"]
)
async def test_a_late_caption_stands_with_its_picture(any_town: Town, words: str) -> None:
    town = any_town
    ani = await told(town)
    shown = len(town.group("damkar").messages)
    await captions(town, ani, words)
    assert town.group("damkar").hears("26-0001", words)
    assert not town.group("psc119").hears("26-0002", words)
    assert any("26-0001" in said for said in ani.texts[-2:])  # what to do stands behind it
    new = town.group("damkar").messages[shown:]
    assert not [m for m in new if m.delivery.form is Form.PHOTO], "the picture is not shown again"


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (LINE, "pintunya hijau, gang kedua dari masjid"),
        (FIRST, "rumah kebakaran api besar, ada nenek di lantai dua"),
        (FIRST, "rumah kebakaran api besar, jl kapuas 7"),
        (LINE, "pintunya hijau, jl kapuas 7 rt 4"),
    ],
)
async def test_an_edit_goes_to_its_own_event(any_town: Town, message: str, words: str) -> None:
    town = any_town
    ani = await told(town, placed=False)
    before = (await town.ticket("26-0002")).place
    await town.start_again()
    await ani.says(words, message_id=message, edited=True)
    assert town.group("damkar").hears("26-0001", words.split(", ")[1])
    assert not town.group("psc119").hears("26-0002", words)
    assert (await town.ticket("26-0002")).place == before


async def test_a_point_that_an_edit_adds_is_of_its_event(any_town: Town) -> None:
    town = any_town
    ani = await told(town, placed=True)
    await ani.says("pintunya hijau -3.8170, 102.3010", message_id=LINE, edited=True)
    fire, crash = await town.tickets()
    assert (fire.place.lat, fire.place.lon) == (-3.8170, 102.3010) and crash.place.lat is None


async def test_of_an_event_that_has_ended_it_stands_there(town: Town) -> None:
    """And not with the one that goes on."""
    ani = await told(town)
    for part in (await town.ticket("26-0001")).assignments:
        await town.operator(part.agency).types("/selesai 26-0001")
    await town.forward(seconds=40)
    await ani.says("pintunya hijau, kuncinya di tetangga", message_id=LINE, edited=True)
    assert town.group("damkar").hears("26-0001", "kuncinya di tetangga")
    assert not town.group("psc119").hears("kuncinya di tetangga")


async def test_one_of_the_newer_event_is_of_that(town: Town) -> None:
    ani = await told(town)
    await ani.says("dekat masjid", message_id="5009")
    await ani.says("api makin besar di rumah tadi", message_id="5010", reply_to="")
    await ani.says("dekat masjid agung", message_id="5009", edited=True)
    assert town.group("psc119").hears("26-0002", "dekat masjid agung")


@pytest.mark.parametrize(
    "added", ["ada api sekarang ibu saya di dapur", "apinya sudah di dapur", "ibu saya pingsan"]
)
async def test_danger_that_an_edit_adds_is_heard_at_once(any_town: Town, added: str) -> None:
    town, first = any_town, "bau gas bocor menyengat di rumah saya"
    ani = town.citizen()
    await ani.says(first, message_id="700")
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    loud = len(town.group("damkar").loud)
    await ani.says(f"{first}, {added}", message_id="700", edited=True)
    assert any(added in m.text for m in town.group("damkar").loud[loud:])


async def test_a_letter_put_right_rings_nobody(town: Town) -> None:
    ani = town.citizen()
    await ani.says("rumah kebakaran apibesar", message_id="700")
    await ani.shares(PANORAMA)
    await town.forward(minutes=4)
    loud = len(town.group("damkar").loud)
    await ani.says("rumah kebakaran api besar", message_id="700", edited=True)
    assert len(town.group("damkar").loud) == loud
