"""/peta and /statistik: asked for here, drawn as an errand, sent as a photo."""

from __future__ import annotations

from domain.errand import Drawing
from domain.ticket import Refused
from handlers.operator.desk import Desk
from handlers.overviews.gather import SPANS, span_of


def show_map(desk: Desk) -> None:
    """/peta: where the open tickets are."""
    desk.turn.ask(Drawing(desk.chat.id, "map", agency=desk.agency, drill=desk.chat.drill))


def statistics(desk: Desk) -> None:
    """/statistik [hari|minggu|bulan]."""
    span = desk.argument.strip().casefold() or SPANS[0]
    if span not in SPANS:
        raise Refused("tolak-rentang")
    since, until = span_of(desk.turn.city, span, desk.turn.now)
    desk.turn.ask(Drawing(desk.chat.id, "statistics", span=span, since=since, until=until))
