"""O1, O5, O10: what operators write to a reporter, what counts as contact, and what did not arrive."""

from __future__ import annotations

import pytest

from domain.message import Kind, Media
from domain.status import Status
from tests.scenarios.stories import dead_rows, fire, north_of, tell
from tests.town import CITIZEN, PANORAMA, Town

LIFE = "suami saya pingsan tidak bangun"


@pytest.mark.parametrize("answer", ["iya pak", "cepat pak, tolong", "sudah tidak apa-apa"])
async def test_a_statement_and_any_word_back_dismiss_nothing(town: Town, answer: str) -> None:
    ani = await tell(town, LIFE)
    alone = town.operator("psc119")
    await alone.types(f"/balas {ani.code} petugas sedang di jalan ya bu")
    assert "💬 Petugas" in ani.last.text and "bertanya" not in ani.last.text
    await ani.says(answer)
    await alone.types(f"/palsu {ani.code} iseng")
    assert (await town.ticket(ani.code)).status is not Status.FALSE_REPORT


async def test_an_answer_to_a_question_is_contact(town: Town) -> None:
    ani = await tell(town, LIFE)
    alone = town.operator("psc119")
    await alone.types(f"/tanya {ani.code} masih bernapas?")
    assert "masih bernapas?" in town.group("psc119").last.text, "who asked reads what was sent"
    await alone.types(f"/palsu {ani.code} iseng")
    assert (await town.ticket(ani.code)).status is not Status.FALSE_REPORT
    await ani.says("maaf, cuma bercanda")
    await alone.types(f"/palsu {ani.code} iseng")
    assert (await town.ticket(ani.code)).status is Status.FALSE_REPORT


async def test_an_edit_without_a_change_does_nothing_and_a_changed_one_corrects(any_town: Town) -> None:
    town = any_town
    ani = await tell(town, LIFE)
    crew, kendali = town.operator("psc119"), town.operator("ruang_kendali")
    room = town.group("ruang_kendali")
    for who, line in (
        (crew, f"/balas {ani.code} kami tiba 20.10"),
        (kendali, "/baru orang jatuh di jl merapi 3"),
    ):
        await who.types(line, message_id="70001")
    heard, cards = len(ani.messages), len(room.messages)
    await town.start_again()
    for _ in range(2):
        await crew.types(f"/balas {ani.code} kami tiba 20.10", message_id="70001", edited=True)
        await kendali.types("/baru orang jatuh di jl merapi 3", message_id="70001", edited=True)
    assert (len(ani.messages), len(room.messages)) == (heard, cards), "the same words again"
    await crew.types(f"/balas {ani.code} kami tiba 20.30", message_id="70001", edited=True)
    assert ani.last.text.startswith("✏️ Ralat") and "20.30" in ani.last.text
    await kendali.types("/baru orang jatuh dari atap di jl melati 4", message_id="70001", edited=True)
    assert len(await town.tickets()) == 2, "no second ticket of one call"
    assert any("(diubah)" in m.text and "atap" in m.text for m in room.messages)
    assert "melati" in room.card("26-0002").text.casefold()
    lines = len(town.group("psc119").messages)
    await crew.types("/antrean", message_id="1", edited=True)
    assert len(town.group("psc119").messages) == lines, "too old to be known"
    await crew.types("/antrean", message_id="80001", edited=True)
    assert len(town.group("psc119").messages) == lines + 1, "a line that became a command"


async def test_what_is_not_sent_is_not_called_sent(town: Town) -> None:
    ani = await tell(town, LIFE)
    crew, group = town.operator("psc119"), town.group("psc119")
    await ani.says("napasnya pelan")
    relayed = next(m for m in group.messages if "napasnya pelan" in m.text)
    before = len(ani.messages)
    picture = Media("f1", "f1", "image/jpeg", 10)
    await town.offer(crew.inbound(Kind.PHOTO, media=picture, text="begini", reply_to=relayed.message_id))
    await town.offer(crew.inbound(Kind.STICKER, reply_to=relayed.message_id))
    assert len(ani.messages) == before and "Tidak dikirim" in group.last.text
    town.channels[CITIZEN].shut(ani.chat)
    await crew.types("kami datang", reply_to=relayed.message_id)
    for _ in range(3):
        await town.forward(seconds=10)
    assert group.hears("tidak sampai", ani.code)
    await crew.types(f"/balas {ani.code} kami datang")
    assert "Tidak dikirim" in group.last.text and len(ani.messages) == before
    assert await dead_rows(town) == 0


@pytest.mark.parametrize("between", [" ", ", ", " dan "])
async def test_words_for_two_reports_go_to_neither_and_say_so(any_town: Town, between: str) -> None:
    town = any_town
    ani, budi = await fire(town), await fire(town, north_of(PANORAMA, 2500))
    codes = f"{ani.code}{between}{budi.code}"
    heard = len(ani.messages), len(budi.messages)
    crew = town.operator("damkar")
    await crew.types(f"/balas {codes} petugas sedang di jalan")
    assert (len(ani.messages), len(budi.messages)) == heard
    refusal = town.group("damkar").last.text
    assert "Belum ada yang dikirim" in refusal and f"/balas {ani.code} " in refusal
    await crew.types(f"/tiket {codes}")
    assert f"sebut satu kode saja, misalnya /tiket {ani.code}" in town.group("damkar").last.text
