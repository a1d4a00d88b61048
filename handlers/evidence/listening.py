"""A machine's words stand beside the voice in which it has heard them, marked as a machine's: whoever acts listens all the same.
Danger in them starts the longer clock where nobody has named any; they make nothing less, and call nobody."""

from __future__ import annotations

from dataclasses import replace

from domain.contacts import kept_apart
from domain.conversation import Conversation
from domain.danger import Danger
from domain.errand import Transcribe, Transcribed
from domain.happenings import Spoken
from domain.message import Form
from domain.quoting import one_line, shortened
from domain.status import Status
from domain.ticket import Ticket
from escalation.draft import deadline_rules
from handlers.causes import ErrandCause
from handlers.threads.concern import of_machine_words
from handlers.threads.telling import heard_now
from handlers.turn import Turn
from models import conversations, evidence, spoken
from models.evidence import Evidence
from models.spoken import Said
from verification import by_machine

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
    conversation = conversations.load(turn.tx, piece.chat_id)  # what is opened from it meanwhile waits
    known = spoken.find(turn.tx, number)
    if known is None or known.words or evidence.get(turn.tx, number).state != STORED:
        return
    spoken.heard(turn.tx, number, words, secret=_of_secret_kind(turn, words))
    _in_draft(turn, piece, conversation, replace(known, words=words))
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


def _in_draft(turn: Turn, piece: Evidence, conversation: Conversation, said: Said) -> None:
    """A report that is still being told: its ticket will have the clock. Its own timer is sooner (`escalation.draft`)."""
    draft = conversation.draft
    if draft is None or piece.id not in draft.evidence or piece.forwarded or draft.flags or draft.doubted:
        return
    rules = deadline_rules(turn.city.verification)
    draft.deadline = by_machine.clock(
        draft.deadline, turn.understood(said.words).heard, said.sent_at, turn.now, rules
    )
    conversations.save(turn.tx, piece.chat_id, conversation, turn.now)


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
    ticket = _raised(turn, turn.ticket(piece.ticket_id), piece, said)
    ticket, loud = heard_now(turn, ticket, of_machine_words(turn, ticket, said.words))
    told = Spoken(
        evidence=number,
        words=said.words,
        report=piece.report_id,
        secret=said.secret and not ticket.secret,
        loud=loud,
    )
    turn.change(ticket, turn.event(told, piece.person_id))


def _raised(turn: Turn, ticket: Ticket, piece: Evidence, said: Said) -> Ticket:
    """A silent card that nobody has decided about: it has a clock now."""
    state = ticket.state
    decided = state.not_now or state.taken_back or state.doubted is not None or state.late
    silent = ticket.status is Status.RECEIVED and ticket.loud_at is None and ticket.danger is Danger.NONE
    flagged = turn.report(piece.report_id or 0).observed.flags
    if decided or not silent or piece.forwarded or flagged:
        return ticket
    rules = deadline_rules(turn.city.verification)
    heard_there = turn.understood(said.words).heard
    return replace(
        ticket, deadline=by_machine.clock(ticket.deadline, heard_there, said.sent_at, turn.now, rules)
    )
