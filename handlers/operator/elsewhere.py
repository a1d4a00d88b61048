"""Somebody on duty who speaks to us on another platform than the operators' own, which may fail: "saya jaga" opens the way
there, and what rings there is taken there."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from domain.message import Inbound, Kind
from domain.ticket import Refused
from handlers.duty.elsewhere import PREFIX, other_channels
from handlers.health.groups import heard_from
from handlers.identify import chat_of, known_chat, opens_window, writer_of
from handlers.operator import elsewhere_words
from handlers.operator.desk import Desk
from handlers.operator.duty import STANDING_IN, go_out, is_on
from handlers.operator.elsewhere_desk import PRESSED, answer, desk_of, next_step, places_of, taken_by
from handlers.operator.guesses import guessed, may_try
from handlers.operator.merged import follow, why_not
from handlers.operator.routes import CARD_ACTIONS
from handlers.turn import Turn
from locales.text import text, typed_words
from messages.moments import of_a_day
from models import chats, enrolments, tickets
from models.chats import Chat, Person

CODE = re.compile(r"\d{4}-[a-z]{4}\Z")  # as `piket` makes them


def taken(turn: Turn, inbound: Inbound) -> bool:
    """Was it an operator's, and not a citizen's?"""
    if inbound.channel not in other_channels(turn) or not inbound.private or not inbound.person:
        return False
    if inbound.press is not None:
        begun, _, rest = inbound.press.data.partition(".")
        return begun == PREFIX and _pressed(turn, inbound, *rest.partition(".")[::2])
    return inbound.kind is Kind.TEXT and (_said(turn, inbound) or _wrote(turn, inbound))


def _wrote(turn: Turn, inbound: Inbound) -> bool:
    """Anything else, of somebody who is known to be an operator."""
    known = known_chat(turn, inbound.channel, inbound.chat)
    if known is not None and (known.person_id is None or len(chats.one_human(turn.tx, known.person_id)) == 1):
        return False
    person, chat = _speaker(turn, inbound)
    places = places_of(turn, person)
    return bool(places) and elsewhere_words.heard(turn, inbound, chat, places)


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
        answer(turn, chat, text("jaga-kode-salah"))
        return True
    places = places_of(turn, person)
    if not places:
        return False
    step(desk_of(turn, inbound, chat, places))
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


def _pressed(turn: Turn, inbound: Inbound, handle: str, carried: str) -> bool:
    """A step on a ticket, answered with the next one."""
    person, chat = _speaker(turn, inbound)
    action, _, argument = carried.partition(".")
    ticket, places = tickets.by_handle(turn.tx, handle), places_of(turn, person)
    if ticket is None or not places or action not in PRESSED:
        return False
    desk = desk_of(turn, inbound, chat, places, ticket)
    desk.argument, desk.ticket_id = argument, turn.adopt(ticket).id
    words = _done(desk, action)
    answer(turn, chat, words, next_step(desk))
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
    return "\n".join(taken_by(desk, before, words))
