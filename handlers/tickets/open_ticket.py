"""From a draft to a report and its ticket: a new one, or one that is open for the same event already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from domain.conversation import Draft
from domain.danger import Danger
from domain.deadline import Deadline, read_late, under_way
from domain.happenings import CancelRequested, Telephoned, TicketOpened
from domain.lane import Lane
from domain.message import Channel, Outgoing, Priority
from domain.place import Place
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from domain.ticket_state import Away, Doubt, TicketState
from domain.whereabouts import Whereabouts
from domain.wish import wished
from escalation.draft import deadline_rules
from handlers.disaster.clusters import gather
from handlers.evidence.showing import show
from handlers.ladders.alarm import sound
from handlers.threads.quoting import card_quote
from handlers.tickets import judge
from handlers.tickets.draft_danger import UNHEARD
from handlers.tickets.draft_report import report_of
from handlers.tickets.fill_draft import add_agencies
from handlers.tickets.idle import idle_of
from handlers.tickets.joining import join
from handlers.tickets.moving import spot
from handlers.tickets.named import naming
from handlers.tickets.placing import far_from_words
from handlers.tickets.report_place import look_up, pin_place, place_of
from handlers.tickets.same_event import Neighbours, neighbours, still_waits
from handlers.turn import Turn
from locales.text import text
from models import chats, evidence, tickets
from models.chats import Chat, Person


@dataclass(frozen=True, slots=True)
class Call:
    """A telephone call that an operator took down, who has spoken with the reporter.

    `host`: the ticket that it is about, where the operator says so; `advice`: settled by words, nobody is sent.
    """

    actor: int
    label: str
    host: Ticket | None = None
    advice: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """Our numbers of the report and of its ticket (None: it waits in the digest)."""

    report: int
    ticket: int | None


def open_report(
    turn: Turn, chat: Chat, person: Person, draft: Draft, *, due: bool = False, call: Call | None = None
) -> Opened:
    """The draft becomes a report. `due`: the one deadline has come, so it is loud whatever the lane says."""
    _of_no_kind(turn, draft)
    place = place_of(turn, draft)
    report = report_of(turn, chat, person, draft, draft.category, place)
    judged = judge.judge(turn, judge.facts_of(turn, report, person, place))
    unjudged = draft.danger is Danger.NONE or UNHEARD in draft.flags
    if draft.soft or (draft.unread and unjudged):
        judged = replace(judged, lane=Lane.AMBER)
    if judged.lane is Lane.GREY and not (due or draft.only_heard) and call is None and not draft.drill:
        return Opened(_grey(turn, report.observing(idle=idle_of(turn, draft)), judged), None)
    nearby = (
        Neighbours(call.host) if call and call.host else _nearby(turn, report, place, drill=bool(draft.drill))
    )
    if nearby.host is not None:
        number = turn.add_report(replace(report, ticket_id=nearby.host.id))
        _keep(turn, draft, number, nearby.host.id, person)
        ticket = join(turn, nearby.host, replace(report, id=number), draft.deadline, place)
    else:
        similar = _named(turn, draft) or nearby.similar
        rings = due or call is not None or nearby.doubted
        ticket = _open_ticket(turn, report, draft, place, judged, similar, rings=rings)
        number = turn.add_report(replace(report, ticket_id=ticket.id))
        if turn.disaster is not None and not draft.drill:
            ticket = gather(turn, ticket, turn.disaster)
        _keep(turn, draft, number, ticket.id, person)
    if call is not None:
        ticket = spoken(turn, turn.ticket(ticket.id), call)
    loud = due or (judged.lane is Lane.RED and not (call and call.advice))
    if loud and not (ticket.state.late or ticket.state.waits_for):
        sound(turn, turn.ticket(ticket.id))
    return Opened(number, ticket.id)


def _nearby(turn: Turn, report: Report, place: Place, *, drill: bool) -> Neighbours:
    """A point far from its own words joins nothing before it is known which of the two is the place."""
    found = neighbours(turn, report, place, drill=drill)
    felt = turn.city.categories[report.category].wide and report.danger is not Danger.LIFE
    if felt or found.host is None or not far_from_words(turn, report, place):
        return found
    return Neighbours(similar=found.host, doubted=True)


def _of_no_kind(turn: Turn, draft: Draft) -> None:
    """What no word has named the kind of calls whoever its words need all the same: "orang ngamuk"."""
    if not draft.category:
        draft.category = turn.city.other.key
        add_agencies(turn, draft)


def open_taken_back(turn: Turn, chat: Chat, person: Person, draft: Draft) -> Opened:
    """A report that its reporter took back before it was forwarded: a silent card that a human looks at.

    It joins nothing and no clock runs; danger that is told afterwards counts anew.
    """
    calm = replace(draft, danger=Danger.NONE, deadline=Deadline(), clear=False)
    place = place_of(turn, calm)
    report = report_of(turn, chat, person, calm, draft.category or turn.city.other.key, place)
    judged = replace(judge.judge(turn, judge.facts_of(turn, report, person, place)), lane=Lane.AMBER)
    ticket = _open_ticket(turn, report, calm, place, judged, None, rings=True)
    turn.change(ticket.noting(taken_back=True))
    number = turn.add_report(replace(report, ticket_id=ticket.id))
    _keep(turn, draft, number, ticket.id, person)
    taken = wished(turn.ticket(ticket.id), number)
    turn.change(taken, turn.event(CancelRequested(), person.id))
    return Opened(number, ticket.id)


def _named(turn: Turn, draft: Draft) -> Ticket | None:
    return tickets.glance_by_code(turn.tx, draft.named) if draft.named else None


def spoken(turn: Turn, ticket: Ticket, call: Call) -> Ticket:
    """Somebody of ours has spoken with who telephoned: on a ticket of this call, with its reporter."""
    event = turn.event(Telephoned(by=call.label), call.actor)
    contact = ticket.human_contact or turn.changes[ticket.id].new
    return turn.change(replace(ticket, human_contact=contact).noting(promise=None), event)


def _keep(turn: Turn, draft: Draft, report: int, ticket: int, person: Person) -> None:
    evidence.attach(turn.tx, draft.evidence, ticket, report)
    for number in draft.evidence:
        show(turn, number)
    if not draft.drill:
        chats.count_report(turn.tx, person.id)


def to_digest(turn: Turn, chat: Chat, person: Person, draft: Draft) -> int:
    """It ends without a ticket; a human still sees it in the digest. What was only played is forgotten. Answers our number
    of the report."""
    if draft.drill:
        return 0
    place = place_of(turn, draft)
    told = report_of(turn, chat, person, draft, draft.category or turn.city.other.key, place)
    return turn.add_report(replace(told, state="digest").observing(idle=idle_of(turn, draft)))


def _grey(turn: Turn, report: Report, judged: judge.Judged) -> int:
    """A grey report: no code, no card; a human looks at the digest."""
    number = turn.add_report(
        replace(report, state="digest", observed=replace(report.observed, judgement=judged.shown))
    )
    chat = chats.get_chat(turn.tx, report.chat_id)
    words = text("warga-abu-abu", chats.get_person(turn.tx, report.person_id).language)
    turn.say(Outgoing(Channel(chat.channel), chat.id, text=words, priority=Priority.ANSWER))
    return number


def _open_ticket(
    turn: Turn,
    report: Report,
    draft: Draft,
    place: Place,
    judged: judge.Judged,
    similar: Ticket | None,
    *,
    rings: bool,
) -> Ticket:
    """A new ticket. `similar`: an open one that may be the same event; a human decides. `rings`: waits for nothing."""
    ticket = _ticket_of(turn, report, draft, place, judged, similar)
    if similar is not None and similar.code == draft.named:
        ticket = naming(ticket, similar)
    elif similar is not None and not rings and still_waits(turn, ticket, similar):
        ticket = replace(ticket, lane=Lane.AMBER).noting(waits_for=similar.code)
    opened = turn.add(ticket)
    look_up(turn, opened)
    return turn.change(opened, turn.event(TicketOpened(lane=opened.lane), report.person_id))


def _ticket_of(
    turn: Turn, report: Report, draft: Draft, place: Place, judged: judge.Judged, similar: Ticket | None
) -> Ticket:
    rules = deadline_rules(turn.city.verification)
    late = draft.deadline.late or read_late(draft.first_at, turn.now, rules)
    return Ticket(
        id=0,
        code=next_code(turn, drill=bool(draft.drill)),
        category=report.category,
        status=Status.RECEIVED,
        lane=Lane.AMBER if late or judged.lane is Lane.GREY else judged.lane,
        opened_at=turn.now,
        place=place,
        danger=report.danger,
        danger_at=report.danger_at,
        deadline=draft.deadline,
        handle=turn.services.token(),
        secret=turn.city.categories[report.category].secret,
        hiding=draft.hiding,
        drill=bool(draft.drill),
        state=TicketState(
            exercise=draft.drill,
            words=report.words,
            quote=card_quote(turn, report.words),
            additions=tuple(draft.additions),
            graver=dict.fromkeys(draft.aggravations, ""),
            late=late,
            written=_written(turn, draft),
            doubted=_doubt(draft),
            deaf=draft.deaf,
            reporter_at=_elsewhere_now(turn, draft),
            away=_away(draft, place),
            place_of=draft.same_as if place.exact == "same" else "",
            similar=similar.code if similar else "",
            judgement=judged.shown,
        ),
    )


def _written(turn: Turn, draft: Draft) -> datetime | None:
    """When it was, where it was long under way; that it waited here for its words or its place is no reason."""
    named = None if draft.only_heard else draft.deadline.named_at
    return under_way(draft.first_at, draft.began_at) if named is None else under_way(named, turn.now)


def _doubt(draft: Draft) -> Doubt | None:
    """What its words name, where that is most likely not as of now."""
    if not draft.soft:
        return None
    named = draft.doubted
    again = datetime.fromisoformat(named["again"]) if "again" in named else None
    return Doubt(Danger.read(named["danger"]), named["category"], datetime.fromisoformat(named["at"]), again)


def _away(draft: Draft, place: Place) -> Away | None:
    """A reporter who says, or pressed, that he is not where it happens."""
    if draft.away:
        return Away.SAID
    return Away.PRESSED if draft.elsewhere and not place.pinned else None


def _elsewhere_now(turn: Turn, draft: Draft) -> Whereabouts | None:
    """Where the reporter is by now, whose live location has moved since the first point."""
    return spot(pin_place(turn, *draft.reporter_at)) if draft.reporter_at else None


def next_code(turn: Turn, *, drill: bool = False) -> str:
    """`yy-nnnn` by the city's own year; five digits when needed. A drill counts by itself: "L26-0001"."""
    year = turn.now.astimezone(turn.city.zone).strftime("%y")
    mark = "L" if drill else ""
    number = tickets.next_number(turn.tx, f"{tickets.CODES}{turn.city.key}:{mark}{year}")
    return f"{mark}{year}-{number:04d}"
