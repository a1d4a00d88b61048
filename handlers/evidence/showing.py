"""Evidence that has been fetched is handed to the groups, once, as soon as it belongs to a ticket."""

from __future__ import annotations

from enum import StrEnum

from domain.errand import Fetched
from domain.happenings import EvidenceShown
from domain.message import Channel, Form, Outgoing, Priority
from domain.ticket import Ticket
from handlers.evidence import listening, unshowing
from handlers.threads.concern import of_a_voice
from handlers.threads.telling import heard_now
from handlers.tickets.joining import rejudge
from handlers.tickets.marks import as_read_by
from handlers.turn import Turn
from language.tongue import in_writing
from locales.text import text
from messages.quiet import hushed
from messages.secret import AWAITED, awaited_key
from models import chats, evidence, reports, standing
from models.evidence import Evidence

PICTURES, VOICE, IMAGE = ("photo",), "voice", "image/"


class Lost(StrEnum):
    """Why a file is not here."""

    TOO_LARGE = "too_large"  # for the platform to hand it out
    UNKEPT = "unkept"  # our place of evidence takes nothing
    GONE = "gone"


def show(turn: Turn, number: int, lost: Lost = Lost.GONE) -> None:
    """Show it now, where it is stored or `lost`, belongs to a ticket, and was not shown before."""
    piece = evidence.get(turn.tx, number)
    if piece.ticket_id is None or piece.shown or piece.state == "waiting":
        return
    evidence.change(turn.tx, number, shown=True)
    ticket = turn.ticket(piece.ticket_id)
    note = _lost(piece, lost) if piece.state == "failed" else "lama" if piece.seen_before else "biasa"
    if note == "biasa" and piece.form not in PICTURES:
        note = "bukan-foto" if piece.mime == evidence.UNOPENED else "asli"
    form = "text" if piece.state == "failed" else piece.form
    ticket, loud = _sounding(turn, ticket, piece)
    rank = evidence.rank(turn.tx, piece)
    shown = EvidenceShown(evidence=number, form=form, note=note, loud=loud, rank=rank)
    turn.change(ticket, turn.event(shown, piece.person_id))
    if piece.state != "failed":
        unshowing.shown(turn, ticket.id)
    if piece.form in PICTURES:
        rejudge(turn, turn.ticket(ticket.id))
    elif piece.form == VOICE:
        listening.show(turn, number)


def awaited(turn: Turn, number: int) -> None:
    """A voice that cannot be fetched at once: whoever works on its ticket reads that somebody has spoken, once."""
    piece = evidence.get(turn.tx, number)
    if piece.form != VOICE or piece.ticket_id is None or piece.shown or piece.state != "waiting":
        return
    ticket = turn.ticket(piece.ticket_id)
    name = awaited_key(number)
    if all(key != name for _, key in standing.of_ticket(turn.tx, ticket.id)):
        told = EvidenceShown(evidence=number, form=str(Form.TEXT), note=AWAITED)
        turn.change(ticket, turn.event(told, piece.person_id))


def _sounding(turn: Turn, ticket: Ticket, piece: Evidence) -> tuple[Ticket, bool]:
    """A voice sounds as words do that nobody can judge, where it came after the card, or after the end."""
    with_card = ticket.open and (ticket.loud_at is None or piece.created_at <= ticket.loud_at)
    if piece.form != VOICE or with_card:
        return ticket, False
    return heard_now(turn, ticket, of_a_voice(turn, ticket))


def _lost(piece: Evidence, lost: Lost) -> str:
    """A voice that nobody has heard is no mere file: somebody has spoken."""
    if piece.form == VOICE:
        return "gagal-suara"
    return "gagal-simpan" if lost is Lost.UNKEPT else "gagal"


def fetched(turn: Turn, number: int, file: Fetched) -> None:
    """The bytes are stored. What was called a picture and is none by its bytes is a file, and speaks for nobody."""
    known: dict[str, object] = {"sha256": file.sha256, "state": "stored", "seen_before": file.seen_before}
    if evidence.get(turn.tx, number).form in PICTURES and not file.mime.startswith(IMAGE):
        known |= {"form": str(Form.DOCUMENT), "mime": evidence.UNOPENED}
    evidence.change(turn.tx, number, **known)
    show(turn, number)
    listening.ask(turn, number)


def unfetched(turn: Turn, number: int, lost: Lost) -> None:
    """The platform does not give the file, or we cannot keep it: operators are told, and whoever sent it is asked again."""
    evidence.change(turn.tx, number, state="failed")
    show(turn, number, lost)
    question = "berkas-terlalu-besar" if lost is Lost.TOO_LARGE else "kirim-lagi"
    _ask_again(turn, evidence.get(turn.tx, number), question)


def _ask_again(turn: Turn, piece: Evidence, key: str) -> None:
    """Once a minute, however many of an album are lost. A caller's page shows it by itself."""
    if piece.channel == Channel.PHONE:
        return
    ticket = turn.peek(piece.ticket_id) if piece.ticket_id is not None else None
    language = chats.get_person(turn.tx, piece.person_id).language
    told = reports.find(turn.tx, piece.report_id) if piece.report_id is not None else None
    ticket = as_read_by(ticket, told) if ticket is not None and told is not None else ticket
    if ticket is not None and ticket.hiding:
        language = in_writing(language)
    quiet = ticket is not None and ticket.quiet
    turn.say(
        Outgoing(
            Channel(piece.channel),
            piece.chat_id,
            key=f"lost:{piece.form}:{turn.now:%d%H%M}",
            text=text(hushed(key) if quiet else key, language, jenis=piece.form),
            silent=quiet,
            priority=Priority.ANSWER,
            ticket=piece.ticket_id,
        )
    )
