"""What a reporter sends about a report that is with the operators already."""

from __future__ import annotations

from domain.conversation import Whose
from domain.danger import Danger
from domain.report import Report
from domain.ticket import Ticket
from handlers.citizen import (
    aboard,
    apart,
    asked,
    at_home,
    completed,
    corrected,
    hiding,
    own_point,
    secluded,
    taken_up,
    which,
    whose,
)
from handlers.citizen.addition import add, take_in
from handlers.citizen.advising import more_advice
from handlers.citizen.hiding import returned
from handlers.citizen.place_told import far
from handlers.citizen.talk import Talk
from handlers.citizen.whose import MARK
from handlers.threads.telling import tell
from handlers.tickets import bare_call
from handlers.tickets.same_event import opening
from language.words import Understanding
from models import sent_messages


def meant(talk: Talk) -> Report | None:
    """The open report that a message belongs to: the one it replies to, else the last active one."""
    open_ones = talk.open_reports()
    if talk.inbound.reply_to:
        ticket = sent_messages.ticket_of_message(talk.turn.tx, talk.chat.id, talk.inbound.reply_to)
        replied = next((r for r in open_ones if r.ticket_id == ticket), None)
        if replied:
            return replied
    if talk.inbound.edited:
        number, own = talk.inbound.message_id, talk.kept()
        changed = next((r for r in open_ones if own and r.handle == own), None)
        changed = changed or next((r for r in open_ones if r.observed.place_from == number), None)
        if changed:
            return changed
    if len(open_ones) > 1 and (told := asked.answered(talk)) is not None:
        return told
    active = next((r for r in open_ones if r.id == talk.conversation.active), None)
    if len(open_ones) > 1 and (there := apart.at_named_place(talk, open_ones)):
        return active if active in there else there[0]
    if active is None or which.wished(talk, active):
        active = next((r for r in open_ones if not which.wished(talk, r)), active)
    return active or (open_ones[0] if open_ones else None)


def more(talk: Talk, report: Report) -> None:
    """Words, pins and pictures go to the ticket's thread; what may be another event is asked."""
    assert report.ticket_id is not None
    if corrected.means(talk, talk.turn.peek(report.ticket_id)):
        corrected.take_pending_pin(talk)
        opening(talk.turn)
    elif _may_say_where(talk, talk.turn.peek(report.ticket_id)):
        opening(talk.turn)
    understood = talk.understood.meaning if talk.words else None
    other = which.plainly(talk, talk.turn.peek(report.ticket_id), understood)
    if other is not None:
        _more_of_both(talk, report, other, understood)
        return
    ticket = talk.turn.ticket(report.ticket_id)
    hiding.said(talk, understood)
    own_point.said(talk, talk.turn.ticket(report.ticket_id))
    ticket, report = talk.turn.ticket(report.ticket_id), talk.turn.report(report.id)
    if own_point.means(talk, ticket, report):
        own_point.keep(talk, ticket, report)
        return
    known = own_point.answers(talk, ticket, report) or aboard.goes_on(talk, ticket)
    elsewhere = not known and another(talk, ticket, understood)
    if (elsewhere and not talk.inbound.reply_to) or _secluded(talk, ticket, understood, another=elsewhere):
        _ask_whose(talk, ticket, returned(talk, report), understood)
        return
    talk.conversation.active = report.id
    add(talk, returned(talk, report), understood)
    own_point.ask_whose(talk, report)
    if not ticket.place.pinned:
        own_point.ask_if_far(talk, report)


def _may_say_where(talk: Talk, ticket: Ticket) -> bool:
    return bool(talk.words) and (at_home.may_move(ticket.place) or completed.means(talk, ticket))


def _more_of_both(talk: Talk, report: Report, meant: Report, understood: Understanding | None) -> None:
    """Said of one open ticket, plainly about the other: whoever goes there is called to that one, and both read it."""
    opening(talk.turn)  # two tickets are taken: one turn after the other
    which.beside(talk, talk.turn.ticket(report.ticket_id or 0), report)
    talk.conversation.active = meant.id
    take_in(talk, returned(talk, meant), understood)
    which.ask(talk, meant, report)


def _ask_whose(talk: Talk, ticket: Ticket, report: Report, understood: Understanding | None) -> None:
    """Nobody waits for the answer: what may concern the people who are on their way there is told to them at once."""
    meant = whose.meant(talk, ticket, understood, far=_far_pin(talk, ticket))
    if meant is Whose.ELSEWHERE:
        whose.shown(talk, ticket, report)
    elif meant is Whose.MOST_LIKELY_SAME:
        take_in(talk, report, understood)
    elif secluded.apart(talk, ticket, understood):
        if talk.words:
            secluded.show(talk, ticket, report, f"{MARK} {talk.words}")
    elif understood is not None:
        tell(talk.turn, ticket, whose.perhaps(talk, ticket, report, understood))
    if understood is not None and understood.danger is not Danger.NONE and (newer := more_advice(talk)):
        talk.say(newer, ticket=ticket.id)  # whosever it is, it is done at once
    whose.ask(talk, ticket, meant)


def _secluded(talk: Talk, ticket: Ticket, understood: Understanding | None, *, another: bool) -> bool:
    """Is it of a kind that is kept secret, so that it stands before the ticket's people only once somebody has said so?"""
    if another:
        return secluded.secret_kind(talk, ticket, understood)
    hides = secluded.of_who_hides(talk, ticket, understood)
    return hides or secluded.goes_on(talk, ticket, understood)


def another(talk: Talk, ticket: Ticket, understood: Understanding | None) -> bool:
    """Does this look like another event: another category's strong word, "lagi", or a pin far away?"""
    pin = talk.inbound.pin
    if corrected.means(talk, ticket) or at_home.means(talk, ticket):
        return False
    if pin and ticket.place.pinned and not talk.inbound.edited:
        return _far_pin(talk, ticket)
    if understood is None or understood.danger is Danger.NONE:
        return False
    named = understood.danger_category
    if taken_up.plainly(talk, ticket, understood):
        return False
    if understood.again or apart.perhaps_of_its_own(talk, ticket, understood):
        return True
    categories = talk.turn.city.categories
    if named in (None, talk.turn.city.other.key):
        return False  # "tolong cepat" is no event of its own
    if talk.understood.additions(ticket.category):
        # "ada yang pingsan" adds an agency to this one; so may a fire, which is asked about
        return categories[named].life and apart.of_another_kind(talk, ticket, categories[named])
    if categories[named].accompanies and bare_call.of_this_event(ticket, talk.words, categories[named]):
        return False
    befalls = categories[named].accompanies or understood.befalls
    if befalls and talk.turn.city.called_by(ticket.category, understood.aggravations):
        return False  # "bapak saya tidak napas", "anaknya loncat dari lantai 2" befalls somebody there
    if befalls and categories[ticket.category].cap == "Transport" and apart.of_the_crash(talk.words):
        return False  # whoever comes to a victim is on it from the first
    if ticket.secret and categories[named].secret:
        return False  # who hides is not asked twice
    return categories[named].family != categories[ticket.category].family


def _far_pin(talk: Talk, ticket: Ticket) -> bool:
    return talk.inbound.pin is not None and far(talk.inbound.pin, ticket.place)
