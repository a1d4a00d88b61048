"""A secret ticket whose holder has not started the bot: the group is called to read, the control room knows of it."""

from __future__ import annotations

from collections.abc import Iterator

from domain.events import Event, Happened
from domain.message import Outgoing
from locales.text import text
from messages.thread import thread
from messages.view import View
from messages.warnings import kind_of

NEWS = frozenset({Happened.WORDS, Happened.EVIDENCE, Happened.NOTED})


def unread_lines(view: View) -> Iterator[Outgoing]:
    """Aloud in the group of each holder whom no private message reaches, once a minute and with each new kind of danger."""
    if not view.ticket.secret or not view.ticket.open:
        return
    for agency, holder in view.unread.items():
        for event in view.events:
            if event.kind in NEWS:
                yield from _called_to_read(view, event, agency, holder)
    yield from told_room(view)


def _called_to_read(view: View, event: Event, agency: str, holder: str) -> Iterator[Outgoing]:
    kinds = ", ".join(dict.fromkeys(kind_of(view, key) for key in event.data.get("graver", ())))
    words = text(
        "bunyi-belum-terbaca-gawat" if kinds else "bunyi-belum-terbaca",
        kode=view.ticket.code,
        siapa=holder,
        apa=kinds,
    )
    key = f"unread:{view.ticket.id}:{view.now:%d%H%M}"
    for group in view.groups_of(agency):
        called = any(chat == group.chat and said.startswith(key) for chat, said in view.shown)
        if kinds or not called:
            name = f"{key}:{event.data['number']}" if kinds else key
            yield thread(view, group, words, key=name, loud=True)


def told_room(view: View) -> Iterator[Outgoing]:
    """One line for each such holder, which changes once he can read."""
    prefix = f"unheld:{view.ticket.id}:"
    lines = {
        f"{prefix}{agency}:{holder}": text("pemegang-belum-baca", kode=view.ticket.code, siapa=holder)
        for agency, holder in view.unread.items()
    }
    for group in view.control_groups:
        said = {key for chat, key in view.shown if chat == group.chat and key.startswith(prefix)}
        for key, words in lines.items():
            yield thread(view, group, words, key=key, loud=key not in said)
        for key in sorted(said - lines.keys()):
            over = text("pemegang-sudah-baca", kode=view.ticket.code, siapa=key.rsplit(":", 1)[1])
            yield thread(view, group, over, key=key)
