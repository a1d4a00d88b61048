"""The thread of a ticket in each group: who reads it, where its lines stand, and the story for whoever joins later."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from domain.assignment import Stage
from domain.danger import Danger
from domain.events import of_type
from domain.happenings import (
    Acknowledged,
    Arrived,
    Departed,
    Dispatched,
    EvidenceShown,
    Part,
    Reopened,
    Sounded,
    Spoken,
)
from domain.lane import Lane
from domain.message import Channel, Form, Outgoing, Priority
from domain.quoting import QUOTE
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, kept_text, text
from messages.by_machine import beneath, line, reads, spoken_key
from messages.places import public_area
from messages.secret import AWAITED, awaited_key, evidence_key, evidence_to, story_text, told_key, words_to
from messages.speakers import filled, told_lines
from messages.view import GroupView, PieceView, View

OPERATOR = Channel.TELEGRAM_OPERATOR
WORDS = "words:"  # begins the names of reporters' words
PLACE = "tempat"  # stands in the name of a line that says where it is instead
SHARED = "many"  # stands for the report in the name of a message that several fill
FURTHER = (1, 4, 20)  # pictures of one report: from the second, fifth, twenty-first on each goes one later
TOPIC_NAME = 128  # characters that the platform allows


def card_key(ticket: int) -> str:
    return f"card:{ticket}"


def topic_key(ticket: int) -> str:
    return f"topic:{ticket}"


def words_key(ticket: int, report: int | str, number: int) -> str:
    """A reporter's words have a name in each chat, by which they are changed and taken back."""
    return said_key(ticket, f"{report}:{number}")


def loud_key(words: str) -> str:
    """The same words said where everybody hears them, beside the topic in which they stand (`words`: their name)."""
    return f"{words}:loud"


def place_key(words: str) -> str:
    """The same words that put the place right, said together with it."""
    return f"{words}:{PLACE}"


def said_key(ticket: int, name: str) -> str:
    """The same from the name that a line of the story has."""
    return f"{WORDS}{ticket}:{name}"


def audience(view: View) -> list[GroupView]:
    """The groups that hold a card of the ticket: the control room and every agency that is on it."""
    agencies = [CONTROL_ROOM, *(a.agency for a in view.ticket.assignments if a.agency != CONTROL_ROOM)]
    return [g for agency in agencies for g in view.groups_of(agency)]


def responsible(view: View) -> list[GroupView]:
    """Who sees words and pictures: of secret categories the control room alone."""
    groups = audience(view)
    return [g for g in groups if g.agency == CONTROL_ROOM] if view.ticket.secret else groups


def off_it(view: View, group: GroupView) -> bool:
    """Was this agency taken off it? What is said of it later stands in its thread, and wakes nobody there."""
    part = view.ticket.part(group.agency) if group.agency != CONTROL_ROOM else None
    return part is not None and part.stage is Stage.WITHDRAWN


def at_work(view: View, group: GroupView) -> bool:
    """Has this agency taken it, and not ended?"""
    part = view.ticket.part(group.agency) if group.agency != CONTROL_ROOM else None
    return part is not None and part.open and part.stage is not Stage.DISPATCHED


def first_ring(view: View) -> int:
    """How urgent it is that a ticket rings where it never rang before."""
    return Priority.LIFE if view.ticket.danger is Danger.LIFE else Priority.LOUD


def quiet_priority(view: View, urgent: int = Priority.WORDS) -> int:
    """What is said (`urgent`) where a life is in danger goes before the changes of others' cards."""
    if view.folded:
        return Priority.DIGEST
    return urgent if view.ticket.danger is Danger.LIFE and view.ticket.open else Priority.THREAD


def told_priority(view: View, urgent: int = Priority.WORDS) -> int:
    """What its reporters say and show is as urgent once it has ended: it may go on, and nobody is at work on it any more."""
    ended = view.ticket.danger is Danger.LIFE and not view.ticket.open
    return urgent if ended else quiet_priority(view, urgent)


def unjudged(view: View, line: Outgoing) -> Outgoing:
    """What sounds though nobody here can judge it hastens no card; once its event has ended it goes as what opens that again."""
    ended = not (view.ticket.open or view.folded)
    return replace(line, priority=Priority.GRAVER if ended else quiet_priority(view), hastens=False)


def topic_of(view: View, group: GroupView) -> str:
    """Red tickets have a topic of their own where the group has topics; "" elsewhere."""
    if view.cluster or not group.forum or view.ticket.lane is not Lane.RED:
        return ""
    return topic_key(view.ticket.id)


def with_topics(view: View, said: list[Outgoing]) -> Iterator[Outgoing]:
    """A topic is opened by the first thing that stands in it: it costs the group one of its twenty a minute."""
    opened = {chat for chat, key in view.shown if key == topic_key(view.ticket.id)}
    for message in said:
        if message.topic_key and message.chat not in opened:
            opened.add(message.chat)
            yield _open_topic(view, message)
        yield message


def _open_topic(view: View, first: Outgoing) -> Outgoing:
    ticket = view.ticket
    name = text("topik-nama", kode=ticket.code, kategori=view.category.short, daerah=public_area(ticket))
    return Outgoing(
        channel=OPERATOR,
        chat=first.chat,
        form=Form.TOPIC,
        text=name.strip(" ·")[:TOPIC_NAME],
        key=topic_key(ticket.id),
        priority=first.priority,
        ticket=ticket.id,
    )


def thread(view: View, group: GroupView, words: str, *, loud: bool = False, key: str = "") -> Outgoing:
    """A line in the ticket's topic, or under its card; what rings is said where everybody hears it."""
    loud = loud and not off_it(view, group)
    topic = "" if loud else topic_of(view, group)
    drill = f"{text('kartu-latihan')}\n" if view.ticket.drill else ""
    return Outgoing(
        channel=OPERATOR,
        chat=group.chat,
        text=drill + words,
        key=key,
        silent=not loud,
        protect=True,
        reply_key="" if topic else card_key(view.ticket.id),
        topic_key=topic,
        priority=Priority.GRAVER if loud else quiet_priority(view),
        ticket=view.ticket.id,
    )


def sounds(view: View, group: GroupView) -> bool:
    """Does a loud line of this turn sound in this group: not where the turn rings already, nor where nobody works on it any
    more."""
    return not off_it(view, group) and not rings(view, group)


def farewell(view: View, group: GroupView, words: str) -> Outgoing:
    """To an agency that is taken off it: aloud, for its people may be on the road."""
    return replace(
        thread(view, group, words),
        silent=False,
        reply_key=card_key(view.ticket.id),
        topic_key="",
        priority=Priority.GRAVER,
    )


TAKES = (Acknowledged, Departed, Arrived)


def rings(view: View, group: GroupView) -> bool:
    """Does this turn ring in this group: everywhere when the ticket rang, else where an agency was called."""
    if off_it(view, group):
        return False
    if any(isinstance(e.what, Sounded | Reopened) for e in view.events):
        return True
    mine = {type(part) for part in of_type(view.events, Part) if part.agency == group.agency}
    return Dispatched in mine and mine.isdisjoint(TAKES)  # who takes it at once is awake


def called_again(view: View, group: GroupView) -> Dispatched | None:
    """That this group's agency is called though its part had ended."""
    own = (e for e in of_type(view.events, Dispatched) if e.agency == group.agency)
    return next((e for e in own if e.again), None)


def story(view: View, group: GroupView) -> Iterator[Outgoing]:
    """To an agency that joins later: what was said so far, in one message where it fits, and each picture."""
    if group not in responsible(view):
        return
    first = view.ticket.state.words
    lines = [line for line in view.story or () if line.words != first or len(first) > QUOTE]
    if lines:
        for number, part in enumerate(filled(told_lines(view, lines))):
            yield thread(view, group, story_text(view, part), key=told_key(view, number))
    for rank, piece in enumerate(view.pieces):
        if (group.chat, evidence_key(piece.number)) not in view.shown:
            under = beneath(view, group.agency, piece.number)
            caption = text("utas-bukti", kode=view.ticket.code, catatan=Markup(under))
            yield _piece(view, group, piece, caption, rank)


def evidence(view: View, what: EvidenceShown) -> Iterator[Outgoing]:
    """A picture, video, voice note or document, to every thread that does not have it."""
    if what.note == AWAITED:
        yield from _on_its_way(view, what)
        return
    yield from _there(view, what.evidence)
    piece = PieceView(what.evidence, Form(what.form))
    key = "bunyi-suara" if what.loud else "utas-bukti"
    caption = text(key, kode=view.ticket.code, catatan=kept_text(f"bukti-{what.note}"))
    for group in responsible(view):
        if (group.chat, evidence_key(piece.number)) not in view.shown:
            line, loud = _piece(view, group, piece, caption, what.rank), what.loud and sounds(view, group)
            if loud and topic_of(view, group):
                yield _aloud(view, thread(view, group, caption))
            yield line if not loud or line.topic_key else _aloud(view, line)
    for holder in view.holders:
        shown = evidence_to(view, holder, piece, caption)
        yield _aloud(view, shown) if what.loud else shown
    if what.loud and view.ticket.secret:
        for group in audience(view):
            if group.agency not in (CONTROL_ROOM, *view.unread) and sounds(view, group):
                yield thread(view, group, text("bunyi-suara-rahasia", kode=view.ticket.code), loud=True)


def _on_its_way(view: View, what: EvidenceShown) -> Iterator[Outgoing]:
    """Somebody has spoken, and nobody can hear it yet."""
    words = text("utas-suara-ditunggu", kode=view.ticket.code)
    key = awaited_key(what.evidence)
    for group in responsible(view):
        yield replace(thread(view, group, words, key=key), priority=told_priority(view))
    yield from words_to(view, view.holders, words, key)


def _there(view: View, number: int) -> Iterator[Outgoing]:
    """What was said of it while it was on its way holds no longer."""
    words, key = text("utas-suara-datang", kode=view.ticket.code), awaited_key(number)
    for group in responsible(view):
        if (group.chat, key) in view.shown:
            yield thread(view, group, words, key=key)
    yield from words_to(view, [one for one in view.holders if (one.chat, key) in view.shown], words, key)


def spoken(view: View, said: Spoken) -> Iterator[Outgoing]:
    """What a machine has heard stands under the voice, in every thread that may read it."""
    words, key = line(view, said.report, said.words), spoken_key(said.evidence)
    for group in responsible(view):
        if not reads(view.ticket, group.agency, secret=said.secret):
            continue
        own, loud = thread(view, group, words, key=key), said.loud and sounds(view, group)
        if loud and own.topic_key:
            yield _aloud(view, thread(view, group, words))
        yield _aloud(view, own) if loud and not own.topic_key else own
    yield from words_to(view, view.holders, words, key)


def _aloud(view: View, line: Outgoing) -> Outgoing:
    """It sounds where everybody hears it."""
    above = line.reply_key or card_key(view.ticket.id)
    return unjudged(view, replace(line, silent=False, topic_key="", reply_key=above))


def _piece(view: View, group: GroupView, piece: PieceView, caption: str, rank: int) -> Outgoing:
    """The first of a report goes before the further ones of all others; a voice is words."""
    line = replace(
        thread(view, group, caption, key=evidence_key(piece.number)), form=piece.form, evidence=piece.number
    )
    if piece.form is Form.VOICE:
        return replace(line, priority=told_priority(view))
    first = told_priority(view, Priority.STATUS)
    return replace(line, priority=min(first + bisect_right(FURTHER, rank), Priority.LEAST))
