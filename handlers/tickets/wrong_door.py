"""An emergency at the wrong door (the operators' bot, a group): told at once where to write, and read by a human as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.contacts import kept_apart
from domain.conversation import Door, Draft, Visitor
from domain.danger import Danger
from domain.message import Button, Channel, Inbound, Outgoing, Priority
from domain.quoting import pieces
from domain.report import Report
from domain.ticket import CONTROL_ROOM
from handlers.memory import Memory
from handlers.own_names import own_name, public_link
from handlers.tickets import door_words, fill_draft
from handlers.tickets.at_word import at_places
from handlers.tickets.open_ticket import to_digest
from handlers.tickets.report_place import pin_place
from handlers.turn import CITIZEN, OPERATOR, Turn
from locales.text import Markup, text
from messages.places import link_to, place_words
from messages.speakers import LONGEST
from models import chats, enrolments, reports
from models.chats import Chat, Person

AGAIN = timedelta(hours=1)  # the same answer in the same chat
DANGER_AGAIN = timedelta(minutes=1)  # where danger is named
MOST = 10  # of each kind that one person sends there in an hour
TALK, SHOWN, DANGER = "talk", "shown", "danger"  # the kinds; danger is never left out


def turned_away(turn: Turn, inbound: Inbound, chat: Chat, person: Person, words: str) -> None:
    """Say where reports are taken; what was written goes to the control room's digest, danger on its screen at once. An edit is
    heard where it says something else than before."""
    memory = Memory(turn, chat)
    if not memory.is_news_at_the_door(inbound):
        return
    memory.keep(inbound, "", None)
    draft = Draft(handle=turn.services.token(), first_at=inbound.sent_at, began_at=turn.now)
    if words:
        said = at_places(turn, words)
        fill_draft.absorb(turn, draft, kept_apart(said.words, said.readable).words, inbound.sent_at)
    if inbound.pin is not None and inbound.pin.on_earth:
        draft.lat, draft.lon = inbound.pin.lat, inbound.pin.lon
    if door_words.go_to_his_ticket(turn, inbound, chat, person, draft) and draft.danger is Danger.NONE:
        return
    earlier = door_words.earlier(turn, inbound, person, draft)
    if earlier is not None:
        draft = door_words.together(turn, earlier, draft, inbound.sent_at)
    _answer_and_take(turn, inbound, chat, person, draft, earlier)


def _answer_and_take(
    turn: Turn, inbound: Inbound, chat: Chat, person: Person, draft: Draft, earlier: Report | None
) -> None:
    """Of what names no danger ten an hour are kept; what names it, or stands beside it, always is."""
    state = turn.desk_state(chat.id)
    door, grave = state.door, draft.danger is not Danger.NONE
    visitor = door.visitors.get(str(person.id), Visitor(turn.now))
    if _long_ago(turn, visitor.since, AGAIN):
        visitor = replace(visitor, since=turn.now, kept={})
    if _long_ago(turn, visitor.told, DANGER_AGAIN) if grave else _long_ago(turn, door.told, AGAIN):
        _tell(turn, inbound, chat, person, draft.danger)
        door = replace(door, told=turn.now)
        visitor = replace(visitor, told=turn.now) if grave else visitor
    kind = DANGER if grave else TALK if draft.said else SHOWN
    count = visitor.kept.get(kind, 0) + 1
    sent = draft.said or draft.lat is not None or inbound.media is not None
    if sent and (count <= MOST or grave):
        visitor = replace(visitor, kept={**visitor.kept, kind: count})
        _take(turn, inbound, chat, person, draft, earlier, often=count > MOST)
    visitors = {**_lately(turn, door), str(person.id): visitor}
    turn.keep_desk_state(chat.id, replace(state, door=replace(door, visitors=visitors)))


def _lately(turn: Turn, door: Door) -> dict[str, Visitor]:
    """Whoever was here within the hour; others are forgotten."""
    return {number: one for number, one in door.visitors.items() if not _long_ago(turn, one.since, AGAIN)}


def _take(
    turn: Turn,
    inbound: Inbound,
    chat: Chat,
    person: Person,
    draft: Draft,
    earlier: Report | None,
    *,
    often: bool,
) -> None:
    if draft.said or draft.lat is not None:
        _keep(turn, chat, person, draft, earlier, often=often)
    elif inbound.media is not None:
        _in_the_control_room(turn, [text("pintu-gambar")])


def names_danger(turn: Turn, words: str) -> bool:
    return bool(words) and turn.understood(words).meaning.danger is not Danger.NONE


def told_lately(turn: Turn, chat: Chat) -> bool:
    """Has this chat been told within the hour where reports are taken?"""
    return not _long_ago(turn, turn.desk_state(chat.id).door.told, AGAIN)


def answered_otherwise(turn: Turn, chat: Chat) -> None:
    """It had this hour's answer from somebody else; who names danger is told all the same."""
    state = turn.desk_state(chat.id)
    door = replace(state.door, told=turn.now)
    turn.keep_desk_state(chat.id, replace(state, door=door))


def _long_ago(turn: Turn, at: datetime | None, span: timedelta) -> bool:
    return at is None or turn.now - at >= span


def _tell(turn: Turn, inbound: Inbound, chat: Chat, person: Person, danger: Danger) -> None:
    """After everything that operators wait for; who names danger before who does not."""
    link, phone = public_link(turn), turn.city.emergency_phone
    place = _place(turn, chat, person)
    key = f"pintu-{place}" if link else f"pintu-{place}-telepon"
    row = (Button(text("tombol-buka-bot", person.language), url=link),) if link else ()
    words = text(key, person.language, bot=own_name(turn, CITIZEN), telepon=phone)
    if chat.private and inbound.text.strip() == "/start":
        words = f"{words}\n{text('pintu-id', person.language, id=inbound.person)}"
    turn.say(
        Outgoing(
            Channel(chat.channel),
            chat.id,
            text=words,
            buttons=(row,) if row else (),
            reply_to=inbound.message_id,
            priority=Priority.DIGEST if danger is Danger.NONE else Priority.STATUS,
        )
    )


def _place(turn: Turn, chat: Chat, person: Person) -> str:
    if not chat.private:
        return "rekan" if chat.agency or chat.drill else "grup"
    return "rekan" if enrolments.enrolments_of(turn.tx, person.id) else "petugas"


def _keep(
    turn: Turn, chat: Chat, person: Person, draft: Draft, earlier: Report | None, *, often: bool
) -> None:
    """In the digest; under the chat in which this person can be answered, where there is one. In a group nothing is. `often`:
    what this person writes has one line a minute on the screen."""
    own = chats.private_chat(turn.tx, CITIZEN, person.id)
    if earlier is None:
        number = to_digest(turn, own or chat, person, draft)
    else:
        number = door_words.grow(turn, earlier, person, draft)
    told = turn.report(number)
    cleared = told.observed.cleared or own is None
    observed = replace(told.observed, told_danger=told.danger, cleared=cleared)
    turn.change_report(
        number, danger=Danger.NONE, danger_at=None, observed=observed
    )  # on a screen by itself: no clock runs
    forward = (Button(text("tombol-jadikan-tiket"), f"grup.digest_forward.{number}"),)
    if often:
        _line_of_this_minute(turn, person, forward)
        return
    said = draft.said if earlier is None else " / ".join(draft.words)
    fresh = earlier is None or said != " / ".join(earlier.words.split("\n"))
    lines = (
        [_quoted(part) for part in pieces(said, LONGEST)] if draft.danger is not Danger.NONE and fresh else []
    )
    if draft.lat is not None and draft.lon is not None and (earlier is None or draft.lat != earlier.lat):
        place = pin_place(turn, draft.lat, draft.lon)
        link = link_to(draft.lat, draft.lon)
        lines.append(text("pintu-titik", tempat=place_words(place), peta=link))
    if lines:
        _in_the_control_room(turn, lines, forward)


def _line_of_this_minute(turn: Turn, person: Person, row: tuple[Button, ...]) -> None:
    """All the danger that somebody has named in it, the newest last; what can be done below it is about that."""
    minute = turn.now.replace(second=0, microsecond=0)
    told = [
        r
        for r in reports.digest_of(turn.tx, person.id, minute)
        if r.observed.told_danger not in (None, Danger.NONE)
    ]
    words = " / ".join(" / ".join(r.words.split("\n")) for r in told)
    line = _quoted(f"…{words[-LONGEST:]}" if len(words) > LONGEST else words)
    _in_the_control_room(turn, [line], row, key=f"door:{person.id}:{minute:%d%H%M}")


def _in_the_control_room(turn: Turn, lines: list[str], row: tuple[Button, ...] = (), key: str = "") -> None:
    """Silent lines; what can be done with them stands below the last."""
    for group in turn.groups():
        if group.agency == CONTROL_ROOM and not group.drill and not group.closed:
            line = Outgoing(OPERATOR, group.id, text="", silent=True, protect=True, priority=Priority.STATUS)
            turn.say(*(replace(line, text=words) for words in lines[:-1]))
            turn.say(replace(line, text=lines[-1], key=key, buttons=(row,) if row else ()))


def _quoted(words: str) -> str:
    return text("pintu-kata", kata=Markup(text("kartu-kutipan", kata=words)))
