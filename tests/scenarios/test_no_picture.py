"""What was sent as a picture and cannot be opened as one is shown as the file that it is, and speaks for nobody."""

from __future__ import annotations

from random import Random

import pytest

from domain.message import Form, Kind
from tests.media.scenes import encoded, scene
from tests.scenarios.stories import fire
from tests.town import Town

NOISE = Random(4).randbytes(4000)
NONE_OF_THEM = {"random bytes": NOISE, "another kind of file": b"%PDF-1.7 x"}


@pytest.mark.parametrize("data", NONE_OF_THEM.values(), ids=NONE_OF_THEM)
async def test_bytes_that_are_no_picture_are_no_evidence(any_town: Town, data: bytes) -> None:
    ani = await fire(any_town)
    await ani.sends(Kind.PHOTO, data, mime="image/jpeg")
    card = any_town.group("damkar").card(ani.code).text
    assert "bukti" not in card and "foto baru" not in card
    shown = any_town.group("damkar").last
    assert shown.delivery.form is Form.DOCUMENT and "tidak bisa dibuka sebagai foto" in shown.text


async def test_a_picture_still_speaks(town: Town) -> None:
    ani = await fire(town)
    await ani.sends(Kind.PHOTO, encoded(scene(3)), mime="image/jpeg")
    card = town.group("damkar").card(ani.code).text
    assert "1 bukti" in card and "foto baru" in card
    assert town.group("damkar").last.delivery.form is Form.PHOTO
