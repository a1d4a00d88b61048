"""Our words make a sound on WhatsApp: to somebody who hides there an operator's go only when that is said twice."""

from __future__ import annotations

from tests.town import CITIZEN, PANORAMA, Operator, Town
from tests.whatsapp.cloud import Phone


async def hides(town: Town, phone: Phone) -> tuple[str, Operator]:
    await phone.says("tolong, suami saya memukul saya")
    await phone.shares(PANORAMA)
    [ticket] = await town.tickets()
    return ticket.code, town.operator("ruang_kendali")


async def test_a_typed_answer_is_sent_when_it_is_pressed(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    before = len(rina.messages)
    await room.types(f"/balas {code} di rumah sebelah mana?")
    assert len(rina.messages) == before
    asked = town.group("ruang_kendali").last.text
    assert "BERBUNYI" in asked
    assert "Belum dikirim" in asked
    assert "dikirim." not in asked.replace("Belum dikirim", "")
    await room.taps("Tetap kirim")
    assert len(rina.messages) == before + 1
    assert "di rumah sebelah mana?" in rina.last.words
    await room.taps("Tetap kirim")
    assert len(rina.messages) == before + 1, "once"


async def test_the_usual_question_is_asked_twice(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    before = len(rina.messages)
    await room.taps("Tanya pelapor", code)
    question = town.app.city.categories["kekerasan"].question
    toast = await room.taps(" ".join(question.split()[:2]).strip("?,."), code)
    assert "BERBUNYI" in toast
    assert len(rina.messages) == before
    ticket = await town.ticket(code)
    assert ticket.state.question is None, "nobody waits for an answer to what was not asked"
    await room.taps("Tetap kirim", code)
    assert len(rina.messages) == before + 1
    assert (await town.ticket(code)).state.question is not None


async def test_so_is_ones_own_question(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    before = len(rina.messages)
    await room.taps("Tanya pelapor", code)
    await room.taps("Tulis sendiri", code)
    prompt = town.group("ruang_kendali").last
    await room.types("bisa keluar lewat belakang?", reply_to=prompt.message_id)
    assert len(rina.messages) == before
    await room.taps("Tetap kirim")
    assert "bisa keluar lewat belakang?" in rina.last.words
    assert (await town.ticket(code)).state.question is not None


async def test_after_five_minutes_it_has_to_be_written_again(town: Town, rina: Phone) -> None:
    code, room = await hides(town, rina)
    await room.types(f"/balas {code} sudah aman?")
    before = len(rina.messages)
    await town.forward(minutes=6)
    assert "Tulis lagi" in await room.taps("Tetap kirim")
    assert len(rina.messages) == before


async def test_who_does_not_hide_is_answered_at_once(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    await town.operator("ruang_kendali").types(f"/balas {ticket.code} lantai berapa?")
    assert "lantai berapa?" in rina.last.words


async def test_where_we_can_be_silent_it_is_sent_at_once(town: Town, rina: Phone) -> None:
    ani = town.citizen("Ani", CITIZEN)
    await ani.says("tolong, suami saya memukul saya")
    await ani.shares(PANORAMA)
    [ticket] = await town.tickets()
    await town.operator("ruang_kendali").types(f"/balas {ticket.code} bisa keluar?")
    assert "bisa keluar?" in ani.last.text
    assert ani.last.delivery.silent


async def test_an_eta_that_nobody_hears_is_not_called_told(town: Town, rina: Phone) -> None:
    code, _ = await hides(town, rina)
    crew = town.operator(
        next(a.agency for a in (await town.ticket(code)).assignments if a.agency != "ruang_kendali")
    )
    await crew.taps("Terima", code)
    before = len(rina.messages)
    await crew.types(f"/eta {code} 10 menit")
    assert len(rina.messages) == before
    assert "tidak diberi tahu" in town.group(crew.agency).last.text


async def test_one_that_is_heard_is(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    [ticket] = await town.tickets()
    crew, before = town.operator("damkar"), len(rina.messages)
    await crew.taps("Terima", ticket.code)
    await crew.types(f"/eta {ticket.code} 10 menit")
    assert "Pelapor" in town.group("damkar").last.text
    assert "tidak diberi tahu" not in town.group("damkar").last.text
    assert len(rina.messages) > before
