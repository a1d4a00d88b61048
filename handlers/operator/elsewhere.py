"""Somebody on duty who speaks to us on another platform than the operators' own, which may fail: "saya jaga" opens the way
there, and what rings there is taken there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from domain.message import Button, Channel, Inbound, Kind, Outgoing, Priority
from domain.ticket import Refused, holding
from handlers.duty.elsewhere import PREFIX, other_channels, step_buttons, tell_others
from handlers.duty.roster import role_of
from handlers.health.groups import heard_from
from handlers.identify import chat_of, opens_window, writer_of
from handlers.operator.desk import Desk
from handlers.operator.duty import STANDING_IN, go_out, is_on
from handlers.operator.guesses import guessed, may_try
from handlers.operator.handing import note
from handlers.operator.merged import follow, why_not
from handlers.operator.routes import CARD_ACTIONS
from handlers.turn import Turn, Work
from handlers.view import story_of, view_of
from locales.text import text, typed_words
from messages.moments import of_a_day
from messages.secret import details_text
from models import chats, enrolments, tickets
from models.chats import Chat, Person
from models.enrolments import Enrolment

CODE = re.compile(r"\d{4}-[a-z]{4}\Z")  # as `piket` makes them
STEPS = ("acknowledge", "depart", "arrive", "resolve")


def taken(turn: Turn, inbound: Inbound) -> bool:
    """Was it an operator's, and not a citizen's?"""
    if inbound.channel not in other_channels(turn) or not inbound.private or not inbound.person:
        return False
    if inbound.press is not None:
        begun, _, rest = inbound.press.data.partition(".")
        return begun == PREFIX and _pressed(turn, inbound, *rest.partition(".")[::2])
    return inbound.kind is Kind.TEXT and _said(turn, inbound)


def _said(turn: Turn, inbound: Inbound) -> bool:
    words = " ".join(inbound.text.casefold().split()).strip(" .!")
    phrase, code = words, ""
    if found := CODE.search(words):
        phrase, code = words[: found.start()].strip(), found[0]
    step = next((step for key, step in SAYS.items() if phrase in typed_words(key)), None)
    if step is None:
        return False
    person, chat = _speaker(turn, inbound)
    if code and not _links(turn, person, code):
        _answer(turn, chat, text("jaga-kode-salah"))
        return True
    place = next(iter(_places(turn, person)), None)
    if place is None:
        return False
    step(_desk(turn, inbound, chat, place))
    return True


def _begins(desk: Desk) -> None:
    is_on(desk)
    until = desk.turn.now + (desk.turn.services.able_on(desk.chat.channel).window or timedelta(0))
    jam = of_a_day(desk.turn.city, until)
    desk.say(text("jaga-terbuka", nama=desk.label, jam=jam))


SAYS: dict[str, Callable[[Desk], None]] = {"ketik-saya-jaga": _begins, "ketik-selesai-jaga": go_out}


def _speaker(turn: Turn, inbound: Inbound) -> tuple[Person, Chat]:
    person = writer_of(turn, inbound, inbound.person)
    chat = heard_from(turn, inbound, chat_of(turn, inbound, person))
    opens_window(turn, inbound, chat)
    turn.channels[chat.id] = chat.channel
    turn.answering = chat.id
    return person, chats.get_chat(turn.tx, chat.id)


def _links(turn: Turn, person: Person, code: str) -> bool:
    """Whoever was given this code on the operators' platform is this person; False for a wrong, old or used one."""
    if not may_try(turn, person.id):
        return False
    hashes = turn.services.sealer.lookups(STANDING_IN, code)
    given = (enrolments.use_code(turn.tx, lookup, turn.now) for lookup in hashes)
    operator = next((one for one in given if one is not None), None)
    if operator is None:
        guessed(turn, person.id)
        return False
    chats.join(turn.tx, person.id, int(operator))
    return True


def _places(turn: Turn, person: Person) -> list[Enrolment]:
    """Where this human is enrolled, by whatever account; not for practice."""
    human = chats.one_human(turn.tx, person.id)
    found = [place for one in human for place in enrolments.enrolments_of(turn.tx, one)]
    return [place for place in found if not chats.get_chat(turn.tx, place.chat_id).drill]


def _desk(turn: Turn, inbound: Inbound, chat: Chat, place: Enrolment) -> Desk:
    operator = chats.get_person(turn.tx, place.person_id)
    return Desk(turn, inbound, chat, operator, replace(place, role=role_of(turn, place)))


def _pressed(turn: Turn, inbound: Inbound, handle: str, action: str) -> bool:
    """A step on a ticket, answered with the next one."""
    person, chat = _speaker(turn, inbound)
    ticket = tickets.by_handle(turn.tx, handle)
    places = _places(turn, person)
    if ticket is None or not places or action not in STEPS:
        return False
    own = [place for place in places if ticket.part(place.agency) is not None]
    desk = _desk(turn, inbound, chat, (own or places)[0])
    desk.ticket_id = turn.adopt(ticket).id
    words, part = _done(desk, action), desk.ticket.part(desk.agency)
    _answer(turn, chat, words, step_buttons(desk.ticket, part) if part is not None else ())
    return True


def _done(desk: Desk, action: str) -> str:
    """Do it; answers what is said of it. There are no pop-ups here: words stand in the chat."""
    turn, earlier = desk.turn, len(desk.turn.toasts)
    try:
        follow(desk, action)
        before = desk.ticket
        CARD_ACTIONS[action](desk)
    except Refused as refusal:
        return why_not(desk, refusal.key, refusal.variables)
    words = [toast.text for toast in turn.toasts[earlier:]]
    del turn.toasts[earlier:]
    if holding(desk.ticket) - holding(before):
        taken = text("selesai-terima", kode=desk.ticket.code, siapa=desk.label)
        tell_others(turn, desk.ticket, taken, desk.chat)
        words = [taken, _details(desk)] if desk.ticket.secret else words
    return "\n".join(words)


def _details(desk: Desk) -> str:
    """Whoever holds a secret ticket reads what it is about, and that is written down."""
    ticket = desk.ticket
    note(desk, ticket)
    view = view_of(desk.turn, ticket, Work(ticket, ticket))
    return details_text(replace(view, told=story_of(desk.turn, ticket, {r.report for r in view.reporters})))


def _answer(turn: Turn, chat: Chat, words: str, buttons: tuple[tuple[Button, ...], ...] = ()) -> None:
    said = Outgoing(Channel(chat.channel), chat.id, text=words, buttons=buttons, priority=Priority.ANSWER)
    turn.say(said)
