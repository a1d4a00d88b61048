"""What reporters read about their report: the receipt that changes with each status, and the few messages of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from domain.assignment import Assignment, Stage
from domain.events import of_type
from domain.happenings import Withdrawn
from domain.lane import Lane
from domain.message import Button, Outgoing, Priority, Template
from domain.status import Status
from domain.ticket import CONTROL_ROOM, kept
from domain.wish import wanted_by
from language.places.addresses import around
from locales.text import Markup, text
from messages.moments import hour_and_zone
from messages.places import area_words, at_odds
from messages.quiet import hushed, newest_step, quiet_lines
from messages.view import ReporterView, View

RECEIPT_BUTTONS = (
    (("photo", "tombol-cara-foto"), ("phone", "tombol-verifikasi")),
    (("more", "tombol-tambah-keterangan"), ("cancel", "tombol-batalkan")),
)
TOLD_ALOUD = frozenset(  # have a message of their own
    {"warga-tiba", "warga-selesai", "warga-akhir-latihan", "warga-akhir-cancelled-lain"}
)
NEWS = "news:"
HIDDEN_BUTTONS = ((("more", "tombol-tambah-keterangan"),),)


def receipt(view: View, reporter: ReporterView) -> Outgoing:
    """The receipt as it should read now; its key makes later ones edits of the first."""
    return Outgoing(
        channel=reporter.channel,
        chat=reporter.chat,
        key=f"receipt:{reporter.report}",
        text="\n".join(receipt_lines(view, reporter)),
        buttons=_buttons(view, reporter),
        silent=is_quiet(view, reporter),
        priority=Priority.STATUS if receipted(view, reporter) else Priority.ANSWER,
        template=None if is_quiet(view, reporter) else Template.STATUS,
        ticket=view.ticket.id,
    )


def status(view: View, reporter: ReporterView) -> Iterator[Outgoing]:
    """How it stands now: the receipt, which changes; where nothing can be changed, in one line what is new since."""
    if reporter.able.edits or not receipted(view, reporter):
        yield receipt(view, reporter)
    elif is_quiet(view, reporter):
        if reporter.at_ease and (line := newest_step(view, reporter)):
            yield replace(receipt(view, reporter), key=news_key(reporter), text=line, buttons=())
    elif line := _newest(view, reporter):
        words = text("warga-kabar", reporter.language, kode=view.ticket.code, kabar=Markup(line))
        yield replace(receipt(view, reporter), key=news_key(reporter), text=words, buttons=())


def news_key(reporter: ReporterView) -> str:
    """What is new where nothing can be changed: of what has not left yet only the newest is worth saying."""
    return f"{NEWS}{reporter.report}"


def _newest(view: View, reporter: ReporterView) -> str:
    """The last step or the end; "" for what has a message of its own, or was told by the reporter himself."""
    if view.ticket.status is Status.CLOSED and reporter.settled is not None:
        return ""
    if view.ticket.open and (gone := _comes_no_more(view, reporter)):
        return gone
    if not view.ticket.open and (ended := _end(view, reporter)):
        return "" if ended_key(view, reporter) in TOLD_ALOUD else ended[-1]
    parts = [a for a in kept(view.ticket) if a.agency != CONTROL_ROOM or _alone(view)]
    steps = [step for part in parts for step in _steps(part)]
    if not view.ticket.open or not steps:
        return ""
    key, moment, part = sorted(steps, key=lambda step: step[1])[-1]
    return "" if key in TOLD_ALOUD else _step_line(view, part, key, moment, reporter.language)


def _comes_no_more(view: View, reporter: ReporterView) -> str:
    """That an agency of whose steps the reporter has read was taken off it by this turn, and who goes on."""
    ticket, language = view.ticket, reporter.language
    off = [ticket.part(what.agency) for what in of_type(view.events, Withdrawn)]
    names = [view.agency(part.agency).short_in(language) for part in off if part and _steps(part)]
    if not names:
        return ""
    left = [view.agency(a.agency).short_in(language) for a in kept(ticket) if a.agency != CONTROL_ROOM]
    jam = hour_and_zone(view.city, view.now)
    return text("warga-ditarik", language, instansi=", ".join(names), jam=jam, tetap=", ".join(left))


def is_quiet(view: View, reporter: ReporterView) -> bool:
    """Must nothing on this reporter's phone betray it? Others of the ticket are served as ever."""
    return view.ticket.secret or reporter.hiding


def receipted(view: View, reporter: ReporterView) -> bool:
    return (reporter.chat, f"receipt:{reporter.report}") in view.shown


def receipt_lines(view: View, reporter: ReporterView) -> list[str]:
    if is_quiet(view, reporter):
        return quiet_lines(view, reporter)
    if view.folded:
        asked = [text("serentak-tanya", reporter.language)] if view.felt else []
        return [mass_receipt(view, reporter.language), *asked]
    lines = [_first(view, reporter), *_where(view, reporter)]
    parts = [a for a in kept(view.ticket) if a.agency != CONTROL_ROOM or _alone(view)]
    reached = [line for part in parts for line in _reached(view, part, reporter.language)]
    if view.ticket.drill:
        lines.insert(0, text("warga-latihan", reporter.language))
    if reached:
        lines += reached
    elif view.ticket.open and view.ticket.loud_at is not None:
        key = "warga-belum-dijawab" if reporter.able.edits else "warga-belum-dijawab-menyusul"
        lines.append(text(key, reporter.language))
    lines += _end(view, reporter)
    return lines


def mass_receipt(view: View, language: str) -> str:
    """The one short answer while a disaster is on."""
    jam = hour_and_zone(view.city, view.ticket.opened_at)
    return text(
        "bencana-diterima", language, kode=view.ticket.code, jam=jam, telepon=view.city.emergency_phone
    )


def _alone(view: View) -> bool:
    return all(a.agency == CONTROL_ROOM for a in view.ticket.assignments)


def _first(view: View, reporter: ReporterView) -> str:
    ticket, language = view.ticket, reporter.language
    jam = hour_and_zone(view.city, ticket.opened_at)
    if view.unheard:
        return text("warga-tercatat", language, kode=ticket.code, jam=jam, telepon=view.city.emergency_phone)
    if ticket.place.outside_m > 0 and view.control_groups and _alone(view):
        return text(
            "warga-diterima-luar",
            language,
            kode=ticket.code,
            kota=view.city.name,
            tempat=f" ({ticket.place.outside_name})" if ticket.place.outside_name else "",
        )
    called = [a for a in kept(ticket) if a.agency != CONTROL_ROOM]
    sent_to = [a for a in called if view.knows(a)]
    if not sent_to:
        seen = "warga-menunggu-ruang-kendali" if ticket.untouched else "warga-diterima-ruang-kendali"
        key = seen if ticket.lane is not Lane.RED else "warga-diteruskan-ruang-kendali"
        return text(key, language, kode=ticket.code, jam=jam)
    names = ", ".join(view.agency(a.agency).short_in(language) for a in sent_to)
    at = hour_and_zone(view.city, min(a.dispatched_at for a in sent_to))
    return text("warga-diteruskan", language, kode=ticket.code, instansi=names, jam=at)


def _where(view: View, reporter: ReporterView) -> list[str]:
    place = view.ticket.place
    if view.felt:
        return [text("serentak-tanya", reporter.language)]
    if place.outside_m > 0 and _alone(view):
        phone = place.outside_phone or view.city.emergency_phone
        name = place.outside_name or text("warga-daerah-itu", reporter.language)
        return [text("warga-luar-hubungi", reporter.language, tempat=name, telepon=phone)]
    if not area_words(place):
        return [text("warga-tempat-belum", reporter.language)]
    marker = view.city.marker_of(place.names) if place.exact == "marker" else None
    where = marker.label if marker is not None else around(area_words(place))
    if street := at_odds(view):
        return [text("warga-sekitar-atau", reporter.language, papan=where, jalan=street)]
    return [text("warga-sekitar", reporter.language, tempat=where)]


def _reached(view: View, part: Assignment, language: str) -> list[str]:
    """One line per step that an agency has reached."""
    return [_step_line(view, part, key, moment, language) for key, moment, _ in _steps(part)]


def _steps(part: Assignment) -> list[tuple[str, datetime, Assignment]]:
    steps = (
        ("warga-diterima", part.acknowledged_at),
        ("warga-berangkat", part.departed_at),
        ("warga-tiba", part.arrived_at),
        ("warga-selesai", part.resolved_at if part.stage is Stage.RESOLVED else None),
    )
    return [(key, moment, part) for key, moment in steps if moment is not None]


def _step_line(view: View, part: Assignment, key: str, moment: datetime, language: str) -> str:
    name = view.agency(part.agency).short_in(language)
    return text(key, language, instansi=name, jam=hour_and_zone(view.city, moment))


def ended_key(view: View, reporter: ReporterView) -> str:
    """The sentence that says how it ended; whose wish it was where it was cancelled."""
    ticket = view.ticket
    if ticket.drill and ticket.status in (Status.CLOSED, Status.CANCELLED):
        return "warga-akhir-latihan"
    others = ticket.status is Status.CANCELLED and not wanted_by(ticket, reporter.report)
    return f"warga-akhir-{ticket.status}" + ("-lain" if others else "")


def _end(view: View, reporter: ReporterView) -> list[str]:
    status, language = view.ticket.status, reporter.language
    if status is Status.RESOLVED and not view.ticket.assignments:
        return [text("warga-selesai-saran", language)]
    if status in (Status.CLOSED, Status.CANCELLED, Status.FALSE_REPORT):
        return [text(ended_key(view, reporter), language)]
    if view.ticket.cancel_requested and wanted_by(view.ticket, reporter.report):
        return [text("warga-batal-diminta", language)]
    return []


def _buttons(view: View, reporter: ReporterView) -> tuple[tuple[Button, ...], ...]:
    if not view.ticket.open:
        return ()
    able, quiet = reporter.able, is_quiet(view, reporter)
    if quiet and not able.silent:  # the lock screen shows them
        return ()
    rows = HIDDEN_BUTTONS if quiet else RECEIPT_BUTTONS
    needless = reporter.verified or able.choices < sum(map(len, rows))
    kept = [[(a, k) for a, k in row if not (a == "phone" and needless)] for row in rows]
    return tuple(
        tuple(Button(text(key, reporter.language), f"{reporter.handle}.{action}") for action, key in row)
        for row in kept
        if row
    )


def note(
    view: View,
    reporter: ReporterView,
    key: str,
    *,
    standing: str = "",
    buttons: tuple[tuple[Button, ...], ...] = (),
    **variables: str,
) -> Outgoing:
    """A message of its own to a reporter: audible, except where silence protects."""
    return Outgoing(
        channel=reporter.channel,
        chat=reporter.chat,
        key=standing,
        text=text(hushed(key) if is_quiet(view, reporter) else key, reporter.language, **variables),
        buttons=buttons,
        silent=is_quiet(view, reporter),
        priority=Priority.STATUS,
        template=None if is_quiet(view, reporter) else Template.STATUS,
        ticket=view.ticket.id,
    )


def settled_question(view: View, reporter: ReporterView) -> Outgoing:
    """ "Apakah kejadian ini sudah tertangani?" [Sudah] [Belum]"""
    names = ", ".join(
        view.agency(a.agency).short_in(reporter.language)
        for a in view.ticket.assignments
        if a.stage is Stage.RESOLVED
    )
    row = (
        Button(text("tombol-sudah", reporter.language), f"{reporter.handle}.settled"),
        Button(text("tombol-belum", reporter.language), f"{reporter.handle}.unsettled"),
    )
    jam = hour_and_zone(view.city, view.now)
    asked = note(
        view,
        reporter,
        "warga-tanya-selesai",
        standing=f"question:{reporter.report}:{len(view.ticket.state.resolutions)}",
        buttons=(row,),
        kode=view.ticket.code,
        instansi=names or text("ruang-kendali", reporter.language),
        jam=jam,
    )
    return replace(asked, template=asked.template and Template.SETTLED)
