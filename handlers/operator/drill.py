"""/latihan: open a drill, play a call in it, end it."""

from __future__ import annotations

from domain.ticket import CONTROL_ROOM, Refused
from handlers.drills import practice
from handlers.operator import phone_call
from handlers.operator.desk import Desk
from handlers.own_names import public_link
from locales.text import Markup, text, typed_words
from messages.moments import hour
from models import ticket_lists


def drill(desk: Desk) -> None:
    """`/latihan` opens it or says how it stands; `/latihan selesai` ends it; `/latihan kata penelepon` plays a call."""
    words = desk.argument.strip()
    running = practice.current(desk.turn)
    if words.casefold() in typed_words("ketik-latihan-selesai"):
        _may_lead(desk)
        if running is None:
            raise Refused("tolak-latihan-belum")
        desk.tell(text("latihan-selesai", jumlah=practice.end_now(desk.turn, desk.actor)))
    elif words:
        if running is None:
            raise Refused("tolak-latihan-belum")
        phone_call.take(desk, words, drill=running.number)
    else:
        if running is None:
            _may_lead(desk)
            running = practice.open_now(desk.turn, desk.label)
        _show(desk, running)


def _may_lead(desk: Desk) -> None:
    """A supervisor or the control room."""
    supervisor = desk.enrolment is not None and desk.enrolment.role in ("supervisor", "administrator")
    if desk.agency != CONTROL_ROOM and not supervisor:
        raise Refused("tolak-hak")


def _show(desk: Desk, running: practice.Drill) -> None:
    turn = desk.turn
    groups = practice.groups_for(turn, drill=True, exercise=True)
    own = sorted({turn.city.agencies[g.agency].short for g in groups if g.drill})
    real = sorted({turn.city.agencies[g.agency].short for g in groups if not g.drill})
    lines = [
        text(
            "latihan-berjalan",
            oleh=running.by,
            jam=hour(turn.city, running.since),
            sampai=hour(turn.city, running.until),
            jumlah=len(ticket_lists.open_tickets(turn.tx, drill=True)),
        )
    ]
    if own:
        lines.append(text("latihan-grup", instansi=", ".join(own)))
    if real:
        lines.append(text("latihan-grup-nyata", instansi=", ".join(real)))
    if public_link(turn):
        link = public_link(turn, practice.link_token(turn, running))
        lines.append(text("latihan-tautan", tautan=Markup(link)))
    lines.append(text("latihan-cara"))
    desk.say("\n".join(lines), marked=True, protect=False)
