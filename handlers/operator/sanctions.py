"""Sanctions and appeals: a second person's word, as a button in the control room or typed with the ticket's code."""

from __future__ import annotations

from collections.abc import Callable

from domain.ticket import CONTROL_ROOM, Refused
from handlers.operator.desk import Desk
from handlers.sanctions import proposals
from handlers.sanctions.proposals import explains
from locales.text import stored_word, text
from models import enrolments, sanctions
from models.sanctions import SanctionRow

Decision = Callable[[Desk, SanctionRow], None]
MOST = 15


def _agree(desk: Desk, sanction: SanctionRow) -> None:
    proposals.agree(desk.turn, sanction, desk.actor, desk.label)
    desk.done("sanksi-disetujui", kode=desk.ticket.code)


def _decline(desk: Desk, sanction: SanctionRow) -> None:
    proposals.decline(desk.turn, sanction, desk.actor, desk.label)
    desk.done("sanksi-tidak-jadi", kode=desk.ticket.code)


def _accept(desk: Desk, sanction: SanctionRow) -> None:
    proposals.decide(desk.turn, sanction, desk.actor, desk.label, accept=True)
    desk.done("keberatan-anda-terima", kode=desk.ticket.code)


def _reject(desk: Desk, sanction: SanctionRow) -> None:
    proposals.decide(desk.turn, sanction, desk.actor, desk.label, accept=False)
    desk.done("keberatan-anda-tolak", kode=desk.ticket.code)


def _pressed(decision: Decision) -> Callable[[Desk], None]:
    def step(desk: Desk) -> None:
        found = sanctions.get(desk.turn.tx, int(desk.argument) if desk.argument.isdigit() else 0)
        if found is None:
            raise Refused("tolak-tombol-lama")
        desk.ticket_id = desk.turn.ticket(found.ticket_id).id
        desk.may("sanction")
        decision(desk, found)

    return step


def _typed(decision: Decision, waits: Callable[[SanctionRow], bool]) -> Callable[[Desk], None]:
    def step(desk: Desk) -> None:
        ticket = desk.ticket
        desk.may("sanction")
        found = [s for s in sanctions.of_ticket(desk.turn.tx, ticket.id) if waits(s)]
        if not found:
            raise Refused("tolak-tanpa-sanksi", kode=ticket.code)
        for sanction in found:
            decision(desk, sanction)

    return step


def _proposed(sanction: SanctionRow) -> bool:
    return sanction.state == "proposed"


def _appealed(sanction: SanctionRow) -> bool:
    return sanction.appeal == "open"


press_agree, press_decline = _pressed(_agree), _pressed(_decline)
press_accept, press_reject = _pressed(_accept), _pressed(_reject)
agree, decline = _typed(_agree, _proposed), _typed(_decline, _proposed)
accept, reject = _typed(_accept, _appealed), _typed(_reject, _appealed)


def agree_to_all(desk: Desk) -> None:
    """The explanations of the morning's list, with one tap: all but one's own proposals. Raises Refused."""
    desk.may("sanction")
    last = int(desk.argument) if desk.argument.isdigit() else 0
    found = [s for s in sanctions.waiting(desk.turn.tx) if explains(s) and s.id <= last]
    others = [s for s in found if s.proposed_by != desk.actor]
    if not others:
        raise Refused("tolak-usul-sendiri" if found else "tolak-sanksi-selesai")
    for sanction in others:
        proposals.agree(desk.turn, sanction, desk.actor, desk.label)
    desk.done("sanksi-semua-disetujui", jumlah=len(others))


def waiting(desk: Desk) -> None:
    """/sanksi: what waits for a second person's word."""
    if desk.agency != CONTROL_ROOM and desk.actor not in enrolments.supervisors(desk.turn.tx):
        raise Refused("tolak-hak")
    found = sanctions.waiting(desk.turn.tx)
    if not found:
        desk.tell(text("sanksi-kosong"))
        return
    lines = [text("sanksi-kepala")]
    for sanction in found[:MOST]:
        key = "sanksi-baris-keberatan" if _appealed(sanction) else "sanksi-baris-usul"
        ticket = desk.turn.ticket(sanction.ticket_id)
        lines.append(
            text(
                key,
                kode=ticket.code,
                langkah=stored_word(f"langkah-{sanction.step}"),
                siapa=sanction.proposed_label,
            )
        )
    desk.tell("\n".join(lines))
