"""Sudah or Belum, by key or in any words: the answer to "Apakah sudah tertangani?"."""

from __future__ import annotations

from domain.danger import Danger
from domain.quoting import shortened
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import addition, apart, asked, asked_back, between, ended, hiding, of_many, received
from handlers.citizen.asked import NEWEST, is_dealt_with
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from handlers.tickets.ending import close, reopen
from handlers.tickets.relapse import said_over
from handlers.tickets.same_event import opening
from language.answers.commands import mere_courtesy
from language.answers.death import tells_of_death
from language.answers.settled import Yes
from locales.text import text
from models import sent_messages


def settled(talk: Talk, told: Report) -> None:
    """ "Sudah": the reporter says that it is dealt with; the ticket closes when the first one says so. While it is open this
    ends nothing: whoever is on it reads who said so."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    graver = asked_back.told_since_its_end(talk, told) if ticket.open and not ticket.secret else ""
    if graver and talk.inbound.press is not None:
        talk.answer("sudah-sebelum-itu", kode=ticket.code, kata=shortened(graver), ticket=ticket.id)
        return
    if ticket.open:
        tell(talk.turn, ticket, Told(told, text("utas-sudah"), talk.inbound.sent_at))
        talk.answer("sudah-disampaikan", kode=ticket.code, ticket=ticket.id)
        return
    if ticket.status is Status.RESOLVED and of_many.is_one(talk, ticket):
        of_many.settled(talk, told)
        return
    if ticket.status is Status.RESOLVED:
        close(talk.turn, ticket, talk.person.id)
    elif ticket.status is not Status.CLOSED:
        talk.answer("sudah-dijawab")
        return
    talk.turn.change_report(told.id, settled=True)
    talk.answer("terima-kasih", kode=ticket.code, ticket=ticket.id)


def unsettled(talk: Talk, told: Report) -> None:
    """ "Belum": it goes on, loudly, with a new ladder."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    if ticket.open:
        talk.answer("masih-berjalan", kode=ticket.code, ticket=ticket.id)
        return
    if ticket.status not in (Status.RESOLVED, Status.CLOSED, Status.CANCELLED):
        talk.answer("sudah-dijawab")
        return
    if ticket.drill and not talk.conversation.drill:
        talk.answer("latihan-tautan-habis")
        return
    if of_many.felt_by_all(talk, ticket):
        of_many.unsettled(talk, told)
        return
    reopen(talk.turn, ticket, talk.person.id)
    talk.turn.change_report(told.id, settled=False)
    talk.conversation.active = told.id
    hiding.goes_on(talk)
    talk.answer("dibuka-lagi", kode=ticket.code, ticket=ticket.id)


def typed(talk: Talk) -> bool:
    told = waiting(talk)
    if told is None:
        return False
    ticket = talk.turn.peek(told.ticket_id or 0)
    back, over = between.is_back(talk, ticket), between.is_over(talk, ticket)
    if _died(talk, ticket, told):
        return True
    known = over or talk.understood.types("ketik-sudah")
    yes = None if back else Yes.WHOLE if known else talk.understood.settled
    if yes is not None:
        return _said_yes(talk, told, yes)
    belum = back or talk.understood.types("ketik-belum") or talk.understood.verdict is False
    if not belum and not between.same_danger(talk, ticket):
        return False
    if talk.understood.meaning.apart and ended.of_another(talk, ticket):
        return False
    reopened(talk, told)
    return True


def _died(talk: Talk, ticket: Ticket, told: Report) -> bool:
    """Somebody has died of it: those who were there hear it, and one tap says whether they are needed. One more goes on."""
    goes_on = talk.understood.verdict is False or between.same_danger(talk, ticket)
    if goes_on or not tells_of_death(talk.words) or apart.names_another(talk, ticket, talk.words):
        return False
    if talk.understood.meaning.again or talk.understood.meaning.also:
        reopened(talk, told)
        return True
    between.take_along(talk, told)
    ask_again(talk, told, "turut-berduka")
    return True


def _said_yes(talk: Talk, told: Report, yes: Yes) -> bool:
    """Only a yes that is nothing more closes; what is worse opens again, and what nobody can judge is asked about."""
    ticket = talk.turn.peek(told.ticket_id or 0)
    polite = _only_polite(talk)
    if yes in (Yes.WORSE, Yes.UNKNOWN) or (yes is Yes.UNSURE and _endangers(talk, ticket)):
        if ended.of_another(talk, ticket):
            return False
        reopened(talk, told)
        return True
    if not (polite or talk.inbound.reply_to):
        return False
    if polite:
        between.take_along(talk, told)
    if yes is Yes.UNSURE:
        ask_again(talk, told)
        return True
    if not talk.understood.types("ketik-sudah"):
        tell(talk.turn, talk.turn.ticket(ticket.id), Told(told, talk.words, talk.inbound.sent_at))
    settled(talk, told)
    return True


def said_of(talk: Talk, told: Report, judged: str) -> None:
    """These words are of this report, of several that they are about. `judged`: what says whether it is over."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    said = talk.turn.understood(judged)
    yes, no = said.settled, said.verdict is False
    if ticket.open:
        ticket = addition.take_in(talk, told, talk.understood.meaning)
        if yes in (Yes.WHOLE, Yes.UNSURE) and not no and not ticket.secret:
            talk.turn.change(said_over(talk.turn.ticket(ticket.id), told.id, talk.words))
        received.passed_on(talk, ticket)
    elif no or yes in (Yes.WORSE, Yes.UNKNOWN):
        reopened(talk, told)
    elif yes is Yes.WHOLE and is_dealt_with(talk, told):
        tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at))
        settled(talk, told)
    elif yes is Yes.WHOLE:
        tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at))
        talk.answer("akhir-dibaca", kode=ticket.code, ticket=ticket.id)
    else:
        ask_again(talk, told)


def _endangers(talk: Talk, ticket: Ticket) -> bool:
    """May somebody be in danger: by what is heard, or because somebody is feared who cannot be written of freely? The beast or
    tree that it was about endangers nobody by its name."""
    words, heard = talk.understood.meaning, talk.understood.heard
    its_own = words.danger is Danger.OTHER and words.danger_category == ticket.category
    named = (words.danger is not Danger.NONE and not its_own) or bool(words.aggravations) or words.call
    return named or heard.danger is Danger.LIFE or between.by_somebody(talk, ticket)


def ask_again(talk: Talk, told: Report, answer: str = "sudah-pasti") -> None:
    """Aloud before those who were there; one tap says whether it is over. `answer`: what its reporter reads above the keys."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at, again=True))
    row = (
        talk.report_button(told, talk.text("tombol-sudah"), "settled"),
        talk.report_button(told, talk.text("tombol-belum"), "unsettled"),
    )
    talk.answer(answer, kode=ticket.code, buttons=(row,), ticket=ticket.id)


def waiting(talk: Talk) -> Report | None:
    """The report whose "Apakah sudah tertangani?" waits: the one replied to, else the latest thing that there is."""
    asked_of = [r for r in talk.meant_now()[:NEWEST] if is_dealt_with(talk, r)]
    if asked_of and asked.answered(talk) is not None:
        return None
    if talk.inbound.reply_to:
        about = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, talk.inbound.reply_to)
        replied = next((r for r in asked_of if r.ticket_id == about), None)
        if replied is not None or about is not None:
            return replied
    meant = next(iter(ended.named(talk, ended.over(talk)) or asked_of), None)
    if meant is None or meant not in asked_of:
        return None
    ticket = talk.turn.peek(meant.ticket_id or 0)
    if not between.nothing_else_told(talk, ticket):
        return None
    asked_at, others = ticket.resolved_at, between.open_beside(talk, ticket)
    return None if any(asked_at and r.created_at > asked_at for r in others) else meant


def reopened(talk: Talk, told: Report) -> None:
    """Opened again at its place; what was written stands in its threads."""
    if talk.open_reports():
        opening(talk.turn)  # what tells no more than where he is goes along
    talk.turn.ticket(told.ticket_id or 0)
    unsettled(talk, told)
    if not talk.turn.ticket(told.ticket_id or 0).open:
        return
    between.take_along(talk, told)
    if not talk.understood.types("ketik-belum"):
        addition.take_in(talk, told, talk.understood.meaning)


def _only_polite(talk: Talk) -> bool:
    """Would "ya" answer nothing else that is being told?"""
    draft = talk.conversation.draft
    if draft is None:
        return True
    told = draft.evidence or draft.called or draft.lat is not None
    return not told and all(map(mere_courtesy, draft.words))
