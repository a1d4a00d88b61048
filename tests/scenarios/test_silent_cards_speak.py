"""What is written about a card that rings nobody stands on it, and its reporter reads no more than is so."""

from __future__ import annotations

import pytest

from bot.channels.pace import Pace
from bot.loops.limits import Limits
from domain.message import Channel, Form, Kind
from domain.ticket import CONTROL_ROOM
from tests.pacing import passes
from tests.scenarios.stories import JPEG, button, east_of, reporter_on, tell
from tests.town import CITIZEN, CODE, OPERATOR, PANORAMA, Town

SILENT = ("pohon miring ke rumah warga", "ada pohon tumbang menutup jalan")


@pytest.mark.parametrize("channel", [CITIZEN, Channel.WHATSAPP])
@pytest.mark.parametrize("words", SILENT)
async def test_later_words_stand_on_the_card_itself(any_town: Town, words: str, channel: Channel) -> None:
    ani = await reporter_on(any_town, channel)
    await ani.says(words)
    await ani.shares(PANORAMA)
    await ani.says("pagarnya hijau, rumah warga pak")
    card = any_town.group(CONTROL_ROOM).card(ani.code)
    assert card.delivery.silent and "Pelapor: “pagarnya hijau, rumah warga pak”" in card.text
    assert ani.hears("Ditambahkan pada laporan") and not ani.hears("Sudah di layar")
    await ani.says("dekat warung bu ida")
    assert "warung bu ida" in any_town.group(CONTROL_ROOM).card(ani.code).text


async def test_the_newest_three_and_of_a_called_ticket_none(town: Town) -> None:
    ani = await button(town, "Pohon tumbang")
    for word in ("nol", "satu", "dua", "tiga", "empat"):
        await ani.says(f"pagar nomor {word}")
    card = town.group(CONTROL_ROOM).card(ani.code)
    assert "nomor satu" not in card.text and all(w in card.text for w in ("dua", "tiga", "empat"))
    await town.operator(CONTROL_ROOM).taps("Teruskan ke DLH", ani.code)
    assert "nomor empat" not in town.group(CONTROL_ROOM).card(ani.code).text
    assert town.group("dlh").hears("nomor satu", "nomor empat")


async def test_in_a_full_room_a_look_brings_words_and_pictures(town: Town) -> None:
    ani = await tell(town, "pohon miring ke rumah warga")
    town.app.sender._limits[OPERATOR] = Limits(Pace(), town.clock.now)  # type: ignore[index]
    for n in range(14):
        await tell(town, "pohon tumbang menutup jalan", east_of(PANORAMA, 900 * (n + 1)))
    await ani.says("rumah warga pak, pagar hijau")
    await ani.sends(Kind.PHOTO, JPEG, mime="image/jpeg")
    assert ani.hears("📷 Foto ditambahkan pada laporan", ani.code) and not ani.hears("diteruskan ke petugas")
    room = town.group(CONTROL_ROOM)
    assert not room.hears("pagar hijau")
    await town.operator(CONTROL_ROOM).taps("Tinjau", ani.code)
    await passes(town, 30)
    assert "rumah warga pak, pagar hijau" in room.card(ani.code).text
    assert any(m.delivery.form is Form.PHOTO for m in room.messages), "the picture too"


async def test_nobody_is_said_to_look_before_somebody_does(any_town: Town) -> None:
    ani = await tell(any_town, "pohon miring ke rumah warga")
    assert "menunggu dilihat" in ani.receipt and "sedang diperiksa" not in ani.receipt
    await ani.says("/status")
    assert "menunggu dilihat" in ani.last.text and "diperiksa" not in ani.last.text
    await ani.says("kok lama")
    assert "menunggu dilihat sejak 20.44" in ani.last.text and "diperiksa" not in ani.last.text
    await any_town.operator(CONTROL_ROOM).taps("Tinjau", ani.code)
    await any_town.forward(seconds=5)
    assert "sedang diperiksa" in ani.receipt
    await ani.says("kok lama")
    assert "diperiksa ruang kendali sejak" in ani.last.text


async def test_whoever_waits_unseen_is_named_and_a_life_first(town: Town) -> None:
    waiting = [town.citizen() for _ in range(14)]
    for n, one in enumerate(waiting):
        await one.sends(Kind.PHOTO, JPEG, mime="image/jpeg", caption="ini fotonya pak")
        await one.shares(east_of(PANORAMA, 900 * (n + 1)))
    doubted = town.citizen()
    await doubted.says("apakah benar ada kebakaran di jl merapi?")
    await doubted.press("Tidak")
    await town.forward(minutes=16)
    (said,) = [m for m in town.group(CONTROL_ROOM).messages if "15 laporan kuning" in m.text]
    first, *others = said.text.split("\n")[1:]
    assert not said.delivery.silent and doubted.code in first
    assert {CODE.search(line)[0] for line in others} == {one.code for one in waiting}  # type: ignore[index]
