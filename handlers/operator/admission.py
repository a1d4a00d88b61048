"""Who may act here: the enrolment in this group, or the one by which somebody acts in his private chat."""

from __future__ import annotations

from dataclasses import replace

from domain.message import Standing
from domain.ticket import Refused
from handlers.duty.roster import role_of
from handlers.operator import enrol, gone
from handlers.operator.desk import Desk
from handlers.operator.places import place_in_private
from locales.text import text
from models import chats, tickets
from models.enrolments import Enrolment


def admit(desk: Desk, standing: Standing | None) -> None:
    """Raises Refused for anonymous administrators and for people who are no operators here."""
    if desk.inbound.anonymous or desk.person is None:
        raise Refused("tolak-anonim")
    if desk.chat.private:
        desk.enrolment = _in_private(desk, desk.person.id, standing)
    else:
        desk.enrolment = enrol.recognise(desk.turn, desk.inbound, desk.chat, desk.person, standing)
    if desk.enrolment is None:
        if desk.chat.private:
            raise Refused("tolak-belum-dikenal", telepon=desk.turn.city.emergency_phone)
        if desk.chat.agency and standing in enrol.NOT_SAID and desk.inbound.press is not None:
            raise Refused("tolak-belum-pasti", kode=_pressed_on(desk))
        raise Refused("tolak-bukan-petugas" if desk.chat.agency else "tolak-grup-belum-terdaftar")
    desk.enrolment = replace(desk.enrolment, role=role_of(desk.turn, desk.enrolment))


def _pressed_on(desk: Desk) -> str:
    """The code of the ticket whose key was pressed."""
    press = desk.inbound.press
    ticket = tickets.by_handle(desk.turn.tx, press.data.partition(".")[0]) if press is not None else None
    return ticket.code if ticket is not None else text("contoh-kode")


def _in_private(desk: Desk, person: int, standing: Standing | None) -> Enrolment | None:
    """Whoever is out of the group by the platform's own word acts for it no more."""
    place = place_in_private(desk.turn, person)
    if place is not None and standing is Standing.OUT:
        gone.leaves(desk.turn, chats.get_chat(desk.turn.tx, place.chat_id), person)
        return None
    return place
