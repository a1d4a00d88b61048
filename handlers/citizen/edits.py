"""Platforms say that a message was edited where only a reaction or a preview came: an edit counts by what is new in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from domain.danger import Danger
from domain.message import Inbound, Kind
from domain.report import Report
from domain.story import LEAST, added, much_alike
from handlers.citizen import aftermath, begun_again, dismissed, more_after_end, sudah_belum, tongue, which
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from handlers.tickets.said import said_in
from locales.text import plain_text

AFTER_ITS_END = (
    aftermath.typed,
    sudah_belum.typed,
    begun_again.typed,
    dismissed.told_again,
    more_after_end.typed,
)
REMEMBERED = 50  # messages whose edits are told from what they said before
FEW = 3  # words that say nothing without those around them: "lagi", "belum padam"


def says_something_new(talk: Talk) -> bool:
    """Remember what the message says; False for an edit that changes neither its words nor its medium, and for the same
    message that a platform delivers again under another number.

    A changed caption goes on as words alone: its picture is with the operators already.
    """
    inbound = talk.inbound
    if not inbound.message_id or inbound.press is not None or (inbound.pin is not None and inbound.edited):
        return True
    words, medium = (
        _digest(talk, _said(talk)),
        _digest(talk, inbound.media.unique_id if inbound.media else ""),
    )
    texts = talk.conversation.texts
    known = next((t for t in texts if t[0] == inbound.message_id), None)
    kept = [t for t in texts if t[0] != inbound.message_id]
    of_report = known[3:] if known else []
    talk.conversation.texts = [*kept, [inbound.message_id, words, medium, *of_report]][-REMEMBERED:]
    if not inbound.edited:
        return known is None or known[1:3] != [words, medium]
    if talk.words and is_blotted(talk.words):
        return False
    if inbound.media and (known is None or known[2] == medium):
        talk.inbound = replace(inbound, kind=Kind.TEXT, media=None, album="")
        return bool(talk.words) and not _told(talk, known, words)
    return inbound.media is not None or (bool(talk.words) and not _told(talk, known, words))


def is_blotted(words: str) -> bool:
    """Is nothing left but a dot or a dash? Whoever takes his words back so says nothing by it; "?" asks."""
    return (
        all(unicodedata.category(sign)[0] in "PZC" for sign in words)
        and "?" not in words
        and "!" not in words
    )


def said_now(talk: Talk) -> Inbound | None:
    """What the edit says as a message of now, where a report of his has ended or is to be cancelled; None where it adds
    nothing, or only to what goes on or is being told."""
    inbound, open_ones = talk.inbound, going_on(talk)
    over = [r for r in talk.meant_now() if r.ticket_id and r not in open_ones]
    if not over or not talk.words or inbound.pin is not None:
        return None
    draft = talk.conversation.draft
    unfinished = [*(draft.words if draft else []), *_lines(talk, open_ones)]
    if _holds(talk.words, unfinished) or much_alike(talk.words, unfinished):
        return None
    said = _lines(talk, over)
    new = added(talk.words, said)
    if not new and _holds(talk.words, said):
        return None
    return replace(inbound, text=new if len(new.split()) >= FEW else talk.words, edited=False)


def heard_as_new(talk: Talk) -> None:
    """Is all that he told over, or to be cancelled? Then what the edit adds is a message of now."""
    if not talk.inbound.edited or not talk.understood.bare or talk.conversation.draft is not None:
        return
    if not going_on(talk):
        talk.inbound = said_now(talk) or talk.inbound


def ended_goes_on(talk: Talk) -> bool:
    """Beside what is open or being told an edit may still say that what has ended goes on."""
    whole, now = talk.inbound, said_now(talk)
    if now is None:
        return False
    talk.inbound = now
    if any(step(talk) for step in AFTER_ITS_END):
        return True
    talk.inbound = whole
    return False


def of_nothing(talk: Talk) -> bool:
    """True where an edit of what belongs to no report tells no danger: it begins none."""
    danger = bool(talk.words) and talk.understood.meaning.danger is not Danger.NONE
    return not danger and not tongue.unreadable_words(talk)


def of_what_ended(talk: Talk) -> bool:
    """True where the message was of a report that has ended meanwhile: what an edit adds stands there, silently, and nowhere
    where another event goes on."""
    own = talk.kept() if talk.inbound.edited and talk.words and talk.conversation.draft is None else ""
    told = next((r for r in talk.meant_now() if own and r.handle == own and r.ticket_id is not None), None)
    if told is None or talk.turn.peek(told.ticket_id or 0).open:
        return False
    ticket = talk.turn.ticket(told.ticket_id or 0)
    shown = plain_text("kata-diubah", kata=talk.words)
    tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at, shown=shown))
    talk.answer("akhir-dibaca", kode=ticket.code, ticket=ticket.id)
    return True


def going_on(talk: Talk) -> list[Report]:
    """His open reports that he has not asked to cancel."""
    return [r for r in talk.open_reports() if not which.wished(talk, r)]


def _lines(talk: Talk, told: Iterable[Report]) -> list[str]:
    return [line for one in told for words in said_in(talk.turn, one) for line in words.splitlines()]


def _holds(words: str, lines: Iterable[str]) -> bool:
    return any(line in words for line in lines if len(line) >= LEAST)


def _said(talk: Talk) -> str:
    pin = talk.inbound.pin
    return talk.words if pin is None else f"{talk.words}|{pin.lat}|{pin.lon}"


def _told(talk: Talk, known: list[str] | None, digest: str) -> bool:
    """Were these very words heard in this message, or where it is no longer known, in a report of this chat?"""
    if known is not None:
        return known[1] == digest
    draft = talk.conversation.draft
    heard = [draft.said if draft else "", *(r.words for r in talk.reports())]
    return any(f"\n{talk.words}\n" in f"\n{one}\n" for one in heard)


def _digest(talk: Talk, content: str) -> str:
    return talk.turn.services.sealer.lookup("heard", content)[:16] if content else ""
