"""The buttons of the operators' card: what each does, what it says, and when it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.assignment import Stage
from domain.danger import Danger
from domain.message import Button
from domain.status import Status
from domain.ticket import CONTROL_ROOM
from domain.undoing import whose
from locales.text import Markup, text
from messages.card_reader import Reader
from messages.menus import FALSE_REASONS, menu_rows, outcome_rows
from messages.menus import button as menu_button
from messages.places import navigation_link
from messages.view import View


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button: what it does (`routes.py` knows the action and takes the argument), what it says, and when it is there."""

    action: str
    label: str
    row: int
    shown: Callable[[Reader], bool]
    argument: str = ""


def _open(reader: Reader) -> bool:
    return reader.view.ticket.open


def _stage(*stages: Stage) -> Callable[[Reader], bool]:
    def shown(reader: Reader) -> bool:
        return _open(reader) and reader.part is not None and reader.part.stage in stages

    return shown


def _is_done(reader: Reader) -> bool:
    """The group's part has ended, and others go on."""
    return _open(reader) and reader.part is not None and not reader.part.open


def _ended_for_now(reader: Reader) -> bool:
    """It has ended by itself: what went into another ticket is taken apart instead."""
    return not _open(reader) and reader.view.ticket.status is not Status.DUPLICATE


def _undecided(reader: Reader) -> bool:
    ticket = reader.view.ticket
    return reader.control and ticket.status is Status.RECEIVED


def _unproposed(reader: Reader) -> bool:
    """What nobody has decided on is dismissed with one tap, that of the reason; danger still takes a second person."""
    return _undecided(reader) and not _proposed(reader)


def _proposed(reader: Reader) -> bool:
    """Does the next press of a second person dismiss it?"""
    return reader.view.ticket.false_by is not None


def _control(reader: Reader) -> bool:
    return reader.control and _open(reader)


def _undoable(reader: Reader) -> bool:
    return bool(whose(reader.view.ticket, reader.agency))


STEP_ROW = 1
"""Terima, Berangkat, Tiba, Selesai: whatever menu somebody has left open, a thumb finds them."""

MAP_ROW = 2

BUTTONS: tuple[CardButton, ...] = (
    CardButton("look", "tombol-tinjau", 0, lambda k: _undecided(k) and not k.view.ticket.look_used),
    CardButton("dispatch", "tombol-teruskan-langsung", 0, _undecided),
    CardButton("acknowledge", "tombol-terima", 1, _stage(Stage.DISPATCHED)),
    CardButton("acknowledge", "tombol-terima", 1, lambda k: _control(k) and _room_called(k)),
    CardButton("depart", "tombol-berangkat", 1, _stage(Stage.ACKNOWLEDGED)),
    CardButton("arrive", "tombol-tiba", 1, _stage(Stage.EN_ROUTE)),
    CardButton("resolve", "tombol-selesai", 1, _stage(Stage.ACKNOWLEDGED, Stage.EN_ROUTE, Stage.ON_SCENE)),
    CardButton("resolve", "tombol-selesai", 1, _undecided),
    CardButton("release", "tombol-lepas", 1, _stage(Stage.ACKNOWLEDGED, Stage.EN_ROUTE)),
    CardButton("ask", "tombol-tanya", 2, _open),
    CardButton("number", "tombol-nomor", 2, lambda k: _open(k) and _has_number(k)),
    CardButton("page", "tombol-halaman", 2, lambda k: _control(k) and _place_is_doubtful(k)),
    CardButton("forward", "tombol-teruskan", 3, lambda k: _control(k) or _stage(Stage.DISPATCHED)(k)),
    CardButton("add", "tombol-tambah", 3, lambda k: _open(k) and k.view.ticket.status is not Status.RECEIVED),
    CardButton("withdraw", "tombol-tarik", 3, lambda k: _control(k) and _several(k)),
    CardButton("merge", "tombol-gabung", 4, lambda k: _control(k) and bool(k.view.ticket.state.similar)),
    CardButton("more", "tombol-lainnya", 4, _open),
    CardButton(
        "reopen",
        "tombol-buka",
        0,
        lambda k: _ended_for_now(k) or _is_done(k),
    ),
    CardButton("false", "tombol-palsu", 4, lambda k: _open(k) and not _proposed(k)),
    CardButton("false", "tombol-setuju-palsu", 4, lambda k: _open(k) and _proposed(k)),
    *(CardButton("false", f"alasan-{reason}", 5, _unproposed, reason) for reason in FALSE_REASONS),
    CardButton("undo", "tombol-urungkan", 0, _undoable),
    CardButton("cancel", "tombol-setuju-batal", 4, lambda k: _open(k) and k.view.ticket.cancel_requested),
    CardButton(
        "unmerge", "tombol-pisah", 0, lambda k: k.control and k.view.ticket.status is Status.DUPLICATE
    ),
)


def _place_is_doubtful(reader: Reader) -> bool:
    """Whoever telephones about it can be sent a page that knows better."""
    return reader.view.pages and not reader.view.ticket.place.pinned


def _room_called(reader: Reader) -> bool:
    """A rung has called the control room, and nobody there has said yet that they know."""
    return reader.part is None and "" in reader.view.ticket.state.room.values()


def _several(reader: Reader) -> bool:
    return sum(a.open and a.agency != CONTROL_ROOM for a in reader.view.ticket.assignments) > 1


def _has_number(reader: Reader) -> bool:
    return any(r.reachable for r in reader.view.reporters)


def card_buttons(view: View, agency: str) -> tuple[tuple[Button, ...], ...]:
    """The rows of buttons: what can be done now; an open menu of this group hides all but the next step."""
    reader = Reader(view, agency)
    menu = view.ticket.state.menus.get(agency)
    rows: dict[int, list[Button]] = {}
    for button in BUTTONS:
        if button.shown(reader):
            row = rows.setdefault(button.row, [])
            row.append(menu_button(view, button.action, _label(view, button), button.argument))
    if (way := _way(reader)) is not None:
        rows.setdefault(MAP_ROW, []).append(way)
    if menu and view.ticket.open and (reader.control or reader.part is None or reader.part.open):
        return (*([tuple(rows[STEP_ROW])] if STEP_ROW in rows else []), *menu_rows(view, menu))
    return (*(tuple(rows[row]) for row in sorted(rows)), *outcome_rows(view, agency))


def _way(reader: Reader) -> Button | None:
    """Opens the phone's own map at the point: one thumb, and no message of its own in the group."""
    place = reader.view.ticket.place
    if place.lat is None or not reader.told_all or not reader.view.ticket.open:
        return None
    return Button(text("tombol-peta"), url=navigation_link(place))


def _label(view: View, button: CardButton) -> str:
    if button.action != "dispatch":
        return text(button.label)
    others = view.category.at_once != (CONTROL_ROOM,) or view.ticket.state.additions
    if view.ticket.danger is not Danger.LIFE and (view.ticket.place.outside_m > 0 or not others):
        return text("tombol-tangani")
    names = ", ".join(view.agency(a).short for a in view.category.at_once)
    return text(button.label, instansi=Markup(names))
