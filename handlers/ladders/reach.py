"""Whom a rung of a ladder really calls: who of them can be reached, and what is set going for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from cities.ladder import Rung
from domain.danger import Danger
from domain.errand import CallGateway
from domain.ticket import CONTROL_ROOM, Ticket
from domain.ticket_state import RoomCall
from escalation.decide import climb
from escalation.ladders import course, next_call
from escalation.snapshot import ladder_of
from handlers.drills.practice import groups_for
from handlers.duty.roster import supervisors_reachable
from handlers.ladders.alarm import call
from handlers.tickets.seats import own_part
from handlers.turn import OPERATOR, Turn
from models import chats

BACKUP = "cadangan:"  # before the key of a second agency
GATEWAY = "gerbang_telepon"


@dataclass(frozen=True, slots=True)
class Reach:
    """Who can be reached for an agency's part of a ticket in this condition; looked up once for each call."""

    turn: Turn
    ticket: Ticket
    agency: str
    when: str
    telephone: bool = True
    known: dict[str, list[str]] = field(default_factory=dict, compare=False)

    def called(self, call: str) -> list[str]:
        """Whom a rung's call comes to: nobody, one, or (where there is no second agency) supervisor and telephone."""
        if call not in self.known:
            self.known[call] = self._called(call)
        return self.known[call]

    def _called(self, call: str) -> list[str]:
        if call == "instansi":
            return [call] if self._group(self.agency) else []
        if call == CONTROL_ROOM:
            return [call] if self._group(CONTROL_ROOM) and not self._seen() else []
        if call == "supervisor":
            return [call] if chiefs(self.turn, self.ticket, self.agency, self.when) else []
        if call == GATEWAY:
            return [call] if self.telephone and self.turn.services.gateway else []
        backup = next((b for b in self._backups() if self._group(b)), None)
        if backup is not None:
            return [f"{BACKUP}{backup}"]
        return [*self.called("supervisor"), *self.called(GATEWAY)]

    def __call__(self, call: str) -> bool:
        return bool(self.called(call))

    def silenced(self, call: str) -> bool:
        """Not called because it has said already that it knows."""
        taken = call == "supervisor" and bool(supervisors_reachable(self.turn, self.agency))
        return taken or (call == CONTROL_ROOM and self._seen())

    def _backups(self) -> Iterator[str]:
        for agency in self.turn.city.categories[self.ticket.category].backup:
            part = own_part(self.turn.city, agency, self.ticket)
            if agency != self.agency and (part is None or not part.open):
                yield part.agency if part else agency

    def _group(self, agency: str) -> bool:
        groups = groups_for(self.turn, drill=self.ticket.drill, exercise=bool(self.ticket.state.exercise))
        return any(g.agency in self.turn.city.namesakes(agency) for g in groups)

    def _seen(self) -> bool:
        return bool(self.ticket.state.room.get(RoomCall(self.agency, self.when)))


def chiefs(turn: Turn, ticket: Ticket, agency: str, when: str) -> list[int]:
    """Private chats of the supervisors who can be called, and have not said that they have taken it."""
    people = [
        call.supervisor
        for call in ticket.state.room
        if call.supervisor and (call.agency, call.when) == (agency, when)
    ]
    known = [chats.private_chat(turn.tx, OPERATOR, person) for person in people]
    taken = {chat.id for chat in known if chat is not None}
    return [chat for chat in supervisors_reachable(turn, agency) if chat not in taken]


def next_calls(turn: Turn, ticket: Ticket) -> dict[str, tuple[tuple[str, ...], datetime]]:
    """Per open part whom the next call really comes to, and when: of whom nobody can be reached, nothing is promised."""
    ladder, calls = ladder_of(ticket, turn.city), {}
    for part in ticket.assignments:
        life = ticket.danger is Danger.LIFE
        step = next_call(part, ladder, turn.city.zone, life=life) if part.open else None
        if step is not None:
            reach, path = Reach(turn, ticket, part.agency, step.when), course(ladder, step.when)
            found = climb(step.when, path, step.number, step.number + 1, reach)
            calls[part.agency] = (tuple(targets(reach, found.rungs)), step.at)
    return calls


def targets(reach: Reach, rungs: Iterable[Rung]) -> list[str]:
    """The union of their audiences, in order."""
    return list(dict.fromkeys(t for rung in rungs for t in reach.called(rung.call)))


def mentioned(reach: Reach, rungs: Iterable[Rung]) -> list[str]:
    """The agencies whose people on duty are to be named."""
    own = {"instansi": reach.agency, CONTROL_ROOM: CONTROL_ROOM}
    return list(dict.fromkeys(own[r.call] for r in rungs if r.mention_duty and r.call in own))


def set_going(turn: Turn, ticket: Ticket, reach: Reach, called: Iterable[str], minutes: int) -> Ticket:
    """Second agencies get a part and a card of their own, the telephone is asked to ring."""
    called = list(called)
    backups = tuple(t.removeprefix(BACKUP) for t in called if t.startswith(BACKUP))
    if GATEWAY in called:
        turn.ask(
            CallGateway(
                ticket=ticket.id,
                code=ticket.code,
                agency=reach.agency,
                when=reach.when,
                category=ticket.category,
                minutes=minutes,
                drill=ticket.drill,
                alone=called == [GATEWAY],
            )
        )
    return call(turn, ticket, backups, None) if backups else ticket
