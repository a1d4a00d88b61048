"""What a fault of ours kept from being handled: a human reads the words all the same, and whoever wrote or pressed reads that it was
not done. It needs little of what may have failed, and ever less from one way of telling to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.contacts import APART, kept_apart
from domain.conversation import Draft
from domain.message import Button, Channel, Inbound, Kind, Outgoing, Priority
from domain.quoting import pieces
from domain.ticket import CONTROL_ROOM
from handlers.causes import Toast
from handlers.citizen.contacts import without_contacts
from handlers.citizen.talk import Talk
from handlers.identify import chat_of, opens_window, writer_of
from handlers.operator.plain import speaks_to_us
from handlers.tickets.open_ticket import to_digest
from handlers.turn import OPERATOR, Turn
from locales.text import Markup, text
from messages.places import link_to
from messages.speakers import LONGEST
from models import conversations, enrolments, outbox, reports, tickets
from models.chats import Chat, Person
from models.timers import TimerRow

TELLS = (
    Kind.TEXT,
    Kind.PHOTO,
    Kind.VIDEO,
    Kind.VOICE,
    Kind.DOCUMENT,
    Kind.STICKER,
    Kind.LOCATION,
    Kind.CONTACT,
    Kind.PRESS,
    Kind.UNREADABLE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a press is answered with, and our number of the report that waits in the digest; 0: none does."""

    toasts: tuple[Toast, ...] = ()
    report: int = 0


def is_told(inbound: Inbound | None) -> bool:
    """Does anybody wait for what comes of it? Neither where a platform speaks, nor for each step of a live location."""
    return inbound is not None and inbound.kind in TELLS and not inbound.moved


def goes_again(inbound: Inbound) -> bool:
    """Is it tried again at a start? What people told is, and what platforms say; not an order or a press, of which whoever gave
    it has read that it was not done."""
    return inbound.kind is not Kind.PRESS and (inbound.channel is not OPERATOR or not is_told(inbound))


def fully(turn: Turn, inbound: Inbound, *, loud: bool) -> Told:
    """In the control room, where it can be made a ticket; and to whoever did it."""
    person, chat = _who(turn, inbound)
    if inbound.channel is OPERATOR and _of_ours(turn, inbound, chat, person):
        return _order(turn, inbound, chat)
    told = without_contacts(turn, inbound, person)
    codes, hidden = _open_codes(turn, chat), conversations.glance(turn.tx, chat.id).hiding
    report = 0 if codes or inbound.kind is Kind.PRESS else _in_the_digest(turn, told, chat, person)
    _in_the_room(turn, told, codes=codes, hidden=hidden, report=report, loud=loud)
    _answer(turn, told, chat, person)
    return Told(_toasts(inbound, text("gagal-tombol", person.language)), report)


def plainly(turn: Turn, inbound: Inbound, *, loud: bool) -> Told:
    """Without the digest, and without what is known of whoever wrote."""
    person, chat = _who(turn, inbound)
    if inbound.channel is OPERATOR and _of_ours(turn, inbound, chat, person):
        return _order(turn, inbound, chat)
    _in_the_room(turn, inbound, loud=loud)
    _answer(turn, inbound, chat, person)
    return Told(_toasts(inbound, text("gagal-tombol", person.language)))


def barely(turn: Turn, inbound: Inbound, *, loud: bool) -> Told:
    """The words alone, to the control room."""
    if inbound.channel is not OPERATOR or inbound.private:
        _in_the_room(turn, inbound, loud=loud)
    return Told()


WAYS: tuple[Callable[..., Told], ...] = (fully, plainly, barely)


def late(turn: Turn, timer: TimerRow) -> None:
    """Something that was due could not be done: the control room looks itself."""
    ticket = tickets.find(turn.tx, timer.ticket_id) if timer.ticket_id is not None else None
    if ticket is not None:
        _to_the_room(turn, [text("gagal-tenggat-tiket", kode=ticket.code or "–")], loud=True)
    elif timer.chat_id is not None:
        draft = conversations.glance(turn.tx, timer.chat_id).draft
        if draft is not None and not draft.drill:
            said = Markup(text("kartu-kutipan", kata=_apart(draft.said)[:LONGEST]))
            _to_the_room(turn, [text("gagal-tenggat-draf", kata=said)], loud=True)
    say(turn)


def say(turn: Turn) -> None:
    """Into the outbox, as it stands: nothing else is asked."""
    outbox.say(turn.tx, turn.said, turn.now)


def _who(turn: Turn, inbound: Inbound) -> tuple[Person, Chat]:
    person = writer_of(turn, inbound, inbound.person or inbound.chat)
    chat = chat_of(turn, inbound, person)
    opens_window(turn, inbound, chat)
    turn.channels[chat.id] = chat.channel
    return person, chat


def _of_ours(turn: Turn, inbound: Inbound, chat: Chat, person: Person) -> bool:
    """In a group, or of somebody who works here; else it is somebody in need at the wrong door."""
    return not chat.private or bool(enrolments.enrolments_of(turn.tx, person.id))


def _order(turn: Turn, inbound: Inbound, chat: Chat) -> Told:
    """What people talk about in a group is no order."""
    if inbound.press is None and not chat.private and not speaks_to_us(inbound):
        return Told()
    words = text("gagal-perintah", kata=_quoted(inbound))
    line = Outgoing(
        OPERATOR, chat.id, text=words, reply_to=inbound.message_id, protect=True, priority=Priority.ANSWER
    )
    if inbound.press is not None:
        line = replace(line, reply_to="")
    turn.say(line)
    return Told(_toasts(inbound, text("gagal-tombol")))


def _toasts(inbound: Inbound, words: str) -> tuple[Toast, ...]:
    return (Toast(inbound.press.id, words, alert=True),) if inbound.press is not None else ()


def _open_codes(turn: Turn, chat: Chat) -> list[str]:
    """Of what this chat has told already."""
    told = [r.ticket_id for r in reports.of_chat(turn.tx, chat.id) if r.ticket_id is not None]
    found = (tickets.find(turn.tx, number) for number in dict.fromkeys(told))
    return [ticket.code for ticket in found if ticket is not None and ticket.open and ticket.code]


def _in_the_digest(turn: Turn, inbound: Inbound, chat: Chat, person: Person) -> int:
    if not chat.private:
        return 0
    draft = Draft(handle=turn.services.token(), first_at=inbound.sent_at, began_at=turn.now)
    draft.words = [inbound.text.strip()] if inbound.text.strip() else []
    if inbound.pin is not None and inbound.pin.on_earth:
        draft.lat, draft.lon = inbound.pin.lat, inbound.pin.lon
    return to_digest(turn, chat, person, draft)


def _answer(turn: Turn, inbound: Inbound, chat: Chat, person: Person) -> None:
    """Nothing can be said to a page; in the operators' bot and in groups nobody is known to hide."""
    if inbound.channel is Channel.PHONE:
        return
    talk = Talk(turn, inbound, chat, person, conversations.glance(turn.tx, chat.id))
    talk.answer("gagal-diproses", telepon=turn.city.emergency_phone)


def _in_the_room(
    turn: Turn,
    inbound: Inbound,
    *,
    codes: list[str] | None = None,
    hidden: bool = False,
    report: int = 0,
    loud: bool,
) -> None:
    said = [_quoted(replace(inbound, text=part)) for part in pieces(inbound.text.strip(), LONGEST)]
    origin = text(f"kanal-{inbound.channel}")
    if codes:
        origin = text("gagal-pelapor", dari=origin, kode=", ".join(codes))
    lines = [text("gagal-pesan", dari=origin, kata=words) for words in said or [_quoted(inbound)]]
    if hidden:
        lines[-1] = f"{lines[-1]}\n{text('kartu-bersembunyi')}"
    row = (Button(text("tombol-jadikan-tiket"), f"grup.digest_forward.{report}"),) if report else ()
    _to_the_room(turn, lines, row, loud=loud)


def _to_the_room(turn: Turn, lines: list[str], row: tuple[Button, ...] = (), *, loud: bool) -> None:
    """The first line rings; what can be done stands below the last."""
    for group in turn.groups():
        if turn.city.heir(group.agency) == CONTROL_ROOM and not group.drill and not group.closed:
            line = Outgoing(OPERATOR, group.id, silent=True, protect=True, priority=Priority.LOUD)
            told = [replace(line, text=words) for words in lines]
            told[0] = replace(told[0], silent=not loud)
            told[-1] = replace(told[-1], buttons=(row,) if row else ())
            turn.say(*told)


def _quoted(inbound: Inbound) -> Markup:
    """The words, and what came with them."""
    told = _apart(inbound.text.strip()) or (inbound.press.label if inbound.press is not None else "")
    words = [Markup(text("kartu-kutipan", kata=told[:LONGEST]))] if told else []
    if inbound.press is not None:
        words.insert(0, Markup(text("gagal-tekan")))
    elif inbound.kind is not Kind.TEXT:
        words.append(Markup(text(f"media-{inbound.kind}")))
    point = inbound.pin if inbound.pin is not None and inbound.pin.on_earth else None
    return Markup(" ".join(words) + (link_to(point.lat, point.lon) if point is not None else ""))


def _apart(words: str) -> str:
    """Without numbers and names of people: a group reads them."""
    return kept_apart(words).words.replace(APART, text("nomor-tersimpan"))
