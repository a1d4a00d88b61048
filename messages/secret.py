"""Secret categories: exact place, words and evidence go to the control room and to whoever holds the ticket."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.message import Channel, Form, Outgoing, Pin, Priority
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, text
from messages.by_machine import beneath
from messages.places import place_line
from messages.speakers import filled, told_lines
from messages.view import HolderView, PieceView, View
from messages.warnings import graver_lines, hiding_line

OPERATOR = Channel.TELEGRAM_OPERATOR


def details_text(view: View) -> str:
    """All that the agencies' card leaves out."""
    lines = [text("rahasia-kepala", kode=view.ticket.code, kategori=view.category.short), place_line(view)]
    if view.ticket.hiding:
        lines.insert(0, hiding_line(view))
    lines += graver_lines(view)
    said = told(view)
    earlier = len(said) > 1
    return "\n".join([*lines, *(["…"] if earlier else []), *said[-1:]])


def told(view: View) -> list[str]:
    """All that was said so far, in as few messages as hold it."""
    return list(filled(told_lines(view, view.told)))


EVIDENCE = "evidence:"
AWAITED = "ditunggu"  # what operators read about a voice that cannot be fetched yet


def evidence_key(number: int) -> str:
    """A piece of evidence has a name in each chat, by which it is taken back."""
    return f"{EVIDENCE}{number}"


def awaited_key(number: int) -> str:
    """The line that says that it is on its way, until it is there."""
    return f"awaited:{number}"


def details(view: View) -> Iterator[Outgoing]:
    """To each holder, in the private chat; edited as more becomes known."""
    if view.ticket.secret and view.ticket.open:
        for holder in view.holders:
            yield details_to(view, holder)


def details_key(view: View) -> str:
    return f"details:{view.ticket.id}"


def told_of(ticket: int) -> str:
    """How the names begin of all that is told again of a ticket."""
    return f"told:{ticket}:"


def told_key(view: View, number: int) -> str:
    """What is told again has a name as well, a new one each time that somebody is told."""
    return f"{told_of(view.ticket.id)}{number}:{view.now:%d%H%M%S}"


def point_key(view: View) -> str:
    return f"point:{view.ticket.id}:{view.now:%d%H%M%S}"


def story_text(view: View, lines: str) -> str:
    return text("cerita", kode=view.ticket.code, baris=Markup(lines))


def details_to(view: View, holder: HolderView) -> Outgoing:
    return _to(view, holder, text=details_text(view), key=details_key(view))


def handed_over(view: View, holder: HolderView) -> Iterator[Outgoing]:
    """What had been sent before somebody became the holder: words that one message does not hold, point and evidence."""
    for number, said in enumerate(told(view)[:-1]):
        yield _to(view, holder, text=story_text(view, said), key=told_key(view, number))
    place = view.ticket.place
    if place.lat is not None and place.lon is not None:
        yield _to(view, holder, form=Form.LOCATION, pin=Pin(place.lat, place.lon), key=point_key(view))
    for piece in view.pieces:
        under = Markup(beneath(view, CONTROL_ROOM, piece.number))
        yield evidence_to(view, holder, piece, text("utas-bukti", kode=view.ticket.code, catatan=under))


def evidence_to(view: View, holder: HolderView, piece: PieceView, caption: str) -> Outgoing:
    return _to(
        view, holder, form=piece.form, text=caption, key=evidence_key(piece.number), evidence=piece.number
    )


def words_to(
    view: View, holders: Iterable[HolderView], words: str, key: str = "", *, loud: bool = False
) -> Iterator[Outgoing]:
    """A line for everybody who holds it. `loud`: it rings, as it would in a group."""
    for holder in holders:
        line = _to(view, holder, text=words, key=key)
        yield replace(line, silent=False, priority=Priority.GRAVER) if loud else line


def _to(
    view: View,
    holder: HolderView,
    *,
    form: Form = Form.TEXT,
    text: str = "",
    key: str = "",
    pin: Pin | None = None,
    evidence: int | None = None,
) -> Outgoing:
    return Outgoing(
        OPERATOR,
        holder.chat,
        form=form,
        text=text,
        key=key,
        pin=pin,
        evidence=evidence,
        silent=True,
        protect=True,
        priority=Priority.STATUS,
        ticket=view.ticket.id,
    )
