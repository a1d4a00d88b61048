"""What operators write to somebody who hides on WhatsApp comes with our answer to her next message, and nothing before counts as
the answer to it."""

from __future__ import annotations

import pytest

from bot.channels.port import Unsure
from tests.town import CITIZEN, PANORAMA, Operator, Town
from tests.whatsapp.cloud import Phone, refused

CALLS = ("tolong, suami saya memukul saya", "dia mau perkosa saya, saya sembunyi")


async def hides(town: Town, phone: Phone, words: str = CALLS[0]) -> tuple[str, Operator]:
    await phone.says(words)
    await phone.shares(PANORAMA)
    [ticket] = await town.tickets()
    return ticket.code, town.operator("ruang_kendali")


def read_in(town: Town, agency: str) -> str:
    return "\n".join(m.text for m in town.group(agency).messages)


@pytest.mark.parametrize("call", CALLS)
async def test_a_question_goes_as_the_answer_to_what_she_writes_next(
    town: Town, rina: Phone, call: str
) -> None:
    code, room = await hides(town, rina, call)
    before = len(rina.messages)
    await room.taps("Tanya pelapor", code)
    await room.taps("Tulis sendiri", code)
    await room.types("Anda di kamar mana?", reply_to=town.group("ruang_kendali").last.message_id)
    assert len(rina.messages) == before
    assert "saat ia menulis" in town.group("ruang_kendali").last.text
    await rina.says("dia lagi di dapur")
    assert len(rina.messages) == before + 1, "one message for hers"
    assert "Anda di kamar mana?" in rina.last.words
    assert not rina.last.words.startswith(code)
    ticket = await town.ticket(code)
    assert ticket.state.answer == "", "she had not seen it"
    assert ticket.state.question is not None
    assert "dijawab" not in read_in(town, "ruang_kendali")
    assert "Terkirim ke pelapor" in read_in(town, "ruang_kendali")
    await rina.says("kamar belakang")
    ticket = await town.ticket(code)
    assert ticket.state.answer == "kamar belakang"
    assert ticket.state.question is None


async def test_all_that_waits_goes_in_one_message_and_once(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    before = len(rina.messages)
    await room.types(f"/balas {code} polisi lewat gang belakang")
    await town.operator("polisi").types(f"/balas {code} tetap di kamar")
    await room.types(f"/balas {code} polisi lewat gang belakang")
    assert len(rina.messages) == before
    await rina.says("iya cepat")
    assert len(rina.messages) == before + 1
    assert rina.last.words.count("gang belakang") == 1
    assert "tetap di kamar" in rina.last.words
    await rina.says("cepat pak")
    assert "tetap di kamar" not in rina.last.words


async def test_not_to_a_chat_that_is_being_emptied(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    await room.types(f"/balas {code} tetap di kamar")
    await rina.says("hapus")
    assert "tetap di kamar" not in rina.last.words
    await rina.says("dia pergi sebentar")
    assert "tetap di kamar" in rina.last.words


async def test_sent_by_a_press_it_does_not_come_again(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    await room.types(f"/balas {code} tetap di kamar")
    await room.taps("Tetap kirim")
    assert "tetap di kamar" in rina.last.words
    await rina.says("ya")
    assert "tetap di kamar" not in rina.last.words


async def test_after_the_end_nothing_comes(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    await room.types(f"/balas {code} tetap di kamar")
    await town.operator("polisi").taps("Terima", code)
    await town.operator("polisi").taps("Selesai", code)
    await rina.says("terima kasih")
    assert "tetap di kamar" not in rina.last.words


@pytest.mark.parametrize("phone", ["whatsapp", "telegram"])
async def test_words_before_the_question_has_come_are_no_answer_to_it(
    town: Town, rina: Phone, phone: str
) -> None:
    """The send failed, and waits."""
    who = rina if phone == "whatsapp" else town.citizen("Ani", CITIZEN)
    await who.says("rumah kebakaran, api besar")
    await who.shares(PANORAMA)
    [ticket] = await town.tickets()
    if phone == "telegram":
        town.channels[CITIZEN].fail(Unsure("500"), times=2)
    rina.cloud.refuses.extend(refused(131000, 500) for _ in range(2))
    damkar = town.operator("damkar")
    await damkar.taps("Tanya pelapor", ticket.code)
    await damkar.taps("Tulis sendiri", ticket.code)
    await damkar.types("Lantai berapa?", reply_to=town.group("damkar").last.message_id)
    assert (await town.ticket(ticket.code)).state.question is not None
    await who.says("iya cepat")
    waiting = await town.ticket(ticket.code)
    assert waiting.state.answer == ""
    assert waiting.state.question is not None
    rina.cloud.refuses.clear()
    await town.forward(minutes=2)
    await who.says("lantai dua")
    assert (await town.ticket(ticket.code)).state.answer == "lantai dua"
