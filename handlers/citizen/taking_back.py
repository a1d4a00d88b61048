"""Words that take a report back, or keep it: which report they mean, and whether it ends, is asked where it is not plain."""

from __future__ import annotations

from domain.conversation import Draft
from domain.report import Report
from handlers.citizen import addition, asked_back, corrected, received, which, wrong_key
from handlers.citizen.asked import WHETHER, answered
from handlers.citizen.cancelling import cancel_draft, cancel_report, keep
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_words
from handlers.disaster.citywide import wide
from handlers.threads.telling import Told, tell
from handlers.tickets import despair, marks
from handlers.tickets.relapse import said_over
from handlers.tickets.same_event import opening
from language.answers.aftermath import found_again
from language.answers.asked import plain_words
from language.answers.follow_up import says_done, verdict
from language.answers.no_end import ebbs
from language.answers.settled import Yes
from language.answers.taken_back import TakenBack, keeps, orders_cancel, slipped, spurns
from language.cues import MYSELF
from locales.text import text, typed_words
from models import reports

OWN = MYSELF | {"me", "myself", "ku", "sy"}
ASKED, ASKED_WHICH = "cancel", "cancel_which"
MOST = 5  # reports among which is asked


def typed(talk: Talk) -> bool:
    """Words that take a report back, or say that it is over; True where that was answered."""
    if _answer(talk):
        return True
    if _kept(talk):
        return True
    how = talk.understood.taken_back or _found(talk) or _dealt_with(talk)
    if (
        how is None
        or _refuses_help(talk, how)
        or _draws_back(talk)
        or talk.inbound.media is not None
        or corrected.puts_right(talk)
        or wrong_key.tells_danger(talk)
    ):
        return False
    draft = None if _about_another(talk) else talk.conversation.draft
    if draft is not None and talk.conversation.hiding and how is TakenBack.OVER:
        return False
    if draft is not None:
        if how is not TakenBack.BARE:
            absorb_words(talk, draft, talk.words)
        if how is TakenBack.OVER:
            return _ask_about_draft(talk, draft)
        cancel_draft(talk)
        return True
    told = which.taken_back(talk)
    if not told:
        return False
    if len(told) > 1 and how is TakenBack.OVER and (one := answered(talk)) in told:
        _ask(talk, one)
    elif len(told) > 1:
        _ask_which(talk, told)
    elif how is TakenBack.BARE:
        cancel_report(talk, told[0])
    else:
        _ask(talk, told[0])
    return True


def _found(talk: Talk) -> TakenBack | None:
    """ "Anaknya sudah kembali": is somebody there again whom one of his open reports misses?"""
    told = [] if talk.conversation.draft is not None else talk.open_reports()
    missed = (talk.turn.peek(r.ticket_id or 0).state.words for r in told)
    return TakenBack.OVER if any(found_again(talk.words, words) for words in missed) else None


def _dealt_with(talk: Talk) -> TakenBack | None:
    """ "Sudah pak terima kasih", while what he has opened again is open: it is over after all."""
    if talk.conversation.draft is not None or talk.understood.settled is not Yes.WHOLE:
        return None
    again = any(talk.turn.peek(r.ticket_id or 0).state.resolutions for r in talk.open_reports())
    return TakenBack.OVER if again and says_done(talk.words) else None


def _refuses_help(talk: Talk, how: TakenBack | None) -> bool:
    """ "Ga usah tolong saya", "ga jadi, aku mau tidur aja" of somebody who wants to die, or has taken something to, takes nothing
    back: his words go on to those who come. A bare "batal" does, and whoever comes makes sure."""
    said = set(talk.words.casefold().replace(",", " ").split())
    if how is None:
        return False
    draft = talk.conversation.draft
    told = [(draft.category, "\n".join(draft.words))] if draft is not None else []
    tickets = (talk.turn.peek(told.ticket_id or 0) for told in talk.open_reports())
    told += [(ticket.category, ticket.state.words) for ticket in tickets]
    categories = talk.turn.city.categories
    if how is TakenBack.OVER and not said.isdisjoint(OWN):
        return any(kind in categories and categories[kind].warm for kind, _ in told)
    if not (how is TakenBack.OVER and spurns(talk.words)):
        if orders_cancel(talk.words) or slipped(talk.words):
            return False
        told = [(kind, words) for kind, words in told if words]
    return any(despair.is_own(talk.turn, kind, words) for kind, words in told)


def _draws_back(talk: Talk) -> bool:
    """ "Airnya surut" ends a flood; after an earthquake it is how a tsunami begins."""
    if not ebbs(plain_words(talk.words)):
        return False
    draft = talk.conversation.draft
    if draft is not None:
        return wide(talk.turn, draft.category)
    tickets = (talk.turn.peek(told.ticket_id or 0) for told in talk.open_reports())
    return any(wide(talk.turn, ticket.category) for ticket in tickets)


def wavers(talk: Talk) -> bool:
    """Is "ga jadi" said, be it alone, by somebody who is held on to?"""
    if talk.inbound.media is not None or orders_cancel(talk.words):
        return False
    never_mind = TakenBack.SAID if talk.understood.types("ketik-batal") else None
    return _refuses_help(talk, talk.understood.taken_back or never_mind)


def cancel_one(talk: Talk) -> None:
    """ "Batal", and nothing besides: the report that it is about, once that is known."""
    told = which.taken_back(talk)
    if not told:
        talk.answer("batal-kosong")
    elif len(told) > 1:
        _ask_which(talk, told)
    else:
        cancel_report(talk, told[0])


def pressed(talk: Talk) -> None:
    """The key under "Laporan ini dibatalkan?": it is of what was being told then, though that has a ticket by now."""
    draft = talk.conversation.draft
    if draft is not None and talk.argument in ("", draft.handle):
        cancel_draft(talk)
        return
    told = reports.by_handle(talk.turn.tx, talk.argument)
    if told is not None and told.chat_id == talk.chat.id and told.ticket_id is not None:
        cancel_report(talk, told)
    elif talk.argument:
        talk.answer("tombol-lama")
    else:
        cancel_one(talk)


def _about_another(talk: Talk) -> bool:
    """Do the words name the kind or place of an open report, and not the kind of the one that is being told?"""
    draft = talk.conversation.draft
    if draft is None or not draft.category:
        return False
    family = talk.turn.city.categories[draft.category].family
    meant = which.named(talk, talk.open_reports())
    return bool(meant) and family not in which.families(talk)


def _kept(talk: Talk) -> bool:
    """ "Eh salah pencet, jangan dibatalkan": the wish to cancel is over, and those who are on it read why."""
    if talk.conversation.draft is not None or not keeps(talk.words):
        return False
    wished = [r for r in talk.open_reports() if talk.turn.peek(r.ticket_id or 0).cancel_requested]
    told = next(iter(which.named(talk, wished) or wished), None)
    if told is None:
        return False
    addition.take_in(talk, told, talk.understood.meaning)
    keep(talk, told)
    return True


def _answer(talk: Talk) -> bool:
    """ "Ya" or "tetap perlu" after our question."""
    asked, _, about = talk.conversation.asked.partition(":")
    if asked not in (ASKED, ASKED_WHICH) or talk.conversation.draft is not None:
        return False
    talk.conversation.asked = ""
    said = talk.words.casefold().strip(" .!")
    told = next((r for r in talk.open_reports() if str(r.id) == about), None)
    if asked == ASKED_WHICH:
        told = next((r for r in talk.open_reports() if said.removeprefix("yang ") in _names(talk, r)), None)
        if told is not None:
            cancel_report(talk, told)
        return told is not None
    if told is None:
        return False
    if said in typed_words("ketik-ya-batalkan"):
        _answered(talk, told)
        cancel_report(talk, told)
        return True
    if said in typed_words("ketik-tetap-perlu") or (verdict(said) is False and len(said.split()) == 1):
        _answered(talk, told)
        keep(talk, told)
        return True
    return False


def _answered(talk: Talk, told: Report) -> None:
    """The word stands before whoever is on it, behind what it answers."""
    shown = f"{text('batal-tanya-draf')} {talk.words}"
    ticket = talk.turn.ticket(told.ticket_id or 0)
    tell(talk.turn, ticket, Told(told, talk.words, talk.inbound.sent_at, shown=shown))


def overtaken(talk: Talk) -> None:
    """Operators have asked since: from now on only the keys take the report back, no bare yes."""
    if talk.conversation.asked.startswith(WHETHER):
        talk.conversation.asked = ""


def _names(talk: Talk, told: Report) -> set[str]:
    """What a report is called where one of several is meant: by its code, or by its kind alone."""
    ticket = talk.turn.peek(told.ticket_id or 0)
    kind = talk.turn.city.categories[ticket.category]
    return {ticket.code.casefold(), kind.name.casefold(), kind.short.casefold(), kind.key.replace("_", " ")}


def _ask_which(talk: Talk, told: list[Report]) -> None:
    """Whoever goes to any of them reads that one is taken back; one tap says which."""
    opening(talk.turn)  # several tickets are taken: one turn after the other
    told = told[:MOST]
    for one in sorted(told, key=lambda r: r.ticket_id or 0):
        which.beside(talk, talk.turn.ticket(one.ticket_id or 0), one)
        asked_back.asked_of(talk, one)
    talk.conversation.asked = ASKED_WHICH
    rows = tuple((talk.report_button(one, f"✖️ {which.label(talk, one)}", "cancel"),) for one in told)
    talk.answer("batal-yang-mana", buttons=rows)


def _ask(talk: Talk, told: Report) -> None:
    """Its words go to the threads and onto the card; whether the report ends is asked with one tap."""
    ticket = addition.take_in(talk, told, talk.understood.meaning)
    if not ticket.secret:
        ticket = talk.turn.ticket(ticket.id)
        talk.turn.change(said_over(ticket, told.id, talk.words))
    if marks.as_read_by(ticket, told).quiet or not ticket.open:
        received.passed_on(talk, ticket)
        return
    asked_back.ask(talk, told)


def _ask_about_draft(talk: Talk, draft: Draft) -> bool:
    if draft.by_button:
        talk.conversation.asked = wrong_key.ASKED
    asked_back.ask_about_draft(talk, draft)
    return True
