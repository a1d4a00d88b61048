"""WhatsApp is switched off under open tickets: nobody else waits for what cannot go there, and nothing of it is lost."""

from __future__ import annotations

from typing import Any, cast

import pytest
from pydantic import SecretStr

from bot.commands.doctor import _held_on
from bot.loops.arrivals import Arrivals
from bot.loops.choice import Choice
from bot.platforms import whatsapp
from domain.message import Channel
from models.sending import OutboxRow
from tests.town import CITIZEN, PANORAMA, Town
from tests.whatsapp.cloud import Cloud, Phone, keeps, payload
from tests.whatsapp.facts import NUMBER

SIGN = "📵 Pelapor tak bisa dibalas di WhatsApp"


async def starts_without_whatsapp(town: Town, number: str = NUMBER) -> None:
    """The next start finds no token in the settings, and perhaps no number either."""
    given = town.app.settings.model_copy(update={"whatsapp_token": SecretStr(""), "whatsapp_number": number})
    town.channels[Channel.WHATSAPP] = cast(Any, whatsapp(given, town.app.services.sealer))
    await town.start_again()


async def fire_by(town: Town, phone: Phone) -> str:
    await phone.says("rumah kebakaran, api besar")
    await phone.shares(PANORAMA)
    return (await town.tickets())[0].code


@pytest.mark.parametrize("number", [NUMBER, ""], ids=["token gone", "number gone too"])
async def test_everybody_else_is_served(town: Town, cloud: Cloud, rina: Phone, number: str) -> None:
    code = await fire_by(town, rina)
    on = town.channels[Channel.WHATSAPP]
    await starts_without_whatsapp(town, number)
    await town.operator("damkar").taps("Terima", code)
    ani = town.citizen()
    await ani.says("bapak saya serangan jantung, tidak sadar")
    await ani.shares(PANORAMA)
    await town.forward(minutes=2)
    news = (await town.tickets())[-1].code
    assert town.group("psc119").hears(news, loud=True) and any(news in text for text in ani.texts)
    await town.app.database.write(Arrivals(town.app).look)
    await town.app.settle()
    assert SIGN in town.group("damkar").card(code).text
    assert await _held_on(town.app, Channel.WHATSAPP) > 0, "the doctor says so"
    before = len(rina.texts)
    town.channels[Channel.WHATSAPP] = on
    await town.start_again()
    await town.forward(minutes=1)
    assert len(rina.texts) > before, "what waited for her has come"


@pytest.mark.parametrize("number", [NUMBER, ""], ids=["token gone", "number gone too"])
async def test_what_had_come_in_is_still_a_report(town: Town, cloud: Cloud, rina: Phone, number: str) -> None:
    await keeps(
        town,
        payload([rina], [rina.message("text", {"body": "rumah kebakaran, api besar, jl salak 9 panorama"})]),
    )
    await starts_without_whatsapp(town, number)
    await town.forward(minutes=2)
    code = (await town.tickets())[0].code
    assert town.group("damkar").hears(code, loud=True)


@pytest.mark.faulty
async def test_a_row_that_cannot_be_chosen_holds_up_no_other(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    first: list[int] = []
    may_go = Choice._may_go

    def faulty(self: Choice, tx: Any, row: OutboxRow) -> Any:
        if row.message.channel is CITIZEN:
            first.append(row.chat_id)
            if row.chat_id == first[0]:
                raise KeyError("a fault of our own")
        return may_go(self, tx, row)

    monkeypatch.setattr(Choice, "_may_go", faulty)
    ani, tio = town.citizen(), town.citizen()
    await ani.says("rumah kebakaran, api besar")
    await ani.shares(PANORAMA)
    await tio.says("kecelakaan di simpang skip, dua orang luka parah")
    await tio.shares(PANORAMA)
    await town.forward(minutes=2)
    codes = [one.code for one in await town.tickets()]
    assert len(codes) == 2 and all(town.group("ruang_kendali").has_card(code) for code in codes)
    assert not ani.texts and any(codes[-1] in text for text in tio.texts)
