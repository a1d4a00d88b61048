"""A ticket was dismissed, and one of its reporters writes of danger again: a ticket of his own, at his own place, at once.

Whoever dismissed it has judged the words of its first reporter; a witness's danger is not over because of that. Who is
held to have lied is heard with his kind of event and his place as well, and rings by the one deadline.
"""

from __future__ import annotations

from domain.conversation import Draft
from domain.danger import Danger
from domain.message import Kind
from domain.report import Report
from domain.status import Status
from domain.ticket import Ticket
from handlers.citizen import apart, carried, evidence, report, whose
from handlers.citizen.asked import SAME_EVENT
from handlers.citizen.talk import Talk
from handlers.citizen.understand import absorb_kind, absorb_pin, absorb_words, add_agencies
from handlers.ladders.alarm import sound
from handlers.understood import Understood
from language.answers.asked import stated
from language.answers.disputed import beside_dispute
from language.answers.goes_on import goes_on_though
from language.answers.settled import Yes
from language.answers.taken_back import keeps, slipped
from language.cues import FILLERS, GREETINGS, JOKES, NEGATORS, URGENT
from language.hear import hear
from language.text.spelling import folded
from language.understanding import Understanding
from locales.text import text
from models import verdicts
from models.verdicts import PROVED


def told_again(talk: Talk) -> bool:
    """True where these words were taken for more of what was dismissed."""
    inbound, before = talk.inbound, talk.conversation.draft
    if inbound.edited or not talk.words or not _says_nothing(before) or talk.open_reports():
        return False
    told, reason = _dismissed(talk)
    if told is None or not is_more(talk, talk.turn.peek(told.ticket_id or 0), judged=reason == PROVED):
        return False
    _open_anew(talk, told, before.words if before is not None else [])
    if reason != PROVED:
        _rings(talk)
    return True


def spoken_again(talk: Talk) -> bool:
    """A voice after a dismissal: nobody here can judge it, so it is heard as words of danger would be."""
    told, reason = _dismissed(talk) if talk.inbound.kind is Kind.VOICE else (None, None)
    if told is None or talk.open_reports():
        return False
    _open_anew(talk, told, [])
    if reason != PROVED:
        _rings(talk)
    return True


def _dismissed(talk: Talk) -> tuple[Report | None, str | None]:
    """His newest report, and why it was dismissed some hours ago; none where it was not."""
    told = next((r for r in talk.meant_now() if r.ticket_id), None)
    reason = _dismissed_for(talk, told) if told is not None else None
    return (told if reason is not None else None), reason


def _says_nothing(draft: Draft | None) -> bool:
    """No draft, or one that knows neither what nor where."""
    return draft is None or not (draft.category or draft.located or draft.evidence)


def _dismissed_for(talk: Talk, told: Report) -> str | None:
    """Why its ticket was dismissed some hours ago; None where it was not."""
    ticket = talk.turn.peek(told.ticket_id or 0)
    if ticket.status is not Status.FALSE_REPORT:
        return None
    found = verdicts.of_ticket(talk.turn.tx, ticket.id)
    mine = next((o for o in found if o.report_id == told.id), None)
    return mine.reason if mine is not None and talk.turn.now - mine.at <= SAME_EVENT else None


def is_more(talk: Talk, ticket: Ticket, *, judged: bool) -> bool:
    """Do these words tell more of that event? Of who is held to have lied it takes danger, a call, or that it goes on."""
    words, heard = talk.words, talk.understood.meaning
    if apart.names_another(talk, ticket, words) or heard.figure or heard.drill or heard.laughing:
        return False  # another event; or none
    if goes_on_though(words) and whose.same_kind(talk, ticket):
        return True
    if _tells_beside(talk, words):
        return True
    if heard.question:  # "kok palsu? ada yang meninggal"
        heard = talk.turn.understood(stated(words)).meaning
    if heard.question or heard.soft:
        return False
    if heard.call or heard.aggravations:
        return True
    yes = talk.understood.settled
    if not whose.same_kind(talk, ticket) or yes is Yes.WHOLE:
        return False
    dangerous = heard.danger is not Danger.NONE or _by_pattern(talk, ticket, heard)
    if talk.understood.taken_back is not None:
        return dangerous and slipped(words)
    if dangerous or keeps(words):
        return True
    return not judged and (
        yes in (Yes.WORSE, Yes.UNKNOWN) or (yes is None and _tells(talk.understood, heard))
    )


def _tells_beside(talk: Talk, words: str) -> bool:
    """ "Palsu dari mana pak, kakinya sudah bengkak": he disputes that it was dismissed, and tells on."""
    told = beside_dispute(words)
    if not told:
        return False
    heard = talk.turn.understood(told)
    return not heard.meaning.question and _tells(heard, heard.meaning)


def _by_pattern(talk: Talk, ticket: Ticket, heard: Understanding) -> bool:
    """Is danger heard where no word names it: "dia pegang rambut saya", "sudah dingin badannya"? What a reporter has cancelled
    goes on by its words alone."""
    if ticket.status is not Status.FALSE_REPORT or heard.harmless or heard.negated:
        return False
    return hear(heard, talk.understood.score).understood.danger is not Danger.NONE


def _tells(said: Understood, heard: Understanding) -> bool:
    """Is it more than a thank-you, a question, a matter of a service?"""
    idle = heard.harmless or heard.nonsense or heard.negated or heard.service or said.aside is not None
    every = set(folded(said.text).split())
    idle = idle or (not every.isdisjoint(JOKES) and every.isdisjoint(NEGATORS))
    rest = every - FILLERS - GREETINGS - URGENT
    return not idle and (len(rest) > 1 or bool(rest and every & URGENT))


def _open_anew(talk: Talk, told: Report, meanwhile: list[str]) -> None:
    """With all that this reporter said before."""
    ticket = talk.turn.peek(told.ticket_id or 0)
    draft = carried.anew(talk, told, *meanwhile)
    absorb_kind(draft, talk.inbound)
    if talk.inbound.pin is not None:
        absorb_pin(draft, talk.inbound.pin)
    absorb_words(talk, draft, f"{talk.words} ({text('lanjutan', kode=ticket.code)})".strip())
    _of_its_kind(talk, draft, told.category)
    if talk.inbound.media:
        draft.evidence.append(evidence.keep(talk))
    report.complete(talk, draft)


def _of_its_kind(talk: Talk, draft: Draft, kind: str) -> None:
    """Of the kind that was dismissed, with whoever comes to what is told now: "ibu saya pingsan", "orangnya bawa parang"."""
    now, named = talk.turn.city.categories[draft.category], draft.danger is not Danger.NONE
    draft.category, draft.doubted = kind, {}
    add_agencies(talk, draft)
    if named and now.key not in (kind, talk.turn.city.other.key):
        called = talk.turn.city.categories[kind].at_once
        draft.additions = list(
            dict.fromkeys([*draft.additions, *(a for a in now.at_once if a not in called)])
        )


def _rings(talk: Talk) -> None:
    opened = talk.turn.report(talk.conversation.active or 0)
    if opened.ticket_id is not None:
        sound(talk.turn, talk.turn.ticket(opened.ticket_id))
