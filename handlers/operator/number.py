"""📞 Nomor: to whoever holds the ticket, alone, and logged."""

from __future__ import annotations

from dataclasses import replace

from domain.events import Happened
from domain.message import Outgoing, Priority
from domain.rights import Role
from domain.ticket import Refused
from handlers.operator.desk import Desk
from handlers.turn import OPERATOR
from locales.text import text
from models import accesses, chats, reports


def number(desk: Desk) -> None:
    desk.may("number")
    ticket = desk.ticket
    holders = {a.holder for a in ticket.assignments} | {ticket.looked_by}
    if desk.role is Role.PART and desk.actor not in holders:
        raise Refused("tolak-nomor-pemegang")
    found = _phone(desk)
    if found is None:
        raise Refused("tolak-tanpa-nomor")
    whose, phone = found
    words = text("nomor-pelapor", kode=ticket.code, nomor=phone)
    if ticket.hiding or ticket.secret:
        words = f"{text('kartu-bersembunyi')}\n{words}"
    _give(desk, words)
    accesses.record(
        desk.turn.tx,
        accesses.Purpose.NUMBER,
        desk.turn.now,
        label=desk.label,
        reader=desk.actor,
        subject=whose,
        ticket=ticket.id,
    )
    event = desk.turn.event(Happened.NUMBER_READ, desk.actor, by=desk.label)
    desk.turn.change(replace(ticket, human_contact=True), event)


def _give(desk: Desk, words: str) -> None:
    """A pop-up after a press; typed, it is answered in the private chat only."""
    if desk.inbound.press is not None:
        desk.turn.toast(desk.inbound.press.id, words, alert=True)
        return
    private = chats.private_chat(desk.turn.tx, OPERATOR, desk.actor)
    if private is None:
        raise Refused("tolak-chat-pribadi")
    desk.turn.say(
        Outgoing(OPERATOR, private.id, text=words, silent=True, protect=True, priority=Priority.ANSWER)
    )
    if not desk.chat.private:
        desk.say(text("nomor-di-pribadi"))


def _phone(desk: Desk) -> tuple[int, str] | None:
    """(person, number) of the first reporter who has shared one."""
    for told in reports.of_ticket(desk.turn.tx, desk.ticket.id):
        sealed = chats.sealed_phone(desk.turn.tx, told.person_id)
        if sealed is not None:
            return told.person_id, desk.turn.office.sealer.open_text(sealed)
    return None
