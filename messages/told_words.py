"""What reporters write goes to the threads of a ticket, and rings where it makes the event graver."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.events import of_type
from domain.happenings import (
    DangerRose,
    Graver,
    Noted,
    PlaceTold,
    Reopened,
    Sounded,
    TicketOpened,
    Words,
)
from domain.message import Outgoing, Priority
from domain.quoting import QUOTE, alike, pieces
from domain.ticket import CONTROL_ROOM
from locales.text import Markup, text
from messages import place_told
from messages.secret import words_to
from messages.speakers import LONGEST, from_where, who
from messages.thread import (
    SHARED,
    audience,
    called_again,
    loud_key,
    place_key,
    responsible,
    rings,
    sounds,
    thread,
    topic_of,
    unjudged,
    words_key,
)
from messages.view import GroupView, View
from messages.warnings import kind_of


def _of_many(view: View, said: Sequence[Words]) -> str:
    """What stands in the message that many fill: whose it is, as long as it is one reporter's alone."""
    speakers = dict.fromkeys(who(view, one.report) for one in said)
    if len(speakers) == 1:
        together = "\n".join(one.words for one in said)
        return text("utas-kata", siapa=Markup(*speakers), kata=together, kode=view.ticket.code)
    return text("utas-kata-banyak", kode=view.ticket.code, kata=_folded(view, said))


def _folded(view: View, said: Sequence[Words]) -> Markup:
    """A line for each wording, in the order of the first: who wrote it, or how often it was written."""
    first: dict[str, Words] = {}
    for one in said:
        first.setdefault(alike(one.words), one)
    times = Counter(alike(one.words) for one in said)
    lines = (
        text("utas-kata-kali", kata=one.words, jumlah=times[wording])
        if times[wording] > 1
        else text("utas-kata-oleh", kata=one.words, siapa=Markup(who(view, one.report)))
        for wording, one in first.items()
    )
    return Markup("\n".join(lines))


def words(view: View, said: Words) -> Iterator[Outgoing]:
    """What somebody wrote goes to the threads, aloud where it makes the event graver; a reply there goes back (see `relay`)."""
    key = words_key(view.ticket.id, said.report, said.number)
    further: list[str] = []
    if said.many:
        key = words_key(view.ticket.id, SHARED, said.number)
        line = _of_many(view, view.gathered or (said,))
    else:
        first, *more = pieces(said.words, LONGEST) if said.words else [""]
        line = _line(view, said, first)
        further = [
            text("utas-kata", siapa=who(view, said.report), kata=m, kode=view.ticket.code) for m in more
        ]
    place = place_told.with_words(view, said)
    for group in responsible(view):
        if _in_what_rings(view, said, group):
            yield from _place_alone(view, group, place)
            continue
        if place is not None:
            yield from _with_place(view, group, said, line, place, key)
            continue
        yield from _in_group(view, group, said, line, key)
    for group in responsible(view):
        for number, part in enumerate(further):
            if not _in_what_rings(view, said, group):
                yield thread(view, group, part, key=f"{key}:{number}")
    aloud = bool(said.loud or said.answers or (place is not None and place.loud))
    moved = place is not None and place.corrected
    told = f"{place_told.kept(view, CONTROL_ROOM)}\n{line}" if moved else line
    yield from words_to(view, view.holders, told, key, loud=aloud)
    for number, part in enumerate(further):
        yield from words_to(view, view.holders, part, f"{key}:{number}")
    yield from _answer_elsewhere(view, said)
    if said.loud and view.ticket.secret and (place is None or _weighs(view, said)):
        for group in audience(view):
            if group.agency not in (CONTROL_ROOM, *view.unread) and sounds(view, group):
                yield thread(view, group, _that_is_said(view, said), loud=True)


def _in_group(view: View, group: GroupView, said: Words, line: str, key: str) -> Iterator[Outgoing]:
    """One line, and where it rings beside a topic the same in there."""
    loud = _sounds(view, said, group)
    twice = loud and bool(topic_of(view, group))
    if twice:
        yield _in_its_turn(view, thread(view, group, line, key=loud_key(key), loud=True), said)
    own = _in_its_turn(view, thread(view, group, line, key=key, loud=loud and not twice), said)
    yield replace(own, priority=max(own.priority, Priority.THREAD)) if twice else own


def _with_place(
    view: View, group: GroupView, said: Words, line: str, place: PlaceTold, key: str
) -> Iterator[Outgoing]:
    """Words that put its place right, and the place: one message; what makes it graver is what a phone shows first, and the
    command with which an operator takes it over is its end."""
    graver, where = _weighs(view, said), place_told.words(view, group, place)
    told = f"{line}\n{where}" if graver or place.beside else f"{where}\n{line}"
    loud = bool(place.loud) or _sounds(view, said, group)
    twice = loud and bool(topic_of(view, group))
    key = place_key(key)
    rings = thread(view, group, told, key=loud_key(key) if twice else key, loud=loud)
    if not graver:
        rings = unjudged(view, rings) if said.loud and loud else place_told.in_its_turn(rings, place)
    yield rings
    if twice:
        copy = thread(view, group, told, key=key)
        yield replace(copy, priority=max(copy.priority, Priority.THREAD))


def _place_alone(view: View, group: GroupView, place: PlaceTold | None) -> Iterator[Outgoing]:
    """The place, where its words stand in another line."""
    if place is not None and (line := place_told.line(view, group, place)) is not None:
        yield line


def _weighs(view: View, said: Words) -> bool:
    """Do they ring for more than the place?"""
    rose = any(isinstance(e.what, DangerRose | Reopened) for e in view.events)
    return bool(said.answers or (said.loud and (said.graver or rose)))


def _in_what_rings(view: View, said: Words, group: GroupView) -> bool:
    """Do these words stand already in the line that says that the ticket is open again?"""
    again = called_again(view, group)
    opened = any(not what.by for what in of_type(view.events, Reopened)) or bool(again and not again.by)
    short = bool(said.words) and len([*pieces(said.words, LONGEST)]) == 1
    return opened and short and not said.many and rings(view, group) and not topic_of(view, group)


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
    return unjudged(view, line)


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
    speaker = from_where(who(view, said.report), said.metres)
    if said.written:
        speaker = text("siapa-ditulis", siapa=Markup(speaker), jam=said.written)
    key = "bunyi-kata" if said.loud else "bunyi-jawaban" if said.answers else "utas-kata"
    return text(key, siapa=Markup(speaker), kata=words, kode=view.ticket.code)


def _sounds(view: View, said: Words, group: GroupView) -> bool:
    """Aloud, unless the group is being rung by this very turn; an answer where it was asked for."""
    wanted = said.loud or said.answers == group.agency
    return bool(wanted) and sounds(view, group)


def _answer_elsewhere(view: View, said: Words) -> Iterator[Outgoing]:
    """Whoever has asked about a secret ticket hears that there is an answer, though not what it says."""
    asked = said.answers
    for group in view.groups_of(asked) if asked and not said.loud else ():
        if group not in responsible(view) and sounds(view, group):
            yield thread(view, group, text("bunyi-jawaban-rahasia", kode=view.ticket.code), loud=True)


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


def pushed(view: View, what: DangerRose | Graver) -> Iterator[Outgoing]:
    """More danger than before rings again in the groups, once: where no words of this turn do so themselves."""
    said_aloud = any(said.loud for said in of_type(view.events, Words))
    told_aloud = said_aloud or any(note.loud for note in of_type(view.events, Noted))
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
