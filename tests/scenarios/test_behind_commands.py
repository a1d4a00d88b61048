"""What is typed behind a command is heard, and an edit counts by what is new in it."""

from __future__ import annotations

import pytest

from domain.message import Form, Kind, Media
from tests.scenarios.stories import JPEG, fire
from tests.town import KANDANG_LIMUN, PANORAMA, Town

FIRE = "rumah saya kebakaran jl salak 5 tolong"


@pytest.mark.parametrize(
    "typed",
    [f"/start {FIRE}", f"/start\n{FIRE}", f"/bantuan\u00a0{FIRE}", f"/STATUS {FIRE}", f"/privasi {FIRE}",
     f"/start@rose_bot {FIRE}", f"/hapusdata {FIRE}", f"/bahasa {FIRE}", f"/keberatan {FIRE}", f"/hapus {FIRE}"],
)  # fmt: skip
async def test_danger_behind_a_command_is_a_report(town: Town, typed: str) -> None:
    ani = town.citizen()
    await ani.says(typed)
    await town.forward(seconds=61)
    assert town.group("damkar").hears("jl salak 5", loud=True)


async def test_words_behind_a_command_reach_the_open_ticket(town: Town) -> None:
    ani = await fire(town)
    for typed, told in (
        ("/status api makin besar ada anak di dalam", "ada anak di dalam"),
        ("/batal jangan, masih terbakar", "masih terbakar"),
        ("/hapus dia datang bawa pisau", "bawa pisau"),
    ):
        await ani.says(typed)
        assert town.group("ruang_kendali").hears(told), typed
    assert not (await town.ticket(ani.code)).cancel_requested
    assert "batal" not in ani.last.text.casefold()


async def test_a_command_alone_or_with_its_own_argument_is_carried_out(town: Town) -> None:
    ani = await fire(town)
    for typed, answer in (
        ("/status pak", ani.code),
        (f"/STATUS@sigap_lapor_bot {ani.code}", ani.code),
        ("/bahasa Inggris", "in English"),
        ("/bahasa bahasa indonesia", "bahasa Indonesia"),
        ("/start pak", "Ini layanan darurat"),
        ("/start@rose_bot", "Ini layanan darurat"),
        ("/batal", "Permintaan batal"),
    ):
        await ani.says(typed)
        assert answer in ani.last.text, (typed, ani.last.text)
    assert (await town.ticket(ani.code)).cancel_requested


async def test_an_edit_without_a_change_does_nothing(town: Town) -> None:
    """C31: reactions and previews come as edits, of open reports and of closed ones, of words and of captions."""
    ani = town.citizen()
    await ani.says("paman saya pingsan di kebun", message_id="m1")
    await ani.shares(PANORAMA)
    town.channels[ani.channel].files["photo-1"] = JPEG
    photo = Media("photo-1", "photo-1", "image/jpeg", len(JPEG))

    async def captioned(caption: str, *, edited: bool) -> None:
        await ani.does(Kind.PHOTO, media=photo, text=caption, message_id="m2", edited=edited)

    await captioned("ini orangnya", edited=False)
    budi = town.citizen()
    await budi.says("tante saya pingsan di dapur", message_id="m3")
    await budi.shares(KANDANG_LIMUN)
    psc = town.operator("psc119")
    for tap in ("Terima", "Selesai"):
        await psc.taps(tap, budi.code)
    await budi.press("Sudah")
    group = town.group("psc119")
    heard, read = [m.text for m in group.messages], [*ani.texts, *budi.texts]
    for _ in range(2):
        await ani.says("paman saya pingsan di kebun", message_id="m1", edited=True)
        await captioned("ini orangnya", edited=True)
        await budi.says("tante saya pingsan di dapur", message_id="m3", edited=True)
    assert ([m.text for m in group.messages], [*ani.texts, *budi.texts]) == (heard, read)
    await captioned("ini orangnya, berdarah", edited=True)
    assert group.hears("ini orangnya, berdarah")
    assert len([m for m in group.messages if m.delivery.form is Form.PHOTO]) == 1
