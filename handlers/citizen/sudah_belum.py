"""Sudah or Belum, by key or in any words; and what begins again after its report was closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.aftermath import comes_back, in_care, is_bare, is_left
from domain.commands import mere_courtesy
from domain.danger import Danger
from domain.follow_up import only_again, slipped
from domain.report import Report
from domain.settled import Yes
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import (
    addition,
    apart,
    asked,
    between,
    dismissed,
    hiding,
    of_many,
    received,
    report,
    which,
    whose,
)
from handlers.citizen.asked import NEWEST, SAME_EVENT, is_dealt_with
from handlers.citizen.prompt import place_keyboard
from handlers.citizen.talk import Talk
from handlers.threads.telling import Told, tell
from handlers.tickets.ending import close, reopen
from handlers.tickets.relapse import said_over
from handlers.tickets.same_event import opening
from locales.text import text
from models import reports, sent_messages

CARRIED = timedelta(hours=24)  # later it is a new report, that names the old one


def settled(talk: Talk, told: Report) -> None:
    """ "Sudah": the reporter says that it is dealt with; the ticket closes when the first one says so. While it is open this
    ends nothing: whoever is on it reads who said so."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
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
    reports.change(talk.turn.tx, told.id, settled=True)
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
    if of_many.is_one(talk, ticket):
        of_many.unsettled(talk, told)
        return
    reopen(talk.turn, ticket, talk.person.id)
    reports.change(talk.turn.tx, told.id, settled=False)
    talk.conversation.active = told.id
    hiding.goes_on(talk)
    talk.answer("dibuka-lagi", kode=ticket.code, ticket=ticket.id)


def typed(talk: Talk) -> bool:
    """Words that answer the question, or tell that it begins again; True where they did."""
    return _is_left(talk) or _answered(talk) or _begun_again(talk) or dismissed.told_again(talk)


def _is_left(talk: Talk) -> bool:
    """What is left of an event, a fear, a wish, a no that nobody has asked for: it is read, silently, and opens nothing."""
    told = next(iter(_named(talk, _over(talk)) or _over(talk)), None)
    if told is None or talk.inbound.media is not None or talk.inbound.pin is not None:
        return False
    ticket = talk.turn.peek(told.ticket_id or 0)
    at = ticket.resolved_at or ticket.state.cancelled_at
    if at is None or talk.turn.now - at > SAME_EVENT or between.open_beside(talk, ticket):
        return False
    over = ticket.status is not Status.RESOLVED and between.is_over(talk, ticket)
    if not (over or _aftermath(talk, ticket) or _bare(talk, ticket)):
        return False
    tell(talk.turn, talk.turn.ticket(ticket.id), Told(told, talk.words, talk.inbound.sent_at))
    talk.answer("akhir-dibaca", kode=ticket.code, ticket=ticket.id)
    return True


def _aftermath(talk: Talk, ticket: Ticket) -> bool:
    """Shock may be the emergency itself where somebody is ill: there it counts only who is in care."""
    known = " ".join([ticket.state.words, ticket.place.words, *ticket.place.names])
    ill = talk.turn.city.categories[ticket.category].of_health
    return (
        is_left(talk.words, known)
        and (not ill or in_care(talk.words))
        and between.nothing_else_told(talk, ticket)
    )


def _bare(talk: Talk, ticket: Ticket) -> bool:
    """ "Tidak pak", once it is settled and nothing is asked."""
    idle = talk.conversation.draft is None and talk.conversation.asked in ("", "pin", "place", "category")
    return idle and ticket.status in (Status.CLOSED, Status.CANCELLED) and is_bare(talk.words)


def _answered(talk: Talk) -> bool:
    told = _asked(talk)
    if told is None:
        return False
    ticket = talk.turn.peek(told.ticket_id or 0)
    back, over = between.is_back(talk, ticket), between.is_over(talk, ticket)
    known = over or talk.understood.types("ketik-sudah")
    yes = None if back else Yes.WHOLE if known else talk.understood.settled
    if yes is not None:
        return _said_yes(talk, told, yes)
    belum = back or talk.understood.types("ketik-belum") or talk.understood.verdict is False
    if not belum and not between.same_danger(talk, ticket):
        return False
    _reopened(talk, told)
    return True


def _said_yes(talk: Talk, told: Report, yes: Yes) -> bool:
    """Only a yes that is nothing more closes; what is worse opens again, and what nobody can judge is asked about."""
    ticket = talk.turn.peek(told.ticket_id or 0)
    polite = _only_polite(talk)
    if yes in (Yes.WORSE, Yes.UNKNOWN) or (yes is Yes.UNSURE and _endangers(talk, ticket)):
        if _of_another(talk, ticket):
            return False
        _reopened(talk, told)
        return True
    if not (polite or talk.inbound.reply_to):
        return False
    if polite:
        between.take_along(talk, told)
    if yes is Yes.UNSURE:
        _ask_again(talk, told)
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
        _reopened(talk, told)
    elif yes is Yes.WHOLE and is_dealt_with(talk, told):
        tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at))
        settled(talk, told)
    elif yes is Yes.WHOLE:
        tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at))
        talk.answer("akhir-dibaca", kode=ticket.code, ticket=ticket.id)
    else:
        _ask_again(talk, told)


def _endangers(talk: Talk, ticket: Ticket) -> bool:
    """May somebody be in danger: by what is heard, or because somebody is feared who cannot be written of freely?"""
    words, heard = talk.understood.meaning, talk.understood.heard
    named = words.danger is not Danger.NONE or bool(words.aggravations) or words.call
    return named or heard.danger is Danger.LIFE or between.by_somebody(talk, ticket)


def _of_another(talk: Talk, ticket: Ticket) -> bool:
    """Do they tell of danger at another place, or of another kind of event that befalls nobody in this one?"""
    heard = talk.understood.meaning
    kind = talk.turn.city.categories.get(heard.danger_category or "")
    if kind is None or heard.danger is Danger.NONE:
        return False
    if apart.names_another(talk, ticket, talk.words):
        return True
    return not (kind.accompanies or heard.aggravations or _of_this_event(talk, ticket))


def _ask_again(talk: Talk, told: Report) -> None:
    """Aloud before those who were there; one tap says whether it is over."""
    ticket = talk.turn.ticket(told.ticket_id or 0)
    tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at, again=True))
    row = (
        talk.report_button(told, talk.text("tombol-sudah"), "settled"),
        talk.report_button(told, talk.text("tombol-belum"), "unsettled"),
    )
    talk.answer("sudah-pasti", kode=ticket.code, buttons=(row,), ticket=ticket.id)


def _asked(talk: Talk) -> Report | None:
    """The report whose "Apakah sudah tertangani?" waits: the one replied to, else the latest thing that there is."""
    waiting = [r for r in talk.meant_now()[:NEWEST] if is_dealt_with(talk, r)]
    if waiting and asked.answered(talk) is not None:
        return None
    if talk.inbound.reply_to:
        about = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, talk.inbound.reply_to)
        replied = next((r for r in waiting if r.ticket_id == about), None)
        if replied is not None or about is not None:
            return replied
    meant = next(iter(_named(talk, _over(talk)) or waiting), None)
    if meant is None or meant not in waiting:
        return None
    ticket = talk.turn.peek(meant.ticket_id or 0)
    if not between.nothing_else_told(talk, ticket):
        return None
    asked_at, others = ticket.resolved_at, between.open_beside(talk, ticket)
    return None if any(asked_at and r.created_at > asked_at for r in others) else meant


def _reopened(talk: Talk, told: Report) -> None:
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


def _begun_again(talk: Talk) -> bool:
    """ "Apinya nyala lagi", some hours after the report of it was closed or cancelled: the same event, at its place."""
    last = _ended(talk) if talk.inbound.pin is None else None
    ticket = talk.turn.peek(last.ticket_id or 0) if last is not None else None
    at = _ended_at(ticket) if ticket is not None else None
    if last is None or ticket is None or at is None:
        return False
    if not _goes_on(talk, ticket):
        return _perhaps_again(talk, last, at)
    since = talk.turn.now - at
    if (
        since > CARRIED
        or apart.names_another(talk, ticket, talk.words)
        or not between.nothing_else_told(talk, ticket)
    ):
        return False
    if since <= SAME_EVENT:
        _reopened(talk, last)
        _ask_for_place(talk, ticket)
    elif talk.understood.recurs:
        _carry_on(talk, ticket)
    else:
        return False
    return True


def _perhaps_again(talk: Talk, told: Report, at: datetime) -> bool:
    """ "Lagi pak", and under no message: it sounds where it was, and one tap says."""
    near = talk.turn.now - at <= SAME_EVENT and talk.conversation.draft is None
    if not near or not only_again(talk.words):
        return False
    _ask_again(talk, told)
    return True


def _ended(talk: Talk) -> Report | None:
    """The newest report that is over, or the one that is named or replied to; beside one that is open it must be named."""
    over = _over(talk)
    if not over:
        return None
    if talk.inbound.reply_to:
        about = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, talk.inbound.reply_to)
        if about is not None:
            return next((r for r in over if r.ticket_id == about), None)
    meant = _named(talk, over)
    open_ones = between.open_beside(talk, talk.turn.peek((meant or over)[0].ticket_id or 0))
    if open_ones and which.named(talk, open_ones):
        return None
    found = meant if open_ones else meant or over
    return found[0] if found else None


def _over(talk: Talk) -> list[Report]:
    told = [r for r in talk.meant_now()[:NEWEST] if r.ticket_id]
    return [r for r in told if not talk.turn.peek(r.ticket_id or 0).open]


def _named(talk: Talk, over: list[Report]) -> list[Report]:
    """Those whose kind or place the words name; where somebody has come back, those in which somebody was feared."""
    if found := which.named(talk, over):
        return found
    if not comes_back(talk.words):
        return []
    return [r for r in over if between.by_somebody(talk, talk.turn.peek(r.ticket_id or 0))]


def _ended_at(ticket: Ticket) -> datetime | None:
    """When it was closed or cancelled; None where it is over in another way, which is none of this."""
    if ticket.status is Status.CLOSED:
        return ticket.resolved_at
    return ticket.state.cancelled_at if ticket.status is Status.CANCELLED else None


def _goes_on(talk: Talk, ticket: Ticket) -> bool:
    """Do these words say that it is not over? What was cancelled at a reporter's wish goes on with any danger of its kind."""
    if ticket.status is Status.CANCELLED:
        return dismissed.is_more(talk, ticket, judged=True) or _back_there(talk, ticket)
    worse = talk.understood.settled is Yes.WORSE and not _of_another(talk, ticket)
    begins = between.is_back(talk, ticket) or talk.understood.verdict is False or worse
    if begins or slipped(talk.words):
        return _of_this_event(talk, ticket) and (begins or between.same_danger(talk, ticket))
    return False


def _back_there(talk: Talk, ticket: Ticket) -> bool:
    return between.is_back(talk, ticket) and _of_this_event(talk, ticket)


def _ask_for_place(talk: Talk, ticket: Ticket) -> None:
    """Where it happens was never told: it rings without, and is asked for."""
    if talk.turn.ticket(ticket.id).place.exact != "none":
        return
    talk.conversation.asked = "pin"
    kind = talk.turn.city.categories[ticket.category]
    words = talk.text(
        "diam-tempat-belum" if talk.conversation.hiding else "tanya-tempat",
        emoji=kind.emoji,
        kategori=kind.short_in(talk.language),
    )
    talk.say(words, keyboard=place_keyboard(talk), ticket=ticket.id)


def _of_this_event(talk: Talk, ticket: Ticket) -> bool:
    """Of its kind; and who comes again to somebody's home may be called a burglar now: those who went there go again."""
    named = talk.turn.city.categories.get(talk.understood.meaning.danger_category or "")
    called = {part.agency for part in ticket.assignments}
    again = ticket.secret and named is not None and called.issuperset(named.at_once)
    back = named is not None and named.by_somebody and between.by_somebody(talk, ticket)
    return whose.same_kind(talk, ticket) or again or back


def _carry_on(talk: Talk, ticket: Ticket) -> None:
    """A new report, at the place of the old one and with its name."""
    draft, place = talk.draft(), ticket.place
    draft.category = draft.category or ticket.category
    draft.lat, draft.lon = place.lat, place.lon
    draft.kelurahan, draft.place_words, draft.place_names = place.kelurahan, place.words, list(place.names)
    talk.inbound = replace(talk.inbound, text=f"{talk.words} ({text('lanjutan', kode=ticket.code)})")
    report.told(talk)
