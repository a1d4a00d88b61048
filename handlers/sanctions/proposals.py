"""Sanctions step by step: a proved false report proposes one, another person confirms it, the reporter may object."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from domain.happenings import (
    AppealDecided,
    Appealed,
    SanctionConfirmed,
    SanctionDropped,
    SanctionProposed,
    SanctionStep,
)
from domain.ticket import Refused, Ticket
from domain.timer import SanctionDue, TimerKind
from handlers.learning.verdicts import recount
from handlers.sanctions.rules import rules_of
from handlers.turn import Turn
from models import chats, sanctions, verdicts
from models.sanctions import SanctionRow
from models.timers import Timer
from models.verdicts import PROVED, OutcomeRow
from verification.sanctions import Answer, Proposal, Sanction, confirm, due, may_reject, suspended_until

APPEAL_ACCEPTED = "keberatan"  # the outcome's reason afterwards: it proves nothing any more


def propose(turn: Turn, ticket: Ticket, label: str) -> None:
    """What follows from a ticket that is proved false, once that can no longer be undone."""
    for outcome in verdicts.of_ticket(turn.tx, ticket.id):
        if outcome.reason == PROVED:
            _propose(turn, turn.ticket(ticket.id), outcome, label)


def _propose(turn: Turn, ticket: Ticket, outcome: OutcomeRow, label: str) -> None:
    rules = rules_of(turn.city)
    proved = verdicts.proved_of(turn.tx, outcome.person_id)
    step = due(proved, turn.now, rules)
    if step is None or any(s.report_id == outcome.report_id for s in sanctions.of_ticket(turn.tx, ticket.id)):
        return
    for earlier in sanctions.of_person(turn.tx, outcome.person_id):
        if earlier.state == "proposed":
            _drop(turn, earlier, "replaced", None, "")
    proposal = SanctionRow(
        person_id=outcome.person_id,
        ticket_id=ticket.id,
        report_id=outcome.report_id,
        step=str(step),
        count=len(proved),
        proposed_by=outcome.operator,
        proposed_label=label,
        proposed_at=turn.now,
    )
    number = sanctions.add(turn.tx, proposal)
    due_at = turn.now + rules.lapse
    turn.arm(Timer(f"sanction:{number}", TimerKind.SANCTION, due_at, data=SanctionDue(number)))
    _tell(turn, number, SanctionProposed, outcome.operator, until=due_at)


def agree(turn: Turn, sanction: SanctionRow, by: int, label: str) -> None:
    """A second person confirms. Raises Refused."""
    rules = rules_of(turn.city)
    proposal = Proposal(
        sanction.person_id, Sanction(sanction.step), sanction.proposed_by, sanction.proposed_at
    )
    if sanction.state != "proposed":
        raise Refused("tolak-sanksi-selesai")
    answer = confirm(proposal, by, turn.now, rules)
    if answer is Answer.SAME_PERSON:
        raise Refused("tolak-usul-sendiri")
    if answer is Answer.LAPSED:
        raise Refused("tolak-sanksi-selesai")
    until = suspended_until(Sanction(sanction.step), turn.now, rules)
    sanctions.change(
        turn.tx,
        sanction.id,
        state="confirmed",
        decided_by=by,
        decided_label=label,
        decided_at=turn.now,
        until=until,
    )
    turn.clear(f"sanction:{sanction.id}")
    _suspend(turn, sanction.person_id)
    _tell(turn, sanction.id, SanctionConfirmed, by, until=until)


def decline(turn: Turn, sanction: SanctionRow, by: int, label: str) -> None:
    """Nobody is sanctioned. Raises Refused."""
    if sanction.state != "proposed":
        raise Refused("tolak-sanksi-selesai")
    turn.clear(f"sanction:{sanction.id}")
    _drop(turn, sanction, "declined", by, label)


def lapse(turn: Turn, number: int) -> None:
    """Nobody agreed in time."""
    sanction = sanctions.get(turn.tx, number)
    if sanction is not None and sanction.state == "proposed":
        _drop(turn, sanction, "lapsed", None, "")


def _drop(turn: Turn, sanction: SanctionRow, state: str, by: int | None, label: str) -> None:
    turn.clear(f"sanction:{sanction.id}")
    sanctions.change(
        turn.tx, sanction.id, state=state, decided_by=by, decided_label=label, decided_at=turn.now
    )
    _tell(turn, sanction.id, SanctionDropped, by)


def explains(sanction: SanctionRow) -> bool:
    """A proposal that only tells the reporter, and restricts nobody."""
    return sanction.state == "proposed" and sanction.step == Sanction.EXPLAIN


def object_to(turn: Turn, sanction: SanctionRow, words: str) -> None:
    """ "Keberatan": operators see it, and somebody else decides."""
    sanctions.change(turn.tx, sanction.id, appeal="open", appealed_at=turn.now)
    _tell(turn, sanction.id, Appealed, sanction.person_id, words=words)


def decide(turn: Turn, sanction: SanctionRow, by: int, label: str, *, accept: bool) -> None:
    """An appeal is accepted (the sanction is lifted and the report proves nothing) or turned down. Raises Refused."""
    if sanction.appeal != "open":
        raise Refused("tolak-keberatan-selesai")
    if not accept and not may_reject(by, sanction.proposed_by, sanction.decided_by):
        raise Refused("tolak-keberatan-sendiri")
    answer = "accepted" if accept else "rejected"
    sanctions.change(turn.tx, sanction.id, appeal=answer, appeal_by=by)
    if accept:
        sanctions.change(turn.tx, sanction.id, state="lifted")
        verdicts.withdraw(turn.tx, sanction.report_id, APPEAL_ACCEPTED)
        recount(turn, sanction.person_id)
        _suspend(turn, sanction.person_id)
    _tell(turn, sanction.id, AppealDecided, by, label=label)


def void(turn: Turn, ticket: Ticket, by: int, label: str) -> None:
    """Its report was real after all: nothing stands that followed from its being false."""
    for sanction in sanctions.of_ticket(turn.tx, ticket.id):
        if sanction.state == "proposed":
            decline(turn, sanction, by, label)
        elif sanction.appeal == "open":
            decide(turn, sanction, by, label, accept=True)
        elif sanction.state == "confirmed":
            sanctions.change(turn.tx, sanction.id, state="lifted")
            _suspend(turn, sanction.person_id)
            _tell(turn, sanction.id, SanctionDropped, by)


def _suspend(turn: Turn, person: int) -> None:
    """Restricted as long as the longest of the sanctions that stand."""
    mine = [s.until for s in sanctions.of_person(turn.tx, person) if s.state == "confirmed" and s.until]
    chats.change_person(turn.tx, person, suspended_until=max(mine, default=None))


def _tell(
    turn: Turn,
    number: int,
    step: Callable[..., SanctionStep],
    actor: int | None,
    *,
    until: datetime | None = None,
    **more: str,
) -> None:
    """The step as an event of the ticket's chain; the messages are made from it."""
    sanction = sanctions.get(turn.tx, number)
    assert sanction is not None
    told = step(
        sanction=number,
        report=sanction.report_id,
        step=sanction.step,
        count=sanction.count,
        state=sanction.state,
        appeal=sanction.appeal,
        proposed_by=sanction.proposed_label,
        decided_by=sanction.decided_label,
        until=until.isoformat() if until else "",
        **more,
    )
    turn.change(turn.ticket(sanction.ticket_id), turn.event(told, actor))
