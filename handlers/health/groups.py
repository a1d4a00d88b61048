"""Groups that cannot be written to, and can be again: who waits for them is told, and what waits there goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.assignment import Assignment, Stage
from domain.danger import Danger
from domain.errand import Failed, LostChat, Moved, OpenChat, ReachChat
from domain.message import Inbound, Kind, Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Ticket
from domain.timer import ReachDue, TimerKind
from handlers.causes import ErrandCause
from handlers.due_timer import DueTimer
from handlers.duty.roster import supervises, supervisors_reachable
from handlers.health.shown_again import catch_up, show_all
from handlers.identify import chat_lookup
from handlers.ladders.rungs import pass_over
from handlers.turn import OPERATOR, Turn, Work
from handlers.view import view_of
from locales.text import Markup, text
from messages.card import part_words
from models import backlog, bindings, chats, standing, ticket_lists
from models.chats import HELD, Chat
from models.erasure import ERASED
from models.timers import Timer

ASKED_EVERY = timedelta(minutes=1)
NEWS = timedelta(minutes=1)  # what the platform says of us later than that may be over by now
REMOVED, MUTE = "removed", "mute"  # known from the platform's own word, not from a refusal


def lost(turn: Turn, chat: Chat, why: str) -> None:
    """A bound group has just been closed: who can act is told at once, and its open tickets go to whoever is next. Whom ladders
    call in private is asked after as a group is."""
    if chat.private:
        if supervises(turn, chat.id):
            turn.arm(_ask_timer(turn, chat))
        return
    if not chat.agency:
        return
    turn.arm(_ask_timer(turn, chat))
    if chat.drill or bindings.groups_of(turn.tx, chat.agency):
        return
    waiting = _waiting(turn, chat.agency)
    _tell_lost(turn, chat, why, waiting)
    for ticket, part in waiting:
        if part.stage is Stage.DISPATCHED:
            pass_over(turn, turn.ticket(ticket.id), part)


def given_away(turn: Turn, chat: Chat, to: str) -> None:
    """A bound group is another agency's from now on: who can act is told, and what only waited there goes to whoever is
    next."""
    words = text("grup-pindah", instansi=_name(turn, chat), ke=turn.city.agencies[to].short)
    waiting: list[tuple[Ticket, Assignment]] = []
    if not chat.drill and not bindings.groups_of(turn.tx, chat.agency):
        bindings.gave_away(turn.tx, chat.agency, turn.now)
        words += " " + text("grup-pindah-satunya", instansi=_name(turn, chat))
        waiting = _waiting(turn, chat.agency)
    if waiting:
        words += "\n" + text("grup-hilang-tiket", tiket=Markup(_listed(turn, waiting)))
    for told in {*_rooms(turn, chat), *supervisors_reachable(turn, chat.agency)}:
        turn.say(Outgoing(OPERATOR, told, text=words, priority=Priority.GRAVER))
    for ticket, part in waiting:
        if part.stage is Stage.DISPATCHED:
            pass_over(turn, turn.ticket(ticket.id), part)


def _waiting(turn: Turn, agency: str) -> list[tuple[Ticket, Assignment]]:
    found = ((t, t.part(agency)) for t in ticket_lists.open_tickets(turn.tx))
    return [(t, part) for t, part in found if part is not None and part.open]


def _tell_lost(turn: Turn, chat: Chat, why: str, waiting: list[tuple[Ticket, Assignment]]) -> None:
    words = text(
        "grup-ditahan" if why == HELD else "grup-hilang",
        instansi=_name(turn, chat),
        sebab=text(cause(why)),
    )
    if waiting:
        words += "\n" + text("grup-hilang-tiket", tiket=Markup(_listed(turn, waiting)))
    life = any(t.danger is Danger.LIFE for t, _ in waiting)
    _tell(turn, chat, words, Priority.LOUD if life else Priority.GRAVER, loud=True, key=_news_key(chat))


def _listed(turn: Turn, waiting: list[tuple[Ticket, Assignment]]) -> str:
    """ "26-0412 belum diterima, 26-0415 berangkat 20.47" """
    shown = []
    for ticket, part in waiting:
        words = part_words(view_of(turn, ticket, Work(ticket, ticket)), part)
        shown.append(text("grup-hilang-satu", kode=ticket.code, tahap=Markup(words)))
    return ", ".join(shown)


def _tell(turn: Turn, chat: Chat, words: str, priority: int, *, loud: bool, key: str = "") -> None:
    """In the control room; where that is the group which is lost, the supervisors in private. `key`: what still waits under it is
    not sent any more, what was sent stays."""
    rooms = _rooms(turn, chat)
    said = Outgoing(OPERATOR, 0, text=words, silent=not loud, protect=bool(rooms), priority=priority, key=key)
    for told in rooms or supervisors_reachable(turn, chat.agency):
        if key:
            standing.forget(turn.tx, told, key)
        turn.say(replace(said, chat=told, calms=not loud))


def _rooms(turn: Turn, chat: Chat) -> list[int]:
    """The control room's groups but this one."""
    return [g.id for g in bindings.groups_of(turn.tx, CONTROL_ROOM) if g.id != chat.id]


def _name(turn: Turn, chat: Chat) -> str:
    agency = turn.city.agencies.get(chat.agency)
    return agency.short if agency else chat.agency


def cause(why: str) -> str:
    """In a person's words what the platform said."""
    if why == REMOVED or "kicked" in why or "not a member" in why:
        return "grup-sebab-dikeluarkan"
    if why == HELD:
        return "grup-sebab-ditahan"
    if why == MUTE or "right" in why or "restricted" in why.lower() or "write" in why.lower():
        return "grup-sebab-bungkam"
    return "grup-sebab-ditolak"


def opened_again(turn: Turn, chat: Chat, lacks: str = "") -> None:
    """Whoever was closed can be written to: what was missed is shown, and danger to life rings there again. `lacks`: what we
    may not do there."""
    turn.change_chat(chat.id, closed="")
    turn.clear(_ask_key(chat))
    if chat.private:
        catch_up(turn, chat)
        return
    if not chat.agency:
        return
    show_all(turn, chat)
    if not chat.drill:
        words = text("grup-kembali", instansi=_name(turn, chat))
        words = f"{words} {lacks}" if lacks else words
        _tell(turn, chat, words, Priority.STATUS, loud=False, key=_news_key(chat))


def blind(turn: Turn, chat: Chat) -> str:
    """What we do not see in a group where we are no administrator."""
    return text("grup-bukan-administrator", instansi=_name(turn, chat))


def demoted(turn: Turn, chat: Chat) -> None:
    """We are in a bound group as anybody is: those who can change that read it there, and who can act beside them."""
    if not chat.agency or chat.drill:
        return
    words = blind(turn, chat)
    turn.say(Outgoing(OPERATOR, chat.id, text=words, silent=True, protect=True, priority=Priority.STATUS))
    _tell(turn, chat, words, Priority.STATUS, loud=False)


def heard_from(turn: Turn, inbound: Inbound, chat: Chat) -> Chat:
    """Whoever writes can be written to; of a bound group that is closed the platform is asked at once."""
    if not chat.closed or chat.closed == ERASED or inbound.kind in (Kind.MEMBER, Kind.MIGRATED):
        return chat
    if not chat.private:
        if chat.agency:
            turn.ask(ReachChat(chat.id))
        return chat
    opened_again(turn, chat)
    return chats.get_chat(turn.tx, chat.id)


def ask_again(turn: Turn, due: DueTimer) -> None:
    """A minute has passed: may we write to the group by now?"""
    chat = chats.get_chat(turn.tx, due.remembered(ReachDue).chat)
    if chat.closed and chat.closed != ERASED:
        turn.ask(ReachChat(chat.id))


def asked(turn: Turn, cause: ErrandCause) -> None:
    """The platform has said whether a closed chat can be written to, and where."""
    question, answer = cause.asked(ReachChat), cause.brought
    chat = chats.get_chat(turn.tx, question.chat)
    if isinstance(answer, Moved):
        _move(turn, chat, answer.to)
    refused = answer if isinstance(answer, Failed) else None
    if not chat.closed:
        if question.anew:
            _met_by_another(turn, chat, refused)
        elif question.said and refused is not None and refused.out:
            shut_out(turn, chat, question.said)
        return
    waits = chat.closed == HELD and backlog.has_unsent(turn.tx, chat.id)  # that it is taken opens the chat
    if refused is None and not waits:
        opened_again(turn, chat)
    else:
        turn.arm(_ask_timer(turn, chat))


def heard_shut_out(turn: Turn, inbound: Inbound, chat: Chat, why: str) -> None:
    """The platform says that we may not write to a group (any more). Where it said so a while ago, it is asked first."""
    if chat.agency and not chat.closed and turn.now - inbound.sent_at > NEWS:
        turn.ask(ReachChat(chat.id, said=why))
    else:
        shut_out(turn, chat, why)


def shut_out(turn: Turn, chat: Chat, why: str) -> None:
    turn.change_chat(chat.id, closed=why)
    if not chat.closed:
        lost(turn, chat, why)


def _met_by_another(turn: Turn, chat: Chat, refused: Failed | None) -> None:
    """Another bot serves the group from now on: it sends cards of its own, or is not in the group."""
    if refused is None or not refused.out:
        show_all(turn, chat)
        return
    why = refused.reason[:200]
    turn.change_chat(chat.id, closed=why)
    lost(turn, chats.get_chat(turn.tx, chat.id), why)


def migrated(turn: Turn, inbound: Inbound, chat: Chat) -> None:
    """The group says that it has become a supergroup: the same chat at a new address, once we have found it there."""
    turn.ask(ReachChat(chat.id, to=inbound.migrated_to))


def _move(turn: Turn, chat: Chat, to: str) -> None:
    address, lookup = turn.services.sealer.seal_text(to), chat_lookup(turn, chat.channel, to)
    turn.move_chat(chat, address, lookup)


def lost_for_good(turn: Turn, cause: ErrandCause) -> None:
    """The third refusal in a row has closed a chat, or a danger to life has waited there too long."""
    chat = chats.get_chat(turn.tx, cause.asked(LostChat).chat)
    if chat.closed:
        lost(turn, chat, chat.closed)


def opened(turn: Turn, cause: ErrandCause) -> None:
    """A chat that counted as closed has taken a message."""
    chat = chats.get_chat(turn.tx, cause.asked(OpenChat).chat)
    if chat.closed and chat.closed != ERASED:
        opened_again(turn, chat)


def _news_key(chat: Chat) -> str:
    """Whether it can be written to: the newest word of it holds."""
    return f"reached:{chat.id}"


def _ask_key(chat: Chat) -> str:
    return f"reach:{chat.id}"


def _ask_timer(turn: Turn, chat: Chat) -> Timer:
    return Timer(_ask_key(chat), TimerKind.REACH, turn.now + ASKED_EVERY, data=ReachDue(chat.id))
