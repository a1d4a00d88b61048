"""A report being told: every message fills what it can, and the ticket goes out the moment that is enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cities.category import Category
from domain.conversation import Draft, Whose
from domain.danger import Danger
from domain.message import Kind
from domain.report import Report
from domain.timer import TimerKind
from escalation.draft import draft_due
from handlers.citizen import (
    behind_receipt,
    check,
    earlier,
    evidence,
    gathered,
    hiding,
    kept_point,
    own_point,
    relay,
    same_place,
    tongue,
    unfinished,
    whereabouts,
    whose,
    witness,
)
from handlers.citizen.advising import stands_by
from handlers.citizen.place_prompt import place_keyboard, question_key
from handlers.citizen.prompt import ask_next, ask_whether_now, category_buttons
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_kind, absorb_pin, absorb_words, add_agencies, name_danger
from handlers.disaster import citywide
from handlers.tickets import doubts, moving, open_ticket, report_place, unheard
from handlers.tickets.draft_hiding import intruder_told
from handlers.tickets.named import named
from handlers.tickets.same_event import most_likely_heard
from language.tongue import changed, spoken
from language.words import Understanding
from locales.text import text
from models.timers import Timer, draft_timer

HEARD = timedelta(
    seconds=20
)  # for the place; then operators see a silent card, with most of the minute left to them


def taken(talk: Talk) -> bool:
    """Whatever nothing else is."""
    told(talk)
    return True


def told(talk: Talk) -> None:
    """Words, a pin, a picture, a voice note: whatever came, in any order."""
    inbound = talk.inbound
    if talk.words:
        earlier.lay_aside(talk)
    draft = talk.draft()
    unfinished.take_up(talk, draft)
    talk.keeps(draft.handle)
    if inbound.moved and inbound.pin:
        moving.keep(draft, inbound.pin)
        return
    absorb_kind(draft, inbound)
    if own_point.kept_in_draft(talk):
        _go_on_elsewhere(talk, draft)
        return
    if inbound.pin:
        absorb_pin(draft, inbound.pin)
    understood = absorb_words(talk, draft, talk.words) if talk.words else None
    if draft.additions and citywide.wide(talk.turn, draft.category):
        name_danger(talk, draft, Danger.LIFE)
    whereabouts.forget_kind(talk, draft)
    doubts.weigh(talk.turn, draft, understood)
    witness.same_event(talk, draft)
    if inbound.media:
        draft.evidence.append(evidence.keep(talk))
    if inbound.kind is Kind.STICKER and not understood:
        draft.turns += 1
    unheard.weigh(talk.turn, draft, inbound.sent_at)
    go_on(talk, draft, understood)


def _go_on_elsewhere(talk: Talk, draft: Draft) -> None:
    """The point is the reporter's own; where it happens is still asked for."""
    if draft.located or not draft.category or talk.conversation.hiding:
        go_on(talk, draft, None)
        return
    talk.conversation.asked = "place"
    arm(talk, draft)
    talk.answer("titik-pelapor-di-mana", keyboard=place_keyboard(talk))


def chosen(talk: Talk) -> None:
    """A category button: it names the danger of its category."""
    category = talk.turn.city.categories.get(talk.argument)
    if category is None:  # of a file that nobody remembers
        talk.answer("jenis-lain", buttons=category_buttons(talk))
        return
    about = relay.meant(talk) if talk.conversation.draft is None else None
    if about is not None:  # the menu stands longer than the draft that it was shown for
        _key_beside(talk, about, category)
        return
    earlier.lay_aside_for_button(talk)
    draft = talk.draft()
    unfinished.take_up(talk, draft)
    draft.category, draft.by_button, draft.by_pattern = category.key, True, False
    add_agencies(talk, draft)
    name_danger(talk, draft, Danger.LIFE if category.life else Danger.OTHER)
    go_on(talk, draft, None)


def more_kinds(talk: Talk) -> None:
    """The rest of a menu that is too long for one message."""
    after = int(talk.argument) if talk.argument.isdecimal() else 0
    talk.answer("jenis-lain", buttons=category_buttons(talk, after=after))


def _key_beside(talk: Talk, about: Report, category: Category) -> None:
    """A key alone is no report and no words of one: is it another event? It is asked, and without an answer
    whoever is there for such a danger goes to the event that is open."""
    ticket = talk.turn.ticket(about.ticket_id or 0)
    if talk.turn.city.categories[ticket.category].family == category.family:
        talk.answer("kejadian-sudah-sama", kode=ticket.code, ticket=ticket.id)
        return
    talk.inbound = replace(talk.inbound, kind=Kind.TEXT, text=category.short, press=None)
    whose.shown(talk, ticket, about)
    whose.ask(talk, talk.turn.ticket(ticket.id), Whose.ONLY_A_KEY, category)


def not_there(talk: Talk) -> None:
    """ "Lokasi lain / saya tidak di sana": the place will be typed or picked on the map."""
    told = relay.meant(talk) if talk.conversation.draft is None else None
    if told is not None:
        own_point.said(talk, talk.turn.ticket(told.ticket_id or 0))
        talk.answer("ketik-tempat", ticket=told.ticket_id)
        return
    draft = talk.draft()
    draft.elsewhere = True
    talk.conversation.asked = "place"
    talk.answer("ketik-tempat")
    arm(talk, draft)


def _not_understood_again(talk: Talk, draft: Draft, understood: Understanding | None) -> bool:
    """Twice in earnest, and nobody knows what it means: a human reads it."""
    if understood is None or draft.category or draft.turns < 2 or talk.conversation.asked != "category":
        return False
    idle = {"nonsense", "laughing", "abuse", "figure", "drill", "question"}
    return idle.isdisjoint(draft.flags) and not understood.service


def go_on(talk: Talk, draft: Draft, understood: Understanding | None) -> None:
    """The ticket where category and place are known, else the next question."""
    _hide(talk, draft)
    kept_point.taken(talk, draft)
    draft.named = draft.named or _names(talk, draft)
    same_place.taken(talk, draft, understood)
    if draft.soft:
        opened_softly(talk, draft)
        return
    if understood is not None and not draft.category and tongue.unreadable_words(talk):
        opened_unread(talk, draft)
        return
    felt = citywide.only_felt(talk.turn, draft)
    if felt or (draft.complete and not _waits_for_its_point(talk, draft)):
        complete(talk, draft)
        return
    draft.unread = draft.unread or _not_understood_again(talk, draft, understood)
    arm(talk, draft)
    if not gathered.gathers(talk):
        ask_next(talk, draft, understood)


def _names(talk: Talk, draft: Draft) -> str:
    """The code of others' ticket that this is about, as its reporter says."""
    other = named(talk.turn, talk.person.id, talk.words, drill=bool(draft.drill))
    return other.code if other is not None else ""


def _waits_for_its_point(talk: Talk, draft: Draft) -> bool:
    """In a disaster "di pantai" gathers with nothing: each such report would take a group's message of its own. It is asked
    once for its point, which most send anyway; the one deadline runs."""
    if talk.turn.disaster is None or draft.lat is not None or talk.conversation.hiding:
        return False
    return not draft.kelurahan and not draft.place_names and talk.conversation.asked != "place"


def complete(talk: Talk, draft: Draft) -> None:
    """The report is sent off; behind the receipt comes what to do, and a typed place is asked for as a pin."""
    disarm(talk)
    gathered.ended(talk)
    if talk.turn.disaster is not None:
        talk.turn.withdraw(talk.chat.id, question_key(draft))
    due = draft.real and draft.danger is not Danger.NONE
    opened = open_ticket.open_report(talk.turn, talk.chat, talk.person, draft, due=due)
    talk.conversation.draft = None
    talk.conversation.active = opened.report
    talk.conversation.asked = ""
    if talk.conversation.hiding and opened.ticket is not None:
        hiding.of_whole_chat(talk, opened.report)
    short = talk.turn.disaster is not None and draft.danger is not Danger.LIFE  # one answer is all
    if opened.ticket is not None:
        kept_point.told(talk, draft, talk.turn.report(opened.report))
    if opened.ticket is not None and not short:
        behind_receipt.say(talk, draft, opened.ticket)
    if opened.ticket is not None:
        own_point.ask_if_far(talk, talk.turn.report(opened.report))
    check.ask(talk, draft)


def opened_softly(talk: Talk, draft: Draft) -> None:
    """Most likely nothing of now: a silent card at once, the longer clock or none, and one question behind the receipt."""
    disarm(talk)
    gathered.ended(talk)
    draft.category = draft.category or draft.doubted["category"]
    opened = open_ticket.open_report(talk.turn, talk.chat, talk.person, draft)
    talk.conversation.draft = None
    talk.conversation.active = opened.report
    talk.conversation.asked = ""
    ticket = talk.turn.peek(opened.ticket or 0)
    if ticket.state.doubted is not None:
        ask_whether_now(talk, talk.turn.report(opened.report))
    elif not citywide.is_felt(talk.turn, ticket):
        behind_receipt.say(talk, draft, ticket.id)


def opened_unread(talk: Talk, draft: Draft) -> None:
    """Nobody here can read it: a card at once that a human looks at, and an answer in two languages."""
    draft.category, draft.unread = talk.turn.city.other.key, True
    if not spoken(talk.person.language):
        tongue.choose(talk, tongue.ENGLISH)
    complete(talk, draft)
    told = talk.conversation.active
    ticket = talk.turn.report(told).ticket_id if told is not None else None
    if ticket is not None and not talk.conversation.hiding:
        phone = talk.turn.city.emergency_phone
        languages = [changed(talk.person.language, language) for language in ("id", tongue.ENGLISH)]
        words = "\n".join(text("aksara-tak-terbaca", one, telepon=phone) for one in languages)
        talk.ask_after_receipt(words, (), ticket)


def _hide(talk: Talk, draft: Draft) -> None:
    """In secret categories, and to whoever says that he hides, every message of ours is silent and neutral from the first."""
    category = talk.turn.city.categories.get(draft.category)
    if category is not None or draft.hiding:
        secret = category is not None and category.secret
        talk.conversation.hiding = draft.hiding or secret or bool(talk.quiet_reports())
    if category in (None, talk.turn.city.other) and intruder_told(talk.turn, draft):
        talk.conversation.hiding = True
    draft.stands_by = stands_by(talk, draft)


def arm(talk: Talk, draft: Draft) -> None:
    """A draft never dies silently: its timer opens a ticket, or puts it into the digest."""
    due = draft_due(draft, talk.turn.city.verification, talk.turn.now)
    if _heard_already(talk, draft):
        due = min(due, max(talk.turn.now, (draft.deadline.named_at or draft.began_at) + HEARD))
    talk.turn.arm(Timer(draft_timer(talk.chat.id), TimerKind.DRAFT, due, chat_id=talk.chat.id))


def _heard_already(talk: Talk, draft: Draft) -> bool:
    """One event of this kind rang minutes ago: operators can say whether it is that one before anybody knows where."""
    if not draft.category or draft.drill or draft.located or draft.unsure_place or talk.conversation.hiding:
        return False
    place = report_place.place_of(talk.turn, draft)
    return most_likely_heard(talk.turn, draft.category, draft.danger, place, ". ".join(draft.words))


def disarm(talk: Talk) -> None:
    talk.turn.clear(draft_timer(talk.chat.id))
