"""What is said when an end is taken back, and when a ticket ends by a reporter's wish: to all who heard of it."""

from __future__ import annotations

from collections.abc import Iterator

from domain.danger import Danger
from domain.happenings import (
    AgencyResolved,
    Cancelled,
    CancelUndone,
    FalseUndone,
    Happened,
    MarkedFalse,
    Reopened,
    ResolutionUndone,
)
from domain.message import Button, Form, Outgoing, Priority
from domain.ticket import CONTROL_ROOM
from domain.wish import wanted_by
from locales.text import Markup, stored_word, text
from messages.citizen import note
from messages.speakers import wishers
from messages.thread import audience, thread
from messages.view import GroupView, ReporterView, View

DECISIONS = {  # what is taken back → what it was, as its button reads
    Happened.RESOLUTION_UNDONE: "keputusan-selesai",
    Happened.FALSE_UNDONE: "keputusan-palsu",
    Happened.CANCEL_UNDONE: "keputusan-batal",
}


def cancelled(view: View, what: Cancelled) -> Iterator[Outgoing]:
    """Every agency at work hears it, and each reporter whose wish it was not, with a way back; at a drill's end whoever
    played reads that it is over."""
    if what.drill:
        acting = {event.actor for event in view.events}
        yield from (note(view, r, "warga-akhir-latihan") for r in _told(view) if r.person not in acting)
        return
    names = Markup(", ".join(wishers(view)) or text("siapa-pelapor"))
    words = text("bunyi-dibatalkan", kode=view.ticket.code, siapa=names, by=what.by)
    yield from _to_the_others(view, words)
    for reporter in _told(view):
        if not wanted_by(view.ticket, reporter.report):
            button = Button(text("tombol-belum", reporter.language), f"{reporter.handle}.unsettled")
            yield note(view, reporter, "warga-dibatalkan-lain", buttons=((button,),), kode=view.ticket.code)


def marked_false(view: View, what: MarkedFalse) -> Iterator[Outgoing]:
    """Nobody goes on driving to what others have dismissed."""
    reason = stored_word(f"alasan-{what.reason}")
    yield from _to_the_others(view, text("bunyi-palsu", kode=view.ticket.code, by=what.by, alasan=reason))


def resolved(view: View, what: AgencyResolved) -> Iterator[Outgoing]:
    """The control room hears that danger to life was ended by whoever had never taken it: a slip of one digit does that."""
    if not what.untaken:
        return
    names = {"instansi": view.city.agencies[what.agency].short, "kunci": what.agency}
    words = text("bunyi-selesai-tanpa-terima", kode=view.ticket.code, by=what.by, **names)
    for group in view.groups_of(CONTROL_ROOM):
        if group.chat != view.acting_chat:
            yield thread(view, group, words, loud=True)


def cancel_undone(view: View, what: CancelUndone) -> Iterator[Outgoing]:
    yield from _to_the_others(view, _undone(view, what))
    for reporter in _told(view):
        if not wanted_by(view.ticket, reporter.report):
            yield note(view, reporter, "warga-koreksi", kode=view.ticket.code)


def false_undone(view: View, what: FalseUndone) -> Iterator[Outgoing]:
    """Clocks run again in every agency at work."""
    yield from _to_the_others(view, _undone(view, what))


def resolution_undone(view: View, what: ResolutionUndone) -> Iterator[Outgoing]:
    """The agency whose clock runs again hears it; the question is withdrawn and a correction goes out."""
    for group in view.groups_of(what.agency):
        if group.chat != view.acting_chat:
            yield thread(view, group, _undone(view, what), loud=True)
    for reporter in _told(view):
        if what.asked:
            yield Outgoing(
                channel=reporter.channel,
                chat=reporter.chat,
                form=Form.DELETE,
                reply_key=f"question:{reporter.report}:{what.number}",
                priority=Priority.STATUS,
                ticket=view.ticket.id,
            )
        yield note(view, reporter, "warga-koreksi", kode=view.ticket.code)


def reopened(view: View, what: Reopened) -> Iterator[Outgoing]:
    """What the others were asked is void: its buttons go, and it says why. Whoever has opened it reads so in the answer: another
    message would say it twice."""
    if what.dismissed:
        yield from (note(view, r, "pertanyaan-dibuka-lagi", kode=view.ticket.code) for r in _told(view))
        return
    number = len(view.ticket.state.resolutions)
    openers = {event.actor for event in view.events if event.what == what}
    for reporter in _told(view):
        if reporter.person in openers and not reporter.able.edits:
            continue
        key = f"question:{reporter.report}:{number}"
        if (reporter.chat, key) in view.shown:
            yield note(view, reporter, "pertanyaan-dibuka-lagi", standing=key, kode=view.ticket.code)


def _undone(view: View, what: ResolutionUndone | FalseUndone | CancelUndone) -> str:
    return text(
        "bunyi-urung",
        kode=view.ticket.code,
        by=what.by,
        keputusan=text(DECISIONS[what.kind]),
        whose=what.whose,
    )


def _to_the_others(view: View, words: str) -> Iterator[Outgoing]:
    """To all groups but the one that acts: aloud where somebody is at work."""
    for group in audience(view):
        if group.chat != view.acting_chat:
            yield thread(view, group, words, loud=_works(view, group))


def _works(view: View, group: GroupView) -> bool:
    part = view.ticket.part(group.agency)
    return (part is not None and part.open) or (
        group.agency == CONTROL_ROOM and view.ticket.danger is Danger.LIFE
    )


def _told(view: View) -> Iterator[ReporterView]:
    return (r for r in view.reporters if not r.muted and not view.folded)
