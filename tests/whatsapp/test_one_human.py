"""Whoever writes on Telegram and on WhatsApp, with a number proved on both, is one person and confirms nobody."""

from __future__ import annotations

from handlers.tickets import judge
from handlers.turn import Turn
from models import chats, reports, ticket_lists
from models.db import Tx
from tests.town import PANORAMA, Town
from tests.whatsapp.cloud import Phone

RUBBISH = "sampah dibakar di lahan kosong"


async def known_as_good(town: Town) -> None:
    def work(tx: Tx) -> None:
        for number in range(1, 30):
            chats.change_person(tx, number, genuine=5)

    await town.app.database.write(work)


async def both_report(town: Town, rina: Phone, number: str) -> None:
    ani = town.citizen("Ani")
    await ani.says("halo")
    await ani.own_number(number)
    await ani.says(RUBBISH)
    await ani.shares(PANORAMA)
    await known_as_good(town)
    await town.forward(minutes=2)
    await rina.says(RUBBISH)
    await rina.shares((PANORAMA[0], PANORAMA[1] + 0.0002))


async def confirmed_by(town: Town) -> list[int]:
    """By how many others each report of the one ticket is confirmed."""

    def work(tx: Tx) -> list[int]:
        turn = Turn(town.app.services, tx, town.clock.now())
        [ticket] = ticket_lists.latest(tx, 10)
        told = judge.facts_of_ticket(turn, ticket, reports.some_of_ticket(tx, ticket.id, 10)).values()
        return [facts.corroborations + facts.corroborations_weak for facts in told]

    return list(await town.read(work))


async def test_one_human_confirms_nobody(town: Town, rina: Phone) -> None:
    await both_report(town, rina, f"+{rina.number}")
    assert await confirmed_by(town) == [0, 0]


async def test_two_humans_confirm_each_other(town: Town, rina: Phone) -> None:
    await both_report(town, rina, "+628127390000")
    assert await confirmed_by(town) == [1, 1]
