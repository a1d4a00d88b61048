"""Keberatan: one tap, or the word, against what followed from a report."""

from __future__ import annotations

from domain.report import Report
from handlers.citizen.talk import Talk
from handlers.sanctions import proposals
from models import sanctions
from models.sanctions import SanctionRow

WORDS = 300  # of the reason that may stand behind the command


def pressed(talk: Talk, told: Report) -> None:
    """The button under the message about this report."""
    mine = sanctions.of_person(talk.turn.tx, talk.person.id)
    _object(talk, [s for s in mine if s.report_id == told.id])


def typed(talk: Talk) -> None:
    """The word: against the latest one."""
    _object(talk, sanctions.of_person(talk.turn.tx, talk.person.id))


def _object(talk: Talk, mine: list[SanctionRow]) -> None:
    standing = [s for s in mine if s.state == "confirmed"]
    against = next((s for s in standing if not s.appeal), None)
    if against is None:
        talk.answer("keberatan-tercatat" if standing else "keberatan-kosong")
        return
    proposals.object_to(talk.turn, against, talk.argument.strip()[:WORDS])
    talk.answer("keberatan-diterima", kode=talk.turn.ticket(against.ticket_id).code)
