"""O1, O5, O10: what operators write to a reporter, what counts as contact, and what did not arrive."""

from __future__ import annotations

import pytest

from bot.channels.port import Unreachable
from domain.message import Kind, Media
from domain.ticket import Status
from tests.scenarios.stories import dead_rows, tell
from tests.town import CITIZEN, Town

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
    town.channels[CITIZEN].fail(Unreachable("Forbidden: bot was blocked by the user"), chat=ani.chat, times=9)
    town.channels[CITIZEN].shut(ani.chat)
    await crew.types("kami datang", reply_to=relayed.message_id)
    assert "tidak sampai" in group.last.text
    await crew.types(f"/balas {ani.code} kami datang")
    assert "Tidak dikirim" in group.last.text and len(ani.messages) == before
    assert await dead_rows(town) == 0
