"""A ticket whose place turned out to lie in the city, whoever found out and how: whoever goes there is called at once."""

from __future__ import annotations

from domain.message import Channel, Outgoing, Priority
from domain.ticket import OPEN, Ticket
from handlers.ladders.alarm import call, first_agencies
from handlers.tickets.seats import own_part
from handlers.turn import Turn, Work
from locales.text import text
from models import reporters


def call_who_goes(turn: Turn, work: Work) -> None:
    """Where it rang in the control room because it seemed to be outside; reporters read who comes now."""
    before, ticket = work.before.place, work.now
    if (
        before.outside_m <= 0
        or ticket.place.outside_m > 0
        or ticket.loud_at is None
        or ticket.status not in OPEN
    ):
        return
    wanted = [a for a in first_agencies(turn, ticket) if own_part(turn.city, a, ticket) is None]
    if not wanted:
        return
    _tell(turn, call(turn, ticket, wanted, None), wanted)


def _tell(turn: Turn, ticket: Ticket, called: list[str]) -> None:
    """Whoever was sent away hears that it was a mistake; who hides reads it in the receipt that changes."""
    if ticket.secret:
        return
    for reporter in reporters.reporters_of(turn.tx, ticket.id):
        if reporter.closed or reporter.observed.hiding:
            continue
        names = ", ".join(turn.city.agencies[a].short_in(reporter.language) for a in called)
        words = text("warga-ternyata-di-dalam", reporter.language, kode=ticket.code, instansi=names)
        turn.say_last(
            Outgoing(
                Channel(reporter.channel),
                reporter.chat_id,
                text=words,
                priority=Priority.STATUS,
                ticket=ticket.id,
            )
        )
