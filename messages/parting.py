"""What is said when two tickets are taken apart: what belongs to the other goes from every chat that had it."""

from __future__ import annotations

from collections.abc import Iterator

from domain.happenings import Unmerged
from domain.message import Channel, Form, Outgoing, Priority
from locales.text import text
from messages.secret import details_key, details_text, story_text, told
from messages.thread import audience, farewell, thread
from messages.view import View

OPERATOR = Channel.TELEGRAM_OPERATOR


def apart(view: View, what: Unmerged) -> Iterator[Outgoing]:
    """All who had it are told that a report was not theirs; whoever came with it alone may go, whoever drives to its point
    hears where to go instead. Its words are taken back where they stand."""
    code = what.from_ticket
    if not code:
        return
    misled = what.tempat is not None
    for group in audience(view):
        leaves = group.agency in (what.leaving or ())
        key = "utas-pisah-pulang" if leaves else "utas-pisah-tempat" if misled else "utas-pisah-saksi"
        words = text(
            key,
            kode=view.ticket.code,
            dari=code,
            by=what.by,
            instansi=view.agency(group.agency).short,
            tempat=what.tempat or "",
        )
        yield farewell(view, group, words) if leaves else thread(view, group, words, loud=misled)
    for chat, key in sorted(view.shown):
        yield from _taken_back(view, what, chat, key)


def _taken_back(view: View, what: Unmerged, chat: int, key: str) -> Iterator[Outgoing]:
    kind, _, rest = key.partition(":")
    gone = text("kata-ditarik", kode=view.ticket.code, dari=what.from_ticket)
    theirs = {str(n) for n in what.reports or ()}
    if kind == "tiket" or (kind == "words" and rest.split(":")[1] in theirs):
        yield _edit(view, chat, key, gone)
    elif kind == "told":
        lines = told(view)
        number = int(rest.split(":")[1])
        yield _edit(view, chat, key, story_text(view, lines[number]) if number < len(lines) else gone)
    elif kind == "details":
        holds = chat in {holder.chat for holder in view.holders}
        if key != details_key(view) or not holds:
            yield _edit(view, chat, key, details_text(view) if holds else gone)
    elif kind == "point" and what.tempat is not None:
        yield Outgoing(
            OPERATOR,
            chat,
            form=Form.DELETE,
            reply_key=key,
            priority=Priority.STATUS,
            ticket=view.ticket.id,
        )


def _edit(view: View, chat: int, key: str, words: str) -> Outgoing:
    return Outgoing(
        OPERATOR,
        chat,
        text=words,
        key=key,
        silent=True,
        protect=True,
        priority=Priority.STATUS,
        ticket=view.ticket.id,
    )
