"""Who decides what, and how soon: counted, so that a supervisor sees a pattern of marking."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.danger import Danger
from domain.message import Outgoing
from domain.status import Status
from domain.ticket import Ticket
from handlers.turn import OPERATOR, Turn
from locales.text import Markup, text
from models import chats, enrolments, notes, verdicts
from models.verdicts import MarkRow
from verification.patterns import RECENT, Mark, Pattern, patterns

DISMISSALS = frozenset({"palsu", "usul_palsu"})
AGREED_WITHIN = timedelta(minutes=10)  # as long as a second person may take before nobody has agreed


def mark(turn: Turn, ticket: Ticket, operator: int, label: str, what: str) -> None:
    """A decision. A supervisor is told once a day where the pattern strikes."""
    if ticket.drill:
        return
    verdicts.mark(
        turn.tx,
        operator=operator,
        label=label,
        ticket=ticket.id,
        what=what,
        danger=ticket.danger is not Danger.NONE,
        seconds=int((turn.now - ticket.opened_at).total_seconds()),
        now=turn.now,
    )
    if what in DISMISSALS:
        _notice(turn, operator)


def seen_since(turn: Turn, since: datetime, operator: int | None = None) -> list[Pattern]:
    """Everybody's pattern since then, or that of one operator."""
    rows = verdicts.marks_since(turn.tx, since, operator)
    return patterns(_mark(row, turn.now) for row in rows)


def _mark(row: MarkRow, now: datetime) -> Mark:
    lonely = row.mark == "usul_palsu" and row.status != Status.FALSE_REPORT and now - row.at >= AGREED_WITHIN
    return Mark(
        operator=row.operator,
        label=row.label,
        dismissal=row.mark in DISMISSALS,
        alone=row.danger and lonely,
        contradicted=row.appealed or row.status in (Status.RESOLVED, Status.CLOSED),
        seconds=row.seconds,
    )


def line(pattern: Pattern) -> Markup:
    """ "Damkar-2: 14 Palsu dari 15 keputusan; 3 ternyata benar"."""
    bits = [text("pola-baris", siapa=pattern.label, palsu=pattern.dismissed, semua=pattern.decisions)]
    counts = (
        ("pola-sendiri", pattern.alone),
        ("pola-ternyata-benar", pattern.contradicted),
        ("pola-buru-buru", pattern.hasty),
    )
    bits += [text(key, jumlah=count) for key, count in counts if count]
    return Markup(("⚠️ " if pattern.striking else "") + "; ".join(bits))


def _notice(turn: Turn, operator: int) -> None:
    """A silent line in the supervisors' private chats, once per operator and day."""
    found = seen_since(turn, turn.now - RECENT, operator)
    name = f"pola:{operator}:{turn.now.astimezone(turn.city.zone):%Y-%m-%d}"
    if not found[0].striking or notes.read(turn.tx, name):
        return
    notes.write(turn.tx, name, turn.now.isoformat())
    words = text("pola-kabar", baris=line(found[0]))
    for supervisor in enrolments.supervisors(turn.tx):
        private = chats.private_chat(turn.tx, OPERATOR, supervisor)
        if private is not None and not private.closed and supervisor != operator:
            told = Outgoing(OPERATOR, private.id, text=words, silent=True, protect=True)
            turn.say(told)
