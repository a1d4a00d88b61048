"""A machine's words stand beside the voice in which it has heard them, marked as a machine's: whoever acts listens all the same."""

from __future__ import annotations

from domain.contacts import kept_apart
from domain.errand import Transcribe, Transcribed
from domain.happenings import Spoken
from domain.message import Form
from domain.quoting import one_line, shortened
from handlers.causes import ErrandCause
from handlers.turn import Turn
from models import conversations, evidence, spoken
from models.evidence import Evidence

MOST = 1000  # characters: whoever speaks for longer is listened to
STORED = "stored"


def ask(turn: Turn, number: int) -> None:
    """A voice that is stored is given to the machine; what is kept secret only to one of our own."""
    piece = evidence.get(turn.tx, number)
    if piece.form != Form.VOICE or not turn.services.transcribes or spoken.find(turn.tx, number) is None:
        return
    if turn.services.transcribes_secret or not _kept_secret(turn, piece):
        turn.ask(Transcribe(number))


def _kept_secret(turn: Turn, piece: Evidence) -> bool:
    if piece.ticket_id is not None:
        return turn.peek(piece.ticket_id).quiet
    return conversations.glance(turn.tx, piece.chat_id).hiding


def heard(turn: Turn, cause: ErrandCause) -> None:
    """The machine has answered, or never will: then people listen, as ever."""
    number, brought = cause.asked(Transcribe).evidence, cause.brought
    words = _readable(brought.words) if isinstance(brought, Transcribed) else ""
    piece = evidence.find(turn.tx, number)
    if not words or piece is None:
        return
    conversations.load(turn.tx, piece.chat_id)  # what is opened from it meanwhile waits
    known = spoken.find(turn.tx, number)
    if known is None or known.words or evidence.get(turn.tx, number).state != STORED:
        return
    spoken.heard(turn.tx, number, words, secret=_of_secret_kind(turn, words))
    show(turn, number)


def _readable(words: str) -> str:
    """In one line, without the numbers and names that groups do not read."""
    plain = "".join(sign if sign.isprintable() else " " for sign in one_line(words))
    return shortened(" ".join(kept_apart(plain).words.split()), MOST)


def _of_secret_kind(turn: Turn, words: str) -> bool:
    """Do they name a kind that is kept secret, or somebody who hides?"""
    said = turn.understood(words).meaning
    named = turn.city.categories.get(said.danger_category or said.category or "")
    return bool(said.reporter & {"hides", "sought"}) or (named is not None and named.secret)


def show(turn: Turn, number: int) -> None:
    """To whoever has the voice."""
    piece, said = evidence.get(turn.tx, number), spoken.find(turn.tx, number)
    if (
        said is None
        or not said.words
        or piece.ticket_id is None
        or piece.report_id is None
        or not piece.shown
    ):
        return
    ticket = turn.ticket(piece.ticket_id)
    told = Spoken(
        evidence=number,
        words=said.words,
        report=piece.report_id,
        secret=said.secret and not ticket.secret,
    )
    turn.change(ticket, turn.event(told, piece.person_id))
