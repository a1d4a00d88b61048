"""The thread of a ticket in each group: what people said and showed, word for word, for all who work on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.danger import Danger
from domain.events import of_type
from domain.happenings import (
    Acknowledged,
    DangerRose,
    Dispatched,
    EvidenceShown,
    Graver,
    Part,
    Reopened,
    Sounded,
    TicketOpened,
    Words,
)
from domain.lane import Lane
from domain.message import Channel, Form, Outgoing, Priority
from domain.quoting import QUOTE, pieces
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, kept_text, text
from messages.places import public_area
from messages.secret import evidence_key, evidence_to, story_text, told_key, words_to
from messages.speakers import LONGEST, filled, told_lines, who
from messages.view import GroupView, PieceView, View
from messages.warnings import kind_of

OPERATOR = Channel.TELEGRAM_OPERATOR
TOPIC_NAME = 128  # characters that the platform allows
FAR_M = 15  # metres: a witness's point this near is the same one


def card_key(ticket: int) -> str:
    return f"card:{ticket}"


def topic_key(ticket: int) -> str:
    return f"topic:{ticket}"


def words_key(ticket: int, report: int | str, number: int) -> str:
    """A reporter's words have a name in each chat, by which they are changed and taken back."""
    return said_key(ticket, f"{report}:{number}")


def said_key(ticket: int, name: str) -> str:
    """The same from the name that a line of the story has."""
    return f"words:{ticket}:{name}"


def audience(view: View) -> list[GroupView]:
    """The groups that hold a card of the ticket: the control room and every agency that is on it."""
    agencies = [CONTROL_ROOM, *(a.agency for a in view.ticket.assignments if a.agency != CONTROL_ROOM)]
    return [g for agency in agencies for g in view.groups_of(agency)]


def responsible(view: View) -> list[GroupView]:
    """Who sees words and pictures: of secret categories the control room alone."""
    groups = audience(view)
    return [g for g in groups if g.agency == CONTROL_ROOM] if view.ticket.secret else groups


def first_ring(view: View) -> int:
    """How urgent it is that a ticket rings where it never rang before."""
    return Priority.LIFE if view.ticket.danger is Danger.LIFE else Priority.LOUD


def _quiet_priority(view: View, urgent: int = Priority.WORDS) -> int:
    """What is said (`urgent`) where a life is in danger goes before the changes of others' cards."""
    if view.folded:
        return Priority.DIGEST
    return urgent if view.ticket.danger is Danger.LIFE and view.ticket.open else Priority.THREAD


def _topic(view: View, group: GroupView) -> str:
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
    topic = "" if loud else _topic(view, group)
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
        priority=Priority.GRAVER if loud else _quiet_priority(view),
        ticket=view.ticket.id,
    )


def _folded(said: Sequence[str]) -> Markup:
    """A line for each wording, in the order of the first, and how often it was written."""
    first: dict[str, str] = {}
    for one in said:
        first.setdefault(_alike(one), one)
    times = Counter(map(_alike, said))
    lines = (text("utas-kata-kali", kata=one, jumlah=times[alike]) for alike, one in first.items())
    return Markup("\n".join(lines))


def _alike(words: str) -> str:
    return " ".join(words.casefold().split())


def words(view: View, said: Words) -> Iterator[Outgoing]:
    """What somebody wrote goes to the threads, aloud where it makes the event graver; a reply there goes back (see `relay`)."""
    key = words_key(view.ticket.id, said.report, said.number)
    further: list[str] = []
    if said.many:
        key = words_key(view.ticket.id, "many", said.number)
        line = text("utas-kata-banyak", kode=view.ticket.code, kata=_folded(view.gathered or (said.words,)))
    else:
        first, *more = pieces(said.words, LONGEST) if said.words else [""]
        line = _line(view, said, first)
        further = [
            text("utas-kata", siapa=who(view, said.report), kata=m, kode=view.ticket.code) for m in more
        ]
    for group in responsible(view):
        loud = _sounds(view, said, group)
        if loud and _topic(view, group):
            yield _in_its_turn(view, thread(view, group, line, key=f"{key}:loud", loud=True), said)
            loud = False
        yield _in_its_turn(view, thread(view, group, line, key=key, loud=loud), said)
        for number, part in enumerate(further):
            yield thread(view, group, part, key=f"{key}:{number}")
    yield from words_to(view, view.holders, line, key, loud=bool(said.loud or said.answers))
    for number, part in enumerate(further):
        yield from words_to(view, view.holders, part, f"{key}:{number}")
    yield from _answer_elsewhere(view, said)
    if said.loud and view.ticket.secret:
        for group in audience(view):
            if group.agency not in (CONTROL_ROOM, *view.unread) and not rings(view, group):
                yield thread(view, group, _that_is_said(view, said), loud=True)


def _in_its_turn(view: View, line: Outgoing, what: Words | Graver) -> Outgoing:
    """What makes nothing graver hastens no card, and goes as other words about a life do."""
    known = isinstance(what, Words) and bool(what.answers)
    if (
        line.silent
        or what.graver
        or known
        or view.ticket.secret
        or any(isinstance(e.what, DangerRose | Reopened) for e in view.events)
    ):
        return line
    return replace(line, priority=_quiet_priority(view))


def _that_is_said(view: View, said: Words) -> str:
    """That something was said, and what it makes graver, without the words."""
    rose = any(of_type(view.events, DangerRose))
    if said.graver or rose:
        return _graver_kind(view, said.graver)
    return text("bunyi-kata-rahasia", kode=view.ticket.code)


def _graver_kind(view: View, graver: Sequence[str]) -> str:
    """That it has become graver, and how, without the words."""
    kinds = ", ".join(dict.fromkeys(kind_of(view, key) for key in graver))
    key = "bunyi-bahaya-jenis" if kinds else "bunyi-bahaya"
    return text(key, kode=view.ticket.code, apa=kinds)


def _line(view: View, said: Words, words: str) -> str:
    speaker, far = who(view, said.report), said.metres or 0
    if far > FAR_M:
        speaker = text("siapa-jauh", siapa=Markup(speaker), meter=far)
    key = "bunyi-kata" if said.loud else "bunyi-jawaban" if said.answers else "utas-kata"
    return text(key, siapa=Markup(speaker), kata=words, kode=view.ticket.code)


def _sounds(view: View, said: Words, group: GroupView) -> bool:
    """Aloud, unless the group is being rung by this very turn; an answer where it was asked for."""
    wanted = said.loud or said.answers == group.agency
    return bool(wanted) and not rings(view, group)


def _answer_elsewhere(view: View, said: Words) -> Iterator[Outgoing]:
    """Whoever has asked about a secret ticket hears that there is an answer, though not what it says."""
    asked = said.answers
    for group in view.groups_of(asked) if asked and not said.loud else ():
        if group not in responsible(view) and not rings(view, group):
            yield thread(view, group, text("bunyi-jawaban-rahasia", kode=view.ticket.code), loud=True)


def rings(view: View, group: GroupView) -> bool:
    """Does this turn ring in this group: everywhere when the ticket rang, else where an agency was called."""
    if any(isinstance(e.what, Sounded | Reopened) for e in view.events):
        return True
    mine = {type(part) for part in of_type(view.events, Part) if part.agency == group.agency}
    return Dispatched in mine and Acknowledged not in mine  # who takes it at once is awake


def first_words(view: View, what: TicketOpened) -> Iterator[Outgoing]:
    """What is longer than the card's quotation stands in the thread as well, whole."""
    told = view.ticket.state.words
    if len(told) <= QUOTE or not view.reporters:
        return
    speaker = Markup(who(view, view.reporters[0].report))
    for part in pieces(told, LONGEST):
        line = text("utas-kata", siapa=speaker, kata=part, kode=view.ticket.code)
        for group in responsible(view):
            yield thread(view, group, line)


def story(view: View, group: GroupView) -> Iterator[Outgoing]:
    """To an agency that joins later: what was said so far, in one message where it fits, and each picture."""
    if group not in responsible(view):
        return
    first = view.ticket.state.words
    lines = [line for line in view.story or () if line.words != first or len(first) > QUOTE]
    if lines:
        for number, part in enumerate(filled(told_lines(view, lines))):
            yield thread(view, group, story_text(view, part), key=told_key(view, number))
    caption = text("utas-bukti", kode=view.ticket.code, catatan="")
    for piece in view.pieces:
        if (group.chat, evidence_key(piece.number)) not in view.shown:
            yield _piece(view, group, piece, caption)


def evidence(view: View, what: EvidenceShown) -> Iterator[Outgoing]:
    """A picture, video, voice note or document, to every thread that does not have it."""
    piece = PieceView(what.evidence, Form(what.form))
    caption = text("utas-bukti", kode=view.ticket.code, catatan=kept_text(f"bukti-{what.note}"))
    for group in responsible(view):
        if (group.chat, evidence_key(piece.number)) not in view.shown:
            yield _piece(view, group, piece, caption)
    for holder in view.holders:
        yield evidence_to(view, holder, piece, caption)


def _piece(view: View, group: GroupView, piece: PieceView, caption: str) -> Outgoing:
    line = thread(view, group, caption, key=evidence_key(piece.number))
    urgent = Priority.WORDS if piece.form is Form.VOICE else Priority.STATUS
    return replace(line, form=piece.form, evidence=piece.number, priority=_quiet_priority(view, urgent))


def pushed(view: View, what: DangerRose | Graver) -> Iterator[Outgoing]:
    """More danger than before rings again in the groups, once: where no words of this turn do so themselves."""
    told_aloud = any(said.loud for said in of_type(view.events, Words))
    if view.ticket.loud_at is None or told_aloud or any(of_type(view.events, Sounded)):
        return
    heard, graver = responsible(view), what.graver if isinstance(what, Graver) else ()
    for group in audience(view):
        lines = _graver_words(view, graver) if group in heard else []
        line = thread(view, group, "\n".join(lines) or _said_again(view, what, group), loud=True)
        yield _in_its_turn(view, line, what) if isinstance(what, Graver) else line
    yield from words_to(
        view, view.holders, "\n".join(_graver_words(view, graver)) or _said_again(view, what), loud=True
    )


def _said_again(view: View, what: DangerRose | Graver, group: GroupView | None = None) -> str:
    """That it has become graver, or that its reporter wrote again; where that is not shown, who can read it."""
    if isinstance(what, DangerRose) or what.graver:
        return _graver_kind(view, what.graver if isinstance(what, Graver) else ())
    read = group is None or group in responsible(view)
    return text("bunyi-kata-lagi" if read else "bunyi-kata-rahasia", kode=view.ticket.code)


def _graver_words(view: View, graver: Sequence[str]) -> list[str]:
    """What has made it graver, in the words that said so."""
    known = view.ticket.state.graver
    kinds: dict[str, list[str]] = {}
    for key in graver:
        if known.get(key):
            kinds.setdefault(known[key], []).append(kind_of(view, key))
    code = view.ticket.code
    return [
        text("bunyi-bahaya-kata", kode=code, apa=", ".join(named), kata=said) for said, named in kinds.items()
    ]
