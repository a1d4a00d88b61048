"""Janji: a call back that somebody has promised gets a clock; kept, it is struck off: `/janji 26-0412 20`, `… jam 6 sore`, `… sudah`."""

from __future__ import annotations

from datetime import timedelta

from domain.happenings import Promised
from domain.ticket import Refused
from domain.to_reporters import Promise
from handlers.operator.desk import Desk
from handlers.operator.when_there import minutes_until
from messages.moments import hour

USUAL, AT_MOST = timedelta(minutes=15), timedelta(days=1)


def promise(desk: Desk) -> None:
    desk.may("promise")
    ticket, words = desk.ticket, " ".join(desk.argument.split()).casefold()
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    if words == "sudah":
        desk.turn.change(ticket.noting(promise=None))
        desk.done("selesai-janji-ditepati", kode=ticket.code)
        return
    due = desk.turn.now + _delay(desk, words)
    jam = hour(desk.turn.city, due)
    promised = Promise(due, desk.label, desk.agency)
    event = desk.turn.event(Promised(by=desk.label, pukul=jam), desk.actor)
    desk.turn.change(ticket.noting(promise=promised), event)
    desk.done("selesai-janji", kode=ticket.code, jam=jam)


def _delay(desk: Desk, words: str) -> timedelta:
    """ "20", "1 jam", "jam 6 sore", beside any other words, or nothing. Raises Refused."""
    if not words:
        return USUAL
    minutes = minutes_until(words, desk.local_now, AT_MOST)
    if minutes is None:
        raise Refused("tolak-janji-waktu", kode=desk.ticket.code)
    return timedelta(minutes=minutes)
