"""Whom of a ticket's reporters operators' words reach, and what they read of that: each once, in a chat where they may be
written to without being betrayed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from domain.addressees import Addressed
from domain.message import Channel
from domain.report import Report
from domain.ticket import Refused, Ticket
from handlers.keeping_quiet import betrayed_by_sound
from handlers.operator.desk import Desk
from handlers.tickets.marks import as_read_by
from handlers.tickets.witnesses import called, gone_to, numbers_of
from locales.text import text
from models import caller_pages, chats, reports
from models.chats import Chat

UNREACHABLE = {  # is it a chat that is shut? → who hides, whose number is known, whose is not
    True: ("tolak-pelapor-menutup-diam", "tolak-pelapor-menutup", "tolak-pelapor-menutup-tanpa-nomor"),
    False: ("tolak-tanya-telepon-diam", "tolak-tanya-telepon", "tolak-tanya-telepon-tanpa-nomor"),
}


@dataclass(frozen=True, slots=True)
class Reached:
    """Who is written to, with the chat; `left`: who else has reported and reads nothing of it; `shut`: who was meant and cannot
    be written to; `hidden`: whom it would betray by its sound; `paged`: whose page shows it."""

    told: tuple[tuple[Report, Chat], ...]
    left: tuple[Report, ...] = ()
    shut: tuple[Report, ...] = ()
    hidden: tuple[Report, ...] = ()
    paged: tuple[Report, ...] = ()


def reached(desk: Desk, ticket: Ticket, to: Addressed, authors: Collection[int] = ()) -> Reached:
    """`authors`: our numbers of the reports whose line is replied to. Raises Refused where nobody can be reached."""
    everybody = reports.of_ticket(desk.turn.tx, ticket.id)
    if not everybody:
        raise Refused("tolak-tanpa-pelapor")
    meant = _meant(desk, ticket, everybody, to, authors)
    found = {c.id: (r, c) for r in meant if (c := _chat_of(desk, r)) is not None}
    opened = [(r, c) for r, c in found.values() if not c.closed]
    paged = _with_a_page(desk, everybody, meant)
    if not opened and not paged:
        raise _unreachable(desk, ticket, meant, in_chat=bool(found))
    on_page = {r.person_id for r in paged}
    hidden = tuple(r for r, c in opened if betrayed_by_sound(desk.turn, c.id) and r.person_id not in on_page)
    may = [(r, c) for r, c in opened if not betrayed_by_sound(desk.turn, c.id)]
    people = {r.person_id for r in (*(r for r, _ in opened), *paged)}
    asked = {r.person_id for r in meant}
    left = tuple(r for r in _once_each(everybody) if r.person_id not in asked)
    shut = tuple(r for r in _once_each(meant) if r.person_id not in people)
    return Reached(tuple(may), left, shut, hidden, paged)


def _with_a_page(desk: Desk, everybody: list[Report], meant: list[Report]) -> tuple[Report, ...]:
    """Whoever telephoned twice has one page."""
    people = {r.person_id for r in meant}
    own = [r for r in everybody if r.person_id in people]
    found = caller_pages.opened(desk.turn.tx, {r.id for r in own}, desk.turn.now)
    return tuple(r for r in own if r.id in found)


def _unreachable(desk: Desk, ticket: Ticket, meant: list[Report], *, in_chat: bool) -> Refused:
    """How they are reached all the same: nobody telephones who hides, and a page where there is one to be had."""
    quiet = any(as_read_by(ticket, r).quiet for r in meant)
    known = any(chats.get_person(desk.turn.tx, r.person_id).has_phone for r in meant)
    if not in_chat and all(_at_another_door(chats.get_chat(desk.turn.tx, r.chat_id)) for r in meant):
        return Refused("tolak-pelapor-pintu", kode=ticket.code)
    reason = UNREACHABLE[in_chat][0 if quiet else 1 if known else 2]
    page = text("tolak-tanya-halaman", kode=ticket.code) if desk.turn.services.page else ""
    return Refused(reason, kode=ticket.code, halaman=f" {page}" if page else "")


def _at_another_door(chat: Chat) -> bool:
    """Is it where others read along, or the operators' bot, which no answer comes to?"""
    return not chat.private or chat.channel == Channel.TELEGRAM_OPERATOR


def anybody_hears(desk: Desk, ticket: Ticket) -> bool:
    """Can any of its reporters be told something that they have not asked for?"""
    found = (_chat_of(desk, r) for r in reports.of_ticket(desk.turn.tx, ticket.id))
    return any(c is not None and not c.closed and not betrayed_by_sound(desk.turn, c.id) for c in found)


def these(desk: Desk, ticket: Ticket, numbers: Collection[int]) -> list[tuple[Report, Chat]]:
    """Of a ticket's reporters those of these reports, who can be written to. Raises Refused where none can."""
    told = [r for r in reports.of_ticket(desk.turn.tx, ticket.id) if r.id in numbers]
    found = [(r, c) for r in told if (c := _chat_of(desk, r)) is not None and not c.closed]
    if not found:
        raise _unreachable(desk, ticket, told, in_chat=True)
    return found


def said_to(desk: Desk, ticket: Ticket, whom: Reached) -> str:
    """Whom it reached, and whom not, where there are several: "Pelapor dan Saksi 4"."""
    return names_of(desk, ticket, (*(r for r, _ in whom.told), *whom.paged))


def beside(desk: Desk, ticket: Ticket, whom: Reached) -> str:
    """What the operator has to know of the others; "" where there is nothing."""
    lines = []
    if whom.shut:
        lines.append(text("balas-tidak-sampai", siapa=names_of(desk, ticket, whom.shut)))
    if whom.paged:
        lines.append(text("balas-di-halaman", siapa=names_of(desk, ticket, whom.paged)))
    if whom.hidden:
        lines.append(text("balas-berbunyi-lain", siapa=names_of(desk, ticket, whom.hidden)))
    if whom.left and not ticket.secret:
        names = names_of(desk, ticket, whom.left)
        lines.append(text("balas-yang-lain", siapa=names, kode=ticket.code))
    return "".join(f" {line}" for line in lines)


def _meant(
    desk: Desk, ticket: Ticket, everybody: list[Report], to: Addressed, authors: Collection[int]
) -> list[Report]:
    """Who is named; else whose line is replied to; else who reported first and who did last, of a secret ticket the first."""
    first = everybody[0].person_id
    if to.number:
        known = numbers_of(desk.turn, ticket.id, everybody)
        theirs = [r for r in everybody if known[r.person_id] == to.number]
        if not theirs:
            if gone := gone_to(desk.turn, ticket, to.number):
                raise Refused("tolak-balas-saksi-pindah", kode=ticket.code, nomor=to.number, ke=gone)
            names = names_of(desk, ticket, everybody)
            raise Refused("tolak-balas-saksi", kode=ticket.code, nomor=to.number, siapa=names)
        return theirs[-1:]
    if to.everybody:
        return [r for r in everybody if not ticket.secret or r.person_id == first]
    own = [r for r in everybody if r.id in authors]
    return own or (everybody[:1] if ticket.secret else [everybody[0], everybody[-1]])


def _once_each(told: Iterable[Report]) -> list[Report]:
    return list({r.person_id: r for r in reversed(list(told))}.values())[::-1]


def names_of(desk: Desk, ticket: Ticket, told: Iterable[Report]) -> str:
    known = numbers_of(desk.turn, ticket.id)
    names = [called(number) for number in sorted({known[r.person_id] for r in told})]
    return text("nama-dan", awal=", ".join(names[:-1]), akhir=names[-1]) if len(names) > 1 else names[0]


def _chat_of(desk: Desk, report: Report) -> Chat | None:
    """Where a reporter can read, and nobody else: the own chat, or the one in which a caller has opened the link. Who wrote in a
    group, or to the operators' bot, has none there."""
    chat = chats.get_chat(desk.turn.tx, report.observed.linked or report.chat_id)
    if _at_another_door(chat):
        return chats.private_chat(desk.turn.tx, Channel.TELEGRAM_CITIZEN, report.person_id)
    return None if chat.channel == Channel.PHONE else chat
