"""Whether what we have said to the reporter stands on the phone, and was read."""

from __future__ import annotations

from datetime import datetime

from domain.arrival import Arrival, Reach
from domain.danger import Danger
from domain.status import Status
from locales.text import text
from messages.card_reader import Reader
from messages.view import ReporterView


def arrival_line(reader: Reader) -> list[str]:
    """Of the newest message to the first reporter whose platform tells it; of a secret ticket for the control room alone."""
    ticket = reader.view.ticket
    waits = ticket.open or ticket.status is Status.RESOLVED
    if not waits or (ticket.secret and not reader.control):
        return []
    for reporter in reader.view.reporters:
        if reporter.unanswerable:
            return [_unanswerable(reader, reporter)]
        if (told := reporter.arrival) is not None:
            urgent = (told.asked or ticket.danger is Danger.LIFE) and not ticket.quiet
            since = told.overdue(reader.view.now) if urgent else None
            return [_missed(reader, reporter, since)] if since else _how_far(reader, told)
    return []


def _missed(reader: Reader, reporter: ReporterView, since: datetime) -> str:
    key = "kartu-belum-sampai" if reporter.reachable else "kartu-belum-sampai-tanpa-nomor"
    return text(key, jam=reader.view.clock(since))


def _unanswerable(reader: Reader, reporter: ReporterView) -> str:
    kanal = text(f"kanal-{reporter.channel}")
    if reader.view.ticket.quiet:
        return text("kartu-bisu-diam", kanal=kanal)
    return text("kartu-bisu" if reporter.reachable else "kartu-bisu-tanpa-nomor", kanal=kanal)


def _how_far(reader: Reader, told: Arrival) -> list[str]:
    if told.taken_at is None:
        return []
    jam, then = reader.view.clock(told.taken_at), reader.view.clock(told.reached_at or told.taken_at)
    if told.reach is Reach.READ:
        return [text("kartu-dibaca", jam=jam, dibaca=then)]
    if told.reach is Reach.DELIVERED:
        return [text("kartu-sampai", jam=jam, tiba=then)]
    return [text("kartu-terkirim", jam=jam)]
