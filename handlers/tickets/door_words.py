"""Several lines of one person at the wrong door tell of one event: "kebakaran", "rumah saya", "jl salak 5"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversation import Draft
from domain.danger import Danger
from domain.happenings import PlaceTold
from domain.message import Inbound
from domain.placing import placed_by
from domain.report import Report
from domain.ticket import Ticket
from handlers.threads.telling import tell
from handlers.tickets import fill_draft
from handlers.tickets.draft_place import answer_place
from handlers.tickets.draft_report import report_of
from handlers.tickets.idle import PLAYED, idle_of
from handlers.tickets.joining import of_report, placed_together
from handlers.tickets.report_place import look_up, place_of
from handlers.turn import CITIZEN, Turn
from messages.places import public_place, told_area
from models import chats, reports
from models.chats import Chat, Person

SOON = timedelta(minutes=5)  # so long somebody goes on with what he has begun to tell


def goes_on(turn: Turn, chat: Chat, person: Person) -> bool:
    """Has this person told of danger here a moment ago?"""
    visitor = turn.desk_state(chat.id).door.visitors.get(str(person.id))
    return visitor is not None and visitor.told is not None and turn.now - visitor.told < SOON


def earlier(turn: Turn, inbound: Inbound, person: Person, draft: Draft) -> Report | None:
    """What the same person has told there a moment ago, where these words go on with it; two fires with an address each are two,
    and nothing goes on with a joke."""
    if not draft.said and draft.lat is None:
        return None
    told = [r for r in reports.digest_of(turn.tx, person.id, turn.now - SOON) if _at_the_door(r)]
    if not told:
        return None
    last, grave = told[-1], told[-1].observed.told_danger is not Danger.NONE
    if not grave and (not PLAYED.isdisjoint(last.observed.flags) or not PLAYED.isdisjoint(draft.flags)):
        return None
    both = grave and draft.danger is not Danger.NONE and _is_somewhere(last) and draft.located
    return last if inbound.edited or not both else None


def together(turn: Turn, told: Report, more: Draft, sent_at: datetime) -> Draft:
    """All that this person has told of it, as one."""
    draft = Draft(handle=told.handle, first_at=told.first_at, began_at=told.created_at)
    for words in filter(None, (told.words, more.said)):
        fill_draft.absorb(turn, draft, words, sent_at)
    point = (more.lat, more.lon) if more.lat is not None else (told.lat, told.lon)
    if draft.lat is None:
        draft.lat, draft.lon = point
    draft.danger = max(draft.danger, told.observed.told_danger or Danger.NONE)
    return draft


def grow(turn: Turn, told: Report, person: Person, draft: Draft) -> int:
    """It tells more, and waits where it did. Answers our number of it."""
    chat = chats.get_chat(turn.tx, told.chat_id)
    category = draft.category or turn.city.other.key
    grown = report_of(turn, chat, person, draft, category, place_of(turn, draft))
    grown = grown.observing(idle=idle_of(turn, draft), first_time=told.observed.first_time)
    turn.change_report(
        told.id,
        category=category,
        words=grown.words,
        danger=grown.danger,
        lat=grown.lat,
        lon=grown.lon,
        observed=grown.observed,
    )
    return told.id


def go_to_his_ticket(turn: Turn, inbound: Inbound, chat: Chat, person: Person, draft: Draft) -> bool:
    """What is told there of a ticket that somebody has made of this person's words stands in its threads, and on its card where
    it is. Is there such a ticket?"""
    own = chats.private_chat(turn.tx, CITIZEN, person.id)
    told = [r for one in filter(None, (own, chat)) for r in reports.of_chat(turn.tx, one.id)]
    mine = [r for r in told if r.person_id == person.id and r.ticket_id and _at_the_door(r)]
    if not mine or not (draft.said or draft.lat is not None):
        return False
    ticket = turn.ticket(mine[0].ticket_id or 0)
    if not ticket.open:
        return False
    if draft.said:
        more = of_report(turn, replace(mine[0], words=draft.said), ticket)
        tell(turn, ticket, replace(more, sent_at=inbound.sent_at, danger=draft.danger))
    _says_where(turn, turn.ticket(ticket.id), mine[0], draft)
    return True


def _says_where(turn: Turn, ticket: Ticket, told: Report, draft: Draft) -> None:
    """A place where none was known, or a point where it was known by words."""
    if not draft.located and draft.said:
        answer_place(turn, draft, draft.said)
    place = place_of(turn, draft)
    if ticket.place.exact == "none" and place.exact != "none":
        placed, moved = placed_by(replace(ticket, place=place), told.id), True
    else:
        placed, moved = placed_together(turn, ticket, place, told.id)
    if moved:
        event = turn.event(PlaceTold(tempat=public_place(placed) or told_area(placed)), told.person_id)
        look_up(turn, turn.change(placed, event))


def _at_the_door(told: Report) -> bool:
    return told.observed.told_danger is not None


def _is_somewhere(told: Report) -> bool:
    return told.lat is not None or told.observed.typed
