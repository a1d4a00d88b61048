"""A place that is told after the report: those who drive there hear it, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterator

from domain.happenings import PlaceTold
from domain.message import Outgoing
from domain.placing import earlier, told_elsewhere
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, text
from messages.in_words import speaker
from messages.places import link_to, place_words, public_area
from messages.thread import audience, responsible, thread
from messages.view import View


def corrected(view: View, what: PlaceTold) -> Iterator[Outgoing]:
    """Whoever is on the way to the wrong place hears it, with the right point, and keeps the old one."""
    if what.beside:
        yield from _told_elsewhere(view, what)
        return
    if not what.corrected:
        return
    place, before = what.tempat, what.semula or ""
    pinned = view.ticket.place.lat is not None
    key = "bunyi-tempat-diralat" if before else "bunyi-titik-diralat" if pinned else "bunyi-tempat-pertama"
    key = "bunyi-tempat-pertama" if what.first else key
    if what.added:
        key = "bunyi-tempat-ditambah" if pinned else "bunyi-tempat-ditambah-kata"
    known_to_all = text(key, kode=view.ticket.code, tempat=place, semula=before)
    kept = view.ticket.secret and not public_area(view.ticket)
    known = earlier(view.ticket, [r.report for r in view.reporters])[-1:]
    old = "".join(
        text("tempat-titik-lama", peta=link_to(at.lat, at.lon)) for at in known if at.lat is not None
    )
    for group in audience(view):
        words = _kept(view, group.agency) if kept else known_to_all
        told = f"{words}\n{old}" if old and group in responsible(view) else words
        yield thread(view, group, told, loud=bool(what.loud))


def _kept(view: View, agency: str) -> str:
    """Where nothing of the place may be known to all: to the control room where it is, to the others that it is another."""
    whole = place_words(view.ticket.place) if agency == CONTROL_ROOM else ""
    key = "bunyi-tempat-pertama" if whole else "bunyi-tempat-rahasia"
    return text(key, kode=view.ticket.code, tempat=whole)


def _told_elsewhere(view: View, what: PlaceTold) -> Iterator[Outgoing]:
    """Somebody other than who told the place names another: both stand, and an operator may take it over."""
    said = dict(told_elsewhere(view.ticket, [what.beside])).get(what.beside)
    names = {"siapa": speaker(what.siapa), "tempat": what.tempat, "tetap": what.tetap or text("tempat-belum")}
    for group in audience(view):
        link = link_to(said.lat, said.lon) if said and group in responsible(view) else Markup("")
        words = text("bunyi-tempat-lain", kode=view.ticket.code, peta=link, **names)
        yield thread(view, group, words, loud=bool(what.loud))
