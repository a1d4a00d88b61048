"""What a citizen may know and decide about their own data."""

from __future__ import annotations

from domain.message import Channel, Form, Outgoing, Priority
from handlers.citizen.talk import Talk
from handlers.privacy import erasing
from models import erasure, retention
from models.accesses import Purpose, record

ASKED = "erase"


def privacy(talk: Talk) -> None:
    """/privasi: what the data is for, how long it is kept, and what one can ask for."""
    spans = talk.turn.city.privacy
    days = {n: retention.span_of(spans, n).days for n in ("pesan", "bukti", "identitas")}
    talk.say(talk.text("privasi", kota=talk.turn.city.name, **days))


def export(talk: Talk) -> None:
    """/datasaya: everything that we hold about the asker, as a document; nothing about anybody else."""
    turn = talk.turn
    record(turn.tx, Purpose.EXPORT, turn.now, label="pelapor", reader=talk.person.id, subject=talk.person.id)
    turn.say(
        Outgoing(
            Channel(talk.chat.channel),
            talk.chat.id,
            form=Form.DOCUMENT,
            text=talk.text("datasaya-dikirim"),
            export=talk.person.id,
            silent=talk.conversation.hiding,
            priority=Priority.ANSWER,
        )
    )


def ask_erasure(talk: Talk) -> None:
    """/hapusdata: only the full phrase does it."""
    talk.conversation.asked = ASKED
    talk.answer("hapusdata-tanya")


def erase(talk: Talk) -> None:
    """The full phrase, after the question: what is over goes now, what is open or sanctioned at its end."""
    if talk.conversation.asked != ASKED:
        ask_erasure(talk)
        return
    talk.conversation.asked = ""
    erasing.erase(talk.turn, talk.person.id)
    until = erasing.sanctioned_until(talk.turn, talk.person.id)
    if erasure.has_unfinished(talk.turn.tx, talk.person.id):
        talk.answer("hapusdata-nanti")
    elif until is not None:
        talk.answer("hapusdata-sanksi", tanggal=until.astimezone(talk.turn.city.zone).strftime("%d-%m-%Y"))
    else:
        talk.answer("hapusdata-selesai")
