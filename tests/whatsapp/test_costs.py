"""What WhatsApp costs is counted once, known in time, and never a reason to be silent in danger."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.board.content import content
from bot.commands.cost import tell
from bot.keys import secret_keys
from bot.loops.costs import look
from bot.open_database import open_database
from cities.profile import City
from models import costs, notes
from models.costs import Count, is_spent, of_month
from tests.founding import settings_of
from tests.scenarios.stories import finish
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Json, Phone, Sent, payload, pushes, status

MONTH = "2026-11"


def priced(sent: Sent, word: str, billable: bool) -> Json:
    pricing = {"billable": billable, "pricing_model": "PMP", "category": "service", "type": "regular"}
    return status(sent, word) | {"pricing": pricing}


async def counted(town: Town) -> list[Count]:
    return list(await town.read(lambda tx: of_month(tx, MONTH)))


async def test_each_message_is_counted_once(town: Town, rina: Phone) -> None:
    await rina.says("rumah kebakaran, api besar")
    await rina.shares(PANORAMA)
    first, last = rina.messages[0], rina.messages[-1]
    for _ in range(2):
        await pushes(
            town, payload([], [], [priced(first, "sent", True), priced(first, "delivered", True)] * 2)
        )
        await pushes(town, payload([], [], [priced(last, "read", False), priced(last, "delivered", False)]))
    assert await counted(town) == [Count("whatsapp", MONTH, 2, 1)]


def poor(city: City) -> City:
    """A message costs a dollar, and the city gives ten."""
    return replace(city, cost=replace(city.cost, whatsapp=1.0, month=10.0))


async def spend(town: Town, messages: int) -> None:
    def work(tx: Any) -> None:
        costs.add(tx, Count("whatsapp", MONTH, messages, messages))
        look(town.app, tx)

    await town.app.database.write(work)


async def notice(town: Town, key: str) -> str:
    return str(await town.read(lambda tx: notes.read(tx, f"notice:{key}:whatsapp:{MONTH}")))


@pytest.fixture
async def thrifty(town: Town, rina: Phone) -> Town:
    await town.start_again(poor)
    return town


async def test_the_administrator_hears_of_it_in_time(thrifty: Town) -> None:
    await spend(thrifty, 7)
    assert await notice(thrifty, "notis-biaya-hampir") == ""
    await spend(thrifty, 1)
    assert "80 %" in await notice(thrifty, "notis-biaya-hampir")
    await spend(thrifty, 2)
    assert "melewati" in await notice(thrifty, "notis-biaya-habis")


async def closes(town: Town, phone: Phone) -> list[str]:
    await phone.says("rumah kebakaran, api besar")
    await phone.shares(PANORAMA)
    await finish(town, town.operator("damkar"), (await town.tickets())[-1].code)
    before = len(phone.messages)
    await phone.press("Sudah")
    await town.forward(minutes=1)
    return phone.texts[before:]


async def test_only_thanks_are_left_out_when_it_is_spent(thrifty: Town, rina: Phone) -> None:
    assert await closes(thrifty, rina), "there is something left"
    await spend(thrifty, 11)
    told = len(rina.messages)
    assert await closes(thrifty, rina) == []
    assert len(rina.messages) > told + 2, "the receipt, the arrival and the question go as ever"
    await rina.says("terima kasih")
    assert await thrifty.read(lambda tx: is_spent(tx, "whatsapp", "2026-12")) is False, (
        "a month has a sum of its own"
    )


async def test_the_board_says_what_it_costs(thrifty: Town) -> None:
    await spend(thrifty, 3)
    shown = await thrifty.read(lambda tx: content(tx, thrifty.app.city, thrifty.clock.now()))
    assert "WhatsApp bulan ini: 3 pesan, USD 3,00 dari 10" in str(shown["today"])


def test_the_terminal_says_what_it_costs(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, f"sqlite:///{tmp_path / 'sigap.db'}")
    database = open_database(settings)
    secret_keys(settings)
    database.now(lambda tx: costs.add(tx, Count("whatsapp", MONTH, 1300, 300)))
    database.close()
    assert tell(settings, "2020-01") == ["2020-01: belum ada pesan yang dihitung."]
    [line] = tell(settings, MONTH)
    assert line == (
        "2026-11 WhatsApp: 1300 pesan sampai, 300 berbayar, USD 7,50. Batas kota USD 60,00: terpakai 12 %."
    )
