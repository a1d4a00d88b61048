"""The wrong key, and in words what it is instead: the report becomes what the words say, and nobody asks whether to cancel it."""

from __future__ import annotations

from cities.category import Category
from domain.conversation import Draft
from domain.danger import Danger
from domain.deadline import Deadline
from domain.happenings import Recategorised
from domain.ticket import Ticket
from handlers.citizen import addition, relay, report
from handlers.citizen.talk import Talk
from handlers.ladders.alarm import call
from handlers.tickets.draft_danger import name_danger
from handlers.tickets.kind_put_right import as_kind, is_milder, needed
from handlers.tickets.same_event import opening
from handlers.turn import Turn
from language.answers.slips import denies, slipped, takes_back
from locales.text import text
from models import reports

ASKED = "wrong_key"  # "Laporan ini dibatalkan?" waits, after "salah pencet" and nothing besides


def put_right(talk: Talk) -> bool:
    draft = talk.conversation.draft
    if draft is None or not draft.by_button:
        return False
    key = talk.turn.city.categories[draft.category]
    told = _told(talk)
    if (
        told is None
        or told.family == key.family
        or not (talk.conversation.asked == ASKED or _says_so(talk, key))
    ):
        return False
    _forget(talk, draft, key)
    report.told(talk)
    return True


def put_right_on_ticket(talk: Talk) -> bool:
    """ "Bukan kebakaran pak, kecelakaan" of whoever alone has reported it: the ticket is of that kind, and its agencies are called
    beside those who are on their way. Where somebody else may hold the phone its kind stays."""
    about = relay.meant(talk)
    if about is None or talk.inbound.pin is not None:
        return False
    turn, ticket = talk.turn, talk.turn.peek(about.ticket_id or 0)
    key, told = turn.city.categories[ticket.category], _told(talk)
    if told is None or told.family == key.family or told is turn.city.other or told.accompanies:
        return False
    named = talk.understood.meaning.danger_category == told.key
    if not named or key.secret or key.earnest or not (slipped(talk.words) or _denies(talk, key)):
        return False
    if not alone_told(talk, ticket.id):
        return False
    opening(turn)
    becomes(turn, turn.ticket(ticket.id), told.key, talk.person.id)
    addition.add(talk, about, talk.understood.meaning)
    return True


def alone_told(talk: Talk, ticket: int) -> bool:
    """Has nobody else reported it?"""
    return all(r.person_id == talk.person.id for r in reports.of_ticket(talk.turn.tx, ticket))


def becomes(turn: Turn, ticket: Ticket, key: str, person: int) -> None:
    """The ticket is of this kind from now on, as its reporter says; whoever that kind needs is called."""
    changed = as_kind(turn, ticket, key)
    milder = is_milder(turn, ticket, changed)
    told = Recategorised(by=text("oleh-pelapor"), dari=ticket.category, ke=key, milder=milder)
    turn.change(changed, turn.event(told, person))
    if wanted := needed(turn, changed):
        call(turn, turn.ticket(ticket.id), wanted, person)


def tells_danger(talk: Talk) -> bool:
    """Do words that speak of a slip tell of danger too, and so take nothing back?"""
    danger = talk.understood.meaning.danger is not Danger.NONE
    return danger and slipped(talk.words) and talk.understood.settled is None


def _says_so(talk: Talk, key: Category) -> bool:
    return takes_back(talk.words, (key.name, key.short, key.key))


def _denies(talk: Talk, key: Category) -> bool:
    """Does it say that it is not what its ticket is called?"""
    return denies(talk.words, (key.name, key.short, key.key))


def _told(talk: Talk) -> Category | None:
    """The kind that the words name, or sound like."""
    heard = talk.understood.heard
    named = heard.danger_category or heard.category or next((guess.category for guess in heard.guesses), None)
    return talk.turn.city.categories.get(named or "")


def _forget(talk: Talk, draft: Draft, key: Category) -> None:
    """The key's kind and danger are gone, its clock is not. Where somebody else may hold the phone its agencies stay."""
    named_at, heard = draft.deadline.named_at, talk.understood.heard
    draft.category, draft.by_button, draft.put_right = "", False, True
    draft.additions = list(key.at_once) if key.secret or key.earnest else []
    draft.advised, draft.place_asked, talk.conversation.asked = False, [], ""
    if not draft.found:
        draft.danger, draft.deadline = Danger.NONE, Deadline()
    name_danger(talk.turn, draft, heard.danger, named_at or talk.inbound.sent_at)
    draft.hinted = draft.hinted or heard.danger is Danger.NONE
