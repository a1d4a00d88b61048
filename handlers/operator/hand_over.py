"""/serahterima: what the next shift must know, confirmed by name with one tap."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.message import Button, Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Refused, Ticket
from domain.timer import HandoverDue, TimerKind
from handlers.due_timer import DueTimer
from handlers.operator.desk import Desk
from handlers.tickets.seats import seat
from handlers.turn import OPERATOR, Turn
from locales.text import Markup, text
from messages.moments import hour
from messages.queue import by_urgency, in_pieces, line
from models import bindings, duty, reports, ticket_lists, tickets
from models.duty import Handover, Summary
from models.timers import Timer

REMIND = timedelta(minutes=10)
REMINDERS = 3  # the last one also goes to the control room
TIRED = 3  # calls of one condition after which a clock is told as tired


def command(desk: Desk) -> None:
    """`/serahterima`, and `/serahterima terima` instead of the button."""
    if desk.argument.strip().casefold() in ("terima", "saya terima"):
        latest = duty.latest_handover(desk.turn.tx, desk.agency)
        if latest is None:
            raise Refused("tolak-serah-tidak-ada")
        _take(desk, latest)
        return
    summary = _summary(desk)
    given = Handover(0, desk.agency, desk.chat.id, desk.actor, desk.label, desk.turn.now, summary)
    number = duty.give(desk.turn.tx, given)
    button = Button(text("tombol-saya-terima"), f"grup.handover_take.{number}")
    desk.say(_words(desk.turn, given), key=f"handover:{number}", buttons=((button,),))
    for piece in _pieces(desk.turn, given)[1:]:
        desk.say(piece)
    _arm(desk.turn, number, desk.chat.id, 0)


def press(desk: Desk) -> None:
    given = duty.handover(desk.turn.tx, int(desk.argument or 0))
    if given is None:
        raise Refused("tolak-serah-tidak-ada")
    _take(desk, given)


def _take(desk: Desk, given: Handover) -> None:
    """By somebody else than whoever gave it, once."""
    if given.taken_by is not None:
        raise Refused("tolak-serah-sudah", siapa=given.taken_label, jam=_clock(desk.turn, given.taken_at))
    if given.given_by == desk.actor:
        raise Refused("tolak-serah-sendiri")
    duty.take(desk.turn.tx, given.id, desk.actor, desk.label, desk.turn.now)
    desk.turn.clear(f"handover:{given.id}")
    confirmed = text("serah-diterima", siapa=desk.label, jam=_clock(desk.turn, desk.turn.now))
    words = f"{_words(desk.turn, given)}\n{confirmed}"
    desk.turn.say(
        Outgoing(
            OPERATOR,
            given.chat_id,
            text=words,
            key=f"handover:{given.id}",
            silent=True,
            priority=Priority.ANSWER,
        )
    )
    desk.done("selesai-serah", siapa=given.given_label)


def _summary(desk: Desk) -> Summary:
    """Codes and counts only: it is kept."""
    found = by_urgency(desk.turn.city, ticket_lists.open_tickets(desk.turn.tx), desk.agency)
    seated = [(t, seat(desk.turn.city, desk.agency, t)) for t in found]
    mine = [(t, agency) for t, agency in seated if _concerns(agency, t)]
    waiting = len(reports.digest(desk.turn.tx, most=200)) if desk.agency == CONTROL_ROOM else 0
    return {
        "open": [
            [t.code, desk.turn.city.categories[t.category].short, _state(t, agency)] for t, agency in mine
        ],
        "promises": [
            [t.code, promised.due.isoformat(), promised.by]
            for t, _ in mine
            if (promised := t.state.promise) is not None
        ],
        "tired": [t.code for t, agency in mine if _tired(t, agency)],
        "asked": [t.code for t, _ in mine if t.state.question is not None],
        "digest": waiting,
    }


def _concerns(agency: str, ticket: Ticket) -> bool:
    part = ticket.part(agency)
    return agency == CONTROL_ROOM or (part is not None and part.open)


def _state(ticket: Ticket, agency: str) -> str:
    part = ticket.part(agency)
    return str(part.stage) if part is not None and part.open else str(ticket.status)


def _tired(ticket: Ticket, agency: str) -> bool:
    """A clock that has called again and again, and still nobody has done the step."""
    parts = [a for a in ticket.assignments if a.open and agency in (a.agency, CONTROL_ROOM)]
    return any(calls >= TIRED for part in parts for calls in part.called.values())


def _words(turn: Turn, given: Handover) -> str:
    """ "Serah terima 20.00: 2 tiket terbuka (26-0412 petugas di lokasi; …), 1 janji telepon." """
    told, jam = given.summary, _clock(turn, given.given_at)
    lines = [text("serah-kepala", jam=jam, oleh=given.given_label, jumlah=len(told["open"]))]
    lines += _pieces(turn, given)[:1]
    for code, due, by in told["promises"]:
        lines.append(text("serah-janji", kode=code, jam=_clock(turn, datetime.fromisoformat(due)), oleh=by))
    for key, codes in (("serah-tired", told["tired"]), ("serah-asked", told["asked"])):
        if codes:
            lines.append(text(key, kode=Markup(", ".join(f"<b>{code}</b>" for code in codes))))
    if told["digest"]:
        lines.append(text("serah-rangkuman", jumlah=told["digest"]))
    return "\n".join(lines)


def _pieces(turn: Turn, given: Handover) -> list[str]:
    """A line for each ticket, as it stands now; in several messages where they are many."""
    found = [tickets.by_code(turn.tx, code) for code, _, _ in given.summary["open"]]
    now = [turn.peek(t.id) for t in found if t is not None]
    told = reports.counts(turn.tx, [t.id for t in now])
    return in_pieces(
        (t, line(turn.city, t, turn.now, agency=given.agency, told=told.get(t.id, 0))) for t in now
    )


def _clock(turn: Turn, moment: datetime | None) -> str:
    return hour(turn.city, moment) if moment else ""


def _arm(turn: Turn, number: int, chat: int, times: int) -> None:
    key, data = f"handover:{number}", HandoverDue(number, times)
    turn.arm(Timer(key, TimerKind.HANDOVER, turn.now + REMIND, chat_id=chat, data=data))


def remind(turn: Turn, due: DueTimer) -> None:
    """Nobody has confirmed it: the group hears it again, at last the control room too."""
    told = due.remembered(HandoverDue)
    given, times = duty.handover(turn.tx, told.handover), told.times + 1
    if given is None or given.taken_by is not None:
        return
    groups = {given.chat_id}
    if times >= REMINDERS:
        groups |= {g.id for g in bindings.groups_of(turn.tx, CONTROL_ROOM)}
    words = text(
        "serah-belum-diterima",
        instansi=turn.city.agencies[given.agency].short,
        jam=_clock(turn, given.given_at),
    )
    for chat in sorted(groups):
        key = f"handover:{given.id}" if chat == given.chat_id else ""
        turn.say(Outgoing(OPERATOR, chat, text=words, reply_key=key, priority=Priority.STATUS))
    if times < REMINDERS:
        _arm(turn, given.id, given.chat_id, times)
