"""What operators write to a reporter: said at once, or kept until the one who hides writes, where ours would make a sound."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from domain.happenings import Asked
from domain.message import Channel, Outgoing, Priority, Template
from domain.report import Report
from domain.ticket import Ticket
from domain.to_reporters import PageLine, Question, Unsent
from handlers.tickets.marks import as_read_by
from handlers.turn import Turn
from locales.text import text
from messages.quiet import hushed
from models import chats
from models.chats import Chat

REPLY = "reply:"
STATEMENT, QUESTION, CORRECTION = "warga-balasan", "warga-pertanyaan", "warga-ralat"


def next_number(ticket: Ticket) -> int:
    return ticket.state.asked + 1


def _reply_key(ticket: Ticket, group: int) -> str:
    """The name of an operator's words in the reporter's chat: the group is told where they do not arrive."""
    return f"{REPLY}{group}:{ticket.id}:{next_number(ticket)}"


def written_in(key: str) -> int | None:
    """The chat where an operator wrote what has this name; None where the bot said it by itself."""
    return int(key.split(":")[1]) if key.startswith(REPLY) else None


def say(
    turn: Turn,
    ticket: Ticket,
    written: Sequence[Unsent],
    told: Sequence[tuple[Report, Chat]],
    paged: Sequence[Report] = (),
) -> str:
    """All of it as one message to each of these, named after the newest, and on the pages of those of `paged`; answers its key."""
    key = _reply_key(ticket, written[-1].chat)
    for report, chat in told:
        turn.say(_message(turn, ticket, written, report, chat, key))
    lines = [_line(ticket, one, report) for report in paged for one in written]
    changed = ticket.noting(asked=next_number(ticket), on_page=(*ticket.state.on_page, *lines))
    if questions := [one for one in written if one.key == QUESTION]:
        asked = (*(r.id for r, _ in told), *(r.id for r in paged))
        question = Question(turn.now, questions[-1].agency, 0, asked, key)
        changed = changed.noting(answer="", question=question)
    turn.change(changed)
    for one in written:
        wrote = Asked(by=one.by, words=one.words, question=one.key == QUESTION)
        turn.change(turn.ticket(ticket.id), turn.event(wrote, one.actor))
    return key


def _line(ticket: Ticket, written: Unsent, report: Report) -> PageLine:
    return PageLine(next_number(ticket), report.id, written.words, written.key, written.chat)


def sentence(turn: Turn, ticket: Ticket, report: Report, key: str, words: str) -> str:
    """As its reporter reads it."""
    language = chats.get_person(turn.tx, report.person_id).language
    shown = hushed(key) if as_read_by(ticket, report).quiet else key
    return text(shown, language, kode=ticket.code, kata=words)


def page_has_shown(turn: Turn, ticket: Ticket, report: int, up_to: int) -> None:
    """Who wrote it reads that the reporter's page shows it."""
    new = [one for one in ticket.state.on_page if _is_new(one, report, up_to)]
    lines = [replace(one, seen_at=turn.now) if one in new else one for one in ticket.state.on_page]
    if not new:
        return
    turn.change(ticket.noting(on_page=tuple(lines)))
    for one in new:
        tell(turn, ticket, one.chat, "balas-tampil", one.words)


def _is_new(line: PageLine, report: int, up_to: int) -> bool:
    return line.report == report and line.number <= up_to and line.seen_at is None


def _message(
    turn: Turn, ticket: Ticket, written: Sequence[Unsent], report: Report, chat: Chat, key: str
) -> Outgoing:
    quiet = as_read_by(ticket, report).quiet
    said = [sentence(turn, ticket, report, one.key, one.words) for one in written]
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
        ticket, report = turn.ticket(seen.id), turn.report(told.id)
        waiting = _waiting(ticket, told.id)
        if waiting and ticket.open and not report.observed.cleared:
            let_go(turn, ticket, waiting, (told.id,))
            say(turn, turn.ticket(ticket.id), waiting, [(report, chat)])
            _tell_who_wrote(turn, ticket, waiting)


def _waiting(ticket: Ticket, report: int) -> list[Unsent]:
    return [one for one in ticket.state.unsent if report in one.reports]


def _tell_who_wrote(turn: Turn, ticket: Ticket, written: Sequence[Unsent]) -> None:
    for one in written:
        tell(turn, ticket, one.chat, "balasan-menyusul", one.words)


def tell(turn: Turn, ticket: Ticket, chat: int, key: str, words: str = "") -> None:
    """A line where it was written."""
    turn.say(
        Outgoing(
            Channel(turn.channel(chat)),
            chat,
            text=text(key, kode=ticket.code, kata=words),
            silent=True,
            protect=True,
            priority=Priority.ANSWER,
            ticket=ticket.id,
        )
    )
