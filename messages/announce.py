"""Events into messages: cards and receipts as they must read now, and what is said once, per event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from domain.danger import Danger
from domain.events import of_type
from domain.happenings import (
    Arrived,
    CalledAgain,
    Happened,
    Happening,
    Hiding,
    Noted,
    PromiseDue,
    Recategorised,
    Released,
    Resolved,
    Withdrawn,
)
from domain.message import Form, Outgoing, Priority
from domain.quoting import pieces, shortened
from domain.reminder import Reminder
from domain.ticket import CONTROL_ROOM
from locales.text import text
from messages import on_their_way, parting, place_told, sanctions, taken_back, told_words
from messages import thread as threads
from messages.citizen import news_key, note, receipted, settled_question, status
from messages.group_cards import cards
from messages.in_words import category_named
from messages.reminders import reminders, reminding
from messages.rungs import UNANSWERED, called_agencies, supervised, to_supervisors
from messages.secret import details, handed_over, words_to
from messages.speakers import LONGEST
from messages.thread import at_work, audience, farewell, responsible, thread, with_topics
from messages.unread import unread_lines
from messages.view import ReporterView, View
from messages.waiting import waiting_lines


def announce(view: View) -> list[Outgoing]:
    """Everything that must be said after these events: cards first, then what happened, then receipts."""
    said: list[Outgoing] = [*cards(view), *details(view), *_taken_over(view)]
    for event in view.events:
        said.extend(ONCE[event.kind](view, event.what) if event.kind in ONCE else ())
    said.extend(waiting_lines(view))
    said.extend(unread_lines(view))
    said.extend(_receipts(view))
    return list(with_topics(view, said))


def _receipts(view: View) -> Iterator[Outgoing]:
    """Who has one reads of each change; where others only joined or spoke, and while status is folded, nothing has changed."""
    unchanged = all(e.kind in NO_STATUS for e in view.events) and not view.wish_over
    only_joined = bool(view.events) and unchanged
    for reporter in view.reporters:
        if not reporter.muted and not ((only_joined or view.folded) and receipted(view, reporter)):
            yield from status(view, reporter)


NO_STATUS = frozenset({Happened.JOINED, Happened.WORDS, Happened.SPOKEN})  # of which no receipt speaks

Once = Callable[[View, Any], Iterator[Outgoing]]  # of each kind with its own class


def _to_reporters(key: str) -> Once:
    def said(view: View, what: Happening) -> Iterator[Outgoing]:
        for reporter in view.reporters:
            if not reporter.muted and not view.folded:
                standing = "" if reporter.able.edits else news_key(reporter)
                yield note(view, reporter, key, standing=standing, kode=view.ticket.code)

    return said


def _arrived(view: View, what: Arrived) -> Iterator[Outgoing]:
    """The reporter hears it aloud once, from the first agency that arrives."""
    arrivals = [a for a in view.ticket.assignments if a.arrived_at is not None and a.agency != CONTROL_ROOM]
    if len(arrivals) > 1 or what.again:
        return
    yield from _to_reporters("warga-sudah-tiba")(view, what)


def _question(view: View, what: Resolved) -> Iterator[Outgoing]:
    """In a disaster the outcome is told at its end."""
    for reporter in view.reporters:
        if not reporter.muted and not view.folded:
            yield settled_question(view, reporter)


def _taken_over(view: View) -> Iterator[Outgoing]:
    """Whoever holds a secret ticket from now on, by whichever step, gets in private what the group does not see."""
    for holder in view.holders if view.ticket.open else ():
        if holder.new:
            yield from handed_over(view, holder)


def _rung(view: View, what: CalledAgain) -> Iterator[Outgoing]:
    """Steps of the ladder: each group again, with those on duty named, or whoever comes next; said once, with the first."""
    made = of_type(view.events, CalledAgain)
    calls = [call for call in made if not (view.by_the_minute and call.when == UNANSWERED)]
    if not calls or what is not calls[0]:
        return
    for agency in dict.fromkeys(a for c in calls for a in called_agencies(c)):
        own = [c for c in calls if agency in called_agencies(c)]
        for group in view.groups_of(agency):
            yield from reminders(view, own, group)
    yield from to_supervisors(view, calls)


def _given_back(view: View, what: Released) -> Iterator[Outgoing]:
    """Nobody holds it any more: the group hears it at once, not with the first rung of the new ladder."""
    left, agency = what.left, what.agency
    words = text("bunyi-keluar" if left else "bunyi-dilepas", kode=view.ticket.code, by=what.by)
    for told in dict.fromkeys((agency, CONTROL_ROOM) if left else (agency,)):
        for group in view.groups_of(told):
            yield thread(view, group, words, loud=True)


def _not_needed(view: View, what: Withdrawn) -> Iterator[Outgoing]:
    """Whoever may be on the road hears it aloud, and its reporters no longer read when they come. Who has passed it on before
    anybody took it reads so on the card."""
    short = view.agency(what.agency).short
    words = text("bunyi-ditarik", kode=view.ticket.code, instansi=short, by=what.by)
    for group in view.groups_of(what.agency) if what.to is None else ():
        yield farewell(view, group, words)
    for chat, key in sorted(view.shown):
        yield from (
            _unexpected(view, r, key) for r in view.reporters if r.chat == chat and _told_when(key, r, what)
        )


def _told_when(key: str, reporter: ReporterView, what: Withdrawn) -> bool:
    return key.startswith(f"eta:{reporter.report}:{what.agency}:")


def _unexpected(view: View, reporter: ReporterView, key: str) -> Outgoing:
    return Outgoing(
        channel=reporter.channel,
        chat=reporter.chat,
        form=Form.DELETE,
        reply_key=key,
        priority=Priority.STATUS,
        ticket=view.ticket.id,
    )


def _promise_due(view: View, what: PromiseDue) -> Iterator[Outgoing]:
    ticket = view.ticket
    promised = Reminder(
        ticket.code, _promise_words(view, what), (), ticket.danger is Danger.LIFE, ticket.drill
    )
    for group in view.groups_of(what.agency):
        yield reminding(view, group, promised)


def _promise_words(view: View, what: PromiseDue) -> str:
    if what.asked:
        return text("bunyi-minta-telepon", kode=view.ticket.code)
    return text("bunyi-janji", kode=view.ticket.code, by=what.by)


def _hiding(view: View, what: Hiding) -> Iterator[Outgoing]:
    """A call may betray whoever hides: everybody who could make one hears it at once."""
    if not what.hiding:
        return
    key = "bunyi-bersembunyi-saksi" if what.witness > 1 else "bunyi-bersembunyi"
    words = text(key, kode=view.ticket.code, nomor=what.witness)
    for group in audience(view):
        yield thread(view, group, words, loud=True)
    yield from words_to(view, view.holders, words, loud=True)


def _milder(view: View, what: Recategorised) -> Iterator[Outgoing]:
    """Whoever was called for a graver kind hears that it is a lesser one now, and how to take that back."""
    if not what.milder:
        return
    names = {"dari": category_named(view.city, what.dari), "ke": category_named(view.city, what.ke)}
    for group in audience(view):
        words = text("bunyi-jenis-diubah", kode=view.ticket.code, by=what.by, **names)
        yield thread(view, group, words, loud=True)


def _noted(view: View, what: Noted) -> Iterator[Outgoing]:
    """An operator's note stands in the threads of all who work on it; more danger than was known sounds in the others'; a long
    one in several messages. A death wakes nobody who is at work there."""
    if what.mayday:
        yield from _mayday(view, what)
        return
    for number, part in enumerate(pieces(what.words, LONGEST)):
        words, loud = (
            text("utas-catatan", kode=view.ticket.code, by=what.by, kata=part),
            what.loud and not number,
        )
        for group in responsible(view):
            sounds = loud and group.agency != what.agency and not (what.death and at_work(view, group))
            yield thread(view, group, words, loud=sounds)
        yield from words_to(view, view.holders, words, loud=loud and not what.death)


def _mayday(view: View, what: Noted) -> Iterator[Outgoing]:
    """Somebody who came to help is a victim: it sounds in every group of the ticket and his own, wherever these stand with it; the
    words themselves where a ticket's words are read, and among his colleagues."""
    own, readers = view.groups_of(what.agency), responsible(view)
    for group in dict.fromkeys([*audience(view), *own]):
        key = "bunyi-mayday" if group in readers or group in own else "bunyi-mayday-rahasia"
        words = text(key, kode=view.ticket.code, by=what.by, kata=shortened(what.words, LONGEST))
        line = thread(view, group, words, loud=True)
        yield replace(line, silent=False, topic_key="", priority=Priority.LIFE)


ONCE: dict[Happened, Once] = {
    Happened.NOTED: _noted,
    Happened.RECATEGORISED: _milder,
    Happened.HIDING: _hiding,
    Happened.ETA: on_their_way.awaited,
    Happened.ETA_PASSED: on_their_way.overdue,
    Happened.UNMERGED: parting.apart,
    Happened.PLACE: place_told.corrected,
    Happened.ARRIVED: _arrived,
    Happened.RESOLVED: _question,
    Happened.RESOLUTION_UNDONE: taken_back.resolution_undone,
    Happened.FALSE_UNDONE: taken_back.false_undone,
    Happened.CANCELLED: taken_back.cancelled,
    Happened.CANCEL_UNDONE: taken_back.cancel_undone,
    Happened.REOPENED: taken_back.reopened,
    Happened.OPENED: told_words.first_words,
    Happened.WORDS: told_words.words,
    Happened.EVIDENCE: threads.evidence,
    Happened.SPOKEN: threads.spoken,
    Happened.DANGER: told_words.pushed,
    Happened.GRAVER: told_words.pushed,
    Happened.CALLED_AGAIN: _rung,
    Happened.SANCTION_PROPOSED: sanctions.proposed,
    Happened.SANCTION_CONFIRMED: sanctions.confirmed,
    Happened.SANCTION_DROPPED: sanctions.dropped,
    Happened.APPEALED: sanctions.appealed,
    Happened.APPEAL_DECIDED: sanctions.appeal_decided,
    Happened.WAITED: supervised,
    Happened.RELEASED: _given_back,
    Happened.WITHDRAWN: _not_needed,
    Happened.MARKED_FALSE: taken_back.marked_false,
    Happened.AGENCY_RESOLVED: taken_back.resolved,
    Happened.PROMISE_DUE: _promise_due,
}

SILENT = frozenset(  # these change cards and receipts; `changes.CHANGES` also leave a line on the card
    {
        Happened.JUDGED,
        Happened.SOUNDED,
        Happened.CLOSED,
        Happened.MERGED,
        Happened.ANSWERED,
        Happened.LATE,
        Happened.PACKAGED,
        Happened.ERASED,
    }
)
