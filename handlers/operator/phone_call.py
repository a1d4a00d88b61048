"""/baru: what a 112 caller says, in one line or step by step, becomes a ticket like any other."""

from __future__ import annotations

from dataclasses import replace

from domain.callers_number import split_number
from domain.contacts import numbers_in
from domain.conversation import Draft
from domain.danger import Danger
from domain.happenings import PlaceTold
from domain.message import Button, Form, Outgoing, Priority
from domain.status import Status
from domain.ticket import CONTROL_ROOM, Refused, Ticket
from handlers.calls import pages, texting
from handlers.calls.more import same_caller, says_more
from handlers.calls.pages import Offered
from handlers.calls.telephone import issue_link, open_call
from handlers.operator.desk import Desk
from handlers.operator.resolve import advise
from handlers.tickets import fill_draft
from handlers.tickets.at_word import at_places
from handlers.tickets.draft_danger import name_danger
from handlers.tickets.marks import as_read_by
from handlers.tickets.open_ticket import Call
from handlers.tickets.report_place import place_of
from handlers.turn import OPERATOR
from locales.text import Markup, text, typed_words
from messages.places import place_words, told_area
from messages.telephone import call_words, page_words
from models import sent_messages, standing

STEP = "call:"  # the key of our messages that may be answered with the caller's words
BETTER = {
    "none": 0,
    "area": 1,
    "same": 1,
    "earlier": 2,
    "rough": 2,
    "typed": 2,
    "address": 2,
    "marker": 3,
    "pin": 4,
    "live": 4,
    "coordinates": 4,
    "link": 4,
}


def phone_call(desk: Desk) -> None:
    """`/baru kebakaran jl salak 5, api besar 0812…`, `/baru 26-0412 …` for more, `/baru` alone for the steps."""
    line = desk.argument.strip()
    if desk.ticket_id is not None:
        _more(desk, desk.ticket, line)
    elif desk.chat.drill:
        raise Refused("tolak-latihan-grup")
    elif line:
        take(desk, line)
    else:
        _ask_category(desk)


def _ask_category(desk: Desk) -> None:
    """Step one: what is it?"""
    categories = desk.turn.city.categories.values()
    buttons = [Button(f"{c.emoji} {c.short}", f"grup.call.{c.key}") for c in categories]
    rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    desk.say(text("panggilan-apa"), buttons=rows)


def category_chosen(desk: Desk) -> None:
    """Step two: where, what, and which number; answered as a reply to this message."""
    category = desk.turn.city.categories.get(desk.argument)
    if category is None:
        raise Refused("tolak-tombol-lama")
    words = text("panggilan-balas", emoji=category.emoji, kategori=category.short)
    desk.say(words, key=f"{STEP}{category.key}:{desk.turn.services.token()}")
    desk.done("kembali")


def replied(desk: Desk) -> bool:
    """A reply to one of our messages about a call: the caller's words; True where it was one."""
    key, ticket = sent_messages.key_of_message(desk.turn.tx, desk.chat.id, desk.inbound.reply_to)
    if not key.startswith(STEP):
        return False
    if ticket is not None:
        _more(desk, desk.turn.ticket(ticket), desk.inbound.text, int(key.split(":")[2] or 0))
    else:
        take(desk, desk.inbound.text, key.split(":")[1])
    return True


def take(desk: Desk, line: str, category: str = "", *, drill: int = 0) -> None:
    """A new ticket, or the open one that it is by rule. `drill`: the number of the drill that it is played in.

    A line that was changed after it had made its ticket is more about that one.
    """
    turn = desk.turn
    made = desk.corrects("call")
    if made is not None:
        desk.ticket_id = made
        _more(desk, turn.ticket(made), line)
        return
    advice, line = _advice(line)
    words, number = _split(desk, line)
    draft = _draft(desk, drill)
    draft.category = category or _named_first(desk, words)
    if draft.category:
        draft.by_button = True
        life = turn.city.categories[draft.category].life
        name_danger(turn, draft, Danger.LIFE if life else Danger.OTHER, draft.first_at)
    fill_draft.absorb(turn, draft, words, draft.first_at)
    opened = open_call(turn, draft, number, Call(desk.actor, desk.label, advice=advice))
    assert opened.ticket is not None
    desk.did, desk.ticket_id = "call", opened.ticket
    if advice and turn.ticket(opened.ticket).status is Status.RECEIVED:
        advise(desk, turn.ticket(opened.ticket))
    answer(desk, turn.ticket(opened.ticket), opened.report, number, how=_stray(desk, words, number))


def _split(desk: Desk, line: str) -> tuple[str, str]:
    """The words, with others' numbers, and the caller's own."""
    words, number = split_number(line, typed_words("ketik-nomor-orang-lain"))
    return at_places(desk.turn, words).words, number


def _stray(desk: Desk, words: str, number: str) -> str:
    """Whoever speaks with the caller has an unknown code read out once more, and says so where a number is the caller's after
    all."""
    code = desk.turn.services.gazetteer.stray_code(words)
    stray = text("panggilan-papan-tak-dikenal", kode=code) if code else ""
    others = text("panggilan-nomor-orang-lain") if not number and next(numbers_in(words), None) else ""
    return "\n".join(filter(None, (stray, others)))


def _draft(desk: Desk, drill: int) -> Draft:
    now, sent_at = desk.turn.now, desk.inbound.sent_at
    return Draft(handle=desk.turn.services.token(), first_at=sent_at, began_at=now, drill=drill)


def _advice(line: str) -> tuple[bool, str]:
    """ "saran …": settled by words on the telephone; nobody is sent."""
    first, _, rest = line.strip().partition(" ")
    if first.strip(":,").casefold() in typed_words("ketik-saran"):
        return True, rest
    return False, line


def _named_first(desk: Desk, words: str) -> str:
    """The category that an operator's line begins with, by its key or its name."""
    said = words.casefold()
    for category in desk.turn.city.categories.values():
        for name in (category.key.replace("_", " "), category.name.casefold(), category.short.casefold()):
            if said == name or said.startswith((f"{name} ", f"{name},", f"{name}:")):
                return category.key
    return ""


def _more(desk: Desk, ticket: Ticket, line: str, named: int = 0) -> None:
    """The caller telephones again, or says more: the same ticket. `named`: our number of the report that is answered to."""
    if not ticket.open:
        raise Refused("tolak-tiket-selesai", kode=ticket.code)
    turn = desk.turn
    words, number = _split(desk, line)
    if not words and not number:
        raise Refused("tolak-panggilan-kosong")
    draft = _draft(desk, ticket.state.exercise)
    draft.category, draft.by_button = ticket.category, True
    fill_draft.absorb(turn, draft, words, draft.first_at)
    _better_place(desk, ticket, draft)
    call, told = (
        Call(desk.actor, desk.label, host=turn.ticket(ticket.id)),
        same_caller(turn, ticket, number, named),
    )
    if told is not None:
        says_more(turn, told, draft, words, _as_read(desk, words), call)
        report = told.id
    elif (
        place_of(turn, draft).exact == "none"
        or draft.danger is not Danger.NONE
        or number
        or not desk.inbound.reply_to
    ):
        report = open_call(turn, draft, number, call).report
    else:
        report = 0  # only where it is, and nobody telephones
    answer(desk, turn.ticket(ticket.id), report, number, how=_stray(desk, words, number))


def _better_place(desk: Desk, ticket: Ticket, draft: Draft) -> None:
    """Words name a place more exactly than what was known."""
    place = place_of(desk.turn, draft)
    corrected = desk.before is not None and ticket.place.exact in ("area", "typed", "address", "marker")
    if BETTER[place.exact] > BETTER[ticket.place.exact] or (corrected and place.exact != "none"):
        placed = replace(ticket, place=place)
        first = ticket.place.exact == "none" and bool(ticket.assignments)
        area = told_area(placed) if ticket.secret else place_words(place) or told_area(placed)
        told = PlaceTold(tempat=area, corrected=first, first=first, loud=first or None, by=desk.label)
        desk.turn.change(placed, desk.turn.event(told, desk.actor))


def _as_read(desk: Desk, words: str) -> str:
    """The caller's words in the threads."""
    said = text("kata-diubah", kata=Markup(words)) if desk.before is not None else words
    return f"☎️ {said}" if words else ""


def answer(
    desk: Desk, ticket: Ticket, report: int, number: str, *, offered: Offered | None = None, how: str = ""
) -> None:
    """Code, where it went, and the links for the caller; a number that was typed in a group is taken out of it. `report`: the
    caller's; 0: of nobody who telephoned, and the page that is `offered` is whose `how` says; `how`: what else is to be said."""
    link = issue_link(desk.turn, report, desk.actor) if ticket.open and report else ""
    offered = offered or pages.offer(desk.turn, ticket, report or None, desk.actor, desk.label)
    texted = offered is not None and texting.send(desk.turn, ticket, report, offered, desk.chat.id)
    if number and not desk.chat.private:
        _take_back(desk)
    similar = ticket.state.similar if ticket.open else ""
    rows = ((Button(text("tombol-gabung"), f"{ticket.handle}.merge"),),) if similar else ()
    gone = bool(number) and not desk.chat.private
    seen = as_read_by(ticket, desk.turn.report(report)) if report else ticket
    page = _page(seen, offered, "\n".join(filter(None, (_followed(desk, ticket), how))), texted=texted)
    words = call_words(desk.turn.city, seen, _place(desk, ticket), page, link, similar, taken_back=gone)
    before = _answers(desk, ticket)
    again = desk.before is not None and bool(before)  # what was changed is answered in its place
    if before and not again and (page or link):
        old = call_words(desk.turn.city, ticket, _place(desk, ticket), text("panggilan-tautan-lama"), "", "")
        desk.turn.say(_message(desk, ticket, old, before[-1]))
    key = before[-1] if again else f"{STEP}{ticket.id}:{report}:{len(before) + 1}"
    answers = "" if gone or desk.inbound.press is not None else desk.inbound.message_id
    desk.turn.say(replace(_message(desk, ticket, words, key), buttons=rows, reply_to=answers))


def _message(desk: Desk, ticket: Ticket, words: str, key: str) -> Outgoing:
    return Outgoing(
        OPERATOR,
        desk.chat.id,
        text=words,
        key=key,
        silent=True,
        protect=False,  # the link must be copied out of the chat
        priority=desk.urgency,
        ticket=ticket.id,
    )


def _answers(desk: Desk, ticket: Ticket) -> list[str]:
    """The keys of what this chat was answered about calls of this ticket, the newest last."""
    there = standing.of_ticket(desk.turn.tx, ticket.id)
    keys = [key for chat, key in there if chat == desk.chat.id and key.startswith(f"{STEP}{ticket.id}:")]
    return sorted(keys, key=_how_manieth)


def _how_manieth(key: str) -> int:
    """Older versions had one answer alone."""
    return int((*key.split(":"), "0")[3])


def _place(desk: Desk, ticket: Ticket) -> str:
    """As on this group's card."""
    whole = place_words(ticket.place) if desk.agency == CONTROL_ROOM else ""
    return whole or told_area(ticket)


def _followed(desk: Desk, ticket: Ticket) -> str:
    return text("panggilan-digabung", dari=desk.named, ke=ticket.code) if desk.named else ""


def _page(seen: Ticket, offered: Offered | None, how: str, *, texted: bool) -> str:
    words = page_words(seen, offered.link, offered.short, offered.code, texted=texted) if offered else ""
    return "\n".join(filter(None, (how, words)))


def _take_back(desk: Desk) -> None:
    """The operator's own message holds the caller's number: it goes out of the group."""
    desk.turn.say(
        Outgoing(
            OPERATOR,
            desk.chat.id,
            form=Form.DELETE,
            reply_to=desk.inbound.message_id,
            priority=Priority.LIFE,
        )
    )
