"""The way in for what happens in operators' groups and in their private chats with the bot."""

from __future__ import annotations

from dataclasses import replace

from domain.message import Inbound, Kind, Standing
from domain.ticket import Refused, Ticket
from domain.typed import Typed, dashed_codes, read, with_codes, with_year
from handlers.duty.roster import role_of
from handlers.health.groups import heard_from, migrated
from handlers.identify import chat_of, person_of
from handlers.operator import agencies, asked_for, duty, enrol, gone, on_the_road, phone_call, plain, stranger
from handlers.operator.behind import kept_all_the_same, note_behind
from handlers.operator.desk import Desk
from handlers.operator.examples import alike
from handlers.operator.memory import Memory
from handlers.operator.merged import follow, why_not
from handlers.operator.pace import keep_pace
from handlers.operator.places import place_in_private
from handlers.operator.reply import relayed
from handlers.operator.routes import (
    CALLERS_WORDS,
    CARD_ACTIONS,
    GROUP_BUTTONS,
    ONE_CODE,
    OPEN_COMMANDS,
    OPERATOR_COMMANDS,
    TICKET_COMMANDS,
    TWO_CODES,
    WITHOUT_CODE,
)
from handlers.own_names import own_name
from handlers.turn import OPERATOR, Turn
from models import chats, sent_messages, tickets
from models.enrolments import Enrolment

IN_ITS_TOPIC = frozenset({*TICKET_COMMANDS, *ONE_CODE})  # what is about a ticket: in its topic about that one
ALL = sorted({*TICKET_COMMANDS, *OPERATOR_COMMANDS, *OPEN_COMMANDS})


def operator(turn: Turn, inbound: Inbound, standing: Standing | None) -> None:
    """Handle one thing that happened at the operators' bot. A refusal is a sentence, not a failure."""
    person = person_of(turn, inbound.channel, inbound.person) if inbound.person else None
    chat = heard_from(turn, inbound, chat_of(turn, inbound, person))
    desk = Desk(turn, inbound, chat, person)
    turn.acting_chat = chat.id
    if inbound.kind is Kind.MEMBER:
        enrol.membership(turn, inbound, chat)
    elif inbound.kind is Kind.MIGRATED:
        migrated(turn, inbound, chat)
    elif inbound.kind is Kind.PRESS:
        _heed(desk, standing)
    elif person is not None and stranger.at_the_wrong_door(desk):
        stranger.turn_away(desk, person)
    elif on_the_road.shares(desk) and (ticket := _ticket_of_location(desk)) is not None:
        desk.ticket_id = desk.turn.ticket(ticket).id
        _on_the_road(desk, standing)
    elif plain.speaks_to_us(inbound):
        _hear(desk, standing)
        keep_pace(desk)


def _ticket_of_location(desk: Desk) -> int | None:
    """Of whose message it is a reply to, else in whose topic it was shared."""
    number = desk.inbound.reply_to or desk.inbound.topic
    found = sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, number) if number else None
    if found is None and desk.inbound.topic:
        found = sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, desk.inbound.topic)
    return found


def _on_the_road(desk: Desk, standing: Standing | None) -> None:
    """A location that goes on changing: only its first message is answered."""
    try:
        _identify(desk, standing)
        _in_its_place(desk, desk.ticket)
        follow(desk)
        on_the_road.heard(desk)
    except Refused as refusal:
        if not desk.inbound.edited:
            desk.refuse(why_not(desk, refusal.key, refusal.variables))


def _hear(desk: Desk, standing: Standing | None) -> None:
    """Something that was written: once, and again where it was changed."""
    memory = Memory(desk.turn, desk.chat)
    if not memory.is_news(desk.inbound):
        return
    desk.before = memory.heard(desk.inbound)
    _heed(desk, standing)
    memory.keep(desk.inbound, desk.did, desk.ticket_id)


def _heed(desk: Desk, standing: Standing | None) -> None:
    try:
        _act(desk, standing)
    except Refused as refusal:
        desk.refuse(why_not(desk, refusal.key, refusal.variables))


def _act(desk: Desk, standing: Standing | None) -> None:
    inbound = desk.inbound
    desk.unsure = desk.chat.private and standing in (Standing.UNTOLD, Standing.OUT)
    typed = Typed() if inbound.press is not None else read(inbound.text)
    if typed.bot and not _is_ours(desk, typed.bot):
        return
    desk.command = typed.command
    if typed.command in OPEN_COMMANDS:
        if inbound.anonymous:
            raise Refused("tolak-anonim")
        desk.argument = typed.words
        OPEN_COMMANDS[typed.command](desk)
    elif inbound.press is not None:
        _identify(desk, standing)
        _press(desk)
    elif typed.command:
        _identify(desk, standing)
        _command(desk, typed)
    elif _concerns_us(desk, typed):
        _identify(desk, standing)
        _words(desk, with_codes(typed))


def _is_ours(desk: Desk, bot: str) -> bool:
    """Is this our own name? Until the platform has told it, whoever is spoken to is us."""
    own = own_name(desk.turn, OPERATOR)
    return not own or own.casefold() == bot


def _concerns_us(desk: Desk, typed: Typed) -> bool:
    """Words without a command: a reply to a message of ours, or a line in a group of an agency."""
    if desk.inbound.reply_to and _is_reply_to_us(desk):
        return True
    if not (desk.chat.agency or desk.chat.private):
        return False
    known = with_codes(typed)
    said = (
        plain.step_and_note(known.words, _names(desk))[0]
        or plain.estimate(known.words)
        or _bare_command(known)
    )
    return plain.asks_who_is_on_duty(typed.words) or bool(said and known.codes)


def _bare_command(typed: Typed) -> str:
    """The command that a line begins with, where its stroke was forgotten."""
    first = next(iter(typed.words.casefold().split()), "")
    says_more = "?" in typed.words or plain.thanks(typed.words)
    return first if first in TICKET_COMMANDS and not says_more else ""


def _names(desk: Desk) -> list[str]:
    agency = desk.turn.city.agencies[desk.agency]
    return [agency.short, agency.name, agency.key] if desk.agency else []


def _words(desk: Desk, typed: Typed) -> None:
    """A reply to a card is always answered; what is plain is done, with who did it."""
    if desk.inbound.reply_to and (phone_call.replied(desk) or asked_for.replied(desk) or relayed(desk)):
        return
    if plain.asks_who_is_on_duty(desk.inbound.text):
        duty.show(desk)
        return
    action, noted = plain.step_and_note(typed.words, _names(desk))
    if not action and (when := plain.estimate(typed.words)):
        action, typed = "eta", replace(typed, words=when)
    if not action and typed.codes and (name := _bare_command(typed)):
        rest = typed.words[len(name) :].strip()
        raise Refused("garis-miring", perintah=f"/{name} {' '.join(typed.codes)} {rest}".strip())
    if not action:
        if len(several := _replied_tickets(desk)) > 1:
            codes = [tickets.glance(desk.turn.tx, ticket).code for ticket in several]
            raise Refused("balasan-beberapa", kode=codes[0], semua=", ".join(codes))
        desk.ticket_id = _replied_ticket(desk)
        follow(desk)
        if desk.inbound.pin is not None:
            CARD_ACTIONS["place"](desk)
            return
        if agencies.offered(desk, typed.words):
            return
        raise Refused("balasan-kartu", kode=desk.ticket.code)
    desk.command = next(c for c, a in TICKET_COMMANDS.items() if a == action)
    _each(desk, Typed(desk.command, codes=typed.codes, words=typed.words if action == "eta" else noted))


def _is_reply_to_us(desk: Desk) -> bool:
    key, ticket = sent_messages.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    return ticket is not None or key.startswith(phone_call.STEP) or len(_replied_tickets(desk)) > 1


def _identify(desk: Desk, standing: Standing | None) -> None:
    """Raises Refused for anonymous administrators and for people who are no operators here."""
    if desk.inbound.anonymous or desk.person is None:
        raise Refused("tolak-anonim")
    if desk.chat.private:
        desk.enrolment = _in_private(desk, desk.person.id, standing)
    else:
        desk.enrolment = enrol.recognise(desk.turn, desk.inbound, desk.chat, desk.person, standing)
    if desk.enrolment is None:
        if desk.chat.private:
            raise Refused("tolak-belum-dikenal")
        if desk.chat.agency and standing in enrol.NOT_SAID and desk.inbound.press is not None:
            raise Refused("tolak-belum-pasti")
        raise Refused("tolak-bukan-petugas" if desk.chat.agency else "tolak-grup-belum-terdaftar")
    desk.enrolment = replace(desk.enrolment, role=role_of(desk.turn, desk.enrolment))


def _in_private(desk: Desk, person: int, standing: Standing | None) -> Enrolment | None:
    """Whoever is out of the group by the platform's own word acts for it no more."""
    place = place_in_private(desk.turn, person)
    if place is not None and standing is Standing.OUT:
        gone.leaves(desk.turn, chats.get_chat(desk.turn.tx, place.chat_id), person)
        return None
    return place


def _press(desk: Desk) -> None:
    press = desk.inbound.press
    assert press is not None
    handle, _, rest = press.data.partition(".")
    action, _, desk.argument = rest.partition(".")
    if handle == "grup" and action in GROUP_BUTTONS:
        GROUP_BUTTONS[action](desk)
        return
    ticket = tickets.by_handle(desk.turn.tx, handle)
    if ticket is None or action not in CARD_ACTIONS:
        raise Refused("tombol-lama")
    desk.ticket_id = desk.turn.adopt(ticket).id
    desk.command = next((c for c, a in TICKET_COMMANDS.items() if a == action), "")
    _in_its_place(desk, ticket)
    follow(desk, action)
    CARD_ACTIONS[action](desk)


def _in_its_place(desk: Desk, ticket: Ticket) -> None:
    """Nobody handles what is real in a drill group. Raises Refused."""
    if desk.chat.drill and not ticket.drill:
        raise Refused("tolak-latihan-nyata", kode=ticket.code)


def _command(desk: Desk, typed: Typed) -> None:
    name = typed.command
    if name in TICKET_COMMANDS:
        _each(desk, _of_this_year(desk, typed))
    elif name in OPERATOR_COMMANDS:
        if name not in WITHOUT_CODE:
            typed = dashed_codes(typed) if name in CALLERS_WORDS else with_codes(typed)
        _on_ticket(desk, typed.code)
        if name in ONE_CODE and len(typed.codes) > 1:
            raise Refused(ONE_CODE[name])
        if name in ONE_CODE:
            follow(desk, name)
        desk.argument = " ".join([*typed.codes[1:], typed.words]).strip()
        OPERATOR_COMMANDS[name](desk)
    elif desk.chat.private or desk.chat.agency:
        meant = desk.command = alike(name, ALL)
        key = "tolak-perintah-mirip" if meant else "tolak-perintah"
        raise Refused(key, perintah=f"/{name}")


def _of_this_year(desk: Desk, typed: Typed) -> Typed:
    """ "/terima 0003", "/gabung 0003 0010": tickets of this year without it, where no other is at hand and all of them are there."""
    named = with_codes(typed)
    at_hand = named.codes or desk.inbound.reply_to or desk.inbound.topic
    if at_hand and TICKET_COMMANDS[typed.command] not in TWO_CODES:
        return named
    kind = "L" if desk.chat.drill else ""
    year = f"{kind}{desk.turn.now.astimezone(desk.turn.city.zone):%y}"
    words, short = with_year(typed.words, year)
    there = all(tickets.by_code(desk.turn.tx, code) is not None for code in short)
    return with_codes(replace(typed, words=words)) if short and there else named


def _each(desk: Desk, typed: Typed) -> None:
    """A step on each ticket that was named; one that is refused does not stop the others."""
    action = TICKET_COMMANDS[typed.command]
    if action in TWO_CODES:
        _once_each(typed)
        here = _ticket_here(desk) if len(typed.codes) == 1 else None
        codes = typed.codes if not here else (desk.turn.peek(here).code, *typed.codes)
        _on_ticket(desk, codes[0] if codes else "")
        desk.argument = " ".join([*codes[1:], typed.words]).strip()
        CARD_ACTIONS[action](desk)
        return
    for code in typed.codes or ("",):
        try:
            desk.ticket_id = None
            _on_ticket(desk, code)
            follow(desk, action)
            desk.argument = typed.words
            CARD_ACTIONS[action](desk)
            note_behind(desk, action, typed.words)
        except Refused as refusal:
            why = why_not(desk, refusal.key, refusal.variables)
            kept = kept_all_the_same(desk, action, typed.words)
            desk.tell("\n".join(filter(None, (why, kept))))


def _once_each(typed: Typed) -> None:
    """Two tickets are named, each once: whoever means a third one, or names one twice, has most likely mistyped. Raises
    Refused."""
    if typed.twice:
        raise Refused("tolak-gabung-sama", kode=typed.twice)
    if len(typed.codes) > 2:
        raise Refused("tolak-gabung-kode")


def _on_ticket(desk: Desk, code: str) -> None:
    """The ticket with this code, else the one whose message is replied to or in whose topic it was typed. Raises Refused."""
    if not code:
        desk.ticket_id = _ticket_here(desk)
        return
    ticket = tickets.by_code(desk.turn.tx, code)
    if ticket is None:
        raise Refused("tolak-kode-tak-dikenal", kode=code)
    desk.ticket_id = desk.turn.adopt(ticket).id
    _in_its_place(desk, ticket)


def _ticket_here(desk: Desk) -> int | None:
    """Whose message is replied to, else in whose topic it was typed."""
    replied = _replied_ticket(desk) if desk.inbound.reply_to else None
    if replied is not None or not desk.inbound.topic or desk.command not in IN_ITS_TOPIC:
        return replied
    return sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, desk.inbound.topic)


def _replied_ticket(desk: Desk) -> int | None:
    return sent_messages.ticket_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)


def _replied_tickets(desk: Desk) -> list[int]:
    return sent_messages.tickets_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
