"""What is said when two tickets are taken apart: what belongs to the other goes from every chat that had it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from domain.happenings import Unmerged
from domain.message import Channel, Form, Outgoing, Priority
from locales.text import text
from messages.secret import details_key, details_text, story_text, told
from messages.thread import audience, farewell, thread
from messages.view import View

OPERATOR = Channel.TELEGRAM_OPERATOR
DELETABLE = timedelta(hours=46)  # the platform lets a bot delete what is younger than 48 hours
LONGEST_MONTH = 31


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
        if leaves:
            yield farewell(view, group, words)
        elif misled:
            yield thread(view, group, words, loud=True)
        else:  # behind what is said of lives
            yield replace(thread(view, group, words), priority=Priority.STATUS)
    for chat, key in sorted(view.shown):
        yield from _taken_back(view, what, chat, key)


def _taken_back(view: View, what: Unmerged, chat: int, key: str) -> Iterator[Outgoing]:
    kind, _, rest = key.partition(":")
    gone = text("kata-ditarik", kode=view.ticket.code, dari=what.from_ticket)
    theirs = {str(n) for n in what.reports or ()}
    if kind == "tiket":
        yield from _answer_taken_back(view, what, chat, key)
    elif kind == "words" and rest.split(":")[1] in theirs:
        yield _withdrawn(view, chat, key, gone)
    elif kind == "told":
        lines = told(view)
        number = int(rest.split(":")[1])
        if number < len(lines):
            yield _edit(view, chat, key, story_text(view, lines[number]))
        else:
            yield _withdrawn(view, chat, key, gone)
    elif kind == "details":
        holds = chat in {holder.chat for holder in view.holders}
        if not holds:
            yield _withdrawn(view, chat, key, gone)
        elif key != details_key(view):
            yield _edit(view, chat, key, details_text(view))
    elif kind == "point" and what.tempat is not None:
        yield _delete(view, chat, key)


def _answer_taken_back(view: View, what: Unmerged, chat: int, key: str) -> Iterator[Outgoing]:
    """What /tiket answered while the two were one: its first message says that it is no longer so, the others go."""
    _, _, stamp, _, number = key.split(":")
    at = _last(view.now, stamp)
    if view.together_since is not None and at < view.together_since:
        return
    if number == "0" or view.now - at >= DELETABLE:
        words = text("jawaban-ditarik", kode=view.ticket.code, dari=what.from_ticket)
        yield _withdrawn(view, chat, key, words)
    else:
        yield _delete(view, chat, key)


def _last(now: datetime, stamp: str) -> datetime:
    """The last moment of this day of a month, hour, minute and second: "24204430"."""
    day, hour, minute, second = (int(stamp[at : at + 2]) for at in range(0, 8, 2))
    days = (now - timedelta(days=back) for back in range(2 * LONGEST_MONTH))
    found = (d.replace(hour=hour, minute=minute, second=second) for d in days if d.day == day)
    return next(at for at in found if at <= now)


def _delete(view: View, chat: int, key: str) -> Outgoing:
    return Outgoing(
        OPERATOR,
        chat,
        form=Form.DELETE,
        reply_key=key,
        priority=Priority.STATUS,
        ticket=view.ticket.id,
    )


def _withdrawn(view: View, chat: int, key: str, words: str) -> Outgoing:
    """Where it was shown; what still waits is not said at all."""
    return replace(_edit(view, chat, key, words), only_there=True)


def _edit(view: View, chat: int, key: str, words: str) -> Outgoing:
    return Outgoing(
        OPERATOR,
        chat,
        text=words,
        key=key,
        silent=True,
        protect=True,
        priority=Priority.STATUS,
        calms=True,
        ticket=view.ticket.id,
    )
