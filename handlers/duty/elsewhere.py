"""Where the operators' platform takes nothing: who is on duty, and has opened a way on another one, is rung there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from domain.assignment import Assignment, Stage
from domain.message import Button, Channel, Outgoing, Priority
from domain.ticket import CONTROL_ROOM, Ticket, holding
from handlers.duty.roster import on_duty, people_of, supervisors
from handlers.services import PLATFORM
from handlers.turn import OPERATOR, Turn, Work
from handlers.view import story_of, view_of
from locales.text import Markup, text
from messages.card import card_text
from messages.card_reader import Reader
from messages.places import navigation_link
from messages.speakers import told_lines
from messages.thread import card_key, first_ring
from messages.view import View
from models import backlog, chats, enrolments, sent_messages, standing
from models.chats import Chat

STUCK = timedelta(seconds=30)  # a first card that waits so long, while nothing else is taken there
AND_MORE, NEWEST = 2, 3  # words after the first ones; so many lines of them
AGAIN, ROUNDS = timedelta(minutes=3), 12
FIRST, SOON = 3, timedelta(minutes=1)  # so many rounds come as soon as the ladder's calls, which nobody reads
SHIFT = timedelta(hours=12)  # as "saya jaga" says
TOLD = "kata"  # ends the name of what reporters say
CALLS = "alih:"  # begins the names of what rings there
PREFIX = "jaga"  # begins what such a button carries
STEPS = {
    Stage.DISPATCHED: ("acknowledge", "tombol-terima"),
    Stage.ACKNOWLEDGED: ("depart", "tombol-berangkat"),
    Stage.EN_ROUTE: ("arrive", "tombol-tiba"),
    Stage.ON_SCENE: ("resolve", "tombol-selesai"),
}


def other_channels(turn: Turn) -> list[Channel]:
    """Where people can be written to that have nothing to do with the operators' platform."""
    return [Channel(c) for c in turn.services.able if PLATFORM[c] != PLATFORM[OPERATOR]]


def ring(turn: Turn) -> None:
    """Every ticket whose first card is stuck, to whoever should take it; again while nobody does."""
    if not other_channels(turn):
        return
    for number, since in backlog.stuck(turn.tx, OPERATOR, turn.now - STUCK).items():
        ticket = turn.peek(number)
        if not ticket.open or ticket.drill:
            continue
        if agencies := _called(ticket):
            _ring(turn, ticket, agencies, since)
        _tell_more(turn, ticket, agencies)


def _called(ticket: Ticket) -> list[str]:
    """Whose turn it is; nobody's where somebody has it."""
    parts = [a for a in ticket.assignments if a.open]
    waiting = [a.agency for a in parts if a.stage is Stage.DISPATCHED]
    return [*dict.fromkeys((*waiting, CONTROL_ROOM))] if waiting or not parts else []


def _ring(turn: Turn, ticket: Ticket, agencies: list[str], since: datetime) -> None:
    key = _key(ticket, min(_round(turn.now - since), ROUNDS))
    view = view_of(turn, ticket, Work(ticket, ticket))
    own = _of_these(turn, agencies)
    deaf = [a for a in agencies if (a != CONTROL_ROOM or not own) and not _of_these(turn, [a])]
    busy = {c.id for person in holding(ticket) for c in ways_to(turn, person)}
    for chat, agency in _reached(turn, agencies).items():
        said = _unheard(view, chat, deaf) if chat.id in busy else _alarm(turn, view, chat, agency, key, deaf)
        if not standing.last_said(turn.tx, [(chat.id, said.key)]):
            turn.say(said)


def _unheard(view: View, chat: Chat, deaf: list[str]) -> Outgoing:
    """To whoever is at it already: whom it calls besides and nobody can ring there. Once."""
    ticket = view.ticket
    lines = [text("alih-tuli", instansi=view.city.agencies[a].short) for a in deaf]
    said = "\n".join([f"<b>{ticket.code}</b>", *lines])
    key = f"{CALLS}{ticket.id}:tuli:{'+'.join(deaf)}"
    return Outgoing(Channel(chat.channel), chat.id, text=said, key=key, priority=first_ring(view))


def _round(waited: timedelta) -> int:
    return min(int(waited / SOON), FIRST - 1 + int(waited / AGAIN))


def _tell_more(turn: Turn, ticket: Ticket, called: list[str]) -> None:
    """Whoever has taken it, and whoever is rung while nobody has, reads there what reporters go on saying: the newest of it, where
    it is new."""
    view = view_of(turn, ticket, Work(ticket, ticket))
    chats_of = {c for person in holding(ticket) for c in ways_to(turn, person)}
    chats_of |= {c for c, agency in _reached(turn, called).items() if Reader(view, agency).told_all}
    if not chats_of:
        return
    lines = story_of(turn, ticket, {r.report for r in view.reporters})
    if len(lines) < AND_MORE:
        return
    words = "\n".join(told_lines(view, lines[-NEWEST:]))
    for chat in chats_of:
        told = text("alih-kata", kode=ticket.code, baris=Markup(words))
        key = f"{CALLS}{ticket.id}:{TOLD}"
        turn.say(Outgoing(Channel(chat.channel), chat.id, text=told, key=key, priority=Priority.LIFE))


def _key(ticket: Ticket, number: int) -> str:
    return f"{CALLS}{ticket.id}:{number}"


def _reached(turn: Turn, agencies: list[str]) -> dict[Chat, str]:
    """Chat → for which agency: of these agencies' people, and where none of them can be reached, of whoever can; nobody where
    nobody is called."""
    return (_of_these(turn, agencies) or _of_any(turn, agencies)) if agencies else {}


def _of_these(turn: Turn, agencies: Iterable[str]) -> dict[Chat, str]:
    """People on duty, and where none of these can be reached, everybody."""
    agencies = list(agencies)
    present = {c: a for a in agencies for p in on_duty(turn, a) for c in ways_to(turn, p.person)}
    if present:
        return present
    return {c: a for a in agencies for e, _, _ in people_of(turn, a) for c in ways_to(turn, e.person_id)}


def _of_any(turn: Turn, agencies: list[str]) -> dict[Chat, str]:
    """Supervisors, who telephone whom it calls; where none can be reached, anybody of any agency."""
    known = [one for agency in agencies for one in supervisors(turn, agency)]
    for people in ([p for p, on in known if on], [p for p, _ in known]):
        if found := {c: _for_whom(turn, p) for p in dict.fromkeys(people) for c in ways_to(turn, p)}:
            return found
    return _of_these(turn, turn.city.agencies)


def _for_whom(turn: Turn, person: int) -> str:
    """The agency where somebody is enrolled; "" where he is in none."""
    return next((one.agency for one in enrolments.enrolments_of(turn.tx, person)), "")


def at_hand(turn: Turn, chat: Chat) -> list[Ticket]:
    """The tickets for which somebody was rung in this chat within his shift, and which are open; the newest last."""
    keys = sent_messages.said_since(turn.tx, chat.id, CALLS, turn.now - SHIFT)
    numbers = dict.fromkeys(number for key in keys if (number := ticket_of(key)) is not None)
    found = (turn.peek(number) for number in numbers)
    return [ticket for ticket in found if ticket.open and not ticket.drill]


def ticket_of(key: str) -> int | None:
    """Our number of the ticket of which such a message tells; None where it is another message."""
    begun, _, rest = key.partition(":")
    number = rest.partition(":")[0]
    return int(number) if f"{begun}:" == CALLS and number.isdigit() else None


def ways_to(turn: Turn, person: int | None) -> Iterator[Chat]:
    """The chats in which somebody can be written to now, away from the operators' platform."""
    for one in chats.one_human(turn.tx, person) if person is not None else ():
        for channel in other_channels(turn):
            chat = chats.private_chat(turn.tx, channel, one)
            if chat is not None and not chat.closed and _is_open(turn, chat):
                yield chat


def _is_open(turn: Turn, chat: Chat) -> bool:
    window = turn.services.able_on(chat.channel).window
    return window is None or (chat.window_until is not None and turn.now < chat.window_until)


def _alarm(turn: Turn, view: View, chat: Chat, agency: str, key: str, deaf: list[str]) -> Outgoing:
    """`deaf`: whom nobody can ring there, so that somebody must telephone them."""
    place, look = view.ticket.place, Reader(view, agency)
    shown = look.told_all and place.lat is not None
    theirs = look.part is not None or look.control
    seen = "alih-alarm-kabar" if _stands(turn, view.ticket, agency) else "alih-alarm"
    lines = [
        text(seen, kartu=Markup(card_text(view, agency))),
        navigation_link(place) if shown else "",
        *(text("alih-tuli", instansi=view.city.agencies[a].short) for a in deaf if a != agency),
        text("alih-cara", kode=view.ticket.code) if theirs else "",
    ]
    return Outgoing(
        Channel(chat.channel),
        chat.id,
        text="\n".join(filter(None, lines)),
        key=key,
        buttons=step_buttons(view.ticket, look.part) if theirs else (),
        priority=first_ring(view),
    )


def _stands(turn: Turn, ticket: Ticket, agency: str) -> bool:
    """Has its card come to the groups of this agency, or where it has none of it, to all that get one?"""
    key = card_key(ticket.id)
    asked = {chat for chat, one in standing.of_ticket(turn.tx, ticket.id) if one == key}
    own = {g.id for g in turn.groups() if g.agency in turn.city.namesakes(agency)} if agency else set()
    return bool(asked) and all(standing.where_stands(turn.tx, chat, key) for chat in asked & own or asked)


def step_buttons(ticket: Ticket, part: Assignment | None) -> tuple[tuple[Button, ...], ...]:
    """The next step, as somebody can press it there; the control room takes what nobody has."""
    step = STEPS.get(part.stage if part is not None else Stage.DISPATCHED)
    if step is None or not ticket.open:
        return ()
    action, label = step
    return ((Button(text(label), f"{PREFIX}.{ticket.handle}.{action}"),),)


def tell_others(turn: Turn, ticket: Ticket, words: str, but: Chat) -> None:
    """Who was rung there too hears that somebody has it."""
    agencies = [*dict.fromkeys((*(a.agency for a in ticket.assignments), CONTROL_ROOM))]
    for chat in _reached(turn, agencies):
        keys = [(chat.id, _key(ticket, number)) for number in range(ROUNDS + 1)]
        if chat.id != but.id and standing.last_said(turn.tx, keys):
            turn.say(Outgoing(Channel(chat.channel), chat.id, text=words, key=f"{CALLS}{ticket.id}:siapa"))
