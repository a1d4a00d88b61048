"""What operators found is kept: per report, with the signals that it carried; records and patterns follow from it."""

from __future__ import annotations

from domain.ticket import Ticket
from handlers.sanctions.rules import rules_of
from handlers.tickets import judge
from handlers.turn import Turn
from models import chats, reports, verdicts
from models.verdicts import OutcomeRow
from verification.learning import Verdict
from verification.sanctions import counting
from verification.score import observed

NOT_REAL = frozenset({"iseng", "salah_kirim", "bukan_darurat"})  # "tidak_jelas" teaches nothing
WITNESS = "saksi"  # the reason of what was not judged: a further reporter's part in what was dismissed


def found_false(turn: Turn, ticket: Ticket, operator: int, reason: str) -> None:
    """Palsu took effect: it judges who reported first, and proves nothing of those who joined."""
    _keep(turn, ticket, operator, Verdict.FALSE if reason in NOT_REAL else Verdict.UNKNOWN, reason, WITNESS)


def found_real(turn: Turn, ticket: Ticket, operator: int) -> None:
    """Selesai: genuine where somebody went there, or settled it with the reporter's own answer; else nobody knows."""
    went = any(a.departed_at or a.arrived_at for a in ticket.assignments)
    sure = went or (not ticket.assignments and ticket.human_contact)
    _keep(turn, ticket, operator, Verdict.GENUINE if sure else Verdict.UNKNOWN, "selesai")


def _keep(
    turn: Turn, ticket: Ticket, operator: int, verdict: Verdict, reason: str, of_witnesses: str = ""
) -> None:
    """`of_witnesses`: the reason for everybody but the first reporter, of whom nothing was found then."""
    told = reports.of_ticket(turn.tx, ticket.id)
    if ticket.drill or not told:
        return
    facts = judge.facts_of_ticket(turn, ticket, told, as_sent=True)
    for report in told:
        unjudged = bool(of_witnesses) and report.person_id != told[0].person_id
        verdicts.keep(
            turn.tx,
            OutcomeRow(
                report_id=report.id,
                ticket_id=ticket.id,
                person_id=report.person_id,
                operator=operator,
                channel=chats.get_chat(turn.tx, report.chat_id).channel,
                verdict=Verdict.UNKNOWN if unjudged else verdict,
                reason=of_witnesses if unjudged else reason,
                at=turn.now,
                signals=observed(facts[report.id]),
            ),
        )
    recount(turn, *(r.person_id for r in told))


def taken_back(turn: Turn, ticket: Ticket) -> None:
    """Urungkan: as if nothing had been decided."""
    people = [o.person_id for o in verdicts.of_ticket(turn.tx, ticket.id)]
    verdicts.forget(turn.tx, ticket.id)
    recount(turn, *people)


def recount(turn: Turn, *people: int) -> None:
    """Reporters' records become what the outcomes say; proved false reports decay."""
    for person in set(people):
        proved = counting(verdicts.proved_of(turn.tx, person), turn.now, rules_of(turn.city))
        chats.change_person(turn.tx, person, genuine=verdicts.genuine_of(turn.tx, person), false=len(proved))
