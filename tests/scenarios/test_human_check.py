"""The light human check: one tap that helps the score and holds nobody up."""

from __future__ import annotations

from domain.message import Kind
from models import chats
from tests.scenarios.stories import JPEG, button, fire, person_number, quiet_card
from tests.town import PANORAMA, Person, Town

NAMES = {"ikan": "🐟", "payung": "☂️", "bunga": "🌸"}


def asked(reporter: Person) -> str:
    """The picture that is asked for."""
    question = next(t for t in reversed(reporter.texts) if "boleh dilewati" in t)
    return next(name for name in NAMES if name in question)


async def check_of(town: Town, code: str) -> str:
    number = await person_number(town, code)
    return str((await town.read(lambda tx: chats.get_person(tx, number))).human_check)


def card(town: Town, code: str) -> str:
    return town.group("ruang_kendali").card(code).text


async def test_after_the_receipt_one_tap_moves_the_score(town: Town) -> None:
    ani = await quiet_card(town)
    code = ani.code
    assert "boleh dilewati" in ani.last.text and ani.last.delivery.silent
    message = ani.last
    wanted = NAMES[asked(ani)]
    data = next(b for row in message.delivery.buttons for b in row if b.label == wanted)
    assert data
    await ani.says(asked(ani))
    assert ani.last.text == "Terima kasih."
    assert await check_of(town, code) == "passed"
    assert "pertanyaan pemeriksaan dijawab benar" in card(town, code)


async def test_by_its_button_too_and_a_wrong_one_is_thanked_for_as_well(town: Town) -> None:
    ani = await quiet_card(town)
    code, wrong = ani.code, next(n for n in NAMES if n != asked(ani))
    await ani.taps(NAMES[wrong])
    assert ani.last.text == "Terima kasih."
    assert await check_of(town, code) == "failed"
    assert "pertanyaan pemeriksaan dijawab salah" in card(town, code)


async def test_never_where_danger_is_named(town: Town) -> None:
    for told in (await fire(town), await button(town, at=(-3.78, 102.28))):
        assert not told.hears("boleh dilewati")


async def test_once_per_account_answered_or_not(town: Town) -> None:
    ani = await quiet_card(town)
    assert len([t for t in ani.texts if "boleh dilewati" in t]) == 1
    await town.operator("ruang_kendali").types(f"/palsu {ani.code} tidak jelas")
    await town.forward(hours=3)
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    await ani.shares((-3.79, 102.27))
    await town.forward(minutes=3)
    assert len([t for t in ani.texts if "boleh dilewati" in t]) == 1


async def test_whoever_writes_of_danger_instead_is_heard(town: Town) -> None:
    ani = await quiet_card(town)
    await ani.says("tolong rumah kebakaran, api besar")
    await town.forward(seconds=61)
    assert town.group("damkar").hears("KEBAKARAN", loud=True)


async def test_a_fish_that_nobody_asked_for_is_a_message_like_any_other(town: Town) -> None:
    ani = town.citizen()
    await ani.says("ikan")
    assert "112" in ani.last.text and not ani.hears("Terima kasih")
    await ani.shares(PANORAMA)
