"""A secret ticket whose holder has not started the bot: the group is called to read, the control room knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from domain.happenings import EvidenceShown, Happening, Noted, Words
from domain.message import Outgoing, Priority
from locales.text import text
from messages.thread import thread
from messages.view import View
from messages.warnings import kind_of

NEWS = (Words, EvidenceShown, Noted)


def unread_lines(view: View) -> Iterator[Outgoing]:
    """Aloud in the group of each holder whom no private message reaches, once a minute and with each new kind of danger."""
    if not view.ticket.secret:
        return
    if not view.ticket.open:
        yield from told_room(view)
        return
    for agency, holder in view.unread.items():
        for event in view.events:
            if isinstance(event.what, NEWS):
                yield from _called_to_read(view, event.what, agency, holder)
    yield from told_room(view)


def _called_to_read(view: View, what: Happening, agency: str, holder: str) -> Iterator[Outgoing]:
    graver, number = (what.graver, what.number) if isinstance(what, Words) else ((), 0)
    loud = isinstance(what, Words) and what.loud
    kinds = ", ".join(dict.fromkeys(kind_of(view, key) for key in graver))
    words = text(
        "bunyi-belum-terbaca-gawat" if kinds else "bunyi-belum-terbaca",
        kode=view.ticket.code,
        siapa=holder,
        apa=kinds,
    )
    key = f"unread:{view.ticket.id}:{view.now:%d%H%M}"
    for group in view.groups_of(agency):
        called = any(chat == group.chat and said.startswith(key) for chat, said in view.shown)
        if kinds or loud or not called:
            name = f"{key}:{number}" if kinds or loud else key
            yield thread(view, group, words, key=name, loud=True)


def told_room(view: View) -> Iterator[Outgoing]:
    """One line for each such holder, which changes once he can read, or need not; then it calls nobody."""
    prefix = f"unheld:{view.ticket.id}:"
    lines = {
        f"{prefix}{agency}:{holder}": text("pemegang-belum-baca", kode=view.ticket.code, siapa=holder)
        for agency, holder in view.unread.items()
        if view.ticket.open
    }
    for group in view.control_groups:
        said = {key for chat, key in view.shown if chat == group.chat and key.startswith(prefix)}
        for key, words in lines.items():
            yield thread(view, group, words, key=key, loud=key not in said)
        for key in sorted(said - lines.keys()):
            over = text("pemegang-sudah-baca", kode=view.ticket.code, siapa=key.rsplit(":", 1)[1])
            line = thread(view, group, over, key=key)
            yield replace(line, priority=Priority.DIGEST, calms=True)
