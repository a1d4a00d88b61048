"""A place that is told after the report: those who drive there hear it, and what stood there before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.events import of_type
from domain.happenings import PlaceTold, Words
from domain.message import Outgoing, Priority
from domain.placing import earlier, told_elsewhere
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, text
from messages.in_words import speaker
from messages.places import link_to, place_words, public_area
from messages.thread import PLACE, at_work, audience, responsible, said_key, thread
from messages.view import GroupView, View


def corrected(view: View, what: PlaceTold) -> Iterator[Outgoing]:
    """Whoever is on the way to the wrong place hears it, with the right point, and keeps the old one; where words said so, they
    bring it (`told_words`)."""
    brought = responsible(view) if _in_words(view) is not None else []
    for group in audience(view):
        if group not in brought and (said := line(view, group, what)) is not None:
            yield said


def _in_words(view: View) -> Words | None:
    """A reporter's words of this turn that put it right."""
    return next((said for said in of_type(view.events, Words) if said.placed), None)


def with_words(view: View, said: Words) -> PlaceTold | None:
    """What these words have told of the place, and bring with them in one message."""
    if said is not _in_words(view):
        return None
    return next((what for what in of_type(view.events, PlaceTold) if what.corrected or what.beside), None)


def line(view: View, group: GroupView, what: PlaceTold) -> Outgoing | None:
    """The place by itself, as a point or an operator told it."""
    if not (what.corrected or what.beside) or _known_elsewhere(view, group):
        return None
    key = said_key(view.ticket.id, f"{PLACE}:{round(view.now.timestamp() * 1000)}")
    return in_its_turn(thread(view, group, words(view, group, what), key=key, loud=bool(what.loud)), what)


def in_its_turn(said: Outgoing, what: PlaceTold) -> Outgoing:
    """Where it is instead goes with what is said of lives, below it, and hastens nothing; a first place goes as what rings."""
    if said.silent or what.first or what.semula == text("tempat-belum"):
        return said
    return replace(said, priority=Priority.WORDS, hastens=False)


def _known_elsewhere(view: View, group: GroupView) -> bool:
    """Has it gone into another ticket, whose card says where, and does nobody here drive to this one's place?"""
    return view.ticket.status is Status.DUPLICATE and not at_work(view, group)


def words(view: View, group: GroupView, what: PlaceTold) -> str:
    """What this group reads of it."""
    if what.beside:
        return _told_elsewhere(view, group, what)
    place, before = what.tempat, what.semula or ""
    pinned = view.ticket.place.lat is not None
    key = "bunyi-tempat-diralat" if before else "bunyi-titik-diralat" if pinned else "bunyi-tempat-pertama"
    key = "bunyi-tempat-pertama" if what.first else key
    if what.added:
        key = "bunyi-tempat-ditambah" if pinned else "bunyi-tempat-ditambah-kata"
    told = text(key, kode=view.ticket.code, tempat=place, semula=before)
    if view.ticket.secret and not public_area(view.ticket):
        told = kept(view, group.agency)
    old = _before(view) if group in responsible(view) else ""
    return f"{told}\n{old}" if old else told


def _before(view: View) -> str:
    """The point where it was said to be until now."""
    known = earlier(view.ticket, [r.report for r in view.reporters])[-1:]
    return "".join(
        text("tempat-titik-lama", peta=link_to(at.lat, at.lon)) for at in known if at.lat is not None
    )


def kept(view: View, agency: str) -> str:
    """Where nothing of the place may be known to all: to the control room where it is, to the others that it is another."""
    whole = place_words(view.ticket.place) if agency == CONTROL_ROOM else ""
    key = "bunyi-tempat-pertama" if whole else "bunyi-tempat-rahasia"
    return text(key, kode=view.ticket.code, tempat=whole)


def _told_elsewhere(view: View, group: GroupView, what: PlaceTold) -> str:
    """Somebody other than who told the place names another: both stand, and an operator may take it over."""
    said = dict(told_elsewhere(view.ticket, [what.beside])).get(what.beside)
    names = {"siapa": speaker(what.siapa), "tempat": what.tempat, "tetap": what.tetap or text("tempat-belum")}
    link = link_to(said.lat, said.lon) if said and group in responsible(view) else Markup("")
    return text("bunyi-tempat-lain", kode=view.ticket.code, peta=link, **names)
