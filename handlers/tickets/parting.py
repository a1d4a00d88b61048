"""Two tickets that were put together by mistake, apart again: each with what its own reporters said, and nothing of the
other's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import chain

from domain.assignment import STEPS, Assignment, Stage, Step
from domain.danger import Danger
from domain.deadline import Deadline, heard
from domain.happenings import Joined, Released, TicketOpened, Unmerged, Words
from domain.lane import Lane
from domain.message import Priority
from domain.place import Place
from domain.placing import placed_by, same_point, without_beside
from domain.report import Report
from domain.status import Status
from domain.story import Line, lines
from domain.ticket import CONTROL_ROOM, Action, Ticket, after, furthest
from domain.ticket_state import Lent, TicketState
from domain.wish import unwished
from escalation.draft import deadline_rules
from handlers.evidence.showing import show
from handlers.evidence.unshowing import unshow
from handlers.ladders.alarm import begun_anew, call_anew, sound
from handlers.threads.quoting import card_quote, graver_quote
from handlers.threads.telling import tell
from handlers.tickets import yet_to_ring
from handlers.tickets.called_for import called_for, open_parts
from handlers.tickets.handed_on import as_far
from handlers.tickets.joining import of_report, rejudge
from handlers.tickets.marks import marked, newly_hiding
from handlers.tickets.merging import also_called
from handlers.tickets.open_ticket import next_code
from handlers.tickets.report_place import place_told
from handlers.tickets.seats import own_part
from handlers.tickets.witnesses import numbered
from handlers.turn import Turn
from messages.places import told_area
from models import bindings, evidence, reports, standing, tickets
from models import chain as events


def part(turn: Turn, ticket: Ticket, actor: int, by: str) -> None:
    """`ticket` stands by itself again, and the one that it went into gives back all that came with it."""
    into, moved = turn.ticket(ticket.merged_into or 0), list(ticket.state.merged_reports)
    into = numbered(turn, into)
    for report in moved:
        _back(turn, report, ticket.id)
    meanwhile = _meanwhile(turn, into, ticket, moved)
    apart = replace(ticket, status=after(ticket.status, Action.UNMERGE), merged_into=None).noting(
        merged_reports=(), brought=(), status_at="", into="", lent=None
    )
    apart = _with_wishes(marked(turn, _pinned_meanwhile(turn, apart, moved, into)), moved, into)
    if any(a.open for a in apart.assignments):
        apart = replace(apart, status=furthest(apart))
    event = turn.event(Unmerged(by=by), actor)
    turn.change(apart, event, *newly_hiding(turn, ticket, apart, actor))
    brought = [p for p in into.assignments if p.agency in ticket.state.brought]
    handed = _handed(turn, into, ticket)
    own = as_far(turn, apart, [*brought, *handed])
    call_anew(turn, own, actor)
    for at, written in meanwhile:
        _tell_own(turn, ticket.id, at, written)
    _give_back(turn, into, ticket, moved, actor, by)
    _untaken_again(turn, turn.ticket(into.id), handed, actor, by)
    _pieces(turn, moved, into.id, ticket.id)
    rejudge(turn, turn.ticket(into.id))
    rejudge(turn, turn.ticket(ticket.id))


def _handed(turn: Turn, into: Ticket, ticket: Ticket) -> list[Assignment]:
    """The parts of `into` that nobody had taken when `ticket` went into it, and that are held since by whoever had taken that."""
    before = ticket.state.lent.untaken if ticket.state.lent is not None else ()
    held = [p for p in into.assignments if p.agency in before and p.open and p.stage is not Stage.DISPATCHED]
    theirs = [(p, own_part(turn.city, p.agency, ticket)) for p in held]
    return [p for p, own in theirs if own is not None and own.holder is not None and own.holder == p.holder]


def _untaken_again(turn: Turn, into: Ticket, handed: Iterable[Assignment], actor: int, by: str) -> None:
    """Whoever goes on with the other ticket has not taken this one: it rings for them as one that nobody has."""
    parts = [p for p in (into.part(one.agency) for one in handed) if p is not None and p.open]
    if parts and into.open:
        changed = begun_anew(turn, into, parts)
        released = [turn.event(Released(agency=part.agency, by=by), actor) for part in parts]
        turn.change(replace(changed, status=furthest(changed)), *released)


def _back(turn: Turn, number: int, ticket: int) -> None:
    """A report goes back to its own ticket, and to its place in line there."""
    told = turn.report(number)
    observed = replace(told.observed, behind=told.observed.behind[:-1])
    turn.change_report(number, ticket_id=ticket, observed=observed)


def _pinned_meanwhile(turn: Turn, apart: Ticket, moved: list[int], into: Ticket) -> Ticket:
    """It is where one of its reporters has put the point while the two were one."""
    for told in (turn.report(number) for number in moved):
        beside, point = into.state.beside.get(told.id), (told.lat, told.lon)
        said = [(beside.lat, beside.lon)] if beside is not None else []
        said += [(into.place.lat, into.place.lon)] if into.state.placed_by == told.id else []
        here, there = apart.place, place_told(turn, told)
        if there.pinned and point in said and not same_point(here, there):
            names = tuple(dict.fromkeys([*here.names, *there.names]))
            there = replace(there, words=here.words or there.words, names=names, also=here.also)
            return placed_by(replace(apart, place=there), told.id)
    return apart


def part_witness(turn: Turn, into: Ticket, witness: list[Report], actor: int, by: str) -> Ticket:
    """A witness who had no ticket of their own has one now, with all that they said, at their place; who was called for their
    danger is called to it."""
    into = numbered(turn, into)
    moved, first = [r.id for r in witness], witness[0]
    apart = turn.add(_own_ticket(turn, into, witness))
    for number in moved:
        turn.change_report(number, ticket_id=apart.id)
    meanwhile = [(at, w) for at, w in _meanwhile(turn, into, apart, moved) if w.words != first.words]
    opened = turn.change(marked(turn, apart), turn.event(TicketOpened(lane=apart.lane), actor))
    turn.change(turn.ticket(apart.id).noting(lent=None))
    for at, written in meanwhile:
        _tell_own(turn, apart.id, at, written)
    ticket = rejudge(turn, turn.ticket(apart.id))
    if into.loud_at is not None and ticket.loud_at is None and ticket.danger is not Danger.NONE:
        sound(turn, ticket)
    _give_back(turn, into, opened, moved, actor, by)
    _pieces(turn, moved, into.id, apart.id)
    rejudge(turn, turn.ticket(into.id))
    return turn.ticket(apart.id)


def _own_ticket(turn: Turn, into: Ticket, witness: list[Report]) -> Ticket:
    first, moved = witness[0], {r.id for r in witness}
    own = [r for r in reports.of_ticket(turn.tx, into.id) if r.id not in moved]
    danger = max(r.danger for r in witness)
    rules = deadline_rules(turn.city.verification)
    clock = heard(Deadline(), danger, turn.now, turn.now, rules)
    here = into.place if into.state.placed_by not in moved else place_told(turn, own[0])
    return Ticket(
        id=0,
        code=next_code(turn, drill=into.drill),
        category=first.category,
        status=Status.RECEIVED,
        lane=Lane.AMBER,
        opened_at=turn.now,
        place=place_told(turn, first),
        danger=danger,
        danger_at=first.danger_at,
        deadline=clock,
        handle=turn.services.token(),
        secret=turn.city.categories[first.category].secret,
        drill=into.drill,
        state=TicketState(
            exercise=into.state.exercise,
            words=first.words,
            quote=card_quote(turn, first.words),
            additions=first.observed.additions,
            graver=dict.fromkeys(first.observed.aggravations, ""),
            lent=Lent(Danger.NONE, into.human_contact, here, bool(own and own[0].words)),
        ),
    )


def _with_wishes(apart: Ticket, moved: list[int], into: Ticket) -> Ticket:
    theirs = tuple(n for n in into.state.wished_by if n in moved)
    return replace(apart, cancel_requested=True).noting(wished_by=theirs) if theirs else apart


def _meanwhile(turn: Turn, into: Ticket, apart: Ticket, moved: list[int]) -> list[tuple[datetime, Words]]:
    """What these reporters wrote, and when, while the two were one: those who go on with it have not read it."""
    found: list[tuple[datetime, Words]] = []
    for event, _ in events.history(turn.tx, into.id):
        match event.what:
            case Joined(from_ticket=apart.code):
                found = []
            case Words(retold=False) as written if written.report in moved and written.words:
                found.append((event.at, written))
    return found


def _tell_own(turn: Turn, apart: int, at: datetime, written: Words) -> None:
    words = written.words
    understood = turn.understood(words).meaning
    ticket = turn.ticket(apart)
    told = of_report(turn, turn.report(written.report), ticket)
    tell(
        turn,
        ticket,
        replace(
            told,
            words=words,
            sent_at=at,
            danger=understood.danger,
            aggravations=understood.aggravations,
            additions=turn.understood(words).additions(ticket.category),
        ),
    )


def _give_back(turn: Turn, into: Ticket, apart: Ticket, moved: list[int], actor: int, by: str) -> None:
    """The ticket that stays: without what the others said, their place, and whoever only came with them, where somebody else
    goes on with it."""
    theirs = called_for(turn, into, moved)
    there = open_parts(turn, turn.ticket(apart.id), theirs)
    left, leaving = _sent_home(turn, into, {*apart.state.brought, *there})
    left = left.noting(additions=tuple(a for a in left.state.additions if a not in theirs))
    before = apart.state.lent
    left = yet_to_ring.left(turn, _unsaid(turn, left, moved, before), moved)
    left = _calmer(turn, left, apart.id, moved, before)
    misled = (left.place.lat, left.place.lon) != (into.place.lat, into.place.lon)
    event = turn.event(
        Unmerged(
            by=by,
            from_ticket=apart.code,
            leaving=tuple(leaving),
            reports=tuple(moved),
            tempat=told_area(left) if misled else None,
        ),
        actor,
    )
    turn.change(marked(turn, left), event)


def _sent_home(turn: Turn, into: Ticket, brought: set[str]) -> tuple[Ticket, list[str]]:
    leaving = [p for p in into.assignments if p.agency in brought and (p.stage, Step.WITHDRAW) in STEPS]
    left = into
    for one in leaving:
        stage = STEPS[(one.stage, Step.WITHDRAW)]
        left = left.with_part(replace(one, stage=stage, resolved_at=turn.now))
    if not any(p.open and p.agency != CONTROL_ROOM for p in left.assignments):
        return into, []
    status = furthest(left) if leaving and into.open else into.status
    return replace(left, status=status), [p.agency for p in leaving]


def _unsaid(turn: Turn, into: Ticket, moved: list[int], before: Lent | None) -> Ticket:
    """Its card as if these reporters had said nothing: what its own said stands there again."""
    own = reports.of_ticket(turn.tx, into.id)
    written = lines(event for event, _ in events.history(turn.tx, into.id))
    theirs = {line.words for line in written if line.report in moved and not line.by}
    left = into.noting(graver=_graver(turn, own, [w for w in written if w.report not in moved and not w.by]))
    if into.state.answer in theirs:
        left = left.noting(answer="")
    if into.state.over is not None and into.state.over.words in theirs:
        left = left.noting(over=None)
    if before is not None and not before.words:
        words = next((r.words for r in own if r.words), "")
        left = left.noting(words=words, quote=card_quote(turn, words))
    kept = tuple(n for n in into.state.wished_by if n not in moved)
    if kept != into.state.wished_by:
        left = left.noting(wished_by=kept) if kept else unwished(left)
    return left


def _graver(turn: Turn, own: list[Report], written: Iterable[Line]) -> dict[str, str]:
    """What makes the event graver by these words alone; the first report's stand in the quotation."""
    found: dict[str, str] = {}
    for number, report in enumerate(own):
        for key in report.observed.aggravations:
            found.setdefault(key, graver_quote(turn, report.words) if number else "")
    for line in written:
        for key in turn.understood(line.words).meaning.aggravations:
            found.setdefault(key, graver_quote(turn, line.words))
    return found


def _calmer(turn: Turn, into: Ticket, apart: int, moved: list[int], before: Lent | None) -> Ticket:
    """Danger and place that only came with the other ticket go with it."""
    if before is None:
        return into
    own = reports.of_ticket(turn.tx, into.id)
    danger = max([before.danger, *(r.danger for r in own)])
    into = replace(into, danger=min(danger, into.danger))
    theirs = replace(into.place, also=()) == replace(turn.ticket(apart).place, also=())
    brought = into.state.placed_by in moved and (theirs or into.place.pinned)
    if brought or (theirs and before.place.outside_m > 0):
        into = _placed_again(turn, into, own, before.place)
    others = [turn.peek(n) for n in tickets.merged_into(turn.tx, into.id) if n != apart]
    into = replace(into, place=also_called(into.place, chain.from_iterable(t.place.called for t in others)))
    return replace(into, human_contact=into.human_contact and before.human_contact)


def _placed_again(turn: Turn, into: Ticket, own: list[Report], before: Place) -> Ticket:
    """Where it was before; or at the point that one of its own reporters has sent."""
    told = [(place_told(turn, r), r.id) for r in own]
    place, report = next(
        ((at, n) for at, n in told if at.pinned and not before.pinned), (before, own[0].id if own else 0)
    )
    return without_beside(placed_by(replace(into, place=place), report), report)


def _pieces(turn: Turn, moved: list[int], into: int, apart: int) -> None:
    """Pictures go from chats that have no part in their own ticket, and to those that have and did not see them."""
    ours = {part.agency for part in turn.ticket(apart).assignments if part.open} | {CONTROL_ROOM}
    groups = {g.id for agency in ours for g in bindings.groups_of(turn.tx, agency)}
    pieces = evidence.of_reports(turn.tx, moved)
    keys = {f"evidence:{piece.id}" for piece in pieces}
    for chat, key in sorted(standing.of_ticket(turn.tx, into)):  # shown there, or waiting to be
        if key in keys and chat not in groups:
            unshow(turn, chat, key, into, Priority.STATUS)
    for piece in pieces:
        evidence.change(turn.tx, piece.id, ticket_id=apart)
        if piece.state == "stored":
            evidence.change(turn.tx, piece.id, shown=False)
            show(turn, piece.id)
