"""An emergency at the wrong door (the operators' bot, a group): told at once where to write, and read by a human as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.contacts import kept_apart
from domain.conversation import Draft
from domain.danger import Danger
from domain.message import Button, Channel, Inbound, Outgoing, Priority
from domain.quoting import pieces
from domain.ticket import CONTROL_ROOM
from handlers.own_names import own_name, public_link
from handlers.tickets import fill_draft
from handlers.tickets.open_ticket import to_digest
from handlers.tickets.report_place import pin_place
from handlers.turn import CITIZEN, OPERATOR, Turn
from locales.text import Markup, text
from messages.places import link_to, place_words
from messages.speakers import LONGEST
from models import chats, conversations, reports
from models.chats import Chat, Person

AGAIN = timedelta(hours=1)  # the same answer in the same chat
DANGER_AGAIN = timedelta(minutes=1)  # where danger is named
MOST = 10  # reports of one chat in an hour


def turned_away(turn: Turn, inbound: Inbound, chat: Chat, person: Person, words: str) -> None:
    """Say where reports are taken; what was written goes to the control room's digest, danger on its screen at once."""
    draft = Draft(handle=turn.services.token(), first_at=inbound.sent_at, began_at=turn.now)
    if words:
        fill_draft.absorb(turn, draft, kept_apart(words).words, inbound.sent_at)
    if inbound.pin is not None and inbound.pin.on_earth:
        draft.lat, draft.lon = inbound.pin.lat, inbound.pin.lon
    state = conversations.load_desk(turn.tx, chat.id)
    door = state.door
    if _long_ago(turn, door.told, DANGER_AGAIN if draft.danger is not Danger.NONE else AGAIN):
        _tell(turn, inbound, chat, person, draft.danger)
        door = replace(door, told=turn.now)
    if _long_ago(turn, door.since, AGAIN):
        door = replace(door, since=turn.now, kept=0)
    if (words or draft.lat is not None) and door.kept < MOST:
        door = replace(door, kept=door.kept + 1)
        _keep(turn, chat, person, draft)
    elif inbound.media is not None and door.kept < MOST:
        door = replace(door, kept=door.kept + 1)
        _in_the_control_room(turn, [text("pintu-gambar")])
    conversations.save_desk(turn.tx, chat.id, replace(state, door=door), turn.now)


def told_lately(turn: Turn, chat: Chat) -> bool:
    """Has this chat been told within the hour where reports are taken?"""
    return not _long_ago(turn, conversations.load_desk(turn.tx, chat.id).door.told, AGAIN)


def answered_otherwise(turn: Turn, chat: Chat) -> None:
    """It had this hour's answer from somebody else; who names danger is told all the same."""
    state = conversations.load_desk(turn.tx, chat.id)
    door = replace(state.door, told=turn.now - DANGER_AGAIN)
    conversations.save_desk(turn.tx, chat.id, replace(state, door=door), turn.now)


def _long_ago(turn: Turn, at: datetime | None, span: timedelta) -> bool:
    return at is None or turn.now - at >= span


def _tell(turn: Turn, inbound: Inbound, chat: Chat, person: Person, danger: Danger) -> None:
    """After everything that operators wait for; who names danger before who does not."""
    link, phone = public_link(turn), turn.city.emergency_phone
    place = "petugas" if chat.channel == OPERATOR else "grup"
    key = f"pintu-{place}" if link else f"pintu-{place}-telepon"
    row = (Button(text("tombol-buka-bot", person.language), url=link),) if link else ()
    turn.say(
        Outgoing(
            Channel(chat.channel),
            chat.id,
            text=text(key, person.language, bot=own_name(turn, CITIZEN), telepon=phone),
            buttons=(row,) if row else (),
            reply_to=inbound.message_id,
            priority=Priority.DIGEST if danger is Danger.NONE else Priority.STATUS,
        )
    )


def _keep(turn: Turn, chat: Chat, person: Person, draft: Draft) -> None:
    """In the digest; under the chat in which this person can be answered, where there is one. In a group nothing is."""
    own = chats.private_chat(turn.tx, CITIZEN, person.id)
    number = to_digest(turn, own or chat, person, draft)
    told = reports.get(turn.tx, number)
    cleared = told.observed.cleared or own is None
    observed = replace(told.observed, told_danger=told.danger, cleared=cleared)
    reports.change(
        turn.tx, number, danger=Danger.NONE, danger_at=None, observed=observed
    )  # on a screen by itself: no clock runs
    lines = [_quoted(part) for part in pieces(draft.said, LONGEST)] if draft.danger is not Danger.NONE else []
    if draft.lat is not None and draft.lon is not None:
        place = pin_place(turn, draft.lat, draft.lon)
        link = link_to(draft.lat, draft.lon)
        lines.append(text("pintu-titik", tempat=place_words(place), peta=link))
    if lines:
        _in_the_control_room(
            turn, lines, (Button(text("tombol-jadikan-tiket"), f"grup.digest_forward.{number}"),)
        )


def _in_the_control_room(turn: Turn, lines: list[str], row: tuple[Button, ...] = ()) -> None:
    """Silent lines; what can be done with them stands below the last."""
    for group in turn.groups():
        if group.agency == CONTROL_ROOM and not group.drill and not group.closed:
            line = Outgoing(OPERATOR, group.id, text="", silent=True, protect=True, priority=Priority.STATUS)
            turn.say(*(replace(line, text=words) for words in lines[:-1]))
            turn.say(replace(line, text=lines[-1], buttons=(row,) if row else ()))


def _quoted(words: str) -> str:
    return text("pintu-kata", kata=Markup(text("kartu-kutipan", kata=words)))
