"""Drills: one at a time, open for some hours; whatever belongs to it is marked, and tidied up at its end."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from domain.happenings import Cancelled
from domain.message import Outgoing, Priority
from domain.status import Status
from domain.ticket import Action, Ticket
from domain.timer import TimerKind
from domain.wish import unwished
from handlers.own_names import no_word
from handlers.tickets.ending import close, end
from handlers.turn import OPERATOR, Turn
from locales.text import text
from messages.moments import hour
from models import notes, ticket_lists, tickets
from models.chats import Chat
from models.timers import Timer

NOTE = "drill"
LONGEST = timedelta(hours=4)  # a drill that nobody ends
LINK_WORD = "latihan-"  # what the link for players begins with


@dataclass(frozen=True, slots=True)
class Drill:
    """The drill that is open. `token_hash`: of the link through which citizens play."""

    number: int
    opened_at: str
    ends_at: str
    by: str
    token: str  # sealed, as hex: it can be shown again while the drill is open

    @property
    def since(self) -> datetime:
        return datetime.fromisoformat(self.opened_at)

    @property
    def until(self) -> datetime:
        return datetime.fromisoformat(self.ends_at)


def current(turn: Turn) -> Drill | None:
    """The drill that is open now."""
    raw = notes.read(turn.tx, NOTE)
    found = Drill(**notes.known(raw, Drill)) if raw else None
    return found if found is not None and found.until > turn.now else None


def open_now(turn: Turn, by: str) -> Drill:
    """Open a drill and tell every group whose cards it may use."""
    token = turn.services.sealer.seal_text(no_word(turn)).hex()
    number = tickets.next_number(turn.tx, f"{tickets.DRILLS}{turn.city.key}")
    ends = turn.now + LONGEST
    drill = Drill(number, turn.now.isoformat(), ends.isoformat(), by, token)
    notes.write(turn.tx, NOTE, json.dumps(asdict(drill)))
    turn.arm(Timer("drill", TimerKind.DRILL, ends))
    tell_groups(turn, "latihan-dibuka", oleh=by, jam=hour(turn.city, turn.now), sampai=hour(turn.city, ends))
    return drill


def link_token(turn: Turn, drill: Drill) -> str:
    """What stands behind "?start=" for the drill's players."""
    return LINK_WORD + turn.services.sealer.open_text(bytes.fromhex(drill.token))


def end_now(turn: Turn, actor: int | None) -> int:
    """End the drill: its tickets, its timers, its link. Answers how many tickets it had open."""
    notes.write(turn.tx, NOTE, "")
    turn.clear("drill")
    found = ticket_lists.unfinished_drill(turn.tx)
    for one in found:
        end_ticket(turn, turn.adopt(one), actor)
    tell_groups(turn, "latihan-ditutup", jam=hour(turn.city, turn.now), jumlah=len(found))
    return len(found)


def end_ticket(turn: Turn, ticket: Ticket, actor: int | None) -> None:
    """What was played of it is over; nobody has wished so."""
    if ticket.status is Status.RESOLVED:
        close(turn, ticket, actor)
    else:
        event = turn.event(Cancelled(drill=True), actor)
        end(turn, unwished(ticket), Action.CANCEL, event)


def groups_for(turn: Turn, *, drill: bool, exercise: bool) -> list[Chat]:
    """The groups that hold a ticket's cards: of an exercise the drill groups, and an agency's own where it has none."""
    bound = [c for c in turn.groups() if not c.closed]
    own = [c for c in bound if c.drill == drill]
    if not exercise:
        return own
    served = {turn.city.heir(c.agency) for c in own}
    return own + [c for c in bound if not c.drill and turn.city.heir(c.agency) not in served]


def tell_groups(turn: Turn, key: str, **variables: str | int) -> None:
    """One silent line in each group where cards of the drill may appear."""
    for group in groups_for(turn, drill=True, exercise=True):
        words = f"{text('kartu-latihan')}\n{text(key, **variables)}"
        turn.say(Outgoing(OPERATOR, group.id, text=words, silent=True, priority=Priority.STATUS))
