"""📞 Nomor: to whoever holds the ticket, alone, and logged."""

from __future__ import annotations

from dataclasses import dataclass

from domain.assignment import Stage
from domain.happenings import NumberRead
from domain.kept_numbers import BETWEEN, others, own
from domain.message import Channel, Outgoing, Priority
from domain.phones import spoken_number
from domain.rights import Role
from domain.ticket import Refused
from handlers.operator.desk import Desk
from handlers.tickets.witnesses import called, numbers_of
from locales.text import text
from models import accesses, chats, reports


def number(desk: Desk) -> None:
    desk.may("number")
    ticket = desk.ticket
    if ticket.quiet:
        desk.surely()
    holders = {a.holder for a in ticket.assignments} | {ticket.looked_by}
    if desk.role is Role.PART and desk.actor not in holders:
        part = desk.part()
        if part.stage is not Stage.DISPATCHED and part.holder_label:
            raise Refused("tolak-nomor-orang-lain", pemegang=part.holder_label)
        raise Refused("tolak-nomor-pemegang")
    found = _numbers(desk)
    if not found:
        raise Refused("tolak-tanpa-nomor")
    reached = [one.shown for one in found if one.shown]
    words = text("nomor-pelapor", kode=ticket.code, nomor=reached[0]) if reached else ""
    for witness in reached[1:]:
        words += "\n" + text("nomor-saksi", nomor=witness)
    words = "\n".join(filter(None, (words, *(one.of_others for one in found))))
    words = "\n".join(filter(None, (_warning(desk, found), words)))
    _give(desk, words)
    for one in found:
        accesses.record(
            desk.turn.tx,
            accesses.Purpose.NUMBER,
            desk.turn.now,
            label=desk.label,
            reader=desk.actor,
            subject=one.person,
            ticket=ticket.id,
        )
    shown = tuple(sorted({*ticket.state.number_shown, desk.actor}))
    event = desk.turn.event(NumberRead(by=desk.label), desk.actor)
    desk.turn.change(ticket.noting(number_shown=shown), event)


def _warning(desk: Desk, found: list[Known]) -> str:
    """Whom of these nobody may phone."""
    if desk.ticket.secret:
        return text("kartu-bersembunyi")
    told = reports.of_ticket(desk.turn.tx, desk.ticket.id) if desk.ticket.hiding else []
    hidden = {r.person_id for r in told if r.observed.hiding}
    known = numbers_of(desk.turn, desk.ticket.id, told)
    names = [called(known[person]) for person in sorted(hidden, key=known.__getitem__)]
    if not names:
        return ""
    if hidden.issuperset(one.person for one in found):
        return text("kartu-bersembunyi")
    return text("kartu-bersembunyi-siapa", siapa=", ".join(names).upper())


def _give(desk: Desk, words: str) -> None:
    """Into the private chat, where it can be tapped; a press is answered by a pop-up as well."""
    private = desk.private_chat()
    if private is None:
        if desk.inbound.press is None:
            raise Refused("tolak-chat-pribadi")
        desk.pop_up(words)
        return
    if desk.inbound.press is not None:
        desk.turn.toast(desk.inbound.press.id, words, alert=True)
    desk.turn.say(
        Outgoing(
            Channel(private.channel),
            private.id,
            text=words,
            silent=True,
            protect=True,
            priority=Priority.ANSWER,
        )
    )
    if desk.inbound.press is None and not desk.chat.private:
        desk.say(text("nomor-di-pribadi"))


@dataclass(frozen=True, slots=True)
class Known:
    """How a reporter can be called back."""

    person: int
    shown: str  # "" where he told only somebody else's
    of_others: str = ""


MOST = 2  # people in one pop-up


def _numbers(desk: Desk) -> list[Known]:
    """Of the reporters whose number is known, the first ones; what was only typed is said to be so."""
    found = []
    for person in dict.fromkeys(r.person_id for r in reports.of_ticket(desk.turn.tx, desk.ticket.id)):
        sealed = chats.sealed_phone(desk.turn.tx, person)
        if sealed is not None:
            line = desk.turn.services.sealer.open_text(sealed)
            number = spoken_number(BETWEEN.join(own(line)))
            typed = not chats.get_person(desk.turn.tx, person).phone_own and not _telephoned(desk, person)
            shown = text("nomor-ditulis", nomor=number) if typed and number else number
            told = others(line)
            theirs = text("nomor-orang-lain-ditulis", nomor=spoken_number(BETWEEN.join(told))) if told else ""
            found.append(Known(person, shown, theirs))
    return found[:MOST]


def _telephoned(desk: Desk, person: int) -> bool:
    """Is it the number that somebody telephoned from?"""
    return chats.private_chat(desk.turn.tx, Channel.PHONE, person) is not None
