"""What is written while "Apakah sudah tertangani?" waits, or soon after, and says neither Sudah nor Belum: "ngigau terus bapaknya",
"yang anak kecil gimana kabarnya?". Nobody here can judge it, so it is of that event: aloud before those who were there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.danger import Danger
from domain.place import Place
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import apart, between, ended, whose
from handlers.citizen.sudah_belum import ask_again, reopened, waiting
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from handlers.tickets.occurrences import metres_apart
from handlers.tickets.report_place import pin_place
from language.answers.commands import mere_courtesy, only_announces
from language.answers.settled import Yes
from locales.text import text
from messages.places import map_link, place_words

FAR_M = 1500.0  # from its place
SOON = timedelta(minutes=30)  # after "Sudah": whoever still writes of nothing else writes of it


def typed(talk: Talk) -> bool:
    """Pass them on to what has ended; where their pattern calls for somebody it goes on."""
    told = waiting(talk) or _settled_soon(talk)
    if told is None or talk.inbound.forwarded:
        return False
    ticket = talk.turn.peek(told.ticket_id or 0)
    if not ended.lately(talk, ticket) or _of_nothing(talk) or _of_another(talk, ticket):
        return False
    said = talk.understood
    if said.settled is Yes.WHOLE or said.calm:
        tell(talk.turn, talk.turn.ticket(ticket.id), Told(told, talk.words, talk.inbound.sent_at))
        talk.answer("akhir-dibaca", kode=ticket.code, ticket=ticket.id)
        return True
    if said.heard.danger is Danger.LIFE and not (said.meaning.question or said.meaning.negated):
        reopened(talk, told)
        return True
    between.take_along(talk, told)
    ask_again(talk, told, "dibaca-di-akhir")
    return True


def pointed(talk: Talk) -> bool:
    """A point while that question waits says where they are still needed: "kesini pak". One kilometres away is of something else."""
    told, pin = waiting(talk), talk.inbound.pin
    if told is None or pin is None or talk.inbound.forwarded:
        return False
    ticket = talk.turn.peek(told.ticket_id or 0)
    there = pin_place(talk.turn, pin.lat, pin.lon)
    if (
        not ended.lately(talk, ticket)
        or _elsewhere(ticket.place, there)
        or (talk.words and _of_another(talk, ticket))
    ):
        return False
    if talk.inbound.moved:
        return True
    said = text("utas-titik-di-akhir", tempat=place_words(there), peta=map_link(there))
    talk.inbound = replace(talk.inbound, text=f"{said} {talk.words}".strip())
    ask_again(talk, told, "dibaca-di-akhir")
    return True


def _elsewhere(place: Place, there: Place) -> bool:
    if place.lat is None:
        return bool(place.kelurahan and there.kelurahan not in ("", place.kelurahan))
    return metres_apart(place, there) > FAR_M


def _settled_soon(talk: Talk) -> Report | None:
    """The newest that its reporter has called dealt with, where nothing else is open or being told."""
    told = next(iter(ended.over(talk)), None)
    if told is None or told.settled is not True or talk.inbound.reply_to:
        return None
    ticket = talk.turn.peek(told.ticket_id or 0)
    at = ticket.resolved_at
    near = ticket.status is Status.CLOSED and at is not None and talk.turn.now - at <= SOON
    if not near or talk.open_reports() or not between.nothing_else_told(talk, ticket):
        return None
    return told


def _of_nothing(talk: Talk) -> bool:
    """A greeting, a laugh, a matter of another office, a report that is only announced."""
    heard = talk.understood.meaning
    idle = heard.laughing or heard.nonsense or heard.drill or heard.service is not None
    idle = heard.laughing or heard.nonsense or heard.drill or heard.service is not None
    return idle or mere_courtesy(talk.words) or only_announces(talk.words)


def _of_another(talk: Talk, ticket: Ticket) -> bool:
    """Do they tell of another event, of danger, or that somebody hides, which is weighed by whoever hears of it anew?"""
    heard = talk.understood.meaning
    if heard.danger is not Danger.NONE or heard.again or heard.apart or heard.reporter:
        return True
    if apart.names_another(talk, ticket, talk.words):
        return True
    kind = talk.turn.city.categories.get(heard.category or heard.doubted_category or "")
    return kind is not None and not kind.accompanies and not whose.same_kind(talk, ticket)
