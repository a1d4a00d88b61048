"""What happens when a timer comes due."""

from __future__ import annotations

from domain.conversation import Conversation, Draft
from domain.danger import Danger
from domain.deadline import rings_at
from domain.happenings import Graver, LookEnded, Waited
from domain.message import Channel, Inbound, Kind, Outgoing, Priority
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from domain.ticket_state import Decision
from domain.timer import SanctionDue
from domain.undoing import unmarked
from escalation.arming import MENU_STAYS, unlooked_since
from escalation.decide import climb
from escalation.draft import at_a_glance, deadline_rules, has_substance
from escalation.ladders import course
from escalation.snapshot import AMBER, ladder_of
from handlers.citizen import check, kept_point, suspected
from handlers.citizen.place_prompt import AREA
from handlers.citizen.talk import Talk
from handlers.digest import unread
from handlers.drills import practice
from handlers.due_timer import DueTimer
from handlers.ladders import unseen
from handlers.ladders.alarm import sound
from handlers.ladders.reach import Reach, targets
from handlers.learning.nightly import nightly as every_night
from handlers.overviews.morning import morning as morning_report
from handlers.sanctions import proposals
from handlers.threads.telling import sounded, unsounded
from handlers.tickets import open_ticket
from handlers.tickets.ending import close as end_closed
from handlers.turn import Turn
from messages.quiet import hushed
from models import chats, conversations
from models.chats import Chat, Person

FORWARDED = "diteruskan-tanpa-lengkap"


def _forwarded(talk: Talk, code: str) -> None:
    silent = talk.conversation.hiding
    words = talk.text(hushed(FORWARDED) if silent else FORWARDED, kode=code)
    chat = talk.chat
    talk.turn.say(
        Outgoing(Channel(chat.channel), chat.id, text=words, silent=silent, priority=Priority.STATUS)
    )


def draft(turn: Turn, due: DueTimer) -> None:
    """An unfinished report: loud where danger was named, else a card, else the digest."""
    chat = chats.get_chat(turn.tx, due.chat)
    conversation = conversations.load(turn.tx, chat.id)
    begun = conversation.draft
    if begun is None or chat.person_id is None:
        return
    person = chats.get_person(turn.tx, chat.person_id)
    waits = conversation.asked.startswith(AREA)  # a tap still says which kelurahan
    conversation.draft, conversation.asked = None, conversation.asked if waits else ""
    if begun.drill and not _still_played(turn, begun.drill):
        pass  # the drill is over, and this was only played
    elif begun.danger is not Danger.NONE or has_substance(begun):
        begun.category = begun.category or next(iter(begun.guesses), "")
        opened = open_ticket.open_report(turn, chat, person, begun, due=_rings(turn, begun))
        conversation.active = opened.report
        if opened.ticket is not None and begun.danger is Danger.NONE:
            talk = _talk(turn, chat, person, conversation)
            conversation.hiding = conversation.hiding or bool(talk.quiet_reports())
            if not talk.able.billed:  # else the receipt alone says it
                _forwarded(talk, turn.ticket(opened.ticket).code)
        check.ask(_talk(turn, chat, person, conversation), begun)
    else:
        number = open_ticket.to_digest(turn, chat, person, begun)
        kept_point.keep(conversation, begun)
        conversation.unfinished = number or None
        if at_a_glance(begun) and number:
            unread.show(turn, number)
    conversations.save(turn.tx, chat.id, conversation, turn.now)


def _rings(turn: Turn, begun: Draft) -> bool:
    """Has the one deadline come? A draft may also end before it, so that operators can look at it in time."""
    clock = rings_at(begun.deadline, deadline_rules(turn.city.verification))
    return begun.danger is not Danger.NONE and (clock is None or clock <= turn.now)


def _still_played(turn: Turn, number: int) -> bool:
    running = practice.current(turn)
    return running is not None and running.number == number


def drill(turn: Turn, due: DueTimer) -> None:
    """A drill that nobody has ended."""
    practice.end_now(turn, None)


def morning(turn: Turn, due: DueTimer) -> None:
    """Once a day, for those who begin to work."""
    morning_report(turn)


def suspect(turn: Turn, due: DueTimer) -> None:
    """A minute of silence after "another event?": it is what is most likely."""
    chat = chats.get_chat(turn.tx, due.chat)
    if chat.person_id is None:
        return
    conversation = conversations.load(turn.tx, chat.id)
    person = chats.get_person(turn.tx, chat.person_id)
    suspected.unanswered(_talk(turn, chat, person, conversation))
    conversations.save(turn.tx, chat.id, conversation, turn.now)


def _talk(turn: Turn, chat: Chat, person: Person, conversation: Conversation) -> Talk:
    """A turn to speak in which the reporter said nothing."""
    quiet = Inbound(Channel(chat.channel), Kind.TEXT, chat="", person="", sent_at=turn.now)
    return Talk(turn, quiet, chat, person, conversation)


def loud(turn: Turn, due: DueTimer) -> None:
    """The one deadline: nobody has decided, so it rings."""
    ticket = turn.ticket(due.ticket)
    if ticket.status is not Status.RECEIVED or ticket.loud_at is not None:
        return
    if ticket.look_used:
        ticket = turn.change(ticket, turn.event(LookEnded(by=ticket.looked_label)))
    sound(turn, ticket)


def graver(turn: Turn, due: DueTimer) -> None:
    """What was said within a minute of the last loud line rings now, once for all of it."""
    ticket = turn.ticket(due.ticket)
    turn.change(sounded(turn, ticket), turn.event(Graver(graver=tuple(unsounded(ticket)))))


def menu(turn: Turn, due: DueTimer) -> None:
    """Nobody has chosen: the card shows its own buttons again."""
    ticket = turn.ticket(due.ticket)
    opened = ticket.state.menus_at
    left = {
        group: shown
        for group, shown in ticket.state.menus.items()
        if group in opened and opened[group] + MENU_STAYS > turn.now
    }
    turn.change(ticket.noting(menus=left))


def glance(turn: Turn, due: DueTimer) -> None:
    """Nobody has looked at a silent card: the control room hears of all such cards together, then whoever the ladder names;
    the card itself never rings."""
    ticket = turn.ticket(due.ticket)
    if not ticket.unseen:
        return
    path, made = course(ladder_of(ticket, turn.city), AMBER), ticket.state.waited
    reach = Reach(turn, ticket, CONTROL_ROOM, AMBER)
    waited = turn.now - unlooked_since(ticket)
    found = climb(AMBER, path, made, max(made + 1, path.passed(waited)), reach)
    minutes = int(waited.total_seconds() // 60)
    called = targets(reach, found.rungs)
    unseen.tell(turn)
    events = []
    if made == 0 or "supervisor" in called:
        events = [turn.event(Waited(menit=minutes, targets=tuple(called)))]
    turn.change(ticket.noting(waited=found.count), *events)


def close(turn: Turn, due: DueTimer) -> None:
    """24 hours after "selesai" nobody has said otherwise."""
    ticket = turn.ticket(due.ticket)
    if ticket.status is Status.RESOLVED:
        end_closed(turn, ticket, None)


def undo(turn: Turn, due: DueTimer) -> None:
    """The half minute in which a decision can be taken back is over."""
    ticket = turn.ticket(due.ticket)
    over = [(by, mark) for by, mark in ticket.state.undo.items() if mark.until <= turn.now]
    for by, mark in over:
        ticket = turn.change(unmarked(ticket, by))
        if mark.what is Decision.FALSE and ticket.status is Status.FALSE_REPORT:
            proposals.propose(turn, ticket, mark.by)


def sanction(turn: Turn, due: DueTimer) -> None:
    """A proposal that nobody agreed to in time."""
    proposals.lapse(turn, due.remembered(SanctionDue).sanction)


def watch(turn: Turn, due: DueTimer) -> None:
    """Nothing else is due for an open ticket: it stays in sight."""
    ticket = turn.ticket(due.ticket)
    minutes = int((turn.now - unlooked_since(ticket)).total_seconds() // 60)
    watched = ticket.state.watched + 1
    turn.change(
        ticket.noting(watched=watched),
        turn.event(Waited(menit=minutes, open=True)),
    )


def nightly(turn: Turn, due: DueTimer) -> None:
    """What is done once a night."""
    every_night(turn)
