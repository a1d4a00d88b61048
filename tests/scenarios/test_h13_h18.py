"""Situations that must end well, H13 to H18."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.keys import KEY_BYTES
from bot.open_database import WrongKey
from bot.settings import WrongSettings
from domain.lane import Lane
from domain.message import Kind
from domain.status import Status
from tests.founding import found_town
from tests.scenarios.stories import digest, fire, quiet_card, tell
from tests.town import PANORAMA, SUMBER_JAYA, Town

ADDRESS = "jl merapi no 7"


async def test_h13_place_words_and_voice_reach_control_room_and_holder_alone(town: Town) -> None:
    victim = town.citizen()
    await victim.says("saya dipukul suami saya")
    await victim.shares(SUMBER_JAYA)
    code = victim.code
    await victim.sends(Kind.VOICE, b"OggS" + bytes(40), mime="audio/ogg")
    polisi, control = town.group("polisi"), town.group("ruang_kendali")
    holder, other = town.operator("polisi"), town.operator("polisi")
    for someone in (holder, other):
        await someone.types("/start", chat=someone.person, private=True)
    assert "Isinya di chat pribadi" in await holder.taps("Terima", code)
    await victim.says("dia di dapur bawa pisau")
    kelurahan = (await town.ticket(code)).place.kelurahan
    assert control.hears(code, "dipukul suami", "-3.89") and control.hears("di dapur")
    assert kelurahan in polisi.card(code).text
    assert not polisi.hears("dipukul suami") and not polisi.hears("-3.89") and not polisi.hears("di dapur")
    assert not [m for m in polisi.messages if m.delivery.pin or m.delivery.file]
    assert holder.private.hears(code, "dipukul suami", "-3.89") and holder.private.hears("di dapur")
    assert [m for m in holder.private.messages if m.delivery.file]
    assert all(m.delivery.protect for m in holder.private.messages if code in m.text)
    assert not other.private.hears(code)


async def test_h13_whoever_never_started_the_bot_is_told_how(town: Town) -> None:
    victim = await tell(town, "istri saya diperkosa", SUMBER_JAYA)
    holder = town.operator("polisi")
    assert "buka chat pribadi dengan bot ini, lalu tekan Mulai" in await holder.taps("Terima", victim.code)
    await holder.starts()
    assert holder.private.hears(victim.code, "diperkosa", "-3.89")


async def test_h13_lists_and_searches_say_no_more_than_the_card(town: Town) -> None:
    victim = town.citizen()
    await victim.says("suami saya memukul saya, ada pisau, " + ADDRESS)
    code = victim.code
    polisi = town.operator("polisi")
    await polisi.types("/antrian")
    await polisi.types(f"/tiket {code}")
    await polisi.types("/cari merapi")
    group = town.group("polisi")
    assert group.hears("1 tiket terbuka")
    assert not group.hears("jl merapi") and not group.hears("pisau")


async def test_h14_updates_a_day_old_do_not_ring_as_fresh(town: Town) -> None:
    ani = town.citizen()
    sent = town.clock.now()
    town.clock.forward(days=1)
    await ani.says("rumah kebakaran api besar", sent_at=sent)
    await ani.shares(PANORAMA, sent_at=sent)
    code = ani.code
    ticket = await town.ticket(code)
    assert ticket.lane is Lane.AMBER and ticket.status is Status.RECEIVED
    assert town.group("ruang_kendali").hears(code, "Terlambat dibaca")
    await town.forward(minutes=14)
    assert not [m for group in town.groups for m in town.group(group).loud]
    await town.forward(minutes=2)
    assert town.group("ruang_kendali").hears(code, "menunggu", loud=False)


async def test_h15_a_database_without_its_key_says_so_at_once(tmp_path: Path) -> None:
    """The key lies in the data folder (or the environment): a database restored elsewhere has none, or another one."""
    kept = f"sqlite:///{tmp_path / 'sigap.db'}"
    first = await found_town(tmp_path / "here", database=kept)
    await first.app.close()
    with pytest.raises(WrongSettings, match="SIGAP_KEY"):
        await found_town(tmp_path / "elsewhere", database=kept)
    assert not (tmp_path / "elsewhere" / "key").exists()
    with pytest.raises(WrongKey, match="SIGAP_KEY"):
        await found_town(tmp_path / "elsewhere", database=kept, SIGAP_KEY=bytes(KEY_BYTES).hex())


async def test_h16_p_a_sticker_and_a_voice_note_are_seen_by_a_human(town: Town) -> None:
    ani = town.citizen()
    await ani.says("p")
    await ani.does(Kind.STICKER)
    await ani.sends(Kind.VOICE, b"OggS" + bytes(40), mime="audio/ogg")
    await town.forward(minutes=3, seconds=1)
    (ticket,) = await town.tickets()
    assert ticket.lane is Lane.AMBER
    assert town.group("ruang_kendali").has_card(ticket.code)
    assert [m for m in town.group("ruang_kendali").messages if m.delivery.file]
    assert ticket.code in ani.texts[-1] or ticket.code in ani.receipt


@pytest.mark.parametrize("kind", [Kind.STICKER, Kind.OTHER])
async def test_h16_even_a_lone_sticker_stands_in_the_digest(town: Town, kind: Kind) -> None:
    ani = town.citizen()
    await ani.does(kind)
    await town.forward(minutes=16)
    assert len(await digest(town)) == 1


async def test_h16_a_lone_pin_is_seen_too(town: Town) -> None:
    ani = town.citizen()
    await ani.shares(PANORAMA)
    await town.forward(minutes=16)
    assert len(await digest(town)) + len(await town.tickets()) == 1


async def test_h17_one_operator_alone_cannot_dismiss_danger(town: Town) -> None:
    lazy = town.operator()
    codes = [(await fire(town, (-3.80 - step / 100, 102.28))).code for step in range(3)]
    for code in codes:
        await lazy.taps("Palsu", code)
        await lazy.taps("Tidak jelas")
        assert "orang kedua" in lazy.toast
        await lazy.types(f"/palsu {code} tidak jelas")
    for code in codes:
        assert (await town.ticket(code)).status is Status.DISPATCHED
    await town.forward(seconds=61)
    assert town.group("damkar").hears(codes[0], "</b> belum diterima", loud=True)


async def test_h17_without_danger_one_is_enough(town: Town) -> None:
    ani = await quiet_card(town)
    code = ani.code
    await town.operator("ruang_kendali").types(f"/palsu {code} tidak jelas")
    assert (await town.ticket(code)).status is Status.FALSE_REPORT


async def test_h18_a_figure_of_speech_wakes_nobody(town: Town) -> None:
    ani = town.citizen()
    await ani.says("hati saya kebakaran 🤣")
    assert ani.last.text.startswith("Kalau ini sungguhan")
    await town.forward(hours=1)
    assert not [m for group in town.groups for m in town.group(group).loud]
    assert not await town.tickets()
    assert len(await digest(town)) == 1


async def test_h18_a_bare_kebakaran_does(town: Town) -> None:
    ani = town.citizen()
    await ani.says("kebakaran")
    await town.forward(seconds=59)
    assert not [m for group in town.groups for m in town.group(group).loud]
    await town.forward(seconds=2)
    assert town.group("damkar").hears("KEBAKARAN", loud=True)
    assert town.group("ruang_kendali").hears("KEBAKARAN", loud=True)
