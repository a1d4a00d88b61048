"""Silent reporting: "1" and "2" for somebody who cannot speak, and "hapus" for a phone that others may look at."""

from __future__ import annotations

from datetime import timedelta

from domain.danger import Danger
from domain.events import Event
from domain.happenings import Hiding
from domain.message import Form, Outgoing, Priority
from domain.report import Report
from handlers.citizen import tongue
from handlers.citizen.talk import Talk
from handlers.tickets import marks, witnesses, writing
from handlers.tickets.draft_hiding import PIECES, from_somebody, is_sought, threatened
from handlers.tickets.fill_draft import sought_in
from handlers.tickets.said import said_in
from language.answers.aftermath import comes_back
from language.words import Understanding
from models import emptying
from models.emptying import Emptied

TAKEN_BACK_FOR = timedelta(hours=48)  # so long after it was sent a message can be


def cannot_speak(talk: Talk) -> None:
    """ "1": nobody may phone; the cards say so."""
    _set(talk, hiding=True)
    talk.answer("diam-dimengerti")


def can_type(talk: Talk) -> None:
    """ "2": safe, and able to write."""
    _set(talk, hiding=False)
    talk.answer("diam-aman")


def safe(talk: Talk) -> bool:
    """ "Sudah aman" of somebody who hid: he can be phoned again; False where nobody hid."""
    draft = talk.conversation.draft
    hid = draft is not None and draft.hiding
    if not hid and not any(r.observed.hiding for r in talk.open_reports()):
        return False
    can_type(talk)
    return True


def said(talk: Talk, understood: Understanding | None) -> None:
    """Words to an open ticket say that the reporter hides, or that nobody may phone."""
    if understood is None:
        return
    if (
        _again(talk)
        or _in_hiding(talk, understood)
        or _sought(talk, understood)
        or not understood.reporter.isdisjoint(("hides", "no_calls"))
    ):
        _set(talk, hiding=True)
    elif _threatened(talk, understood):
        _in_all(talk)
    if understood.danger is Danger.LIFE:
        for told in talk.open_reports():
            marks.no_longer_at_ease(talk.turn, told.id)
    tongue.cannot_phone(talk, understood)
    if "deaf" in understood.reporter:
        for told in talk.open_reports():
            marks.only_writes(talk.turn, told.id)
            talk.turn.change(marks.marked(talk.turn, talk.turn.ticket(told.ticket_id or 0)))


def _in_hiding(talk: Talk, understood: Understanding) -> bool:
    """Is he where people hide, in an event that somebody does: "aku di bawah kasur"?"""
    categories = talk.turn.city.categories
    told = (categories[talk.turn.peek(r.ticket_id or 0).category] for r in talk.open_reports())
    return "in_hiding" in understood.reporter and any(from_somebody(category) for category in told)


def pursued(talk: Talk, told: Report, understood: Understanding | None) -> bool:
    """Does somebody who hides in this report tell of whoever is near and threatens?"""
    if understood is None:
        return False
    if not threatened(talk.turn, understood.aggravations):
        return _sought(talk, understood)
    return told.observed.hiding or not understood.reporter.isdisjoint(("hides", "no_calls", "sought"))


def _sought(talk: Talk, understood: Understanding) -> bool:
    """Does somebody seek him: by these words, or by them and what he told before?"""
    before = [said_in(talk.turn, told)[-PIECES:] for told in talk.open_reports()]
    pieces = [[*(one for one in words if one != talk.words), talk.words] for words in before]
    found = (sought_in(talk.turn, one) for one in pieces)
    return is_sought(talk.turn, understood) or any(one and is_sought(talk.turn, one) for one in found)


def goes_on(talk: Talk) -> None:
    """A report is open again: who hid in it hides again, or is told nothing aloud."""
    if _again(talk):
        _set(talk, hiding=True)
    talk.conversation.hiding = talk.conversation.hiding or bool(talk.quiet_reports())


def _again(talk: Talk) -> bool:
    """Does that from which somebody hid come again, after he said that he is safe: "dia balik lagi"?"""
    told = (talk.turn.report(r.id) for r in talk.open_reports())
    return (talk.understood.recurs or comes_back(talk.words)) and any(
        r.observed.hid or r.observed.at_ease for r in told
    )


def _threatened(talk: Talk, understood: Understanding) -> bool:
    """Do words to what seemed a theft that is over tell of somebody who is near?"""
    category = talk.turn.city.categories.get(understood.danger_category or "")
    secret = category is not None and category.secret and not understood.robbed_and_over
    return (secret or "robbing" in understood.reporter) and bool(talk.quiet_reports())


def _set(talk: Talk, *, hiding: bool) -> None:
    if talk.conversation.draft is not None:
        talk.conversation.draft.hiding = hiding
        talk.conversation.draft.at_ease = not hiding
        talk.conversation.draft.no_calls = False
    for told in talk.open_reports():
        _mark(talk, told, hiding=hiding)
    _listen(talk)


def _mark(talk: Talk, told: Report, *, hiding: bool) -> None:
    marks.hides(talk.turn, told.id, hiding=hiding)
    ticket = talk.turn.ticket(told.ticket_id or 0)
    now = marks.marked(talk.turn, ticket)
    if now.hiding is not ticket.hiding:
        talk.turn.change(now, _event(talk, now.id, hiding=hiding))


def _event(
    talk: Talk, ticket: int, *, hiding: bool | None = None, cleared: bool = False, stays: bool = False
) -> Event:
    """That this reporter of the ticket hides, or no longer, or has emptied the chat."""
    witness = witnesses.number_among(talk.turn, ticket, talk.person.id)
    return talk.turn.event(
        Hiding(hiding=hiding, cleared=cleared, stays=stays, witness=witness), talk.person.id
    )


def _listen(talk: Talk) -> None:
    """Whether this chat stays silent."""
    draft = talk.conversation.draft
    category = talk.turn.city.categories.get(draft.category) if draft else None
    mine = draft is not None and (draft.hiding or (category is not None and category.secret))
    talk.conversation.hiding = mine or bool(talk.quiet_reports())


def of_whole_chat(talk: Talk, opened: int) -> None:
    """Who hides in the report that was opened just now hides in all that are open here."""
    if talk.overheard(talk.turn.report(opened)):
        _in_all(talk)


def _in_all(talk: Talk) -> None:
    for told in talk.open_reports():
        if not marks.as_read_by(talk.turn.peek(told.ticket_id or 0), told).quiet:
            _mark(talk, told, hiding=True)


def clear(talk: Talk) -> None:
    """ "hapus": of the chat everything goes that the platform can take back, and nothing else; the ticket lives.

    No more is written there until the reporter writes again. What stays is said to her, and to who acts.
    """
    able = talk.able.deletes
    since = talk.turn.now - TAKEN_BACK_FOR if able else talk.turn.now
    gone = emptying.empty(talk.turn.tx, talk.chat.id, talk.inbound.channel, since, talk.turn.now)
    stays = not able or gone.old or any(told.first_at <= since for told in talk.reports())
    if stays:
        talk.answer("hapus-sendiri")
    elif talk.open_reports() and not talk.conversation.hiding:
        talk.answer("hapus-biasa")
    for message in talk.conversation.heard:
        take_back(talk, message)
    for told in talk.reports():
        if told.ticket_id is not None and talk.turn.peek(told.ticket_id).quiet:
            _clear_report(talk, told, told.ticket_id, stays=stays)
    talk.conversation.heard = []
    _tell_who_wrote(talk, gone)


def _clear_report(talk: Talk, told: Report, number: int, *, stays: bool) -> None:
    ticket = talk.turn.ticket(number)
    talk.turn.observe(told.observing(cleared=True))
    if ticket.open:
        talk.turn.change(ticket, _event(talk, ticket.id, cleared=True, stays=stays))


def _tell_who_wrote(talk: Talk, gone: Emptied) -> None:
    """What operators wrote and had not arrived is not said any more: they read so."""
    for name, ticket in gone.unsaid:
        chat = writing.written_in(name)
        if chat is not None and ticket is not None:
            now = talk.turn.ticket(ticket)
            key = "balasan-dihapus" if now.quiet else "balasan-dihapus-biasa"
            writing.tell(talk.turn, now, chat, key)


def take_back(talk: Talk, message: str) -> None:
    """Delete a message of this chat, where the platform still can."""
    talk.turn.say(
        Outgoing(
            talk.inbound.channel,
            talk.chat.id,
            form=Form.DELETE,
            priority=Priority.ANSWER,
            reply_to=message,
        )
    )


def returned(talk: Talk, told: Report) -> Report:
    """The reporter of a cleared chat writes again: from now on status may be shown there."""
    if not told.observed.cleared:
        return told
    return talk.turn.observe(told.observing(cleared=False))
