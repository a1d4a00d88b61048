"""What operators write to a reporter: said at once, or kept until the one who hides writes, where ours would make a sound."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from domain.happenings import Asked
from domain.message import Channel, Outgoing, Priority, Template
from domain.report import Report
from domain.ticket import Ticket
from domain.ticket_state import Question, Unsent
from handlers.tickets.marks import as_read_by
from handlers.turn import Turn
from locales.text import text
from messages.quiet import hushed
from models import chats, reports
from models.chats import Chat

STATEMENT, QUESTION, CORRECTION = "warga-balasan", "warga-pertanyaan", "warga-ralat"


def next_number(ticket: Ticket) -> int:
    return ticket.state.asked + 1


def _reply_key(ticket: Ticket, group: int) -> str:
    """The name of an operator's words in the reporter's chat: the group is told where they do not arrive."""
    return f"reply:{group}:{ticket.id}:{next_number(ticket)}"


def say(turn: Turn, ticket: Ticket, written: Sequence[Unsent], told: Sequence[tuple[Report, Chat]]) -> str:
    """All of it as one message to each of these, named after the newest; answers its key."""
    key = _reply_key(ticket, written[-1].chat)
    for report, chat in told:
        turn.say(_message(turn, ticket, written, report, chat, key))
    changed = ticket.noting(asked=next_number(ticket))
    if questions := [one for one in written if one.key == QUESTION]:
        changed = changed.noting(answer="", question=_question(turn, ticket, questions[-1].agency, told, key))
    turn.change(changed)
    for one in written:
        turn.change(turn.ticket(ticket.id), turn.event(Asked(by=one.by, words=one.words), one.actor))
    return key


def _question(
    turn: Turn, ticket: Ticket, agency: str, told: Sequence[tuple[Report, Chat]], key: str
) -> Question:
    return Question(turn.now, agency, 0, tuple(r.id for r, _ in told), key)


def _message(
    turn: Turn, ticket: Ticket, written: Sequence[Unsent], report: Report, chat: Chat, key: str
) -> Outgoing:
    quiet = as_read_by(ticket, report).quiet
    language = chats.get_person(turn.tx, report.person_id).language
    said = [
        text(hushed(one.key) if quiet else one.key, language, kode=ticket.code, kata=one.words)
        for one in written
    ]
    return Outgoing(
        Channel(chat.channel),
        chat.id,
        text="\n".join(said),
        key=key,
        silent=quiet,
        priority=Priority.ANSWER,
        template=None if quiet else Template.QUESTION,
        ticket=ticket.id,
    )


def keep(turn: Turn, ticket: Ticket, written: Unsent) -> None:
    """It waits for them to write; what was changed, or written twice, waits once."""
    others = [one for one in ticket.state.unsent if not _same(one, written)]
    turn.change(ticket.noting(unsent=(*others, written)))


def _same(one: Unsent, other: Unsent) -> bool:
    return one.words == other.words or (
        bool(one.message) and (one.chat, one.message) == (other.chat, other.message)
    )


def let_go(
    turn: Turn, ticket: Ticket, written: Sequence[Unsent], numbers: Collection[int] | None = None
) -> None:
    """It waits no longer; `numbers`: for the reporters of these reports alone."""
    left = []
    for one in ticket.state.unsent:
        others = tuple(n for n in one.reports if numbers is not None and n not in numbers)
        if one not in written:
            left.append(one)
        elif others:
            left.append(replace(one, reports=others))
    turn.change(ticket.noting(unsent=tuple(left)))


def answer_with_what_waits(turn: Turn, chat: Chat, own: Collection[Report]) -> None:
    """Somebody has written: what waits for that goes with our answer. `own`: the reports told there. Nothing goes to a chat that
    was emptied just now."""
    for told in own:
        seen = turn.peek(told.ticket_id) if told.ticket_id is not None else None
        if seen is None or not _waiting(seen, told.id):
            continue
        ticket, report = turn.ticket(seen.id), reports.get(turn.tx, told.id)
        waiting = _waiting(ticket, told.id)
        if waiting and ticket.open and not report.observed.cleared:
            let_go(turn, ticket, waiting, (told.id,))
            say(turn, turn.ticket(ticket.id), waiting, [(report, chat)])
            _tell_who_wrote(turn, ticket, waiting)


def _waiting(ticket: Ticket, report: int) -> list[Unsent]:
    return [one for one in ticket.state.unsent if report in one.reports]


def _tell_who_wrote(turn: Turn, ticket: Ticket, written: Sequence[Unsent]) -> None:
    for one in written:
        words = text("balasan-menyusul", kode=ticket.code, kata=one.words)
        turn.say(
            Outgoing(
                Channel.TELEGRAM_OPERATOR,
                one.chat,
                text=words,
                silent=True,
                protect=True,
                priority=Priority.ANSWER,
                ticket=ticket.id,
            )
        )
