"""A line without a command: a reply to a message of ours, or a step in plain words."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.ticket import Refused, Ticket
from domain.typed import Typed
from handlers.operator import (
    agencies,
    asked_for,
    duty,
    free_words,
    mayday,
    of_a_unit,
    phone_call,
    plain,
    short_codes,
    when_there,
    which,
)
from handlers.operator.at_hand import in_its_place, is_in_its_topic, replied_ticket, replied_tickets, take_up
from handlers.operator.desk import Desk
from handlers.operator.merged import follow
from handlers.operator.noting import keep_note
from handlers.operator.reply import relayed
from handlers.operator.routes import CARD_ACTIONS
from handlers.operator.typed_commands import each
from handlers.operator.typed_names import TICKET_COMMANDS
from models import sent_messages, tickets

WITH_A_CODE = frozenset({*TICKET_COMMANDS, "balas"})
GROWN_TOGETHER = re.compile(r"\s*([^\W\d_]+)(?=[1-9]\d-\d{4})")  # "terima26-0001"


def concerns_us(desk: Desk, typed: Typed) -> bool:
    """Words without a command: a reply to a message of ours, or a line in a group of an agency that is read, or names a ticket."""
    if is_read(desk, typed):
        return True
    ours = desk.chat.agency or desk.chat.private
    return bool(ours) and free_words.names_one_here(desk, _named(desk, typed))


def is_read(desk: Desk, typed: Typed) -> bool:
    """Is more said than words about a ticket: a step, a question, what can be done?"""
    if desk.inbound.reply_to and _is_reply_to_us(desk):
        return True
    if not (desk.chat.agency or desk.chat.private):
        return False
    if _cries(desk, typed) and (_named(desk, typed).codes or mayday.likeliest(desk)):
        return True
    if plain.asks_who_is_on_duty(typed.words):
        return True
    known = _named(desk, typed)
    said = (
        plain.step_and_note(known.words, agencies.own_names(desk))[0]
        or when_there.estimate(known.words)
        or _bare_command(known)
    )
    if known.codes and (said or plain.takes_back(known.words) or _asked_for(desk, known.words)):
        return True
    if (known.codes or is_in_its_topic(desk)) and plain.asked_beside(known.words, agencies.own_names(desk)):
        return True
    if plain.takes_back(known.words):
        return bool(_taken_back(desk, known))
    return bool(_step(desk, known)[0] and (is_in_its_topic(desk) or _meant(desk, known)))


def act_on_line(desk: Desk, typed: Typed) -> None:
    """A reply to a card is always answered; what is plain is done, with who did it."""
    if _cried(desk, typed):
        return
    if desk.inbound.reply_to and (phone_call.replied(desk) or asked_for.replied(desk) or relayed(desk)):
        return
    if plain.asks_who_is_on_duty(desk.inbound.text):
        duty.show(desk)
        return
    typed = _named(desk, typed)
    action, noted = _step(desk, typed)
    coming = when_there.yet_to_arrive(typed.words, desk.local_now) if action == "arrive" else ("", "")
    if coming[0]:
        action, typed = "eta", replace(typed, words=", ".join(filter(None, coming)))
    elif not action and (when := when_there.estimate(typed.words)):
        action, typed = "eta", replace(typed, words=when)
    if not action and typed.codes and (name := _bare_command(typed)):
        rest = typed.words[len(name) :].strip()
        name = "tiket" if plain.wants_to_read(name) else name
        raise Refused("garis-miring", perintah=f"/{name} {' '.join(typed.codes)} {rest}".strip())
    if not action and plain.takes_back(typed.words) and (among := _taken_back(desk, typed)):
        which.give_back(desk, among)
        return
    if not action:
        _answer_reply(desk, typed)
        return
    at_hand = typed.codes or (desk.inbound.reply_to and _is_reply_to_us(desk)) or is_in_its_topic(desk)
    if not at_hand and (among := _meant(desk, typed)):
        short = short_codes.in_line(typed.words, agencies.own_names(desk))
        which.ask(desk, action, among, short.words if short else typed.words)
        return
    desk.command = next(c for c, a in TICKET_COMMANDS.items() if a == action)
    each(desk, Typed(desk.command, codes=typed.codes, words=typed.words if action == "eta" else noted))


def _cries(desk: Desk, typed: Typed) -> bool:
    """Is one of his own people a victim?"""
    return mayday.is_told(typed.words, agencies.own_names(desk))


def _cried(desk: Desk, typed: Typed) -> bool:
    """A crew's own emergency goes to everybody who works there, whoever's words it answers, and with no step at hand; True where it
    did."""
    known = _named(desk, typed)
    if not _cries(desk, known) or _step(desk, known)[0]:
        return False
    among = replied_tickets(desk) if desk.inbound.reply_to else []
    for code in known.codes or ("",):
        if code or is_in_its_topic(desk):
            take_up(desk, code)
        elif among:
            desk.ticket_id = desk.turn.ticket(among[0]).id
        elif (likely := mayday.likeliest(desk)) is not None:
            desk.ticket_id = desk.turn.adopt(likely).id
        else:
            return False
        in_its_place(desk, desk.ticket)
        follow(desk)
        keep_note(desk, known.words)
    return True


def _named(desk: Desk, typed: Typed) -> Typed:
    """The line with its codes; numbers that are surely one are codes too, in a reply only with their "#"."""
    grown = GROWN_TOGETHER.match(typed.words)
    if grown is not None and plain.step(grown[1]):
        typed = replace(typed, words=f"{grown[1]} {typed.words[grown.end() :]}")
    known = short_codes.in_whole(desk, typed)
    short = None if known.codes else short_codes.in_line(typed.words, agencies.own_names(desk))
    if short is None or not short.sure or (desk.inbound.reply_to and "#" not in typed.words):
        return known if known.codes or desk.inbound.reply_to else short_codes.leading(desk, typed)
    codes = tuple(short_codes.code_of(desk, number) for number in short.numbers)
    return replace(typed, codes=codes, words=short.words)


def _step(desk: Desk, typed: Typed) -> tuple[str, str]:
    """The step, and what is told beside it; where a ticket is at hand also with a unit before it, or what was done."""
    names = agencies.own_names(desk)
    told = plain.step_and_note(typed.words, names)
    if told[0] or not (typed.codes or (desk.inbound.reply_to and _is_reply_to_us(desk))):
        return told
    return of_a_unit.step_and_note(typed.words, (*names, *agencies.own_aliases(desk)))


def _meant(desk: Desk, typed: Typed) -> list[Ticket]:
    """The tickets that a step without a whole code may be about: the one with this number, else all where it is next."""
    if desk.chat.private:
        return []
    action, _ = _step(desk, typed)
    short = short_codes.in_line(typed.words, agencies.own_names(desk))
    numbers = short.numbers if short is not None else ()
    found = which.named(desk, [short_codes.code_of(desk, number) for number in numbers])
    return found or which.waiting(desk, action)


def _taken_back(desk: Desk, typed: Typed) -> list[Ticket]:
    """The tickets on which a step may be taken back: those named, the one replied to, else what the agency holds."""
    replied = replied_ticket(desk) if desk.inbound.reply_to else None
    if typed.codes or replied is not None:
        return which.named(desk, typed.codes or (tickets.glance(desk.turn.tx, replied or 0).code,))
    return which.waiting(desk, "release")


def _asked_for(desk: Desk, words: str) -> bool:
    """Is an agency asked for?"""
    return plain.asks_for_more(words) and agencies.spoken_of(desk, words) is not None


def _answer_reply(desk: Desk, typed: Typed) -> None:
    """A reply, or a line with a code, that reports no step. Raises Refused where it can be about several, or says too little."""
    if len(several := replied_tickets(desk)) > 1:
        codes = [tickets.glance(desk.turn.tx, ticket).code for ticket in several]
        raise Refused("balasan-beberapa", kode=codes[0], semua=", ".join(codes))
    if desk.inbound.pin is not None:
        take_up(desk, typed.code)
        follow(desk)
        CARD_ACTIONS["place"](desk)
        return
    free_words.heard(desk, typed)


def _bare_command(typed: Typed) -> str:
    """The command that a line begins with, where its stroke was forgotten."""
    first = next(iter(typed.words.casefold().split()), "")
    says_more = "?" in typed.words or plain.thanks(typed.words)
    alone = plain.wants_to_read(typed.words.casefold().strip())
    return first if (first in WITH_A_CODE or alone) and not says_more else ""


def _is_reply_to_us(desk: Desk) -> bool:
    key, ticket = sent_messages.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    return ticket is not None or key.startswith(phone_call.STEP) or len(replied_tickets(desk)) > 1
