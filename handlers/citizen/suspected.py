"""Another event, or more of the same: what the reporter says, or a minute of silence, decides; late answers count too.

Words begin a report of their own at most once: put together with the first one again, they stay there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cities.category import Category
from domain.conversation import Aside, Draft, Whose
from domain.danger import Danger
from domain.lane import Lane
from domain.message import Kind, Pin
from domain.report import Report
from domain.story import added, much_alike
from domain.ticket import Ticket
from handlers.citizen import addition, apart, at_home, corrected, hiding, let_go, report, whose
from handlers.citizen.only_place import only_an_address
from handlers.citizen.secluded import STAYS
from handlers.citizen.talk import Talk
from handlers.ladders.alarm import call_more, sound
from handlers.threads.telling import Told, tell
from handlers.tickets import merging, whom_it_calls
from handlers.tickets.said import said_in
from handlers.tickets.same_event import opening
from language.words import Understanding
from locales.text import text
from models import reports

BESIDE = timedelta(minutes=60)  # later, the reporter may be anywhere


def waits(talk: Talk) -> bool:
    """May "sama" or "kejadian lain" be an answer: is it asked, or was it until a while ago?"""
    if talk.conversation.suspected:
        return True
    decided = talk.conversation.decided
    return decided is not None and talk.turn.now - decided.sent_at <= BESIDE


def unanswered(talk: Talk) -> None:
    """Nobody has said: more of the same where that is most likely, else a new report. Whom a key alone named goes to the
    event that is open: a danger was named, and a second ticket would hold nothing but the key."""
    kept = talk.conversation.suspected
    if kept is not None and kept.likely in STAYS:
        talk.conversation.decided = _taken(talk)
        _call_named(talk, kept)
    elif kept is not None:
        _new_report(talk, kept)


def another(talk: Talk) -> None:
    """It is another event: a new report begins with those words."""
    kept = talk.conversation.suspected
    if kept is not None:
        _new_report(talk, kept)
        return
    decided = talk.conversation.decided
    if decided is None:
        talk.answer("tombol-lama")
        return
    told = _parted(talk, decided)
    if told is not None and told.ticket_id is not None:
        ticket = talk.turn.peek(told.ticket_id)
        talk.answer("kejadian-sudah-lain", kode=ticket.code, ticket=ticket.id)
    elif not decided.report and not decided.parted:
        _new_report(talk, decided)
    elif not decided.report and (meant := _first(talk, decided)) is not None:
        _answered_same(talk, talk.turn.peek(meant.ticket_id or 0))
    elif decided.report and talk.conversation.draft is not None:
        report.go_on(talk, talk.conversation.draft, None)
    else:
        talk.answer("tombol-lama")


def told_apart(talk: Talk, about: Report) -> bool:
    """Another event at another named place is a report of its own at once. Those who go to the open one read that it was
    told, and one tap says that it is theirs after all."""
    if not talk.words or talk.inbound.moved:
        return False
    understood = talk.understood.meaning
    ticket = talk.turn.peek(about.ticket_id or 0)
    if corrected.means(talk, ticket) or at_home.means(talk, ticket):
        return False
    if not all(apart.of_its_own(talk, one, understood) for one in _alike(talk, ticket, understood)):
        return False
    opening(talk.turn)
    waiting = talk.conversation.suspected
    if waiting is not None and waiting.likely in STAYS:
        unanswered(talk)
    hiding.said(talk, understood)
    whose.shown(talk, talk.turn.ticket(ticket.id), about)
    _new_report(talk, whose.keep(talk, ticket, Whose.ELSEWHERE, None))
    row = (talk.button(talk.text("tombol-kejadian-sama", kode=ticket.code), "same"),)
    talk.ask_after_receipt(talk.text("kejadian-baru"), (row,), ticket.id)
    return True


def told_where(talk: Talk, about: Report) -> bool:
    """An address, and nothing else, while it is asked whether danger is another event: it is where that happens, and nothing
    waits any longer. One tap says that it is one event after all."""
    kept, inbound = talk.conversation.suspected, talk.inbound
    if kept is None or kept.likely in STAYS or kept.pin or not kept.words or not talk.words:
        return False
    if inbound.pin is not None or inbound.edited or inbound.reply_to or inbound.media is not None:
        return False
    ticket = talk.turn.peek(kept.ticket)
    if not only_an_address(talk) or not apart.names_another(talk, ticket, talk.words):
        return False
    opening(talk.turn)
    _new_report(talk, replace(kept, words=f"{kept.words}\n{talk.words}"))
    row = (talk.button(talk.text("tombol-kejadian-sama", kode=ticket.code), "same"),)
    talk.ask_after_receipt(talk.text("kejadian-baru"), (row,), ticket.id)
    return True


def told_apart_in_edit(talk: Talk, about: Report) -> bool:
    """The same of what an edit adds to words that stand there already; changed again it is an edit like any other."""
    if not talk.words or talk.inbound.pin is not None:
        return False
    lines = [
        line for r in talk.open_reports() for said in said_in(talk.turn, r) for line in said.splitlines()
    ]
    whole, new = talk.inbound, added(talk.words, lines)
    if not new or much_alike(new, lines):
        return False
    talk.inbound = replace(whole, text=new, edited=False, message_id="")
    if told_apart(talk, about):
        return True
    talk.inbound = whole
    return False


def _alike(talk: Talk, ticket: Ticket, understood: Understanding) -> list[Ticket]:
    """The ticket, and his others of the kind that is named."""
    categories = talk.turn.city.categories
    named = categories.get(understood.danger_category or "")
    others = [talk.turn.peek(r.ticket_id or 0) for r in talk.open_reports()]
    family = named.family if named is not None else ""
    return [ticket, *(t for t in others if t.id != ticket.id and categories[t.category].family == family)]


def same(talk: Talk) -> None:
    """It belongs to the report that is open, whatever was made of it in the meantime."""
    kept = talk.conversation.suspected
    decided = kept or talk.conversation.decided
    meant = _first(talk, decided) if decided else None
    if decided is None or meant is None:
        talk.answer("tombol-lama")
    elif kept is not None:
        talk.conversation.decided = _taken(talk)
        _more_of(talk, meant, kept)
    elif decided.report:
        _together_again(talk, meant, decided)
    else:
        _answered_same(talk, talk.turn.peek(meant.ticket_id or 0))


def _taken(talk: Talk) -> Aside | None:
    kept = talk.conversation.suspected
    talk.conversation.suspected = None
    talk.turn.clear(f"suspect:{talk.chat.id}")
    return kept


def _first(talk: Talk, kept: Aside) -> Report | None:
    return next((r for r in talk.open_reports() if r.ticket_id == kept.ticket), None)


def _parted(talk: Talk, decided: Aside) -> Report | None:
    """The report that began with those words, once it is one."""
    return reports.by_handle(talk.turn.tx, decided.report)


def _as_said(talk: Talk, kept: Aside, words: str) -> None:
    """The turn goes on with what was put aside, at the moment when it was sent."""
    pin = kept.pin
    talk.inbound = replace(
        talk.inbound,
        kind=Kind.LOCATION if pin else Kind.TEXT,
        text=words,
        pin=Pin(*pin) if pin else None,
        press=None,
        sent_at=kept.sent_at,
    )


def _new_report(talk: Talk, kept: Aside) -> None:
    _taken(talk)
    _as_said(talk, kept, kept.words)
    talk.conversation.asked = ""
    draft = talk.draft()
    draft.evidence += kept.evidence
    draft.same_as = _beside(talk, kept.ticket)
    let_go.of_others(talk.turn, kept, talk.person.id)
    talk.conversation.decided = replace(kept, report=draft.handle, parted=True)
    report.told(talk)


def _with_later(decided: Aside, draft: Draft) -> Aside:
    """With what came for the new report since."""
    later = [words for words in draft.words if words != decided.words]
    untold = "\n".join(filter(None, [decided.untold, *later]))
    return replace(decided, untold=untold, evidence=tuple(draft.evidence))


def _beside(talk: Talk, ticket: int) -> str:
    """Where nobody says where, it is most likely where the first report was; of a secret one its area alone is handed on."""
    first = talk.turn.peek(ticket)
    known = first.place.exact != "none" and first.place.outside_m == 0
    fresh = timedelta(0) <= talk.turn.now - first.opened_at <= BESIDE
    return first.code if known and fresh else ""


def _more_of(talk: Talk, meant: Report, kept: Aside) -> None:
    """What was put aside goes to the ticket; what its people have read already only calls whoever is needed too."""
    for number in kept.evidence:
        addition.hand_over(talk, number, meant)
    _name_by_key(talk, meant, kept)
    ticket, untold = _call_for(talk, meant, kept), kept.untold
    if not untold and not kept.pin:
        _answered_same(talk, ticket)
        return
    _as_said(talk, kept, untold)
    understood = talk.turn.understood(untold).meaning if untold else None
    addition.add(talk, meant, understood)


def _call_named(talk: Talk, kept: Aside) -> None:
    category, meant = talk.turn.city.categories.get(kept.category), _first(talk, kept)
    if category is not None and meant is not None:
        _name_by_key(talk, meant, kept)
        call_more(talk.turn, talk.turn.ticket(meant.ticket_id or 0), category.at_once)


def _name_by_key(talk: Talk, meant: Report, kept: Aside) -> None:
    """A key names the danger of its kind: one that endangers a life makes this event graver, aloud, and its calls come sooner."""
    category, ticket = talk.turn.city.categories.get(kept.category), talk.turn.ticket(meant.ticket_id or 0)
    if category is None or not category.life or not ticket.open or ticket.danger is Danger.LIFE:
        return
    kinds = () if ticket.secret or category.secret else (category.key,)
    tell(talk.turn, ticket, Told(meant, category.short, kept.sent_at, danger=Danger.LIFE, aggravations=kinds))


def _call_for(talk: Talk, meant: Report, kept: Aside) -> Ticket:
    words, ticket = kept.words, talk.turn.ticket(meant.ticket_id or 0)
    understood = talk.turn.understood(words).meaning if words else None
    called = whom_it_calls.called(talk.turn, ticket, words, understood)
    named = _deadly_kind(talk, ticket, understood)
    if named is None:
        return call_more(talk.turn, ticket, called)
    ticket = call_more(talk.turn, ticket, tuple(dict.fromkeys([*called, *named.at_once])))
    return ticket if ticket.loud_at is not None else sound(talk.turn, replace(ticket, lane=Lane.RED))


def _deadly_kind(talk: Talk, ticket: Ticket, understood: Understanding | None) -> Category | None:
    """The other kind of danger to life that is plainly named: alone it would have rung at once, and rings here."""
    if understood is None or not understood.clear or understood.danger is not Danger.LIFE or not ticket.open:
        return None
    named = talk.turn.city.categories.get(understood.danger_category or "")
    if named is None or not named.life or not apart.of_another_kind(talk, ticket, named):
        return None
    return named


def _answered_same(talk: Talk, ticket: Ticket) -> None:
    talk.conversation.asked = ""
    talk.answer("kejadian-sudah-sama", kode=ticket.code, ticket=ticket.id)


def _together_again(talk: Talk, meant: Report, decided: Aside) -> None:
    """It was taken for a new report: that one ends in the first, with all that was said and shown in it."""
    told, draft = _parted(talk, decided), talk.conversation.draft
    if told is None or told.ticket_id is None:
        if draft is not None and draft.handle == decided.report:
            talk.conversation.draft = None
            report.disarm(talk)
            decided = _with_later(decided, draft)
        _more_of(talk, meant, decided)
    else:
        opening(talk.turn)
        into, apart = talk.turn.ticket(meant.ticket_id or 0), talk.turn.ticket(told.ticket_id)
        alone = all(r.chat_id == talk.chat.id for r in reports.of_ticket(talk.turn.tx, apart.id))
        if apart.id == into.id or not apart.open or not alone:
            _answered_same(talk, _call_for(talk, meant, decided))
        else:
            merging.merge_into(talk.turn, apart, into, talk.person.id, text("oleh-pelapor"))
            talk.answer("kejadian-digabung", lama=apart.code, kode=into.code, ticket=into.id)
    talk.conversation.active = meant.id
    talk.conversation.decided = replace(decided, report="")
