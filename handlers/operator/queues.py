"""What operators look up: the queue, the digest."""

from __future__ import annotations

from domain.ticket import CONTROL_ROOM, Refused
from handlers.digest.waiting import listed, summary
from handlers.operator.desk import Desk
from handlers.operator.enrol import admit_named
from handlers.operator.handing import deliver_all
from handlers.operator.readers import concerns
from handlers.tickets.promoting import promote
from locales.text import text
from messages.queue import by_urgency, in_pieces, line
from models import reports, ticket_lists


def queue(desk: Desk) -> None:
    """/antrian: what needs somebody now, most urgent first."""
    opened = ticket_lists.open_tickets(desk.turn.tx, drill=desk.chat.drill)
    mine = by_urgency(desk.turn.city, (t for t in opened if concerns(desk, t)), desk.agency)
    if not mine:
        desk.tell(text("antrian-kosong"))
        return
    city, now = desk.turn.city, desk.turn.now
    told = reports.counts(desk.turn.tx, [t.id for t in mine])
    lines = ((t, line(city, t, now, agency=desk.agency, told=told.get(t.id, 0))) for t in mine)
    first, *others = in_pieces(lines)
    desk.tell("\n".join([text("antrian-kepala", jumlah=len(mine)), first]))
    for piece in others:
        desk.say(piece)


def start(desk: Desk) -> None:
    """/start in a private chat: from now on the bot may write there."""
    if desk.chat.private:
        admit_named(desk)
        desk.tell(f"{text('petugas-mulai')}\n{text('pintu-id', id=desk.inbound.person)}")
        deliver_all(desk)


def digest(desk: Desk) -> None:
    """What waits in the digest, with one tap to clear all and one per report to forward it."""
    _control_only(desk)
    waiting = reports.digest(desk.turn.tx, most=200)
    if not waiting:
        desk.tell(text("rangkuman-kosong"))
        return
    lines, buttons = listed(waiting)
    desk.tell("")
    desk.say(f"{summary(desk.turn, waiting)}\n{lines}", buttons=buttons)


def clear_digest(desk: Desk) -> None:
    """One tap: a human has seen them all."""
    _control_only(desk)
    count = reports.clear_digest(desk.turn.tx, int(desk.argument) if desk.argument.isdigit() else 0)
    desk.turn.reports_changed()
    desk.tell(text("rangkuman-bersih", jumlah=count))


def forward_from_digest(desk: Desk) -> None:
    """One tap: this report becomes a card."""
    _control_only(desk)
    ticket = promote(desk.turn, int(desk.argument) if desk.argument.isdigit() else 0, desk.actor)
    if ticket is None:
        raise Refused("tolak-rangkuman-hilang")
    desk.tell(text("rangkuman-naik", kode=ticket.code))


def _control_only(desk: Desk) -> None:
    if desk.agency != CONTROL_ROOM:
        raise Refused("tolak-hak")
