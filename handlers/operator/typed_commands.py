"""A command that was typed: what it does, and to which tickets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.message import Form, Outgoing
from domain.ticket import Refused
from domain.typed import Typed, dashed_codes, with_codes
from handlers.operator import plain
from handlers.operator.agencies import own_names
from handlers.operator.another_code import took
from handlers.operator.at_hand import take_up, ticket_here
from handlers.operator.behind import kept_all_the_same, note_behind
from handlers.operator.breath import Breath, asked, in_one_breath
from handlers.operator.desk import Desk
from handlers.operator.examples import alike
from handlers.operator.merged import follow, why_not
from handlers.operator.routes import CARD_ACTIONS, OPEN_COMMANDS, OPERATOR_COMMANDS
from handlers.operator.short_codes import in_command
from handlers.operator.typed_names import (
    CALLERS_WORDS,
    ONE_CODE,
    TELLING,
    TICKET_COMMANDS,
    TWO_CODES,
    WITHOUT_CODE,
)
from handlers.operator.when_there import yet_to_arrive
from models import tickets

TOGETHER = 3000  # characters of several answers in one message
ALL = sorted({*TICKET_COMMANDS, *OPERATOR_COMMANDS, *OPEN_COMMANDS})


def act_on_command(desk: Desk, typed: Typed) -> None:
    name = typed.command
    if name in TICKET_COMMANDS:
        each(desk, _as_meant(desk, in_command(desk, typed)))
    elif name in OPERATOR_COMMANDS:
        typed = _read_with_codes(desk, typed)
        take_up(desk, typed.code)
        if name in ONE_CODE and len(typed.codes) > 1:
            raise Refused(ONE_CODE[name])
        if name in ONE_CODE:
            follow(desk, name)
        desk.argument = " ".join([*typed.codes[1:], typed.words]).strip()
        OPERATOR_COMMANDS[name](desk)
    elif (action := plain.step(name)) and (desk.chat.private or desk.chat.agency):
        desk.command = next(c for c, a in TICKET_COMMANDS.items() if a == action)
        each(desk, in_command(desk, replace(typed, command=desk.command)))
    elif desk.chat.private or desk.chat.agency:
        named = with_codes(typed).code
        if named and tickets.by_code(desk.turn.tx, named) is not None:
            take_up(desk, named)  # the example is about this one
        meant = desk.command = _meant(name)
        key = "tolak-perintah-mirip" if meant else "tolak-perintah"
        raise Refused(key, perintah=f"/{name}")


def _as_meant(desk: Desk, typed: Typed) -> Typed:
    """ "/tiba 26-0412 10 menit lagi" tells when they arrive, and not that they have."""
    coming = yet_to_arrive(f"{typed.command} {typed.words}", desk.local_now)
    if TICKET_COMMANDS[typed.command] != "arrive" or not coming[0]:
        return typed
    desk.command = "eta"
    return replace(typed, command="eta", words=", ".join(filter(None, coming)))


def _meant(name: str) -> str:
    """The command that somebody meant who typed another word behind the stroke; "" where none is near."""
    if plain.takes_back(name):
        return "urungkan"
    return "tiket" if plain.wants_to_read(name) else alike(name, ALL)


def _read_with_codes(desk: Desk, typed: Typed) -> Typed:
    if typed.command in WITHOUT_CODE:
        return typed
    if typed.command in CALLERS_WORDS:
        return dashed_codes(typed)
    return (
        in_command(desk, typed)
        if typed.command in ONE_CODE
        else with_codes(typed, freely=typed.command not in TELLING)
    )


def each(desk: Desk, typed: Typed) -> None:
    """A step on each ticket that was named; one that is refused does not stop the others."""
    action = TICKET_COMMANDS[typed.command]
    if action in TWO_CODES:
        _once_each(typed)
        here = ticket_here(desk) if len(typed.codes) == 1 else None
        codes = typed.codes if not here else (desk.turn.peek(here).code, *typed.codes)
        _take(desk, action, codes[0] if codes else "", codes[1:], typed.words)
        return
    told = in_one_breath(action, typed.words, own_names(desk))
    before = len(desk.turn.said)
    for code in typed.codes or ("",):
        _all_of_it(desk, code, told)
    if len(typed.codes) > 1:
        _in_one_message(desk, before)


def _in_one_message(desk: Desk, before: int) -> None:
    """The plain lines that were answered since, each about its own ticket, as one: a group takes so many messages a minute."""
    said = desk.turn.said
    lines = [m for m in said[before:] if _is_a_line(desk, m)]
    if len(lines) < 2 or sum(len(m.text) for m in lines) > TOGETHER:
        return
    whole = replace(lines[0], text="\n".join(m.text for m in lines), ticket=None)
    held = {id(m) for m in lines[1:]}
    said[:] = [whole if m is lines[0] else m for m in said if id(m) not in held]


def _is_a_line(desk: Desk, message: Outgoing) -> bool:
    here = message.chat == desk.chat.id and message.reply_to == desk.inbound.message_id
    return here and message.form is Form.TEXT and not (message.key or message.buttons)


def _all_of_it(desk: Desk, code: str, told: Breath) -> None:
    """Each step that was told in one breath: the last of them says what is true now."""
    for action in told.steps[:-1]:
        desk.goes_on = True
        _take(desk, action, code, (), "")
    desk.goes_on = False
    _take(desk, told.steps[-1], code, (), told.rest)
    if told.when:
        desk.command = "eta"
        _take(desk, "eta", code, (), told.when)
    asked(desk, told.asked)


def _take(desk: Desk, action: str, code: str, further: Sequence[str], words: str) -> None:
    """The step; what is said behind it is kept, refused or not."""
    try:
        desk.ticket_id = None
        take_up(desk, code)
        follow(desk, action)
        desk.argument = " ".join([*further, words]).strip()
        CARD_ACTIONS[action](desk)
        took(desk, action)
        note_behind(desk, action, words)
    except Refused as refusal:
        if desk.goes_on:
            return
        why = why_not(desk, refusal.key, refusal.variables)
        kept = kept_all_the_same(desk, action, words)
        desk.tell("\n".join(filter(None, (why, kept))))


def _once_each(typed: Typed) -> None:
    """Two tickets are named, each once: whoever means a third one, or names one twice, has most likely mistyped. Raises
    Refused."""
    if typed.twice:
        raise Refused("tolak-gabung-sama", kode=typed.twice)
    if len(typed.codes) > 2:
        raise Refused("tolak-gabung-kode")
