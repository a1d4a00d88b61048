"""The cards of a ticket as they must read now: which groups get one, how urgently, and when it rings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from domain.assignment import Stage
from domain.danger import Danger
from domain.events import Event, of_type
from domain.happenings import (
    Dispatched,
    Happened,
    Happening,
    Judged,
    Part,
    Reopened,
    Sounded,
    Unmerged,
    Words,
)
from domain.lane import Lane
from domain.message import Channel, Outgoing, Priority
from locales.text import Markup, text
from messages.card import card_text
from messages.card_buttons import card_buttons
from messages.speakers import opener
from messages.thread import audience, called_again, card_key, first_ring, responsible, rings, story, thread
from messages.view import GroupView, View

OPERATOR = Channel.TELEGRAM_OPERATOR


def _has_card(view: View, group: GroupView) -> bool:
    return (group.chat, card_key(view.ticket.id)) in view.shown


def _card_priority(view: View, group: GroupView, ringing: bool, first: bool) -> int:
    """Seen for the first time by its danger; then whoever pressed waits for the next button, and others can wait."""
    if first:
        urgency = _first_priority(view, group, ringing)
        awaited = view.disaster and group.chat == view.acting_chat  # its answer comes behind it
        return min(urgency, Priority.GRAVER) if awaited else urgency
    if group.chat == view.acting_chat:
        return Priority.ANSWER
    if view.folded:
        return Priority.DIGEST
    if ringing and _is_to_be_taken(view, group):
        return first_ring(view)  # it rings for its key
    if view.disaster and view.cluster:
        return Priority.THREAD
    if ringing or any(e.kind is Happened.CLOSED for e in view.events):
        return Priority.ANSWER  # it is looked at now; or nobody need wait for it any longer
    if not view.events and not view.ticket.open:
        return Priority.LEAST  # only a button is over
    if view.events and all(e.kind is Happened.CALLED_AGAIN for e in view.events):
        return Priority.LEAST  # the call is a message of its own
    if all(_of_others(event, group) for event in view.events):
        return _of_no_haste(view, group)
    return Priority.STATUS


def _is_to_be_taken(view: View, group: GroupView) -> bool:
    """Does its agency have *Terima* to press, which a card that stands there already may not show?"""
    part = view.ticket.part(group.agency)
    return part is not None and part.stage is Stage.DISPATCHED


def _first_priority(view: View, group: GroupView, ringing: bool) -> int:
    if _is_hushed(view, group):
        return Priority.CARD
    if not ringing and view.ticket.state.waits_for:
        return Priority.CARD  # another of most likely the same event is seen already
    return first_ring(view) if ringing or view.ticket.danger is Danger.LIFE else Priority.CARD


def _is_hushed(view: View, group: GroupView) -> bool:
    """Folded, and nobody has decided that this agency goes."""
    own = (e for e in view.events if isinstance(e.what, Dispatched) and e.what.agency == group.agency)
    return view.folded and all(event.actor is None for event in own)


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


def cards(view: View) -> Iterator[Outgoing]:
    """Each group's card, and aloud what an edit would not ring for."""
    for group in audience(view):
        first = not _has_card(view, group)
        ringing = rings(view, group)
        silent = _is_hushed(view, group) or not (first and ringing)
        yield _card(view, group, silent=silent, priority=_card_priority(view, group, ringing, first))
        if first and view.story is not None:
            yield from story(view, group)
        if ringing and not first and not (view.cluster and _is_hushed(view, group)):
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
    again = called_again(view, group)
    if again is not None and key == "bunyi-dipanggil":
        key = _called_again_key(again, shown=bool(said) and group in responsible(view))
    if key == "bunyi-dibuka-lagi" and said and group in responsible(view):
        key = "bunyi-dibuka-lagi-kata"
    names = {"instansi": view.agency(group.agency).short, "siapa": again.by if again is not None else ""}
    names["dari"] = next((what.instead_of for what in of_type(view.events, Sounded)), "")
    names["pelapor"] = opener(view)
    words = text(key, kode=view.ticket.code, kategori=view.category.short, kata=said, **names)
    reopened, written = any(of_type(view.events, Reopened)), view.ticket.state.written
    if written is not None and not reopened:
        words = text("bunyi-ditulis", kalimat=Markup(words), jam=view.written(written))
    line = thread(view, group, words, loud=True)
    return line if reopened else replace(line, priority=first_ring(view))


def _called_again_key(again: Dispatched, *, shown: bool) -> str:
    if again.by:
        return "bunyi-dibuka-bagian"
    return "bunyi-dipanggil-lagi-kata" if shown else "bunyi-dipanggil-lagi"


WHY_LOUD: dict[str, Callable[[Happening], bool]] = {  # the first that is true of one of the events
    "bunyi-dibuka-lagi-petugas": lambda what: isinstance(what, Reopened) and bool(what.by),
    "bunyi-dibuka-lagi": lambda what: isinstance(what, Reopened),
    "bunyi-dipisah": lambda what: isinstance(what, Unmerged) and not what.from_ticket,
    "bunyi-bukan-yang-itu": lambda what: isinstance(what, Sounded) and bool(what.instead_of),
    "bunyi-diteruskan": lambda what: isinstance(what, Sounded) and what.undecided,
    "bunyi-naik": lambda what: isinstance(what, Judged) and what.lane is Lane.RED,
}
