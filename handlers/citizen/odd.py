"""Inputs that are no report: each has a defined, kind answer."""

from __future__ import annotations

from domain.happenings import Noted
from domain.message import Channel, Outgoing, Standing
from domain.status import Status
from handlers.citizen import report
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_kind
from handlers.health.groups import opened_again
from locales.text import text


def membership(talk: Talk) -> None:
    """Blocked or unblocked: remembered, so that nothing is sent in vain."""
    change = talk.inbound.membership
    assert change is not None
    if change.standing is Standing.OUT:
        talk.turn.change_chat(talk.chat.id, closed="blocked")
    elif talk.chat.closed:
        opened_again(talk.turn, talk.chat)


def old_button(talk: Talk) -> None:
    """A button that belongs to nobody here, or to something that has ended."""
    press = talk.inbound.press
    if press is not None:
        words = talk.text("tombol-lama")
        said = Outgoing(Channel(talk.chat.channel), talk.chat.id, text=words)
        talk.turn.toast(press.id, words, instead=None if talk.conversation.hiding else said)


UNREAD = {  # what people can do instead, by the platform's word for what they did
    "edit": "tak-terbaca-suntingan",
    "poll": "tak-terbaca-jajak",
    "live_location": "tak-terbaca-lokasi",
    "video": "tak-terbaca-berkas",
    "image": "tak-terbaca-berkas",
    "document": "tak-terbaca-berkas",
    "audio": "tak-terbaca-berkas",
}


def unreadable(talk: Talk) -> None:
    """Something was sent that the platform does not hand on: it is asked for in another form, and counts as a message."""
    talk.answer(UNREAD.get(talk.inbound.unread, "tak-terbaca"))
    told = talk.open_reports() if talk.conversation.draft is None else []
    if not told:
        draft = talk.draft()
        draft.turns += 1
        absorb_kind(draft, talk.inbound)
        report.arm(talk, draft)
        return
    ticket = talk.turn.ticket(told[0].ticket_id or 0)
    note = Noted(by=text("pelapor"), words=text("kirim-tak-terbaca"), shown=False)
    talk.turn.change(ticket, talk.turn.event(note))


def reaction(talk: Talk) -> None:
    """A thumb under a message is no answer: who may have meant one is asked once more, and told how to say it."""
    waiting = [r for r in talk.reports() if r.settled is None and r.ticket_id is not None]
    over = [r for r in waiting if talk.turn.peek(r.ticket_id or 0).status is Status.RESOLVED]
    asked = f"reaction:{over[0].id}" if over else ""
    if not over or not talk.words or talk.conversation.asked == asked or talk.conversation.hiding:
        return
    talk.conversation.asked = asked
    answers = (("tombol-sudah", "settled"), ("tombol-belum", "unsettled"))
    row = tuple(talk.report_button(over[0], talk.text(key), action) for key, action in answers)
    talk.answer("reaksi-bukan-jawaban", buttons=(row,), ticket=over[0].ticket_id)
