"""Janji: a call back that somebody has promised gets a clock; kept, it is struck off: `/janji 26-0412 20`, `… sudah`."""

from __future__ import annotations

import re
from datetime import timedelta

from domain.happenings import Promised
from domain.ticket import Refused
from domain.to_reporters import Promise
from handlers.operator.desk import Desk
from messages.moments import hour

MINUTES = re.compile(r"(\d{1,3})\s*(?:(?:m|mnt|menit|min)\b|(?!\w))")
CLOCK = re.compile(r"(?:jam |pukul )?(\d{1,2})[.:](\d{2})(?!\w)")
USUAL = timedelta(minutes=15)


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
    """ "20", "20 menit", "21.30", before any other words, or nothing. Raises Refused."""
    if not words:
        return USUAL
    local = desk.turn.now.astimezone(desk.turn.city.zone)
    if found := CLOCK.match(words):
        hours, minutes = int(found[1]), int(found[2])
        if hours < 24 and minutes < 60:
            at = local.replace(hour=hours, minute=minutes, second=0, microsecond=0)
            return (at if at > local else at + timedelta(days=1)) - local
    if (found := MINUTES.match(words)) and int(found[1]):
        return timedelta(minutes=int(found[1]))
    raise Refused("tolak-janji-waktu", kode=desk.ticket.code)
