"""A line that names a ticket and is no step: kept as a note that all of its people read, with keys of what it may have meant."""

from __future__ import annotations

from domain.assignment import STEPS, Stage, Step
from domain.message import Button
from domain.rights import MAY
from domain.ticket import CONTROL_ROOM, Refused, Ticket
from domain.typed import Typed
from handlers.operator import agencies, plain
from handlers.operator.ask import passable
from handlers.operator.at_hand import take_up
from handlers.operator.desk import Desk
from handlers.operator.for_reporters import meant_for_them
from handlers.operator.merged import follow
from handlers.operator.noting import keep_note
from handlers.operator.which import LABELS, named
from handlers.tickets.seats import own_part
from locales.text import text, typed_words

Row = tuple[Button, ...]
MOST = 4  # keys
SHORT = 2  # words
_STOPS = " ,;.–—-:!"


def names_one_here(desk: Desk, typed: Typed) -> bool:
    """Does the line name a ticket that is there, and was it written here and not handed on? Thanks want no answer."""
    if desk.inbound.forwarded or desk.inbound.from_us or plain.thanks(typed.words.strip(_STOPS)):
        return False
    return bool(named(desk, typed.codes))


def heard(desk: Desk, typed: Typed) -> None:
    """Of each ticket that it names, or the one whose message it answers. Raises Refused."""
    words = typed.words.strip(_STOPS)
    codes = [ticket.code for ticket in named(desk, typed.codes)]
    if len(codes) > 1 and _says(words, "ketik-satu-kejadian"):
        desk.say(
            text("tercatat-satu-kejadian", perintah="\n".join(f"/gabung {c} {codes[0]}" for c in codes[1:]))
        )
        return
    for code in codes or [typed.code]:
        take_up(desk, code)
        follow(desk)
        _heard_of_one(desk, words)


def _says(words: str, key: str) -> bool:
    """Does a phrase typed for this key stand there?"""
    said = f" {' '.join(plain.WORD.findall(words.casefold()))} "
    return any(f" {phrase} " in said for phrase in typed_words(key))


def _heard_of_one(desk: Desk, words: str) -> None:
    ticket = desk.ticket
    if desk.role not in MAY["note"]:
        raise Refused("tolak-hak-instansi")
    if words and len(words.split()) <= SHORT and plain.wants_to_read(words.split()[0].casefold()):
        raise Refused("garis-miring", perintah=f"/tiket {ticket.code}")
    says_nothing = not words or plain.is_filler(words) or plain.thanks(words)
    refused = ticket.open and refuses(words)
    wants = ticket.open and plain.wants_more(words)
    if not says_nothing:
        keep_note(desk, words, aloud=refused or wants)
    if not desk.ticket.open:
        desk.tell(text("tercatat-berakhir", kode=ticket.code))
        return
    rows = _keys(desk, words, says_nothing=says_nothing)
    told = "tercatat-tak-sanggup" if refused else "tercatat-minta" if wants else "tercatat-semua"
    told = "balasan-kartu" if says_nothing else told
    lines = [text(told, kode=ticket.code), *_beside(desk, words, asked=bool(rows))]
    desk.say("\n".join(lines), buttons=rows)


def refuses(words: str) -> bool:
    """ "Kami tidak bisa, armada rusak", "unit habis semua": does nobody of his come?"""
    return _says(words, "ketik-tak-sanggup")


def _keys(desk: Desk, words: str, *, says_nothing: bool) -> tuple[Row, ...]:
    """What it may have meant, the likeliest first."""
    ticket = desk.ticket
    rows = _steps(desk, words, says_nothing=says_nothing)
    if refuses(words):
        passed_on = Button(text("tombol-teruskan"), f"{ticket.handle}.forward")
        rows = [*_step_rows(desk, ("release",)), (passed_on,)]
    return tuple([*_added(desk, words), *rows, *_for_reporters(desk, words), *_kind(desk, words)][:MOST])


def _added(desk: Desk, words: str) -> list[Row]:
    """One more agency each."""
    ticket, known = desk.ticket, desk.turn.city.agencies
    return [
        (Button(text("tombol-tambah-satu", instansi=known[a].short), f"{ticket.handle}.add.{a}"),)
        for a in _wanted(desk, words)
    ]


def _for_reporters(desk: Desk, words: str) -> list[Row]:
    said = meant_for_them(words)
    return [(passable(desk, said),)] if said else []


def offered_behind(desk: Desk, words: str) -> None:
    """What is asked for behind a step that was done: keys for it, and the control room has heard it."""
    if desk.ticket_id is None or not desk.ticket.open or desk.role not in MAY["add"]:
        return
    wants = plain.wants_more(words)
    rows = _added(desk, words) if wants else []
    if not plain.asks(words):
        rows += _for_reporters(desk, words)
    if wants or rows:
        told = text("tercatat-minta" if wants else "tercatat-semua", kode=desk.ticket.code)
        desk.say("\n".join([told, *_beside(desk, words, asked=bool(rows))]), buttons=tuple(rows[:MOST]))


def _beside(desk: Desk, words: str, *, asked: bool) -> list[str]:
    """Who of those named is not called, and who is; and that keys stand below."""
    missing = ", ".join(desk.turn.city.agencies[a].short for a in _wanted(desk, words))
    lines = [text("tercatat-belum-dipanggil", instansi=missing)] if missing else []
    return [*lines, *_there_already(desk, words), *([text("tercatat-maksud")] if asked else [])]


def _steps(desk: Desk, words: str, *, says_nothing: bool) -> list[Row]:
    """The steps whose words stand there and that can be taken now; behind mere assent the next one."""
    spoken = [a for key, a in plain.STEPS.items() if _says(words, key)]
    return _step_rows(desk, spoken or (["acknowledge"] if says_nothing else []))


def _step_rows(desk: Desk, actions: list[str] | tuple[str, ...]) -> list[Row]:
    ticket, part = desk.ticket, own_part(desk.turn.city, desk.agency, desk.ticket)
    stage = part.stage if part is not None else Stage.WITHDRAWN
    can = [a for a in actions if (stage, Step(a)) in STEPS]
    return [
        (Button(text("tombol-langkah", langkah=text(LABELS[a]), kode=ticket.code), f"{ticket.handle}.{a}"),)
        for a in can
    ]


def _spoken_of(desk: Desk, words: str) -> list[str]:
    """All other agencies of which these words speak."""
    found, rest = list[str](), words
    while (agency := agencies.spoken_of(desk, rest, but=found)) is not None:
        found.append(agency.key)
    return found


def _wanted(desk: Desk, words: str) -> list[str]:
    """Those of them that are not at work there."""
    return [a for a in _spoken_of(desk, words) if not _is_on_it(desk, desk.ticket, a)]


def _is_on_it(desk: Desk, ticket: Ticket, agency: str) -> bool:
    part = own_part(desk.turn.city, agency, ticket)
    return part is not None and part.open


def _there_already(desk: Desk, words: str) -> list[str]:
    """Who is asked for and has been called."""
    there = [a for a in _spoken_of(desk, words) if _is_on_it(desk, desk.ticket, a)]
    if not there or not plain.asks_for_more(words):
        return []
    return [
        text("tolak-sudah-ditugaskan", instansi=", ".join(desk.turn.city.agencies[a].short for a in there))
    ]


def _kind(desk: Desk, words: str) -> list[Row]:
    """ "Itu penculikan bukan kecelakaan": another kind, where one is denied."""
    said = plain.WORD.findall(words.casefold())
    if desk.ticket.secret or desk.role not in MAY["category"] or "bukan" not in said:
        return []
    denied = said.index("bukan")
    told = " ".join([*said[:denied], *said[denied + 2 :]])
    heard = desk.turn.understood(told).meaning
    kind = desk.turn.city.categories.get(heard.danger_category or heard.category or "")
    if kind is None or kind.key == desk.ticket.category or kind.at_once == (CONTROL_ROOM,):
        return []
    label = text("tombol-jenis-ini", jenis=kind.short)
    return [(Button(label, f"{desk.ticket.handle}.category.{kind.key}"),)]
