"""What a caller's page sends goes to the ticket of the call: points, pictures and words, as if the caller had a chat with us.

Nothing is said there in return: the page shows by itself where the report stands.
"""

from __future__ import annotations

from dataclasses import replace

from domain.conversation import Conversation, Draft
from domain.happenings import LinkEnded, LinkOpened
from domain.message import Inbound, Kind, Pin
from domain.outline import distance_m
from domain.place import ROUGH_M
from domain.placing import how_exact, is_coarse
from domain.report import Report
from domain.ticket import Ticket
from domain.timer import PageDue, TimerKind
from domain.whereabouts import ByPage
from handlers.calls.telephone import caller, open_call
from handlers.citizen import addition, page_after_end
from handlers.citizen.contacts import without_contacts
from handlers.citizen.talk import Talk
from handlers.citizen.typed_points import with_typed_point
from handlers.due_timer import DueTimer
from handlers.tickets import moving
from handlers.tickets.draft_report import report_of
from handlers.tickets.open_ticket import Call
from handlers.tickets.report_place import pin_place, place_of
from handlers.tickets.writing import page_has_shown
from handlers.turn import Turn
from models import caller_pages, chats, reports
from models.caller_pages import CallerPage
from models.timers import Timer

SHOWS = (
    "baca"  # begins the name of what tells that operators' words are shown, before the number of the newest
)


def arrived(turn: Turn, inbound: Inbound) -> None:
    """The chat that it arrives in is our number of the page."""
    page = caller_pages.get(turn.tx, int(inbound.chat))
    if page is None:
        return
    if inbound.kind is Kind.OTHER:
        _by_itself(turn, page, inbound.message_id)
        return
    told = _report(turn, page, inbound)
    talk = _talk(turn, told, inbound)
    if not turn.ticket(told.ticket_id or 0).open:
        _after_the_end(talk, page, told)
    elif inbound.pin is not None and inbound.pin.within is not None:
        _point(talk, told, inbound.pin)
    else:
        _take_in(talk, told)
    _says_nothing(turn, talk.chat.id)


def ticket_of(turn: Turn, page: CallerPage) -> Ticket:
    """The ticket that it leads to now: that of its report, or the one that its own went into."""
    told = reports.find(turn.tx, page.report) if page.report is not None else None
    number = told.ticket_id if told is not None and told.ticket_id is not None else page.ticket
    ticket = turn.peek(number)
    while ticket.merged_into is not None:
        ticket = turn.peek(ticket.merged_into)
    return ticket


def _by_itself(turn: Turn, page: CallerPage, what: str) -> None:
    """What the page does without anybody's doing: it was opened, or shows what operators have written."""
    if not what.startswith(SHOWS):
        _opened(turn, page)
    elif page.report is not None:
        ticket = turn.ticket(ticket_of(turn, page).id)
        page_has_shown(turn, ticket, page.report, int(what.removeprefix(SHOWS)))


def _opened(turn: Turn, page: CallerPage) -> None:
    ticket = turn.ticket(ticket_of(turn, page).id)
    turn.change(ticket, turn.event(LinkOpened()))
    turn.arm(Timer(f"page:{page.id}", TimerKind.PAGE, page.expires_at, data=PageDue(page.id)))


def ended(turn: Turn, due: DueTimer) -> None:
    """Whoever is still at work reads that nothing comes from there any more."""
    page = caller_pages.get(turn.tx, due.remembered(PageDue).page)
    ticket = turn.ticket(ticket_of(turn, page).id) if page is not None else None
    if ticket is not None and ticket.open:
        turn.change(ticket, turn.event(LinkEnded()))


def _report(turn: Turn, page: CallerPage, inbound: Inbound) -> Report:
    """The caller's report; where nobody took down a call, it is one from now on."""
    if page.report is not None:
        return turn.report(page.report)
    host = turn.ticket(ticket_of(turn, page).id)
    draft = Draft(
        handle=turn.services.token(), first_at=inbound.sent_at, began_at=turn.now, drill=host.state.exercise
    )
    draft.category, draft.by_button = host.category, True
    if host.open:
        number = open_call(turn, draft, "", Call(page.made_by, page.label, host=host)).report
    else:
        number = _of_ended(turn, draft, host)
    caller_pages.tell_of(turn.tx, page.id, number)
    return turn.report(number)


def _of_ended(turn: Turn, draft: Draft, host: Ticket) -> int:
    """Whoever had not told anything before it ended; it rings nobody by that."""
    chat, person = caller(turn, "")
    told = report_of(turn, chat, person, draft, host.category, place_of(turn, draft))
    return turn.add_report(replace(told, ticket_id=host.id))


def _talk(turn: Turn, told: Report, inbound: Inbound) -> Talk:
    chat, person = chats.get_chat(turn.tx, told.chat_id), chats.get_person(turn.tx, told.person_id)
    turn.channels[chat.id] = chat.channel
    ticket = turn.ticket(told.ticket_id or 0)
    quiet = ticket.quiet or told.observed.hiding
    conversation = Conversation(linked=told.id, hiding=quiet, token=turn.services.token())
    conversation.drill = ticket.state.exercise
    read = with_typed_point(turn, without_contacts(turn, inbound, person))
    return Talk(turn, read, chat, person, conversation)


def _take_in(talk: Talk, told: Report) -> None:
    understood = talk.understood.meaning if talk.words else None
    addition.take_in(talk, told, understood)


def _after_the_end(talk: Talk, page: CallerPage, told: Report) -> None:
    if talk.inbound.pin is not None and talk.inbound.pin.within is not None:
        _stands_now(talk, told, talk.inbound.pin)
        return
    meant = page_after_end.heard(talk, told)
    if meant != told.id:
        caller_pages.tell_of(talk.turn.tx, page.id, meant)


def _stands_now(talk: Talk, told: Report, pin: Pin) -> None:
    """Where the caller is: it is there once it goes on, and calls nobody."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if is_coarse(pin):
        return
    here = pin_place(talk.turn, pin.lat, pin.lon, exact="rough" if how_exact(pin) == "rough" else "link")
    sent = ByPage(told.id, round(pin.within or 0), talk.turn.now)
    talk.turn.change(ticket.noting(reporter_at=moving.spot(here), page_now=sent))


def _says_nothing(turn: Turn, chat: int) -> None:
    """A caller has no chat in which something could be read."""
    turn.said = [message for message in turn.said if message.chat != chat]
    turn.said_last = [message for message in turn.said_last if message.chat != chat]


def _point(talk: Talk, told: Report, pin: Pin) -> None:
    """The first point is the place; a surer one of the same spot takes its place; further away is where the caller is now."""
    turn, ticket = talk.turn, talk.turn.ticket(told.ticket_id or 0)
    sent = ByPage(told.id, round(pin.within or 0), turn.now)
    known = ticket.state.by_page if ticket.state.by_page and ticket.state.by_page.report == told.id else None
    if is_coarse(pin):
        _unsure(turn, ticket, sent)
    elif how_exact(pin) == "rough":
        _roughly(talk, told, ticket, sent)
    elif known is None or known.within > ROUGH_M:
        _placed(talk, told, sent)
    elif _same_spot(ticket, pin, known):
        _surer(talk, told, ticket, sent, known)
    else:
        _moved(talk, told, ticket, sent)


def _unsure(turn: Turn, ticket: Ticket, sent: ByPage) -> None:
    """Half the city is within: whoever is on the telephone reads that the caller must be asked, where no point is known."""
    if not ticket.place.pinned and ticket.state.reporter_at is None:
        turn.change(ticket.noting(page_now=sent))


def _roughly(talk: Talk, told: Report, ticket: Ticket, sent: ByPage) -> None:
    """An estimate: of use where no point is known, and beside one where the caller has sent none."""
    by_page = ticket.state.by_page
    if not ticket.place.pinned:
        _placed(talk, told, sent)
    elif by_page is None or by_page.report != told.id:
        pin = talk.inbound.pin
        assert pin is not None
        place = pin_place(talk.turn, pin.lat, pin.lon, exact="rough")
        talk.turn.change(ticket.noting(reporter_at=moving.spot(place), page_now=sent))


def _placed(talk: Talk, told: Report, sent: ByPage) -> None:
    _take_in(talk, told)
    ticket = talk.turn.ticket(told.ticket_id or 0)
    talk.turn.change(ticket.noting(by_page=sent))


def _same_spot(ticket: Ticket, pin: Pin, known: ByPage) -> bool:
    """May both points be one, as far as the telephone was sure of them?"""
    here = ticket.state.reporter_at or ticket.place
    if here.lat is None or here.lon is None:
        return False
    apart = distance_m(pin.lat, pin.lon, here.lat, here.lon)
    return apart <= max(moving.LEAST_M, known.within + (pin.within or 0))


def _surer(talk: Talk, told: Report, ticket: Ticket, sent: ByPage, known: ByPage) -> None:
    """Nobody is told: the card shows it."""
    pin = talk.inbound.pin
    assert pin is not None
    if sent.within >= known.within or ticket.place.exact != "link" or ticket.state.reporter_at is not None:
        return
    point = pin_place(talk.turn, pin.lat, pin.lon, exact="link", words=ticket.place.words)
    talk.turn.change_report(told.id, lat=pin.lat, lon=pin.lon)
    place = replace(point, names=ticket.place.names, also=ticket.place.also)
    talk.turn.change(replace(ticket, place=place).noting(by_page=sent))


def _moved(talk: Talk, told: Report, ticket: Ticket, sent: ByPage) -> None:
    pin = talk.inbound.pin
    assert pin is not None
    before = ticket.place
    point = pin_place(talk.turn, pin.lat, pin.lon, exact="link")
    ticket = moving.moved(talk.turn, ticket, told.person_id, point)
    follows = ticket.place != before
    talk.turn.change(ticket.noting(by_page=sent) if follows else ticket.noting(page_now=sent))
