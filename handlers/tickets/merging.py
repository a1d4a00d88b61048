"""Two tickets of one event become one: whoever noticed it, an operator or the rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from domain.deadline import merged
from domain.happenings import DangerRose, Joined, Merged, PlaceTold
from domain.place import Place
from domain.placing import in_question, placed_by
from domain.report import Report
from domain.story import later_words
from domain.ticket import Action, Ticket, after
from domain.ticket_state import Lent
from handlers.evidence.showing import show
from handlers.ladders.alarm import call, call_more, sound, waiting
from handlers.threads.telling import tell
from handlers.tickets.ending import moment
from handlers.tickets.handed_on import as_far
from handlers.tickets.joining import of_report, placed_together, rejudge
from handlers.tickets.marks import marked, newly_hiding
from handlers.tickets.placing import teller
from handlers.tickets.same_event import neighbours, taken_for
from handlers.tickets.seats import own_part
from handlers.tickets.witnesses import numbered
from handlers.turn import Turn
from locales.text import text
from messages.places import told_area
from models import chain as events
from models import evidence, reports


def merge_into(turn: Turn, ticket: Ticket, into: Ticket, actor: int | None, by: str) -> Ticket:
    """All reports of `ticket` go to `into`, which takes over what is graver, and whose people read and see what those who
    worked on `ticket` did. Raises Refused."""
    into, ticket = (numbered(turn, _as_told(turn, one)) for one in (into, ticket))
    moved = reports.of_ticket(turn.tx, ticket.id)
    newest = reports.newest(turn.tx)
    for report in moved:
        behind = (*report.observed.behind, newest)
        turn.change_report(report.id, ticket_id=into.id, observed=replace(report.observed, behind=behind))
    into = numbered(turn, into)
    gone = replace(
        ticket,
        status=after(ticket.status, Action.MERGE),
        merged_into=into.id,
    ).noting(merged_reports=tuple(r.id for r in moved), status_at=moment(turn), into=into.code, menus={})
    turn.change(gone, turn.event(Merged(into=into.code, by=by), actor))
    before = turn.ticket(into.id)
    _retell(turn, ticket, into, moved)
    grown = _grow(turn, turn.ticket(into.id), ticket, actor)
    gone = turn.ticket(ticket.id)
    brought = tuple(sorted(at_work(grown) - at_work(before)))
    turn.change(gone.noting(brought=brought, lent=lent(before)))
    return grown


def _as_told(turn: Turn, ticket: Ticket) -> Ticket:
    """With whose place it is, which its reports alone no longer say once others are among them."""
    told = teller(turn, ticket)
    return turn.change(placed_by(turn.adopt(ticket), told.id)) if told is not None else ticket


def lent(into: Ticket) -> Lent:
    """What a ticket is before another goes into it."""
    words, untaken = bool(into.state.words), tuple(part.agency for part in waiting(into))
    return Lent(into.danger, into.human_contact, into.place, words=words, untaken=untaken)


def at_work(ticket: Ticket) -> set[str]:
    """The agencies that have an open part of it."""
    return {part.agency for part in ticket.assignments if part.open}


def _retell(turn: Turn, ticket: Ticket, into: Ticket, moved: list[Report]) -> None:
    """What was said and shown of `ticket` so far."""
    later = said_later(turn, ticket)
    for report in moved:
        said = later.get(report.id, [])
        lines = said if report.words in said else [report.words, *said]
        told = of_report(turn, replace(report, words="\n".join(filter(None, lines))), into)
        found = [turn.understood(line).meaning.aggravations for line in lines[1:]]
        aggravations = tuple(dict.fromkeys([*told.aggravations, *chain.from_iterable(found)]))
        into = tell(turn, turn.ticket(into.id), replace(told, aggravations=aggravations, retold=True))
    move_evidence(turn, [r.id for r in moved], into.id)


def said_later(turn: Turn, ticket: Ticket) -> dict[int, list[str]]:
    """What each reporter wrote after the ticket was opened, by our number of the report."""
    stored = [event for event, _ in events.history(turn.tx, ticket.id)]
    return later_words([*stored, *turn.changes[ticket.id].events])


def move_evidence(turn: Turn, moved: list[int], into: int) -> None:
    """The media of these reports belong to another ticket from now on; its groups see those that they do not have."""
    for piece in evidence.of_reports(turn.tx, moved):
        evidence.change(turn.tx, piece.id, ticket_id=into, shown=False)
        show(turn, piece.id)


def _grow(turn: Turn, into: Ticket, ticket: Ticket, actor: int | None) -> Ticket:
    """The ticket that stays takes over what is graver: danger, the earlier clock, loudness, agencies at work."""
    happened = [turn.event(Joined(from_ticket=ticket.code), actor)]
    if ticket.danger > into.danger:
        happened.append(turn.event(DangerRose(danger=ticket.danger), actor))
        into = replace(into, danger=ticket.danger, danger_at=into.danger_at or ticket.danger_at)
    into, moved = placed_together(turn, into, ticket.place, ticket.state.placed_by)
    happened += [turn.event(PlaceTold(tempat=told_area(into)), actor)] if moved else []
    into = replace(into, place=also_called(into.place, (*into.place.also, *ticket.place.called)))
    unmarked, into = into, marked(turn, into)
    happened += newly_hiding(turn, unmarked, into, actor)
    into = replace(into, deadline=merged(into.deadline, ticket.deadline))
    into = call_more(turn, rejudge(turn, turn.change(into, *happened)), ticket.state.additions)
    if ticket.loud_at is not None:
        into = sound(turn, into)
    new = [a.agency for a in ticket.assignments if a.open and not _at_work(turn, a.agency, into)]
    into = call(turn, into, new, actor) if new else into
    return as_far(turn, into, [part for part in ticket.assignments if part.open])


def _at_work(turn: Turn, agency: str, ticket: Ticket) -> bool:
    part = own_part(turn.city, agency, ticket)
    return part is not None and part.open


def also_called(place: Place, names: Iterable[str]) -> Place:
    """With what merged reports call it: whoever names it so next means the same event."""
    own = replace(place, also=()).called
    return replace(place, also=tuple(dict.fromkeys(name for name in names if name not in own)))


def placed_later(turn: Turn, ticket: Ticket, told: Report) -> Ticket:
    """A place came after the ticket was opened: the event may have a ticket already. Answers the one that stays."""
    nearby = neighbours(turn, told, ticket.place, but=ticket.id, drill=ticket.drill)
    for shown in taken_for(turn, ticket):
        waits = "" if shown.state.waits_for == ticket.code else shown.state.waits_for
        rejudge(turn, turn.change(shown.noting(similar="", waits_for=waits)))
    if nearby.host is not None and ticket.open and not in_question(ticket):
        older, newer = sorted((ticket, turn.adopt(nearby.host)), key=lambda t: t.id)
        if newer.untaken or not older.untaken:
            return merge_into(turn, newer, older, None, text("ruang-kendali"))
    similar = nearby.host or nearby.similar
    if similar is None:
        return turn.change(ticket.noting(similar=ticket.state.named, waits_for=""))
    return turn.change(ticket.noting(similar=ticket.state.similar or similar.code))
