"""Events into messages: the cards and receipts as they must read now, and what is said once, per event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from domain.danger import Danger
from domain.events import Event, of_type
from domain.happenings import (
    Arrived,
    CalledAgain,
    Expected,
    Happened,
    Happening,
    Hiding,
    Judged,
    Noted,
    Part,
    PlaceTold,
    PromiseDue,
    Recategorised,
    Released,
    Reopened,
    Resolved,
    Sounded,
    Words,
)
from domain.lane import Lane
from domain.message import Channel, Outgoing, Priority, Reminder
from domain.placing import earlier, told_elsewhere
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, text
from messages import parting, sanctions, taken_back
from messages import thread as threads
from messages.card import card_text
from messages.card_buttons import card_buttons
from messages.citizen import note, receipt, receipted, settled_question
from messages.in_words import category_named, speaker
from messages.places import link_to
from messages.reminders import reminders, reminding
from messages.rungs import called_agencies, supervised, to_supervisors
from messages.secret import details, handed_over, words_to
from messages.thread import (
    audience,
    card_key,
    first_ring,
    responsible,
    rings,
    story,
    thread,
    with_topics,
)
from messages.unread import unread_lines
from messages.view import GroupView, View
from messages.waiting import waiting_lines

OPERATOR = Channel.TELEGRAM_OPERATOR


def announce(view: View) -> list[Outgoing]:
    """Everything that must be said after these events: cards first, then what happened, then receipts."""
    said: list[Outgoing] = [*_cards(view), *details(view), *_taken_over(view)]
    for event in view.events:
        said.extend(ONCE[event.kind](view, event.what) if event.kind in ONCE else ())
    said.extend(waiting_lines(view))
    said.extend(unread_lines(view))
    said.extend(_receipts(view))
    return list(with_topics(view, said))


def _has_card(view: View, group: GroupView) -> bool:
    return (group.chat, card_key(view.ticket.id)) in view.shown


def _card_priority(view: View, group: GroupView, ringing: bool, first: bool) -> int:
    """Seen for the first time by its danger; then whoever pressed waits for the next button, and others can wait."""
    if first:
        return _first_priority(view, ringing)
    if group.chat == view.acting_chat:
        return Priority.ANSWER
    if view.folded:
        return Priority.DIGEST
    if view.disaster and view.cluster:
        return Priority.THREAD
    if ringing or any(e.kind is Happened.CLOSED for e in view.events):
        return Priority.ANSWER  # it is looked at now; or nobody need wait for it any longer
    if not view.events and not view.ticket.open:
        return Priority.LEAST  # only a button is over
    if view.events and all(e.kind is Happened.RUNG for e in view.events):
        return Priority.LEAST  # the call is a message of its own
    if all(_of_others(event, group) for event in view.events):
        return _of_no_haste(view, group)
    return Priority.STATUS


def _first_priority(view: View, ringing: bool) -> int:
    if view.folded:
        return Priority.CARD
    return first_ring(view) if ringing or view.ticket.danger is Danger.LIFE else Priority.CARD


OTHERS_STEPS = frozenset(
    {
        Happened.ACKNOWLEDGED,
        Happened.DEPARTED,
        Happened.ARRIVED,
        Happened.AGENCY_RESOLVED,
        Happened.RESOLVED,
        Happened.DISPATCHED,
    }
)


def _of_others(event: Event, group: GroupView) -> bool:
    """A step of another agency: worth a line on this card, and no haste."""
    own = isinstance(event.what, Part) and event.what.agency == group.agency
    return event.kind in OTHERS_STEPS and not own


def _of_no_haste(view: View, group: GroupView) -> int:
    """Whoever has done its part waits for nothing; the others read it when there is room."""
    part = view.ticket.part(group.agency)
    return Priority.LEAST if part is not None and not part.open else Priority.THREAD


def _cards(view: View) -> Iterator[Outgoing]:
    for group in audience(view):
        first = not _has_card(view, group)
        ringing = rings(view, group)
        silent = view.folded or not (first and ringing)
        yield _card(view, group, silent=silent, priority=_card_priority(view, group, ringing, first))
        if first and view.story is not None:
            yield from story(view, group)
        if view.cluster and view.disaster:
            continue
        if ringing and not first:
            yield _loud_reply(view, group)


def _card(view: View, group: GroupView, *, silent: bool, priority: int) -> Outgoing:
    return Outgoing(
        channel=OPERATOR,
        chat=group.chat,
        key=card_key(view.ticket.id),
        text=card_text(view, group.agency),
        buttons=card_buttons(view, group.agency),
        silent=silent,
        protect=True,
        priority=priority,
        ticket=view.ticket.id,
    )


def aged(view: View) -> Iterator[Outgoing]:
    """The cards as they read now that time has passed: sent where a group has nothing else to be told."""
    for group in audience(view):
        if _has_card(view, group):
            yield _card(view, group, silent=True, priority=Priority.LEAST)


def _loud_reply(view: View, group: GroupView) -> Outgoing:
    """An edit rings nobody: what becomes loud later needs a message of its own."""
    key = next((k for k, why in WHY_LOUD.items() if any(why(e.what) for e in view.events)), "bunyi-dipanggil")
    said = " / ".join(one.words for one in of_type(view.events, Words))
    if key == "bunyi-dibuka-lagi" and said and group in responsible(view):
        key = "bunyi-dibuka-lagi-kata"
    words = text(key, kode=view.ticket.code, kategori=view.category.short, kata=said)
    line = thread(view, group, words, loud=True)
    reopened = any(of_type(view.events, Reopened))
    return line if reopened else replace(line, priority=first_ring(view))


WHY_LOUD: dict[str, Callable[[Happening], bool]] = {  # the first that is true of one of the events
    "bunyi-dibuka-lagi-petugas": lambda what: isinstance(what, Reopened) and bool(what.by),
    "bunyi-dibuka-lagi": lambda what: isinstance(what, Reopened),
    "bunyi-diteruskan": lambda what: isinstance(what, Sounded) and what.undecided,
    "bunyi-naik": lambda what: isinstance(what, Judged) and what.lane is Lane.RED,
}


def _receipts(view: View) -> Iterator[Outgoing]:
    """Who has one reads of each change; where others only joined or spoke, and while status is folded, nothing has changed."""
    only_joined = bool(view.events) and all(e.kind in NO_STATUS for e in view.events)
    for reporter in view.reporters:
        if not reporter.muted and not ((only_joined or view.folded) and receipted(view, reporter)):
            yield receipt(view, reporter)


NO_STATUS = frozenset({Happened.JOINED, Happened.WORDS})  # of which no receipt speaks

Once = Callable[[View, Any], Iterator[Outgoing]]  # of each kind with its own class


def _to_reporters(key: str) -> Once:
    def said(view: View, what: Happening) -> Iterator[Outgoing]:
        for reporter in view.reporters:
            if not reporter.muted and not view.folded:
                yield note(view, reporter, key, kode=view.ticket.code)

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
    calls = list(of_type(view.events, CalledAgain))
    if view.cluster or what is not calls[0]:
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


def _place_corrected(view: View, what: PlaceTold) -> Iterator[Outgoing]:
    """Whoever is on the way to the wrong place hears it, with the right point, and keeps the old one."""
    if what.beside:
        yield from _told_elsewhere(view, what)
        return
    if not what.corrected:
        return
    place, before = what.tempat, what.semula or ""
    key = "bunyi-tempat-diralat" if before else "bunyi-titik-diralat"
    key = "bunyi-tempat-ditambah" if what.added else key
    words = text(key, kode=view.ticket.code, tempat=place, semula=before)
    known = earlier(view.ticket, [r.report for r in view.reporters])[-1:]
    old = "".join(
        text("tempat-titik-lama", peta=link_to(at.lat, at.lon)) for at in known if at.lat is not None
    )
    for group in audience(view):
        told = f"{words}\n{old}" if old and group in responsible(view) else words
        yield thread(view, group, told, loud=bool(what.loud))


def _told_elsewhere(view: View, what: PlaceTold) -> Iterator[Outgoing]:
    """Somebody other than who told the place names another: both stand, and an operator may take it over."""
    said = dict(told_elsewhere(view.ticket, [what.beside])).get(what.beside)
    names = {"siapa": speaker(what.siapa), "tempat": what.tempat, "tetap": what.tetap or text("tempat-belum")}
    for group in audience(view):
        link = link_to(said.lat, said.lon) if said and group in responsible(view) else Markup("")
        words = text("bunyi-tempat-lain", kode=view.ticket.code, peta=link, **names)
        yield thread(view, group, words, loud=bool(what.loud))


def _hiding(view: View, what: Hiding) -> Iterator[Outgoing]:
    """A call may betray whoever hides: everybody who could make one hears it at once."""
    if not what.hiding:
        return
    words = text("bunyi-bersembunyi", kode=view.ticket.code)
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
    """An operator's note stands in the threads of all who work on it."""
    words = text("utas-catatan", kode=view.ticket.code, by=what.by, kata=what.words)
    for group in responsible(view):
        yield thread(view, group, words)
    yield from words_to(view, view.holders, words)


def _expected(view: View, what: Expected) -> Iterator[Outgoing]:
    """One message per agency, which changes with the estimate."""
    for reporter in view.reporters:
        if not reporter.muted and not view.folded:
            yield note(
                view,
                reporter,
                "warga-eta",
                standing=f"eta:{reporter.report}:{what.agency}:{what.pukul}",
                kode=view.ticket.code,
                instansi=view.agency(what.agency).short,
                jam=f"{what.pukul} {view.zone_name}",
                menit=str(what.menit),
            )


ONCE: dict[Happened, Once] = {
    Happened.NOTED: _noted,
    Happened.RECATEGORISED: _milder,
    Happened.HIDING: _hiding,
    Happened.ETA: _expected,
    Happened.UNMERGED: parting.apart,
    Happened.PLACE: _place_corrected,
    Happened.ARRIVED: _arrived,
    Happened.RESOLVED: _question,
    Happened.RESOLUTION_UNDONE: taken_back.resolution_undone,
    Happened.FALSE_UNDONE: taken_back.false_undone,
    Happened.CANCELLED: taken_back.cancelled,
    Happened.CANCEL_UNDONE: taken_back.cancel_undone,
    Happened.REOPENED: taken_back.reopened,
    Happened.OPENED: threads.first_words,
    Happened.WORDS: threads.words,
    Happened.EVIDENCE: threads.evidence,
    Happened.DANGER: threads.pushed,
    Happened.GRAVER: threads.pushed,
    Happened.RUNG: _rung,
    Happened.SANCTION_PROPOSED: sanctions.proposed,
    Happened.SANCTION_CONFIRMED: sanctions.confirmed,
    Happened.SANCTION_DROPPED: sanctions.dropped,
    Happened.APPEALED: sanctions.appealed,
    Happened.APPEAL_DECIDED: sanctions.appeal_decided,
    Happened.WAITED: supervised,
    Happened.RELEASED: _given_back,
    Happened.PROMISE_DUE: _promise_due,
}


SILENT = frozenset(  # these change cards and receipts; `changes.CHANGES` also leave a line on the card
    {
        Happened.JUDGED,
        Happened.RANG,
        Happened.DISPATCHED,
        Happened.CLOSED,
        Happened.MERGED,
        Happened.ANSWERED,
        Happened.LATE,
        Happened.PACKAGED,
        Happened.ERASED,
    }
)
