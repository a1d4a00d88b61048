"""Whose page it is: the reporter's own, in the chat that it was asked for in; quiet from its first byte for who hides."""

from __future__ import annotations

import pytest

from bot.channels.fake_few import FewChannel
from domain.message import Channel
from tests.link.caller import LINK, Caller, Here, offered, reached
from tests.people import Person
from tests.town import PANORAMA, Town

BETRAYS = ("112", "polisi", "petugas", "laporan", "kekerasan", "darurat")


async def hidden(town: Town, words: str = "suami nyari saya bawa pisau, sembunyi di lemari") -> str:
    """Somebody who hides has told no place; answers the code."""
    ani = town.citizen()
    await ani.says(words)
    await town.forward(minutes=4)
    return (await town.tickets())[0].code


@pytest.mark.parametrize(
    "words",
    [
        "suami nyari saya bawa pisau, sembunyi di lemari",
        "kebakaran, kami terkurung, saya sembunyi di kamar mandi jangan telpon",
        "ada maling di rumah, ga bisa telepon",
    ],
)
async def test_the_page_of_who_hides_in_a_chat_betrays_nothing_from_its_first_byte(
    here: Here, words: str
) -> None:
    town, client = here
    code = await hidden(town, words)
    room = town.operator("ruang_kendali")
    await room.taps("Minta titik", code)
    caller = Caller(town, client, offered(town)[0])
    shown = await caller.looks()
    assert "<title>Cuaca</title>" in shown
    assert await caller.opens() == 200
    told = (await caller.state())[1]
    assert told["diam"] is True
    assert not [word for word in BETRAYS if word in str(told["baris"]).casefold()]
    await caller.writes("saya di lantai dua")
    told = (await caller.state())[1]
    assert not [word for word in BETRAYS if word in str(told["baris"]).casefold()]


async def test_her_first_words_there_are_her_own(here: Here) -> None:
    town, client = here
    code = await hidden(town)
    await town.operator("ruang_kendali").taps("Minta titik", code)
    caller = Caller(town, client, offered(town)[0])
    await caller.opens()
    await caller.writes("pagar hijau di lantai dua")
    await caller.shares(PANORAMA, 12)
    (ticket,) = await town.tickets()
    assert ticket.place.pinned
    told = [t for group in town.groups for t in town.group(group).texts]
    assert any("pagar hijau di lantai dua" in t for t in told)
    assert not any("Saksi 2" in t for t in told)
    assert "titik dari tautan, ± 12 m" in town.group("ruang_kendali").card(code).text


async def unplaced(town: Town, on: Channel = Channel.TELEGRAM_CITIZEN) -> tuple[Person, str]:
    ani = town.citizen(on=on)
    await ani.says("rumah kebakaran api besar")
    await town.forward(minutes=4)
    return ani, (await town.tickets())[0].code


async def test_the_page_is_sent_into_the_chat_and_leads_to_the_reporters_own_report(here: Here) -> None:
    town, client = here
    ani, code = await unplaced(town)
    await town.operator("ruang_kendali").taps("Minta titik", code)
    assert ani.hears("titik", "https://112.example.id/l/")
    assert town.group("ruang_kendali").hears(code, "dikirim ke chat pelapor")
    own = next(found for t in ani.texts if (found := LINK.search(t)))[1]
    caller = Caller(town, client, own)
    assert await caller.opens() == 200
    seen = len(ani.messages)
    await caller.writes("api dari dapur, ada nenek di dalam")
    await caller.shares(PANORAMA, 9)
    assert town.group("ruang_kendali").hears("api dari dapur")
    assert not town.group("ruang_kendali").hears("Saksi 2")
    assert (await town.ticket(code)).place.pinned
    assert len(ani.messages) >= seen


async def test_the_key_for_the_place_in_the_same_message_is_struck(here: Here) -> None:
    town, _ = here
    ani, code = await unplaced(town)
    await town.operator("ruang_kendali").taps("Minta titik", code)
    await ani.taps("Kirim lokasi", at=PANORAMA)
    assert (await town.ticket(code)).place.pinned


async def test_who_hides_is_asked_without_a_sound_and_without_an_address(here: Here) -> None:
    town, _ = here
    ani = town.citizen()
    await ani.says("suami nyari saya bawa pisau, sembunyi di lemari")
    await town.forward(minutes=4)
    code = (await town.tickets())[0].code
    seen = len(ani.messages)
    await town.operator("ruang_kendali").taps("Minta titik", code)
    new = ani.messages[seen:]
    assert new and all(m.delivery.silent for m in new)
    assert not any(word in m.text.casefold() for m in new for word in (*BETRAYS, "http"))
    assert town.group("ruang_kendali").hears(code, "tanpa bunyi")


@pytest.mark.parametrize("hides", [False, True])
async def test_where_our_messages_sound_who_hides_is_not_asked_and_the_room_reads_so(
    any_town: Town, *, hides: bool
) -> None:
    await any_town.takes_up(FewChannel(any_town.clock))
    async with reached(any_town) as client:
        words = "suami saya memukul saya, saya sembunyi" if hides else "rumah kebakaran api besar"
        ani = any_town.citizen(on=Channel.WHATSAPP)
        await ani.says(words)
        await any_town.forward(minutes=4)
        code = (await any_town.tickets())[0].code
        seen = len(ani.texts)
        await any_town.operator("ruang_kendali").taps("Minta titik", code)
        new = ani.texts[seen:]
        room = any_town.group("ruang_kendali")
        if hides:
            assert new == [] and room.hears(code, "tidak ada yang dikirim", "Jangan menelepon")
        else:
            assert any("112.example.id/l/" in t for t in new) and room.hears("dikirim ke chat pelapor")
        caller = Caller(any_town, client, offered(any_town)[0])
        assert await caller.opens() == 200
        await caller.writes("di dekat masjid")
        assert room.hears("di dekat masjid") and not room.hears("Saksi 2")
        await any_town.operator("ruang_kendali").types(f"/balas {code} tetap di situ")
        told = (await caller.state())[1]
        assert "tetap di situ" in str(told["pesan" if hides else "baris"])
        assert not (hides and any("tetap di situ" in t for t in ani.texts))


@pytest.mark.parametrize("hides", [False, True])
async def test_a_chat_that_is_shut_is_told_and_who_hides_is_not_phoned(here: Here, *, hides: bool) -> None:
    town, _ = here
    words = "suami saya memukul saya, saya sembunyi" if hides else "rumah kebakaran api besar"
    ani = town.citizen()
    await ani.says(words)
    await town.forward(minutes=4)
    code = (await town.tickets())[0].code
    town.channels[ani.channel].shut(ani.chat)
    room, group = town.operator("ruang_kendali"), town.group("ruang_kendali")
    seen = len(group.texts)
    await room.taps("Minta titik", code)
    for _ in range(3):
        await town.forward(seconds=10)
    assert any("tidak sampai" in t for t in group.texts[seen:])
    await room.taps("Minta titik", code)
    assert any("Chat pelapor tertutup" in t for t in group.texts[seen:])
    await room.types(f"/balas {code} kami datang")
    told = [t for t in group.texts[seen:] if "tidak sampai" in t or "menutup chat" in t]
    assert len(told) >= 2
    for line in told:
        assert ("JANGAN ditelepon" in line and "📞" not in line) if hides else "bersembunyi" not in line


@pytest.mark.parametrize(
    ("line", "hides"),
    [
        ("suami saya ngamuk bawa pisau, saya sembunyi di lemari, jl cendana 7 08127390001", True),
        ("kebakaran jl salak 5, api besar 08127390001", False),
    ],
)
async def test_the_operator_of_a_call_is_warned_before_a_link_goes_to_who_hides(
    here: Here, line: str, *, hides: bool
) -> None:
    """C13"""
    town, _ = here
    room = town.operator("ruang_kendali")
    await room.types(f"/baru {line}")
    group = town.group("ruang_kendali")
    code = (await town.tickets())[0].code
    for _ in range(2):
        told = next(t for t in reversed(group.texts) if LINK.search(t))
        assert ("jangan kirim SMS" in told) is hides and ("Salin dan kirim" in told) is not hides
        if "t.me/" in told:
            assert ("Chat hanya bila ia sendiri memintanya" in told) is hides
            assert ("Kirim ke penelepon" in told) is not hides
        await room.types(f"/tautan {code}")


async def test_a_caller_who_begins_to_hide_is_warned_of_in_the_next_answer(here: Here) -> None:
    town, _ = here
    room = town.operator("ruang_kendali")
    await room.types("/baru kebakaran jl salak 5, api besar 08127390001")
    code = (await town.tickets())[0].code
    await room.types(f"/baru {code} saya sembunyi di lemari, ada orang bawa parang, jangan ditelepon")
    told = next(t for t in reversed(town.group("ruang_kendali").texts) if LINK.search(t))
    assert "jangan kirim SMS" in told and "Salin dan kirim" not in told
