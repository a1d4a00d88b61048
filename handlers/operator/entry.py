"""The way in for what happens in operators' groups and in their private chats with the bot."""

from __future__ import annotations

from dataclasses import replace

from domain.message import Inbound, Kind, Standing
from domain.ticket import Refused
from domain.typed import Typed, read
from handlers.health.groups import heard_from, migrated
from handlers.identify import chat_of, person_of
from handlers.memory import Memory
from handlers.operator import (
    another_code,
    copies,
    enrol,
    on_the_road,
    one_by_one,
    own_emergency,
    plain,
    stranger,
)
from handlers.operator.admission import admit
from handlers.operator.at_hand import in_its_place, ticket_of_location, unknown_card
from handlers.operator.desk import Desk
from handlers.operator.lines import act_on_line, concerns_us
from handlers.operator.merged import follow, why_not
from handlers.operator.pace import keep_pace
from handlers.operator.routes import CARD_ACTIONS, GROUP_BUTTONS, OPEN_COMMANDS
from handlers.operator.typed_commands import act_on_command
from handlers.operator.typed_names import TICKET_COMMANDS
from handlers.own_names import own_name
from handlers.turn import OPERATOR, Turn
from models import tickets


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
    elif stranger.at_the_wrong_door(desk):
        stranger.turn_away(desk)
    elif on_the_road.shares(desk) and (ticket := ticket_of_location(desk)) is not None:
        desk.ticket_id = desk.turn.ticket(ticket).id
        _on_the_road(desk, standing)
    elif plain.speaks_to_us(inbound):
        _hear(desk, standing)
        keep_pace(desk)


def _on_the_road(desk: Desk, standing: Standing | None) -> None:
    """A location that goes on changing: only its first message is answered."""
    try:
        admit(desk, standing)
        in_its_place(desk, desk.ticket)
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
    another_code.still_held(desk)


def _heed(desk: Desk, standing: Standing | None) -> None:
    """What was pressed or written; of several steps in one message each by itself, refused or not."""
    whole = desk.inbound
    for part in [whole.text] if whole.press is not None else one_by_one.apart(whole.text):
        desk.inbound, desk.ticket_id, desk.named = replace(whole, text=part), None, ""
        _heed_one(desk, standing)
    desk.inbound = whole


def _heed_one(desk: Desk, standing: Standing | None) -> None:
    try:
        _act(desk, standing)
    except Refused as refusal:
        desk.refuse(why_not(desk, refusal.key, refusal.variables))
        if own_emergency.is_left_over(desk):
            stranger.turn_away(desk)


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
        admit(desk, standing)
        _press(desk)
    elif typed.command:
        admit(desk, standing)
        act_on_command(desk, typed)
    elif concerns_us(desk, typed):
        admit(desk, standing)
        act_on_line(desk, typed)


def _is_ours(desk: Desk, bot: str) -> bool:
    """Is this our own name? Until the platform has told it, whoever is spoken to is us."""
    own = own_name(desk.turn, OPERATOR)
    return not own or own.casefold() == bot


def _press(desk: Desk) -> None:
    press = desk.inbound.press
    assert press is not None
    handle, _, rest = press.data.partition(".")
    action, _, desk.argument = rest.partition(".")
    if handle == "grup" and action in GROUP_BUTTONS:
        GROUP_BUTTONS[action](desk)
        return
    ticket = tickets.by_handle(desk.turn.tx, handle)
    if ticket is None:
        raise unknown_card(desk)
    if action not in CARD_ACTIONS:
        raise Refused("tolak-tombol-lama")
    desk.ticket_id = desk.turn.adopt(ticket).id
    desk.command = next((c for c, a in TICKET_COMMANDS.items() if a == action), "")
    in_its_place(desk, ticket)
    copies.put_right(desk, ticket)
    follow(desk, action)
    CARD_ACTIONS[action](desk)
